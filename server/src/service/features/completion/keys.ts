import { describeFramework } from '../../describe/catalogueText.ts';
import { describeKey } from '../../describe/schemaText.ts';
import { languageTag } from '../../document/languageTag.ts';
import { contextAt } from '../../document/longForm/keyContext.ts';
import { dereference, keyName, type Node } from '../../document/syntax/tree.ts';
import type { JsonValue } from '../../document/syntax/value.ts';
import type { KeyContext } from '../../format/knownKeys.ts';
import { wordsFor } from '../../format/otherWords.ts';
import { sayText } from '../../message.ts';
import { commonType, formOf, itemSchema, propertySchema, resolve, schemaTypes } from '../../schema/navigate.ts';
import type { Schema, SchemaType } from '../../schema/schemas.ts';
import type { Context } from './context.ts';
import type { KeyPlace, ValuePlace } from './cursor.ts';
import { blanksBefore, type Draft } from './draft.ts';
import { unnamedFrameworks } from './frameworkFiles.ts';
import { referredTo } from './referenceValues.ts';
import { hasKnownValues } from './values.ts';
import { scalarText } from './yamlText.ts';

/** The keys that a mapping may still get: required ones first, those present left out. */
export function keyDrafts(context: Context, place: KeyPlace, written: Schema): Draft[] {
  const present = keysPresent(place);
  const schema = present.size === 0 ? written : formOf(context.document.kind, written, present);
  const drafts: Draft[] = [];
  const words = contextAt(place.probe, place.path);
  const lang = languageTag((context.role ?? context.ownFramework()).lang?.value);
  for (const name of keyOrder(schema)) {
    const property = present.has(name) ? undefined : propertySchema(context.document.kind, schema, name);
    if (!property || !appliesAt(place, property)) continue;
    const required = schema.required?.includes(name) ?? false;
    const draft = keyDraft(context, place, name, property, required);
    if (!draft) continue;
    drafts.push({
      ...draft,
      documentation: describeKey(property, name, required, context.translate),
      search: searchFor(name, words, lang),
    });
  }
  drafts.push(
    ...namedKeys(context, place, schema, present),
    ...exampleKeys(context, place, schema, present),
    ...frameworkKeys(context, place, schema, present),
  );
  return drafts;
}

/** Editors look no further into a text that they filter by, in characters. */
const longestSearch = 120;

/** A key with the words that people have for it who do not know it, as many as editors look at; `undefined` where there are none. */
function searchFor(name: string, context: KeyContext | undefined, lang: string): string | undefined {
  let search = name;
  for (const words of context ? wordsFor(name, context, lang) : []) {
    if (search.length + words.length >= longestSearch) break;
    search += ` ${words}`;
  }
  return search === name ? undefined : search;
}

/** An option is for some rules only. */
function appliesAt({ path }: KeyPlace, property: Schema): boolean {
  return property['x-appliesTo']?.includes(String(path.at(-1))) ?? true;
}

/** The keys of a mapping that is still to begin, below a key with nothing behind it yet. */
export function firstKeyDrafts(context: Context, place: ValuePlace, schema: Schema): Draft[] {
  if (place.flow || place.keyColumn === undefined || place.quote !== '') return [];
  if (commonType(schema) !== 'object') return [];
  const column = place.keyColumn + context.layout.indent;
  const mapping = { kind: 'mapping', start: 0, end: 0, flow: false, pairs: [] } as const;
  const inside: KeyPlace = { ...place, kind: 'key', column, mapping, colon: false, captured: undefined };
  const eats = blanksBefore(context, place);
  const newLine = context.layout.lineBreak + ' '.repeat(column);
  return keyDrafts(context, inside, schema).map((draft) => ({ ...draft, text: newLine + draft.text, eats }));
}

/** The keys of a mapping other than the one at the cursor. Merged ones may be overridden, so that they do not count. */
export function keysPresent(place: KeyPlace): ReadonlySet<string> {
  const present = new Set<string>();
  for (const pair of place.mapping.pairs) {
    const name = keyName(pair);
    if (name !== undefined && !name.includes('\uE000')) present.add(name);
  }
  return present;
}

/** The author needs the required keys first, then what makes a skill; `remove` is for the few roles that extend another. */
function keyOrder(schema: Schema): string[] {
  const names = Object.keys(schema.properties ?? {});
  const isSkillOfRole = names.includes('ref') && names.includes('level');
  const early = [...(schema.required ?? []), ...(isSkillOfRole ? ['ref', 'name', 'level'] : [])];
  const rank = (name: string): number =>
    early.includes(name) ? early.indexOf(name) : early.length + (name === 'remove' ? 1 : 0);
  return names.toSorted((a, b) => rank(a) - rank(b));
}

/** Where keys are free but known: the levels of a skill's scale, the codes of rules. */
function namedKeys(context: Context, place: KeyPlace, schema: Schema, present: ReadonlySet<string>): Draft[] {
  const names = schema.propertyNames && resolve(context.document.kind, schema.propertyNames);
  if (!names || !schema.additionalProperties) return [];
  const property = resolve(context.document.kind, schema.additionalProperties);
  return referredTo(context, place, names).values.flatMap((known) => {
    const name = String(known.value);
    const draft = present.has(name) ? undefined : keyDraft(context, place, name, property, false);
    if (!draft) return [];
    const { detail, documentation, search, data } = known;
    return [{ ...draft, detail, documentation, search, data }];
  });
}

/** Where keys are the author's own words, such as labels of facts: those of the schema's examples. */
function exampleKeys(context: Context, place: KeyPlace, schema: Schema, present: ReadonlySet<string>): Draft[] {
  if (!schema.additionalProperties || Object.keys(schema.properties ?? {}).length > 0) return [];
  const property = resolve(context.document.kind, schema.additionalProperties);
  const isText = property['x-refersTo'] === undefined && schemaTypes(property).includes('string');
  const known = schema.propertyNames && resolve(context.document.kind, schema.propertyNames);
  if (!isText || known?.enum || known?.['x-refersTo']) return [];
  const names = new Set((schema.examples ?? []).flatMap((one) => (isObject(one) ? Object.keys(one) : [])));
  return [...names].flatMap((name) => {
    const draft = present.has(name) ? undefined : keyDraft(context, place, name, property, false);
    return draft ? [{ ...draft, detail: undefined }] : [];
  });
}

function isObject(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An alias and its path for each framework of the workspace that is not named yet. */
function frameworkKeys(context: Context, place: KeyPlace, schema: Schema, present: ReadonlySet<string>): Draft[] {
  return unnamedFrameworks(context, place, present).flatMap(({ framework, path }) => {
    const alias = framework.id?.value ?? '';
    const property = propertySchema(context.document.kind, schema, alias);
    const draft = property && keyDraft(context, place, alias, property, false);
    if (!draft) return [];
    const isAlone = !place.colon && !place.captured;
    const text = isAlone ? `${draft.text}${scalarText(path, '', place.flow)}` : draft.text;
    const search = framework.name && `${alias} ${framework.name.value}`;
    const documentation = describeFramework(framework, context.translate);
    return [{ ...draft, text, continues: false, detail: framework.name?.value, documentation, search }];
  });
}

function keyDraft(
  context: Context,
  place: KeyPlace,
  name: string,
  schema: Schema,
  required: boolean,
): Draft | undefined {
  const types = schemaTypes(schema);
  const key = scalarText(name, place.quote, place.flow);
  const detail =
    schema.title === undefined || schema.title === name ? undefined : context.translate(sayText(schema.title));
  const base = { label: name, kind: 'key', detail, required } as const;
  if (place.colon) return { ...base, text: key };
  if (place.captured) return accepts(types, place.captured) ? { ...base, text: `${key}:` } : undefined;
  const { layout } = context;
  const isList = commonType(schema) === 'array';
  const isMapping = commonType(schema) === 'object';
  if (place.flow) {
    if (isList) return { ...base, text: `${key}: [$1]`, snippet: true, continues: true };
    if (isMapping) return { ...base, text: `${key}: { $1 }`, snippet: true, continues: true };
    return { ...base, text: `${key}: `, continues: hasKnownValues(context, schema) };
  }
  const below = (indent: number): string => `${key}:${layout.lineBreak}${' '.repeat(place.column + indent)}`;
  if (isList) {
    const items = itemSchema(context.document.kind, schema);
    const continues = items !== undefined && (commonType(items) === 'object' || hasKnownValues(context, items));
    return { ...base, text: `${below(layout.dashIndent)}- `, continues };
  }
  if (isMapping) return { ...base, text: below(layout.indent), continues: true };
  return { ...base, text: `${key}: `, continues: hasKnownValues(context, schema) };
}

/** Whether a value that is there already is one that a key may have. */
function accepts(types: readonly SchemaType[], captured: Node): boolean {
  const kind = dereference(captured)?.kind;
  if (types.length === 0) return true;
  if (kind === 'mapping') return types.includes('object');
  if (kind === 'sequence') return types.includes('array');
  return types.some((type) => type !== 'object' && type !== 'array');
}
