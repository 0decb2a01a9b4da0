import type { Glance, GlanceEntry, GlanceGroup } from '../../jobProfile/glance.ts';
import { halves } from './blocks.ts';
import { drawSteps } from './levels.ts';
import { breakLines } from './lines.ts';
import { type Tag, tag } from './pdfCanvas.ts';
import { heightOf, rowOrStack, type Strip, spaced, withNext } from './strips.ts';
import { paragraph, phrase, type Setting, span } from './texts.ts';
import { looks, room } from './theme.ts';

/** Every skill and its level in one view; nothing while no skill has a level. */
export function glance(setting: Setting, { groups }: Glance, parent: Tag): Strip[] {
  return groups.flatMap((group, i) => spaced(groupGlance(setting, group, parent), i === 0 ? 0 : 11));
}

function groupGlance(setting: Setting, { group, entries, levels }: GlanceGroup, parent: Tag): Strip[] {
  const node = tag('Sect', parent);
  const head =
    group.title === undefined
      ? []
      : paragraph(phrase(setting, group.title.text, looks.smallHead), {
          width: room.width,
          look: looks.smallHead,
          tag: tag('H3', node),
        });
  const body = levels.length > 0 ? columns(setting, entries, node) : names(setting, entries, node);
  return [...withNext(head), ...spaced(body, 2)];
}

const gap = 24;
const stepsWidth = 36;

function columns(setting: Setting, entries: readonly GlanceEntry[], parent: Tag): Strip[] {
  const width = (room.width - gap) / 2;
  const node = tag('L', parent);
  const named = entries.flatMap(({ entry: { level } }) => (level ? [plainWidth(setting, level.level.name)] : []));
  const levels = Math.min(86, Math.max(...named));
  const lines = entries.map((entry) => glanceLine(setting, entry, { width, levels }, node));
  const rows: Strip[] = [];
  for (let start = 0; start < lines.length; ) {
    let end = start;
    let height = 0;
    while (end < lines.length && height < room.height * 0.9) height += heightOf(lines[end++] ?? [], false);
    const [left, right] = halves(lines.slice(start, end), 2);
    rows.push(
      ...rowOrStack(
        [
          { x: 0, strips: left },
          { x: width + gap, strips: right },
        ],
        1,
      ),
    );
    start = end;
  }
  return rows;
}

function plainWidth(setting: Setting, text: string): number {
  return breakLines(phrase(setting, text, looks.small), Number.POSITIVE_INFINITY)[0]?.width ?? 0;
}

function glanceLine(
  setting: Setting,
  { entry, name }: GlanceEntry,
  { width, levels }: { width: number; levels: number },
  parent: Tag,
): Strip[] {
  const node = tag('LBody', tag('LI', parent));
  const level = entry.level?.level;
  const title = paragraph(phrase(setting, name.text, looks.row), {
    width: width - stepsWidth - levels - 14,
    look: looks.row,
    tag: node,
  });
  const cells = [{ x: 0, strips: title }];
  if (level) {
    const look = { ...looks.small, leading: looks.row.leading };
    const steps: Strip = {
      space: 0,
      keep: 0,
      height: look.leading,
      draw: (paper, x, y) => drawSteps(paper, level, { x, baseline: y + 9.4, wide: stepsWidth }, node),
    };
    cells.push({ x: width - levels - 6 - stepsWidth, strips: [steps] });
    cells.push({
      x: width - levels,
      strips: paragraph(phrase(setting, level.name, look), { width: levels, look, tag: node }),
    });
  }
  return rowOrStack(cells, 0);
}

/** Without levels the names say enough in a row. */
function names(setting: Setting, entries: readonly GlanceEntry[], parent: Tag): Strip[] {
  const spans = entries.flatMap(({ name }, i) => [
    ...(i === 0 ? [] : [span(setting, ' · ', looks.small)]),
    ...phrase(setting, name.text, looks.row),
  ]);
  return paragraph(spans, { width: room.width, look: looks.row, tag: tag('P', parent) });
}
