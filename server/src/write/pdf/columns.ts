import { type EntryBlock, headingOf, isNameAlone } from '../../jobProfile/blocks.ts';
import { type Area, block, blocks } from './blocks.ts';
import { heightOf, highestRow, type LayoutLine, row, spaced, together } from './layoutLines.ts';
import { tag } from './pdfCanvas.ts';
import { list } from './richTexts.ts';
import { type PdfContext, paragraph, phrase } from './texts.ts';
import { measure, room, textStyles } from './theme.ts';

/** Entries with the name on the left and what is said of it on the right; those that are too high for that, one below the other. */
export function sideBySide(
  context: PdfContext,
  all: readonly EntryBlock[],
  { width, style, tag: parent }: Area,
): LayoutLine[] {
  if (all.every(isNameAlone)) return nameList(context, all, { width, style, tag: parent });
  const names = 118;
  const gap = 22;
  return all.flatMap((current, i) => {
    const space = i === 0 ? 0 : 7;
    const stacked = () => spaced(together(block(context, current, { width, style, tag: parent })), space);
    if (!current.name || current.blocks.length === 0) return stacked();
    const sect = tag('Sect', parent);
    const nameStyle = { ...textStyles.name, size: style.size, leading: style.leading };
    const heading = headingOf(current);
    const name = heading
      ? paragraph(phrase(context, heading.text, nameStyle), { width: names, style: nameStyle, tag: tag('H3', sect) })
      : [];
    const body = blocks(context, current.blocks, { width: Math.min(measure, width - names - gap), style, tag: sect });
    const made = row(
      [
        { x: 0, lines: name },
        { x: names + gap, lines: body },
      ],
      space,
    );
    return made.height > highestRow / 2 ? stacked() : [made];
  });
}

/** Entries in two columns, read down the left one first; as many at a time as fill a page. */
export function inColumns(
  context: PdfContext,
  all: readonly EntryBlock[],
  { width, style, tag: parent }: Area,
): LayoutLine[] {
  if (all.every(isNameAlone)) return nameList(context, all, { width, style, tag: parent });
  const gap = 26;
  const column = (width - gap) / 2;
  const entries = all.map((current) => ({
    current,
    lines: together(block(context, current, { width: column, style, tag: parent })),
  }));
  const rows: LayoutLine[] = [];
  let waiting: LayoutLine[][] = [];
  let height = 0;
  const finish = () => {
    const [left, right] = halves(waiting);
    if (waiting.length > 0)
      rows.push(
        row(
          [
            { x: 0, lines: left },
            { x: column + gap, lines: right },
          ],
          rows.length === 0 ? 0 : 8,
        ),
      );
    waiting = [];
    height = 0;
  };
  for (const { current, lines } of entries) {
    const tall = heightOf(lines, false);
    if (tall > highestRow / 2) {
      finish();
      rows.push(...spaced(together(block(context, current, { width, style, tag: parent })), rows.length === 0 ? 0 : 8));
      continue;
    }
    if (height + tall > room.height * 1.1) finish();
    waiting.push(lines);
    height += tall + 8;
  }
  finish();
  return rows;
}

/** Items that are no more than names, as a list. */
export function nameList(context: PdfContext, all: readonly EntryBlock[], area: Area): LayoutLine[] {
  return list(
    context,
    all.map(
      ({ name }) =>
        (inner) =>
          paragraph(phrase(context, name?.text ?? '', inner.style), { ...inner, tag: tag('P', inner.tag) }),
    ),
    { ...area, width: Math.min(measure, area.width) },
  );
}

/** Shares texts out between two columns, in their order, so that the higher one is as low as it can be; `space` is left between them. */
export function halves(all: readonly (readonly LayoutLine[])[], space = 8): [LayoutLine[], LayoutLine[]] {
  const heights = all.map((lines) => heightOf(lines, false) + space);
  const total = heights.reduce((sum, height) => sum + height, 0);
  let left = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let count = 0;
  for (const [i, height] of heights.entries()) {
    left += height;
    const higher = Math.max(left, total - left);
    if (higher > lowest) break;
    lowest = higher;
    count = i + 1;
  }
  const column = (some: readonly (readonly LayoutLine[])[]) =>
    some.flatMap((lines, i) => spaced(lines, i === 0 ? 0 : space));
  return [column(all.slice(0, count)), column(all.slice(count))];
}
