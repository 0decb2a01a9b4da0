import type { Operation } from '../service/editing/operations.ts';
import type { FoundCategory, FoundSkill, FoundSkills } from '../service/model/foundSkills.ts';

/*
 * What is said between client and server when somebody chooses skills of a catalogue; see `protocol.ts`, which exports it.
 */

export type { FoundCategory, FoundSkill, FoundSkills };

/**
 * Asks for the skills of a catalogue that an open role may take in. Gives `FoundSkills`, or `null` for what is no role.
 * Answered when every file has been read.
 */
export const skillsMethod = 'roleProfile/skills';

export interface SkillsParams {
  readonly textDocument: { readonly uri: string };
  /**
   * Words that somebody types, each of which a skill must have: in its name, another name, its id, its categories or its texts. Slips are
   * forgiven. Empty for all skills.
   */
  readonly query?: string | null;
  /** The cursor: the skills are to go to its group. Left out, `path` says where, and without it the last group. */
  readonly position?: TextPosition | null;
  /** The same as the JSON Pointer of a group of skills, of an item, or of a list of items. */
  readonly path?: string | null;
  /** A place in a framework: only the skill that stands there is found, whatever the role calls it. */
  readonly only?: { readonly uri: string; readonly path: string } | null;
  /** The most skills in the answer: 1 to 1000, 100 when left out. */
  readonly limit?: number | null;
}

/** Lines count from 0, characters from 0 in UTF-16 units. */
interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** A skill that was chosen, with the category that it was found in. */
export interface ChosenSkill {
  readonly skill: FoundSkill;
  readonly category: FoundCategory;
}

/** The operations of one `roleProfile/edit` that take the chosen skills in, in their order, and name frameworks that the role does not name yet. */
export function operationsToAdd({ path, index }: FoundSkills['place'], chosen: readonly ChosenSkill[]): Operation[] {
  const items = chosen.map(
    ({ skill }, place): Operation => ({ op: 'insert', path, index: index + place, value: skill.item }),
  );
  const uses = new Map(chosen.flatMap(({ category: { use } }) => (use ? [[use.alias, use.path]] : [])));
  // Behind the items, whose places do not change by a key of their own.
  return [
    ...items,
    ...[...uses].map(([alias, file]): Operation => ({ op: 'set', path: `/frameworks/${alias}`, value: file })),
  ];
}
