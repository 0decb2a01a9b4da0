import type { DocumentKind } from '../../document/kind.ts';
import type { Path } from '../../document/syntax/tree.ts';
import { allowedValues, commonType, itemSchema, schemaAtPath, schemaTypes } from '../../schema/navigate.ts';
import type { Schema } from '../../schema/schemas.ts';

/**
 * What belongs at a path: items of a list, labels with values, a text of any length, a text of one line, a mapping. `unknown` is a key that the
 * format does not have, and `nothing` one to which no pasted text can belong.
 */
export type Wanted = 'items' | 'facts' | 'prose' | 'line' | 'mapping' | 'unknown' | 'nothing';

export function wantedAt(kind: DocumentKind, path: Path): Wanted {
  const schema = schemaAtPath(kind, path);
  if (!schema) return path.length === 0 ? 'nothing' : 'unknown';
  if (isFacts(schema, path)) return 'facts';
  const type = commonType(schema);
  if (type === 'array') return 'items';
  if (schemaTypes(schema).includes('string') && !allowedValues(schema)) {
    const text = schema['x-text'];
    return text === 'prose' || (text === undefined && schemaTypes(schema).includes('object')) ? 'prose' : 'line';
  }
  if (type === 'object') return 'mapping';
  return type === undefined ? 'unknown' : 'nothing';
}

function isFacts(schema: Schema, path: Path): boolean {
  return path.at(-1) === 'details' && commonType(schema) === 'object';
}

/** How an item of a list may be written. */
export interface ItemShape {
  /** The keys of an item; empty for lists of plain texts. */
  readonly keys: ReadonlySet<string>;
  /** An item may be a text alone. */
  readonly isText: boolean;
  /** The texts are prose with marks, rather than names of one line. */
  readonly isProse: boolean;
  /** An item without an id would be an error. */
  readonly needsId: boolean;
}

const texts: ItemShape = { keys: new Set(), isText: true, isProse: true, needsId: false };

/** The items of the list at a path; texts where the format says nothing; `undefined` where pasted texts cannot be items. */
export function itemShapeAt(kind: DocumentKind, path: Path): ItemShape | undefined {
  const list = schemaAtPath(kind, path);
  const schema = list && itemSchema(kind, list);
  if (!schema) return texts;
  const types = schemaTypes(schema);
  const keys = new Set(Object.keys(schema.properties ?? {}));
  const isText = types.length === 0 || types.includes('string');
  if (!isText && !keys.has('name') && !keys.has('url') && !keys.has('title')) return undefined;
  return { keys, isText, isProse: schema['x-text'] === 'prose', needsId: schema.required?.includes('id') ?? false };
}
