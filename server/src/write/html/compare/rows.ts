import { positionOf } from '../../../jobProfile/levels.ts';
import type { Cell, Column, Part, PartCell, Row } from '../../../service/compare/model.ts';
import { takeableParts } from '../../../service/compare/takeable.ts';
import type { WordChange } from '../../../service/compare/wordDiff.ts';
import {
  absentWords,
  changeSigns,
  changesOfCell,
  filterWords,
  isOfLevel,
  isWhollySame,
  markedCell,
  nameOfChange,
  nameOfColumn,
  nestedPoints,
  notesOf,
  shownChanges,
  shownParts,
  unfolded,
} from '../../support/sideBySideWords.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { strip } from '../parts/strip.ts';
import { type Frame, languageOf, placeOf } from '../sideBySide.ts';
import { stepsMark } from './glance.ts';

/** What the rows of one comparison share. */
export interface RowFrame extends Frame {
  readonly columns: readonly Column[];
  /** The importance that is not said again. */
  readonly usual: string | undefined;
  anchorOf(row: Row): string | undefined;
}

/**
 * A row: what became of it, what is the same for all roles, and what each of them says, side by side. `degree` is that of its heading. What is the
 * same throughout is shown once.
 */
export function comparedRow(frame: RowFrame, row: Row, degree: 3 | 4): Html {
  const isSame = row.changes.includes('same');
  const { meaning, own, rest } = shownParts(row);
  // Headings inside a text stand right below that of the row, or in its place where it has none.
  const headings = row.name === undefined ? degree : degree + 1;
  const sharedParts = (parts: readonly Part[]) =>
    parts.length > 0 &&
    html`<div class="rp-shared">
${parts.map((part) => partBlock(frame, part, part.cells[0], headings))}</div>
`;
  const notes = row.isSkill ? notesOf(frame.phrases, row, frame.usual).map((note) => frame.markdown.phrase(note)) : [];
  const [first] = row.cells;
  const anchor = frame.anchorOf(row);
  const look = `${isSame ? 'rp-same-row' : 'rp-row'}${row.isSkill ? '' : ' rp-fact-row'}`;
  return html`<article class="${look}"${anchor !== undefined && html` id="${anchor}"`} data-change="${filterWords(row).join(' ')}"${isSame && placeOf(frame, first?.place)}>
<div class="rp-row-change">${rowChange(frame, row)}</div>
<div class="rp-row-body">
${row.name !== undefined && heading(degree, frame.markdown.inline(row.name))}${
  notes.length > 0 &&
  html`<p class="rp-note">${joinHtml(notes, '; ')}</p>
`
}${sharedParts(meaning)}${
  isWhollySame(row)
    ? first && levelLine(frame, first)
    : html`<ol class="rp-cells">
${row.cells.map((_, i) => rowCell(frame, row, own, i, headings))}</ol>
`
}${sharedParts(rest)}</div>
</article>
`;
}

/** What became of a row, in signs and words. */
function rowChange({ phrases }: Frame, row: Row): Html {
  return html`${shownChanges(row).map(
    (change) =>
      html`<p class="rp-change rp-change-${change}"><span class="rp-sign" aria-hidden="true">${changeSigns[change]}</span> ${nameOfChange(phrases, change)}</p>
`,
  )}`;
}

function heading(degree: 3 | 4, name: Html): Html {
  return degree === 3
    ? html`<h3 class="rp-row-name">${name}</h3>
`
    : html`<h4 class="rp-row-name">${name}</h4>
`;
}

function rowCell(frame: RowFrame, row: Row, own: readonly Part[], index: number, headings: number): Html | undefined {
  const [cell, column] = [row.cells[index], frame.columns[index]];
  if (!cell) return undefined;
  const name = column ? nameOfColumn(frame.phrases, column, frame.markdown.plain) : '';
  return html`<li class="rp-cell${!cell.isPresent && ' rp-absent'}" data-change="${cell.changes.join(' ')}"${languageOf(frame, column)}${placeOf(frame, cell.place)}${takePlace(frame, row, own, index)}>
<p class="rp-cell-role">${name}</p>
${!cell.isPresent && html`<p class="rp-nothing">${absentWords(frame.phrases, row)}</p>`}${levelLine(frame, cell)}${cellChanges(frame, row, index)}${own.map(
  (part) => partBlock(frame, part, markedCell(part, index), headings),
)}</li>
`;
}

const taken: ReadonlySet<string> = new Set(takeableParts);

/**
 * Where a cell is written, and what of it the role beside it can take over: `all` of what that role lacks, the level that is asked for, or parts
 * that differ. The role beside is the next one, of the last role the one before.
 */
function takePlace(frame: RowFrame, row: Row, own: readonly Part[], index: number): Html | undefined {
  const source = row.cells[index]?.source;
  if (!frame.options.namesPlaces || !source || row.cells.length < 2) return undefined;
  const beside = index + 1 < row.cells.length ? index + 1 : index - 1;
  const other = row.cells[beside];
  const what = other?.source ? differing(row, own, index, beside) : ['all'];
  return html` data-source="${source.path}"${source.uri !== frame.columns[index]?.uri && html` data-source-uri="${source.uri}"`}${
    what.length > 0 && html` data-take="${what.join(' ')}" data-beside="${beside}"`
  }`;
}

function differing(row: Row, own: readonly Part[], index: number, beside: number): string[] {
  const level = (at: number) => row.cells[at]?.level?.label ?? row.cells[at]?.writtenLevel;
  const parts = own.filter(
    ({ cells }) => cells[index] && cells[index].texts.join('\n') !== cells[beside]?.texts.join('\n'),
  );
  // What a level says goes with it, and a fact is all that its row has.
  if (parts.some(({ key }) => key === 'text')) return ['all'];
  const hasOtherLevel = level(index) !== level(beside);
  const known = parts.filter(({ key }) => taken.has(key) && !(hasOtherLevel && key === 'level')).map(({ key }) => key);
  return hasOtherLevel && level(index) !== undefined ? ['asked', ...known] : known;
}

/** What the sign of the row does not say. */
function cellChanges(frame: RowFrame, row: Row, index: number): Html[] {
  return changesOfCell(frame.phrases, row, index).map(
    ({ change, words }) =>
      html`<p class="rp-change rp-change-${change}"><span class="rp-sign" aria-hidden="true">${changeSigns[change]}</span> ${frame.markdown.phrase(words)}</p>
`,
  );
}

/** The picture of a level, its name and its place, and how far it lies from that of the role before. */
function levelLine(frame: Frame, { level, writtenLevel, steps }: Cell): Html | undefined {
  if (level) {
    return html`<p class="rp-level">${strip(frame.phrases, level)} <span class="rp-level-name" aria-hidden="true">${frame.markdown.phrase(level.label)}</span> <span class="rp-position" aria-hidden="true">${positionOf(frame.phrases, level)}</span>${stepsMark(frame.phrases, steps)}</p>
`;
  }
  return writtenLevel === undefined
    ? undefined
    : html`<p class="rp-level"><span class="rp-level-name">${writtenLevel}</span></p>
`;
}

/** One text of one role, with what differs from the role before marked word by word. */
function partBlock(frame: Frame, part: Part, cell: PartCell | undefined, headings: number): Html | undefined {
  if (!cell) return undefined;
  const { key, label } = part;
  // What a level says needs no label for the eye, since its place and its look say what it is.
  const isPlain = isOfLevel(part) && label !== frame.phrases.say('labels.atAnyLevel');
  return html`<div class="rp-part rp-part-${key}">
${label !== undefined && html`<p class="${isPlain ? 'rp-hidden' : 'rp-label'}">${label}</p>`}${
  cell.isRepeated && !part.isSame
    ? html`<p class="rp-nothing">${frame.phrases.say('comparison.sameAsBefore')}</p>`
    : partText(frame, part, cell, headings)
}
</div>
`;
}

function partText(frame: Frame, { shape }: Part, cell: PartCell, headings: number): Html {
  const { texts, words } = cell;
  if (words) return html`<p class="rp-words">${words.map(stretch)}</p>`;
  switch (shape) {
    case 'line':
      return html`<p>${joinHtml(
        texts.map((text) => frame.markdown.inline(text)),
        ' · ',
      )}</p>`;
    case 'points':
      return pointList(frame, cell, headings);
    case 'text':
      return html`${texts.map((text) => html`<div class="rp-text">${frame.markdown.block(text, headings)}</div>`)}`;
  }
}

/** Points, each with its examples in a list of their own. */
function pointList(frame: Frame, cell: PartCell, headings: number): Html {
  const item = (text: string, inner?: Html | false) => html`<li>${frame.markdown.block(text, headings)}${inner}</li>`;
  return html`<ul class="rp-points">
${nestedPoints(cell).map(({ text, inner }) =>
  item(text, inner.length > 0 && html`<ul class="rp-points rp-part-examples">${inner.map((one) => item(one))}</ul>`),
)}</ul>`;
}

function stretch({ kind, text }: WordChange): Html {
  const shown = unfolded(text);
  if (kind === 'inserted') return html`<ins>${shown}</ins>`;
  return kind === 'deleted' ? html`<del>${shown}</del>` : html`${shown}`;
}
