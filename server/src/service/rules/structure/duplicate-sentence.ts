import type { SourceDocument, Span } from '../../document/sourceDocument.ts';
import { say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { containmentOf } from '../../text/likeness/containment.ts';
import { nameKey } from '../../text/names.ts';
import { proseOf } from '../../text/prose/prose.ts';
import type { ComparedItem, ComparedText, ItemsRule, Likeness, RuleFinding } from '../rule.ts';
import { labelOf } from '../support/itemPlaces.ts';
import { samenessOf } from '../support/sameItem.ts';

/** A sentence that stands in two items. */
export const duplicateSentence: ItemsRule<number, Repeated> = {
  code: 'structure/duplicate-sentence',
  severity: 'info',
  reach: 'items',
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
  inOneSection: true,
  keysOf({ texts }) {
    const keys: number[] = [];
    for (const { prints } of texts) for (const print of prints.sentences) if (print !== 0) keys.push(print);
    return keys;
  },
  findAmong(print, items) {
    const places = items.flatMap((item) => placesOf(print, item));
    const [first] = places;
    for (const place of places) {
      const { owner } = place.text;
      if (!first || first.text.owner === owner || isReportedElsewhere(first.text, place.text)) continue;
      const [said, there] = [sentenceOf(place), sentenceOf(first)];
      // Two sentences may have the same print by chance.
      if (nameKey(said.value) !== nameKey(there.value) || holdsForEach.test(said.value)) continue;
      return { item: owner, other: first.text.owner, said, there };
    }
    return undefined;
  },
  findingFor,
};

interface Repeated extends Likeness {
  readonly said: Sentence;
  readonly there: Sentence;
}

interface Sentence {
  readonly text: ComparedText;
  readonly span: Span;
  readonly value: string;
}

/** "In this area" means another area in each item, and a figure such as "2 years of practice" may be asked for in several of them. */
const holdsForEach = /\b(?:this|these|such|the (?:above|former|latter|same))\b|\d/i;

interface Place {
  readonly text: ComparedText;
  /** Which of its sentences. */
  readonly index: number;
}

function placesOf(print: number, { texts }: ComparedItem): Place[] {
  return texts.flatMap((text) =>
    [...text.prints.sentences].flatMap((sentence, index) => (sentence === print ? [{ text, index }] : [])),
  );
}

/** Whether two texts are nearly the same as a whole, which other rules report. */
function isReportedElsewhere(a: ComparedText, b: ComparedText): boolean {
  if (samenessOf(a.owner.item, b.owner.item, a.owner.list === b.owner.list)) return true;
  if (a.key !== 'description' || b.key !== 'description') return false;
  return containmentOf(a, a.prints)(b, b.prints) || containmentOf(b, b.prints)(a, a.prints);
}

function sentenceOf({ text, index }: Place): Sentence {
  const prose = proseOf(text.value, text.kind, '');
  const span = prose.sentences[index] ?? { start: 0, end: 0 };
  return { text, span, value: prose.text.slice(span.start, span.end) };
}

function findingFor(document: SourceDocument, { other: { item }, said, there }: Repeated): RuleFinding {
  const first = document.rangeOf(there.text.placeIn(document, there.span));
  const owner = item.name || item.ref ? say`in ${labelOf(item)}` : say`in another item`;
  return {
    at: said.text.placeIn(document, said.span),
    message: say`${quoted(said.value)} stands ${owner} already: say it once.`,
    related: [{ uri: document.uri, range: first, message: say`${labelOf(item)} has the same sentence here.` }],
  };
}
