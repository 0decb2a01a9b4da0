import { findingIn } from '../../diagnostics/textFinding.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { quoted } from '../../schema/wording.ts';
import { nameKey } from '../../text/names.ts';
import { type Prose, proseOf } from '../../text/prose/prose.ts';
import type { CheckContext, Finding, Rule } from '../rule.ts';
import { isContained } from '../support/containment.ts';
import { labelOf } from '../support/itemLists.ts';
import { type ItemText, itemTexts } from '../support/itemTexts.ts';
import { samenessOf } from '../support/sameItem.ts';
import { printsOf } from '../support/textPrints.ts';

/** A sentence that stands in two items. */
export const duplicateSentence: Rule = {
  code: 'structure/duplicate-sentence',
  severity: 'info',
  reach: 'file',
  documentation: () => ({
    text: 'The same sentence of five or more words stands in the description or the examples of two items of a list; groups of skills count as one list. Readers learn nothing from the second one, and whoever corrects one of them forgets the other. A sentence is reported once, and what says of a level what it means may be the same for all skills.',
    fix: 'Say it once, where it belongs.',
    bad: `workActivities:
  - name: Cabling
    description: Plans new cabling. Keeps to the safety rules of each site.
  - name: Removals
    description: Takes out old equipment. Keeps to the safety rules of each site.`,
    good: `workActivities:
  - name: Cabling
    description: Plans new cabling. Keeps to the safety rules of each site.
  - name: Removals
    description: Takes out old equipment and has it recycled.`,
    source: 'Seen in published role profiles: two work activities end in the same sentence.',
  }),
  *check({ document, profile, texts, factOf }): Iterable<Finding> {
    if (profile.kind !== 'role') return;
    const lists = itemTexts(document, profile, texts, ({ description, examples }) => [description, ...examples]);
    for (const list of lists.values()) if (list.length > 1) yield* findingsIn(document, list, factOf);
  },
};

interface Place {
  readonly text: ItemText;
  /** Which of its sentences. */
  readonly index: number;
}

function* findingsIn(
  document: SourceDocument,
  texts: readonly ItemText[],
  factOf: CheckContext['factOf'],
): Generator<Finding> {
  const first = new Map<number, Place>();
  const told = new Set<number>();
  for (const text of texts) {
    for (const [index, print] of factOf(text.text, printsOf).sentences.entries()) {
      if (print === 0 || told.has(print)) continue;
      const earlier = first.get(print);
      if (!earlier) first.set(print, { text, index });
      else if (earlier.text.item !== text.item && !isToldAlready(earlier.text, text, factOf)) {
        const finding = findingFor(document, { text, index }, earlier);
        if (!finding) continue;
        told.add(print);
        yield finding;
      }
    }
  }
}

/** What is nearly the same as a whole is reported as such. */
function isToldAlready(a: ItemText, b: ItemText, factOf: CheckContext['factOf']): boolean {
  if (samenessOf(a.item, b.item, a.list === b.list)) return true;
  if (a.text.key !== 'description' || b.text.key !== 'description') return false;
  const [prints, others] = [factOf(a.text, printsOf), factOf(b.text, printsOf)];
  return isContained(a, prints, b, others) || isContained(b, others, a, prints);
}

function findingFor(document: SourceDocument, { text, index }: Place, earlier: Place): Finding | undefined {
  const prose = proseIn(text);
  const sentence = prose.sentences[index];
  const said = sentence ? prose.text.slice(sentence.start, sentence.end) : '';
  const other = proseIn(earlier.text);
  const there = other.sentences[earlier.index];
  // Two sentences may have the same print by chance.
  if (!sentence || !there || nameKey(said) !== nameKey(other.text.slice(there.start, there.end))) return undefined;
  const { item } = earlier.text;
  const first = findingIn(document, earlier.text.text, { ...there, message: '' });
  const owner = item.name || item.ref ? `in ${labelOf(item)}` : 'in another item';
  return {
    ...findingIn(document, text.text, {
      start: sentence.start,
      end: sentence.end,
      message: `${quoted(said)} stands ${owner} already: say it once.`,
    }),
    related: [
      { uri: document.uri, range: document.rangeOf(first), message: `${labelOf(item)} has the same sentence here.` },
    ],
  };
}

function proseIn({ text }: ItemText): Prose {
  return proseOf(text.value, text.kind, '');
}
