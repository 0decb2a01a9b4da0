import {
  type AtLevelBlock,
  type Block,
  type EntryBlock,
  type FactBlock,
  headingOf,
  type LinksBlock,
  type Point,
  type PointsBlock,
  type TableBlock,
} from '../../jobProfile/blocks.ts';
import { markdownOfText } from '../../jobProfile/oneLine.ts';
import { detailParts } from './details.ts';
import { bulletList, type DocxContext, dashList } from './docxContext.ts';
import { markdownHeading } from './headings.ts';
import { markdownParts, pointParts, type TextStyles } from './markdownParts.ts';
import { type Cell, type Part, paragraph, table, withNext } from './parts.ts';
import { linked, phrase, words } from './texts.ts';
import { grid, indent } from './theme.ts';

/** The styles of texts in the column of texts, where no table holds them there, and of those in the cell of a table. */
export const prose: TextStyles = {
  style: 'RoleText',
  list: 'ListParagraph',
  small: 'RoleText',
  heading: 1,
  left: grid.label,
};
export const inCell: TextStyles = {
  style: 'TableText',
  list: 'TableList',
  small: 'TableSmall',
  heading: 1,
  isInCell: true,
};

/** Blocks one below the other. */
export function blockParts(context: DocxContext, blocks: readonly Block[], styles: TextStyles): Part[] {
  return blocks.flatMap((block) => single(context, block, styles));
}

/** What a level means: the level of a skill stands beside it, one of several is called by its name. */
function atLevelParts(context: DocxContext, { role, label, blocks }: AtLevelBlock, styles: TextStyles): Part[] {
  const head = role === 'own' ? [] : withNext([paragraph(styles.small, words(context, label, { bold: true }))]);
  return [...head, ...blockParts(context, blocks, styles)];
}

function single(context: DocxContext, block: Block, styles: TextStyles): Part[] {
  switch (block.kind) {
    case 'text':
    case 'name':
      return markdownParts(context, markdownOfText(block), styles);
    case 'fact':
      return [paragraph(styles.small, factRuns(context, block))];
    case 'details':
      return detailParts(context, block, styles);
    case 'atLevel':
      return atLevelParts(context, block, styles);
    case 'points':
      return pointsParts(context, block, styles);
    case 'links':
      return linkParts(context, block, styles);
    case 'table':
      return [tablePart(context, block)];
    case 'entry':
      return entryParts(context, block, styles);
    case 'group':
      return blockParts(context, [...(block.description ? [block.description] : []), ...block.entries], styles);
  }
}

export function factRuns(context: DocxContext, { label, parts }: FactBlock) {
  return (
    (label === undefined ? '' : words(context, `${label}${context.phrases.say('labels.colon')} `)) +
    parts.map(({ text }) => phrase(context, text)).join(words(context, ' · '))
  );
}

/** Examples are told from what is asked by their dashes and their style. */
function pointsParts(context: DocxContext, { role, points }: PointsBlock, styles: TextStyles): Part[] {
  const isExample = role === 'examples';
  return points.flatMap((point) =>
    pointAndInner(context, point, isExample ? examplesOf(styles) : indicatorsOf(styles), 0, isExample),
  );
}

function examplesOf(styles: TextStyles): TextStyles {
  return { ...styles, style: 'RoleExample', list: 'RoleExample' };
}

function indicatorsOf(styles: TextStyles): TextStyles {
  return styles.isInCell ? { ...styles, list: 'RoleIndicator' } : styles;
}

function pointAndInner(
  context: DocxContext,
  { text, points }: Point,
  styles: TextStyles,
  depth: number,
  isExample: boolean,
): Part[] {
  const numbering = isExample ? dashList : bulletList;
  return [
    ...pointParts(context, context.rich.blocks(text), styles, { depth, numbering }),
    ...points.flatMap((inner) => pointAndInner(context, inner, examplesOf(styles), depth + 1, true)),
  ];
}

/** A link by its name, and its address for those who read on paper. */
function linkParts(context: DocxContext, { links }: LinksBlock, styles: TextStyles): Part[] {
  const left = styles.left === undefined ? {} : { indent: { left: styles.left + indent, hanging: indent } };
  const list = links.length > 1 ? { list: { numbering: bulletList, depth: 0 }, ...left } : {};
  return links.map(({ label, url: { text: url } }) => {
    const content =
      label === undefined
        ? linked(context, url, (style) => words(context, url, style))
        : linked(context, url, (style) =>
            context.rich
              .line(label.text)
              .map(({ text }) => words(context, text, style))
              .join(''),
          ) + words(context, `  ${url}`, { muted: true });
    return paragraph(links.length > 1 ? styles.list : styles.style, content, list);
  });
}

function tablePart(context: DocxContext, { columns, rows }: TableBlock): Part {
  const widths = columns.length > 1 ? [grid.text, grid.label] : [grid.label + grid.text];
  return table({
    widths,
    head: columns.map(({ title }) => ({ parts: [paragraph('TableHead', words(context, title))] })),
    rows: rows.map(({ cells }) => cells.map((cell): Cell => ({ parts: blockParts(context, cell, inCell) }))),
    ruled: true,
    caption: columns.map(({ title }) => title).join(', '),
  });
}

/** An item within a text: its name as a heading, and what is said of it. */
function entryParts(context: DocxContext, entry: EntryBlock, styles: TextStyles): Part[] {
  const name = headingOf(entry);
  const heading = Math.min(6, styles.heading + 1);
  const head = name ? [markdownHeading(context, name.text, heading)] : [];
  return [...head, ...blockParts(context, entry.blocks, { ...styles, heading })];
}

/** A table with names on the left and what is said of them on the right; names alone are a list. */
export function sideBySide(context: DocxContext, blocks: readonly EntryBlock[], caption: string): Part[] {
  if (!blocks.some(({ name, blocks: body }) => name && body.length > 0))
    return blocks.flatMap((block) => nameOnly(context, block));
  const rows = blocks.flatMap((block): Cell[][] => {
    const heading = headingOf(block);
    const name = heading ? [paragraph('TableName', phrase(context, heading.text))] : [];
    const body = blockParts(context, block.blocks, inCell);
    // An entry that only repeats a type says nothing more.
    if (block.name && !heading && body.length === 0) return [];
    if (!block.name || body.length === 0) return [[{ parts: [] }, { parts: [...name, ...body] }]];
    return [[{ parts: name }, { parts: body }]];
  });
  return [table({ widths: [grid.label, grid.text], rows, ruled: true, caption })];
}

export function nameOnly(context: DocxContext, block: EntryBlock): Part[] {
  const list = { list: { numbering: bulletList, depth: 0 }, indent: { left: grid.label + indent, hanging: indent } };
  const heading = headingOf(block);
  const name = heading ? [paragraph(prose.list, phrase(context, heading.text), list)] : [];
  return [...name, ...blockParts(context, block.blocks, prose)];
}
