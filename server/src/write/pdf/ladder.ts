import type { LadderDrawing, LadderRest, LadderStop } from '../../jobProfile/ladderDrawing.ts';
import type { LayoutLine } from './layoutLines.ts';
import { breakLines, type Line } from './lines.ts';
import { type PdfCanvas, type Tag, tag } from './pdfCanvas.ts';
import { baselineOf, type PdfContext, paragraph, phrase, span } from './texts.ts';
import { room, textStyles } from './theme.ts';

/** Lengths in points: from the upper edge of a row to its line and to its names, the free room between rows and beside names. */
const measures = {
  line: 6.5,
  names: 14.5,
  between: 7,
  beside: 8,
  rest: 62,
  stop: 3.6,
  ring: 5.4,
  stroke: 1.25,
} as const;

/** Further rows are told in words, as is all of it where a name has more lines. */
const most = { rows: 6, lines: 9 } as const;

const style = { ...textStyles.small, leading: 11.5 } as const;

/** A stop with its words broken into lines. */
interface Drawn {
  readonly stop: LadderStop;
  readonly x: number;
  readonly name: readonly Line[];
  readonly grade: readonly Line[];
  readonly tag: Tag;
}

/** Stops on a line, and below it the lines that leave it: filled is behind this role, ringed is this role, hollow is to come or has no profile. */
export function ladderLines(context: PdfContext, drawing: LadderDrawing | undefined, parent: Tag): LayoutLine[] {
  if (!drawing) return [];
  const { columns, rows, before, after } = drawing;
  const left = before ? measures.rest : 0;
  const width = (room.width - left - (after ? measures.rest : 0)) / columns;
  const node = tag('L', parent);
  const lines: LayoutLine[] = [];
  for (let row = 0; row < Math.min(rows, most.rows); row++) {
    const stops = drawing.stops
      .filter((stop) => stop.row === row)
      .sort((a, b) => a.column - b.column)
      .map((stop): Drawn => setStop(context, stop, left + stop.column * width, width - measures.beside, node));
    if (stops.some(({ name, grade }) => name.length + grade.length > most.lines))
      return inWords(context, drawing, parent);
    const rests = row === 0 ? restsOf(context, drawing, room.width - measures.rest, node) : [];
    const height = Math.max(
      0,
      ...stops.map(heightOf),
      ...rests.map(({ lines: some }) => measures.names + some.length * style.leading),
    );
    const above = lines.reduce((sum, line) => sum + line.space + line.height, 0) + (row === 0 ? 0 : measures.between);
    lines.push({
      space: row === 0 ? 0 : measures.between,
      keep: 2,
      height,
      draw: (canvas, x, y) => {
        canvas.artifact(() => drawLine(canvas, context, drawing, row, { x, y, left, width, above }));
        for (const rest of rests) drawWords(canvas, rest.lines, x + rest.x, y, rest.tag);
        for (const one of stops) drawStop(canvas, context, one, x, y);
      },
    });
  }
  const untold = drawing.stops.filter(({ row }) => row >= most.rows);
  return untold.length === 0 ? lines : [...lines, ...inWords(context, { stops: untold }, parent)];
}

function setStop(context: PdfContext, stop: LadderStop, x: number, width: number, list: Tag): Drawn {
  const { name, grade, state, hasProfile } = stop;
  const shown = { ...style, ...(hasProfile ? { colour: 'ink' as const, bold: true } : {}) };
  const words = name.isPlain ? [span(context, name.text, shown)] : phrase(context, name.text, shown);
  const below = [
    ...(grade === undefined ? [] : phrase(context, grade, style)),
    ...(state === 'here'
      ? [span(context, `${grade === undefined ? '' : ' · '}${context.phrases.say('ladder.thisRole')}`, style)]
      : []),
  ];
  const node = tag('LBody', tag('LI', list));
  const lines = (spans: typeof words) => breakLines(spans.map(withoutLink), width);
  return { stop, x, name: lines(words), grade: lines(below), tag: node };
}

function withoutLink({ text, font, size, colour }: ReturnType<typeof span>): ReturnType<typeof span> {
  return { text, font, size, colour };
}

function heightOf({ name, grade }: Drawn): number {
  return measures.names + (name.length + grade.length) * style.leading;
}

interface Rest {
  readonly x: number;
  readonly lines: readonly Line[];
  readonly tag: Tag;
}

/** What stands for stops that have no room, at the ends of the way. */
function restsOf(context: PdfContext, { before, after }: LadderDrawing, right: number, list: Tag): Rest[] {
  const made = (rest: LadderRest, x: number): Rest => {
    const names = rest.names.flatMap((name, i) => [
      span(context, i === 0 ? '' : ', ', style),
      ...phrase(context, name, style),
    ]);
    const spans = [span(context, `+${rest.count} `, { ...style, bold: true }), ...names.map(withoutLink)];
    return {
      x,
      lines: breakLines(spans, measures.rest - measures.beside),
      tag: tag('LBody', tag('LI', list)),
    };
  };
  return [...(before ? [made(before, 0)] : []), ...(after ? [made(after, right)] : [])];
}

function drawWords(canvas: PdfCanvas, lines: readonly Line[], x: number, y: number, node: Tag): void {
  for (const [i, line] of lines.entries()) {
    canvas.line(line, x, baselineOf(y + measures.names + i * style.leading, style), node);
  }
}

function drawStop(
  canvas: PdfCanvas,
  { palette }: PdfContext,
  { stop, x, name, grade, tag: node }: Drawn,
  left: number,
  y: number,
): void {
  const { state, hasProfile } = stop;
  const [centre, middle] = [left + x + measures.stop + measures.stroke, y + measures.line];
  const colour = state === 'open' ? palette.open : palette.here;
  canvas.artifact(() => {
    if (state === 'here')
      canvas.circle(centre, middle, measures.ring, { fill: '#ffffff', stroke: colour, width: measures.stroke });
    const isFilled = state === 'here' || (state === 'done' && hasProfile);
    canvas.circle(centre, middle, measures.stop, {
      fill: isFilled ? colour : '#ffffff',
      stroke: colour,
      width: measures.stroke,
    });
  });
  drawWords(canvas, name, left + x, y, node);
  drawWords(canvas, grade, left + x, y + name.length * style.leading, node);
}

/** The line of a row: on the way from stop to stop, on a branch from the stop that it leaves. */
function drawLine(
  canvas: PdfCanvas,
  { palette }: PdfContext,
  { stops, forks, end, before, after }: LadderDrawing,
  row: number,
  { x, y, left, width, above }: { x: number; y: number; left: number; width: number; above: number },
): void {
  const centre = (column: number) => x + left + column * width + measures.stop + measures.stroke;
  const middle = y + measures.line;
  const look = (colour: string) => ({ stroke: colour, width: measures.stroke });
  if (row === 0) {
    const here = stops.find(({ state }) => state === 'here')?.column ?? end;
    if (here > 0 || before)
      canvas.path(
        [
          { x: before ? x : centre(0), y: middle },
          { x: centre(here), y: middle },
        ],
        look(palette.here),
      );
    if (here < end || after)
      canvas.path(
        [
          { x: centre(here), y: middle },
          { x: after ? x + room.width : centre(end), y: middle },
        ],
        look(palette.open),
      );
    return;
  }
  const fork = forks.find((one) => one.row === row);
  if (!fork) return;
  if (fork.last > fork.first)
    canvas.path(
      [
        { x: centre(fork.first), y: middle },
        { x: centre(fork.last), y: middle },
      ],
      look(palette.open),
    );
  if (fork.from >= fork.first) return;
  const [start, stop] = [centre(fork.first) - 26, y - above + measures.line];
  canvas.curve({ x: start, y: stop }, { x: centre(fork.first), y: middle }, look(palette.open));
}

/** Stops for which there is no room, one after the other. */
function inWords(
  context: PdfContext,
  { stops, before, after }: Pick<LadderDrawing, 'stops' | 'before' | 'after'>,
  parent: Tag,
): LayoutLine[] {
  const names = [
    ...(before?.names ?? []).map((name) => phrase(context, name, style)),
    ...stops.map(({ name, grade, state }) => {
      const look = state === 'here' ? { ...style, bold: true } : style;
      const words = name.isPlain ? [span(context, name.text, look)] : phrase(context, name.text, look);
      return grade === undefined ? words : [...words, span(context, ', ', style), ...phrase(context, grade, style)];
    }),
    ...(after?.names ?? []).map((name) => phrase(context, name, style)),
  ];
  const spans = names.flatMap((name, i) => [...(i === 0 ? [] : [span(context, ' · ', style)]), ...name]);
  return paragraph(spans, { width: room.width, style, tag: tag('P', parent), space: measures.between });
}
