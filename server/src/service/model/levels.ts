import type { LevelReference, Scale, ScaleLevel, Skill, SkillLevel } from '../document/profile/profile.ts';
import { sameName } from '../text/names.ts';

/** A level in its place on a scale. `from` and `to` are 0-based steps, equal unless a range is meant. */
export interface ResolvedLevel {
  readonly scaleName: string;
  /** The names of all levels, lowest first. */
  readonly steps: readonly string[];
  readonly from: number;
  readonly to: number;
  /** The name alone, or of a range both: "Working to Practitioner". */
  readonly name: string;
  /** As the scale shows it: "3 – Practitioner". */
  readonly label: string;
}

/** The level of a scale with this id or number, else the only one that is called so; `undefined` when there is none. */
export function findLevel(scale: Scale, level: string | number): ScaleLevel | undefined {
  return findLevelById(scale, level) ?? (typeof level === 'string' ? levelCalled(scale, level) : undefined);
}

/** The level with this id or number alone. */
export function findLevelById({ levels }: Scale, level: string | number): ScaleLevel | undefined {
  const id = String(level);
  return levels.find((candidate) => candidate.id === id || candidate.value === level);
}

/** The only level with this name or alias; where several are called so, nothing tells which one is meant. */
function levelCalled({ levels }: Scale, name: string): ScaleLevel | undefined {
  const [only, ...others] = levels.filter((candidate) =>
    [candidate.id, candidate.name, ...candidate.aliases].some((one) => sameName(one, name)),
  );
  return others.length === 0 ? only : undefined;
}

/** How a scale shows one of its levels, such as "3 – Practitioner". */
export function levelLabel(scale: Scale, level: ScaleLevel): string {
  if (scale.display === undefined) return level.name;
  const values: Record<string, string> = { id: level.id, name: level.name, value: String(level.value ?? '') };
  return scale.display.replace(/\{(id|name|value)\}/g, (_, key: string) => values[key] ?? '').trim() || level.name;
}

/** A written level in its place on a scale; `undefined` when the scale lacks it. The ends of a range may stand either way. */
export function resolveLevel(reference: LevelReference, scale: Scale): ResolvedLevel | undefined {
  const min = findLevel(scale, reference.min.value);
  const max = reference.max === reference.min ? min : findLevel(scale, reference.max.value);
  if (!min || !max) return undefined;
  const isUpwards = scale.levels.indexOf(min) <= scale.levels.indexOf(max);
  const [lower, upper] = isUpwards ? [min, max] : [max, min];
  const inWords = (ofLevel: (level: ScaleLevel) => string) =>
    lower === upper ? ofLevel(lower) : `${ofLevel(lower)} to ${ofLevel(upper)}`;
  return {
    scaleName: scale.name,
    steps: scale.levels.map((level) => level.name),
    from: scale.levels.indexOf(lower),
    to: scale.levels.indexOf(upper),
    name: inWords(({ name }) => name),
    label: inWords((level) => levelLabel(scale, level)),
  };
}

/** As `resolveLevel`, for many: what is written alike on the same scale is one object. */
export function resolvingLevels(): typeof resolveLevel {
  const known = new Map<Scale, Map<string | number, ResolvedLevel | undefined>>();
  return (reference, scale) => {
    if (reference.min !== reference.max) return resolveLevel(reference, scale);
    const { value } = reference.min;
    const levels = known.get(scale) ?? new Map<string | number, ResolvedLevel | undefined>();
    if (levels.size === 0) known.set(scale, levels);
    if (!levels.has(value)) levels.set(value, resolveLevel(reference, scale));
    return levels.get(value);
  };
}

/** A level as the value that is written: both ends of a range. */
export function levelAsWritten({ min, max }: LevelReference): string | number | LevelRange {
  return min.value === max.value ? min.value : { min: min.value, max: max.value };
}

export type LevelRange = { readonly min: string | number; readonly max: string | number };

/** A level as it is written, for one that no scale knows: "3/5", or of a range "2 to 4". */
export function writtenLevel({ min, max }: LevelReference): string {
  return min.value === max.value ? String(min.value) : `${min.value} to ${max.value}`;
}

/** Both ends of a level, as steps of its scale; one when they are the same. */
export function stepsOf({ from, to }: ResolvedLevel): readonly number[] {
  return from === to ? [from] : [from, to];
}

/** The level that a catalogue means by a key of a skill's `levels`: by its id, or in one that writes numbers instead by its number. */
export function levelOfKey(scale: Scale, key: string): ScaleLevel | undefined {
  for (const level of scale.levels) if (level.id === key) return level;
  return scale.levels.find(({ value }) => value !== undefined && String(value) === key);
}

/** What the catalogue says of a skill at a level of its scale; `undefined` where it says nothing. */
export function describedAt(skill: Skill, scale: Scale, level: ScaleLevel | undefined): SkillLevel | undefined {
  if (!level) return undefined;
  // A loop, since this is asked of every skill of every role, mostly at several levels.
  for (const described of skill.levels) if (levelOfKey(scale, described.level.value) === level) return described;
  return undefined;
}

/** How far both ends of a level rise, in steps of their scale; below zero they fall. */
export interface LevelChange {
  readonly from: number;
  readonly to: number;
}

/** How a level changes to another one; `undefined` without either, and between scales whose steps differ. */
export function changeBetween(
  before: ResolvedLevel | undefined,
  after: ResolvedLevel | undefined,
): LevelChange | undefined {
  if (!before || !after || !isSameScale(before, after)) return undefined;
  return { from: after.from - before.from, to: after.to - before.to };
}

/** True for levels whose scales have the same steps: two frameworks, or two versions of one, may describe the same scale. */
function isSameScale(left: ResolvedLevel, right: ResolvedLevel): boolean {
  return left.steps.length === right.steps.length && left.steps.every((step, i) => step === right.steps[i]);
}

/** A level falls with its upper end, or with its lower one where the upper one stays. */
export function isDrop({ from, to }: LevelChange): boolean {
  return to < 0 || (to === 0 && from < 0);
}

/** How many steps a level moves, below zero where it falls: by its upper end, or by its lower one where the upper one stays. */
export function stepsOfChange({ from, to }: LevelChange): number {
  return to === 0 ? from : to;
}

/** A level rises by as much as both its ends do: a range that only grows at one end lets people grow into it. */
export function riseOf({ from, to }: LevelChange): number {
  return Math.min(from, to);
}
