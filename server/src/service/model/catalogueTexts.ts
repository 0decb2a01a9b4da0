import type { ScaleLevel, Skill, SkillLevel, Text } from '../document/profile/profile.ts';
import { sameName } from '../text/names.ts';
import type { ResolvedLevel } from './resolveProfile.ts';

/** Another name of a skill that the catalogue keeps, if this is one and not its name. */
export function aliasAmong(skill: Skill, name: string): Text | undefined {
  if (sameName(name, skill.name?.value)) return undefined;
  return skill.aliases.find((alias) => sameName(name, alias.value));
}

/** True for texts that differ at most in white space and in the shape of quotation marks and apostrophes. */
export function sameText(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text
    .replaceAll(/[‘’‚‛′]/g, "'")
    .replaceAll(/[“”„‟″]/g, '"')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What the catalogue says of a skill at a level of its scale; also for a catalogue that writes numbers instead of ids. */
export function skillLevelAt(skill: Skill, level: ScaleLevel | undefined): SkillLevel | undefined {
  return (
    level && skill.levels.find(({ level: { value } }) => value === level.id || value === String(level.value ?? ''))
  );
}

/** Both ends of a level, as steps of its scale; one when they are the same. */
export function stepsOf({ from, to }: ResolvedLevel): readonly number[] {
  return from === to ? [from] : [from, to];
}
