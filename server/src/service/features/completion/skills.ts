import { describeSkill } from '../../describe/catalogueText.ts';
import { blocks, bold, markdown } from '../../describe/markdown.ts';
import type { Framework, Skill } from '../../document/profile.ts';
import { Reader } from '../../document/reader.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { findValue, type Node, nodeAtPath } from '../../document/tree.ts';
import { findScale } from '../../workspace/frameworks.ts';
import type { Context } from './context.ts';
import type { Place } from './cursor.ts';
import type { KnownValue, KnownValues } from './knownValue.ts';

/** More than anybody reads; the rest is asked for again as more is typed. */
const limit = 200;

/**
 * The skills of all frameworks as `alias/id`: those of the group's framework before others, those of its categories before the rest;
 * last those that the group has already and those that are retired.
 */
export function skillsOfFrameworks(context: Context, place: Place, group: Node | undefined): KnownValues {
  const reader = new Reader(place.probe);
  const preferred = reader.text(group, 'framework')?.value;
  const category = reader.texts(group, 'category').at(-1)?.value;
  const used = refsAround(context.document, place.replace.start);
  const candidates: Candidate[] = [];
  for (const [alias, { framework }] of context.frameworks) {
    if (!framework) continue;
    for (const skill of framework.skills.values()) {
      const value = `${alias}/${skill.id.value}`;
      const isRetired = skill.status?.value === 'retired';
      const rank = isRetired ? 4 : used.has(value) ? 3 : alias !== preferred ? 2 : isIn(skill, category) ? 0 : 1;
      const names = [skill.name, ...skill.aliases].map((name) => name?.value ?? '');
      candidates.push({
        value,
        search: [value, ...names].join(' '),
        rank,
        known: () => skillValue(context, alias, framework, skill),
      });
    }
  }
  return chosen(candidates, place);
}

function skillValue(context: Context, alias: string, framework: Framework, skill: Skill): Partial<KnownValue> {
  const name = skill.scale?.value ?? framework.defaultScale?.value;
  const scale = name === undefined ? undefined : findScale(context.frameworks, name, alias);
  return {
    detail: skill.name?.value,
    documentation: describeSkill(skill, framework, scale, () => false),
    deprecated: skill.status?.value === 'retired',
  };
}

function isIn(skill: Skill, category: string | undefined): boolean {
  return category === undefined || skill.category.some(({ value }) => value === category);
}

/** What the group that an offset is in refers to already, but for the reference at the offset itself. */
function refsAround(document: SourceDocument, offset: number): ReadonlySet<string> {
  const refs = new Set<string>();
  const groups = findValue(document.root, 'skills');
  const group = groups?.kind === 'sequence' ? groups.items.findLast(({ start }) => start <= offset) : undefined;
  const items = findValue(group, 'items');
  if (items?.kind !== 'sequence') return refs;
  for (const item of items.items) {
    const ref = findValue(item, 'ref');
    const isAt = ref !== undefined && ref.start <= offset && offset <= ref.end;
    if (ref?.kind === 'scalar' && typeof ref.value === 'string' && !isAt) refs.add(ref.value);
  }
  return refs;
}

/** The other skills of a framework's own file, read no further than needed. */
export function ownSkills(context: Context, place: Place): KnownValues {
  const reader = new Reader(context.document);
  const self = findValue(nodeAtPath(place.probe.root, place.path.slice(0, 2)), 'id');
  const selfId = self?.kind === 'scalar' ? String(self.value) : undefined;
  const candidates: Candidate[] = [];
  const list = findValue(context.document.root, 'skills');
  for (const node of list?.kind === 'sequence' ? list.items : []) {
    const value = scalarOf(node, 'id');
    if (value === undefined || value === selfId) continue;
    const name = scalarOf(node, 'name');
    const retired = scalarOf(node, 'status') === 'retired';
    candidates.push({
      value,
      search: `${value} ${name ?? ''}`,
      rank: retired ? 1 : 0,
      known: () => {
        const description = reader.text(node, 'description')?.value;
        const documentation = blocks(bold(name ?? value), description && markdown(description));
        return { detail: name, documentation, deprecated: retired };
      },
    });
  }
  return chosen(candidates, place);
}

function scalarOf(node: Node, key: string): string | undefined {
  const value = findValue(node, key);
  return value?.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;
}

interface Candidate {
  readonly value: string;
  readonly search: string;
  /** Lower ones come first. */
  readonly rank: number;
  /** The costly part, for those that are chosen. */
  readonly known: () => Partial<KnownValue>;
}

/** All of them when they are few; else the best matches of what is typed. */
function chosen(candidates: readonly Candidate[], place: Place): KnownValues {
  const incomplete = candidates.length > limit;
  const typed = place.typed.replace(/^["']/, '').trim().toLowerCase();
  const matched =
    incomplete && typed !== '' ? matching(candidates, typed) : candidates.toSorted((a, b) => a.rank - b.rank);
  const values = matched
    .slice(0, limit)
    .map(({ value, search, known }) => ({ value, search, isReference: true, ...known() }));
  return { values, incomplete };
}

function matching(candidates: readonly Candidate[], typed: string): Candidate[] {
  const ranked: { candidate: Candidate; match: number }[] = [];
  for (const candidate of candidates) {
    const match = matchOf(candidate.search.toLowerCase(), typed);
    if (match !== undefined) ranked.push({ candidate, match });
  }
  ranked.sort((a, b) => a.match - b.match || a.candidate.rank - b.candidate.rank);
  return ranked.map(({ candidate }) => candidate);
}

/** Editors match letters in their order; whole parts that begin a word are what people mean most. */
function matchOf(search: string, typed: string): number | undefined {
  const found = search.indexOf(typed);
  if (found >= 0) return found === 0 || /[\s/._-]/.test(search.charAt(found - 1)) ? 0 : 1;
  let at = 0;
  for (const character of typed) {
    at = search.indexOf(character, at) + 1;
    if (at === 0) return undefined;
  }
  return 2;
}
