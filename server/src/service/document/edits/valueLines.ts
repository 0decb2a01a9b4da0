import type { JsonValue } from '../syntax/value.ts';
import { type Indentation, plainOrQuoted, quote } from './edits.ts';
import { textLines } from './textLines.ts';

/*
 * Values as a careful person would type them: texts plain where YAML allows it, folded where they are long, literal where they have several lines.
 */

export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

export function isMapping(value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Characters that YAML wants escaped, which only double quotes can. */
const controls = /(?![\t\n])[\p{Cc}\u2028\u2029\ufeff]/u;

/** Whether a text can be written only with escapes. */
export function needsEscapes(value: string): boolean {
  return controls.test(value);
}

/** A text in double quotes, all characters that YAML wants escaped as escapes. */
export function escapedText(value: string): string {
  return JSON.stringify(value).replace(
    new RegExp(controls, 'gu'),
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The lines of a key and its value in block style. */
export function valuePair(key: string, value: JsonValue, indentation: Indentation): string[] {
  const name = plainOrQuoted(key, false);
  if (typeof value === 'string')
    return needsEscapes(value) ? [`${name}: ${escapedText(value)}`] : textLines(name, value);
  if (isList(value)) {
    if (value.length === 0) return [`${name}: []`];
    const lines = value.flatMap((item) => valueItem(item, indentation));
    return [`${name}:`, ...indented(lines, indentation.items)];
  }
  if (!isMapping(value)) return [`${name}: ${String(value)}`];
  const entries = Object.entries(value);
  if (entries.length === 0) return [`${name}: {}`];
  if (isRange(value)) return [`${name}: ${flowValue(value)}`];
  const lines = entries.flatMap(([inner, one]) => valuePair(inner, one, indentation));
  return [`${name}:`, ...indented(lines, indentation.keys)];
}

/** A range of levels, which stands on one line. */
function isRange(value: { readonly [key: string]: JsonValue }): boolean {
  return Object.entries(value).every(([key, one]) => (key === 'min' || key === 'max') && typeof one !== 'object');
}

/** The lines of an item with its dash. */
export function valueItem(value: JsonValue, indentation: Indentation): string[] {
  if (typeof value === 'string') {
    if (needsEscapes(value)) return [`- ${escapedText(value)}`];
    // What is folded below a dash is as far in as what is folded below a key.
    const [first = '', ...rest] = textLines('text', value);
    return [`- ${first.slice('text: '.length)}`, ...rest];
  }
  const isEmpty = isList(value) ? value.length === 0 : isMapping(value) && Object.keys(value).length === 0;
  if (isEmpty || (!isList(value) && !isMapping(value))) return [`- ${flowValue(value)}`];
  const lines = isList(value)
    ? value.flatMap((item) => valueItem(item, indentation))
    : Object.entries(value).flatMap(([key, one]) => valuePair(key, one, indentation));
  return dashed(lines);
}

/** Lines behind a dash. */
export function dashed(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`));
}

/** Lines that are `by` columns further in. */
export function indented(lines: readonly string[], by: number): string[] {
  const blanks = ' '.repeat(by);
  return lines.map((line) => (line === '' ? '' : blanks + line));
}

/** A value within brackets; as JSON has it where all around is. */
export function flowValue(value: JsonValue, isJson = false): string {
  if (typeof value === 'string') {
    if (isJson || needsEscapes(value)) return escapedText(value);
    return value.includes('\n') ? quote(value) : plainOrQuoted(value, true);
  }
  if (isList(value)) return `[${value.map((item) => flowValue(item, isJson)).join(', ')}]`;
  if (!isMapping(value)) return String(value);
  const pairs = Object.entries(value).map(([key, inner]) => flowPair(key, inner, isJson));
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

export function flowPair(key: string, value: JsonValue, isJson = false): string {
  return `${flowValue(key, isJson)}: ${flowValue(value, isJson)}`;
}
