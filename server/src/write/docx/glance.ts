import { factIn } from '../../jobProfile/blocks.ts';
import {
  countsInWords,
  type Glance,
  type GlanceEntry,
  type GlanceGroup,
  type GlanceName,
  glanceTitle,
} from '../../jobProfile/glance.ts';
import { positionOf } from '../../jobProfile/levels.ts';
import { type ImportanceKey, importanceIn } from '../../jobProfile/scaleKeys.ts';
import { wordOfFormat } from '../../service/model/words.ts';
import type { DocxContext } from './docxContext.ts';
import { stepRuns } from './levels.ts';
import { type Cell, type Part, paragraph, table } from './parts.ts';
import { phrase, words } from './texts.ts';
import { grid } from './theme.ts';
import type { Xml } from './xml.ts';

/** More skills than this stand one after the other for each level, so that the first page has all of them. */
const mostListed = 24;

/** Every skill and its level in one view: a line a skill where they are few, else a line a level and group. */
export function glance(
  context: DocxContext,
  { groups, isCounted = false }: Glance,
  importance: ImportanceKey,
  isDense: boolean,
): Part[] {
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const form = isCounted ? counted : isDense || count > mostListed ? dense : listed;
  const rows = groups.flatMap((group): Cell[][] => [
    ...groupRow(context, group, form !== listed),
    ...form(context, group, importance),
  ]);
  const note = noteOf(context, importance);
  return [
    ...(note === '' ? [] : [paragraph('RoleGlanceNote', note, { keepNext: true })]),
    table({
      widths: [grid.strip, grid.level, grid.text],
      rows,
      ruled: false,
      caption: glanceTitle(context.phrases),
    }),
  ];
}

function noteOf(context: DocxContext, { note, marked }: ImportanceKey): Xml {
  if (note !== undefined) return words(context, note);
  return marked.has('essential') ? words(context, context.phrases.say('importance.boldEssential')) : '';
}

function groupRow(context: DocxContext, { group, entries }: GlanceGroup, hasCount: boolean): Cell[][] {
  if (!group.title) return [];
  const count = hasCount ? words(context, ` ${entries.length}`, { muted: true }) : '';
  return [
    [{ parts: [], span: 2 }, { parts: [paragraph('RoleGlanceGroup', phrase(context, group.title.text) + count)] }],
  ];
}

function listed(context: DocxContext, { entries }: GlanceGroup, importance: ImportanceKey): Cell[][] {
  return entries.map((one) => [
    ...levelCells(context, one),
    { parts: [paragraph('RoleGlance', nameRuns(context, one, importance))] },
  ]);
}

/** The strip of a skill and the name of its level. */
function levelCells(context: DocxContext, { entry: { level, blocks } }: GlanceEntry): Cell[] {
  const written = factIn(blocks, 'level')?.parts[0]?.text;
  const name = level?.level.name ?? written;
  return [
    { parts: level ? [paragraph('RoleGlance', stepRuns(context, level.level))] : [paragraph('RoleGlance', '')] },
    { parts: [paragraph('RoleGlanceLevel', name === undefined ? '' : phrase(context, name))] },
  ];
}

/** The skills of each level one after the other. */
function dense(context: DocxContext, { entries }: GlanceGroup, importance: ImportanceKey): Cell[][] {
  const byLevel = new Map<string, GlanceEntry[]>();
  for (const one of entries) {
    const { level } = one.entry;
    const key = level
      ? `${level.level.name} ${positionOf(context.phrases, level.level)}`
      : (factIn(one.entry.blocks, 'level')?.parts[0]?.text ?? '');
    byLevel.set(key, [...(byLevel.get(key) ?? []), one]);
  }
  return [...byLevel.values()]
    .sort((a, b) => shareOf(b) - shareOf(a))
    .map((some): Cell[] => {
      const [first] = some;
      const names = some.map((one) => nameRuns(context, one, importance)).join(words(context, ' · ', { muted: true }));
      return [...(first ? levelCells(context, first) : []), { parts: [paragraph('RoleGlance', names)] }];
    });
}

function shareOf([first]: readonly GlanceEntry[]): number {
  const level = first?.entry.level?.level;
  return level ? (level.to + 1) / level.steps.length : -1;
}

function counted(context: DocxContext, group: GlanceGroup): Cell[][] {
  const said = countsInWords(context.phrases, group).map((part) => phrase(context, part));
  return [[{ parts: [], span: 2 }, { parts: [paragraph('RoleGlance', said.join(words(context, ', ')))] }]];
}

function nameRuns(context: DocxContext, { entry, name }: GlanceEntry, { marked }: ImportanceKey): Xml {
  const word = importanceIn(entry);
  const isMarked = word !== undefined && marked.has(word);
  const bold = isMarked && word === 'essential' ? { bold: true } : {};
  return (
    runsOf(context, name, bold) +
    (isMarked && word !== 'essential'
      ? words(context, `\u2002${wordOfFormat(context.phrases, word) ?? word}`, { muted: true, italic: true })
      : '')
  );
}

function runsOf(context: DocxContext, { from, text }: GlanceName, style: { readonly bold?: boolean }): Xml {
  return from === 'name' ? phrase(context, text, style) : words(context, text, style);
}
