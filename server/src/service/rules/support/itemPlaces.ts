import type { Range } from 'vscode-languageserver-types';
import { scalarAt, spanOf } from '../../document/places.ts';
import type { Item, Text } from '../../document/profile/profile.ts';
import type { SourceDocument, Span } from '../../document/sourceDocument.ts';
import { firstLine } from '../../document/syntax/spans.ts';
import { sourceMapOf } from '../../document/texts/sourceMap.ts';
import { itemLabel } from '../../model/labels.ts';
import { quoted } from '../../schema/wording.ts';

/** What its author calls an item, in quotes and cut to fit into a message. */
export function labelOf(item: Item): string {
  return quoted(itemLabel(item));
}

/** The offsets of the words that an item is known by: its name, reference or text where they are written in it, else its first line. */
export function placeOf(document: SourceDocument, item: Item): Span {
  const text = [item.name, item.ref, item.description].find((one) => one && isWithin(one.range, item.range));
  return text ? textPlace(document, text) : firstLine(document.text, spanOf(document, item.range));
}

/** The offsets of the first line of a text, without the sign of a block text. */
export function textPlace(document: SourceDocument, { range }: Text): Span {
  const node = scalarAt(document, range);
  const span = node && typeof node.value === 'string' ? { start: 0, end: node.value.length } : undefined;
  return firstLine(document.text, node && span ? sourceMapOf(document, node)(span) : spanOf(document, range));
}

function isWithin(inner: Range, outer: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
