import type { ComparedSection, Comparison, Row } from '../../service/compare/model.ts';
import { countOf, nameOfColumn, titleOfComparison } from '../support/sideBySideWords.ts';
import { changedRow, levelLine, partBlock } from './compare/rows.ts';
import { type Html, html, toMarkup } from './html.ts';
import type { RenderOptions } from './links.ts';
import { createMarkdown } from './markdown.ts';
import type { RenderedPage } from './renderProfile.ts';
import { columnHead, type Frame, filter, heading, languageOf, placeOf } from './sideBySide.ts';

/**
 * Roles side by side as a page: what differs in columns, what is the same folded away. Each row says in `data-change` what differs in it.
 */
export function comparePage(comparison: Comparison, options: RenderOptions = {}): RenderedPage {
  const { columns, sections, counts } = comparison;
  const frame: Frame = { markdown: createMarkdown(), options, lang: columns[0]?.lang ?? 'en' };
  const title = titleOfComparison(comparison, frame.markdown.plain);
  const same = counts.find(({ change }) => change === 'same');
  const choices = counts
    .filter(({ change }) => change !== 'same')
    .map(({ change, count }) => ({ value: change, words: countOf(change, count) }));
  const rest = same && `${choices.length === 0 ? 'Nothing differs: ' : ''}${countOf('same', same.count)}`;
  const page = html`<main class="rp-page rp-compare rp-columns-${columns.length}">
<header class="rp-compare-header">
${heading(
  title,
  columns.map((column) => nameOfColumn(column, frame.markdown.plain)),
)}
${filter('change', choices, rest)}</header>
<ol class="rp-roles" aria-label="The roles, each compared with the one before">
${columns.map((column) => html`<li${languageOf(frame, column)}>${columnHead(frame, column)}</li>`)}
</ol>
${sections.map((section) => sectionOf(frame, section, comparison))}</main>
`;
  return { html: toMarkup(page), title, lang: frame.lang };
}

function sectionOf(frame: Frame, { id, title, isMarkdown, rows }: ComparedSection, comparison: Comparison): Html {
  const differing = rows.filter((row) => !isSame(row));
  const same = rows.filter(isSame);
  const untitled = rows.some(({ group }) => group !== undefined) ? 'Other skills' : undefined;
  return html`<section class="rp-compare-section" aria-labelledby="rp-${id}">
<h2 id="rp-${id}" class="rp-heading">${isMarkdown ? frame.markdown.phrase(title) : title}</h2>
${groupsOf(differing).map((group, i) => differingGroup(frame, { ...group, title: group.title ?? (i > 0 ? untitled : undefined) }, comparison))}${
  same.length > 0 && sameRows(frame, same)
}</section>
`;
}

function isSame({ changes }: Row): boolean {
  return changes.includes('same');
}

interface RowGroup {
  readonly title: string | undefined;
  readonly rows: Row[];
}

function groupsOf(rows: readonly Row[]): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && last.title === row.group) last.rows.push(row);
    else groups.push({ title: row.group, rows: [row] });
  }
  return groups;
}

function differingGroup(frame: Frame, { title, rows }: RowGroup, { columns }: Comparison): Html {
  return html`<div class="rp-row-group">
${
  title !== undefined &&
  html`<h3 class="rp-group-title">${frame.markdown.inline(title)}</h3>
`
}${rows.map((row) => changedRow(frame, row, columns, title === undefined ? 3 : 4))}</div>
`;
}

/** Rows in which all roles say the same, which need no columns. */
function sameRows(frame: Frame, rows: readonly Row[]): Html {
  return html`<details class="rp-same"><summary>${countOf('same', rows.length)}</summary>
${groupsOf(rows).map(
  ({
    title,
    rows: own,
  }) => html`${title !== undefined && html`<p class="rp-label">${frame.markdown.inline(title)}</p>`}<ul class="rp-same-list">
${own.map((row) => sameRow(frame, row))}</ul>
`,
)}</details>
`;
}

function sameRow(frame: Frame, { name, cells, parts }: Row): Html {
  const cell = cells[0];
  return html`<li data-change="same"${placeOf(frame, cell?.place)}>
${name !== undefined && html`<p class="rp-row-name">${frame.markdown.inline(name)}</p>`}${cell && levelLine(frame, cell)}${parts.map(
  (part) => partBlock(frame, part, part.cells[0], 3),
)}</li>
`;
}
