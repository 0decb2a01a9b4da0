import type { DocumentKind } from '../document/kind.ts';
import { unescaped } from '../document/syntax/pointer.ts';
import type { Path } from '../document/syntax/tree.ts';
import type { JsonValue } from '../document/syntax/value.ts';
import { type Schema, type SchemaType, schemaOf } from './schemas.ts';

/**
 * The schema that applies at a path, its `$ref` followed: keywords beside the reference (title, description, examples) override those of its
 * target. `undefined` where the schema allows nothing or does not describe the value.
 */
export function schemaAtPath(kind: DocumentKind, path: Path): Schema | undefined {
  let schema: Schema | undefined = resolve(kind, schemaOf(kind));
  for (const segment of path) {
    if (!schema) return undefined;
    schema = typeof segment === 'number' ? itemSchema(kind, schema) : propertySchema(kind, schema, segment);
  }
  return schema;
}

/** The schema of a key's value within an object, or `undefined` for a key that is not allowed. */
export function propertySchema(kind: DocumentKind, schema: Schema, key: string): Schema | undefined {
  const own = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
  if (own) return resolve(kind, own);
  for (const [pattern, patternSchema] of Object.entries(schema.patternProperties ?? {})) {
    if (new RegExp(pattern, 'u').test(key)) return resolve(kind, patternSchema);
  }
  if (schema.additionalProperties) return resolve(kind, schema.additionalProperties);
  // A list of one may be written without the list: the keys are those of its item.
  return schema.items && schema.then?.$ref ? propertySchema(kind, resolve(kind, schema.then), key) : undefined;
}

/** The schema of a list's items, or `undefined` when it does not describe them. */
export function itemSchema(kind: DocumentKind, schema: Schema): Schema | undefined {
  return schema.items && resolve(kind, schema.items);
}

/** The schema that a JSON pointer such as `#/$defs/id` leads to; `undefined` for a pointer to nothing. */
export function schemaAtPointer(kind: DocumentKind, pointer: string): Schema | undefined {
  let schema: unknown = schemaOf(kind);
  for (const part of pointer.replace(/^#?\/?/, '').split('/')) {
    if (part === '') continue;
    const key = unescaped(decodeURIComponent(part));
    schema = typeof schema === 'object' && schema !== null ? (schema as Record<string, unknown>)[key] : undefined;
  }
  return schema as Schema | undefined;
}

/**
 * Follows `$ref` until there is none, keeping the keywords beside it. Where the schema tells two forms apart by their keys, such as a skill and
 * a group of skills, the result allows the keys of both; `formOf` gives the one that is written.
 */
export function resolve(kind: DocumentKind, schema: Schema): Schema {
  let resolved = schema;
  while (resolved.$ref !== undefined) {
    const { $ref, ...beside } = resolved;
    resolved = { ...schemaAtPointer(kind, $ref), ...beside };
    if (resolved.$ref === $ref) break;
  }
  const forms = formsOf(kind, resolved);
  if (!forms) return resolved;
  const { first, otherwise } = forms;
  return {
    ...resolved,
    properties: { ...otherwise.properties, ...first.properties },
    defaultSnippets: [...(first.defaultSnippets ?? []), ...(otherwise.defaultSnippets ?? [])],
  };
}

/**
 * Of a schema that tells two forms of a mapping apart by their keys, the form that one with these keys has, which for a list is that of its only
 * item, written without the list; any other schema as it is.
 */
export function formOf(kind: DocumentKind, schema: Schema, keys: Iterable<string>): Schema {
  if (!schema.then?.$ref) return schema;
  const deciding = new Set((schema.if?.anyOf ?? []).flatMap(({ required }) => required ?? []));
  for (const key of keys) if (deciding.has(key)) return resolve(kind, schema.then);
  return schema.else?.$ref ? resolve(kind, schema.else) : schema;
}

function formsOf(kind: DocumentKind, schema: Schema): { first: Schema; otherwise: Schema } | undefined {
  if (!schema.then?.$ref || !schema.else?.$ref) return undefined;
  return { first: resolve(kind, schema.then), otherwise: resolve(kind, schema.else) };
}

/** The types that a schema allows; empty when it allows all. */
export function schemaTypes(schema: Schema): readonly SchemaType[] {
  if (schema.type === undefined) return [];
  return typeof schema.type === 'string' ? [schema.type] : schema.type;
}

/** The type that authors write as a rule, and completion and fixes always: of several that a schema allows, the first one. */
export function commonType(schema: Schema): SchemaType | undefined {
  return schemaTypes(schema)[0];
}

/** The values to which a text is limited, also where the schema allows other types beside texts; `undefined` for no limit. */
export function allowedValues(schema: Schema): readonly JsonValue[] | undefined {
  return schema.enum ?? schema.then?.enum;
}
