import { diffArrays } from 'diff';

/** A stretch of one or both of two texts. */
export interface WordChange {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

/** Beyond this many words and blanks, and this many differences, marking them would take long and help nobody. */
const longest = 8_000;
const mostEdits = 1_500;

/**
 * What marking the words of one comparison may cost in all. A text with so many differences costs their square, so that many long texts, each
 * of them written anew, would take long together.
 */
const mostWork = 10_000_000;

/** What is left of the work that one comparison may take. */
export interface DiffBudget {
  left: number;
}

export function diffBudget(): DiffBudget {
  return { left: mostWork };
}

/** With less than this share of their words in common two texts are easier to read one beside the other. */
const leastInCommon = 0.4;

/**
 * Two texts as one, with the words that differ marked: without the deleted ones it is the text after, without the inserted ones the text
 * before. `undefined` when the texts have little in common or are too long, and when the budget is used up. Words are cut here, since the
 * library's own cut knows Latin letters only.
 */
export function wordDiff(before: string, after: string, budget = diffBudget()): WordChange[] | undefined {
  const [left, right] = [tokens(before), tokens(after)];
  if (left.length > longest || right.length > longest) return undefined;
  const words = Math.max(wordCount(left), wordCount(right));
  const shared = inCommon(left, right);
  const leastEdits = left.length + right.length - 2 * shared.length;
  if (leastEdits > mostEdits || wordCount(shared) < leastInCommon * words) return undefined;
  const most = Math.min(mostEdits, Math.floor(Math.sqrt(budget.left)));
  const found = leastEdits > most ? undefined : numberedDiff(left, right, most);
  const edits =
    found?.reduce((sum, { added, removed, value }) => sum + (added || removed ? value.length : 0), 0) ?? most;
  budget.left -= edits ** 2;
  if (!found) return undefined;
  const pieces = found.map(({ added, removed, value }): WordChange => {
    return { kind: added ? 'inserted' : removed ? 'deleted' : 'same', text: value.join('') };
  });
  const common = wordCount(pieces.flatMap(({ kind, text }) => (kind === 'same' ? tokens(text) : [])));
  if (common < leastInCommon * words) return undefined;
  return withoutIslands(pieces);
}

/** Differences, found between the numbers of the words, which are compared faster than the words are. */
function numberedDiff(left: readonly string[], right: readonly string[], maxEditLength: number) {
  const numbers = new Map<string, number>();
  const numbered = (all: readonly string[]) =>
    all.map((token) => {
      const number = numbers.get(token) ?? numbers.size;
      numbers.set(token, number);
      return number;
    });
  const found = diffArrays(numbered(left), numbered(right), { maxEditLength });
  const written = [...numbers.keys()];
  return found?.map(({ added, removed, value }) => ({
    added,
    removed,
    value: value.map((number) => written[number] ?? ''),
  }));
}

/** The words and blanks of the left text that the right one has too, as often as both have them: no order of them has more in common. */
function inCommon(left: readonly string[], right: readonly string[]): string[] {
  const free = new Map<string, number>();
  for (const token of right) free.set(token, (free.get(token) ?? 0) + 1);
  return left.filter((token) => {
    const count = free.get(token) ?? 0;
    if (count > 0) free.set(token, count - 1);
    return count > 0;
  });
}

/** Words, numbers such as 9,500, runs of blanks, and everything else by itself. */
function tokens(text: string): string[] {
  const found =
    text.match(/[\p{L}\p{M}\p{N}]+(?:(?:['’]|(?<=\p{N})[.,:\u00a0\u202f](?=\p{N}))[\p{L}\p{M}\p{N}]+)*|\s+|./gsu) ?? [];
  return found.flatMap((one) => (unspaced.test(one) ? wordsWithin(one) : [one]));
}

/** Scripts that have no blanks between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const words = new Intl.Segmenter('ja', { granularity: 'word' });

function wordsWithin(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment);
}

function wordCount(all: readonly string[]): number {
  return all.filter((token) => /[\p{L}\p{N}]/u.test(token)).length;
}

/** A blank or a comma that two different sentences share between two differing words is no common ground: it joins its neighbours. */
function withoutIslands(pieces: readonly WordChange[]): WordChange[] {
  const joined: WordChange[] = [];
  let deleted = '';
  let inserted = '';
  const flush = () => {
    if (deleted !== '') joined.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') joined.push({ kind: 'inserted', text: inserted });
    deleted = '';
    inserted = '';
  };
  pieces.forEach(({ kind, text }, i) => {
    if (kind === 'deleted') deleted += text;
    else if (kind === 'inserted') inserted += text;
    else if (isIsland(text) && deleted !== '' && inserted !== '' && i < pieces.length - 1) {
      deleted += text;
      inserted += text;
    } else {
      flush();
      joined.push({ kind, text });
    }
  });
  flush();
  return joined;
}

function isIsland(text: string): boolean {
  return text.length <= 3 && !/[\p{L}\p{N}]/u.test(text);
}
