import type { Category, Framework, Skill } from '../document/profile/profile.ts';
import { type Message, say, type Translate } from '../message.ts';
import { catalogueSkillLabel, frameworkLabel } from '../model/catalogue.ts';
import { rolesInWords, skillsInWords } from '../model/counts.ts';
import { groupedBy } from '../support/groupedBy.ts';
import { compareNames } from '../text/compareTexts.ts';
import { skillUsers } from '../workspace/references/skillUsers.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ExplorerNode } from './node.ts';
import { type Branch, type Tree, treeOf } from './tree.ts';

/** A skill and the framework that it stands in. */
export interface SkillLeaf {
  readonly framework: Framework;
  readonly skill: Skill;
}

/** Categories within categories beyond this depth begin anew at the outermost level. */
const deepest = 32;

/** All frameworks that the settings do not exclude, with their categories and skills. */
export function frameworkTree(
  workspace: Workspace,
  isExcluded: (uri: string) => boolean,
  translate: Translate,
): Tree<SkillLeaf> {
  const branches = [...workspace.frameworks()]
    .filter(({ uri }) => !isExcluded(uri))
    // A catalogue of thousands is sorted into its categories once, however often roles are edited.
    .map((framework) => workspace.remembered(framework, 'explorer', () => frameworkBranch(framework, translate)));
  return treeOf(branches.sort((a, b) => compareNames(a.node.label, b.node.label)));
}

function frameworkBranch(framework: Framework, translate: Translate): Branch<SkillLeaf> {
  const { uri, categories, skills, version, id, name } = framework;
  const leaves = [...skills.values()].map((skill): SkillLeaf => ({ framework, skill }));
  // Categories are written outermost first, so that a skill stands in the last one.
  const inCategory = groupedBy(leaves, ({ skill }) => skill.category.at(-1)?.value ?? '');
  // Of two categories with one id the first has what stands in it.
  const known = new Map(categories.toReversed().map((category) => [category.id, category]));
  const below = groupedBy(categories, ({ parent }) => (parent !== undefined && known.has(parent) ? parent : ''));
  const placed = new Set<Category>();
  const placeAll = (some: readonly Category[], depth = 0): Branch<SkillLeaf>[] =>
    some.flatMap((category) => {
      if (placed.has(category) || depth === deepest) return [];
      placed.add(category);
      const { id } = category;
      if (known.get(id) !== category) return [];
      return categoryBranch(framework, category, placeAll(below.get(id) ?? [], depth + 1), inCategory.get(id) ?? []);
    });
  // What stands in a circle of parents has no outermost category, and what is too deep begins anew.
  const branches = [...placeAll(below.get('') ?? []), ...categories.flatMap((category) => placeAll([category]))];
  const unknown = [...inCategory]
    .filter(([one]) => one !== '' && !known.has(one))
    .flatMap(([one, found]) => categoryBranch(framework, { id: one, name: one }, [], found));
  const label = name?.value ?? id?.value ?? uri.slice(uri.lastIndexOf('/') + 1);
  return {
    node: {
      key: `framework/${uri}`,
      kind: 'framework',
      label: frameworkLabel(framework) ?? label,
      detail: version?.value ?? translate(skillsInWords(leaves.length)),
      uri,
      path: '',
      position: (id ?? name)?.range.start ?? { line: 0, character: 0 },
      ...(id ? { id: id.value } : {}),
    },
    branches: [...branches, ...unknown],
    leaves: inCategory.get('') ?? [],
  };
}

/** None for a category in which nothing stands. */
function categoryBranch(
  { uri }: Framework,
  { id, name }: Pick<Category, 'id' | 'name'>,
  branches: readonly Branch<SkillLeaf>[],
  leaves: readonly SkillLeaf[],
): Branch<SkillLeaf>[] {
  const node = { key: `category/${uri}#${id}`, kind: 'category', label: name, id, uri } as const;
  return branches.length + leaves.length === 0 ? [] : [{ node, branches, leaves }];
}

/** What a skill is searched for by, besides the categories in which it stands. */
export function skillWords({ skill }: SkillLeaf): string {
  return [skill.id.value, skill.name?.value, ...skill.aliases.map(({ value }) => value)].join(' ');
}

/** A skill as a line: at how many levels it is described, and how many roles use it. */
export function skillNode({ framework, skill }: SkillLeaf, workspace: Workspace, translate: Translate): ExplorerNode {
  const { uri } = framework;
  const usersOf = skillUsers(uri, workspace);
  const users = usersOf(skill.id.value).length;
  const levels = skill.levels.length;
  return {
    key: `skill/${uri}#${skill.id.value}`,
    kind: 'skill',
    label: catalogueSkillLabel(skill),
    detail: translate(levels > 0 ? say`${levelsInWords(levels)}, ${usersInWords(users)}` : usersInWords(users)),
    children: 0,
    uri,
    path: skill.path,
    position: skill.id.range.start,
    id: skill.id.value,
    ...(skill.status ? { status: skill.status.value } : {}),
  };
}

function levelsInWords(count: number): Message {
  return count === 1 ? say`1 level` : say`${count} levels`;
}

function usersInWords(count: number): Message {
  return count === 0 ? say`no role` : rolesInWords(count);
}
