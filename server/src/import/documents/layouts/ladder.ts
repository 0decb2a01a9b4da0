import { type Message, say } from '../../../service/message.ts';
import { nameKey } from '../../../service/text/names.ts';
import type { DraftMapping, DraftText } from '../../draft.ts';
import { labelOf, plainOf } from '../../support/draftText.ts';
import { isDescending } from '../../support/ladder/gradeWords.ts';
import type {
  LadderCategory,
  LadderGrade,
  LadderModel,
  LadderSkill,
  LadderText,
} from '../../support/ladder/ladderModel.ts';
import type { Notes } from '../../support/notes.ts';
import type { DocumentBlock } from '../block.ts';
import { blocksText, textOf } from '../blockText.ts';
import { RoleReader } from './description.ts';
import { isHeadingWord, keyOfHeading } from './headingWords.ts';
import type { GradeParts } from './ladderParts.ts';
import { isCumulative, levelTextOf, mergeTexts } from './levelText.ts';
import type { Part } from './outline.ts';
import { splitName } from './splitName.ts';

/** What the texts of a ladder are apart from its grades. */
type LadderTexts = Pick<LadderModel, 'grades' | 'categories' | 'skills' | 'cumulative'>;

/** A ladder whose grades stand below each skill. */
export function skillsWithGrades(found: readonly GradeParts[], notes: Notes): LadderTexts {
  const grades: LadderGrade[] = [];
  const places = new Map<string, number>();
  const areas = new Areas();
  for (const { parent, path, grades: parts } of found) {
    const name = parent.heading ? labelOf(textOf(parent.heading)) : undefined;
    const category = areas.category(
      path.slice(0, -1).flatMap(({ heading }) => (heading ? [labelOf(textOf(heading))] : [])),
    );
    const skill = areas.skill(
      name ?? { text: 'Expectations', from: parts[0]?.heading?.from ?? [] },
      category,
      blocksText(parent.blocks),
    );
    for (const part of parts) {
      if (!part.heading) continue;
      const label = labelOf(textOf(part.heading));
      const key = nameKey(label.text);
      const known = places.get(key);
      if (known === undefined) grades.push({ label, description: undefined, track: undefined, details: [] });
      else notes.leave(label, say`the grade is named above`);
      places.set(key, known ?? grades.length - 1);
      areas.add(skill, known ?? grades.length - 1, levelTextOf(allBelow(part)));
    }
  }
  return { grades, ...areas.texts };
}

/** A ladder whose skills stand below each grade, or whose grades each have sections of their own. */
export function gradesWithSkills(found: readonly GradeParts[], notes: Notes): { texts: LadderTexts; because: Message } {
  const parts = found.flatMap(({ parent, grades }) =>
    grades.map((part) => ({ part, track: found.length > 1 ? parent.heading : undefined })),
  );
  const labels = parts.map(({ part }) => (part.heading ? plainOf(part.heading.markdown) : ''));
  if (isDescending(labels)) parts.reverse();
  const areas = new Areas();
  const shared = sharedAreas(parts.map(({ part }) => part));
  const named = namedAreas(parts.map(({ part }) => part));
  const seenTracks = new Set<unknown>();
  const grades = parts.map(({ part, track }, place): LadderGrade => {
    const label = part.heading ? labelOf(textOf(part.heading)) : { text: `Grade ${place + 1}`, from: [] };
    const trackLabel = track && labelOf(textOf(track));
    seenTracks.add(track);
    if (!shared) return { label, description: undefined, track: trackLabel, details: [], role: ownRole(part, notes) };
    const { lists, rest } = directLists(part);
    const description = blocksText(rest);
    for (const area of [...part.parts, ...lists]) addArea(areas, area, place, undefined, { named, notes });
    return { label, description, track: trackLabel, details: [] };
  });
  const because = shared
    ? say`the grades share their areas, so that a framework has the texts and each role refers to it`
    : say`each grade has sections of its own, so that each role has its texts itself`;
  return { texts: { grades, ...areas.texts }, because };
}

/** Sections of a role rather than skills: what stands below them is a grade's own. */
const ownSections = new Set([
  'workActivities',
  'background',
  'qualifications',
  'training',
  'summary',
  'developmentActivities',
  'details',
]);

/** Whether at least half of the areas stand below several grades, and are no sections of a role. */
function sharedAreas(parts: readonly Part[]): boolean {
  const counts = new Map<string, number>();
  let [sections, areas, lists] = [0, 0, 0];
  for (const part of parts) {
    const names = new Set<string>();
    for (const { heading } of part.parts) {
      if (!heading) continue;
      const label = labelOf(textOf(heading)).text;
      areas++;
      if (isHeadingWord(label) && ownSections.has(keyOfHeading(label) ?? '')) sections++;
      names.add(nameKey(label));
    }
    const direct = directLists(part).lists;
    lists += direct.length;
    for (const { heading } of direct) if (heading) names.add(nameKey(labelOf(textOf(heading)).text));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const shared = [...counts.values()].filter((count) => count > 1).length;
  return areas + lists > 0 && shared * 2 >= counts.size && shared > 0 && sections * 2 < Math.max(1, areas);
}

/** Areas in which most items have a name, and half of the names come at several grades: these items are skills, and the area is a category. */
function namedAreas(parts: readonly Part[]): ReadonlySet<string> {
  const areas = new Map<string, { names: Map<string, number>; items: number; named: number }>();
  for (const area of parts.flatMap((part) => part.parts)) {
    const key = nameKey(area.heading && labelOf(textOf(area.heading)).text);
    const known = areas.get(key) ?? { names: new Map<string, number>(), items: 0, named: 0 };
    areas.set(key, known);
    for (const block of area.blocks) {
      if (block.kind !== 'list') continue;
      for (const { words } of block.items) {
        known.items++;
        const name = words && splitName(textOf(words), true)?.name.text;
        if (name === undefined) continue;
        known.named++;
        known.names.set(nameKey(name), (known.names.get(nameKey(name)) ?? 0) + 1);
      }
    }
  }
  const isNamed = ({ names, items, named }: { names: Map<string, number>; items: number; named: number }) =>
    named * 10 >= items * 6 && named > 0 && [...names.values()].filter((count) => count > 1).length * 2 >= names.size;
  return new Set([...areas].filter(([, area]) => isNamed(area)).map(([key]) => key));
}

/** Items of a grade that name an area and have a list below, and named items that other grades may have as well. */
function directLists(part: Part): { lists: Part[]; rest: DocumentBlock[] } {
  const lists: Part[] = [];
  const rest: DocumentBlock[] = [];
  for (const block of part.blocks) {
    const areas = block.kind === 'list' ? block.items.map((item) => areaOfItem(item)) : [undefined];
    if (block.kind === 'list' && areas.filter((area) => area).length * 2 > areas.length) {
      for (const area of areas) if (area) lists.push(area);
      const others = block.items.filter((_, index) => areas[index] === undefined);
      if (others.length > 0) rest.push({ ...block, items: others });
    } else rest.push(block);
  }
  return { lists, rest };
}

function areaOfItem({
  words,
  blocks,
}: {
  readonly words: DocumentWords | undefined;
  readonly blocks: readonly DocumentBlock[];
}): Part | undefined {
  if (!words) return undefined;
  const split = splitName(textOf(words), true);
  const hasList = blocks[0]?.kind === 'list';
  if (!split && !(hasList && words.markdown.length <= 80)) return undefined;
  const heading = split ? { markdown: split.name.text, isBold: true, from: split.name.from } : words;
  const own: DocumentBlock[] = split?.text
    ? [{ kind: 'paragraph', words: { markdown: split.text.text, isBold: false, from: split.text.from } }]
    : [];
  return { heading, kind: 'bold', degree: 9, blocks: [...own, ...blocks], parts: [] };
}

type DocumentWords = Extract<DocumentBlock, { readonly kind: 'paragraph' }>['words'];

interface Adding {
  /** Areas whose items are skills. */
  readonly named: ReadonlySet<string>;
  readonly notes: Notes;
}

function addArea(areas: Areas, part: Part, place: number, category: number | undefined, adding: Adding): void {
  if (!part.heading) return;
  const { named, notes } = adding;
  const label = labelOf(textOf(part.heading));
  const items = named.has(nameKey(label.text)) ? directLists(part) : undefined;
  if (part.parts.length > 0 || (items && items.lists.length > 0)) {
    const own = areas.category([label], category, () => notes.leave(label, say`the area is named above`));
    const text = levelTextOf(items?.rest ?? part.blocks);
    if (text) areas.add(areas.skill(label, own), place, text);
    for (const below of [...(items?.lists ?? []), ...part.parts]) addArea(areas, below, place, own, adding);
    return;
  }
  const skill = areas.skill(label, category, undefined, () => notes.leave(label, say`the skill is named above`));
  areas.add(skill, place, levelTextOf(part.blocks));
}

/** What a grade says itself: lists without a heading are its work, or skills where the items have names. */
function ownRole(part: Part, notes: Notes): DraftMapping {
  const role = new RoleReader(notes);
  role.introduction(part.blocks.filter(({ kind }) => kind !== 'list'));
  role.unnamed(part.blocks.filter((block) => block.kind === 'list'));
  for (const below of part.parts) role.part(below);
  return role.value;
}

/** Skills and their categories as they are met, each once. */
class Areas {
  readonly #categories: LadderCategory[] = [];
  readonly #skills: (LadderSkill & { readonly levels: Map<number, LadderText> })[] = [];
  readonly #places = new Map<string, number>();
  #cumulative = false;

  get texts(): Omit<LadderTexts, 'grades'> {
    return { categories: this.#categories, skills: this.#skills, cumulative: this.#cumulative };
  }

  category(labels: readonly DraftText[], parent?: number, again?: () => void): number | undefined {
    let place = parent;
    for (const label of labels) {
      const key = `category ${place ?? ''} ${nameKey(label.text)}`;
      const known = this.#places.get(key);
      if (known === undefined) this.#categories.push({ label, description: undefined, parent: place });
      else again?.();
      place = known ?? this.#categories.length - 1;
      this.#places.set(key, place);
    }
    return place;
  }

  skill(name: DraftText, category: number | undefined, description?: DraftText, again?: () => void): number {
    const key = `skill ${category ?? ''} ${nameKey(name.text)}`;
    const known = this.#places.get(key);
    if (known !== undefined) {
      again?.();
      return known;
    }
    this.#skills.push({ name, description, category, details: [], levels: new Map() });
    this.#places.set(key, this.#skills.length - 1);
    return this.#skills.length - 1;
  }

  add(skill: number, grade: number, text: LadderText | undefined): void {
    const levels = this.#skills[skill]?.levels;
    if (!levels || !text) return;
    levels.set(grade, mergeTexts(levels.get(grade), text));
    this.#cumulative ||= isCumulative(text);
  }
}

function allBelow({ blocks, parts }: Part): DocumentBlock[] {
  return [
    ...blocks,
    ...parts.flatMap((part): DocumentBlock[] => [
      ...(part.heading ? [{ kind: 'heading' as const, degree: 1, words: part.heading }] : []),
      ...allBelow(part),
    ]),
  ];
}
