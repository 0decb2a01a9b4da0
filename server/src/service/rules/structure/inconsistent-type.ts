import { distance } from 'fastest-levenshtein';
import { replaceScalar } from '../../document/edits/edits.ts';
import { scalarAt } from '../../document/places.ts';
import type { RoleProfile, Text } from '../../document/profile/profile.ts';
import { say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { nameKey } from '../../text/names.ts';
import { isEnglish } from '../../text/prose/prose.ts';
import type { DocumentRule } from '../rule.ts';
import { listsOf } from '../support/itemLists.ts';
import { textPlace } from '../support/itemPlaces.ts';

/** A type that looks like a slip for the one of its siblings. */
export const inconsistentType: DocumentRule = {
  code: 'structure/inconsistent-type',
  severity: 'warning',
  reach: 'file',
  documentation: () => ({
    text: 'A `type` that is nearly the one which more items beside it have: without its second word, with other capitals, or with a slip of the pen. What is sorted or counted by type then falls into two heaps.',
    fix: '*Use …* writes the type that more items have.',
    bad: `- title: Skills
  items:
    - { name: Flexibility, type: Behavioural skills }
    - { name: Improvisation, type: Behavioural skills }
    - { name: Teamwork, type: Behavioural }`,
    good: `- title: Skills
  items:
    - { name: Flexibility, type: Behavioural skills }
    - { name: Improvisation, type: Behavioural skills }
    - { name: Teamwork, type: Behavioural skills }`,
    source: 'Seen in published role profiles: three skills of ten had only the first word of their type.',
    certainty:
      'Nothing was told in 108 role files of 20 public sources; the three slips that the rule was made for are reported.',
  }),
  *check({ document, profile, language }) {
    if (profile.kind !== 'role') return;
    for (const uses of typesOf(profile).values()) {
      // Only a role that has several types can be inconsistent.
      if (uses.size < 2) continue;
      for (const { places } of uses.values()) {
        const [first] = places;
        const meant = first && meantBy(first.value, uses, isEnglish({ language }));
        if (meant === undefined) continue;
        for (const place of places) {
          yield {
            at: textPlace(document, place),
            message: say`The type ${quoted(place.value)} looks like a slip for ${quoted(meant)}, which more items beside it have: use the same type.`,
            fixes: () => {
              const node = scalarAt(document, place.range);
              const edits = node ? [replaceScalar(document, node, meant)] : [];
              const kind = say`use the type "${meant}"`;
              return node ? [{ kind, title: say`Use ${quoted(meant)}`, edits, safe: true }] : [];
            },
          };
        }
      }
    }
  },
};

interface Use {
  readonly places: Text[];
  /** How many items have the type, those included that have it from their group. */
  count: number;
}

/** More types than a role has; where there are more, they are not types. */
const mostTypes = 50;

/** The types of each list, as they are written; the groups of skills are one list. */
function typesOf(role: RoleProfile): Map<string, Map<string, Use>> {
  const lists = new Map<string, Map<string, Use>>();
  for (const { key, items, group } of listsOf(role)) {
    const uses = lists.get(key) ?? new Map<string, Use>();
    lists.set(key, uses);
    if (group?.type) add(uses, group.type, Math.max(1, items.filter(({ type }) => !type).length));
    for (const { type, remove } of items) if (type && !remove) add(uses, type, 1);
  }
  return lists;
}

function add(uses: Map<string, Use>, type: Text, count: number): void {
  const use = uses.get(type.value);
  if (!use && uses.size >= mostTypes) return;
  if (use) {
    use.places.push(type);
    use.count += count;
  } else uses.set(type.value, { places: [type], count });
}

/** The most frequent type that this one may be a slip for and that is not a slip for yet another; `undefined` when it is no slip. */
function meantBy(type: string, uses: ReadonlyMap<string, Use>, english: boolean): string | undefined {
  let meant = type;
  for (;;) {
    let [next, most] = [meant, uses.get(meant)?.count ?? 0];
    for (const [other, { count }] of uses) {
      if (count > most && isNear(meant, other, english)) [next, most] = [other, count];
    }
    if (next === meant) return meant === type ? undefined : meant;
    meant = next;
  }
}

/** Words that add nothing to a type but that it is one. */
const general =
  /^(?:\s*(?:\b(?:and|or|other|skills?|knowledge|competenc(?:y|e|ies|es)|abilit(?:y|ies)|capabilit(?:y|ies)|activit(?:y|ies)|qualifications?|experience|training)\b|[&/,]))+$/i;

function isNear(a: string, b: string, english: boolean): boolean {
  const [bareA, bareB] = [nameKey(a), nameKey(b)];
  if (bareA === bareB) return bareA !== '';
  return (english && (isBeginning(a, b) || isBeginning(b, a))) || isSlip(a.toLowerCase(), b.toLowerCase());
}

/** Whether one type is the other without general words: "Behavioural" beside "Behavioural skills", not beside "Behavioural leadership". */
function isBeginning(short: string, long: string): boolean {
  const rest = long.slice(short.length);
  return (
    long.toLowerCase().startsWith(short.toLowerCase()) && /^\s/.test(rest) && rest.length < 80 && general.test(rest)
  );
}

/**
 * Whether up to two letters differ, the first of them well within a word. "Internal" and "external", "online" and "offline" or "stage 1"
 * and "stage 2" are as similar by their letters, but differ at the beginning of a word.
 */
function isSlip(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 8 || Math.max(a.length, b.length) > 80) return false;
  let same = 0;
  while (same < a.length && a.charAt(same) === b.charAt(same)) same++;
  if (same - lastBoundary(a.slice(0, same)) < 4 || /\p{N}/u.test(a + b)) return false;
  return distance(a, b) <= 2;
}

/** Where the last word of a text begins. */
function lastBoundary(text: string): number {
  for (let i = text.length; i > 0; i--) if (!/\p{L}/u.test(text.charAt(i - 1))) return i;
  return 0;
}
