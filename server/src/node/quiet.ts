import { setFlagsFromString } from 'node:v8';

/** In milliseconds: who has sent nothing for so long reads, or does something else. */
const quietAfter = 5000;

/** The greatest share of that time in which a server does something that does nothing worth the name. */
const hardlyAnything = 0.1;

/** What is done in quiet times, and how it is known that they are quiet. */
export interface QuietTimes {
  /** Sets a flag of V8. */
  readonly setFlag: (flag: string) => void;
  /** The share of the time since it was last asked in which the process did something, from 0 to 1. */
  readonly utilisation: () => number;
}

/**
 * Has V8 give back what it does not need while nobody asks anything: left to itself it keeps what a session once took, for as long as the editor is open. Told to
 * prefer memory it looks through all that is there, beside everything else and twice, some ten seconds later; told so while there is something to do, it would
 * take half as much time again for each edit.
 *
 * @param messages What is emitted with `event` for each message, or part of one, of the client.
 */
export function preferMemoryWhenQuiet<E extends string>(
  messages: { on(event: E, listener: () => void): unknown },
  event: E,
  { setFlag, utilisation }: QuietTimes = { setFlag: setFlagsFromString, utilisation: utilisationSince() },
): void {
  let isQuiet = false;
  const prefer = (memory: boolean) => {
    if (isQuiet === memory) return;
    isQuiet = memory;
    setFlag(memory ? '--optimize-for-size' : '--no-optimize-for-size');
  };
  const wait = () =>
    setTimeout(() => {
      // Nobody asks anything either while a large workspace is read.
      if (utilisation() <= hardlyAnything) prefer(true);
      else timer = wait();
    }, quietAfter).unref();
  let timer = wait();
  messages.on(event, () => {
    prefer(false);
    clearTimeout(timer);
    timer = wait();
  });
}

function utilisationSince(): () => number {
  let last = performance.eventLoopUtilization();
  return () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return utilization;
  };
}
