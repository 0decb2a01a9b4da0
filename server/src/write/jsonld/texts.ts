import { type Block, isBrief, type LabelledFact, type NamedLink, type Point } from '../../jobProfile/blocks.ts';
import { positionOf } from '../../jobProfile/levels.ts';
import { markdownOfText } from '../../jobProfile/oneLine.ts';
import { plainText, plainWords } from '../../jobProfile/plainText.ts';
import type { RichText } from '../../jobProfile/richText.ts';
import type { ResolvedLevel } from '../../service/model/levels.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';

/** What every part of one document needs. */
export interface JsonLdContext {
  readonly rich: RichText;
  readonly phrases: Phrases;
  /** One line without markup; the address of a link follows its words. */
  plain(markdown: string): string;
}

/** Blocks as one plain text; what belongs together stands in lines right below each other. */
export function textOfBlocks(context: JsonLdContext, blocks: readonly Block[]): string {
  return blocks
    .map((block) => textOfBlock(context, block))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** "Practitioner (3 of 4)"; of a range "Working to Practitioner (2 to 3 of 4)". */
export function levelWords({ plain, phrases }: JsonLdContext, level: ResolvedLevel): string {
  return `${plain(level.label)} (${positionOf(phrases, level)})`;
}

/** A link in a plain text. */
export function linkWords({ rich }: JsonLdContext, { label, url }: NamedLink): string {
  return label === undefined ? url.text : `${plainWords(rich.line(label.text))} (${url.text})`;
}

function textOfBlock(context: JsonLdContext, block: Block): string {
  const { plain } = context;
  switch (block.kind) {
    case 'text':
    case 'name':
      return plainText(markdownOfText(block), context.rich);
    case 'fact': {
      const words = block.parts.map(({ text }) => plain(text)).join(block.role === 'category' ? ' › ' : ', ');
      return block.label === undefined ? words : `${block.label}: ${words}`;
    }
    case 'details':
      return block.details.map((detail) => detailText(context, detail)).join('\n');
    case 'atLevel':
      return [block.label, textOfBlocks(context, block.blocks)].join('\n\n');
    case 'points':
      return [
        ...(block.label === undefined ? [] : [`${block.label}:`]),
        ...block.points.flatMap((point) => pointLines(context, point)),
      ].join('\n');
    case 'links':
      return block.links.map((link) => linkWords(context, link)).join('\n');
    case 'entry':
      return [
        ...(block.name ? [plain(block.name.text)] : []),
        ...(block.level ? [levelWords(context, block.level.level)] : []),
        textOfBlocks(context, block.blocks),
      ]
        .filter((text) => text !== '')
        .join('\n');
    case 'group':
      return [
        plain(block.title?.text ?? ''),
        textOfBlocks(context, [...block.facts, ...(block.description ? [block.description] : []), ...block.entries]),
      ]
        .filter((text) => text !== '')
        .join('\n\n');
    case 'table':
      return block.rows.map(({ cells }) => cells.map((cell) => textOfBlocks(context, cell)).join('\n')).join('\n\n');
  }
}

function detailText({ rich, plain }: JsonLdContext, detail: LabelledFact): string {
  const { label, values } = detail;
  return isBrief(detail)
    ? `${plain(label)}: ${values.map(({ text }) => plain(text)).join(', ')}`
    : [`${plain(label)}:`, ...values.map(({ text }) => plainText(text, rich))].join('\n');
}

function pointLines(context: JsonLdContext, { text, points }: Point): string[] {
  const [first = '', ...rest] = plainText(text, context.rich).split('\n');
  const inner = points.flatMap((point) => pointLines(context, point));
  return [`• ${first}`, ...[...rest.filter((line) => line !== ''), ...inner].map((line) => `  ${line}`)];
}
