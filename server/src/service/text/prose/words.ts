/** A run of letters and digits, with apostrophes inside: `role`, `team’s`, `ISO27001`. Hyphens and slashes separate words. */
export interface Word {
  readonly text: string;
  /** 0-based UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** The words of a masked text (`Prose.plain`), in order. */
export function wordsOf(plain: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  /** Whether the letters after an apostrophe are being read, where a digit begins another word. */
  let isTail = false;
  for (let at = 0; at <= plain.length; at++) {
    const code = plain.charCodeAt(at);
    // Letters and digits of other alphabets need the pattern, which is slower.
    if (code >= 0x80) return wordsByPattern(plain);
    if (isLetter(code) || (isDigit(code) && !isTail)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      isTail = code === apostrophe && isLetter(plain.charCodeAt(at + 1));
      if (isTail) continue;
      words.push({ text: plain.slice(start, at), start, end: at });
      start = isDigit(code) ? at : -1;
    }
  }
  return words;
}

const apostrophe = 39;

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function wordsByPattern(plain: string): Word[] {
  const words: Word[] = [];
  for (const { 0: text, index } of plain.matchAll(word)) words.push({ text, start: index, end: index + text.length });
  return words;
}

/** True for a word with a capital letter anywhere: a name, an acronym or the beginning of a sentence. */
export function hasCapital(text: string): boolean {
  return /\p{Lu}/u.test(text);
}
