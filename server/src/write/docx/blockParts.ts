import type { Block, EntryBlock, LinksBlock, Point, PointsBlock, TableBlock } from '../../jobProfile/jobProfile.ts';
import { bulletList, type Writing } from './docxContext.ts';
import { markdownHeading } from './headings.ts';
import { levelRuns } from './levels.ts';
import { markdownParts, type Place, pointParts } from './markdownParts.ts';
import { type Part, paragraph, together, withNext } from './parts.ts';
import { type Cell, table } from './tables.ts';
import { linked, phrase, words } from './texts.ts';
import { indent, room } from './theme.ts';

/** Texts over the width of the page. */
export const prose: Place = { style: 'BodyText', list: 'ListParagraph', small: 'SmallText', heading: 1 };
const inCell: Place = { style: 'TableText', list: 'TableList', small: 'TableSmall', heading: 2 };

const atThisLevel = 'At this level';

/** Blocks one below the other. */
export function blockParts(writing: Writing, blocks: readonly Block[], place: Place): Part[] {
  const parts: Part[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block) continue;
    parts.push(...single(writing, block, place));
    if (block.kind !== 'line' || block.label !== undefined || block.parts[0] !== atThisLevel) continue;
    // What the level means goes to the next block of another kind.
    const head = parts.pop();
    const inner: Part[] = head ? withNext([head]) : [];
    for (let next = blocks[i + 1]; next && isLevelText(next); next = blocks[i + 1]) {
      inner.push(...single(writing, next, place));
      i++;
    }
    parts.push(...inner.map(barred));
  }
  return parts;
}

function isLevelText(block: Block): boolean {
  return block.kind === 'text' || (block.kind === 'points' && block.label === undefined);
}

/** Beside a line, which is at the same place whatever the paragraph's own indent is. */
function barred(part: Part): Part {
  if (part.kind !== 'paragraph') return part;
  const { list, indent: own } = part;
  const left = (own?.left ?? (list ? (list.depth + 1) * indent : 0)) + besideBar;
  const hanging = own?.hanging ?? (list ? indent : 0);
  const style = besideBarStyles[part.style] ?? part.style;
  return { ...part, style, bar: Math.min(31, (left - hanging) / 20 - 1), indent: { left, hanging } };
}

const besideBar = 200;

/** Without room between paragraphs, which would tear the line. */
const besideBarStyles: Readonly<Record<string, string>> = {
  SmallText: 'LevelHead',
  BodyText: 'LevelText',
  ListParagraph: 'LevelList',
};

function single(writing: Writing, block: Block, place: Place): Part[] {
  switch (block.kind) {
    case 'text':
      return markdownParts(writing, block.markdown, place);
    case 'line':
      return [paragraph(place.small, lineRuns(writing, block.parts, block.label))];
    case 'points':
      return pointsParts(writing, block, place);
    case 'links':
      return linkParts(writing, block, place);
    case 'table':
      return [tablePart(writing, block)];
    case 'entry':
      return entryParts(writing, block, place);
    case 'group':
      return groupParts(writing, block, place);
  }
}

function lineRuns(writing: Writing, parts: readonly string[], label?: string) {
  return (
    (label === undefined ? '' : words(writing, `${label}: `)) +
    parts.map((part) => phrase(writing, part)).join(words(writing, ' · '))
  );
}

function pointsParts(writing: Writing, { label, points }: PointsBlock, place: Place): Part[] {
  const head = label === undefined ? [] : [paragraph(place.small, words(writing, label), { keepNext: true })];
  return [...head, ...points.flatMap((point) => pointAndInner(writing, point, place, 0))];
}

function pointAndInner(writing: Writing, { markdown, points }: Point, place: Place, depth: number): Part[] {
  return [
    ...pointParts(writing, writing.rich.blocks(markdown), place, { depth }),
    ...points.flatMap((inner) => pointAndInner(writing, inner, place, depth + 1)),
  ];
}

/** A link by its name, and its address for those who read on paper. */
function linkParts(writing: Writing, { links }: LinksBlock, place: Place): Part[] {
  const list = links.length > 1 ? { list: { numbering: bulletList, depth: 0 } } : {};
  return links.map(({ label, url }) => {
    const content =
      label === undefined
        ? linked(writing, url, (look) => words(writing, url, look))
        : linked(writing, url, (look) =>
            writing.rich
              .line(label)
              .map(({ text }) => words(writing, text, look))
              .join(''),
          ) + words(writing, `  ${url}`, { muted: true });
    return paragraph(links.length > 1 ? place.list : place.style, content, list);
  });
}

function tablePart(writing: Writing, { columns, rows }: TableBlock): Part {
  const shares =
    columns.length === 3
      ? [0.52, 0.3, 0.18]
      : columns.length === 2
        ? [0.62, 0.38]
        : columns.map(() => 1 / columns.length);
  return table(writing, {
    widths: shares.map((share) => Math.floor(share * room)),
    head: columns.map((column) => ({ parts: [paragraph('TableHead', words(writing, column))] })),
    rows: rows.map((cells) => cells.map((cell): Cell => ({ parts: blockParts(writing, cell, inCell) }))),
    ruled: true,
    caption: columns.join(', '),
  });
}

/** Entries with a heading in common; those without one are directly below the section's. */
function groupParts(writing: Writing, { title, blocks }: Extract<Block, { kind: 'group' }>, place: Place): Part[] {
  const heading = place.heading + (title === undefined ? 0 : 1);
  const head = title === undefined ? [] : [markdownHeading(writing, title, heading)];
  const first = blocks.findIndex(({ kind }) => kind === 'entry');
  const lines = blocks.slice(0, first < 0 ? blocks.length : first);
  return [
    ...head,
    ...withNext(blockParts(writing, lines, { ...place, heading })),
    ...blockParts(writing, blocks.slice(lines.length), { ...place, heading }),
  ];
}

/** An item: its name as a heading, its level below, and what is said of it. */
function entryParts(writing: Writing, { name, level, blocks }: EntryBlock, place: Place): Part[] {
  const heading = Math.min(6, place.heading + (name === undefined ? 0 : 1));
  const parts: Part[] = [];
  if (name !== undefined) parts.push(markdownHeading(writing, name, heading));
  if (level) parts.push(paragraph('Level', levelRuns(writing, level, { place: true })));
  parts.push(...blockParts(writing, blocks, { ...place, heading }));
  return together(parts);
}

/** Names on the left, what is said of them on the right; names alone as a list. */
export function sideBySide(writing: Writing, blocks: readonly Block[], caption: string): Part[] {
  const named = (block: Block) => block.kind === 'entry' && block.name !== undefined && block.blocks.length > 0;
  if (!blocks.some(named)) return blocks.flatMap((block) => nameOnly(writing, block));
  const rows = blocks.map((block): Cell[] => {
    if (block.kind !== 'entry') return [{ parts: single(writing, block, inCell), span: 2 }];
    const name = block.name === undefined ? [] : [paragraph('TableName', phrase(writing, block.name))];
    const body = blockParts(writing, block.blocks, inCell);
    if (name.length === 0 || body.length === 0) return [{ parts: [...name, ...body], span: 2 }];
    return [{ parts: name }, { parts: body }];
  });
  const names = 2550;
  return [table(writing, { widths: [names, room - names], rows, ruled: true, caption })];
}

function nameOnly(writing: Writing, block: Block): Part[] {
  if (block.kind !== 'entry') return single(writing, block, prose);
  const list = { numbering: bulletList, depth: 0 };
  const name = block.name === undefined ? [] : [paragraph(prose.list, phrase(writing, block.name), { list })];
  return [...name, ...blockParts(writing, block.blocks, prose)];
}
