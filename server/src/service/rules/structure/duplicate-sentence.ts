import type { SourceDocument } from '../../document/sourceDocument.ts';
import { quoted } from '../../schema/wording.ts';
import { isContained } from '../../text/likeness/containment.ts';
import { printsOf } from '../../text/likeness/prints.ts';
import { nameKey } from '../../text/names.ts';
import { type Prose, proseOf } from '../../text/prose/prose.ts';
import type { DocumentContext, DocumentRule, RuleFinding } from '../rule.ts';
import { labelOf } from '../support/itemPlaces.ts';
import { type ItemText, itemTexts } from '../support/itemTexts.ts';
import { samenessOf } from '../support/sameItem.ts';

/** A sentence that stands in two items. */
export const duplicateSentence: DocumentRule = {
  code: 'structure/duplicate-sentence',
  severity: 'info',
  reach: 'file',
  documentation: () => ({
    text: 'The same sentence of five or more words stands in the description or the examples of two items of a list; groups of skills count as one list. Readers learn nothing from the second one, and whoever corrects one of them forgets the other. A sentence that points at its item, as in “in this area”, says something else in each, and one with a figure may be asked for in several. A sentence is reported once, and what says of a level what it means may be the same for all skills.',
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
    certainty:
      'In 4,000 public texts, laid side by side in lists of sixty, 8 of 8 findings were right; 8 of 11 before sentences that point at their item or hold a figure were left alone.',
  }),
  *check({ document, profile, texts, factOf }) {
    if (profile.kind !== 'role') return;
    const lists = itemTexts(document, profile, texts, ({ description, examples }) => [description, ...examples]);
    for (const list of lists.values()) if (list.length > 1) yield* findingsIn(document, list, factOf);
  },
};

/** "In this area" means another area in each item, and a figure such as "2 years of practice" may be asked for in several of them. */
const holdsForEach = /\b(?:this|these|such|the (?:above|former|latter|same))\b|\d/i;

interface Place {
  readonly text: ItemText;
  /** Which of its sentences. */
  readonly index: number;
}

function* findingsIn(
  document: SourceDocument,
  texts: readonly ItemText[],
  factOf: DocumentContext['factOf'],
): Generator<RuleFinding> {
  const first = new Map<number, Place>();
  const reported = new Set<number>();
  for (const text of texts) {
    for (const [index, print] of factOf(text.text, printsOf).sentences.entries()) {
      if (print === 0 || reported.has(print)) continue;
      const earlier = first.get(print);
      if (!earlier) first.set(print, { text, index });
      else if (earlier.text.item !== text.item && !isReportedElsewhere(earlier.text, text, factOf)) {
        const finding = findingFor(document, { text, index }, earlier);
        if (!finding) continue;
        reported.add(print);
        yield finding;
      }
    }
  }
}

/** Whether two texts are nearly the same as a whole, which other rules report. */
function isReportedElsewhere(a: ItemText, b: ItemText, factOf: DocumentContext['factOf']): boolean {
  if (samenessOf(a.item, b.item, a.list === b.list)) return true;
  if (a.text.key !== 'description' || b.text.key !== 'description') return false;
  const [prints, others] = [factOf(a.text, printsOf), factOf(b.text, printsOf)];
  return isContained(a.text, prints, b.text, others) || isContained(b.text, others, a.text, prints);
}

function findingFor(document: SourceDocument, { text, index }: Place, earlier: Place): RuleFinding | undefined {
  const prose = proseIn(text);
  const sentence = prose.sentences[index];
  const said = sentence ? prose.text.slice(sentence.start, sentence.end) : '';
  const other = proseIn(earlier.text);
  const there = other.sentences[earlier.index];
  // Two sentences may have the same print by chance.
  if (!sentence || !there || nameKey(said) !== nameKey(other.text.slice(there.start, there.end))) return undefined;
  if (holdsForEach.test(said)) return undefined;
  const { item } = earlier.text;
  const first = document.rangeOf(earlier.text.text.place(there));
  const owner = item.name || item.ref ? `in ${labelOf(item)}` : 'in another item';
  return {
    at: text.text.place(sentence),
    message: `${quoted(said)} stands ${owner} already: say it once.`,
    related: [{ uri: document.uri, range: first, message: `${labelOf(item)} has the same sentence here.` }],
  };
}

function proseIn({ text }: ItemText): Prose {
  return proseOf(text.value, text.kind, '');
}
