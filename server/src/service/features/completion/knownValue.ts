import type { JsonValue } from '../../document/value.ts';

/** A word that may stand at a place, and what it means. */
export interface KnownValue {
  readonly value: JsonValue;
  readonly detail?: string | undefined;
  readonly documentation?: string | undefined;
  /** What the typed word is matched with, when that is more than the value. */
  readonly search?: string | undefined;
  readonly deprecated?: boolean;
  /** An entry of a framework rather than one of a fixed set of words. */
  readonly isReference?: boolean;
}

export interface KnownValues {
  readonly values: readonly KnownValue[];
  /** There are more than are listed; they have to be asked for again when more is typed. */
  readonly incomplete: boolean;
}
