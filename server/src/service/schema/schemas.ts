import configSchema from '../../../../schemas/config.schema.json' with { type: 'json' };
import frameworkSchema from '../../../../schemas/framework.schema.json' with { type: 'json' };
import roleSchema from '../../../../schemas/role.schema.json' with { type: 'json' };
import type { DocumentKind } from '../document/kind.ts';
import type { JsonValue } from '../document/syntax/value.ts';
import type { TextKind } from '../text/prose/prose.ts';

export type SchemaType = 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array' | 'null';

/** What a value refers to by id, as the annotation `x-refersTo` of the schemas states it. */
export type ReferenceKind =
  | 'level'
  | 'scale'
  | 'category'
  | 'grade'
  | 'frameworkAlias'
  | 'skill'
  | 'role'
  | 'roleOrWords'
  | 'frameworkFile'
  | 'skillInThisFramework'
  | 'gradeInThisFramework'
  | 'categoryInThisFramework'
  | 'scaleInThisFramework'
  | 'levelInThisFramework'
  | 'rule';

export interface DefaultSnippet {
  readonly label: string;
  readonly description?: string;
  /** Plain data whose strings may have tab stops, `${1:placeholder}`. */
  readonly body: JsonValue;
}

/** The part of JSON Schema 2020-12 that our schemas use, and our annotations. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly JsonValue[];
  readonly default?: JsonValue;
  readonly type?: SchemaType | readonly SchemaType[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: false | Schema;
  readonly propertyNames?: Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly enum?: readonly JsonValue[];
  readonly enumDescriptions?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly anyOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly defaultSnippets?: readonly DefaultSnippet[];
  readonly 'x-refersTo'?: ReferenceKind;
  /** Whether people read a string as a name, as prose or as a proper name, or do not read it at all. */
  readonly 'x-text'?: TextKind | 'none';
  /** The keys below which this one has a meaning, where several keys share one schema: the rules to which an option applies. */
  readonly 'x-appliesTo'?: readonly string[];
}

const schemas: Readonly<Record<DocumentKind, Schema>> = {
  role: roleSchema as Schema,
  framework: frameworkSchema as Schema,
  config: configSchema as Schema,
};

export function schemaOf(kind: DocumentKind): Schema {
  return schemas[kind];
}
