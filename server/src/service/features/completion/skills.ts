import { blocks, bold, markdown } from '../../describe/markdown.ts';
import { isGroup } from '../../document/longForm/fits.ts';
import type { Framework, Skill } from '../../document/profile/profile.ts';
import { Reader } from '../../document/profile/reader.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { lineEnd } from '../../document/syntax/spans.ts';
import { dereference, findPair, findValue, type Node, nodeAtPath } from '../../document/syntax/tree.ts';
import { categoryName } from '../../model/catalogue.ts';
import { type Candidate, chosen } from './candidates.ts';
import type { Context } from './context.ts';
import type { Place } from './cursor.ts';
import type { KnownValues, SkillData } from './knownValue.ts';

/**
 * The skills of all frameworks as `alias/id`: those of the group's framework before others, those of its categories before the rest;
 * last those that the group has already and those that are retired.
 */
export function skillsOfFrameworks(
  context: Context,
  place: Place,
  preferred: string | undefined,
  group: Node | undefined,
): KnownValues {
  const category = new Reader(place.probe, group).texts('category').at(-1)?.value;
  const used = refsAround(context.document, place.replace.start);
  const followedBy = levelLine(context, place);
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
        // The texts of the skill are asked for when it is looked at.
        known: () => ({
          detail: [skill.name?.value, ...categoriesOf(skill, framework)]
            .filter((fact) => fact !== undefined)
            .join(' · '),
          deprecated: isRetired,
          data: { framework: framework.uri, skill: skill.id.value } satisfies SkillData,
          followedBy: skill.levels.length > 0 ? followedBy : undefined,
        }),
      });
    }
  }
  return chosen(candidates, place);
}

function categoriesOf(skill: Skill, framework: Framework): string[] {
  return skill.category.map(({ value }) => categoryName(framework, value));
}

/** The line below a reference that asks for the level, when the reference ends its line and its item has no level yet. */
function levelLine(context: Context, place: Place): string | undefined {
  if (place.kind !== 'value' || place.flow || place.keyColumn === undefined) return undefined;
  const item = nodeAtPath(place.probe.root, place.path.slice(0, -1));
  if (item?.kind !== 'mapping' || findPair(item, 'level')) return undefined;
  const { text } = context.document;
  if (text.slice(place.replace.end, lineEnd(text, place.replace.end)).trim() !== '') return undefined;
  return `${context.layout.lineBreak}${' '.repeat(place.keyColumn)}level: `;
}

function isIn(skill: Skill, category: string | undefined): boolean {
  return category === undefined || skill.category.some(({ value }) => value === category);
}

/** What the group that an offset is in refers to already, but for the reference at the offset itself. */
function refsAround(document: SourceDocument, offset: number): ReadonlySet<string> {
  const refs = new Set<string>();
  const groups = findValue(document.root, 'skills');
  const group = groups?.kind === 'sequence' ? groups.items.findLast(({ start }) => start <= offset) : undefined;
  const content = dereference(group);
  // A skill that stands in no group has those beside it for neighbours.
  const items = content?.kind === 'mapping' && !isGroup(content) ? groups : findValue(group, 'items');
  if (items?.kind !== 'sequence') return refs;
  for (const item of items.items) {
    const ref = findValue(item, 'ref');
    const isAt = ref !== undefined && ref.start <= offset && offset <= ref.end;
    if (ref?.kind === 'scalar' && typeof ref.value === 'string' && !isAt) refs.add(ref.value);
  }
  return refs;
}

/** The other skills of a framework's own file that may take the place of one, read no further than needed: none that is retired itself. */
export function ownSkills(context: Context, place: Place): KnownValues {
  const self = findValue(nodeAtPath(place.probe.root, place.path.slice(0, 2)), 'id');
  const selfId = self?.kind === 'scalar' ? String(self.value) : undefined;
  const candidates: Candidate[] = [];
  const list = findValue(context.document.root, 'skills');
  for (const node of list?.kind === 'sequence' ? list.items : []) {
    const value = scalarOf(node, 'id');
    if (value === undefined || value === selfId || scalarOf(node, 'status') === 'retired') continue;
    const name = scalarOf(node, 'name');
    candidates.push({
      value,
      search: `${value} ${name ?? ''}`,
      rank: 0,
      known: () => {
        const description = new Reader(context.document, node).text('description')?.value;
        const documentation = blocks(bold(name ?? value), description && markdown(description));
        return { detail: name, documentation };
      },
    });
  }
  return chosen(candidates, place);
}

function scalarOf(node: Node, key: string): string | undefined {
  const value = findValue(node, key);
  return value?.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;
}
