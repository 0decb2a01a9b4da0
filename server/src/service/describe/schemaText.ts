import type { JsonValue } from '../document/syntax/value.ts';
import { say, sayText, type Translate } from '../message.ts';
import type { Schema } from '../schema/schemas.ts';
import { blocks, bold, code, listItem } from './markdown.ts';

/** A value that a schema allows, with its description there. */
export interface AllowedValue {
  readonly value: JsonValue;
  readonly description: string | undefined;
}

/** The values to which a schema limits a text; empty when it allows others too. */
export function allowedValues(schema: Schema): readonly AllowedValue[] {
  // Where a value may also be an object, the schema lists the names under the condition that it is a text.
  const listed = schema.enum ? schema : schema.then;
  return (listed?.enum ?? []).map((value, index) => ({ value, description: listed?.enumDescriptions?.[index] }));
}

/** A key in Markdown: its title, its description, and the values or examples of values that may be written there. */
export function describeKey(schema: Schema, key: string, required: boolean, translate: Translate): string {
  const name = bold(schema.title === undefined ? key : translate(sayText(schema.title)));
  const title = required ? translate(say`${name} (required)`) : name;
  const itself = allowedValues(schema);
  const allowed = itself.length > 0 || !schema.items ? itself : allowedValues(schema.items);
  return blocks(
    title,
    translate(sayText(schema.description ?? '')),
    allowed.length > 0 ? allowed.map((one) => describeAllowed(one, translate)).join('\n') : examples(schema, translate),
    schema.default === undefined ? undefined : translate(say`Left out: ${values([schema.default].flat())}`),
  );
}

/** One of the values that a schema allows, in Markdown. */
export function describeValue({ value, description }: AllowedValue, translate: Translate): string {
  return blocks(bold(String(value)), translate(sayText(description ?? '')));
}

function describeAllowed({ value, description }: AllowedValue, translate: Translate): string {
  const word = code(String(value));
  return listItem(description === undefined ? word : translate(say`${word}: ${sayText(description)}`));
}

/** Short examples are given in one line, a long one is quoted; lists and mappings are left to the completions. */
function examples(schema: Schema, translate: Translate): string | undefined {
  const scalars = (schema.examples ?? []).filter((example) => typeof example !== 'object');
  const short = scalars.filter((example) => String(example).length <= 60);
  if (short.length > 0) return translate(say`For example: ${values(short.slice(0, 3))}`);
  return scalars[0] === undefined ? undefined : `> ${String(scalars[0])}`;
}

function values(examples: readonly JsonValue[]): string {
  return examples.map((example) => code(String(example))).join(', ');
}
