import type { Mark, Matrix, MatrixCell, MatrixColumn, MatrixGroup, MatrixRow } from '../../service/compare/matrix.ts';
import { titleOfMatrix } from '../support/sideBySideWords.ts';
import { type Html, html, toMarkup } from './html.ts';
import type { RenderOptions } from './links.ts';
import { createMarkdown } from './markdown.ts';
import { strip } from './parts/strip.ts';
import type { RenderedPage } from './renderProfile.ts';
import { columnHead, type Frame, filter, heading, languageOf, placeLink, placeOf } from './sideBySide.ts';

/** The words of the filter for rows with a mark. */
const markWords: Readonly<Record<Mark, string>> = {
  drop: 'where a level falls',
  jump: 'with an uneven jump',
  gap: 'not in every role',
  level: 'at one level throughout',
};

/**
 * Skills by roles as a table whose head and first column stay in sight. For a script that sorts and filters, a row says in `data-mark` what
 * stands out in it and in `data-order` its place, and a cell says in `data-value` how high its level is, from 1; nothing where the role lacks
 * the skill, 0 where it has no level.
 */
export function matrixPage(matrix: Matrix, options: RenderOptions = {}): RenderedPage {
  const { columns, groups, counts } = matrix;
  const frame: Frame = { markdown: createMarkdown(), options, lang: columns[0]?.lang ?? 'en' };
  const title = titleOfMatrix(matrix, frame.markdown.plain);
  const skills = groups.reduce((count, { rows }) => count + rows.length, 0);
  const order = { next: 0 };
  const page = html`<main class="rp-page rp-matrix-page">
<div class="rp-matrix-area">
<header class="rp-compare-header">
${heading(title, [frame.markdown.plain(columns[0]?.family ?? '')])}
<p class="rp-belongs">${plural(columns.length, 'role')}, ${plural(skills, 'skill')}</p>
${filter(
  'mark',
  counts.map(({ mark, count }) => ({ value: mark, words: `${count} ${markWords[mark]}` })),
)}</header>
<div class="rp-matrix-frame" role="region" aria-label="${title}" tabindex="0">
<table class="rp-matrix">
<thead>
<tr><th scope="col" class="rp-corner" data-column="name">Skill</th>${columns.map((column, i) => head(frame, matrix, column, i))}</tr>
</thead>
${groups.map((group) => body(frame, group, columns, order))}</table>
</div>
</div>
</main>
`;
  return { html: toMarkup(page), title, lang: frame.lang };
}

function head(frame: Frame, matrix: Matrix, column: MatrixColumn, index: number): Html {
  const families = new Set(matrix.columns.map(({ family }) => family));
  const more = families.size > 1 ? [column.family] : [];
  return html`<th scope="col" data-column="${index}"${languageOf(frame, column)}>${columnHead(frame, column, more)}</th>`;
}

function body(frame: Frame, group: MatrixGroup, columns: readonly MatrixColumn[], order: { next: number }): Html {
  const { title, rows } = group;
  return html`<tbody${title !== undefined && html` data-group="${frame.markdown.plain(title)}"`}>
${
  title !== undefined &&
  html`<tr class="rp-matrix-group"><th scope="rowgroup" colspan="${columns.length + 1}"><span>${frame.markdown.inline(title)}</span></th></tr>
`
}${rows.map((row) => skillRow(frame, row, columns, order.next++))}</tbody>
`;
}

function skillRow(
  frame: Frame,
  { name, cells, marks }: MatrixRow,
  columns: readonly MatrixColumn[],
  order: number,
): Html {
  const words = name === undefined ? html`Unnamed skill` : frame.markdown.inline(name);
  return html`<tr data-mark="${marks.join(' ')}" data-order="${order}"><th scope="row">${words}</th>${cells.map(
    (cell, i) => skillCell(frame, cell, columns[i]),
  )}</tr>
`;
}

function skillCell(frame: Frame, cell: MatrixCell | undefined, column: MatrixColumn | undefined): Html {
  if (!cell) return html`<td data-value=""><span class="rp-hidden">Not asked for</span></td>`;
  const { level, writtenLevel, place, standsOut } = cell;
  const value = level ? (level.from + level.to) / 2 + 1 : 0;
  const name = level ? frame.markdown.phrase(level.name) : html`${writtenLevel ?? 'Asked for'}`;
  return html`<td data-value="${value}"${languageOf(frame, column)}${placeOf(frame, place)}>${level && strip(level)}${placeLink(
    frame,
    place,
    name,
    'rp-level-name rp-jump',
  )}${
    standsOut &&
    html`<span class="rp-change rp-change-${standsOut.mark === 'drop' ? 'lowered' : 'jump'}"><span class="rp-sign" aria-hidden="true">${
      standsOut.mark === 'drop' ? '▼' : '▲'
    }</span> ${standsOut.mark === 'drop' ? 'Falls' : 'Jumps'} from ${frame.markdown.phrase(standsOut.from)}</span>`
  }</td>`;
}

function plural(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}
