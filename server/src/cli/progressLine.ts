import type { WorkDone } from './world.ts';

/** The part of a terminal that a progress line needs. */
export interface Terminal {
  write(text: string): unknown;
}

/** Up to this many files, progress is shown only after `soon` milliseconds. */
const fewFiles = 50;
const soon = 200;
/** The least time between two lines in milliseconds: drawing takes time, and faster changes cannot be read. */
const pause = 100;

/** A line that is overwritten as the work goes on, and erased when the progress is `undefined`; `now` gives milliseconds. */
export function progressLine(terminal: Terminal, now: () => number): (progress: WorkDone | undefined) => void {
  let startedAt: number | undefined;
  let drawnAt: number | undefined;
  return (progress) => {
    if (!progress) {
      if (drawnAt !== undefined) terminal.write('\r\u001b[K');
      startedAt = undefined;
      drawnAt = undefined;
      return;
    }
    const time = now();
    startedAt ??= time;
    if (progress.total <= fewFiles && time - startedAt < soon && !progress.isLong) return;
    if (drawnAt !== undefined && time - drawnAt < pause && !progress.isLong) return;
    drawnAt = time;
    const files =
      progress.isLong && progress.total === 1 ? 'a long file' : `${progress.done} of ${progress.total} files`;
    terminal.write(`\r\u001b[K${progress.what} ${files}`);
  };
}
