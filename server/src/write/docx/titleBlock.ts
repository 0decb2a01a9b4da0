import { belongsTo, type EntryBlock, type GroupBlock, type Outline } from '../../jobProfile/jobProfile.ts';
import type { Writing } from './docxContext.ts';
import { levelRuns } from './levels.ts';
import { type Part, paragraph, withNext } from './parts.ts';
import { type Cell, table } from './tables.ts';
import { phrase, words } from './texts.ts';
import { colours, room } from './theme.ts';

/** Who this is: where the role belongs, its title, what is known of it in a line, and where it stands on its ladder. */
export function opening(writing: Writing, outline: Outline): Part[] {
  const { title, facts, ladder, next } = outline;
  const belongs = belongsTo(outline);
  const parts: Part[] = [];
  const line = (texts: readonly string[]) => texts.join(words(writing, ' · ', { muted: true }));
  if (belongs.length > 0) parts.push(paragraph('Belongs', line(belongs.map((text) => phrase(writing, text)))));
  parts.push(paragraph('Title', phrase(writing, title)));
  const skills = groupsOf(outline).reduce((sum, group) => sum + entriesOf(group).length, 0);
  const known = [
    ...facts.map(
      ({ label, text }) => words(writing, `${label}: `, { muted: true }) + phrase(writing, text, { bold: true }),
    ),
    ...(skills > 0 ? [words(writing, `${skills} ${skills === 1 ? 'skill' : 'skills'}`, { muted: true })] : []),
  ];
  if (known.length > 0) parts.push(paragraph('Facts', line(known)));
  if (ladder.length > 0) {
    const arrow = words(writing, writing.rightToLeft ? '  ←  ' : '  →  ', { muted: true });
    const steps = ladder.map(({ name, current }) =>
      phrase(writing, name, current ? { bold: true, colour: colours.accent } : {}),
    );
    parts.push(paragraph('Ladder', steps.join(arrow)));
  }
  if (next.length > 0) {
    parts.push(paragraph('Ladder', words(writing, 'Next: ', { muted: true }) + words(writing, next.join(', '))));
  }
  return withNext(parts);
}

/** Every skill and its level in one view; nothing while no skill has a level. */
export function glance(writing: Writing, outline: Outline): Part[] {
  const groups = groupsOf(outline);
  if (!groups.some(hasLevels)) return [];
  return groups.flatMap((group) => {
    const head = group.title === undefined ? [] : [paragraph('GlanceGroup', phrase(writing, group.title))];
    const entries = entriesOf(group);
    return [...withNext(head), hasLevels(group) ? levelsTable(writing, entries) : names(writing, entries)];
  });
}

function groupsOf({ sections }: Outline): GroupBlock[] {
  const blocks = sections.find(({ id }) => id === 'skills')?.blocks ?? [];
  return blocks.filter((block) => block.kind === 'group');
}

function entriesOf({ blocks }: GroupBlock): EntryBlock[] {
  return blocks.filter((block) => block.kind === 'entry');
}

function hasLevels(group: GroupBlock): boolean {
  return entriesOf(group).some(({ level }) => level !== undefined);
}

/** Two skills in a row, to be read down the left one first. */
function levelsTable(writing: Writing, entries: readonly EntryBlock[]): Part {
  const half = Math.ceil(entries.length / 2);
  const rows = entries.slice(0, half).map((left, i): Cell[] => {
    const right = entries[half + i];
    return [...cells(writing, left), ...(right ? cells(writing, right) : [{ parts: [] }, { parts: [] }])];
  });
  const name = 2500;
  const level = Math.floor(room / 2) - name;
  return table(writing, { widths: [name, level, name, level], rows, ruled: false, caption: 'Skills at a glance' });
}

function cells(writing: Writing, entry: EntryBlock): Cell[] {
  const level = entry.level ? levelRuns(writing, entry.level, { place: false }) : '';
  return [{ parts: [paragraph('GlanceText', nameOf(writing, entry))] }, { parts: [paragraph('GlanceText', level)] }];
}

/** Without levels the names say enough in a row. */
function names(writing: Writing, entries: readonly EntryBlock[]): Part {
  const dot = words(writing, ' · ', { muted: true });
  return paragraph('GlanceText', entries.map((entry) => nameOf(writing, entry)).join(dot));
}

/** What stands for the name of a skill that is only described is how its text begins. */
function nameOf(writing: Writing, { name, blocks }: EntryBlock) {
  if (name !== undefined) return phrase(writing, name);
  const text = blocks.find((block) => block.kind === 'text');
  const plain = text ? writing.rich.plain(text.markdown.slice(0, 400)) : '';
  if (plain === '') return words(writing, 'Unnamed skill');
  return words(writing, plain.length <= 48 ? plain : `${plain.slice(0, 48).replace(/\s+\S*$/, '')} …`);
}
