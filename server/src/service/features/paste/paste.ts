import type { Range } from 'vscode-languageserver-types';
import { indentationOf, lineBreakOf } from '../../document/edits/edits.ts';
import { type OffsetEdit, readDocument, type SourceDocument } from '../../document/sourceDocument.ts';
import { lineEnd, lineStart, skipBlanks } from '../../document/syntax/spans.ts';
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
  const above = aboveLine(document, selection.start, clipboard.text);
  if (above) {
    const edit = await written(above.document, above.offset, clipboard);
    return edit && pasteEdit(file, selection, { ...edit, edit: withRest(document, above, edit.edit) }, clipboard);
  }
  const edit = await written(document, selection.start, clipboard);
  return edit && pasteEdit(file, selection, edit, clipboard);
}

/** An edit of the text without the selection that reads back as what was pasted. */
async function written(document: SourceDocument, offset: number, clipboard: Clipboard): Promise<Composed | undefined> {
  const place = placeAt(document, offset);
  if (!place) return undefined;
  const blocks = await readClipboard(clipboard);
  const indent = indentationOf(document);
  for (const quoted of [false, true]) {
    const composed = compose(document, place, { text: clipboard.text, blocks }, { ...indent, quoted });
    if (!composed) return undefined;
    if (readsBack(document, composed.edit, composed.expected)) return composed;
  }
  return undefined;
}

/** A text with an empty line above the one that lines are pasted before. */
interface Above {
  readonly document: SourceDocument;
  /** At the end of the empty line. */
  readonly offset: number;
  /** Where the empty line begins, as the line did before which it is. */
  readonly start: number;
  /** The cursor in the text without the empty line. */
  readonly cursor: number;
}

/** Lines that are pasted before the words of a line take lines of their own above it; `undefined` for anything else. */
function aboveLine(document: SourceDocument, cursor: number, pasted: string): Above | undefined {
  const { text } = document;
  const start = lineStart(text, cursor);
  const end = lineEnd(text, cursor);
  const isBefore = text.slice(start, cursor).trim() === '' && text.slice(cursor, end).trim() !== '';
  if (!isBefore || !pasted.trim().includes('\n')) return undefined;
  const indent = text.slice(start, skipBlanks(text, start));
  const withLine = text.slice(0, start) + indent + lineBreakOf(text) + text.slice(start);
  const edited = readDocument(document.uri, document.kind, document.version, withLine, document);
  const offset = start + indent.length;
  const place = placeAt(edited, offset);
  return place?.kind === 'item' || place?.kind === 'key' ? { document: edited, offset, start, cursor } : undefined;
}

/** The same edit where there is no empty line. */
function withRest(document: SourceDocument, { start, cursor }: Above, edit: OffsetEdit): OffsetEdit {
  const rest = lineBreakOf(document.text) + document.text.slice(start, cursor);
  return { start: edit.start, end: cursor, newText: edit.newText + rest };
}

function without(document: SourceDocument, { start, end }: { start: number; end: number }): SourceDocument {
  if (start === end) return document;
  const text = document.text.slice(0, start) + document.text.slice(end);
  return readDocument(document.uri, document.kind, document.version, text, document);
}

function pasteEdit(
  { document: { text, rangeOf }, translate }: FileContext,
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
    : { range: rangeOf({ start, end }), newText, title: translate(title) };
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
