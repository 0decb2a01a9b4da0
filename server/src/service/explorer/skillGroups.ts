import type { Framework, RoleProfile, Skill, SkillGroup } from '../document/profile/profile.ts';
import { pathBelow } from '../document/syntax/pointer.ts';
import type { JsonValue } from '../document/syntax/value.ts';
import type { Operation } from '../editing/operations.ts';
import { categoryName, frameworkLabel } from '../model/catalogue.ts';
import { aliasOf, type Frameworks, findSkill } from '../model/frameworks.ts';
import { sameName } from '../text/names.ts';

/** A group of skills as it is when the operations so far have been made. */
export interface PlannedGroup {
  /** As the role has it; `undefined` for one that is new. */
  readonly group: SkillGroup | undefined;
  readonly title: string | undefined;
  readonly categories: readonly string[];
  /** The innermost categories of its skills; `undefined` for a skill that has none. */
  readonly itemCategories: ReadonlySet<string | undefined>;
  /** The aliases of its frameworks. */
  readonly aliases: ReadonlySet<string | undefined>;
  /** The list of its items, and how many there are; `undefined` where this role's file has no such group yet. */
  list: ItemList | undefined;
}

interface ItemList {
  /** The place of the group, or of the first item of a run, in the list of groups. */
  place: number;
  /** A run of skills without a group stands in the list of groups itself. */
  readonly isRun: boolean;
  length: number;
}

/** The groups of skills of a role, those that it inherits included, as skills are put into them one after the other. */
export class SkillGroups {
  readonly #groups: PlannedGroup[];
  /** How many entries the list of groups has. */
  #count: number;

  constructor(role: RoleProfile, whole: RoleProfile, frameworks: Frameworks) {
    this.#groups = whole.skills.map((group) => {
      // A group that the role and its base have both holds the items of both; only its own stand in its file.
      const own = role.skills.find((one) =>
        group.uri === role.uri ? one.path === group.path : isSameGroup(one, group),
      );
      return {
        group,
        title: group.title?.value,
        categories: group.category.map(({ value }) => value),
        itemCategories: new Set(group.items.flatMap(({ ref }) => categoryOf(ref?.value, frameworks))),
        aliases: new Set([group.framework?.value, ...group.items.map((item) => aliasOf(item, group))]),
        list: own && listOf(own),
      };
    });
    this.#count = role.skills.reduce(
      (sum, { items, ...group }) => sum + (isRun({ items, ...group }) ? items.length : 1),
      0,
    );
  }

  /**
   * The last group about one of the skill's categories, by what it says or is called; else the last one that has skills of its category; else the
   * last one with skills of its framework that is about no category; else where the role writes skills without groups; else one that is new.
   */
  groupFor({ category }: Skill, framework: Framework, alias: string): PlannedGroup {
    const ids = category.map(({ value }) => value);
    const names = ids.map((id) => categoryName(framework, id));
    const drawsOn = this.#groups.filter(({ aliases }) => aliases.has(alias));
    const known =
      drawsOn.findLast(
        ({ categories, title }) =>
          categories.some((one) => ids.includes(one)) || names.some((name) => sameName(name, title)),
      ) ??
      drawsOn.findLast(({ itemCategories }) => itemCategories.has(ids.at(-1))) ??
      drawsOn.findLast(
        ({ categories, title }) =>
          categories.length === 0 && !framework.categories.some(({ name }) => sameName(name, title)),
      );
    const [only, another] = this.#groups;
    // Who writes no groups wants none.
    const run = only && !another && only.list?.isRun ? only : undefined;
    const place = known ?? run;
    if (place) return place;
    const title = names[0] ?? frameworkLabel(framework) ?? 'Skills';
    const made = {
      group: undefined,
      title,
      categories: ids.slice(0, 1),
      itemCategories: new Set<string>(),
      aliases: new Set([alias]),
      list: undefined,
    };
    this.#groups.push(made);
    return made;
  }

  /** A group of its own, which the role does not have yet. */
  newGroup(title: string | undefined): PlannedGroup {
    const made = {
      group: undefined,
      title,
      categories: [],
      itemCategories: new Set<string>(),
      aliases: new Set<string>(),
      list: undefined,
    };
    this.#groups.push(made);
    return made;
  }

  /** A group that the role has or inherits, as it is by now. */
  groupOf(group: SkillGroup): PlannedGroup | undefined {
    return this.#groups.find((one) => one.group === group);
  }

  /** The operation that puts an item behind those of a group. */
  insert(item: JsonValue, group: PlannedGroup): Operation {
    const { list, title } = group;
    if (!list) {
      group.list = { place: this.#count, isRun: false, length: 1 };
      const value = { ...(title === undefined ? {} : { title }), items: [item] };
      return { op: 'insert', path: '/skills', index: this.#count++, value };
    }
    list.length++;
    if (!list.isRun) {
      const path = pathBelow(pathBelow('/skills', list.place), 'items');
      return { op: 'insert', path, index: list.length - 1, value: item };
    }
    const index = list.place + list.length - 1;
    for (const { list: other } of this.#groups) if (other && other !== list && other.place >= index) other.place++;
    this.#count++;
    return { op: 'insert', path: '/skills', index, value: item };
  }
}

function categoryOf(ref: string | undefined, frameworks: Frameworks): (string | undefined)[] {
  const skill = ref === undefined ? undefined : findSkill(frameworks, ref);
  return skill ? [skill.category.at(-1)?.value] : [];
}

function isSameGroup(own: SkillGroup, inherited: SkillGroup): boolean {
  return own.title === inherited.title || sameName(own.title?.value, inherited.title?.value);
}

function isRun({ items }: Pick<SkillGroup, 'items'>): boolean {
  return items.some(({ path }) => /^\/skills\/\d+$/.test(path));
}

function listOf(group: SkillGroup): ItemList {
  const [first] = group.items;
  const run = isRun(group);
  const [, , place = ''] = (run && first ? first.path : group.path).split('/');
  return { place: Number(place), isRun: run, length: group.items.length };
}
