import type { Range } from 'vscode-languageserver-types';
import { indentationOf } from '../../document/edits/edits.ts';
import { type OffsetEdit, readDocument, type SourceDocument } from '../../document/sourceDocument.ts';
import { type Clipboard, readClipboard } from '../../text/clipboard/readClipboard.ts';
import type { FileContext } from '../support/fileContext.ts';
import { type Composed, compose } from './compose.ts';
import { placeAt } from './place.ts';
import { readsBack } from './write.ts';

/** What is written in the place of what was to be pasted. */
export interface PasteEdit {
  /** What it takes the place of: the selection, and where the layout asks for it white space around. */
  readonly range: Range;
  readonly newText: string;
  /** What the editor calls it. */
  readonly title: string;
}

/**
 * The clipboard as the place wants it: items in a list, a text in quotes or as a block, labels with values. The text that it leads to is read
 * before it is given: its values are what was pasted. `undefined` where the editor's own paste is right, or where nothing better is known.
 */
export async function paste(file: FileContext, range: Range, clipboard: Clipboard): Promise<PasteEdit | undefined> {
  const given = file.document;
  if (given.kind === 'config' || clipboard.text.trim() === '') return undefined;
  const selection = { start: given.offsetAt(range.start), end: given.offsetAt(range.end) };
  if (selection.end < selection.start) return undefined;
  const document = without(given, selection);
  const place = placeAt(document, selection.start);
  if (!place) return undefined;
  const blocks = await readClipboard(clipboard);
  const indent = indentationOf(document);
  for (const quoted of [false, true]) {
    const composed = compose(document, place, { text: clipboard.text, blocks }, { ...indent, quoted });
    if (!composed) return undefined;
    if (readsBack(document, composed.edit, composed.expected)) return pasteEdit(given, selection, composed, clipboard);
  }
  return undefined;
}

function without(document: SourceDocument, { start, end }: { start: number; end: number }): SourceDocument {
  if (start === end) return document;
  const text = document.text.slice(0, start) + document.text.slice(end);
  return readDocument(document.uri, document.kind, document.version, text, document);
}

function pasteEdit(
  { text, rangeOf }: SourceDocument,
  selection: { readonly start: number; readonly end: number },
  { edit, title }: Composed,
  clipboard: Clipboard,
): PasteEdit | undefined {
  let { start, newText }: OffsetEdit = edit;
  let end = edit.end + selection.end - selection.start;
  if (start > selection.start || end < selection.end) return undefined;
  // What stays as it is around the selection is no part of the edit.
  const shift = commonLength(text.slice(start, selection.start), newText);
  start += shift;
  newText = newText.slice(shift);
  if (end > selection.end && newText.endsWith(text.slice(selection.end, end))) {
    newText = newText.slice(0, newText.length - (end - selection.end));
    end = selection.end;
  }
  // The editor does the same without us.
  const isSelection = start === selection.start && end === selection.end;
  return isSelection && isSame(newText, clipboard.text)
    ? undefined
    : { range: rangeOf({ start, end }), newText, title };
}

/** Lines are the same without the line break behind the last one, which is copied with whole lines. */
function isSame(newText: string, copied: string): boolean {
  if (!newText.includes('\n')) return newText === copied;
  const bare = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return bare(newText) === bare(copied);
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}
