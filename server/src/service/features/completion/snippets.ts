import { codeBlock } from '../../describe/markdown.ts';
import { allowedValues } from '../../describe/schemaText.ts';
import type { JsonValue } from '../../document/syntax/value.ts';
import { sayText } from '../../message.ts';
import { commonType, itemSchema } from '../../schema/navigate.ts';
import type { DefaultSnippet, Schema } from '../../schema/schemas.ts';
import type { Context } from './context.ts';
import type { KeyPlace, Place, ValuePlace } from './cursor.ts';
import type { Draft } from './draft.ts';
import { blanksBefore } from './draft.ts';
import { fitted } from './fitted.ts';
import { keysPresent } from './keys.ts';
import { blockSnippet, flowSnippet, isList, withoutStops } from './yamlText.ts';

/** Whole values from the schema's `defaultSnippets`. */
export function snippetDrafts(context: Context, place: ValuePlace, schema: Schema): Draft[] {
  // A quote or several words that are there already belong to a plain value.
  if (place.quote !== '' || /\S\s+\S/.test(place.typed)) return [];
  const drafts = snippetsFor(context, place, schema).flatMap((snippet) => {
    const text = textAt(context, place, schema, snippet.body);
    return text === undefined ? [] : [toDraft(context, place, snippet, text)];
  });
  const items = commonType(schema) === 'array' ? itemSchema(context.document.kind, schema) : undefined;
  if (!items || (!place.flow && place.keyColumn === undefined)) return drafts;
  for (const snippet of snippetsFor(context, place, items)) {
    drafts.push(toDraft(context, place, snippet, asOnlyItem(context, place, snippet.body)));
  }
  return drafts;
}

/** Entries for a mapping whose keys are free, such as one more framework; they come after the keys that are known. */
export function entryDrafts(context: Context, place: KeyPlace, schema: Schema): Draft[] {
  if (place.flow || place.colon || place.captured || !schema.additionalProperties) return [];
  const present = keysPresent(place);
  return snippetsFor(context, place, schema).flatMap((snippet) => {
    if (!isMapping(snippet.body)) return [];
    if (Object.keys(snippet.body).some((key) => present.has(withoutStops(key)))) return [];
    return [draftOf(context, snippet, blockSnippet(snippet.body, place.column, context.layout))];
  });
}

/** The snippets of a schema, each with what exists here in the place of its examples; without those for which nothing exists. */
function snippetsFor(context: Context, place: Place, schema: Schema): DefaultSnippet[] {
  return (schema.defaultSnippets ?? []).flatMap((snippet) => {
    const body = fitted(context, place, snippet.body);
    return body === undefined ? [] : [{ ...snippet, body }];
  });
}

function textAt(context: Context, place: ValuePlace, schema: Schema, body: JsonValue): string | undefined {
  if (place.flow) return flowSnippet(body);
  if (typeof body !== 'object' || body === null)
    return allowedValues(schema).length > 0 ? undefined : flowSnippet(body);
  if (place.keyColumn === undefined) {
    if (isMapping(body) && schema.additionalProperties) return undefined;
    return blockSnippet(body, place.column, context.layout);
  }
  if (isShort(body)) return flowSnippet(body);
  const indent = isList(body) ? context.layout.dashIndent : context.layout.indent;
  return below(context, place.keyColumn + indent, body);
}

/** A list with one item, where nothing of it has been written yet. */
function asOnlyItem(context: Context, place: ValuePlace, body: JsonValue): string {
  if (place.flow || place.keyColumn === undefined) return flowSnippet([body]);
  return below(context, place.keyColumn + context.layout.dashIndent, [body]);
}

function below(context: Context, column: number, body: JsonValue): string {
  return `${context.layout.lineBreak}${' '.repeat(column)}${blockSnippet(body, column, context.layout)}`;
}

function toDraft(context: Context, place: ValuePlace, snippet: DefaultSnippet, text: string): Draft {
  const draft = draftOf(context, snippet, text);
  return text.startsWith(context.layout.lineBreak) ? { ...draft, eats: blanksBefore(context, place) } : draft;
}

function draftOf(context: Context, snippet: DefaultSnippet, text: string): Draft {
  const shown = plainText(blockSnippet(snippet.body, 0, { ...context.layout, lineBreak: '\n' }));
  const documentation = codeBlock(shown, 'yaml');
  const label = context.translate(sayText(snippet.label));
  const search = label === snippet.label ? undefined : `${label} ${snippet.label}`;
  const detail = snippet.description && context.translate(sayText(snippet.description));
  return { label, text, snippet: true, kind: 'snippet', detail, documentation, search };
}

/** The text as it will stand in the file. */
function plainText(snippet: string): string {
  return withoutStops(snippet).replace(/\\([\\$}])/g, '$1');
}

function isMapping(body: JsonValue): body is { readonly [key: string]: JsonValue } {
  return typeof body === 'object' && body !== null && !isList(body);
}

/** A few words that read well on one line, such as `{ min: working, max: practitioner }`. */
function isShort(body: JsonValue): boolean {
  if (typeof body !== 'object' || body === null) return true;
  const values: readonly JsonValue[] = isList(body) ? body : Object.values(body);
  return values.every((value) => typeof value !== 'object' && withoutStops(String(value)).length <= 20);
}
