import { ImportRefusal } from './source.ts';

/** Why one of several files is not imported. */
export interface RefusedFile {
  readonly file: string;
  readonly reason: string;
}

/** Why nothing is imported: all reasons, since a person wants to mend all files at once. */
export class ImportRefusals extends ImportRefusal {
  readonly refused: readonly RefusedFile[];

  constructor(refused: readonly RefusedFile[]) {
    super(refused.map(({ file, reason }) => (file === '' ? reason : `${file}: ${reason}`)).join('\n'));
    this.refused = refused;
  }
}
