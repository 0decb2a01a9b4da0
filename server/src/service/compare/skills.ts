import type { SkillGroup } from '../document/profile/profile.ts';
import type { Frameworks } from '../model/frameworks.ts';
import { groupLabel, skillId, skillLabel, skillName } from '../model/labels.ts';
import { writtenLevel } from '../model/levels.ts';
import { type ResolvedGroup, type ResolvedSkill, resolveGroup, resolveSkill } from '../model/resolveProfile.ts';
import { isShownSkill } from '../model/shown.ts';
import { matchSkills, type NamedSkill, namingSkills } from '../model/skills.ts';
import { lazy } from '../support/lazy.ts';
import { type Steps, withoutPauses } from '../support/steps.ts';
import { asMarkdown } from '../text/asMarkdown.ts';
import { nameKey, sameName } from '../text/names.ts';
import type { Phrases } from '../text/phrases/phrases.ts';
import { alignInSteps, cellsOf, matchByKeys, matchByText, mostTexts, type Others } from './align.ts';
import type { Found } from './alignedRows.ts';
import type { ComparedRole, Row } from './model.ts';
import { type OwnPart, skillParts } from './parts.ts';
import { areVersions, type OwnItem, rowOf } from './rows.ts';
/** A skill with all that is known of it in its role. What its framework says of it is read when somebody asks for more than its name and its level. */
export class ComparedSkill {
  /** Only texts that are near to each other make two skills without a common key the same. */
  readonly keys: readonly string[];
  readonly placed: NamedSkill;
  readonly #frameworks: Frameworks;
  readonly #group: () => ResolvedGroup;
  #resolved: ResolvedSkill | undefined;

  constructor(placed: NamedSkill, group: () => ResolvedGroup, frameworks: Frameworks) {
    this.placed = placed;
    this.#group = group;
    this.#frameworks = frameworks;
    this.keys = keysOf(this);
  }

  get resolved(): ResolvedSkill {
    this.#resolved ??= resolveSkill(this.placed.item, this.placed.group, this.#frameworks);
    return this.#resolved;
  }

  get group(): ResolvedGroup {
    return this.#group();
  }

  /** See `groupLabel`. */
  get groupLabel(): string | undefined {
    const { title, type } = this.placed.group;
    return title?.value ?? type?.value ?? groupLabel(this.group);
  }

  /** See `skillName`. */
  get name(): string | undefined {
    return this.placed.name ?? skillId(this.placed.item);
  }

  /** See `isShownSkill`, which looks at what most skills have first. */
  get isShown(): boolean {
    const { name, item } = this.placed;
    return !item.remove && (name !== undefined || item.ref !== undefined || isShownSkill(this.resolved));
  }
}

/** The skills of several roles in rows, each with those of the roles that have the skill, in their order. One step for each role. */
export function alignSkills(roles: readonly ComparedRole[]): Steps<Found<ComparedSkill>[][]> {
  const named = namingSkills();
  return alignInSteps(
    roles.map((role) => skillsIn(role, named)),
    match,
    ({ keys }) => keys,
  );
}

function skillsIn(
  { profile: { role, frameworks } }: ComparedRole,
  named: ReturnType<typeof namingSkills>,
): ComparedSkill[] {
  return role.skills.flatMap((group) => {
    const resolved = lazy(() => resolveGroup(group, frameworks));
    return group.items
      .map((item) => new ComparedSkill(named(item, group, frameworks), resolved, frameworks))
      .filter(({ isShown }) => isShown);
  });
}

/** Whatever skills may be matched by; where a name is the id of another one, `match` tells them apart. */
function keysOf(skill: ComparedSkill): string[] {
  const { placed } = skill;
  const [name, id, text] = [nameKey(placed.name), placed.item.id?.value, textOf(skill)];
  const keys: string[] = [];
  if (placed.key !== undefined) keys.push(placed.key);
  if (name) keys.push(name);
  if (id) keys.push(id);
  if (text) keys.push(text);
  return keys;
}

/** As the rules match them; then what has neither a reference nor a name by its id and its text. */
function match(
  left: readonly ComparedSkill[],
  right: readonly ComparedSkill[],
  others: Others<ComparedSkill>,
): Map<ComparedSkill, ComparedSkill> {
  const [lefts, rights] = [left, right].map((side) => new Map(side.map((skill) => [skill.placed, skill])));
  const pairs = new Map<ComparedSkill, ComparedSkill>();
  const taken = new Set<ComparedSkill>();
  const add = (from: ComparedSkill | undefined, to: ComparedSkill | undefined) => {
    if (!from || !to || pairs.has(from) || taken.has(to)) return;
    pairs.set(from, to);
    taken.add(to);
  };
  const found = matchSkills(
    left.map(({ placed }) => placed),
    right.map(({ placed }) => placed),
  ).flatMap((pair) => (pair.left && pair.right ? [{ left: pair.left, right: pair.right }] : []));
  // A skill that one role names twice and the other once is the one in the group of the same title.
  const inSameGroup = (a: NamedSkill, b: NamedSkill) => nameKey(a.group.title?.value) === nameKey(b.group.title?.value);
  const likely = found.filter((pair) => inSameGroup(pair.left, pair.right));
  for (const pair of [...likely, ...found]) add(lefts?.get(pair.left), rights?.get(pair.right));
  const rest = () => [left.filter((skill) => !pairs.has(skill)), right.filter((skill) => !taken.has(skill))] as const;
  for (const [from, to] of matchByKeys(...rest(), [({ placed }) => placed.item.id?.value, textOf])) add(from, to);
  const [, free] = rest();
  if (others.count - pairs.size > mostTexts || !free.some(isNameless)) return pairs;
  const waiting = others.all().filter((skill) => !pairs.has(skill));
  for (const [from, to] of matchByText(waiting, free, textOf, (a, b) => isNameless(a) && isNameless(b))) add(from, to);
  return pairs;
}

function isNameless({ placed }: ComparedSkill): boolean {
  return placed.key === undefined && placed.name === undefined;
}

function textOf(skill: ComparedSkill): string {
  // What has a name is known by it.
  if (!isNameless(skill)) return '';
  const { resolved } = skill;
  return [resolved.description, ...resolved.levelTexts, ...resolved.examples]
    .map((text) => text?.value ?? '')
    .join('\n');
}

interface GroupRows {
  readonly rows: Row[];
  /** Those of each role that count as this one. */
  readonly groups: readonly Set<ResolvedGroup>[];
  title?: string;
}

/** The rows of all skills, group by group, each group led by what is said of the group itself. */
export function skillRows(phrases: Phrases, roles: readonly ComparedRole[]): Row[] {
  const aligned = withoutPauses(alignSkills(roles)).map((row) => cellsOf(row, roles.length));
  const same = sameGroups(aligned, roles.length);
  const byGroup = new Map<string, GroupRows>();
  const fileEntryOf = (key: string): GroupRows => {
    const entry = byGroup.get(key) ?? { rows: [], groups: roles.map(() => new Set<ResolvedGroup>()) };
    byGroup.set(key, entry);
    return entry;
  };
  for (const skills of aligned) {
    const items = skills.map((skill, column) => skill && ownItem(phrases, skill, column, roles[column], same));
    const last = items.findLast((item) => item !== undefined);
    const entry = fileEntryOf(last?.group?.key ?? '');
    entry.rows.push(rowOf(phrases, items, areVersions(roles)));
    if (last?.group?.title !== undefined) entry.title = last.group.title;
    skills.forEach((skill, column) => {
      if (skill) fileEntryOf(same(column, groupKey(skill.group.group))).groups[column]?.add(skill.group);
    });
  }
  return [...byGroup.values()].flatMap(({ rows, groups, title }) => {
    const about = groupRow(phrases, groups, roles);
    const all = about ? [about, ...rows] : rows;
    return all.map((row) => (title === undefined ? row : { ...row, group: title }));
  });
}

function ownItem(
  phrases: Phrases,
  skill: ComparedSkill,
  column: number,
  role: ComparedRole | undefined,
  same: (column: number, key: string) => string,
): OwnItem {
  const { resolved, group } = skill;
  const { item, level, unknownLevel } = resolved;
  const title = groupLabel(group);
  const name = skillName(resolved);
  const label = skillLabel(resolved);
  return {
    isSkill: true,
    parts: skillParts(phrases, resolved, title),
    group: { key: same(column, groupKey(group.group)), ...(title === undefined ? {} : { title }) },
    source: { uri: item.uri, path: item.path },
    ...(role?.isOtherVersion ? {} : { place: item }),
    ...(name === undefined ? {} : { name }),
    ...(label === undefined ? {} : { label }),
    ...(level ? { level } : {}),
    ...(unknownLevel ? { writtenLevel: writtenLevel(unknownLevel) } : {}),
    ...(item.importance ? { importance: item.importance.value } : {}),
  };
}

function groupKey({ title, type, category }: SkillGroup): string {
  return nameKey(title?.value ?? type?.value ?? category.at(-1)?.value);
}

/** What is said of a group beyond its title, and other titles that it has in other roles. */
function groupRow(
  phrases: Phrases,
  columns: readonly ReadonlySet<ResolvedGroup>[],
  roles: readonly ComparedRole[],
): Row | undefined {
  const titles = new Set(columns.flatMap((groups) => [...groups].map(groupLabel)));
  const items = roles.map(({ isOtherVersion }, column): OwnItem | undefined => {
    const groups = [...(columns[column] ?? [])];
    const [first] = groups;
    if (!first) return undefined;
    const differs = (text: string | undefined) => text !== undefined && !sameName(text, groupLabel(first));
    const line = (key: string, texts: readonly (string | undefined)[], label?: string): OwnPart[] => {
      const said = [...new Set(texts.filter((text) => text !== undefined))];
      return said.length === 0 ? [] : [{ key, shape: 'line', texts: said, ...(label === undefined ? {} : { label }) }];
    };
    const text = (key: string, texts: readonly (string | undefined)[]): OwnPart[] =>
      line(key, texts).map((part) => ({ ...part, shape: 'text' }));
    return {
      name: asMarkdown(phrases.say('comparison.aboutGroup')),
      parts: [
        ...(titles.size > 1 ? line('text', groups.map(groupLabel)) : []),
        ...line('type', groups.map(({ group }) => group.type?.value).filter(differs), phrases.say('labels.type')),
        ...text(
          'description',
          groups.map(({ group }) => group.description?.value),
        ),
        ...line(
          'category',
          groups.flatMap(({ categories }) => (categories.some(differs) ? categories : [])),
          phrases.say('labels.category'),
        ),
      ],
      ...(isOtherVersion ? {} : { place: first.group }),
    };
  });
  return items.some((item) => item && item.parts.length > 0) ? rowOf(phrases, items, areVersions(roles)) : undefined;
}

/**
 * Gives groups of different columns the same key when they count as one: those of the same title, and one that was renamed, which is where
 * most of its skills are while neither column knows the other's title.
 */
function sameGroups(
  rows: readonly (readonly (ComparedSkill | undefined)[])[],
  columns: number,
): (column: number, key: string) => string {
  const keys = Array.from({ length: columns }, (_, column) => {
    return new Set(rows.flatMap((row) => (row[column] ? [groupKey(row[column].group.group)] : [])));
  });
  const renamed: Map<string, string>[] = [new Map()];
  for (let column = 1; column < columns; column++) {
    const counts = new Map<string, Map<string, number>>();
    const back = new Map<string, Map<string, number>>();
    for (const row of rows) {
      const [left, right] = [row[column - 1], row[column]];
      if (!left || !right) continue;
      const [from, to] = [groupKey(left.group.group), groupKey(right.group.group)];
      if (keys[column]?.has(from) || keys[column - 1]?.has(to)) continue;
      count(counts, from, to);
      count(back, to, from);
    }
    const before = renamed[column - 1];
    renamed.push(
      new Map(
        [...back.keys()].flatMap((to) => {
          const from = mostFrequent(back.get(to));
          return from !== undefined && mostFrequent(counts.get(from)) === to ? [[to, before?.get(from) ?? from]] : [];
        }),
      ),
    );
    // A title that a later column keeps stands for the same group there.
    for (const key of keys[column] ?? []) {
      const earlier = before?.get(key);
      if (earlier !== undefined && !renamed[column]?.has(key)) renamed[column]?.set(key, earlier);
    }
  }
  return (column, key) => renamed[column]?.get(key) ?? key;
}

function count(counts: Map<string, Map<string, number>>, from: string, to: string): void {
  const targets = counts.get(from) ?? new Map<string, number>();
  targets.set(to, (targets.get(to) ?? 0) + 1);
  counts.set(from, targets);
}

function mostFrequent(counts: ReadonlyMap<string, number> | undefined): string | undefined {
  return [...(counts ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
}
