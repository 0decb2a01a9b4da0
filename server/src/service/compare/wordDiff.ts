import { diffArrays } from 'diff';

/** A stretch of one or both of two texts. */
export interface WordChange {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly text: string;
}

/** Beyond this many words and blanks, and this many differences, marking them would take long and help nobody. */
const longest = 8_000;
const mostEdits = 1_500;

/** With less than this share of their words in common two texts are easier to read one beside the other. */
const leastInCommon = 0.4;

/**
 * Two texts as one, with the words that differ marked: without the deleted ones it is the text after, without the inserted ones the text
 * before. `undefined` when the texts have little in common or are too long. Words are cut here, since the library's own cut knows Latin
 * letters only.
 */
export function wordDiff(before: string, after: string): WordChange[] | undefined {
  const [left, right] = [tokens(before), tokens(after)];
  if (left.length > longest || right.length > longest) return undefined;
  const found = diffArrays(left, right, { maxEditLength: mostEdits });
  if (!found) return undefined;
  const pieces = found.map(({ added, removed, value }): WordChange => {
    return { kind: added ? 'inserted' : removed ? 'deleted' : 'same', text: value.join('') };
  });
  const common = wordCount(pieces.flatMap(({ kind, text }) => (kind === 'same' ? tokens(text) : [])));
  if (common < leastInCommon * Math.max(wordCount(left), wordCount(right))) return undefined;
  return withoutIslands(pieces);
}

/** Words, numbers, runs of blanks, and everything else by itself. */
function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|\s+|./gsu) ?? [];
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
