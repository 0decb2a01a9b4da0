import { lazy } from '../../support/lazy.ts';

/** A run of letters and digits, with apostrophes inside: `role`, `team’s`, `ISO27001`. Hyphens and slashes separate words. */
export interface Word {
  readonly text: string;
  /** 0-based UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

const word = lazy(() => /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu);

const [digit, letter] = [1, 2];

/** What the characters of ASCII are; 0 for what is in no word. */
const kinds = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return /[A-Za-z]/.test(sign) ? letter : /\d/.test(sign) ? digit : 0;
});

const apostrophe = 39;

/** The words of a masked text (`Prose.plain`), in order. */
export function wordsOf(plain: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  /** Behind an apostrophe a digit begins another word. */
  let other = 0;
  for (let at = 0; at < plain.length; at++) {
    const code = plain.charCodeAt(at);
    // Letters and digits of other alphabets need the pattern, which is slower.
    if (code >= 0x80) return wordsByPattern(plain);
    const kind = kinds[code] ?? 0;
    if (kind > other) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      other = code === apostrophe && kinds[plain.charCodeAt(at + 1)] === letter ? digit : 0;
      if (other === digit) continue;
      words.push({ text: plain.slice(start, at), start, end: at });
      start = kind === digit ? at : -1;
    }
  }
  if (start >= 0) words.push({ text: plain.slice(start), start, end: plain.length });
  return words;
}

function wordsByPattern(plain: string): Word[] {
  const words: Word[] = [];
  for (const { 0: text, index } of plain.matchAll(word())) words.push({ text, start: index, end: index + text.length });
  return words;
}

/** True for a word with a capital letter anywhere: a name, an acronym or the beginning of a sentence. */
export function hasCapital(text: string): boolean {
  return /\p{Lu}/u.test(text);
}
