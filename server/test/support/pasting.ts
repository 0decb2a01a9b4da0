import { applyEdits } from '../../src/service/document/edits/edits.ts';
import { type PasteEdit, paste } from '../../src/service/features/paste/paste.ts';
import { contextOf } from './fileContext.ts';
import { openFixture } from './openFixture.ts';

export interface Pasting {
  /** What is written; `undefined` where the paste is left to the editor. */
  readonly edit: PasteEdit | undefined;
  /** The text after that, or after the editor's own paste. */
  readonly text: string;
}

/** Pastes into a fixture, over its range or at its cursor. */
export async function pasteInto(marked: string, text: string, html?: string, path?: string): Promise<Pasting> {
  const { file, document } = await openFixture(marked, path);
  const cursor = file.cursor ?? 0;
  const selection = file.ranges[0] ?? { start: cursor, end: cursor };
  const edit = await paste(contextOf(document), document.rangeOf(selection), { text, html });
  const span = edit
    ? { start: document.offsetAt(edit.range.start), end: document.offsetAt(edit.range.end) }
    : selection;
  return { edit, text: applyEdits(document.text, [{ ...span, newText: edit?.newText ?? text }]) };
}
