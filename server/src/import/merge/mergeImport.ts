import type { Imported } from '../imported.ts';
import { manifestName } from './manifestName.ts';

/** A file as it should be after an import. */
export interface MergedFile {
  readonly kind: 'role' | 'framework';
  readonly name: string;
  readonly text: string;
  /** What it holds now; `undefined` where it does not exist. */
  readonly before: string | undefined;
  /** What the source alone gives. */
  readonly imported: string;
}

/** Something that changed in the source and here. */
export interface Conflict {
  readonly file: string;
  /** JSON Pointer in the file after the merge, and its 0-based line. */
  readonly path: string;
  readonly line: number;
  /** `undefined` where it is not there any more. */
  readonly local: string | undefined;
  readonly source: string | undefined;
}

/** An import, merged with what is there. */
export interface MergedImport {
  readonly files: readonly MergedFile[];
  readonly conflicts: readonly Conflict[];
  /** What became of the skills of earlier imports: one sentence each. */
  readonly changes: readonly string[];
  readonly manifest: { readonly text: string; readonly before: string | undefined };
}

/** Merges an import with the files that are in its folder. */
export async function mergeImport(
  imported: Imported,
  readLocal: (name: string) => Promise<string | undefined>,
): Promise<MergedImport> {
  const files: MergedFile[] = [];
  for (const { kind, name, text } of imported.files) {
    files.push({ kind, name, text, before: await readLocal(name), imported: text });
  }
  return { files, conflicts: [], changes: [], manifest: { text: '', before: await readLocal(manifestName) } };
}
