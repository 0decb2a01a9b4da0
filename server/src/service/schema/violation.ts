import type { Span } from '../document/sourceDocument.ts';
import type { AliasNode, MappingNode, Node, PairNode, Path, SequenceNode } from '../document/syntax/tree.ts';
import type { JsonValue } from '../document/syntax/value.ts';
import type { Schema, SchemaType } from './schemas.ts';

/** What all violations have in common. */
export interface Place {
  /** The narrowest part of the text that shows the defect; for content that came through an alias, the alias. */
  readonly span: Span;
  /** The path of the wrong value; for an unknown or missing key, that of the mapping. */
  readonly path: Path;
  /** The schema that applies at `path`. */
  readonly schema: Schema;
  /** The pair whose value is wrong; `undefined` at the root and for list items. */
  readonly pair: PairNode | undefined;
  /** The mapping or list that holds the value; `undefined` at the root. */
  readonly parent: MappingNode | SequenceNode | undefined;
  /** Set when the content is written elsewhere and came here through this alias: an edit there would change other places too. */
  readonly via: AliasNode | undefined;
}

/** A key that the schema does not allow where it stands. */
export interface UnknownKey extends Place {
  readonly kind: 'unknown-key';
  readonly mapping: MappingNode;
  /** The pair with the unknown key. */
  readonly offender: PairNode;
  readonly key: string;
  /** The keys that are allowed here and not used yet. */
  readonly allowed: readonly string[];
}

/** The required keys that a mapping lacks, in one violation. */
export interface MissingKey extends Place {
  readonly kind: 'missing-key';
  /** `undefined` in a text without content. */
  readonly mapping: MappingNode | undefined;
  readonly keys: readonly string[];
  /** True when one of `keys` is enough, false when all are needed. */
  readonly any: boolean;
}

/** A value of a type that is not allowed, or an absent value. */
export interface WrongType extends Place {
  readonly kind: 'type';
  readonly node: Node;
  readonly expected: readonly SchemaType[];
}

/** A value of the right type that is not one of those allowed. */
export interface WrongValue extends Place {
  readonly kind: 'value';
  readonly node: Node;
  /** `undefined` where a limit is broken and there is no list of values. */
  readonly allowed: readonly JsonValue[] | undefined;
  readonly minimum: number | undefined;
  readonly minItems: number | undefined;
}

/** A text that does not have the form that the schema requires. */
export interface WrongFormat extends Place {
  readonly kind: 'format';
  /** The scalar with the wrong form; a key where `inKey` is true. */
  readonly node: Node;
  readonly inKey: boolean;
  readonly pattern: string;
}

/** A value or key of a document that its schema does not allow, independent of the validator's terms. */
export type Violation = UnknownKey | MissingKey | WrongType | WrongValue | WrongFormat;
