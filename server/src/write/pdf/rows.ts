import {
  type Block,
  type DetailsBlock,
  type EntryBlock,
  headingOf,
  isBrief,
  isNameAlone,
  type TableBlock,
} from '../../jobProfile/blocks.ts';
import { type Area, blocks } from './blocks.ts';
import { inLine, longValues } from './details.ts';
import { besideLabel, inTexts, items } from './grid.ts';
import { type LayoutLine, spaced, together, withNext } from './layoutLines.ts';
import { type PdfCanvas, type Tag, tag } from './pdfCanvas.ts';
import { list } from './richTexts.ts';
import { type PdfContext, paragraph, phrase, span } from './texts.ts';
import { grid, textStyles } from './theme.ts';

/** Items with their names at the left and what is said of them beside; names alone are a list. */
export function entryRows(context: PdfContext, all: readonly EntryBlock[], parent: Tag): LayoutLine[] {
  if (all.every(isNameAlone))
    return inTexts(nameList(context, all, { width: grid.width, style: textStyles.body, tag: parent }));
  return items(
    context,
    all.map((entry) => entryRow(context, entry, parent)),
  );
}

function entryRow(context: PdfContext, entry: EntryBlock, parent: Tag): LayoutLine[] {
  const sect = tag('Sect', parent);
  const name = headingOf(entry);
  const body = blocks(context, entry.blocks, { width: grid.width, style: textStyles.body, tag: sect });
  const style = textStyles.name;
  if (!name) return together(inTexts(body));
  const words = phrase(context, name.text, style);
  // What says nothing more has the room of its text.
  if (body.length === 0)
    return together(inTexts(paragraph(words, { width: grid.width, style: textStyles.body, tag: tag('H3', sect) })));
  return together(besideLabel(paragraph(words, { width: grid.label, style, tag: tag('H3', sect) }), body));
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
    area,
  );
}

/** Facts as rows: labels at the left, values beside them. */
export function detailRows(context: PdfContext, { details }: DetailsBlock, parent: Tag): LayoutLine[] {
  return items(
    context,
    details.map((detail) => {
      const sect = tag('Sect', parent);
      const style = textStyles.body;
      const label = paragraph(phrase(context, detail.label, textStyles.label), {
        width: grid.label,
        style: textStyles.label,
        tag: tag('P', sect),
      });
      const options = { width: grid.width, style, tag: sect };
      const value = isBrief(detail)
        ? paragraph(inLine(context, detail, style), { ...options, tag: tag('P', sect) })
        : longValues(context, detail, options);
      return together(besideLabel(label, value));
    }),
  );
}

/** A qualification of more lines is followed by who awards it, so that the two are read in this order on every page. */
const mostBeside = 9;

/**
 * Qualifications: who awards them at the left, what they are beside it. In the structure the columns stand as the table has them, so that whoever
 * hears it hears the qualification first.
 */
export function tableRows(context: PdfContext, { columns, rows }: TableBlock, parent: Tag): LayoutLine[] {
  const node = tag('Table', parent);
  const hasBodies = columns.length > 1;
  const headRow = tag('TR', node);
  const headTags = columns.map((): Tag => ({ type: 'TH', parent: headRow, scope: 'Column' }));
  const heading = (i: number, width: number) =>
    paragraph([span(context, columns[i]?.title ?? '', textStyles.small)], {
      width,
      style: textStyles.small,
      tag: headTags[i] ?? headRow,
    });
  const inOrder = (tags: readonly Tag[]) => (canvas: PdfCanvas) => void tags.map((one) => canvas.open(one));
  const head = hasBodies
    ? besideLabel(heading(1, grid.label), heading(0, grid.width), inOrder(headTags))
    : inTexts(heading(0, grid.width));
  const made = rows.map(({ cells }) => {
    const rowTag = tag('TR', node);
    const tags = columns.map(() => tag('TD', rowTag));
    const [qualification, body] = columns.map((_, i) =>
      cellLines(context, cells[i] ?? ([] as readonly Block[]), {
        width: i === 0 ? grid.width : grid.label,
        style: textStyles.body,
        tag: tags[i] ?? rowTag,
      }),
    );
    if (hasBodies && (qualification ?? []).length > mostBeside)
      return inTexts([...(qualification ?? []), ...(body ?? [])]);
    return together(
      hasBodies ? besideLabel(body ?? [], qualification ?? [], inOrder(tags)) : inTexts(qualification ?? []),
    );
  });
  return [...withNext(head), ...spaced(items(context, [...made]), 5)];
}

/** A name and that it is no longer awarded stand in one line. */
function cellLines(context: PdfContext, cell: readonly Block[], area: Area): LayoutLine[] {
  const [name, status, ...others] = cell;
  if (name?.kind !== 'name' || status?.kind !== 'fact' || status.role !== 'status') return blocks(context, cell, area);
  const words = [
    ...phrase(context, name.text, area.style),
    span(context, ' \u00a0', textStyles.small),
    ...phrase(context, status.parts[0]?.text.toLowerCase() ?? '', textStyles.small),
  ];
  return [...paragraph(words, { ...area, tag: tag('P', area.tag) }), ...spaced(blocks(context, others, area), 3.5)];
}
