import { content } from '../prose/maskMarkdown.ts';
import type { Prose } from '../prose/prose.ts';
import { hasCapital, type Word } from '../prose/words.ts';
import type { English } from '../spelling/speller.ts';

const british: ReadonlySet<string> = new Set(['GB', 'UK', 'IE', 'AU', 'NZ', 'ZA', 'IN']);

/**
 * The variety of English of a language tag (BCP 47); `undefined` for another language. Where a region has a spelling of its own (Canada),
 * and for Oxford spelling, both varieties are accepted (`en`).
 */
export function englishOf(tag: string): English | undefined {
  // Asked for every text of a file.
  if (tag === 'en' || tag === 'en-GB' || tag === 'en-US') return tag;
  const [language = '', ...rest] = tag.split(/[-_]/);
  if (language.toLowerCase() !== 'en') return undefined;
  if (rest.some((part) => part.toLowerCase() === 'oxendict')) return 'en';
  const region = rest.find((part) => part.length === 2)?.toUpperCase() ?? '';
  return british.has(region) ? 'en-GB' : region === 'US' ? 'en-US' : 'en';
}

/**
 * Whether a word of a text is an ordinary word and not a name or part of one: it is in lower case, or has a capital because it begins a
 * sentence. `index` is the index of the word in `prose.words`.
 */
export function isOrdinary(prose: Prose, index: number): boolean {
  const word = prose.words[index];
  if (!word) return false;
  if (!hasCapital(word.text)) return true;
  if (hasCapital(word.text.slice(1)) || !beginsSentence(prose, word)) return false;
  const next = prose.words[index + 1];
  const afterNext = prose.words[index + 2];
  if (!next || endsBetween(prose, word, next)) return true;
  // "Center for Internet Security" is a name, "Centres of excellence" is not.
  if (hasCapital(next.text)) return false;
  return !(/^(?:of|for|and|the)$/.test(next.text) && afterNext && hasCapital(afterNext.text));
}

/** Whether anything but blanks stands between two words. */
function endsBetween({ plain }: Prose, word: Word, next: Word): boolean {
  return plain.slice(word.end, next.start).trim() !== '';
}

function beginsSentence({ plain, sentences }: Prose, { start }: Word): boolean {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low - 1];
  // A quote or a bracket may stand before the first word.
  return (
    sentence !== undefined && start - sentence.start <= 2 && !/[\p{L}\p{N}]/u.test(plain.slice(sentence.start, start))
  );
}

const besides: ReadonlySet<string> = new Set([
  content,
  '\\',
  '=',
  '+',
  '$',
  '%',
  '^',
  '{',
  '}',
  '|',
  '_',
  '~',
  '<',
  '>',
  '@',
  '#',
]);

/** Whether a word touches a sign that prose does not have beside words, so that it is part of a command, a formula or an address. */
export function isBesideSigns({ plain }: Prose, { start, end }: Word): boolean {
  const before = plain.charAt(start - 1);
  const after = plain.charAt(end);
  if (besides.has(before) || besides.has(after)) return true;
  // ".gitignore", "--verbose" and "/etc", but not "etc.)" or "and/or".
  const opens = start < 2 || /[\s(]/.test(plain.charAt(start - 2));
  if (before === '.' && opens) return true;
  if (before === '/' && !/[\p{L}\p{N})]/u.test(plain.charAt(start - 2))) return true;
  if (before === '-' && (opens || plain.charAt(start - 2) === '-')) return true;
  return isQuote(before) && isQuote(after);
}

/** Whether a character is a quotation mark of any kind. */
export function isQuote(char: string): boolean {
  return char !== '' && '"\'‘’“”«»'.includes(char);
}
