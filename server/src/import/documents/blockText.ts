import type { DraftText } from '../draft.ts';
import type { Piece } from '../piece.ts';
import { asItem, distinct, joinTexts } from '../support/draftText.ts';
import type { DocumentBlock, DocumentCell, DocumentList, DocumentTable, Words } from './block.ts';

export function textOf(words: Words): DraftText {
  return { text: words.markdown, from: words.from };
}

/** Blocks as one text in Markdown; `undefined` where they have no words. Headings within a text are bold lines. */
export function blocksText(blocks: readonly DocumentBlock[]): DraftText | undefined {
  return joinTexts(
    blocks.flatMap((block) => blockText(block) ?? []),
    '\n\n',
  );
}

function blockText(block: DocumentBlock): DraftText | undefined {
  switch (block.kind) {
    case 'paragraph':
      return textOf(block.words);
    case 'heading':
      return { text: `**${block.words.markdown.replace(/\*\*/g, '')}**`, from: block.words.from };
    case 'list':
      return listText(block);
    case 'table':
      return tableText(block);
  }
}

/** A list in Markdown. */
export function listText({ ordered, items }: DocumentList): DraftText | undefined {
  const texts = items.flatMap(({ words, blocks }, index) => {
    const below = blocksText(blocks);
    const parts = [...(words ? [textOf(words)] : []), ...(below ? [below] : [])];
    // A list directly below its item needs no blank line.
    const text = joinTexts(parts, blocks[0]?.kind === 'list' ? '\n' : '\n\n');
    if (!text) return [];
    return [{ text: ordered ? asNumbered(text.text, index + 1) : asItem(text.text), from: text.from }];
  });
  return joinTexts(texts, '\n');
}

function asNumbered(text: string, number: number): string {
  const mark = `${number}. `;
  return mark + text.replace(/\n(?=.)/g, `\n${' '.repeat(mark.length)}`);
}

function tableText({ rows }: DocumentTable): DraftText | undefined {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const from: Piece[] = [];
  const lines = rows.map((row) => {
    const cells = row.map((cell) => {
      const text = cellLine(cell);
      if (text) from.push(...text.from);
      return text?.text ?? '';
    });
    while (cells.length < width) cells.push('');
    return `| ${cells.join(' | ')} |`;
  });
  if (from.length === 0) return undefined;
  return { text: [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n'), from: distinct(from) };
}

/** A cell on one line of a table in Markdown. */
function cellLine(cell: DocumentCell): DraftText | undefined {
  const text = joinTexts(cellTexts(cell.blocks), ' ');
  return text && { text: text.text.replace(/\s*\\?\n\s*/g, ' ').replaceAll('|', '\\|'), from: text.from };
}

/** The paragraphs and items in blocks, each as a text of its own. */
export function cellTexts(blocks: readonly DocumentBlock[]): DraftText[] {
  return blocks.flatMap((block): DraftText[] => {
    switch (block.kind) {
      case 'list':
        return block.items.flatMap(({ words, blocks: below }) => [
          ...(words ? [textOf(words)] : []),
          ...cellTexts(below),
        ]);
      case 'table':
        return block.rows.flatMap((row) => row.flatMap((cell) => cellTexts(cell.blocks)));
      default:
        return [textOf(block.words)];
    }
  });
}
