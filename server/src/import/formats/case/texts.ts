import { isId } from '../../../service/text/slug.ts';
import type { DraftText, DraftValue } from '../../draft.ts';
import type { Claims } from '../../support/data/claims.ts';
import { nameAndText } from '../../support/data/claims.ts';
import { type Data, itemsOf, valueAt, wordsOf } from '../../support/data/data.ts';
import type { GivenIds } from '../../support/givenIds.ts';

type Text = DraftText | string | undefined;

/** A name of more letters is a sentence. */
const longestName = 120;

/** What an item is called and what it means. */
export function statementOf(
  data: Data,
  claims: Claims,
  isOwn: boolean,
): { readonly name: Text; readonly description: Text } {
  const short = claims.line(valueAt(data, 'abbreviatedStatement'));
  const full = claims.text(valueAt(data, 'fullStatement'));
  if (short !== undefined) return { name: short, description: full };
  if (isOwn) return { name: full, description: undefined };
  const code = valueAt(data, 'humanCodingScheme');
  const { name, description } = nameAndText(full);
  const isLong = name === undefined || textOf(name).length > longestName;
  if (isLong && wordsOf(code) !== undefined) return { name: claims.line(code), description: full };
  if (name === undefined) return { name: shortened(full), description: full };
  return { name, description };
}

/** The first words of a text that has no name. */
function shortened(full: Text): Text {
  if (typeof full !== 'object') return full ?? 'Unnamed';
  const words = full.text.replace(/^[\s#>*+-]+/, '').replace(/\s+/g, ' ');
  const cut = words.length > 80 ? `${words.slice(0, 80).replace(/\s+\S*$/, '')}…` : words;
  return { text: cut || 'Unnamed', from: full.from };
}

/** A free id for an item: its code, else its name or its statement in short. */
export function idFor(data: Data, ids: GivenIds, fallback: string): string {
  const code = wordsOf(valueAt(data, 'humanCodingScheme'));
  if (code !== undefined) return ids.given(code, fallback);
  const words = ['abbreviatedStatement', 'fullStatement'].map((key) => wordsOf(valueAt(data, key)));
  return ids.of(words.find((one) => one !== undefined) ?? fallback, fallback);
}

/** The id of an item by its code, as far as that is one; its words then count as found. */
export function codeOf(data: Data, claims: Claims): DraftText | string | undefined {
  const code = valueAt(data, 'humanCodingScheme');
  return isId(wordsOf(code) ?? '') ? claims.exact(code) : undefined;
}

/** Texts of a list. */
export function textsOf(list: Data | undefined, claims: Claims): (DraftText | string)[] | undefined {
  const texts = itemsOf(list)
    .map((one) => claims.line(one))
    .filter((one) => one !== undefined);
  return texts.length > 0 ? texts : undefined;
}

/** Lines `Label: value` as facts; `undefined` where a line is none. */
export function factsOf(notes: Data | undefined, claims: Claims): Record<string, DraftValue> | undefined {
  const lines = (wordsOf(notes) ?? '').split('\n').filter((line) => line.trim() !== '');
  const facts: Record<string, DraftValue> = {};
  const piece = claims.pieceOf(notes);
  for (const line of lines) {
    const [, label, value] = /^([^:\n]{1,80}):\s+(.+)$/.exec(line) ?? [];
    if (label === undefined || value === undefined) return undefined;
    const text: DraftValue = piece ? { text: value, from: [piece] } : value;
    const before = facts[label];
    facts[label] = before === undefined ? text : [...(Array.isArray(before) ? before : [before]), text];
  }
  if (lines.length > 0) claims.exact(notes);
  return Object.keys(facts).length > 0 ? facts : undefined;
}

export function textOf(text: DraftText | string): string {
  return typeof text === 'string' ? text : text.text;
}
