import type { Cell, Column, Part, PartCell, Row } from '../../../service/compare/model.ts';
import type { WordChange } from '../../../service/compare/wordDiff.ts';
import { changeSigns, changeWords, nameOfColumn, unfolded } from '../../support/sideBySideWords.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { strip } from '../parts/strip.ts';
import { type Frame, languageOf, placeOf } from '../sideBySide.ts';

/** A row that differs: what each role says, side by side. `degree` is that of its heading. */
export function changedRow(frame: Frame, row: Row, columns: readonly Column[], degree: 3 | 4): Html {
  const shared = row.parts.filter((part) => part.isSame);
  // Headings inside a text stand right below that of the row, or in its place where it has none.
  const headings = row.name === undefined ? degree : degree + 1;
  const cells = row.cells.map((cell, i) => rowCell(frame, row, cell, i, columns[i], headings));
  return html`<article class="rp-row" data-change="${row.changes.join(' ')}">
${row.name !== undefined && heading(degree, frame.markdown.inline(row.name))}<ol class="rp-cells">
${cells}</ol>
${
  shared.length > 0 &&
  html`<details class="rp-shared"><summary>What stays the same</summary>
${shared.map((part) => partBlock(frame, part, part.cells[0], headings))}</details>
`
}</article>
`;
}

function heading(degree: 3 | 4, name: Html): Html {
  return degree === 3
    ? html`<h3 class="rp-row-name">${name}</h3>
`
    : html`<h4 class="rp-row-name">${name}</h4>
`;
}

function rowCell(
  frame: Frame,
  row: Row,
  cell: Cell,
  index: number,
  column: Column | undefined,
  headings: number,
): Html {
  const name = column ? nameOfColumn(column, frame.markdown.plain) : '';
  const said = changeWords(row, index).map(
    ({ change, words }) =>
      html`<p class="rp-change rp-change-${change}"><span class="rp-sign" aria-hidden="true">${changeSigns[change]}</span> ${frame.markdown.phrase(words)}</p>
`,
  );
  const parts = row.parts
    .filter((part) => !part.isSame && part.cells[index])
    .map((part) => partBlock(frame, part, part.cells[index], headings));
  return html`<li class="rp-cell${!cell.isPresent && ' rp-absent'}" data-change="${cell.changes.join(' ')}"${languageOf(frame, column)}${placeOf(frame, cell.place)}>
<p class="rp-cell-role">${name}</p>
${!cell.isPresent && cell.changes.length === 0 && html`<p class="rp-nothing">Not in this role</p>`}${levelLine(frame, cell)}${said}${parts}</li>
`;
}

/** The picture of a level and its name. */
export function levelLine(frame: Frame, { level, writtenLevel }: Cell): Html | undefined {
  if (level) {
    return html`<p class="rp-level">${strip(level)} <span class="rp-level-name" aria-hidden="true">${frame.markdown.phrase(level.label)}</span></p>
`;
  }
  return writtenLevel === undefined
    ? undefined
    : html`<p class="rp-level"><span class="rp-level-name">${writtenLevel}</span></p>
`;
}

/** One text of one role, with what differs from the role before marked word by word. */
export function partBlock(frame: Frame, part: Part, cell: PartCell | undefined, headings: number): Html | undefined {
  if (!cell) return undefined;
  const label = part.label !== undefined && html`<p class="rp-label">${part.label}</p>`;
  return html`<div class="rp-part">
${label}${cell.isRepeated ? html`<p class="rp-nothing">The same as before</p>` : partText(frame, part, cell, headings)}
</div>
`;
}

function partText(frame: Frame, { shape }: Part, { texts, words }: PartCell, headings: number): Html {
  if (words) return html`<p class="rp-words">${words.map(stretch)}</p>`;
  switch (shape) {
    case 'line':
      return html`<p>${joinHtml(
        texts.map((text) => frame.markdown.inline(text)),
        ' · ',
      )}</p>`;
    case 'points':
      return html`<ul class="rp-points">
${texts.map((text) => html`<li>${frame.markdown.block(text, headings)}</li>`)}</ul>`;
    case 'text':
      return html`${texts.map((text) => html`<div class="rp-text">${frame.markdown.block(text, headings)}</div>`)}`;
  }
}

function stretch({ kind, text }: WordChange): Html {
  const shown = unfolded(text);
  if (kind === 'inserted') return html`<ins>${shown}</ins>`;
  return kind === 'deleted' ? html`<del>${shown}</del>` : html`${shown}`;
}
