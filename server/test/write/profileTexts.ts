import type { Block, Point } from '../../src/jobProfile/blocks.ts';
import { type JobProfile, partsOf, type Section } from '../../src/jobProfile/jobProfile.ts';
import { drawingOf } from '../../src/jobProfile/ladderDrawing.ts';
import { markdownOfText } from '../../src/jobProfile/oneLine.ts';
import { createRichText, type RichBlock } from '../../src/jobProfile/richText.ts';
import { english } from '../support/phrases.ts';

const rich = createRichText();

/** What a reader sees of a profile, in order: the overview of skills and the heading of the summary left out. */
export function textsOf({ family, organisation, title, facts, record, ladder, next, sections }: JobProfile): string[] {
  return [
    ...[family, organisation, title].flatMap((one) => (one ? [rich.plain(one.text)] : [])),
    ...[...facts, ...record].flatMap(textsOfBlock),
    ...ladder.steps.map(({ name }) => rich.plain(name)),
    ...next.map(({ id, target }) => (target ? rich.plain(target.title) : id)),
    ...sections.flatMap((section) => [
      ...(section.layout === 'lead' || section.key === 'details' ? [] : [section.title]),
      ...section.blocks.flatMap(textsOfBlock),
    ]),
  ];
}

/** The same on paper, with the level of a skill before or after its name: the overview, words that stand for every item and what is for authors alone left out. */
export function textsOnPaper(profile: JobProfile, { levelsFirst = false } = {}): string[] {
  const { organisation, title, family, facts, record, ladder, sections } = profile;
  const { opening, rest, closing } = partsOf(sections);
  const stops = drawingOf(english, ladder, title)?.stops ?? [];
  const inSection = (section: Section) => [
    ...(opening.includes(section)
      ? []
      : [section.title === 'Skills' && profile.glance ? 'Skills in detail' : section.title]),
    ...section.blocks.flatMap((block) => textsOfPaperBlock(block, levelsFirst)),
  ];
  return [
    ...(organisation ? [rich.plain(organisation.text)] : []),
    rich.plain(title.text),
    ...stops.filter(({ row }) => row === 0).map(({ name }) => rich.plain(name.text)),
    ...facts.filter(({ role }) => role === 'grade').flatMap(textsOfBlock),
    ...(family ? [rich.plain(family.text)] : []),
    ...facts.filter(({ role }) => role !== 'status' && role !== 'grade').flatMap(textsOfBlock),
    ...[...opening, ...rest, ...closing.filter(({ key }) => key !== 'source')].flatMap(inSection),
    ...record.filter(({ role }) => role !== 'owner').flatMap(({ parts }) => parts.map(({ text }) => rich.plain(text))),
    ...closing.filter(({ key }) => key === 'source').flatMap(inSection),
  ];
}

function textsOfPaperBlock(block: Block, levelsFirst: boolean): string[] {
  const inner = (one: Block) => textsOfPaperBlock(one, levelsFirst);
  switch (block.kind) {
    case 'fact':
      if (block.role === 'status') return block.parts.map(({ text }) => text.toLowerCase());
      return block.role === 'tags' || block.role === 'importance' ? [] : textsOfBlock(block);
    case 'table':
      return [
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells }) => cells.flat().flatMap(inner)),
      ];
    case 'atLevel':
      return [...(block.role === 'named' ? [block.label] : []), ...block.blocks.flatMap(inner)];
    case 'points':
      return block.points.flatMap(textsOfPoint);
    case 'group':
      return [
        ...(block.title ? [rich.plain(block.title.text)] : []),
        ...[...(block.description ? [block.description] : []), ...block.entries].flatMap(inner),
      ];
    case 'entry': {
      const { blocks, level, name } = block;
      const called = name && name.repeats !== 'type' ? [rich.plain(name.text)] : [];
      const at = level ? [rich.plain(level.level.name)] : [];
      return [
        ...(levelsFirst ? [...at, ...called] : [...called, ...at]),
        ...blocks.filter(({ kind }) => kind !== 'fact').flatMap(inner),
      ];
    }
    default:
      return textsOfBlock(block);
  }
}

function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'text':
    case 'name':
      return rich.blocks(markdownOfText(block)).flatMap(textsOfRichBlock);
    case 'fact':
      return [...(block.label === undefined ? [] : [block.label]), ...block.parts.map(({ text }) => rich.plain(text))];
    case 'details':
      return block.details.flatMap(({ label, values }) => [
        rich.plain(label),
        ...values.flatMap(({ text }) => rich.blocks(text).flatMap(textsOfRichBlock)),
      ]);
    case 'atLevel':
      return [block.label, ...block.blocks.flatMap(textsOfBlock)];
    case 'points':
      return [...(block.label === undefined ? [] : [block.label]), ...block.points.flatMap(textsOfPoint)];
    case 'links':
      return block.links.flatMap(({ label, url }) => [...(label ? [rich.plain(label.text)] : []), url.text]);
    case 'table':
      return [
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells }) => cells.flat().flatMap(textsOfBlock)),
      ];
    case 'entry':
      return [
        ...(block.name && block.name.repeats !== 'type' ? [rich.plain(block.name.text)] : []),
        ...(block.level ? [rich.plain(block.level.level.name)] : []),
        ...block.blocks.flatMap(textsOfBlock),
      ];
    case 'group':
      return [
        ...(block.title ? [rich.plain(block.title.text)] : []),
        ...[...block.facts, ...(block.description ? [block.description] : []), ...block.entries].flatMap(textsOfBlock),
      ];
  }
}

function textsOfPoint({ text, points }: Point): string[] {
  return [...rich.blocks(text).flatMap(textsOfRichBlock), ...points.flatMap(textsOfPoint)];
}

function textsOfRichBlock(block: RichBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.runs.map(({ text }) => text).join('')];
    case 'list':
      return block.items.flat().flatMap(textsOfRichBlock);
    case 'quote':
      return block.blocks.flatMap(textsOfRichBlock);
    case 'code':
      return [block.text];
    case 'table':
      return [block.head, ...block.rows].flat().map((cell) => cell.map(({ text }) => text).join(''));
    case 'rule':
      return [];
  }
}
