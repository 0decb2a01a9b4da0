import type { JsonValue } from '../../document/syntax/value.ts';
import type { Quote } from './cursor.ts';
import type { Layout } from './layout.ts';

/** A text that may hold tab stops: in a snippet `${1:placeholder}`, applied plainly the placeholder alone. */
interface Piece {
  readonly text: string;
  readonly stop: string | undefined;
}

/** Writes `value`, a word of the file's own, as a scalar that reads as the same word again. */
export function scalarText(value: JsonValue, quote: Quote, flow: boolean): string {
  if (typeof value !== 'string') return quote === '' ? String(value) : `${quote}${String(value)}${quote}`;
  return quoted(value, quote === '' && !isPlain(value, flow) ? '"' : quote);
}

/** An id as it is written where a number may stand for it: unquoted. */
export function idText(value: string, quote: Quote, flow: boolean): string {
  return quote === '' && /^(?:0|[1-9][0-9]*)$/.test(value) ? value : scalarText(value, quote, flow);
}

function quoted(text: string, quote: Quote): string {
  if (quote === '"') return `"${text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`;
  return quote === "'" ? `'${text.replaceAll("'", "''")}'` : text;
}

/** True for a text that YAML reads as this text without quotes. */
function isPlain(text: string, flow: boolean): boolean {
  if (text === '' || text !== text.trim() || /[\n\t]/.test(text)) return false;
  if (/^[-?:](?:\s|$)|^[,[\]{}#&*!|>'"%@`]/.test(text) || /:(?:\s|$)|\s#/.test(text)) return false;
  if (flow && /[,[\]{}]|^[-?:]/.test(text)) return false;
  return !/^(?:~|null|true|false|[-+]?(?:\.?\d[\d_.]*(?:e[-+]?\d+)?|0x[\da-f]+|0o[0-7]+|\.inf)|\.nan|---.*|\.\.\..*|=|<<)$/i.test(
    text,
  );
}

/** What has a meaning in a snippet, made harmless. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(/\$\{(\d+):([^}]*)\}/g)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), stop: undefined });
    pieces.push({ text: match[2] ?? '', stop: match[1] });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), stop: undefined });
  return pieces;
}

/** The text without its tab stops. */
export function withoutStops(text: string): string {
  return piecesOf(text)
    .map((piece) => piece.text)
    .join('');
}

function snippetScalar(value: JsonValue, flow: boolean): string {
  if (typeof value !== 'string') return String(value);
  const pieces = piecesOf(value);
  const quote: Quote = isPlain(withoutStops(value), flow) ? '' : '"';
  const written = pieces.map(({ text, stop }) => {
    const inner = escapeSnippet(quote === '' ? text : quoted(text, quote).slice(1, -1));
    return stop === undefined ? inner : `\${${stop}:${inner}}`;
  });
  return `${quote}${written.join('')}${quote}`;
}

/** Plain data as a snippet in block style, its first line at `column` and the others aligned with it. */
export function blockSnippet(body: JsonValue, column: number, layout: Layout): string {
  const nextLine = layout.lineBreak + ' '.repeat(column);
  if (isList(body)) {
    if (body.length === 0) return '[]';
    return body.map((item) => `- ${blockSnippet(item, column + 2, layout)}`).join(nextLine);
  }
  if (typeof body !== 'object' || body === null) return snippetScalar(body, false);
  return Object.entries(body)
    .map(([key, value]) => `${snippetScalar(key, false)}:${valueAfterKey(value, column, layout)}`)
    .join(nextLine);
}

/** What follows `key:` when the key stands at `column`: a scalar on the same line, anything else on lines of its own. */
export function valueAfterKey(value: JsonValue, column: number, layout: Layout): string {
  if (typeof value !== 'object' || value === null) return ` ${snippetScalar(value, false)}`;
  if (isScalarList(value)) return ` ${flowSnippet(value)}`;
  const inside = column + (isList(value) ? layout.dashIndent : layout.indent);
  return `${layout.lineBreak}${' '.repeat(inside)}${blockSnippet(value, inside, layout)}`;
}

/** Plain data as a snippet on one line. */
export function flowSnippet(body: JsonValue): string {
  if (isList(body)) return `[${body.map(flowSnippet).join(', ')}]`;
  if (typeof body !== 'object' || body === null) return snippetScalar(body, true);
  const entries = Object.entries(body).map(([key, value]) => `${snippetScalar(key, true)}: ${flowSnippet(value)}`);
  return `{ ${entries.join(', ')} }`;
}

export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** Short lists of ids and words are commonly written as `[a, b]`. */
function isScalarList(value: JsonValue): boolean {
  return isList(value) && value.every((item) => typeof item !== 'object' && String(item).length <= 40);
}
