import type { JsonValue } from '../document/syntax/value.ts';
import type { Schema } from '../schema/schemas.ts';
import { blocks, bold, code, listItem } from './markdown.ts';

/** A value that may be written at some place, with the schema's words for it. */
export interface AllowedValue {
  readonly value: JsonValue;
  readonly description: string | undefined;
}

/** The values that a schema allows by name; empty when it allows others too. */
export function allowedValues(schema: Schema): readonly AllowedValue[] {
  // Where a value may also be an object, the schema lists the names under the condition that it is none.
  const listed = schema.enum ? schema : schema.then;
  return (listed?.enum ?? []).map((value, index) => ({ value, description: listed?.enumDescriptions?.[index] }));
}

/** What a key is for, and what may be written there, in Markdown. */
export function describeKey(schema: Schema, key: string, required: boolean): string {
  const title = `${bold(schema.title ?? key)}${required ? ' (required)' : ''}`;
  const itself = allowedValues(schema);
  const allowed = itself.length > 0 || !schema.items ? itself : allowedValues(schema.items);
  return blocks(
    title,
    schema.description,
    allowed.length > 0 ? allowed.map(describeAllowed).join('\n') : examples(schema),
    schema.default === undefined ? undefined : `Left out: ${values([schema.default].flat())}`,
  );
}

/** One of the values that a schema allows by name, in Markdown. */
export function describeValue({ value, description }: AllowedValue): string {
  return blocks(bold(String(value)), description);
}

function describeAllowed(allowed: AllowedValue): string {
  const word = code(String(allowed.value));
  return listItem(allowed.description === undefined ? word : `${word}: ${allowed.description}`);
}

/** Short examples stand in one line, a long one is quoted; structures are left to the completions. */
function examples(schema: Schema): string | undefined {
  const scalars = (schema.examples ?? []).filter((example) => typeof example !== 'object');
  const short = scalars.filter((example) => String(example).length <= 60);
  if (short.length > 0) return `For example: ${values(short.slice(0, 3))}`;
  return scalars[0] === undefined ? undefined : `> ${String(scalars[0])}`;
}

function values(examples: readonly JsonValue[]): string {
  return examples.map((example) => code(String(example))).join(', ');
}
