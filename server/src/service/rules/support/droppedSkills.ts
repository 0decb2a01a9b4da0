import type { Framework } from '../../document/profile/profile.ts';
import type { CareerStep, Rung } from '../../model/careerSteps.ts';
import { gradeOf } from '../../model/grades.ts';
import { writtenName } from '../../model/labels.ts';
import { describedAt } from '../../model/levels.ts';
import type { PlacedSkill } from '../../model/skills.ts';

/*
 * The skills that the higher role of a step no longer asks for. Ladders are written in two ways: each role says all that it asks for, so that
 * a skill which is gone may have been forgotten, or each says only what it adds to the one below.
 */

/** One skill in more than so many may have been forgotten. Where more are gone, the roles add up or are two jobs. */
const skillsForOneForgotten = 5;

/** A step as a ladder that says all, or one that adds up, would have it. */
export interface StepSkills {
  /** The skills that are gone, in their order in the lower role. */
  readonly dropped: readonly PlacedSkill[];
  /** More are gone than anybody forgets. */
  readonly addsUp: boolean;
}

/**
 * What a step drops; `undefined` where the two roles have no skill in common, since then the higher one is another job or not yet written,
 * and where the higher one cannot be read to its end, of which `isBroken` tells. Skills that are retired, and those of which the catalogue says nothing more at the levels of the
 * higher role, are not dropped.
 */
export function stepSkills(step: CareerStep, isBroken: (uri: string) => boolean): StepSkills | undefined {
  const { pairs } = step;
  if (!pairs.some(({ left, right }) => left && right) || isUnclear(step, isBroken)) return undefined;
  const own = pairs.flatMap(({ left, right }) => (left && writtenName(left) !== undefined ? [{ left, right }] : []));
  const dropped = own.flatMap(({ left, right }) => (right || !canBeMissed(left, step) ? [] : [left]));
  return { dropped, addsUp: dropped.length * skillsForOneForgotten >= own.length };
}

function canBeMissed(left: PlacedSkill, step: CareerStep): boolean {
  // Another rule reports a reference to a skill that does not exist.
  return !leadsNowhere(left) && left.skill?.status?.value !== 'retired' && !endsBelow(left, step);
}

/** True while the higher role cannot be read to its end, as in the middle of an edit: the skill may be what is being written. */
function isUnclear({ higher, pairs }: CareerStep, isBroken: (uri: string) => boolean): boolean {
  return isBroken(higher.role.uri) || pairs.some(({ left, right }) => !left && right && leadsNowhere(right));
}

function leadsNowhere({ item, skill }: PlacedSkill): boolean {
  return item.ref !== undefined && !skill;
}

/** Whether the catalogue describes a skill at no level at which the higher role asks for any, as an empty cell of a matrix does. */
function endsBelow({ skill, scale }: PlacedSkill, { pairs }: CareerStep): boolean {
  if (!skill || !scale || skill.levels.length === 0) return false;
  let lowest = Number.POSITIVE_INFINITY;
  for (const { right } of pairs) {
    if (right?.level && right.scale === scale) lowest = Math.min(lowest, right.level.from);
  }
  return (
    scale.levels.findLastIndex((level) => describedAt(skill, scale, level) !== undefined) < lowest && lowest < Infinity
  );
}

/** Whether a ladder adds up, as a framework of its lower role says; `undefined` where none says it. */
export function isCumulative({ lower }: CareerStep): boolean | undefined {
  const said = [...lower.frameworks.values()].flatMap(({ framework }) => framework?.cumulative ?? []);
  return said.length === 0 ? undefined : said.includes(true);
}

/** The framework that says how the ladder of a role is meant: the one that has its grade, else the first one that it names. */
export function frameworkOfLadder({ role, frameworks }: Rung): Framework | undefined {
  return (
    gradeOf({ role, frameworks })?.framework ?? [...frameworks.values()].find(({ framework }) => framework)?.framework
  );
}
