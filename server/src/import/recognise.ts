import { say } from '../service/message.ts';
import type { FormatId, ImportFormat, Recognition } from './format.ts';
import { formats } from './formats/index.ts';
import type { Source } from './source.ts';

/** What a source was recognised as. */
export interface Recognised {
  readonly source: Source;
  readonly format: ImportFormat;
  readonly recognition: Recognition;
}

/** The format that a source fits best, the first of equally sure ones; `undefined` where it fits none. With `from` only that format counts. */
export function recognise(source: Source, from?: FormatId): Recognised | undefined {
  let best: Recognised | undefined;
  for (const format of formats) {
    if (from !== undefined && format.id !== from) continue;
    const recognition = from === undefined ? format.recognise(source) : asSaid;
    if (recognition && recognition.sureness > (best?.recognition.sureness ?? -1)) {
      best = { source, format, recognition };
    }
  }
  return best;
}

const asSaid: Recognition = { sureness: 1, because: say`it was said to be` };
