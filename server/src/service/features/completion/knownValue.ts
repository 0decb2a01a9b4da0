import type { JsonValue } from '../../document/syntax/value.ts';

/** The skill that a completion stands for, as it travels to the editor and back. */
export interface SkillData {
  /** The framework's URI. */
  readonly framework: string;
  readonly skill: string;
}

/** The rule that a completion stands for, likewise. */
export interface RuleData {
  readonly rule: string;
}

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
  /** Where its documentation is found later. */
  readonly data?: SkillData | RuleData;
  /** What is written next, where the editor can go on asking: see `Draft`. */
  readonly followedBy?: string | undefined;
}

export interface KnownValues {
  readonly values: readonly KnownValue[];
  /** There are more than are listed; they have to be asked for again when more is typed. */
  readonly incomplete: boolean;
}
