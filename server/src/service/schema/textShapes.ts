import type { DocumentKind } from '../document/kind.ts';
import { lazy } from '../support/lazy.ts';
import type { TextKind } from '../text/prose/prose.ts';
import { resolve } from './navigate.ts';
import { type Schema, schemaOf } from './schemas.ts';

/** Where a value may have texts that people read. */
export interface TextShape {
  /** The value is such a text itself. */
  readonly text?: TextKind;
  /** The value is a list of these. */
  readonly items?: TextShape;
  /** The value is a mapping with these keys. */
  readonly keys?: ReadonlyMap<string, TextShape>;
  /** The value is a mapping whose keys the author chooses. */
  readonly others?: TextShape;
}

/** The texts of a file, from the annotation `x-text` of its schema; `undefined` for a kind of file that has none. */
export function textShapeOf(kind: DocumentKind): TextShape | undefined {
  return shapes[kind]();
}

const shapes: Readonly<Record<DocumentKind, () => TextShape | undefined>> = {
  role: lazy(() => shapeOf('role', schemaOf('role'))),
  framework: lazy(() => shapeOf('framework', schemaOf('framework'))),
  // Settings are read by programs alone.
  config: () => undefined,
};

function shapeOf(kind: DocumentKind, written: Schema): TextShape | undefined {
  const schema = resolve(kind, written);
  const text = schema['x-text'];
  const items = schema.items && shapeOf(kind, schema.items);
  const keys = Object.entries(schema.properties ?? {}).flatMap(([key, value]): [string, TextShape][] => {
    const shape = shapeOf(kind, value);
    return shape ? [[key, shape]] : [];
  });
  const others = schema.additionalProperties ? shapeOf(kind, schema.additionalProperties) : undefined;
  const isText = text !== undefined && text !== 'none';
  if (!isText && !items && keys.length === 0 && !others) return undefined;
  return {
    ...(isText ? { text } : {}),
    ...(items ? { items } : {}),
    ...(keys.length > 0 ? { keys: new Map(keys) } : {}),
    ...(others ? { others } : {}),
  };
}
