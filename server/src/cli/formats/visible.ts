/**
 * Characters that a terminal interprets or that are invisible: control characters, marks of the direction of writing, halves of surrogate
 * pairs. The zero-width joiner is left out, since it joins emoji.
 */
const unseen = /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text from a file or a path on one line, with all invisible characters written out, as in `\u001b`. */
export function visible(text: string): string {
  return text.replace(unseen, (character) => short[character] ?? escaped(character.codePointAt(0) ?? 0));
}

function escaped(code: number): string {
  const digits = code.toString(16);
  return code > 0xffff ? `\\u{${digits}}` : `\\u${digits.padStart(4, '0')}`;
}

/** The same for a document, of which line breaks and tabs are a part: only what a terminal would obey is written out. */
export function visibleLines(text: string): string {
  return text.replace(/(?!\r?\n|\t)[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) =>
    escaped(character.codePointAt(0) ?? 0),
  );
}
