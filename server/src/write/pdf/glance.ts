import type { Glance, GlanceEntry, GlanceGroup } from '../../jobProfile/glance.ts';
import { halves } from './columns.ts';
import { heightOf, type LayoutLine, rowOrStack, spaced, withNext } from './layoutLines.ts';
import { drawSteps } from './levels.ts';
import { breakLines } from './lines.ts';
import { type Tag, tag } from './pdfCanvas.ts';
import { type PdfContext, paragraph, phrase, span } from './texts.ts';
import { room, textStyles } from './theme.ts';

/** Every skill and its level in one view. */
export function glance(context: PdfContext, { groups }: Glance, parent: Tag): LayoutLine[] {
  return groups.flatMap((group, i) => spaced(groupGlance(context, group, parent), i === 0 ? 0 : 11));
}

function groupGlance(context: PdfContext, { group, entries, levels }: GlanceGroup, parent: Tag): LayoutLine[] {
  const node = tag('Sect', parent);
  const head =
    group.title === undefined
      ? []
      : paragraph(phrase(context, group.title.text, textStyles.smallHead), {
          width: room.width,
          style: textStyles.smallHead,
          tag: tag('H3', node),
        });
  const body = levels.length > 0 ? columns(context, entries, node) : names(context, entries, node);
  return [...withNext(head), ...spaced(body, 2)];
}

/** Lengths in points: between the two columns, and of the picture of a level. */
const gap = 24;
const stepsWidth = 36;

function columns(context: PdfContext, entries: readonly GlanceEntry[], parent: Tag): LayoutLine[] {
  const width = (room.width - gap) / 2;
  const node = tag('L', parent);
  const named = entries.flatMap(({ entry: { level } }) => (level ? [plainWidth(context, level.level.name)] : []));
  const levels = Math.min(86, Math.max(...named));
  const lines = entries.map((entry) => glanceLine(context, entry, { width, levels }, node));
  const rows: LayoutLine[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start;
    let height = 0;
    while (end < lines.length && height < room.height * 0.9) height += heightOf(lines[end++] ?? [], false);
    const [left, right] = halves(lines.slice(start, end), 2);
    rows.push(
      ...rowOrStack(
        [
          { x: 0, lines: left },
          { x: width + gap, lines: right },
        ],
        1,
      ),
    );
    start = end;
  }
  return rows;
}

function plainWidth(context: PdfContext, text: string): number {
  return breakLines(phrase(context, text, textStyles.small), Number.POSITIVE_INFINITY)[0]?.width ?? 0;
}

function glanceLine(
  context: PdfContext,
  { entry, name }: GlanceEntry,
  { width, levels }: { width: number; levels: number },
  parent: Tag,
): LayoutLine[] {
  const node = tag('LBody', tag('LI', parent));
  const level = entry.level?.level;
  const title = paragraph(phrase(context, name.text, textStyles.row), {
    width: width - stepsWidth - levels - 14,
    style: textStyles.row,
    tag: node,
  });
  const cells = [{ x: 0, lines: title }];
  if (level) {
    const style = { ...textStyles.small, leading: textStyles.row.leading };
    const steps: LayoutLine = {
      space: 0,
      keep: 0,
      height: style.leading,
      draw: (canvas, x, y) => drawSteps(canvas, level, { x, baseline: y + 9.4, wide: stepsWidth }, node),
    };
    cells.push({ x: width - levels - 6 - stepsWidth, lines: [steps] });
    cells.push({
      x: width - levels,
      lines: paragraph(phrase(context, level.name, style), { width: levels, style, tag: node }),
    });
  }
  return rowOrStack(cells, 0);
}

/** Skills without levels, one after the other in a line. */
function names(context: PdfContext, entries: readonly GlanceEntry[], parent: Tag): LayoutLine[] {
  const spans = entries.flatMap(({ name }, i) => [
    ...(i === 0 ? [] : [span(context, ' · ', textStyles.small)]),
    ...phrase(context, name.text, textStyles.row),
  ]);
  return paragraph(spans, { width: room.width, style: textStyles.row, tag: tag('P', parent) });
}
