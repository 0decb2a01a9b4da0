import { type FactBlock, isBrief, type LabelledFact } from '../../jobProfile/blocks.ts';
import type { JobProfile, Section } from '../../jobProfile/jobProfile.ts';
import { asMarkdown } from '../../service/text/asMarkdown.ts';
import { blocks } from './blocks.ts';
import { besideLabel, inTexts } from './grid.ts';
import { heightOf, type LayoutLine, spaced } from './layoutLines.ts';
import { type Tag, tag } from './pdfCanvas.ts';
import { text } from './richTexts.ts';
import { type PdfContext, paragraph, phrase, span } from './texts.ts';
import { grid, room, textStyles } from './theme.ts';

/** Facts that are higher than this stand as rows of their own rather than beside the summary. */
const highestFacts = room.height * 0.4;

/** A label, one line of Markdown, with what it says. */
interface Fact {
  readonly label: string;
  readonly lines: (width: number, parent: Tag) => LayoutLine[];
}

/** What opens the document below its title: facts at the left, the summary beside them. */
export function openingLines(
  context: PdfContext,
  profile: JobProfile,
  opening: readonly Section[],
  parent: Tag,
): LayoutLine[] {
  const facts = factsOf(context, profile, opening);
  const lead = opening.filter((section) => section.key !== 'details');
  const summary = tag('Sect', parent);
  const list = tag('Sect', parent);
  const texts = lead.flatMap((section) => leadText(context, section, summary));
  const column = facts.flatMap((fact, i) => spaced(stacked(context, fact, list), i === 0 ? 0 : 4.5));
  if (heightOf(column, false) > highestFacts) {
    const rows = facts.flatMap((fact, i) => spaced(inRow(context, fact, list), i === 0 ? 0 : 2));
    const isFirst = opening[0]?.key !== 'details' && texts.length > 0;
    const [first, second] = isFirst ? [inTexts(texts), rows] : [rows, inTexts(texts)];
    return [...first, ...spaced(second, 14)];
  }
  if (texts.length === 0) return column;
  // Facts are read first, unless the settings want it otherwise.
  const isSummaryFirst = opening[0]?.key !== 'details' && opening.some(({ key }) => key === 'details');
  return besideLabel(column, texts, (canvas) => void canvas.open(isSummaryFirst ? summary : list));
}

/** The first paragraph in larger letters, what follows as any text. */
function leadText(context: PdfContext, section: Section, parent: Tag): LayoutLine[] {
  return section.blocks.flatMap((block) => {
    if (block.kind !== 'text')
      return blocks(context, [block], { width: grid.width, style: textStyles.body, tag: parent });
    const all = context.rich.blocks(block.text);
    const [first, ...rest] = all;
    if (first?.kind !== 'paragraph')
      return text(context, block.text, { width: grid.width, style: textStyles.body, tag: parent });
    return [
      ...text(context, [first], { width: grid.width, style: textStyles.lead, tag: parent }),
      ...spaced(text(context, rest, { width: grid.width, style: textStyles.body, tag: parent }), 5.25),
    ];
  });
}

/** Grade, family, the roles around this one, then the facts of the author's own. Status, owner and version stand at the sender. */
function factsOf(context: PdfContext, { facts, family, familyLabel }: JobProfile, opening: readonly Section[]): Fact[] {
  const [grade, ...others] = facts
    .filter(({ role }) => role !== 'status')
    .sort((a, b) => Number(b.role === 'grade') - Number(a.role === 'grade'));
  const own = (fact: FactBlock | undefined): Fact[] =>
    fact ? [short(context, asMarkdown(fact.label ?? ''), fact.parts.map(({ text: part }) => part).join(', '))] : [];
  const details = opening.flatMap(({ key, blocks: all }) =>
    key === 'details' ? all.flatMap((block) => (block.kind === 'details' ? block.details : [])) : [],
  );
  return [
    ...(grade?.role === 'grade' ? own(grade) : []),
    ...(family ? [short(context, asMarkdown(familyLabel), family.text)] : []),
    ...(grade?.role === 'grade' ? [] : own(grade)),
    ...others.flatMap(own),
    ...details.map((detail) => ofDetail(context, detail)),
  ];
}

function short(context: PdfContext, label: string, markdown: string): Fact {
  return {
    label,
    lines: (width, parent) =>
      paragraph(phrase(context, markdown, textStyles.fact), { width, style: textStyles.fact, tag: tag('P', parent) }),
  };
}

function ofDetail(context: PdfContext, detail: LabelledFact): Fact {
  const { label, values } = detail;
  return {
    label,
    lines: (width, parent) => {
      if (!isBrief(detail)) {
        const style = { ...textStyles.fact, bold: false };
        return values.flatMap(({ text: markdown }, i) =>
          spaced(text(context, markdown, { width, style, tag: parent }), i === 0 ? 0 : 3),
        );
      }
      const spans = values.flatMap(({ text: markdown }, i) => [
        ...(i === 0 ? [] : [span(context, ' · ', textStyles.fact)]),
        ...phrase(context, markdown, textStyles.fact),
      ]);
      return paragraph(spans, { width, style: textStyles.fact, tag: tag('P', parent) });
    },
  };
}

function labelLines(context: PdfContext, { label }: Fact, parent: Tag): LayoutLine[] {
  const style = { ...textStyles.small, leading: 11.75 };
  return paragraph(phrase(context, label, style), { width: grid.label, style, tag: tag('P', parent) });
}

function stacked(context: PdfContext, fact: Fact, parent: Tag): LayoutLine[] {
  return [...labelLines(context, fact, parent), ...spaced(fact.lines(grid.label, parent), 0)];
}

function inRow(context: PdfContext, fact: Fact, parent: Tag): LayoutLine[] {
  return besideLabel(labelLines(context, fact, parent), fact.lines(grid.width, parent));
}
