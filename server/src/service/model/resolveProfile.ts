import type {
  Category,
  Grade,
  Indicator,
  Item,
  LevelReference,
  Link,
  RoleProfile,
  Scale,
  Settings,
  Skill,
  SkillGroup,
  SkillLevel,
  Text,
} from '../document/profile/profile.ts';
import { defined } from '../document/profile/reader.ts';
import { whenAsked } from '../support/lazy.ts';
import { categoryName, frameworkLabel } from './catalogue.ts';
import { aliasOf, type Frameworks, findSkill, frameworkWithAlias } from './frameworks.ts';
import { gradeBranches, gradeLadder, gradeName, gradeOf } from './grades.ts';
import { describedAt, type ResolvedLevel, resolveLevel, stepsOf } from './levels.ts';
import { type FoundNeighbours, type Neighbours, namedNeighbours } from './neighbours.ts';
import { type Presentation, presentationOf } from './presentation.ts';
import { catalogueScaleOf, scaleOf } from './scales.ts';

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
  /** The scale that the level is on. */
  readonly scale?: Scale;
  readonly level?: ResolvedLevel;
  /** A level as it is written, when it is not on a known scale. */
  readonly unknownLevel?: LevelReference;
  /** What the level means for this skill; of a range, the texts of both ends. */
  readonly levelTexts: readonly Text[];
  readonly indicators: readonly Indicator[];
  /** What shows the skill at any level. */
  readonly indicatorsAtAnyLevel: readonly Indicator[];
  readonly examples: readonly Text[];
  /** The item's own, then those of the skill and of its level. */
  readonly links: readonly Link[];
}

export interface ResolvedGroup {
  readonly group: SkillGroup;
  /** The names of the categories, outermost first; an unknown category stands by its id. */
  readonly categories: readonly string[];
  /** Those of them that the framework has. */
  readonly knownCategories: readonly Category[];
  readonly skills: readonly ResolvedSkill[];
}

export interface LadderStep {
  readonly name: string;
  readonly current: boolean;
}

/** Grades that leave the way through a role's grade: the place of the step that they leave, from 0, and their names, the lowest first. */
export interface LadderBranch {
  readonly from: number;
  readonly names: readonly string[];
}

/** A role with everything that its frameworks say of it: what is rendered, exported and compared. */
export interface ResolvedProfile {
  readonly role: RoleProfile;
  /** The frameworks that it names, those that it inherits included. */
  readonly frameworks: Frameworks;
  /** The grade's name in its framework, else as written. */
  readonly grade?: string;
  /** The grade as its framework has it. */
  readonly knownGrade?: Grade;
  /** The grades on the way through this one, lowest first; empty when no framework knows the grade or it stands alone. */
  readonly ladder: readonly LadderStep[];
  /** The ways that leave it. */
  readonly branches: readonly LadderBranch[];
  /** The roles around this one; without a workspace, the ids that the role names. */
  readonly neighbours: Neighbours;
  readonly groups: readonly ResolvedGroup[];
  readonly presentation: Presentation;
  /** URIs of all files that took part, the role's own first, and of those that were looked for in vain. */
  readonly dependencies: readonly string[];
}

/**
 * Brings a role and its frameworks together. What cannot be found is left as it is written. `role` holds what it inherits already,
 * `bases` are the roles that it comes from, `found` those around it, where the workspace is known, and `settings` those that count for it.
 */
export function resolveProfile(
  role: RoleProfile,
  frameworks: Frameworks,
  bases: readonly RoleProfile[] = [],
  found: FoundNeighbours = { neighbours: namedNeighbours(role), dependencies: [] },
  settings?: Settings,
): ResolvedProfile {
  const placed = gradeOf({ role, frameworks });
  const way = placed ? gradeLadder(placed.grade, placed.framework) : [];
  return withGroups(() => role.skills.map((group) => resolveGroup(group, frameworks)), {
    role,
    frameworks,
    ladder: way.length > 1 ? way.map((grade) => ({ name: grade.name, current: grade === placed?.grade })) : [],
    branches:
      placed && way.length > 0
        ? gradeBranches(way, placed.framework).map(({ from, grades }) => ({
            from,
            names: grades.map(({ name }) => name),
          }))
        : [],
    neighbours: found.neighbours,
    presentation: presentationOf(role, settings),
    dependencies: [
      ...new Set([
        role.uri,
        ...bases.map(({ uri }) => uri),
        ...[...frameworks.values()].map(({ uri }) => uri),
        ...found.dependencies,
        ...(settings ? [settings.uri] : []),
      ]),
    ],
    ...defined({ grade: gradeName(role, frameworks), knownGrade: placed?.grade }),
  });
}

/** Tables of many roles show what their skills are called alone. */
const withGroups = whenAsked('groups');

export function resolveGroup(group: SkillGroup, frameworks: Frameworks): ResolvedGroup {
  const framework = frameworkWithAlias(frameworks, group.framework?.value);
  return withSkills(() => group.items.map((item) => resolveSkill(item, group, frameworks)), {
    group,
    categories: group.category.map(({ value }) => categoryName(framework, value)),
    knownCategories: group.category.flatMap(({ value }) => framework?.categories.find(({ id }) => id === value) ?? []),
  });
}

const withSkills = whenAsked('skills');

export function resolveSkill(item: Item, group: SkillGroup, frameworks: Frameworks): ResolvedSkill {
  const skill = item.ref && findSkill(frameworks, item.ref.value);
  const alias = aliasOf(item, group);
  const framework = frameworkWithAlias(frameworks, alias);
  const scale = scaleOf(item, group, frameworks);
  const level = item.level && scale && resolveLevel(item.level, scale);
  const described =
    level && scale && skill ? describedLevels(skill, catalogueScaleOf(item, group, frameworks), scale, level) : [];
  const levelTexts = item.levelDescription
    ? [item.levelDescription]
    : described.flatMap((skillLevel) => skillLevel.description ?? []);
  return {
    item,
    levelTexts,
    indicators: described.flatMap((skillLevel) => skillLevel.indicators),
    indicatorsAtAnyLevel: skill?.indicators ?? [],
    examples: [...item.examples, ...described.flatMap((skillLevel) => skillLevel.examples)],
    links: [...item.links, ...(skill?.links ?? []), ...described.flatMap((skillLevel) => skillLevel.links)],
    ...defined({
      skill,
      catalogue: skill && ((framework && frameworkLabel(framework)) ?? alias),
      name: item.name ?? skill?.name,
      description: item.description ?? skill?.description,
      type: item.type ?? group.type,
      level,
      scale: level && scale,
      unknownLevel: item.level && !level ? item.level : undefined,
    }),
  };
}

/** The texts of both ends of a level, where the catalogue describes the skill on the same scale as far as it says. */
function describedLevels(skill: Skill, described: Scale | undefined, scale: Scale, level: ResolvedLevel): SkillLevel[] {
  if (described !== undefined && described !== scale) return [];
  return stepsOf(level).flatMap((step) => describedAt(skill, scale, scale.levels[step]) ?? []);
}
