import type { Span } from '../span.ts';
import type { Prose } from './prose.ts';
import { hasCapital, type Word } from './words.ts';

/** A phrase to look for. Neighbouring words are given in lower case; an empty string stands for punctuation or the end of the text. */
export interface Phrase {
  /** Words in lower case, separated by blanks, which match hyphens as well. */
  readonly words: string;
  /** Words that must not precede it. */
  readonly notAfter?: readonly string[];
  /** Words that must not follow it. */
  readonly notBefore?: readonly string[];
  /** Words of which one has to precede it. */
  readonly onlyAfter?: readonly string[];
  /** Words of which one has to follow it. */
  readonly onlyBefore?: readonly string[];
}

export interface FoundPhrase<P> extends Span {
  readonly phrase: P;
  /** As it is written. */
  readonly text: string;
}

/** Phrases by their first word, so that a text is read once for all of them. */
export type PhraseIndex<P> = ReadonlyMap<string, readonly P[]>;

/** The index of some phrases. Of several that begin with the same word the first that matches is found, so that longer ones come first. */
export function phraseIndex<P extends Phrase>(phrases: readonly P[]): PhraseIndex<P> {
  const index = new Map<string, P[]>();
  for (const phrase of phrases) {
    const first = phrase.words.split(' ')[0] ?? '';
    index.set(first, [...(index.get(first) ?? []), phrase]);
  }
  return index;
}

/** The phrases of a text, in order and without overlaps. Words with a capital are names, unless they begin a sentence, and do not match. */
export function phrasesIn<P extends Phrase>(prose: Prose, index: PhraseIndex<P>): FoundPhrase<P>[] {
  const found: FoundPhrase<P>[] = [];
  const { words, plain } = prose;
  let starts: Set<number> | undefined;
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    const candidates = first && index.get(first.text.toLowerCase());
    if (!first || !candidates || plain.charAt(first.start - 1) === '-') continue;
    if (hasCapital(first.text)) {
      // "Ms Young": a capital within a sentence.
      starts ??= new Set(prose.sentences.map(({ start }) => start));
      if (!starts.has(first.start)) continue;
    }
    for (const phrase of candidates) {
      const last = lastWordOf(prose, at, phrase);
      if (!last) continue;
      found.push({ phrase, start: first.start, end: last.end, text: plain.slice(first.start, last.end) });
      at = words.indexOf(last, at);
      break;
    }
  }
  return found;
}

function lastWordOf({ words, plain }: Prose, at: number, phrase: Phrase): Word | undefined {
  const wanted = phrase.words.split(' ');
  for (const [index, text] of wanted.entries()) {
    const word = words[at + index];
    if (word?.text.toLowerCase().replace('’', "'") !== text || /.\p{Lu}/u.test(word.text)) return undefined;
    if (index > 0 && !joins(plain, words[at + index - 1], word)) return undefined;
  }
  const last = words[at + wanted.length - 1];
  if (!last || plain.charAt(last.end) === '-') return undefined;
  const before = neighbour(plain, words[at - 1], words[at]);
  const after = neighbour(plain, last, words[at + wanted.length], true);
  if (phrase.notAfter?.includes(before) || phrase.notBefore?.includes(after)) return undefined;
  if (phrase.onlyBefore && !phrase.onlyBefore.includes(after)) return undefined;
  return phrase.onlyAfter && !phrase.onlyAfter.includes(before) ? undefined : last;
}

/** The word before a phrase, or with `behind` the word after it, in lower case; empty where there is punctuation in between, or no word. */
function neighbour(plain: string, left: Word | undefined, right: Word | undefined, behind = false): string {
  return left && right && joins(plain, left, right) ? (behind ? right : left).text.toLowerCase() : '';
}

function joins(plain: string, left: Word | undefined, right: Word | undefined): boolean {
  return left !== undefined && right !== undefined && /^(?:-|\s{1,100})$/.test(plain.slice(left.end, right.start));
}
