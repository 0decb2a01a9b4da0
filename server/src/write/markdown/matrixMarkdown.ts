import { createRichText } from '../../jobProfile/richText.ts';
import { type Matrix, type MatrixCell, type Stretch, stretchesOf } from '../../service/compare/matrix.ts';
import { asMarkdown } from '../../service/text/asMarkdown.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { remembered } from '../support/remembered.ts';
import { headOfMatrix, type SideBySideOptions } from '../support/sideBySideHead.ts';
import { nameOfColumn, signOfGrowth, wordsOfCell } from '../support/sideBySideWords.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { levelBar } from './levelBar.ts';
import { headLines, recordLines } from './sideBySide.ts';

/** A matrix as Markdown, line by line: one table, the titles of groups as rows of their own. */
export function* matrixMarkdown(matrix: Matrix, options: SideBySideOptions = {}): Generator<string> {
  const { phrases, columns, groups } = matrix;
  const { plain } = createRichText();
  const head = headOfMatrix(matrix, plain, options);
  const text = remembered((markdown) => escapeMarkdown(plain(markdown)));
  const heads = columns.map((column) => {
    const name = escapeMarkdown(nameOfColumn(phrases, column, plain));
    return column.grade === undefined ? name : `${name}<br>${text(column.grade)}`;
  });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  yield `## ${escapeMarkdown(head.title)}\n\n`;
  for (const said of headLines(head, plain)) yield `${said}\n\n`;
  yield line([phrases.say('labels.skill'), ...heads]);
  yield line(['---', ...heads.map(() => '---')]);
  for (const { title, rows } of groups) {
    if (title !== undefined) yield line([`**${text(title)}**`, ...heads.map(() => '')]);
    for (const row of rows) {
      yield line([
        text(row.name ?? asMarkdown(phrases.say('skills.unnamed'))),
        ...Array.from(stretchesOf(row, columns.length), (stretch) => stretchText(phrases, stretch, text)),
      ]);
    }
  }
  for (const said of recordLines(head, plain)) yield `\n${said}\n`;
}

/** Cells side by side, with what stands between each two of them. */
function stretchText(phrases: Phrases, stretch: Stretch, text: (markdown: string) => string): string {
  switch (stretch.kind) {
    case 'cell':
      return cellText(phrases, stretch.cell, text);
    case 'ended':
      return phrases.say('matrix.noLonger');
    case 'unasked':
      return ' | '.repeat(stretch.columns - 1);
  }
}

function cellText(phrases: Phrases, cell: MatrixCell, text: (markdown: string) => string): string {
  const { level, growth, isDesirable } = cell;
  const bar = level ? `${levelBar(level)} ` : '';
  const sign = signOfGrowth(phrases, growth);
  const grown = sign === '' ? '' : ` (${sign})`;
  return `${bar}${text(wordsOfCell(phrases, cell))}${grown}${isDesirable ? `<br>${phrases.say('importance.desirable')}` : ''}`;
}
