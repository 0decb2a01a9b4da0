import type { DocumentKind } from '../../document/kind.ts';
import { dereference, keyName, type Node, type ScalarNode } from '../../document/syntax/tree.ts';
import { allowedValues, formOf, itemSchema, propertySchema, resolve, schemaTypes } from '../../schema/navigate.ts';
import type { Schema, SchemaType } from '../../schema/schemas.ts';

/** Whether a scalar has one of these types. */
export function fits(node: ScalarNode, expected: readonly SchemaType[]): boolean {
  const type = typeof node.value;
  if (type === 'number')
    return expected.includes('number') || (expected.includes('integer') && Number.isInteger(node.value));
  return (type === 'string' || type === 'boolean') && expected.includes(type);
}

/** Whether the schema allows the value of a node: its type and text, and of a mapping or a list all that is in it. */
export function acceptsNode(kind: DocumentKind, given: Schema, node: Node): boolean {
  const schema = resolve(kind, given);
  const content = dereference(node);
  switch (content?.kind) {
    case undefined:
      return false;
    case 'scalar':
      if (!fits(content, schemaTypes(schema))) return false;
      return typeof content.value !== 'string' || accepts(schema, content.value);
    case 'sequence': {
      const items = itemSchema(kind, schema);
      if (!items || !schemaTypes(schema).includes('array')) return false;
      return content.items.every((item) => acceptsNode(kind, items, item));
    }
    case 'mapping': {
      if (!schemaTypes(schema).includes('object')) return false;
      const names = content.pairs.map((pair) => keyName(pair) ?? '');
      const form = formOf(kind, schema, names);
      return content.pairs.every((pair, index) => {
        const property = propertySchema(kind, form, names[index] ?? '');
        return property !== undefined && acceptsNode(kind, property, pair.value);
      });
    }
  }
}

/** The same without regard to the values below its keys, which may be wrong for themselves. */
export function acceptsKeys(kind: DocumentKind, given: Schema, node: Node): boolean {
  const schema = resolve(kind, given);
  const content = dereference(node);
  if (content?.kind !== 'mapping') return acceptsNode(kind, schema, node);
  const names = content.pairs.map((pair) => keyName(pair) ?? '');
  const form = formOf(kind, schema, names);
  return (
    schemaTypes(schema).includes('object') && names.every((name) => propertySchema(kind, form, name) !== undefined)
  );
}

/** Whether the schema allows a text. */
export function accepts(schema: Schema, text: string): boolean {
  const { pattern } = schema;
  const allowed = allowedValues(schema);
  if (allowed && !allowed.includes(text)) return false;
  return pattern === undefined || new RegExp(pattern, 'u').test(text);
}
