import {
  type ComparedSection,
  type Comparison,
  type Row,
  type SkillChange,
  skillChanges,
} from '../../service/compare/model.ts';
import { directionOfLanguage } from '../../service/text/direction.ts';
import { headOfComparison } from '../support/sideBySideHead.ts';
import {
  changeSigns,
  filterWords,
  groupedRows,
  nameOfChange,
  nameOfColumn,
  usualImportance,
} from '../support/sideBySideWords.ts';
import { skillGlance } from './compare/glance.ts';
import { comparedRow, type RowFrame } from './compare/rows.ts';
import { directionAttribute } from './direction.ts';
import { type Html, html, toMarkup } from './html.ts';
import type { RenderOptions } from './links.ts';
import { createMarkdown } from './markdown.ts';
import type { RenderedPage } from './renderProfile.ts';
import { columnHead, type FilterChoice, filter, heading, languageOf, recordSection, senderLine } from './sideBySide.ts';

/**
 * Roles side by side as a page: first what became of every skill, then what differs in columns, what is the same folded away. Each row says in
 * `data-change` what differs in it.
 */
export function comparePage(comparison: Comparison, options: RenderOptions = {}): RenderedPage {
  const { columns, sections, skills } = comparison;
  const markdown = createMarkdown(directionOfLanguage(comparison.lang), comparison.phrases.say('labels.table'));
  const head = headOfComparison(comparison, markdown.plain, options);
  const { title, about, lang } = head;
  const anchors = new Map(
    skills.flatMap(({ rows }) => rows).map((row, i): [Row, string] => [row, `rp-compared-${i + 1}`]),
  );
  const frame: RowFrame = {
    markdown,
    options,
    lang,
    phrases: comparison.phrases,
    columns,
    usual: usualImportance(comparison),
    anchorOf: (row) => anchors.get(row),
  };
  const page = html`<main class="rp-page rp-compare rp-columns-${columns.length}"${directionAttribute(lang)}>
<header class="rp-compare-header">
${senderLine(frame, head)}${heading(
  title,
  columns.map((column) => nameOfColumn(comparison.phrases, column, markdown.plain)),
)}
<p class="rp-compare-about">${about}</p>
${filter(comparison.phrases, 'change', choicesOf(comparison))}</header>
${skillGlance(frame, comparison, anchors)}<ol class="rp-roles" aria-label="${comparison.phrases.say('comparison.roles')}">
${columns.map((column) => html`<li${languageOf(frame, column)}>${columnHead(frame, column)}</li>`)}
</ol>
${sections.map((section) => sectionOf(frame, section))}${recordSection(frame, head)}</main>
`;
  return { html: toMarkup(page), title, lang };
}

/** What a reader can look for: what became of skills, or where there are none, of what else there is. */
function choicesOf({ phrases, skills, sections }: Comparison): FilterChoice[] {
  const choice = (change: SkillChange, count: number): FilterChoice => {
    return { value: change, words: nameOfChange(phrases, change), count, sign: changeSigns[change] };
  };
  if (skills.length > 0) return skills.map(({ change, rows }) => choice(change, rows.length));
  const found = sections.flatMap(({ rows }) => rows).flatMap(filterWords);
  return skillChanges.flatMap((change) => {
    const count = found.filter((one) => one === change).length;
    return count === 0 || change === 'same' ? [] : [choice(change, count)];
  });
}

function sectionOf(frame: RowFrame, { id, title, isMarkdown, rows }: ComparedSection): Html {
  const differing = rows.filter((row) => !isSame(row));
  const same = rows.filter(isSame);
  const untitled = rows.some(({ group }) => group !== undefined) ? frame.phrases.say('skills.others') : undefined;
  return html`<section class="rp-compare-section" aria-labelledby="rp-${id}">
<h2 id="rp-${id}" class="rp-heading">${isMarkdown ? frame.markdown.phrase(title) : title}</h2>
${rowGroups(frame, differing, untitled)}${
  same.length > 0 &&
  html`<details class="rp-same" data-change="same"><summary>${frame.phrases.say('comparison.unchanged', { count: same.length })}</summary>
${rowGroups(frame, same, untitled)}</details>
`
}</section>
`;
}

function isSame({ changes }: Row): boolean {
  return changes.includes('same');
}

function rowGroups(frame: RowFrame, rows: readonly Row[], untitled: string | undefined): Html[] {
  return groupedRows(rows).map(({ title: own, rows: inGroup }, i) => {
    const title = own ?? (i > 0 ? untitled : undefined);
    return html`<div class="rp-row-group">
${
  title !== undefined &&
  html`<h3 class="rp-group-title">${frame.markdown.inline(title)}</h3>
`
}${inGroup.map((row) => comparedRow(frame, row, title === undefined ? 3 : 4))}</div>
`;
  });
}
