import type { LadderDrawing, LadderStop } from '../../jobProfile/ladderDrawing.ts';
import type { DocxContext } from './docxContext.ts';
import { type Cell, type Part, paragraph, table, withNext } from './parts.ts';
import { phrase, words } from './texts.ts';
import { room } from './theme.ts';

/** The line above a stop: what is behind this role, this role, and what is to come; in eighths of a point. */
const lines = {
  done: { width: 12, colour: 'here' },
  here: { width: 36, colour: 'here' },
  open: { width: 6, colour: 'open' },
} as const;

/** Columns beyond these have no room for words. */
const mostColumns = 7;

/** A ladder as a table, whose cells have the line of the way above them; a way that leaves it is a row below. */
export function ladderTable(context: DocxContext, drawing: LadderDrawing | undefined): Part[] {
  if (!drawing) return [];
  const { stops, rows, before, after, columns } = drawing;
  const shift = before ? 1 : 0;
  const count = Math.min(mostColumns, columns + shift + (after ? 1 : 0));
  const width = Math.floor(room / count);
  const made = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: count }, (_cell, column): Cell => {
      const stop = stops.find((one) => one.row === row && one.column + shift === column);
      if (stop) return stopCell(context, stop);
      const rest = row > 0 ? undefined : column === 0 ? before : column === count - 1 ? after : undefined;
      if (rest)
        return {
          parts: [
            paragraph('RoleLadderOpen', words(context, `+${rest.count}`)),
            paragraph('RoleLadderGrade', names(context, rest.names)),
          ],
        };
      const follows = stops.some((one) => one.row === row && row > 0 && one.column + shift === column + 1);
      const isFirst = follows && !stops.some((one) => one.row === row && one.column + shift <= column);
      return {
        parts: isFirst
          ? [paragraph('RoleLadderGrade', words(context, context.phrases.say('ladder.or')), { alignment: 'right' })]
          : [],
      };
    }),
  );
  return [
    table({
      widths: Array.from({ length: count }, () => width),
      rows: made,
      ruled: false,
      caption: context.phrases.say('ladder.title'),
    }),
    // Without a paragraph between them two tables would be one.
    ...withNext([paragraph('RoleLadderGrade', '')]),
  ];
}

function names(context: DocxContext, all: readonly string[]): string {
  return all.map((name) => phrase(context, name)).join(words(context, ', '));
}

function stopCell(context: DocxContext, { name, grade, state, hasProfile }: LadderStop): Cell {
  const text = name.isPlain ? words(context, name.text) : phrase(context, name.text);
  const below = [
    ...(grade === undefined ? [] : [phrase(context, grade)]),
    ...(state === 'here' ? [words(context, context.phrases.say('ladder.thisRole'))] : []),
  ].join(words(context, ' · '));
  return {
    above: lines[state],
    parts: [
      paragraph(hasProfile ? 'RoleLadder' : 'RoleLadderOpen', text),
      ...(below === '' ? [] : [paragraph('RoleLadderGrade', below)]),
    ],
  };
}
