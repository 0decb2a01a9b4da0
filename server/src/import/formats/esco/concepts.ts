import type { DraftText } from '../../draft.ts';
import type { Piece } from '../../piece.ts';
import { inlineMarkdown } from '../../support/plainMarkdown.ts';

/*
 * Skills, groups of skills and occupations as both forms of the classification have them, CSV and JSON-LD.
 */

export type ConceptKind = 'skill' | 'group' | 'occupation';

export interface Words {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export interface Concept {
  readonly kind: ConceptKind;
  readonly uri: Words;
  readonly label: Words | undefined;
  /** One a line of the source. */
  readonly otherLabels: readonly Words[];
  readonly description: Words | undefined;
  readonly definition: Words | undefined;
  readonly scopeNote: Words | undefined;
  /** `skill/competence`, `knowledge`, or the URI of such a type. */
  readonly skillType: Words | undefined;
  readonly status: Words | undefined;
  readonly iscoGroup: Words | undefined;
  readonly code: Words | undefined;
  /** What no key is for, by what the source calls it. */
  readonly others: readonly (readonly [string, Words])[];
  /** What only the publisher's machines need: dates of changes, types, names of schemes. */
  readonly technical: readonly Words[];
}

/** A line of a file of relations, or a link of JSON-LD. */
export interface Relation {
  readonly kind: 'broader' | 'essential' | 'optional';
  /** The narrower concept, or the occupation. */
  readonly from: string;
  /** The broader concept, or the skill. */
  readonly to: string;
  readonly pieces: readonly Piece[];
}

export interface Classification {
  readonly concepts: Concept[];
  readonly relations: Relation[];
  readonly pieces: Piece[];
  /** The language of the texts, where the source says it. */
  lang: string | undefined;
}

export function lineOf({ text, pieces }: Words): DraftText {
  return { text: inlineMarkdown(text), from: pieces };
}
