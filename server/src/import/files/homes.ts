import type { Home } from '../imported.ts';
import type { WrittenDraft } from './writeDraft.ts';

/** Where each piece of the source stands now, in the order of the files. A piece that stands in several places has several homes. */
export function homesOf(written: readonly WrittenDraft[]): Home[] {
  return written.flatMap(({ file, places }) =>
    places.flatMap(({ text, path, line }) => text.from.map((piece): Home => ({ piece, file: file.name, path, line }))),
  );
}
