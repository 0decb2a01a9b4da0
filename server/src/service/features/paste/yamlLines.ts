import { plainOrQuoted, quote } from '../../document/edits/edits.ts';
import type { JsonValue } from '../../document/syntax/value.ts';
import { isObject } from './items.ts';

/** How values are written. */
export interface Style {
  /** By how many columns the keys of a mapping stand further in than its key. */
  readonly keys: number;
  /** By how many columns the dashes of a list do. */
  readonly items: number;
  /** All texts in quotes on one line: for those few that YAML would read as something else in any other way. */
  readonly quoted?: boolean;
}

/** A text on one line, plain where YAML reads it so. */
export function scalarText(text: string, flow: boolean, { quoted }: Style): string {
  if (quoted) return JSON.stringify(text);
  return plainOrQuoted(text, flow);
}

/**
 * The lines of a text as it stands behind `key: ` or a dash: one line, or a literal block, whose lines are two columns further in than what it
 * belongs to.
 */
export function textLines(text: string, style: Style): string[] {
  const isLiteral = text.includes('\n') && !style.quoted && !/^\s|[\t ]$/.test(text);
  if (!isLiteral) return [scalarText(text, false, style)];
  return ['|-', ...text.split('\n').map((line) => (line === '' ? '' : `  ${line}`))];
}

/** The lines of a value behind a dash, the others aligned with the first one. */
function valueLines(value: JsonValue, style: Style): string[] {
  if (typeof value === 'string') return textLines(value, style);
  if (isList(value)) return value.flatMap((item) => itemLines(item, style));
  if (!isObject(value)) return [String(value)];
  return Object.entries(value).flatMap(([key, inner]) => pairLines(key, inner, style));
}

/** The lines of a key and its value. */
export function pairLines(key: string, value: JsonValue, style: Style): string[] {
  const name = `${scalarText(key, false, { ...style, quoted: false })}:`;
  if (typeof value === 'object' && value !== null) {
    const indent = ' '.repeat(isList(value) ? style.items : style.keys);
    return [name, ...valueLines(value, style).map((line) => (line === '' ? '' : indent + line))];
  }
  const [first = '', ...rest] = valueLines(value, style);
  // A block stands two columns further in than its key, as its lines already do.
  return [`${name} ${first}`, ...rest];
}

/** The lines of an item with its dash. */
export function itemLines(value: JsonValue, style: Style): string[] {
  // A block directly behind a dash is as far in as the words behind the dash.
  const lines = valueLines(value, style);
  if (typeof value === 'string') return [`- ${lines[0] ?? ''}`, ...lines.slice(1)];
  return lines.map((line, index) => (index === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`));
}

/** A value within brackets. */
export function flowText(value: JsonValue, style: Style): string {
  if (typeof value === 'string') return value.includes('\n') ? quote(value) : scalarText(value, true, style);
  if (isList(value)) return `[${value.map((item) => flowText(item, style)).join(', ')}]`;
  if (!isObject(value)) return String(value);
  const pairs = Object.entries(value).map(
    ([key, inner]) => `${scalarText(key, true, style)}: ${flowText(inner, style)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
