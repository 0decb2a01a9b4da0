import type { Span } from '../document/sourceDocument.ts';
import type { AliasNode, MappingNode, Node, PairNode, Path, SequenceNode } from '../document/syntax/tree.ts';
import type { JsonValue } from '../document/syntax/value.ts';
import type { Schema, SchemaType } from './schemas.ts';

/** What every violation knows. */
export interface Place {
  /** The narrowest part of the text that shows the defect; of content that came through an alias, the alias. */
  readonly span: Span;
  /** Of the value that is judged; of an unknown or missing key, the mapping's. */
  readonly path: Path;
  /** What holds at `path`. */
  readonly schema: Schema;
  /** The pair whose value is judged; `undefined` at the root and for list items. */
  readonly pair: PairNode | undefined;
  /** The mapping or list that holds the value; `undefined` at the root. */
  readonly parent: MappingNode | SequenceNode | undefined;
  /** Set when the content stands elsewhere and came here through this alias: an edit there would change other places too. */
  readonly via: AliasNode | undefined;
}

/** A key that the schema does not know where it stands. */
export interface UnknownKey extends Place {
  readonly kind: 'unknown-key';
  readonly mapping: MappingNode;
  /** The pair with the unknown key. */
  readonly offender: PairNode;
  readonly key: string;
  /** The keys that are allowed here and not used yet. */
  readonly allowed: readonly string[];
}

/** Required keys that a mapping lacks, all in one. */
export interface MissingKey extends Place {
  readonly kind: 'missing-key';
  /** `undefined` in a text without content. */
  readonly mapping: MappingNode | undefined;
  readonly keys: readonly string[];
  /** True when one of `keys` will do, false when all are needed. */
  readonly any: boolean;
}

/** A value of a kind that is not allowed, an absent one too. */
export interface WrongType extends Place {
  readonly kind: 'type';
  readonly node: Node;
  readonly expected: readonly SchemaType[];
}

/** A value of the right kind that is not one of those allowed. */
export interface WrongValue extends Place {
  readonly kind: 'value';
  readonly node: Node;
  /** `undefined` where a limit is broken rather than a list of values left. */
  readonly allowed: readonly JsonValue[] | undefined;
  readonly minimum: number | undefined;
  readonly minItems: number | undefined;
}

/** A text that does not have the form that it must have. */
export interface WrongFormat extends Place {
  readonly kind: 'format';
  /** The scalar that is badly formed, a key's too. */
  readonly node: Node;
  readonly inKey: boolean;
  readonly pattern: string;
}

/** What the schema says against a document, in our own terms. */
export type Violation = UnknownKey | MissingKey | WrongType | WrongValue | WrongFormat;
