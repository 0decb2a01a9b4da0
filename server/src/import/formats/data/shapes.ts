import { isLevel } from '../../../service/format/levelWords.ts';
import { type Data, type DataMap, firstOf, itemsOf, valueAt, wordsOf } from '../../support/data/data.ts';

/*
 * What data looks like that people keep about skills: it has no format of its own, but names and levels are called the same everywhere.
 */

export const titleKeys = [
  'displayName',
  'name',
  'title',
  'jobTitle',
  'job_title',
  'roleTitle',
  'role_title',
  'label',
  'skill',
  'skillName',
  'competency',
  'capability',
] as const;
export const textKeys = ['description', 'summary', 'definition', 'text'] as const;

const levelKeys = [
  'levels',
  'milestones',
  'content',
  'proficiencyLevels',
  'proficiencies',
  'proficiency',
  'expectations',
  'grades',
] as const;

/** What holds skills, or what holds these. */
const childKeys: ReadonlySet<string> = new Set(
  'skills competencies capabilities topics items areas categories subcategories subCategories children groups domains domainGroups themes tracks pillars'.split(
    ' ',
  ),
);

const skillKeys: ReadonlySet<string> = new Set(['skills', 'competencies', 'capabilities', 'topics', 'items', 'tracks']);

/** The title of a thing; `undefined` where it has none. */
export function titleOf(data: Data | undefined): Data | undefined {
  const title = firstOf(data, ...titleKeys);
  return wordsOf(title) === undefined ? undefined : title;
}

/** What a skill means at one level. */
export interface LevelEntry {
  /** What tells the level from others: its number or name, or the key under which it stands. */
  readonly name: string;
  readonly level: Data | undefined;
  /** What the level is called. */
  readonly nameData: Data | undefined;
  readonly data: Data;
}

/** The key under which a thing says what its levels mean, if they are not beside its name, and these; `undefined` for what has no levels. */
export function levelsIn(
  data: DataMap,
): { readonly key: string | undefined; readonly levels: readonly LevelEntry[] } | undefined {
  for (const key of levelKeys) {
    const value = valueAt(data, key);
    const levels = value && levelEntries(value);
    if (levels) return { key, levels };
  }
  const levels = levelsBeside(data);
  return levels && { key: undefined, levels };
}

/** Levels whose names are keys of the skill itself: `basic: …`, `expert: …`. */
function levelsBeside(data: DataMap): readonly LevelEntry[] | undefined {
  const levels = [...data.entries].flatMap(([name, value]): LevelEntry[] => {
    const isText = value.kind === 'scalar' && typeof value.value === 'string';
    return isText && isLevel(name, noOwnLevels) ? [{ name, level: undefined, nameData: undefined, data: value }] : [];
  });
  return levels.length > 1 ? levels : undefined;
}

const noOwnLevels: ReadonlySet<string> = new Set();

function levelEntries(value: Data): readonly LevelEntry[] | undefined {
  if (value.kind === 'list') {
    const maps = value.items.filter((item) => item.kind === 'map');
    if (maps.length === 0 || maps.length !== value.items.length) return undefined;
    const entries = maps.map((data, index): LevelEntry => {
      const level = firstOf(data, 'level', 'grade');
      const title = titleOf(data) ?? firstOf(data, 'id');
      const name = wordsOf(level) ?? wordsOf(title) ?? String(index + 1);
      return { name, level, nameData: title ?? level, data };
    });
    return maps.some(hasTexts) ? entries : undefined;
  }
  if (value.kind !== 'map' || value.entries.size === 0 || titleOf(value)) return undefined;
  return [...value.entries].map(([name, data]) => ({ name, level: undefined, nameData: titleOf(data), data }));
}

/** Whether a level says more than which one it is. */
function hasTexts(data: Data): boolean {
  const lists = [
    'criteria',
    'exampleCriteria',
    'indicators',
    'signals',
    'behaviors',
    'behaviours',
    'skills',
    'examples',
    'expectations',
  ];
  return firstOf(data, ...textKeys, ...lists) !== undefined;
}

export interface FoundSkill {
  readonly data: DataMap;
  /** The key under which it stands, where it has no title. */
  readonly key: string;
  /** The things in which it stands, the outermost first. */
  readonly path: readonly DataMap[];
}

export interface Found {
  readonly skills: readonly FoundSkill[];
  /** Lists of grades, and lists of roles. */
  readonly grades: readonly Data[];
  readonly roles: readonly DataMap[];
}

/** Nobody nests categories deeper. */
const deepest = 8;

/** Finds skills, grades and roles wherever they stand. */
export function findIn(root: Data, isRole: (data: DataMap, key: string) => boolean): Found {
  const skills: FoundSkill[] = [];
  const grades: Data[] = [];
  const roles: DataMap[] = [];
  visit(root, '', []);
  return { skills, grades, roles };

  function visit(data: Data, key: string, path: readonly DataMap[]): void {
    if (data.kind === 'scalar' || path.length > deepest) return;
    if (data.kind === 'list') {
      if (/(?:^|[-_.])(?:levels|grades|ranks|ladder)$/i.test(key) && itemsOf(data).every((item) => titleOf(item)))
        grades.push(data);
      else for (const item of data.items) visit(item, key, path);
    } else if (titleOf(data)) visitTitled(data, key, path);
    // A role may have its title under another word.
    else if (isRole(data, key)) roles.push(data);
    else if (levelsIn(data) && key !== '') skills.push({ data, key, path });
    else for (const [name, value] of data.entries) visit(value, name, path);
  }

  function visitTitled(data: DataMap, key: string, path: readonly DataMap[]): void {
    const children = [...data.entries].filter(([name, value]) => childKeys.has(name) && hasEntries(value));
    if (isRole(data, key)) roles.push(data);
    else if (levelsIn(data) && children.length === 0) skills.push({ data, key, path });
    else if (children.length > 0) {
      for (const [name, value] of data.entries) if (value.kind !== 'scalar') visit(value, name, [...path, data]);
    } else if (skillKeys.has(key)) skills.push({ data, key: '', path });
    else for (const [name, value] of data.entries) visit(value, name, path);
  }
}

/** Whether a list or a mapping holds things with titles. */
function hasEntries(value: Data): boolean {
  const items = value.kind === 'map' ? [...value.entries.values()] : itemsOf(value);
  return items.some((item) => item.kind === 'map');
}
