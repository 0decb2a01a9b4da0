import type { DocumentKind } from '../../document/kind.ts';
import { resolve } from '../../schema/navigate.ts';
import { type ReferenceKind, type Schema, schemaOf } from '../../schema/schemas.ts';
import { lazy } from '../../support/lazy.ts';

/** What an id may name; the id of a `framework` is its path as a role writes it. */
export type SymbolKind = 'skill' | 'level' | 'scale' | 'category' | 'grade' | 'role' | 'alias' | 'framework';

/** What a value, or a key, is to an id. */
export interface Mark {
  readonly kind: SymbolKind;
  readonly isDefinition: boolean;
  /** It may be written with the alias of a framework before it, `alias/id`. */
  readonly qualified: boolean;
}

/** The part of a schema below which ids are defined or referred to; what holds none is left out, so that nobody walks there. */
export interface Plan {
  readonly mark: Mark | undefined;
  readonly keys: Mark | undefined;
  readonly items: Plan | undefined;
  readonly properties: ReadonlyMap<string, Plan>;
  /** What any other key holds. */
  readonly others: Plan | undefined;
}

/** Schemas say what refers to an id; where ids are defined stands here, keys with a `#`. */
const definitions: Readonly<Record<DocumentKind, Readonly<Record<string, SymbolKind>>>> = {
  role: { '/id': 'role', '/frameworks#': 'alias' },
  framework: {
    '/scales#': 'scale',
    '/scales/*/levels/*/id': 'level',
    '/categories/*/id': 'category',
    '/grades/*/id': 'grade',
    '/skills/*/id': 'skill',
  },
  config: {},
};

const kinds: Readonly<Record<ReferenceKind, SymbolKind | undefined>> = {
  level: 'level',
  levelInThisFramework: 'level',
  scale: 'scale',
  scaleInThisFramework: 'scale',
  category: 'category',
  categoryInThisFramework: 'category',
  grade: 'grade',
  gradeInThisFramework: 'grade',
  skill: 'skill',
  skillInThisFramework: 'skill',
  role: 'role',
  roleOrWords: 'role',
  frameworkAlias: 'alias',
  frameworkFile: 'framework',
  rule: undefined,
};

/** Worked out once for each kind of file: looking up the schema for every value of a large file would take longer than reading it. */
const plans: Readonly<Record<DocumentKind, () => Plan | undefined>> = {
  role: lazy(() => planOf('role', schemaOf('role'), '')),
  framework: lazy(() => planOf('framework', schemaOf('framework'), '')),
  config: () => undefined,
};

/** Where a file of this kind holds ids; `undefined` when it has none. */
export function occurrencePlan(kind: DocumentKind): Plan | undefined {
  return plans[kind]();
}

function planOf(kind: DocumentKind, unresolved: Schema, path: string): Plan | undefined {
  const schema = resolve(kind, unresolved);
  const mark = markOf(schema, definitions[kind][path]);
  const names = schema.propertyNames && resolve(kind, schema.propertyNames);
  const keys = markOf(names, definitions[kind][`${path}#`]);
  const items = schema.items && planOf(kind, schema.items, `${path}/*`);
  const others = schema.additionalProperties && planOf(kind, schema.additionalProperties, `${path}/*`);
  const properties = new Map<string, Plan>();
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const plan = planOf(kind, property, `${path}/${key}`);
    if (plan) properties.set(key, plan);
  }
  if (!mark && !keys && !items && !others && properties.size === 0) return undefined;
  return { mark, keys, items, properties, others: others || undefined };
}

function markOf(schema: Schema | undefined, defines: SymbolKind | undefined): Mark | undefined {
  if (defines) return { kind: defines, isDefinition: true, qualified: false };
  const reference = schema?.['x-refersTo'];
  const kind = reference && kinds[reference];
  return kind && { kind, isDefinition: false, qualified: reference === 'skill' || reference === 'scale' };
}
