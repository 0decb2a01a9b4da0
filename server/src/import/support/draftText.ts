import type { DraftText } from '../draft.ts';
import type { Piece } from '../piece.ts';
import { escapeInline } from './escapeInline.ts';

/** A text made of others, with a separator between them; `undefined` where there are none. */
export function joinTexts(texts: readonly DraftText[], separator: string): DraftText | undefined {
  const [first] = texts;
  if (!first || texts.length === 1) return first;
  return { text: texts.map(({ text }) => text).join(separator), from: distinct(texts.flatMap(({ from }) => from)) };
}

/** Another text of the same pieces: a part of it, or the same without its marks. */
export function textFrom({ from }: DraftText, text: string): DraftText {
  return { text, from };
}

/** Each piece once, in the order in which they come. */
export function distinct(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.length < 2 ? pieces : [...new Set(pieces)];
}

/** The words of a line of CommonMark without its marks of emphasis, code, links and escapes. */
export function plainOf(markdown: string): string {
  return markdown
    .replace(/(?<!\\)!?\[((?:\\.|[^[\]\\]){0,1000})\]\((?:\\.|[^()\\]){0,2000}\)/g, '$1')
    .replace(/(?<!\\)(?:\*+|`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}]))/gu, '')
    .replace(/\\\n/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text as one line without marks, as names and titles want it, and without a colon that ends a label. */
export function lineOf(text: DraftText): DraftText {
  return textFrom(text, escapeInline(plainOf(text.text)));
}

/** The same without the colon, the dash or the white space at the end of a label. */
export function labelOf(text: DraftText): DraftText {
  const line = plainOf(text.text);
  return textFrom(text, escapeInline(line.replace(/\s*[:：–—-]+$/u, '') || line));
}

/** An item of a list in Markdown, whose further lines are indented. */
export function asItem(text: string): string {
  return `- ${text.replace(/\n(?=.)/g, '\n  ')}`;
}

/** A label and what follows it as texts of the pieces in which each stands, as far as these are told apart. */
export function splitText(whole: DraftText, label: string, rest: string): { label: DraftText; rest: DraftText } {
  const [first, ...others] = whole.from;
  const own = plainOf(label).replace(/\s*[:：–—-]+$/u, '');
  const isOwn = first !== undefined && others.length > 0 && first.text.replace(/\s*[:：–—-]+$/u, '') === own;
  return isOwn
    ? { label: { text: label, from: [first] }, rest: { text: rest, from: others } }
    : { label: textFrom(whole, label), rest: textFrom(whole, rest) };
}
