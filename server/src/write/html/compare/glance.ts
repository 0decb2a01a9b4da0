import type { Cell, Column, Comparison, Row, SkillsOfChange } from '../../../service/compare/model.ts';
import type { Phrases } from '../../../service/text/phrases/phrases.ts';
import {
  aboutChange,
  changeSigns,
  nameOfChange,
  nameOfColumn,
  notesOf,
  stepsInSigns,
  stepsInWords,
  usualImportance,
} from '../../support/sideBySideWords.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { strip } from '../parts/strip.ts';
import { columnHead, type Frame, languageOf, placeOf } from '../sideBySide.ts';

/** What leads to a row of a skill further down; absent for rows that stand nowhere else. */
export type Anchors = ReadonlyMap<Row, string>;

/** The table that says what became of each skill: one group of rows for each change, a row for each skill, a column for each role. */
export function skillGlance(frame: Frame, comparison: Comparison, anchors: Anchors): Html | undefined {
  const { columns, skills } = comparison;
  if (skills.length === 0) return undefined;
  const usual = usualImportance(comparison);
  return html`<table class="rp-skill-glance" aria-label="${frame.phrases.say('glance.title')}">
<thead>
<tr><th scope="col" class="rp-glance-change">${frame.phrases.say('labels.change')}</th><th scope="col" class="rp-glance-name">${frame.phrases.say('labels.skill')}</th>${columns.map(
    (column) => html`<th scope="col"${languageOf(frame, column)}>${columnHead(frame, column)}</th>`,
  )}</tr>
</thead>
${skills.map((group) => groupBody(frame, group, columns, usual, anchors))}</table>
`;
}

function groupBody(
  frame: Frame,
  { change, rows }: SkillsOfChange,
  columns: readonly Column[],
  usual: string | undefined,
  anchors: Anchors,
): Html {
  const about = aboutChange(frame.phrases, change);
  const head = html`<th scope="rowgroup" class="rp-glance-change" rowspan="${rows.length}"><span class="rp-change rp-change-${change}"><span class="rp-sign" aria-hidden="true">${changeSigns[change]}</span> ${nameOfChange(frame.phrases, change)}</span> <span class="rp-glance-count">${rows.length}</span>${
    about !== undefined && html`<span class="rp-glance-about">${about}</span>`
  }</th>`;
  return html`<tbody data-change="${change}">
${rows.map((row, i) => glanceRow(frame, row, columns, { head: i === 0 && head, usual, anchor: anchors.get(row) }))}</tbody>
`;
}

interface RowOptions {
  readonly head: Html | false;
  readonly usual: string | undefined;
  readonly anchor: string | undefined;
}

function glanceRow(frame: Frame, row: Row, columns: readonly Column[], { head, usual, anchor }: RowOptions): Html {
  const name = row.name === undefined ? html`${frame.phrases.say('skills.unnamed')}` : frame.markdown.phrase(row.name);
  const notes = notesOf(frame.phrases, row, usual).map((note) => frame.markdown.phrase(note));
  return html`<tr>${head}<td class="rp-glance-name">${
    anchor === undefined ? name : html`<a class="rp-jump" href="#${anchor}">${name}</a>`
  }${notes.length > 0 && html`<span class="rp-note">${joinHtml(notes, '; ')}</span>`}</td>${row.cells.map((cell, i) =>
    glanceCell(frame, cell, columns[i], i === row.cells.length - 1),
  )}</tr>
`;
}

function glanceCell(frame: Frame, cell: Cell, column: Column | undefined, isLast: boolean): Html {
  const { isPresent, level, writtenLevel, steps, place } = cell;
  const role = column ? nameOfColumn(frame.phrases, column, frame.markdown.plain) : '';
  const who = html`<span class="rp-cell-role">${role}${frame.phrases.say('labels.colon')} </span>`;
  if (!isPresent) return html`<td class="rp-not-asked">${who}${frame.phrases.say('matrix.notAskedHere')}</td>`;
  const name = level
    ? frame.markdown.phrase(level.name)
    : html`${writtenLevel ?? frame.phrases.say('matrix.askedHere')}`;
  return html`<td class="rp-glance-level${isLast && ' rp-glance-last'}"${languageOf(frame, column)}${placeOf(frame, place)}>${who}<span class="rp-level">${
    level && strip(frame.phrases, level)
  }<span class="rp-level-name"${level && html` aria-hidden="true"`}>${name}</span>${stepsMark(frame.phrases, steps)}</span></td>`;
}

/** How many steps a level lies above or below that of the role before; nothing where it is the same. */
export function stepsMark(phrases: Phrases, steps: number | undefined): Html | undefined {
  if (steps === undefined || steps === 0) return undefined;
  return html`<span class="rp-growth${steps < 0 && ' rp-growth-down'}"><span aria-hidden="true">${stepsInSigns(steps)}</span><span class="rp-hidden">, ${stepsInWords(phrases, steps)}</span></span>`;
}
