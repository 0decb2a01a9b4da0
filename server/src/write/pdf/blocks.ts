import {
  type AtLevelBlock,
  type Block,
  type EntryBlock,
  headingOf,
  type LinksBlock,
  type Point,
  type PointsBlock,
  type TableBlock,
} from '../../jobProfile/blocks.ts';
import { isSafeUrl } from '../../jobProfile/markdownParser.ts';
import { markdownOfText } from '../../jobProfile/oneLine.ts';
import { levelMark } from './levels.ts';
import { type Tag, tag } from './pdfCanvas.ts';
import {
  barred,
  type Cell,
  heightOf,
  highestRow,
  moved,
  row,
  rowOrStack,
  type Strip,
  spaced,
  together,
  withNext,
} from './strips.ts';
import {
  list,
  type ParagraphOptions,
  paragraph,
  phrase,
  type Setting,
  smallLine,
  span,
  text,
  written,
} from './texts.ts';
import { colours, type Look, looks, measure, room } from './theme.ts';

/** How what is below a heading is set. */
export interface Place {
  readonly width: number;
  readonly look: Look;
  readonly tag: Tag;
}

/** Parts of a document one below the other, without room above the first. */
export function blocks(setting: Setting, all: readonly Block[], place: Place): Strip[] {
  const strips: Strip[] = [];
  for (const current of all) {
    strips.push(...spaced(block(setting, current, place), strips.length === 0 ? 0 : spaceAbove(current)));
  }
  return strips;
}

function spaceAbove({ kind }: Block): number {
  switch (kind) {
    case 'fact':
    case 'links':
      return 3;
    case 'atLevel':
      return 6;
    case 'entry':
      return 9;
    default:
      return 4;
  }
}

/** In a cell small words stand on the line of those beside them. */
function smallBeside({ look, tag: { type } }: Place): Look {
  return type === 'TD' ? { ...looks.small, leading: look.leading } : looks.small;
}

/** What a level means for a skill, marked as what matters most about it. */
function atLevel(setting: Setting, { label, blocks: all }: AtLevelBlock, place: Place): Strip[] {
  const inner = { ...place, width: place.width - 11 };
  const head = smallLine(setting, [label], { ...inner, look: looks.small });
  return barred(moved([...withNext(head), ...spaced(blocks(setting, all, inner), 1)], 11), colours.accent, 1.6);
}

function block(setting: Setting, current: Block, place: Place): Strip[] {
  const options: ParagraphOptions = { ...place, width: Math.min(place.width, measure) };
  switch (current.kind) {
    case 'text':
    case 'name':
      return text(setting, markdownOfText(current), options);
    case 'fact': {
      const parts = current.parts.map((part) => part.text);
      return smallLine(setting, parts, { ...options, look: smallBeside(place) }, current.label);
    }
    case 'atLevel':
      return atLevel(setting, current, place);
    case 'points':
      return points(setting, current, options);
    case 'links':
      return links(setting, current, place);
    case 'table':
      return table(setting, current, place);
    case 'entry':
      return entry(setting, current, place);
    case 'group':
      return [...current.facts, ...current.entries].flatMap((inner) => block(setting, inner, place));
  }
}

function points(setting: Setting, { label, points: all }: PointsBlock, options: ParagraphOptions): Strip[] {
  const head = label === undefined ? [] : smallLine(setting, [label], { ...options, look: looks.small });
  return [...withNext(head), ...spaced(pointList(setting, all, options), 1)];
}

function pointList(setting: Setting, all: readonly Point[], options: ParagraphOptions): Strip[] {
  return list(
    setting,
    all.map(({ text: markdown, points: inner }) => (place) => [
      ...text(setting, markdown, place),
      ...(inner.length === 0 ? [] : spaced(pointList(setting, inner, place), 2)),
    ]),
    options,
  );
}

function links(setting: Setting, { links: all }: LinksBlock, options: ParagraphOptions): Strip[] {
  const parent = all.length > 1 ? tag('L', options.tag) : options.tag;
  return all.flatMap(({ label, url: { text: url } }) => {
    const node = all.length > 1 ? tag('LBody', tag('LI', parent)) : tag('P', parent);
    const look = {
      ...options.look,
      size: Math.min(options.look.size, 9.5),
      leading: Math.min(options.look.leading, 13.5),
    };
    const href = isSafeUrl(url) ? { href: url, colour: colours.accent } : {};
    const address = { ...span(setting, written(url), look), ...href };
    const named = label === undefined ? undefined : phrase(setting, label.text, look);
    const spans = named
      ? [
          ...named.map((part) => ({ ...part, ...href })),
          span(setting, '  ', look),
          { ...span(setting, written(url), looks.small), ...(href.href ? { href: url } : {}) },
        ]
      : [address];
    return paragraph(spans, { ...options, look, tag: node });
  });
}

/** An item: its name and level in a line, what is said of it below. */
export function entry(setting: Setting, current: EntryBlock, place: Place, heading = 'P'): Strip[] {
  const { level, blocks: inner } = current;
  const name = headingOf(current);
  const sect = tag('Sect', place.tag);
  const nameLook = place.look === looks.compact ? looks.compactName : looks.name;
  const mark = level && levelMark(setting, level.level, sect, 190);
  const width = place.width - (mark ? mark.width + 14 : 0);
  const title =
    name === undefined
      ? []
      : paragraph(phrase(setting, name.text, nameLook), { width, look: nameLook, tag: tag(heading, sect) });
  const cells: Cell[] = [{ x: 0, strips: title }];
  if (mark) cells.push({ x: place.width - mark.width, strips: mark.strips });
  const body = blocks(setting, inner, { ...place, tag: sect });
  const heads = rowOrStack(cells, 0);
  return body.length === 0 ? heads : [...withNext(heads), ...spaced(body, heads.length > 0 ? 2 : 0)];
}

/** The name on the left, what is said of it on the right. */
export function sideBySide(setting: Setting, all: readonly EntryBlock[], { width, look, tag: parent }: Place): Strip[] {
  const names = 118;
  const gap = 22;
  return all.flatMap((current, i) => {
    const space = i === 0 ? 0 : 7;
    const stacked = () => spaced(together(block(setting, current, { width, look, tag: parent })), space);
    if (!current.name || current.blocks.length === 0) return stacked();
    const sect = tag('Sect', parent);
    const nameLook = { ...looks.name, size: look.size, leading: look.leading };
    const heading = headingOf(current);
    const name = heading
      ? paragraph(phrase(setting, heading.text, nameLook), { width: names, look: nameLook, tag: tag('H3', sect) })
      : [];
    const body = blocks(setting, current.blocks, { width: Math.min(measure, width - names - gap), look, tag: sect });
    const made = row(
      [
        { x: 0, strips: name },
        { x: names + gap, strips: body },
      ],
      space,
    );
    return made.height > highestRow / 2 ? stacked() : [made];
  });
}

/** Entries in two columns, read down the left one first, as many at a time as go on a part of a page. */
export function inColumns(setting: Setting, all: readonly EntryBlock[], { width, look, tag: parent }: Place): Strip[] {
  const gap = 26;
  const column = (width - gap) / 2;
  const entries = all.map((current) => ({
    current,
    strips: together(block(setting, current, { width: column, look, tag: parent })),
  }));
  const rows: Strip[] = [];
  let waiting: Strip[][] = [];
  let height = 0;
  const finish = () => {
    const [left, right] = halves(waiting);
    if (waiting.length > 0)
      rows.push(
        row(
          [
            { x: 0, strips: left },
            { x: column + gap, strips: right },
          ],
          rows.length === 0 ? 0 : 8,
        ),
      );
    waiting = [];
    height = 0;
  };
  for (const { current, strips } of entries) {
    const tall = heightOf(strips, false);
    if (tall > highestRow / 2) {
      finish();
      rows.push(...spaced(together(block(setting, current, { width, look, tag: parent })), rows.length === 0 ? 0 : 8));
      continue;
    }
    if (height + tall > room.height * 1.1) finish();
    waiting.push(strips);
    height += tall + 8;
  }
  finish();
  return rows;
}

/** Two columns of which the higher one is as low as can be. */
export function halves(all: readonly (readonly Strip[])[], space = 8): [Strip[], Strip[]] {
  const heights = all.map((strips) => heightOf(strips, false) + space);
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
  const column = (some: readonly (readonly Strip[])[]) =>
    some.flatMap((strips, i) => spaced(strips, i === 0 ? 0 : space));
  return [column(all.slice(0, count)), column(all.slice(count))];
}

function table(setting: Setting, { columns, rows }: TableBlock, { width, look, tag: parent }: Place): Strip[] {
  const gap = 16;
  const shares =
    columns.length === 3
      ? [0.52, 0.32, 0.16]
      : columns.length === 2
        ? [0.62, 0.38]
        : columns.map(() => 1 / columns.length);
  const widths = shares.map((share) => share * (width - gap * (columns.length - 1)));
  const xs = widths.map((_, i) => widths.slice(0, i).reduce((sum, one) => sum + one + gap, 0));
  const node = tag('Table', parent);
  const ruled = (strip: Strip, colour: string): Strip => ({
    ...strip,
    height: strip.height + 5,
    draw: (paper, x, y, above) => {
      strip.draw(paper, x, y, above);
      paper.bar(x, y + strip.height + 4.5, width, 0.5, colour);
    },
  });
  const headRow = tag('TR', node);
  const heads = columns.map(({ title }, i): Cell => {
    const cell: Tag = { type: 'TH', parent: headRow, scope: 'Column' };
    return {
      x: xs[i] ?? 0,
      strips: paragraph([span(setting, title, looks.smallHead)], {
        width: widths[i] ?? width,
        look: looks.smallHead,
        tag: cell,
      }),
    };
  });
  const strips = rows.flatMap(({ cells }) => {
    const rowTag = tag('TR', node);
    const tags = cells.map(() => tag('TD', rowTag));
    const filled = cells.map(
      (cell, i): Cell => ({
        x: xs[i] ?? 0,
        strips: blocks(setting, cell, { width: widths[i] ?? width, look, tag: tags[i] ?? rowTag }),
      }),
    );
    const made = row(filled, 5, (paper) => void tags.map((one) => paper.open(one)));
    if (made.height <= highestRow) return [ruled(made, colours.hairline)];
    return cells.flatMap((cell, i) => spaced(blocks(setting, cell, { width, look, tag: tags[i] ?? rowTag }), 5));
  });
  return [...withNext([ruled(row(heads, 0), colours.outline)]), ...strips];
}
