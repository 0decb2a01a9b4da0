import { allowedValues } from '../../describe/schemaText.ts';
import { nodeAtPath } from '../../document/syntax/tree.ts';
import type { JsonValue } from '../../document/syntax/value.ts';
import { say, sayText } from '../../message.ts';
import { commonType, itemSchema, schemaTypes } from '../../schema/navigate.ts';
import type { Schema } from '../../schema/schemas.ts';
import type { Context } from './context.ts';
import type { ValuePlace } from './cursor.ts';
import type { Draft } from './draft.ts';
import type { KnownValue, KnownValues } from './knownValue.ts';
import { referredTo } from './referenceValues.ts';
import { idText, scalarText } from './yamlText.ts';

/** Whether there is anything to choose from. */
export function hasKnownValues(context: Context, schema: Schema): boolean {
  const referred = schema['x-refersTo'];
  if (referred === 'role' || referred === 'roleOrWords') return hasOther(context, context.workspace.roles());
  if (referred === 'frameworkFile') return hasOther(context, context.workspace.frameworks());
  if (referred !== undefined) return true;
  if (usualValues(schema).length > 0) return true;
  return allowedValues(schema).length > 0 || schemaTypes(schema).includes('boolean') || schema.default !== undefined;
}

function hasOther({ document }: Context, files: Iterable<{ readonly uri: string }>): boolean {
  for (const { uri } of files) if (uri !== document.uri) return true;
  return false;
}

/** The words that may stand at a place, where the schema or another part of the files knows them. */
export function valueDrafts(
  context: Context,
  place: ValuePlace,
  schema: Schema,
): { readonly drafts: Draft[]; readonly incomplete: boolean } {
  const types = schemaTypes(schema);
  const common = commonType(schema);
  const isScalar = common !== 'object' && common !== 'array';
  if (isScalar) {
    const { values, incomplete } = knownValues(context, place, schema);
    const numeric = types.includes('integer');
    const drafts = values.map((known) => ({
      ...toDraft(known, textOf(known, place, numeric)),
      followedBy: known.followedBy,
    }));
    return { drafts, incomplete };
  }
  // On the line of its key a list of ids is written in brackets.
  const items = common === 'array' ? itemSchema(context.document.kind, schema) : undefined;
  const onOneLine = place.flow || place.keyColumn !== undefined;
  if (!items || !onOneLine || place.quote !== '' || commonType(items) === 'object')
    return { drafts: [], incomplete: false };
  const { values, incomplete } = knownValues(context, place, items);
  return {
    drafts: values.map((known) => toDraft(known, `[${scalarText(known.value, '', true)}]`)),
    incomplete,
  };
}

function textOf(known: KnownValue, place: ValuePlace, numeric: boolean): string {
  return numeric && typeof known.value === 'string'
    ? idText(known.value, place.quote, place.flow)
    : scalarText(known.value, place.quote, place.flow);
}

function toDraft(known: KnownValue, text: string): Draft {
  return {
    label: String(known.value),
    text,
    kind: known.isReference ? 'reference' : 'value',
    detail: known.detail,
    documentation: known.documentation,
    search: known.search,
    deprecated: known.deprecated ?? false,
    data: known.data,
  };
}

function knownValues(context: Context, place: ValuePlace, schema: Schema): KnownValues {
  const referred = referredTo(context, place, schema);
  const description = schema.description && context.translate(sayText(schema.description));
  const values: KnownValue[] = [...referred.values];
  if (values.length === 0 && schemaTypes(schema).includes('boolean')) {
    values.push(...[true, false].map((value) => ({ value, documentation: description })));
  }
  if (values.length === 0 && schema.default !== undefined && typeof schema.default !== 'object') {
    const examples = (schema.examples ?? []).filter((example) => typeof example !== 'object');
    for (const value of new Set([schema.default, ...examples])) {
      const detail = value === schema.default ? context.translate(say`default`) : undefined;
      values.push({ value, detail, documentation: description });
    }
  }
  if (values.length === 0) values.push(...usualValues(schema).map((value) => ({ value })));
  const taken = siblings(place);
  return { values: values.filter(({ value }) => !taken.has(String(value))), incomplete: referred.incomplete };
}

/** So many examples of a value that is no text for readers are a list of the usual ones. */
const fewestUsual = 5;

function usualValues({ examples = [], 'x-text': read }: Schema): readonly JsonValue[] {
  return read === 'none' && examples.length >= fewestUsual ? examples.filter((one) => typeof one !== 'object') : [];
}

/** The other words of the list that a place is in: none is to be named twice. */
function siblings(place: ValuePlace): ReadonlySet<string> {
  const index = place.path.at(-1);
  const list = typeof index === 'number' ? nodeAtPath(place.probe.root, place.path.slice(0, -1)) : undefined;
  const words = new Set<string>();
  if (list?.kind !== 'sequence') return words;
  for (const [i, item] of list.items.entries()) {
    if (i !== index && item.kind === 'scalar') words.add(String(item.value));
  }
  return words;
}
