import { clustersOf } from './characters.ts';

/** A part of a text behind which a line may end, or may not since what follows belongs to it. */
export interface BreakPart {
  readonly text: string;
  readonly mayBreak: boolean;
}

/** Scripts in which a line may end between any two characters. */
const free = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uff9f]/u;

/** Scripts that have words without blanks between them, which only a dictionary tells apart. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether lines of a text may end elsewhere than behind blanks and hyphens. */
export function breaksWithin(text: string): boolean {
  return free.test(text) || unspaced.test(text);
}

/** What does not begin a line: closing marks, small letters of Kana, marks that lengthen or repeat. */
const neverFirst =
  /^[\p{Pe}\p{Pf}、。，．：；！？…‥・゛゜ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ｡､･ｰ％%,.:;!?]/u;

/** What does not end one: opening marks, and signs of money before their number. */
const neverLast = /[\p{Ps}\p{Pi}¥￥＄$£#＃]$/u;

/** Whether a text must stand on the line of what is before it. */
export function isNeverFirst(text: string): boolean {
  return neverFirst.test(text);
}

const words = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * A text without blanks, but perhaps with one at its end, in the parts between which a line may end by the rules of its scripts: in Chinese and Japanese
 * between characters but for marks that open and close, in Thai and its neighbours between words.
 */
export function breakParts(text: string): BreakPart[] {
  const bounds = unspaced.test(text) ? boundsOfWords(text) : undefined;
  const parts: BreakPart[] = [];
  let part = '';
  let at = 0;
  const clusters = clustersOf(text);
  for (const [i, cluster] of clusters.entries()) {
    part += cluster;
    at += cluster.length;
    const next = clusters[i + 1];
    if (next === undefined) break;
    const isFree = free.test(cluster) || free.test(next);
    const isWord = bounds?.has(at) === true && (unspaced.test(cluster) || unspaced.test(next));
    if ((isFree || isWord) && next !== ' ' && !neverLast.test(cluster) && !isNeverFirst(next)) {
      parts.push({ text: part, mayBreak: true });
      part = '';
    }
  }
  const last = clusters.at(-1) ?? '';
  if (part !== '') parts.push({ text: part, mayBreak: last === ' ' || (breaksWithin(last) && !neverLast.test(last)) });
  return parts;
}

/** Where words begin, in code units. */
function boundsOfWords(text: string): ReadonlySet<number> {
  const bounds = new Set<number>();
  for (const { index } of words.segment(text)) bounds.add(index);
  return bounds;
}
