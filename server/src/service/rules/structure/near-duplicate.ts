import type { Item } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { say } from '../../message.ts';
import { fewestWords, isContained, mostAbsent } from '../../text/likeness/containment.ts';
import type { Prints } from '../../text/likeness/prints.ts';
import type { ComparedItem, ComparedText, ItemsRule, RuleFinding } from '../rule.ts';
import { labelOf, placeOf, textPlace } from '../support/itemPlaces.ts';
import { samenessOf } from '../support/sameItem.ts';

/** A word that more texts than these hold does not help to find a similar one. */
const mostHolders = 24;

/** A description that another one of the same list nearly contains. */
export const nearDuplicate: ItemsRule<number> = {
  code: 'structure/near-duplicate',
  severity: 'info',
  reach: 'items',
  documentation: () => ({
    text: 'The description of an item is nearly all in that of another one of the same list; groups of skills count as one list. Often the one was split off the other and never taken out of it. Texts that differ in a number, a grade or one or two words of their own are two on purpose. A text of fewer than eight words is not compared, and neither are texts of different lists: training is likely to say the same as the skill that it is for.',
    fix: 'Say each thing in one place, or say how the two differ.',
    bad: `workActivities:
  - name: Pay and conduct
    description: Takes part, when asked, in formal meetings such as pay reviews and disciplinary hearings.
  - name: Appraisals
    description: Holds yearly appraisals. Takes part, when asked, in formal meetings such as pay reviews, complaints and disciplinary hearings.`,
    good: `workActivities:
  - name: Pay and conduct
    description: Takes part, when asked, in formal meetings such as pay reviews and disciplinary hearings.
  - name: Appraisals
    description: Holds yearly appraisals and writes down what was agreed.`,
    source: 'Seen in published role profiles: the last sentence of one work activity is the whole of another.',
    certainty:
      'In 4,000 public texts, laid side by side in lists of sixty, 5 of 5 findings were right; before texts that differ in a number or a key word were left alone, 5 of 13.',
  }),
  inOneSection: true,
  mostSharing: mostHolders,
  keysOf: (item) => describedBy(item)?.prints.words ?? [],
  find(item, sharing) {
    const own = describedBy(item);
    if (!own || own.prints.words.length < fewestWords) return undefined;
    for (const other of candidates(item, own.prints, sharing)) {
      const theirs = describedBy(other);
      if (!theirs || !isContained(own, own.prints, theirs, theirs.prints)) continue;
      if (!samenessOf(item.item, other.item, item.list === other.list)) return { item, other };
    }
    return undefined;
  },
  findingFor: (document, { item, other }) => findingFor(document, item.item, other.item),
};

function describedBy({ texts }: ComparedItem): ComparedText | undefined {
  return texts.find(({ key }) => key === 'description');
}

/** The items whose texts may contain one: longer ones, or earlier ones of the same length, that share one of its rarest words. */
function candidates(
  item: ComparedItem,
  { words }: Prints,
  sharing: (word: number) => readonly ComparedItem[],
): ReadonlySet<ComparedItem> {
  const found = new Set<ComparedItem>();
  let alone = 0;
  const most = mostAbsent(words.length);
  // Words that no other text holds are absent from any candidate. Most texts have more of them than may be absent.
  for (const word of words) if (sharing(word).length < 2 && ++alone > most) return found;
  const unique = [...new Set(words)].map((word) => ({ word, holders: sharing(word) }));
  // Of one word more than may be absent, at least one is in every candidate.
  const rarest = unique.sort((a, b) => countOf(a) - countOf(b)).slice(0, mostAbsent(unique.length) + 1);
  for (const { holders } of rarest) {
    if (holders.length < 2 || holders.length > mostHolders) continue;
    for (const other of holders.toSorted((a, b) => a.place - b.place)) {
      const length = describedBy(other)?.prints.words.length ?? 0;
      if (length > words.length || (length === words.length && other.place < item.place)) found.add(other);
    }
  }
  return found;
}

/** How many texts hold a word, as far as that matters. One that no other text holds is as good as absent. */
function countOf({ holders }: { readonly holders: readonly ComparedItem[] }): number {
  return holders.length < 2 ? 0 : Math.min(holders.length, mostHolders + 1);
}

function findingFor(document: SourceDocument, item: Item, whole: Item): RuleFinding {
  const first = placeOf(document, whole);
  const what = item.name || item.ref ? say`The text of ${labelOf(item)}` : labelOf(item);
  const other = whole.name || whole.ref ? say`that of ${labelOf(whole)}` : say`the text of another item`;
  return {
    at: item.description ? textPlace(document, item.description) : placeOf(document, item),
    message: say`${what} is nearly all in ${other}, too: say it once, or say how the two differ.`,
    related: [
      { uri: document.uri, range: document.rangeOf(first), message: say`${labelOf(whole)} says nearly the same.` },
    ],
  };
}
