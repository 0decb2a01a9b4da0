/** A run of letters and digits, with apostrophes inside: `role`, `team’s`, `ISO27001`. Hyphens and slashes part words. */
export interface Word {
  readonly text: string;
  /** 0-based UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** The words of a text whose code, links and marks are masked, see `Prose.plain`. */
export function wordsOf(plain: string): Word[] {
  const words: Word[] = [];
  for (const { 0: text, index } of plain.matchAll(word)) words.push({ text, start: index, end: index + text.length });
  return words;
}

/** True for a word with a capital letter anywhere: a name, an acronym or the beginning of a sentence. */
export function hasCapital(text: string): boolean {
  return /\p{Lu}/u.test(text);
}
