import {
  type Growth,
  type Matrix,
  type MatrixCell,
  type MatrixColumn,
  type MatrixGroup,
  type MatrixRow,
  stretchesOf,
} from '../../service/compare/matrix.ts';
import type { Place } from '../../service/document/profile/profile.ts';
import type { ResolvedLevel } from '../../service/model/levels.ts';
import { directionOfLanguage } from '../../service/text/direction.ts';
import type { Phrases } from '../../service/text/phrases/phrases.ts';
import { headOfMatrix } from '../support/sideBySideHead.ts';
import { moreOfColumns, stepsInSigns, stepsInWords } from '../support/sideBySideWords.ts';
import { directionAttribute } from './direction.ts';
import type { PageContent } from './document.ts';
import { type Html, html, inPieces, toMarkup, trustedHtml } from './html.ts';
import type { RenderOptions } from './links.ts';
import { createMarkdown } from './markdown.ts';
import { strip } from './parts/strip.ts';
import type { RenderedPage } from './renderProfile.ts';
import {
  columnHead,
  type Frame,
  filter,
  heading,
  languageOf,
  placeLink,
  placeOf,
  recordSection,
  senderLine,
} from './sideBySide.ts';

/** What the cells of a table share. */
interface MatrixFrame extends Frame {
  readonly empty: EmptyCells;
  readonly strip: (level: ResolvedLevel) => Html;
}

/** A table of more cells than this is cut after its first rows: as a page it would have some fifty megabytes, and a browser would stand still. */
export const mostCells = 500_000;

/**
 * In a table of more cells than this an editor's page leaves those empty that no role asks for, which are most of them, and makes one of those that stand side by
 * side: `data-empty` says once what its script writes into those that are drawn.
 */
const mostWrittenCells = 20_000;

/**
 * Skills by roles as a table whose head and first column stay in sight. For a script that sorts and filters, a row says in `data-mark` what
 * stands out in it and in `data-order` its place, and a cell says in `data-value` how high its level is, from 1; nothing where the role lacks
 * the skill, 0 where it has no level.
 */
export function matrixPage(matrix: Matrix, options: RenderOptions = {}): RenderedPage {
  const { body, title, lang } = matrixContent(matrix, options);
  return { html: toMarkup(body), title, lang };
}

/** The same in pieces. */
export function matrixContent(matrix: Matrix, options: RenderOptions = {}): PageContent {
  const { columns, groups, counts } = matrix;
  const markdown = createMarkdown(directionOfLanguage(matrix.lang), matrix.phrases.say('labels.table'));
  const top = headOfMatrix(matrix, markdown.plain, options);
  const { title, about, lang, phrases } = top;
  const skills = groups.reduce((count, { rows }) => count + rows.length, 0);
  const isBare = options.namesPlaces === true && skills * columns.length > mostWrittenCells;
  const frame: MatrixFrame = {
    markdown,
    options,
    lang,
    phrases,
    empty: emptyCells(phrases, isBare),
    strip: strips(phrases),
  };
  const order = { next: 0 };
  const shown = firstRows(groups, Math.max(1, Math.floor(mostCells / Math.max(1, columns.length))));
  const left = skills - shown.reduce((count, { rows }) => count + rows.length, 0);
  const moreOf = moreOfColumns(frame.phrases, columns, markdown.plain);
  const body = html`<main class="rp-page rp-matrix-page"${directionAttribute(lang)}>
<div class="rp-matrix-area">
<header class="rp-compare-header">
${senderLine(frame, top)}${heading(title, [markdown.plain(columns[0]?.family ?? '')])}
<p class="rp-belongs">${about}</p>
${
  left > 0 &&
  html`<p class="rp-belongs">${frame.phrases.say('matrix.cut', { shown: skills - left, count: skills, cells: skills * columns.length })}</p>
`
}${filter(
  frame.phrases,
  'mark',
  counts.map(({ mark, count }) => ({ value: mark, words: frame.phrases.say(`marks.${mark}`), count })),
)}</header>
<div class="rp-matrix-frame" role="region" aria-label="${title}" tabindex="0">
<table class="rp-matrix"${isBare && html` data-empty="${phrases.say('matrix.notAsked')}"`}>
<thead>
<tr><th scope="col" class="rp-corner" data-column="name">${frame.phrases.say('labels.skill')}</th>${columns.map((column, i) => head(frame, column, i, moreOf(column)))}</tr>
</thead>
${inPieces(shown.map((group) => groupRows(frame, group, columns, order)))}</table>
</div>
${recordSection(frame, top)}</div>
</main>
`;
  return { body, title, lang, hasLogo: options.logo !== undefined };
}

/** The rows of a table up to this many, with the groups that they belong to. */
function firstRows(groups: readonly MatrixGroup[], most: number): MatrixGroup[] {
  let room = most;
  const shown: MatrixGroup[] = [];
  for (const group of groups) {
    if (group.rows.length > 0 && room === 0) break;
    const rows = group.rows.slice(0, room);
    shown.push(rows.length === group.rows.length ? group : { ...group, rows });
    room -= rows.length;
  }
  return shown;
}

function head(frame: Frame, column: MatrixColumn, index: number, more: readonly string[]): Html {
  return html`<th scope="col" data-column="${index}"${namesPlaces(frame) && html` data-role="${column.place?.uri ?? ''}"`}${languageOf(frame, column)}>${columnHead(frame, column, more)}</th>`;
}

function groupRows(
  frame: MatrixFrame,
  group: MatrixGroup,
  columns: readonly MatrixColumn[],
  order: { next: number },
): Html {
  const { title, rows } = group;
  return html`<tbody${title !== undefined && html` data-group="${frame.markdown.plain(title)}"`}>
${
  title !== undefined &&
  html`<tr class="rp-matrix-group"><th scope="rowgroup" colspan="${columns.length + 1}"><span>${frame.markdown.inline(title)}</span></th></tr>
`
}${inPieces(rows.map((row) => skillRow(frame, row, columns, order.next++)))}</tbody>
`;
}

function skillRow(frame: MatrixFrame, row: MatrixRow, columns: readonly MatrixColumn[], order: number): Html {
  const { name, marks, skill } = row;
  const words = name === undefined ? html`${frame.phrases.say('skills.unnamed')}` : frame.markdown.inline(name);
  return html`<tr data-mark="${marks.join(' ')}" data-order="${order}"${namesPlaces(frame) && skill && html` data-skill="${skill.uri}#${skill.id}"`}><th scope="row">${words}</th>${inPieces(cellsOf(frame, row, columns))}</tr>
`;
}

function cellsOf(frame: MatrixFrame, row: MatrixRow, columns: readonly MatrixColumn[]): Html[] {
  return Array.from(stretchesOf(row, columns.length), (stretch) => {
    if (stretch.kind === 'cell') return skillCell(frame, stretch.cell, columns[stretch.column]);
    return stretch.kind === 'ended' ? frame.empty.ended : frame.empty.unasked(stretch.columns);
  });
}

function skillCell(frame: MatrixFrame, cell: MatrixCell, column: MatrixColumn | undefined): Html {
  const { level, writtenLevel, place, growth, isDesirable, item } = cell;
  const value = level ? (level.from + level.to) / 2 + 1 : 0;
  const name = level ? frame.markdown.phrase(level.name) : html`${writtenLevel ?? frame.phrases.say('matrix.asked')}`;
  const look = `rp-level-name rp-jump${growth?.kind === 'same' ? ' rp-as-before' : ''}`;
  return html`<td data-value="${value}"${languageOf(frame, column)}${placeOf(frame, place)}${namesPlaces(frame) && itemOf(item, column)}>${level && frame.strip(level)}${
    growth && growthMark(frame, growth)
  }${placeLink(frame, place, name, look)}${isDesirable && html`<span class="rp-desirable">${frame.phrases.say('importance.desirable')}</span>`}</td>`;
}

/** Whether a page says where what it shows is written, for whoever changes it there. */
function namesPlaces({ options }: Frame): boolean {
  return options.namesPlaces === true;
}

/** Where the skill of a cell stands: its path, and its file where the role inherits it. */
function itemOf({ uri, path }: Place, column: MatrixColumn | undefined): Html {
  return html` data-path="${path}"${column && column.place?.uri !== uri && html` data-item-uri="${uri}"`}`;
}

/** What stands where roles do not ask for a skill, and where the grade before does. */
interface EmptyCells {
  readonly ended: Html;
  /** So many side by side. */
  readonly unasked: (columns: number) => Html;
}

/** Made once for a page, which may have hundreds of thousands of them. */
function emptyCells(phrases: Phrases, isBare: boolean): EmptyCells {
  const one = toMarkup(
    isBare
      ? html`<td></td>`
      : html`<td data-value=""><span aria-hidden="true">–</span><span class="rp-hidden">${phrases.say('matrix.notAsked')}</span></td>`,
  );
  const doubled = [trustedHtml(one)];
  const unasked = (columns: number): Html => {
    if (columns === 1) return trustedHtml(one);
    if (isBare) return trustedHtml(`<td colspan="${columns}"></td>`);
    // Of twos, fours, eights and so on, so that long texts are made once.
    const pieces: Html[] = [];
    for (let rest = columns, power = 0; rest > 0; rest >>= 1, power++) {
      const piece = doubled[power] ?? trustedHtml(one.repeat(2 ** power));
      doubled[power] = piece;
      if (rest & 1) pieces.push(piece);
    }
    return inPieces(pieces);
  };
  return {
    ended: html`<td data-value="" class="rp-ended">${phrases.say('matrix.noLonger')}</td>`,
    unasked,
  };
}

/** The pictures of levels, each made once: of tens of thousands of cells there are as many different ones as scales have levels. */
function strips(phrases: Phrases): (level: ResolvedLevel) => Html {
  const made = new Map<string, Html>();
  return (level) => {
    const key = `${level.from} ${level.to} ${level.name}\n${level.steps.join('\n')}`;
    const known = made.get(key) ?? strip(phrases, level);
    made.set(key, known);
    return known;
  };
}

/** How far a level lies from that of the grade before. */
function growthMark({ phrases }: Frame, growth: Growth): Html | undefined {
  switch (growth.kind) {
    case 'same':
      return undefined;
    case 'new':
      return html`<span class="rp-growth">${phrases.say('matrix.new')}</span>`;
    case 'steps':
      return html`<span class="rp-growth${growth.by < 0 && ' rp-growth-down'}"><span aria-hidden="true">${stepsInSigns(growth.by)}</span><span class="rp-hidden">${stepsInWords(phrases, growth.by)}</span></span>`;
  }
}
