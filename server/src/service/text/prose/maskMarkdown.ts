import { codeSpans, linkMarks, type MaskedSpan, webAddresses } from './markdownSpans.ts';
import { maskTables } from './markdownTables.ts';
import { content, mark } from './masks.ts';

export { cell, content, mark } from './masks.ts';

/** Quick tests: a text that matches none has nothing to mask, a text that matches one may have. Most texts match none. */
const suspicious = /[`<\\*_~#@|[\]&]|:\/\/|\.\S/;
/** The beginning of the text apart from that of other lines, since looking for both at each place takes twice the time. */
const markedText = /^[ \t]*[-+\d]/;
const markedLine = /[\n\r\u2028\u2029][ \t]*[-+\d]/;

/** A quick test for names with dots in them: "e.g." is none. */
const dottedName = /[^\s.]{2}\.[^\s.]|[^\sA-Za-z.]\.[^\s.]/;

type Mask = (text: string) => string;

/**
 * In this order, since there are no links within code and no emphasis within the target of a link. No pattern may begin within a run that it
 * would match from its beginning, so that all of them take time in proportion to the text.
 */
const masks: readonly Mask[] = [
  // Fenced code, closed or not; tables; then spans of code within a paragraph.
  (text) =>
    text.includes('```') || text.includes('~~~')
      ? text.replace(
          /^[ \t]*(?:(`{3,})[^`\n]*|(~{3,})[^\n]*)$(?:\n(?![ \t]*(?:\1\2))[^\n]*)*(?:\n[ \t]*\1\2[^\n]*)?/gm,
          filled,
        )
      : text,
  // Before the spans of code, which do not reach from one cell into another.
  (text) => (text.includes('|') ? maskTables(text) : text),
  (text) => (text.includes('`') ? masked(text, codeSpans(text)) : text),
  // Targets of links and images, with the brackets around the words; then references.
  (text) => (text.includes('](') ? masked(text, linkMarks(text)) : text),
  (text) => (text.includes(']:') ? text.replace(/^[ \t]*\[[^\]\n]+\]:[ \t]*\S+/gm, filled) : text),
  // Addresses, tags and entities.
  (text) =>
    text.includes('<')
      ? text.replace(/<(?:[a-z][a-z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>]+|\/?[a-z][^<>\n]*)>/gi, filled)
      : text,
  (text) => masked(text, webAddresses(text)),
  (text) =>
    text.includes('@')
      ? text.replace(/(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, filled)
      : text,
  (text) => (text.includes('&') ? text.replace(/&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi, filled) : text),
  // Names with dots in them (Node.js, example.org, v1.2), handles, and words with underscores.
  (text) =>
    dottedName.test(text)
      ? text.replace(
          /(?<![\p{L}\p{N}])(?:(?=[\p{L}\p{N}]*[\p{Ll}\p{N}])[\p{L}\p{N}]{2,}|\p{N})(?:\.[\p{L}\p{N}]+)+(?![\p{L}\p{N}])/gu,
          filled,
        )
      : text,
  (text) => (!/[@#]/.test(text) ? text : text.replace(/(?<![\p{L}\p{N}])[@#][\p{L}\p{N}][\p{L}\p{N}_-]*/gu, filled)),
  (text) => (text.includes('_') ? text.replace(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+/gu, filled) : text),
  // Marks of formatting: bullets, numbers of lists, headings, quotes, emphasis, backslashes.
  (text) =>
    text.replace(
      /^([ \t]*)([-+*]|\d{1,9}[.)]|#{1,6}|>)(?=[ \t])/gm,
      (_, indent: string, sign: string) => indent + mark.repeat(sign.length),
    ),
  (text) => (text.includes('\\') ? text.replace(/\\(?=[!-/:-@[-`{-~])/g, mark) : text),
  (text) => (/[*_~]/.test(text) ? text.replace(/\*+|~~|(?<![\p{L}\p{N}_])_+|_+(?![\p{L}\p{N}_])/gu, marked) : text),
];

/** A text of the same length, with each character that is not prose replaced by `content`, `mark` or `cell`. */
export function maskMarkdown(text: string): string {
  if (!suspicious.test(text) && !markedText.test(text) && !markedLine.test(text)) return text;
  let plain = text;
  for (const mask of masks) plain = mask(plain);
  return plain;
}

/** A text with its spans masked, which are in order and do not overlap. */
function masked(text: string, spans: readonly MaskedSpan[]): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, formats } of spans) {
    const whole = text.slice(start, end);
    parts.push(text.slice(done, start), formats ? marked(whole) : filled(whole));
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** Line breaks stay, since they separate paragraphs. */
function filled(whole: string): string {
  return whole.replace(/[^\n]/g, content);
}

function marked(whole: string): string {
  return mark.repeat(whole.length);
}
