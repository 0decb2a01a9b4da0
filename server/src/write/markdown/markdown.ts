import {
  type Block,
  type DetailsBlock,
  type EntryBlock,
  type FactBlock,
  type GroupBlock,
  isBrief,
  isNameAlone,
  type LinksBlock,
  type PlacedText,
  type Point,
  type TableBlock,
} from '../../jobProfile/blocks.ts';
import type { GlanceGroup } from '../../jobProfile/glance.ts';
import { aboutOf, aboutTitle, draftWords, isDraft } from '../../jobProfile/identity.ts';
import { belongsTo, type JobProfile, partsOf, type Section } from '../../jobProfile/jobProfile.ts';
import { nameOfRole } from '../../jobProfile/ladder.ts';
import { positionOf } from '../../jobProfile/levels.ts';
import { markdownOfText } from '../../jobProfile/oneLine.ts';
import { createRichText, type RichBlock, type RichText, rowInOneLine } from '../../jobProfile/richText.ts';
import type { ResolvedLevel } from '../../service/model/levels.ts';
import { closeDirections } from '../../service/text/closeDirections.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { blockLines, headingLine, itemLines, lineStart } from './blocks.ts';
import { escapeText, type InlinePlace, inlineMarkdown, linkMarkdown } from './inline.ts';
import { levelBar } from './levelBar.ts';

/** What every part of one document needs. */
interface MarkdownContext {
  readonly rich: RichText;
  readonly phrases: Phrases;
  /** One line of Markdown, fit for its place. */
  phrase(markdown: string, place?: InlinePlace): string;
}

/**
 * A role as Markdown that reads well both as text and as GitHub shows it, `printed` being the day of which the copy is. The texts keep their markup; raw HTML in them is text.
 */
export function markdownOf(profile: JobProfile, printed?: string): string {
  const context = createContext(profile.phrases);
  const { rich, phrase } = context;
  const { id, facts, record, ladder, next, nextLabel } = profile;
  const { opening, rest, closing } = partsOf(profile.sections);
  const belongs = belongsTo(profile);
  const parts = [
    belongs.length === 0 ? [] : [lineStart(belongs.map(({ text }) => closeDirections(phrase(text))).join(' · '))],
    factTable(context, facts),
    record.length === 0 ? [] : [lineStart(record.map((fact) => factWords(context, fact)).join(' · '))],
    ladder.steps.length === 0
      ? []
      : [lineStart(ladder.steps.map(({ name, current }) => rung(context, name, current)).join(' → '))],
    next.length === 0
      ? []
      : [
          `${lineStart(plainWords(nextLabel))}${profile.phrases.say('labels.colon')} ${next.map((role) => plainWords(nameOfRole(role, rich.plain))).join(', ')}`,
        ],
    ...opening.filter(isDetails).map(({ blocks }) => blocksLines(context, blocks, 3)),
    ...[...opening.filter((section) => !isDetails(section)), ...rest, ...closing].flatMap((section) =>
      sectionParts(context, section),
    ),
  ];
  const isSummary = profile.kind === 'summary';
  if (isSummary && profile.glance)
    parts.push(
      headingLine(2, profile.phrases.say('glance.levels')),
      ...profile.glance.groups.map((group) => glanceLines(context, group)),
    );
  if (!isSummary) parts.push(...aboutParts(context, profile, printed));
  if (isDraft(profile)) parts.unshift([`**${draftWords(profile.phrases)}**`]);
  const title =
    phrase(profile.title.text) ||
    escapeText(id?.text ?? '', id?.text ?? '') ||
    escapeText(profile.phrases.say('document.untitledRole'), '');
  return `${parted([headingLine(1, title), ...parts]).join('\n')}\n`;
}

/** The skills of a group by their levels, or by name alone. */
function glanceLines(context: MarkdownContext, { group, entries }: GlanceGroup): string[] {
  const { phrase } = context;
  const named = entries.map(({ entry: { level }, name }) => {
    const words = name.from === 'name' ? closeDirections(phrase(name.text)) : plainWords(name.text);
    return level ? `${words} – ${levelWords(context, level.level)}` : words;
  });
  return parted([
    headingLine(3, phrase(group.title?.text ?? '')),
    named.flatMap((line) => itemLines([lineStart(line)])),
  ]);
}

/** What closes the document. */
function aboutParts(context: MarkdownContext, profile: JobProfile, printed: string | undefined): string[][] {
  const about = aboutOf(profile, printed);
  if (about.details.length === 0) return [];
  return [headingLine(2, aboutTitle(profile.phrases)), detailLines(context, about, 3)];
}

/** Sections by themselves, each with its heading. */
export function markdownOfSections(sections: readonly Section[], phrases: Phrases): string {
  const context = createContext(phrases);
  return `${parted(sections.flatMap((section) => sectionParts(context, section))).join('\n')}\n`;
}

function createContext(phrases: Phrases): MarkdownContext {
  const rich = createRichText();
  return { rich, phrases, phrase: (markdown, place) => inlineMarkdown(rich.line(markdown), rich, place) };
}

/** The heading of a section, and what stands below it. */
function sectionParts(context: MarkdownContext, { title, heading, blocks }: Section): string[][] {
  return [headingLine(2, heading ? context.phrase(heading.text) : plainWords(title)), entriesLines(context, blocks, 3)];
}

/** Facts that open the profile stand with its title, without a heading. */
function isDetails({ key }: Section): boolean {
  return key === 'details';
}

function plainWords(text: string): string {
  return closeDirections(escapeText(text, text));
}

/** Parts with an empty line between each two. */
function parted(parts: readonly (readonly string[])[]): string[] {
  return parts.filter((part) => part.length > 0).flatMap((part, i) => (i === 0 ? part : ['', ...part]));
}

function factTable({ phrase }: MarkdownContext, facts: readonly FactBlock[]): string[] {
  if (facts.length === 0) return [];
  return table([
    facts.map(({ label = '' }) => closeDirections(escapeText(label, label, { cell: true }))),
    facts.map(({ parts: [part] }) => closeDirections(phrase(part?.text ?? '', { cell: true }))),
  ]);
}

function rung({ phrase, rich }: MarkdownContext, name: string, current: boolean): string {
  if (!current) return closeDirections(phrase(name));
  return closeDirections(inlineMarkdown(bold(rich.line(name)), rich));
}

function bold(runs: ReturnType<RichText['line']>) {
  return runs.map((run) => ({ ...run, bold: true as const }));
}

function blocksLines(context: MarkdownContext, blocks: readonly Block[], degree: number): string[] {
  return parted(blocks.map((block) => singleBlock(context, block, degree)));
}

function singleBlock(context: MarkdownContext, block: Block, degree: number): string[] {
  const { rich } = context;
  switch (block.kind) {
    case 'text':
    case 'name':
      return blockLines(rich.blocks(markdownOfText(block)), degree, rich);
    case 'fact':
      return [lineStart(factWords(context, block))];
    case 'details':
      return detailLines(context, block, degree);
    case 'atLevel':
      return parted([
        [lineStart(inlineMarkdown([{ text: block.label, italic: true }], rich))],
        blocksLines(context, block.blocks, degree),
      ]);
    case 'entry':
      return entryLines(context, block, degree);
    case 'group':
      return groupLines(context, block, degree);
    case 'points':
      return parted([
        block.label === undefined ? [] : [`*${block.label}${context.phrases.say('labels.colon')}*`],
        block.points.flatMap((point) => pointLines(context, point, degree)),
      ]);
    case 'table':
      return tableLines(context, block);
    case 'links':
      return linkLines(context, block).flatMap((line) => itemLines([lineStart(line)]));
  }
}

function groupLines(context: MarkdownContext, group: GroupBlock, degree: number): string[] {
  const { title, description, facts, entries } = group;
  const inner = title ? degree + 1 : degree;
  return parted([
    headingLine(degree, context.phrase(title?.text ?? '')),
    blocksLines(context, [...facts, ...(description ? [description] : [])], inner),
    title ? blocksLines(context, entries, inner) : entriesLines(context, entries, inner),
  ]);
}

/** Items that are no more than names are a list. */
function entriesLines(context: MarkdownContext, blocks: readonly Block[], degree: number): string[] {
  const { phrase } = context;
  if (!blocks.every(isNamed)) return blocksLines(context, blocks, degree);
  return blocks.flatMap(({ name }) => itemLines([lineStart(closeDirections(phrase(name?.text ?? '')))]));
}

function isNamed(block: Block): block is EntryBlock {
  return block.kind === 'entry' && isNameAlone(block);
}

function entryLines(context: MarkdownContext, { name, level, blocks }: EntryBlock, degree: number): string[] {
  // Facts stand in one line with the level.
  const text = blocks.findIndex(({ kind }) => kind !== 'fact');
  const facts = blocks.slice(0, text < 0 ? undefined : text).filter((block) => block.kind === 'fact');
  const line = [
    ...(level ? [levelWords(context, level.level)] : []),
    ...facts.map((fact) => factWords(context, fact)),
  ].join(' · ');
  return parted([
    name && !name.repeats ? headingLine(degree, context.phrase(name.text)) : [],
    line === '' ? [] : [lineStart(line)],
    blocksLines(context, blocks.slice(facts.length), degree + 1),
  ]);
}

/** `▰▰▰▱ **Practitioner** (3 of 4)`; the picture is for the eye, the words say all of it. */
function levelWords({ rich, phrases }: MarkdownContext, level: ResolvedLevel): string {
  return `${levelBar(level)} ${closeDirections(inlineMarkdown(bold(rich.line(level.label)), rich))} (${positionOf(phrases, level)})`;
}

function factWords(
  { rich, phrases, phrase }: MarkdownContext,
  { role, label, parts }: FactBlock,
  place: InlinePlace = {},
): string {
  if (label !== undefined) {
    const between = role === 'category' ? ' › ' : ' · ';
    return `*${plainWords(label)}${phrases.say('labels.colon')}* ${parts.map(({ text }) => closeDirections(phrase(text, place))).join(between)}`;
  }
  const italic = ({ text }: PlacedText) => rich.line(text).map((run) => ({ ...run, italic: true as const }));
  return parts.map((part) => closeDirections(inlineMarkdown(italic(part), rich, place))).join(' · ');
}

/** A list of labels and values; what takes more than a line stands below its label. */
function detailLines(context: MarkdownContext, { details }: DetailsBlock, degree: number): string[] {
  const { rich, phrases, phrase } = context;
  const colon = phrases.say('labels.colon');
  return details.flatMap((detail) => {
    const label = closeDirections(inlineMarkdown(bold(rich.line(detail.label)), rich)) + colon;
    const values = detail.values.map(({ text }) => text);
    if (isBrief(detail))
      return itemLines([`${label} ${values.map((text) => closeDirections(phrase(text))).join(' · ')}`]);
    return itemLines(parted([[label], ...values.map((text) => blockLines(rich.blocks(text), degree, rich))]));
  });
}

function detailCell(context: MarkdownContext, { details }: DetailsBlock): string[] {
  const { rich, phrases, phrase } = context;
  const place = { cell: true };
  return details.flatMap((detail) => {
    const label = closeDirections(phrase(detail.label, place)) + phrases.say('labels.colon');
    const values = detail.values.map(({ text }) => text);
    if (isBrief(detail)) return [`${label} ${values.map((text) => closeDirections(phrase(text, place))).join(' · ')}`];
    return [label, ...values.flatMap((text) => flat(rich.blocks(text), rich))];
  });
}

function pointLines(context: MarkdownContext, { text: markdown, points }: Point, degree: number): string[] {
  const { rich } = context;
  const text = blockLines(rich.blocks(markdown), degree, rich);
  const inner = points.flatMap((point) => pointLines(context, point, degree));
  // A paragraph can be followed by points at once, whatever is longer is told apart from them by an empty line.
  return itemLines([...text, ...(text.length > 1 && inner.length > 0 ? [''] : []), ...inner]);
}

function linkLines({ rich }: MarkdownContext, { links }: LinksBlock, place: InlinePlace = {}): string[] {
  return links.map(({ label, url }) =>
    closeDirections(linkMarkdown(url.text, rich.line(label?.text ?? ''), rich, place)),
  );
}

function tableLines(context: MarkdownContext, { columns, rows }: TableBlock): string[] {
  return table([
    columns.map(({ title }) => title),
    ...rows.map(({ cells }) => cells.map((blocks) => cellText(context, blocks))),
  ]);
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** A cell is one line: its parts follow each other by line breaks, lists have points of their own. */
function cellText(context: MarkdownContext, blocks: readonly Block[]): string {
  const { rich } = context;
  const place = { cell: true };
  const lines = blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'text':
      case 'name':
        return flat(rich.blocks(markdownOfText(block)), rich);
      case 'fact':
        return [factWords(context, block, place)];
      case 'points':
        return block.points.flatMap((point) => flat(rich.blocks(point.text), rich).map((line) => `• ${line}`));
      case 'details':
        return detailCell(context, block);
      case 'links':
        return linkLines(context, block, place);
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
    case 'table':
      return [block.head, ...block.rows].map((row) => inlineMarkdown(rowInOneLine(row), rich, place));
    case 'rule':
      return [];
  }
}
