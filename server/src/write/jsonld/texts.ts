import type { Block, OutlineLink, Point } from '../../jobProfile/jobProfile.ts';
import { plainText, plainWords } from '../../jobProfile/plainText.ts';
import type { RichText } from '../../jobProfile/richText.ts';
import type { ResolvedLevel } from '../../service/model/levels.ts';

/** What the parts of one document share. */
export interface Setting {
  readonly rich: RichText;
  /** One line without any look; the address of a link follows its words. */
  plain(markdown: string): string;
}

/** Blocks as one plain text; what belongs together stands in lines right below each other. */
export function textOfBlocks(setting: Setting, blocks: readonly Block[]): string {
  return blocks
    .map((block) => textOfBlock(setting, block))
    .filter((text) => text !== '')
    .join('\n\n');
}

/** "Practitioner (3 of 4)"; of a range "Working to Practitioner (2 to 3 of 4)". */
export function levelWords({ plain }: Setting, { label, from, to, steps }: ResolvedLevel): string {
  const position = from === to ? `${to + 1}` : `${from + 1} to ${to + 1}`;
  return `${plain(label)} (${position} of ${steps.length})`;
}

/** A link in a plain text. */
export function linkWords({ rich }: Setting, { label, url }: OutlineLink): string {
  return label === undefined ? url : `${plainWords(rich.line(label))} (${url})`;
}

function textOfBlock(setting: Setting, block: Block): string {
  const { plain } = setting;
  switch (block.kind) {
    case 'text':
      return plainText(block.markdown, setting.rich);
    case 'line': {
      const words = block.parts.map(plain).join(block.label === 'Category' ? ' › ' : ', ');
      return block.label === undefined ? words : `${block.label}: ${words}`;
    }
    case 'points':
      return [
        ...(block.label === undefined ? [] : [`${block.label}:`]),
        ...block.points.flatMap((point) => pointLines(setting, point)),
      ].join('\n');
    case 'links':
      return block.links.map((link) => linkWords(setting, link)).join('\n');
    case 'entry':
      return [
        ...(block.name === undefined ? [] : [plain(block.name)]),
        ...(block.level ? [levelWords(setting, block.level)] : []),
        textOfBlocks(setting, block.blocks),
      ]
        .filter((text) => text !== '')
        .join('\n');
    case 'group':
      return [plain(block.title ?? ''), textOfBlocks(setting, block.blocks)].filter((text) => text !== '').join('\n\n');
    case 'table':
      return block.rows.map((row) => row.map((cell) => textOfBlocks(setting, cell)).join('\n')).join('\n\n');
  }
}

function pointLines(setting: Setting, { markdown, points }: Point): string[] {
  const [first = '', ...rest] = plainText(markdown, setting.rich).split('\n');
  const inner = points.flatMap((point) => pointLines(setting, point));
  return [`• ${first}`, ...[...rest.filter((line) => line !== ''), ...inner].map((line) => `  ${line}`)];
}
