import { plainOrQuoted, quote } from '../../document/edits/edits.ts';
import type { JsonValue } from '../../document/syntax/value.ts';

/** A key and its value in block style, by lines. */
export function blockLines(key: string, value: JsonValue): string[] {
  if (Array.isArray(value) && value.length > 0)
    return [`${key}:`, ...value.flatMap(itemLines).map((line) => `  ${line}`)];
  return [`${key}: ${typeof value === 'string' ? plainOrQuoted(value, false) : flowText(value)}`];
}

function itemLines(value: JsonValue): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`- ${flowText(value)}`];
  const lines = Object.entries(value).flatMap(([key, inner]) => blockLines(key, inner));
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

/** A value as it is written between braces. */
export function flowText(value: JsonValue): string {
  if (typeof value === 'string') return /^[A-Za-z][\w./:-]*$/.test(value) && !/:$/.test(value) ? value : quote(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${flowText(inner)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}
