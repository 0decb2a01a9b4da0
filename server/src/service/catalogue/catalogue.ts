import { sameContent } from '../document/profile/content.ts';
import type { Category, Framework, RoleProfile, Scale, Skill } from '../document/profile/profile.ts';
import { originOfValue } from '../document/profile/sameOrigin.ts';
import { skillContents } from '../document/profile/skillsWhenAsked.ts';
import { levelOfKey } from '../model/levels.ts';
import { scaleOfSkill } from '../model/scales.ts';
import { groupedBy } from '../support/groupedBy.ts';
import { skillUsers } from '../workspace/references/skillUsers.ts';
import type { Workspace } from '../workspace/workspace.ts';

/*
 * The skills of a framework as somebody looks after them: by category, with the levels that are described and the roles that use them.
 */

/** A skill of the framework. */
export interface CatalogueSkill {
  /** What it says. Where it stands now is what the skill of this id in the framework says: lines above that come and go change nothing here. */
  readonly skill: Skill;
  /** The categories that it is in, the outermost first. */
  readonly categories: readonly string[];
  /** For each level of its scale, lowest first, whether the skill says what it means; empty without a scale. */
  readonly described: readonly boolean[];
  /** How many roles refer to it. */
  readonly users: number;
}

/** The skills of one category, or of none. */
export interface CatalogueGroup {
  /** Absent for the skills without a category. The id is what the skills say, also where the framework has no such category. */
  readonly category?: string;
  /** Absent for the skills without a category. */
  readonly name?: string;
  readonly skills: readonly CatalogueSkill[];
}

/** A category in the tree of categories. */
export interface CatalogueCategory {
  readonly id: string;
  readonly name: string;
  /** 0 for those without a parent. */
  readonly depth: number;
  /** How many skills are in it or below it. */
  readonly count: number;
}

export interface Catalogue {
  readonly framework: Framework;
  readonly groups: readonly CatalogueGroup[];
  /** Each with those below it behind it. */
  readonly categories: readonly CatalogueCategory[];
  /** The roles that refer to a skill, by its id. */
  usersOf(id: string): readonly RoleProfile[];
}

/**
 * The catalogue of a framework as it is now; worked out once for each state of the workspace. What the edits of a few skills leave as it was is taken from
 * the catalogue before, so that its groups and skills are the same objects.
 */
export function catalogueOf(framework: Framework, workspace: Workspace): Catalogue {
  return rememberedFor(framework, workspace, 'catalogue', () => {
    const last = workspace.rememberedOfRoles(
      `the last catalogue of ${framework.uri}`,
      (): { catalogue?: Catalogue } => ({}),
    );
    const next = last.catalogue && catalogueAfter(last.catalogue, framework, workspace);
    last.catalogue = next ?? makeCatalogue(framework, workspace);
    return last.catalogue;
  });
}

/** What `make` gave for a framework since the workspace changed last; one that is typed in is another one before the index knows it. */
export function rememberedFor<T>(framework: Framework, workspace: Workspace, key: string, make: () => T): T {
  const known = workspace.rememberedNow(`${framework.uri} ${key}`, () => new WeakMap<Framework, T>());
  const value = known.get(framework) ?? make();
  known.set(framework, value);
  return value;
}

function makeCatalogue(framework: Framework, workspace: Workspace): Catalogue {
  const usersOf = skillUsers(framework.uri, workspace);
  const isUsed = workspace.rolesUsing(framework.uri).length > 0;
  const describedOf = describedIn(framework, workspace);
  const byId = new Map(framework.categories.map((category) => [category.id, category]));
  const tree = treeOf(framework.categories);
  const counts = new Map<string, number>();
  const categoriesOf = categoriesIn(byId);
  const groups = new Map<string | undefined, CatalogueSkill[]>(tree.map(({ id }) => [id, []]));
  for (const skill of skillContents(framework.skills)) {
    const categories = categoriesOf(skill);
    const innermost = categories.at(-1);
    const users = isUsed ? usersOf(skill.id.value).length : 0;
    const group = groups.get(innermost) ?? [];
    group.push({ skill, categories, described: describedOf(skill), users });
    groups.set(innermost, group);
    for (const id of new Set(categories)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const without = groups.get(undefined) ?? [];
  groups.delete(undefined);
  const named = [...groups].map(([category = '', skills]) => ({
    category,
    name: byId.get(category)?.name ?? category,
    skills,
  }));
  return {
    framework,
    usersOf,
    categories: tree.map(({ id, name, depth }) => ({ id, name, depth, count: counts.get(id) ?? 0 })),
    groups: without.length === 0 ? named : [...named, { skills: without }],
  };
}

/** The catalogue of a later version of a framework in which skills say something else; `undefined` where they may stand in another order or in other categories. */
function catalogueAfter(before: Catalogue, framework: Framework, workspace: Workspace): Catalogue | undefined {
  const { usersOf } = before;
  if (!sameContent(frameOf(before.framework), frameOf(framework))) return undefined;
  const old = skillContents(before.framework.skills)[Symbol.iterator]();
  const changed = new Map<string | undefined, Map<Skill, Skill>>();
  for (const skill of skillContents(framework.skills)) {
    const was = old.next().value;
    if (was === skill) continue;
    if (!was || was.id.value !== skill.id.value || !sameContent(was.category, skill.category)) return undefined;
    const category = skill.category.at(-1)?.value;
    const inGroup = changed.get(category) ?? new Map<Skill, Skill>();
    changed.set(category, inGroup.set(was, skill));
  }
  if (!old.next().done) return undefined;
  const describedOf = describedIn(framework, workspace);
  const groups = before.groups.map((group): CatalogueGroup => {
    const inGroup = changed.get(group.category);
    if (!inGroup) return group;
    const skills = group.skills.map((entry) => {
      const skill = inGroup.get(entry.skill);
      return skill ? { ...entry, skill, described: describedOf(skill) } : entry;
    });
    return { ...group, skills };
  });
  return { framework, usersOf, categories: before.categories, groups };
}

/** What of a framework decides where its skills stand and which levels they can describe. */
function frameOf({ categories, scales, defaultScale }: Framework): Partial<Framework> {
  return { categories, scales, ...(defaultScale ? { defaultScale } : {}) };
}

/** What a skill says of its categories, with those above the outermost one. Most skills of a category are in that one alone: they are worked out once. */
function categoriesIn(categories: ReadonlyMap<string, Category>): (skill: Skill) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return ({ category }) => {
    const [only, ...others] = category;
    if (!only || others.length > 0) return withThoseAbove(category, categories);
    const all = known.get(only.value) ?? withThoseAbove(category, categories);
    known.set(only.value, all);
    return all;
  };
}

function withThoseAbove(category: Skill['category'], categories: ReadonlyMap<string, Category>): readonly string[] {
  const own = category.map(({ value }) => value);
  const above: string[] = [];
  let next = categories.get(own[0] ?? '')?.parent;
  while (next !== undefined && !above.includes(next) && !own.includes(next)) {
    above.unshift(next);
    next = categories.get(next)?.parent;
  }
  return above.length === 0 ? own : [...above, ...own];
}

/** For each level of a skill's scale whether the skill describes it; worked out once for a skill, wherever it stands. */
function describedIn(framework: Framework, workspace: Workspace): (skill: Skill) => readonly boolean[] {
  const keys = new Map<Scale, string>();
  return (skill) => {
    const scale = scaleOfSkill(skill, framework);
    if (!scale) return [];
    const key = keys.get(scale) ?? `described ${scale.id} ${scale.levels.map(({ id }) => id).join(' ')}`;
    keys.set(scale, key);
    return workspace.remembered(originOfValue(skill), key, () => {
      const known = new Set(skill.levels.flatMap(({ level }) => levelOfKey(scale, level.value) ?? []));
      return scale.levels.map((level) => known.has(level));
    });
  };
}

/** Categories with those below each behind it, in the order of the file; those in a circle stand as if they had no parent. */
function treeOf(categories: readonly Category[]): (Category & { readonly depth: number })[] {
  const ids = new Set(categories.map(({ id }) => id));
  const below = groupedBy(categories, ({ parent }) => (parent !== undefined && ids.has(parent) ? parent : ''));
  const tree: (Category & { readonly depth: number })[] = [];
  const seen = new Set<Category>();
  const add = (category: Category, depth: number) => {
    if (seen.has(category)) return;
    seen.add(category);
    tree.push({ ...category, depth });
    for (const one of below.get(category.id) ?? []) add(one, depth + 1);
  };
  for (const category of below.get('') ?? []) add(category, 0);
  for (const category of categories) add(category, 0);
  return tree;
}
