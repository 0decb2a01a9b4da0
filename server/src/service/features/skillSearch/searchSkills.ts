import type { Skill, SkillGroup } from '../../document/profile/profile.ts';
import { defined } from '../../document/profile/reader.ts';
import { aliasAmong, catalogueSkillLabel, frameworkLabel } from '../../model/catalogue.ts';
import { effectiveRole } from '../../model/effectiveRole.ts';
import type { FoundCategory, FoundSkill, FoundSkills } from '../../model/foundSkills.ts';
import { levelLabel, levelOfKey } from '../../model/levels.ts';
import { splitReference } from '../../model/reference.ts';
import { fileLabel } from '../../model/roleLabels.ts';
import { scaleOfSkill } from '../../model/scales.ts';
import type { Steps } from '../../support/steps.ts';
import { compareNames, compareTexts } from '../../text/compareTexts.ts';
import { sameName } from '../../text/names.ts';
import { NameIndex } from '../../text/nearest.ts';
import { levelSpread } from '../../workspace/references/skillLevels.ts';
import { skillUsers } from '../../workspace/references/skillUsers.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { FileContext } from '../support/fileContext.ts';
import { insertionPlace, type SkillPlace } from './insertionPlace.ts';
import { type OfferedFramework, offeredFrameworks } from './offeredFrameworks.ts';
import { type IndexedSkill, indexSkills, searchedWords } from './skillIndex.ts';
import { type NamedSkill, usualLevels } from './usualLevel.ts';

export interface SkillSearch {
  /** Words that are typed, each of which a skill must have somewhere; empty for all skills. */
  readonly query?: string | undefined;
  readonly at?: SkillPlace | undefined;
  /** A place in a framework, of whose skill alone something is asked. */
  readonly only?: { readonly uri: string; readonly path: string } | undefined;
  /** The most skills in the answer, 100 when left out. */
  readonly limit?: number | undefined;
}

/** An answer is read by a person; a longer one takes time on its way. */
const usualLimit = 100;
const highestLimit = 1_000;

/** How many titles of roles are given. */
const mostTitles = 8;

/**
 * The skills of a role's frameworks that have every word of the query, in their names before other names and those before texts; a word that
 * stands nowhere is taken for those nearest to it. Skills of the group's framework and category come first. One step for each skill.
 * `undefined` for what is no role.
 */
export function* searchSkills(file: FileContext, search: SkillSearch): Steps<FoundSkills | undefined> {
  const { role, workspace } = file;
  if (!role) return undefined;
  const { place, group } = insertionPlace(role, search.at);
  const { only } = search;
  const all = candidatesFor(file, group);
  const candidates = only ? all.filter((one) => standsAt(one, only)) : all;
  const query = search.query ?? '';
  const rankOf = ranking(query, candidates, workspace);
  const ranked: { readonly candidate: Candidate; readonly rank: number; readonly order: number }[] = [];
  for (const [order, candidate] of candidates.entries()) {
    yield;
    const rank = rankOf(candidate.indexed);
    if (rank !== undefined) ranked.push({ candidate, rank: rank + candidate.distance, order });
  }
  ranked.sort((a, b) => a.rank - b.rank || a.order - b.order);
  const limit = Math.min(Math.max(1, search.limit ?? usualLimit), highestLimit);
  const describe = describer(file, group, query);
  return {
    place,
    categories: byCategory(
      ranked.slice(0, limit).map(({ candidate }) => candidate),
      describe,
    ),
    count: ranked.length,
  };
}

/** A skill that may be taken in. */
interface Candidate {
  readonly indexed: IndexedSkill;
  readonly named: OfferedFramework;
  /** 0 in the group's framework and category, below 1 elsewhere. */
  readonly distance: number;
}

function candidatesFor(file: FileContext, group: SkillGroup | undefined): readonly Candidate[] {
  const { workspace } = file;
  const preferred = group?.framework?.value;
  const category = group?.category.at(-1)?.value;
  const found: Candidate[] = [];
  for (const [alias, named] of offeredFrameworks(file)) {
    const { framework } = named;
    if (!framework) continue;
    const skills = workspace.remembered(framework, 'indexedSkills', () => indexSkills(framework));
    for (const indexed of skills) {
      const isNear = category === undefined || indexed.skill.category.some(({ value }) => value === category);
      const distance = preferred !== undefined && alias !== preferred ? 0.6 : isNear ? 0 : 0.3;
      found.push({ indexed, named, distance });
    }
  }
  return found;
}

/** Whether a place of a framework lies in a skill. */
function standsAt({ named, indexed: { skill } }: Candidate, { uri, path }: NonNullable<SkillSearch['only']>): boolean {
  return named.uri === uri && `${path}/`.startsWith(`${skill.path}/`);
}

/** Where a word stands, the best places first. */
const ranks = {
  name: 0,
  wholeOtherName: 0.5,
  startOfName: 1,
  wordOfName: 2,
  otherName: 3,
  withinName: 4,
  text: 6,
  slip: 2,
} as const;

/** How well a skill has all the words; `undefined` for one that lacks one. */
function ranking(
  query: string,
  candidates: readonly Candidate[],
  workspace: Workspace,
): (skill: IndexedSkill) => number | undefined {
  const whole = searchedWords(query);
  const words = whole.split(' ').filter((word) => word !== '');
  const wanted = words.map((word) => ({ word, meant: meantWords(word, candidates, workspace) }));
  return (skill) => {
    if (skill.name === whole) return ranks.name;
    if (skill.names.includes(whole) && calledBy(skill.skill, query) === 'alias') return ranks.wholeOtherName;
    let sum = 0;
    for (const { word, meant } of wanted) {
      const rank = meant.length === 0 ? rankOfWord(word, skill) : slipOf(meant, skill);
      if (rank === undefined) return undefined;
      sum += rank;
    }
    return sum;
  };
}

function rankOfWord(word: string, { name, names, texts }: IndexedSkill): number | undefined {
  const at = name.indexOf(word);
  if (at === 1) return ranks.startOfName;
  const start = ` ${word}`;
  if (at > 1 && name.includes(start)) return ranks.wordOfName;
  if (names.includes(start)) return ranks.otherName;
  if (at > 0 || names.includes(word)) return ranks.withinName;
  // Within a text few letters are found anywhere.
  return texts().includes(word.length < 3 ? start : word) ? ranks.text : undefined;
}

function slipOf(meant: readonly string[], skill: IndexedSkill): number | undefined {
  const found = meant.flatMap((word) => rankOfWord(word, skill) ?? []);
  return found.length === 0 ? undefined : Math.min(...found) + ranks.slip;
}

/** Shorter words have too many neighbours. */
const shortestSlip = 4;
/** How many words a slip may stand for. */
const mostMeant = 5;

/** The words of names that a word may stand for, when it stands nowhere itself; else none. */
function meantWords(word: string, candidates: readonly Candidate[], workspace: Workspace): readonly string[] {
  if (word.length < shortestSlip) return [];
  if (candidates.some(({ indexed }) => rankOfWord(word, indexed) !== undefined)) return [];
  const frameworks = new Set(candidates.map(({ named }) => named.framework));
  const near = [...frameworks].flatMap((framework) => {
    if (!framework) return [];
    const index = workspace.remembered(framework, 'wordsOfSkills', () => {
      const skills = workspace.remembered(framework, 'indexedSkills', () => indexSkills(framework));
      const known = new Set(skills.flatMap(({ name, names }) => `${name}${names}`.split(' ')));
      return new NameIndex(known, (one) => [one]);
    });
    return index.ranked(word);
  });
  near.sort((a, b) => a.rank - b.rank || compareTexts(a.candidate, b.candidate));
  return [...new Set(near.map(({ candidate }) => candidate))].slice(0, mostMeant);
}

function byCategory(found: readonly Candidate[], describe: (candidate: Candidate) => FoundSkill): FoundCategory[] {
  const categories = new Map<string, FoundCategory & { readonly skills: FoundSkill[] }>();
  for (const candidate of found) {
    const { named, indexed } = candidate;
    const framework = (named.framework && frameworkLabel(named.framework)) ?? named.use.alias.value;
    const key = `${named.uri}#${indexed.category}`;
    const { alias, path } = named.use;
    const use = named.isOffered ? { use: { alias: alias.value, path: path.value } } : {};
    const category = categories.get(key) ?? { name: indexed.category, framework, ...use, skills: [] };
    categories.set(key, category);
    category.skills.push(describe(candidate));
  }
  return [...categories.values()];
}

function describer(
  file: FileContext,
  group: SkillGroup | undefined,
  query: string,
): (candidate: Candidate) => FoundSkill {
  const levelOf = usualLevels(file, group);
  const own = skillsInRole(file);
  return ({ indexed: { skill }, named }) => {
    const ref = `${named.use.alias.value}/${skill.id.value}`;
    const usual = levelOf({ skill, named, ref });
    return {
      ref,
      name: catalogueSkillLabel(skill),
      aliases: skill.aliases.map(({ value }) => value),
      levels: levelsOf({ skill, named, ref }),
      usedBy: usedBy(named.uri, skill.id.value, file.workspace),
      isInRole: own.has(`${named.uri}#${skill.id.value}`),
      item: { ref, ...defined({ level: usual?.level }) },
      ...defined({
        called: calledBy(skill, query),
        description: skill.description?.value,
        level: usual?.level,
        levelLabel: usual?.label,
        levelFrom: usual?.from,
      }),
    };
  };
}

function calledBy(skill: Skill, query: string): FoundSkill['called'] {
  if (sameName(query, skill.name?.value)) return 'name';
  return aliasAmong(skill, query) ? 'alias' : undefined;
}

function levelsOf({ skill, named }: NamedSkill): FoundSkill['levels'] {
  const scale = scaleOfSkill(skill, named.framework);
  const placed = skill.levels.map(({ level, description, indicators }) => {
    const onScale = scale && levelOfKey(scale, level.value);
    const text = description?.value ?? indicators.map((one) => `- ${one.text.value}`).join('\n');
    return {
      place: onScale ? scale.levels.indexOf(onScale) : Number.MAX_SAFE_INTEGER,
      level: {
        id: onScale?.id ?? level.value,
        label: onScale ? levelLabel(scale, onScale) : level.value,
        ...(text === '' ? {} : { text }),
      },
    };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ level }) => level);
}

function usedBy(frameworkUri: string, skillId: string, workspace: Workspace): FoundSkill['usedBy'] {
  const roles = skillUsers(frameworkUri, workspace)(skillId);
  return {
    count: roles.length,
    titles: roles.map(fileLabel).sort(compareNames).slice(0, mostTitles),
    levels: levelSpread(roles, frameworkUri, skillId, workspace),
  };
}

/** The skills that a role has, written or inherited, as `URI#id`. */
function skillsInRole({ role, frameworks, workspace }: FileContext): ReadonlySet<string> {
  const { skills } = role ? effectiveRole(role, workspace).role : { skills: [] };
  return new Set(
    skills.flatMap(({ items }) =>
      items.flatMap(({ ref, remove }) => {
        const parts = ref && !remove ? splitReference(ref.value) : undefined;
        return parts ? `${frameworks.get(parts.alias)?.uri}#${parts.id}` : [];
      }),
    ),
  );
}
