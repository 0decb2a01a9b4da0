import { createRichText } from '../../jobProfile/richText.ts';
import type { Matrix, MatrixCell } from '../../service/compare/matrix.ts';
import { asMarkdown } from '../../service/text/asMarkdown.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { remembered } from '../support/remembered.ts';
import { headOfMatrix, type SideBySideOptions } from '../support/sideBySideHead.ts';
import { nameOfColumn, signOfGrowth, wordsOfCell } from '../support/sideBySideWords.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { levelBar } from './levelBar.ts';
import { headLines, recordLines } from './sideBySide.ts';

/** A matrix as Markdown: one table, the titles of groups as rows of their own. */
export function matrixMarkdown(matrix: Matrix, options: SideBySideOptions = {}): string {
  const { phrases } = matrix;
  const { plain } = createRichText();
  const head = headOfMatrix(matrix, plain, options);
  const text = remembered((markdown) => escapeMarkdown(plain(markdown)));
  const heads = matrix.columns.map((column) => {
    const name = escapeMarkdown(nameOfColumn(phrases, column, plain));
    return column.grade === undefined ? name : `${name}<br>${text(column.grade)}`;
  });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = matrix.groups.flatMap(({ title, rows }) => [
    ...(title === undefined ? [] : [line([`**${text(title)}**`, ...heads.map(() => '')])]),
    ...rows.map(({ name, cells, ended }) =>
      line([
        text(name ?? asMarkdown(phrases.say('skills.unnamed'))),
        ...cells.map((cell, i) => cellText(phrases, cell, ended.has(i), text)),
      ]),
    ),
  ]);
  return [
    `## ${escapeMarkdown(head.title)}`,
    '',
    ...headLines(head, plain).flatMap((said) => [said, '']),
    line([phrases.say('labels.skill'), ...heads]),
    line(['---', ...heads.map(() => '---')]),
    ...rows,
    '',
    ...recordLines(head, plain).flatMap((said) => [said, '']),
  ].join('\n');
}

function cellText(
  phrases: Phrases,
  cell: MatrixCell | undefined,
  hasEnded: boolean,
  text: (markdown: string) => string,
): string {
  if (!cell) return hasEnded ? phrases.say('matrix.noLonger') : '';
  const { level, growth, isDesirable } = cell;
  const bar = level ? `${levelBar(level)} ` : '';
  const sign = signOfGrowth(phrases, growth);
  const grown = sign === '' ? '' : ` (${sign})`;
  return `${bar}${text(wordsOfCell(phrases, cell))}${grown}${isDesirable ? `<br>${phrases.say('importance.desirable')}` : ''}`;
}
