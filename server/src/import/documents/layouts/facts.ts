import type { DraftText } from '../../draft.ts';
import { plainOf } from '../../support/draftText.ts';
import type { DocumentBlock } from '../block.ts';
import { isHeadingWord, keyOfHeading } from './headingWords.ts';
import { splitName } from './splitName.ts';

/** A label and what is said about it. */
export interface Fact {
  readonly label: DraftText;
  readonly text: DraftText;
}

/** Keys of a role that hold a fact, which may have a heading of its own: "Department", "Reports to", "Salary". */
export const factKeys: ReadonlySet<string> = new Set([
  'details',
  'family',
  'organisation',
  'owner',
  'version',
  'updated',
  'grade',
  'reportsTo',
  'progressesTo',
]);

/** Values of a list are texts rather than facts where all labels are unknown and one is longer than this, in UTF-16 units. */
const longestUnknown = 60;

/** `**Location:** Leeds` and `Location: Leeds`: a short label and a short text. */
export function factOf({
  words,
}: {
  readonly words: { readonly markdown: string; readonly from: DraftText['from'] };
}): Fact | undefined {
  const text = { text: words.markdown, from: words.from };
  if (text.text.length > 200) return undefined;
  const split = splitName(text, /^[^:*]{2,40}:\s/.test(text.text));
  if (!split?.text || split.name.text.length > 40 || !/^[^:]{1,60}[:：]/.test(plainOf(text.text))) return undefined;
  return { label: split.name, text: split.text };
}

/** The facts of a paragraph, or of a list that holds nothing else; `undefined` for any other block. */
export function factsOf(block: DocumentBlock | undefined): readonly Fact[] | undefined {
  const found =
    block?.kind === 'paragraph'
      ? [factOf(block)]
      : block?.kind === 'list'
        ? block.items.map(({ words, blocks }) => (words && blocks.length === 0 ? factOf({ words }) : undefined))
        : [];
  const facts = found.filter((fact) => fact !== undefined);
  if (facts.length === 0 || facts.length < found.length) return undefined;
  // "Adopts: learns what the team uses" is what somebody does.
  const areTexts =
    block?.kind === 'list' &&
    facts.some(({ text }) => text.text.length > longestUnknown) &&
    !facts.some(({ label }) => isKnownFact(label));
  return areTexts ? undefined : facts;
}

/** Whether a label is a known word for a fact, rather than for a section. */
export function isKnownFact(label: DraftText | undefined): boolean {
  const name = label && plainOf(label.text);
  return name !== undefined && isHeadingWord(name) && factKeys.has(keyOfHeading(name) ?? '');
}

/** Whether blocks are labelled lines alone, of which at least half are known facts about a post. */
export function areKnownFacts(blocks: readonly DocumentBlock[]): boolean {
  const found = blocks.map(factsOf);
  const facts = found.flatMap((one) => one ?? []);
  const known = facts.filter(({ label }) => isKnownFact(label)).length;
  return facts.length > 1 && !found.includes(undefined) && known * 2 >= facts.length;
}
