import { quote } from '../../document/edits/edits.ts';
import type { DocumentKind } from '../../document/kind.ts';
import type { JsonValue } from '../../document/syntax/value.ts';
import { formatOf } from '../../schema/formats.ts';
import { propertySchema, resolve, schemaTypes } from '../../schema/navigate.ts';
import type { Schema } from '../../schema/schemas.ts';

/** What is written for a text until the author writes one; `text/placeholder` reports it. */
export const todo = 'TODO';

/** A value that a schema accepts and that the author is expected to replace. `id` is used for an id, where a better one is known. */
export function placeholder(kind: DocumentKind, schema: Schema, id = 'todo'): JsonValue {
  const resolved = resolve(kind, schema);
  const first = resolved.enum?.[0];
  if (first !== undefined) return first;
  switch (schemaTypes(resolved)[0]) {
    case 'object':
      return Object.fromEntries(
        (resolved.required ?? []).map((key) => [key, placeholder(kind, propertySchema(kind, resolved, key) ?? {})]),
      );
    case 'array':
      return resolved.minItems && resolved.items ? [placeholder(kind, resolved.items)] : [];
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return resolved.minimum ?? 0;
    default:
      return placeholderText(kind, resolved.pattern, id);
  }
}

function placeholderText(kind: DocumentKind, pattern: string | undefined, id: string): string {
  switch (pattern === undefined ? 'text' : formatOf(kind, pattern)) {
    case 'id':
    case 'scaleReference':
      return id;
    case 'url':
      return 'https://example.org/';
    case 'languageTag':
      return 'en';
    case 'skillReference':
      return `todo/${id}`;
    case 'path':
      return './todo.framework.yaml';
    default:
      return todo;
  }
}

/** A key and its value in block style, by lines. */
export function blockLines(key: string, value: JsonValue): string[] {
  if (Array.isArray(value) && value.length > 0)
    return [`${key}:`, ...value.flatMap(itemLines).map((line) => `  ${line}`)];
  return [`${key}: ${flowText(value)}`];
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
