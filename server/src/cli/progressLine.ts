import type { WorkDone } from './world.ts';

/** The part of a terminal that a progress line needs. */
export interface Terminal {
  write(text: string): unknown;
}

/** Fewer files are read before anybody wonders, unless they take long. */
const fewFiles = 50;
const soon = 200;
/** Faster than this nobody reads, and each line drawn costs time. */
const pause = 100;

/** A line that is written over itself as work goes on, and erased at its end; `now` gives milliseconds. */
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
    if (progress.total <= fewFiles && time - startedAt < soon) return;
    if (drawnAt !== undefined && time - drawnAt < pause) return;
    drawnAt = time;
    terminal.write(`\r\u001b[K${progress.what} ${progress.done} of ${progress.total} files`);
  };
}
