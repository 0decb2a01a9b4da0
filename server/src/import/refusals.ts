import { type Message, say } from '../service/message.ts';
import { ImportRefusal } from './source.ts';

/** Why one of several files is not imported. */
export interface RefusedFile {
  readonly file: string;
  readonly reason: Message;
}

/** Why nothing is imported: all reasons, since a person wants to mend all files at once. */
export class ImportRefusals extends ImportRefusal {
  readonly refused: readonly RefusedFile[];

  constructor(refused: readonly RefusedFile[]) {
    const lines = refused.map(({ file, reason }) => (file === '' ? reason : say`${file}: ${reason}`));
    super(lines.reduce((before, after) => say`${before}\n${after}`));
    this.refused = refused;
  }
}
