import type { Range } from 'vscode-languageserver-types';
import { scalarAt, spanOf } from '../../document/places.ts';
import type { Item, RoleProfile, SkillGroup, Text } from '../../document/profile/profile.ts';
import type { SourceDocument, Span } from '../../document/sourceDocument.ts';
import { firstLine } from '../../document/syntax/spans.ts';
import { sourceMapOf } from '../../document/texts/sourceMap.ts';
import { quoted } from '../../schema/wording.ts';

/** The items that stand in one list. */
export interface ItemList {
  /** The key of the role that holds them; all groups of skills share one. */
  readonly key: string;
  readonly items: readonly Item[];
  /** Of skills. */
  readonly group?: SkillGroup;
}

/** The lists of a role, each group of skills being one. */
export function listsOf(role: RoleProfile): ItemList[] {
  const { background, workActivities, skills, training, developmentActivities, qualifications } = role;
  return [
    { key: 'background', items: background },
    { key: 'workActivities', items: workActivities },
    ...skills.map((group) => ({ key: 'skills', items: group.items, group })),
    { key: 'training', items: training },
    { key: 'developmentActivities', items: developmentActivities },
    { key: 'qualifications', items: qualifications },
  ];
}

const punctuation = /[^\p{L}\p{M}\p{N}+#]+/gu;

/** The same for most texts, in a fraction of the time: those in ASCII without numbers such as "3.1". */
const asciiPunctuation = /[^a-z0-9+#]+/g;
const special = /[^\0-\x7f]|\d[^a-z0-9+#]+\d/;

/**
 * A name or a text without case and punctuation. "C", "C++" and "C#" stay three names, and "3.1" is not "31"; what consists of punctuation
 * alone is empty.
 */
export function bareText(text: string): string {
  const lower = text.toLowerCase();
  return special.test(lower) ? lower.replace(punctuation, betweenDigits) : lower.replace(asciiPunctuation, '');
}

function betweenDigits(found: string, offset: number, text: string): string {
  return isDigit(text.charCodeAt(offset - 1)) && isDigit(text.charCodeAt(offset + found.length)) ? '.' : '';
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What an item is called, in quotes: by its name, else by what it refers to, else by its first words. */
export function labelOf({ name, ref, description, id }: Item): string {
  return quoted((name ?? ref ?? description ?? id)?.value ?? '');
}

/** The words that an item is known by: its name, reference or text where they stand in it, else its first line. */
export function placeOf(document: SourceDocument, item: Item): Span {
  const text = [item.name, item.ref, item.description].find((one) => one && isWithin(one.range, item.range));
  return text ? textPlace(document, text) : firstLine(document.text, spanOf(document, item.range));
}

/** The first line of a text, without the sign of a block. */
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
