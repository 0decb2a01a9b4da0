import type {
  Grade,
  Indicator,
  Item,
  LevelReference,
  RoleProfile,
  Scale,
  Skill,
  SkillGroup,
  Text,
} from '../document/profile/profile.ts';
import { defined } from '../document/profile/reader.ts';
import { aliasOf, type Frameworks, findLevel, findScale, findSkill, levelLabel, scaleOf } from './frameworks.ts';
import { type FoundNeighbours, type Neighbours, namedNeighbours } from './neighbours.ts';

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

/** An item of a group with the catalogue's texts where the role has none of its own. */
export interface ResolvedSkill {
  readonly item: Item;
  /** The catalogue's skill, when the item refers to one that exists. */
  readonly skill?: Skill;
  /** What the framework of that skill is called. */
  readonly catalogue?: string;
  readonly name?: Text;
  readonly description?: Text;
  readonly type?: Text;
  readonly level?: ResolvedLevel;
  /** A level as it is written, when it is not on a known scale. */
  readonly unknownLevel?: LevelReference;
  /** What the level means for this skill; of a range, the texts of both ends. */
  readonly levelTexts: readonly Text[];
  readonly indicators: readonly Indicator[];
  readonly examples: readonly Text[];
}

export interface ResolvedGroup {
  readonly group: SkillGroup;
  /** The names of the categories, outermost first; an unknown category stands by its id. */
  readonly categories: readonly string[];
  readonly skills: readonly ResolvedSkill[];
}

export interface LadderStep {
  readonly name: string;
  readonly current: boolean;
}

/** A role with everything that its frameworks say of it: what is rendered, exported and compared. */
export interface ResolvedProfile {
  readonly role: RoleProfile;
  /** The grade's name in its framework, else as written. */
  readonly grade?: string;
  /** The grades on the way through this one, lowest first; empty when no framework knows the grade or it stands alone. */
  readonly ladder: readonly LadderStep[];
  /** The roles around this one; without a workspace, the ids that the role names. */
  readonly neighbours: Neighbours;
  readonly groups: readonly ResolvedGroup[];
  /** URIs of all files that took part, the role's own first, and of those that were looked for in vain. */
  readonly dependencies: readonly string[];
}

/**
 * Brings a role and its frameworks together. What cannot be found is left as it is written. `role` holds what it inherits already,
 * `bases` are the roles that it comes from, and `found` those around it, where the workspace is known.
 */
export function resolveProfile(
  role: RoleProfile,
  frameworks: Frameworks,
  bases: readonly RoleProfile[] = [],
  found: FoundNeighbours = { neighbours: namedNeighbours(role), dependencies: [] },
): ResolvedProfile {
  const grades = [...frameworks.values()].flatMap((named) => named.framework?.grades ?? []);
  const grade = grades.find((candidate) => candidate.id === role.grade?.value);
  return {
    role,
    ladder: grade ? ladderThrough(grade, grades) : [],
    neighbours: found.neighbours,
    groups: role.skills.map((group) => resolveGroup(group, frameworks)),
    dependencies: [
      ...new Set([
        role.uri,
        ...bases.map(({ uri }) => uri),
        ...[...frameworks.values()].map(({ uri }) => uri),
        ...found.dependencies,
      ]),
    ],
    ...defined({ grade: grade?.name ?? role.grade?.value }),
  };
}

/**
 * The main way through a grade: back along the first grade that progresses to it, forward along the first one that it
 * progresses to. Where a ladder branches the first branch is taken; a cycle ends the way.
 */
function ladderThrough(current: Grade, grades: readonly Grade[]): LadderStep[] {
  const way = [current];
  for (let below = before(current); below && !way.includes(below); below = before(below)) way.unshift(below);
  for (let above = after(current); above && !way.includes(above); above = after(above)) way.push(above);
  return way.length > 1 ? way.map((grade) => ({ name: grade.name, current: grade === current })) : [];

  function before(grade: Grade): Grade | undefined {
    return grades.find((candidate) => candidate.progressesTo.includes(grade.id));
  }
  function after(grade: Grade): Grade | undefined {
    return grades.find((candidate) => candidate.id === grade.progressesTo[0]);
  }
}

function resolveGroup(group: SkillGroup, frameworks: Frameworks): ResolvedGroup {
  const framework = group.framework && frameworks.get(group.framework.value)?.framework;
  return {
    group,
    categories: group.category.map(
      ({ value }) => framework?.categories.find((category) => category.id === value)?.name ?? value,
    ),
    skills: group.items.map((item) => resolveSkill(item, group, frameworks)),
  };
}

function resolveSkill(item: Item, group: SkillGroup, frameworks: Frameworks): ResolvedSkill {
  const skill = item.ref && findSkill(frameworks, item.ref.value);
  const scale = scaleOf(item, group, frameworks);
  const level = item.level && scale && resolveLevel(item.level, scale);
  const described =
    level && scale && skill ? describedLevels(skill, skillScale(item, group, skill, frameworks), scale, level) : [];
  const levelTexts = item.levelDescription
    ? [item.levelDescription]
    : described.flatMap((skillLevel) => skillLevel.description ?? []);
  return {
    item,
    levelTexts,
    indicators: described.flatMap((skillLevel) => skillLevel.indicators),
    examples: [...item.examples, ...described.flatMap((skillLevel) => skillLevel.examples)],
    ...defined({
      skill,
      catalogue: skill && catalogueName(item, group, frameworks),
      name: item.name ?? skill?.name,
      description: item.description ?? skill?.description,
      type: item.type ?? group.type,
      level,
      unknownLevel: item.level && !level ? item.level : undefined,
    }),
  };
}

function catalogueName(item: Item, group: SkillGroup, frameworks: Frameworks): string | undefined {
  const alias = aliasOf(item, group);
  const framework = alias === undefined ? undefined : frameworks.get(alias)?.framework;
  return framework?.name?.value ?? framework?.id?.value ?? alias;
}

/** The scale on which the catalogue describes a skill, which an item's own `scale` may differ from. */
function skillScale(item: Item, group: SkillGroup, skill: Skill, frameworks: Frameworks): Scale | undefined {
  const alias = aliasOf(item, group);
  const framework = alias === undefined ? undefined : frameworks.get(alias)?.framework;
  const name = skill.scale?.value ?? framework?.defaultScale?.value;
  return name === undefined ? undefined : findScale(frameworks, name, alias);
}

/** The catalogue's texts for both ends of a level, when it describes the skill on the same scale. */
function describedLevels(skill: Skill, described: Scale | undefined, scale: Scale, level: ResolvedLevel) {
  if (described !== undefined && described !== scale) return [];
  return [...new Set([level.from, level.to])].flatMap(
    (step) => skill.levels.find((skillLevel) => skillLevel.level.value === scale.levels[step]?.id) ?? [],
  );
}

/** A written level in its place on a scale; `undefined` when the scale lacks it. The ends of a range may stand either way. */
export function resolveLevel(reference: LevelReference, scale: Scale): ResolvedLevel | undefined {
  const min = findLevel(scale, reference.min.value);
  const max = findLevel(scale, reference.max.value);
  if (!min || !max) return undefined;
  const [lower, upper] = [scale.levels.indexOf(min), scale.levels.indexOf(max)].toSorted((a, b) => a - b);
  const ends =
    min === max
      ? [min]
      : [lower === scale.levels.indexOf(min) ? min : max, lower === scale.levels.indexOf(min) ? max : min];
  return {
    scaleName: scale.name,
    steps: scale.levels.map((level) => level.name),
    from: lower ?? 0,
    to: upper ?? 0,
    name: ends.map((level) => level.name).join(' to '),
    label: ends.map((level) => levelLabel(scale, level)).join(' to '),
  };
}
