import {
  type Block,
  belongsTo,
  type EntryBlock,
  type LineBlock,
  type LinksBlock,
  type Outline,
  type Point,
  type TableBlock,
} from '../../jobProfile/jobProfile.ts';
import { createRichText, type RichBlock, type RichText } from '../../jobProfile/richText.ts';
import type { ResolvedLevel } from '../../service/model/levels.ts';
import { closeDirections } from '../../service/text/closeDirections.ts';
import { blockLines, headingLine, itemLines, lineStart } from './blocks.ts';
import { escapeText, type InlinePlace, inlineMarkdown, linkMarkdown } from './inline.ts';

/** What the blocks of one document share. */
interface Setting {
  readonly rich: RichText;
  /** One line of Markdown, fit for its place. */
  phrase(markdown: string, place?: InlinePlace): string;
}

/**
 * A role as Markdown that reads well as it is, and as GitHub shows it. The texts keep their looks; raw HTML in them is text, as everywhere.
 */
export function markdownOf(outline: Outline): string {
  const rich = createRichText();
  const setting: Setting = { rich, phrase: (markdown, place) => inlineMarkdown(rich.line(markdown), rich, place) };
  const { phrase } = setting;
  const belongs = belongsTo(outline);
  const parts = [
    belongs.length === 0 ? [] : [lineStart(belongs.map((text) => closeDirections(phrase(text))).join(' · '))],
    facts(setting, outline),
    outline.ladder.length === 0
      ? []
      : [lineStart(outline.ladder.map(({ name, current }) => rung(setting, name, current)).join(' → '))],
    outline.next.length === 0
      ? []
      : [`Next: ${outline.next.map((name) => closeDirections(escapeText(name, name))).join(', ')}`],
    ...outline.sections.flatMap(({ title, blocks }) => [headingLine(2, title), blocksLines(setting, blocks, 3)]),
  ];
  const title = phrase(outline.title) || escapeText(outline.id, outline.id) || 'Untitled role';
  return `${parted([headingLine(1, title), ...parts]).join('\n')}\n`;
}

/** Parts with an empty line between each two. */
function parted(parts: readonly (readonly string[])[]): string[] {
  return parts.filter((part) => part.length > 0).flatMap((part, i) => (i === 0 ? part : ['', ...part]));
}

function facts({ phrase }: Setting, { facts }: Outline): string[] {
  if (facts.length === 0) return [];
  return table([
    facts.map(({ label }) => label),
    facts.map(({ text }) => closeDirections(phrase(text, { cell: true }))),
  ]);
}

function rung({ phrase, rich }: Setting, name: string, current: boolean): string {
  if (!current) return closeDirections(phrase(name));
  return closeDirections(inlineMarkdown(bold(rich.line(name)), rich));
}

function bold(runs: ReturnType<RichText['line']>) {
  return runs.map((run) => ({ ...run, bold: true as const }));
}

function blocksLines(setting: Setting, blocks: readonly Block[], degree: number): string[] {
  return parted(
    blocks.map((block, i) => {
      const before = blocks[i - 1];
      // Entries that are told apart by nothing but their text share one heading.
      const repeats = block.kind === 'entry' && before?.kind === 'entry' && block.name === before.name;
      return block.kind === 'entry' ? entryLines(setting, block, degree, repeats) : singleBlock(setting, block, degree);
    }),
  );
}

function singleBlock(setting: Setting, block: Exclude<Block, EntryBlock>, degree: number): string[] {
  const { rich } = setting;
  switch (block.kind) {
    case 'text':
      return blockLines(rich.blocks(block.markdown), degree, rich);
    case 'line':
      return [lineStart(smallLine(setting, block))];
    case 'group':
      return parted([
        headingLine(degree, setting.phrase(block.title ?? '')),
        blocksLines(setting, block.blocks, block.title === undefined ? degree : degree + 1),
      ]);
    case 'points':
      return parted([
        block.label === undefined ? [] : [`*${block.label}:*`],
        block.points.flatMap((point) => pointLines(setting, point, degree)),
      ]);
    case 'table':
      return tableLines(setting, block);
    case 'links':
      return linkLines(setting, block).flatMap((line) => itemLines([lineStart(line)]));
  }
}

function entryLines(setting: Setting, entry: EntryBlock, degree: number, repeats: boolean): string[] {
  // What can be said in a word stands in one line with the level.
  const text = entry.blocks.findIndex((block) => block.kind !== 'line' || isHead(block));
  const facts = entry.blocks.slice(0, text < 0 ? undefined : text).filter((block) => block.kind === 'line');
  const line = [
    ...(entry.level ? [levelWords(setting, entry.level)] : []),
    ...facts.map((fact) => smallLine(setting, fact)),
  ].join(' · ');
  return parted([
    repeats ? [] : headingLine(degree, setting.phrase(entry.name ?? '')),
    line === '' ? [] : [lineStart(line)],
    blocksLines(setting, entry.blocks.slice(facts.length), degree + 1),
  ]);
}

/** Whether a line stands above texts rather than says something by itself. */
function isHead({ label, parts }: LineBlock): boolean {
  return label === undefined && parts[0] === 'At this level';
}

/** `▰▰▰▱ **Practitioner** (3 of 4)`; the picture is for the eye, the words say all of it. */
function levelWords({ rich }: Setting, { steps, from, to, label }: ResolvedLevel): string {
  const strip = steps.map((_, step) => (step <= to ? '▰' : '▱')).join('');
  const position = from === to ? `${to + 1}` : `${from + 1} to ${to + 1}`;
  return `${strip} ${closeDirections(inlineMarkdown(bold(rich.line(label)), rich))} (${position} of ${steps.length})`;
}

function smallLine({ rich, phrase }: Setting, { label, parts }: LineBlock, place: InlinePlace = {}): string {
  if (label !== undefined) {
    const between = label === 'Category' ? ' › ' : ' · ';
    return `*${label}:* ${parts.map((part) => closeDirections(phrase(part, place))).join(between)}`;
  }
  const italic = (part: string) => rich.line(part).map((run) => ({ ...run, italic: true as const }));
  return parts.map((part) => closeDirections(inlineMarkdown(italic(part), rich, place))).join(' · ');
}

function pointLines(setting: Setting, { markdown, points }: Point, degree: number): string[] {
  const { rich } = setting;
  const text = blockLines(rich.blocks(markdown), degree, rich);
  const inner = points.flatMap((point) => pointLines(setting, point, degree));
  // A paragraph can be followed by points at once, whatever is longer is told apart from them by an empty line.
  return itemLines([...text, ...(text.length > 1 && inner.length > 0 ? [''] : []), ...inner]);
}

function linkLines({ rich }: Setting, { links }: LinksBlock, place: InlinePlace = {}): string[] {
  return links.map(({ label, url }) => closeDirections(linkMarkdown(url, rich.line(label ?? ''), rich, place)));
}

function tableLines(setting: Setting, { columns, rows }: TableBlock): string[] {
  return table([columns, ...rows.map((row) => row.map((blocks) => cellText(setting, blocks)))]);
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** A cell is one line: its parts follow each other by line breaks, lists have points of their own. */
function cellText(setting: Setting, blocks: readonly Block[]): string {
  const { rich } = setting;
  const place = { cell: true };
  const lines = blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'text':
        return flat(rich.blocks(block.markdown), rich);
      case 'line':
        return [smallLine(setting, block, place)];
      case 'points':
        return block.points.flatMap((point) => flat(rich.blocks(point.markdown), rich).map((line) => `• ${line}`));
      case 'links':
        return linkLines(setting, block, place);
      default:
        return [];
    }
  });
  return lines.map(closeDirections).join('<br>');
}

function flat(blocks: readonly RichBlock[], rich: RichText): string[] {
  return blocks.flatMap((block) => flatBlock(block, rich));
}

function flatBlock(block: RichBlock, rich: RichText): string[] {
  const place = { cell: true };
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [inlineMarkdown(block.runs, rich, place)];
    case 'list':
      return block.items.flatMap((item) => flat(item, rich).map((line, i) => (i === 0 ? `• ${line}` : line)));
    case 'quote':
      return flat(block.blocks, rich);
    case 'code':
      return block.text.split(/\r\n?|\n/).map((text) => inlineMarkdown([{ text, code: true }], rich, place));
    case 'rule':
      return [];
  }
}
