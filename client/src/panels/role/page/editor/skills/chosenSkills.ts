import { say } from '../../../../shared/page/say.ts';
import type { ChosenSkill, FoundCategory, FoundSkill, FoundSkills } from '../../../questions.ts';

/** The skills that have been ticked so far, which stay so while other words are typed. */
export interface ChosenSkills {
  readonly count: number;
  has(ref: string): boolean;
  toggle(skill: FoundSkill, category: FoundCategory): void;
  /** The level at which a skill would be taken in: the chosen one, else the usual one. */
  levelOf(skill: FoundSkill): string | undefined;
  /** Takes a skill in at another level, or without one. */
  setLevel(skill: FoundSkill, category: FoundCategory, level: string | undefined): void;
  /** In the order in which they were ticked. */
  readonly all: readonly ChosenSkill[];
}

export function createChosenSkills(): ChosenSkills {
  const chosen = new Map<string, ChosenSkill>();
  /** Levels that somebody has set, also of skills that are ticked no more. */
  const levels = new Map<string, string | undefined>();
  const levelOf = (skill: FoundSkill) => (levels.has(skill.ref) ? levels.get(skill.ref) : skill.level);
  const tick = (skill: FoundSkill, category: FoundCategory) => {
    const level = levelOf(skill);
    const item = { ref: skill.ref, ...(level === undefined ? {} : { level }) };
    chosen.set(skill.ref, { skill: { ...skill, item }, category });
  };
  return {
    get count() {
      return chosen.size;
    },
    has: (ref) => chosen.has(ref),
    toggle(skill, category) {
      if (skill.isInRole) return;
      if (!chosen.delete(skill.ref)) tick(skill, category);
    },
    levelOf,
    setLevel(skill, category, level) {
      levels.set(skill.ref, level);
      if (!skill.isInRole) tick(skill, category);
    },
    get all() {
      return [...chosen.values()];
    },
  };
}

/** One line of the list of what was found. */
export interface FoundRow {
  readonly skill: FoundSkill;
  readonly category: FoundCategory;
}

/** All lines in their order. */
export function rowsOf({ categories }: FoundSkills): FoundRow[] {
  return categories.flatMap((category) => category.skills.map((skill) => ({ skill, category })));
}

/** "14 roles", "1 role" or "no role yet". */
export function useInWords(count: number): string {
  if (count === 0) return say`no role yet`;
  return count === 1 ? say`1 role` : say`${count} roles`;
}

/** A text in parts, of which those that begin with a typed word are marked. */
export function markedParts(text: string, query: string): { readonly text: string; readonly isMarked: boolean }[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return text.split(/([\p{L}\p{N}]+)/u).flatMap((part) => {
    if (part === '') return [];
    const isMarked = words.some((word) => part.toLowerCase().startsWith(word));
    return [{ text: part, isMarked }];
  });
}
