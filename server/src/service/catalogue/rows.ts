import type { Framework, Skill, Text } from '../document/profile/profile.ts';
import { originOfValue } from '../document/profile/sameOrigin.ts';
import { skillContents } from '../document/profile/skillsWhenAsked.ts';
import { folded } from '../text/searchWords.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type Catalogue, type CatalogueGroup, type CatalogueSkill, catalogueOf, rememberedFor } from './catalogue.ts';
import { type CatalogueFilter, catalogueFilters } from './filters.ts';

/** Which skills are shown. */
export interface CatalogueQuery {
  /** Words that the names, ids or texts of a skill contain, all of them. */
  readonly find?: string | null | undefined;
  /** A category's id: the skills in it and below it. */
  readonly category?: string | null | undefined;
  readonly filter?: CatalogueFilter | null | undefined;
}

/** A line of the list: the head of a category, or a skill. */
export type CatalogueRow =
  | { readonly kind: 'category'; readonly group: CatalogueGroup }
  | { readonly kind: 'skill'; readonly entry: CatalogueSkill };

export interface CatalogueRows {
  readonly catalogue: Catalogue;
  readonly rows: readonly CatalogueRow[];
  /** How many of the rows are skills. */
  readonly skills: number;
  /** How many skills each filter would leave, whatever is looked for. */
  readonly counts: Readonly<Record<CatalogueFilter, number>>;
}

/** The rows of a framework's skills for a query, as they are now; worked out once for each state of the workspace. */
export function catalogueRows(framework: Framework, workspace: Workspace, query: CatalogueQuery): CatalogueRows {
  const key = JSON.stringify([query.find, query.category, query.filter]);
  return rememberedFor(framework, workspace, key, () => {
    const catalogue = catalogueOf(framework, workspace);
    const { find, category, filter } = query;
    const words = foldedWords(find ?? '');
    const isShown = (entry: CatalogueSkill) =>
      (!category || entry.categories.includes(category)) &&
      (!filter || passes[filter](entry)) &&
      (words.length === 0 || hasWords(entry.skill, words, workspace));
    const isAll = words.length === 0 && !category && !filter;
    const last = rememberedFor(
      framework,
      workspace,
      JSON.stringify(['found', category, filter]),
      (): LastFound => ({}),
    );
    // What has the words that are typed on has had those before.
    const groups = last.found && words.length > 0 && find?.startsWith(last.found.find) ? last.found.groups : undefined;
    const empty = new Set(
      catalogue.categories.flatMap(({ id, count }): (string | undefined)[] => (count === 0 ? [id] : [])),
    );
    const rows: CatalogueRow[] = [];
    let skills = 0;
    for (const group of groups ?? catalogue.groups) {
      const shown = isAll ? group : { ...group, skills: group.skills.filter(isShown) };
      // An empty category is there to be filled, where nothing is looked for; one with others below it is filled by these.
      if (shown.skills.length === 0 && !(isAll && empty.has(group.category))) continue;
      skills += shown.skills.length;
      for (const row of workspace.remembered(shown, 'rows', () => rowsOf(shown))) rows.push(row);
    }
    if (find && words.length > 0) {
      last.found = { find, groups: rows.flatMap((row) => (row.kind === 'category' ? [row.group] : [])) };
    }
    return { catalogue, rows, skills, counts: countsOf(catalogue, workspace) };
  });
}

function rowsOf(group: CatalogueGroup): CatalogueRow[] {
  return [{ kind: 'category', group }, ...group.skills.map((entry): CatalogueRow => ({ kind: 'skill', entry }))];
}

/** What was found last by words, in one state of the workspace. */
interface LastFound {
  found?: { readonly find: string; readonly groups: readonly CatalogueGroup[] };
}

/** Skills whose words are made ready between two pauses, which takes some milliseconds: others work in each pause, and the next letter waits for all of it. */
const portion = 700;

/** Makes the words ready that are looked for, which who has the list before them may do next and waits for longest with the first letter. */
export async function prepareWords(
  framework: Framework,
  workspace: Workspace,
  pause: () => Promise<void>,
): Promise<void> {
  let count = 0;
  for (const skill of skillContents(framework.skills)) {
    namesOf(skill, workspace);
    textsOf(skill, workspace);
    count++;
    if (count % portion === 0) await pause();
  }
}

const passes: Readonly<Record<CatalogueFilter, (entry: CatalogueSkill) => boolean>> = {
  unused: ({ skill, users }) => users === 0 && !isRetired(skill),
  retired: ({ skill, users }) => users > 0 && isRetired(skill),
  incomplete: ({ skill, described }) => !isRetired(skill) && described.includes(false),
};

function countsOf(catalogue: Catalogue, workspace: Workspace): Record<CatalogueFilter, number> {
  return rememberedFor(catalogue.framework, workspace, 'counts', () => {
    const counts = { unused: 0, retired: 0, incomplete: 0 };
    for (const group of catalogue.groups) {
      const inGroup = workspace.remembered(group, 'counts', () => countsIn(group));
      for (const filter of catalogueFilters) counts[filter] += inGroup[filter];
    }
    return counts;
  });
}

function countsIn({ skills }: CatalogueGroup): Record<CatalogueFilter, number> {
  const counts = { unused: 0, retired: 0, incomplete: 0 };
  for (const entry of skills) for (const filter of catalogueFilters) if (passes[filter](entry)) counts[filter]++;
  return counts;
}

export function isRetired({ status }: Pick<Skill, 'status'>): boolean {
  return status?.value === 'retired';
}

/** Words as they are compared: case and accents make no difference. */
function foldedWords(text: string): string[] {
  return folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Most letters are in most names, so that the first one that is typed seldom asks for texts that nobody has looked at yet. */
function hasWords(skill: Skill, words: readonly string[], workspace: Workspace): boolean {
  const names = namesOf(skill, workspace);
  return words.every((word) => names.includes(word) || textsOf(skill, workspace).includes(word));
}

function namesOf(skill: Skill, workspace: Workspace): string {
  return workspace.remembered(originOfValue(skill), 'folded names', () => {
    const { id, name, aliases } = skill;
    return foldedLines([id, name, ...aliases]);
  });
}

function textsOf(skill: Skill, workspace: Workspace): string {
  return workspace.remembered(originOfValue(skill), 'folded texts', () => {
    const { description, guidance, indicators, levels } = skill;
    const below = levels.flatMap((level) => [
      level.description,
      ...level.indicators.map(({ text }) => text),
      ...level.examples,
    ]);
    return foldedLines([description, guidance, ...indicators.map(({ text }) => text), ...below]);
  });
}

function foldedLines(texts: readonly (Pick<Text, 'value'> | undefined)[]): string {
  return folded(texts.flatMap((text) => text?.value ?? []).join('\n'));
}
