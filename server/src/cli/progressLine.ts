import { inEnglish, type Message, say, type Translate } from '../service/message.ts';
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
export function progressLine(
  terminal: Terminal,
  now: () => number,
  translate: Translate = inEnglish,
): (progress: WorkDone | undefined) => void {
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
    terminal.write(`\r\u001b[K${translate(inWords(progress))}`);
  };
}

function inWords({ what, done, total, isLong }: WorkDone): Message {
  const isOne = isLong === true && total === 1;
  switch (what) {
    case 'Reading':
      return isOne ? say`Reading a long file` : say`Reading ${done} of ${total} files`;
    case 'Checking':
      return isOne ? say`Checking a long file` : say`Checking ${done} of ${total} files`;
    case 'Comparing':
      return isOne ? say`Comparing a long file` : say`Comparing ${done} of ${total} files`;
    case 'Rendering':
      return isOne ? say`Rendering a long file` : say`Rendering ${done} of ${total} files`;
    case 'Writing':
      return isOne ? say`Writing a long file` : say`Writing ${done} of ${total} files`;
  }
}
