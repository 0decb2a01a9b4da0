import { type Html, html, toMarkup } from '../../write/html/html.ts';
import type { FileLine, WorkbookChange, WorkbookChanges, WorkbookConflict } from '../workbook/importWorkbook.ts';

/**
 * The page on which a person looks at what a workbook proposes before anything is changed: each change with its file, what stands there and what
 * would stand there, to be taken or left by its checkbox. Has no scripts, styles or event handlers.
 */
export function workbookPage(name: string, { changes, conflicts, remarks }: WorkbookChanges, uriOf: UriOf): string {
  const comments = remarks.filter(({ isComment }) => isComment);
  const others = remarks.filter(({ isComment }) => !isComment);
  return toMarkup(html`<main class="rp-import rp-workbook" lang="en">
<h1>${headingOf(changes.length, name)}</h1>
${
  changes.length + conflicts.length > 0
    ? html`<p>Ticked changes are made in the files when you say so, as one step that <em>Undo</em> takes back. Nothing is saved by that.</p>`
    : html`<p>What stands in the workbook stands in the files.</p>`
}
${
  conflicts.length > 0 &&
  html`<section aria-labelledby="rp-workbook-conflicts"><h2 id="rp-workbook-conflicts">Changed in the workbook and in the file (${conflicts.length})</h2>
<p>The file stays as it is, unless you tick what the workbook says.</p>
<ul class="rp-workbook-changes">
${conflicts.map((conflict) => conflictItem(conflict, uriOf))}</ul></section>`
}
${filesOf(changes).map(
  (
    [path, inFile],
    index,
  ) => html`<section aria-labelledby="rp-workbook-file-${index}"><h2 id="rp-workbook-file-${index}">${path} (${inFile.length})</h2>
<ul class="rp-workbook-changes">
${inFile.map((change) => changeItem(change, uriOf))}</ul></section>
`,
)}${remarkList('Comments', comments)}
${remarkList('Changes that lead to no file', others)}
</main>
`);
}

/** The URI of a file by its path in the workbook. */
export type UriOf = (path: string) => string;

function headingOf(count: number, name: string): Html {
  if (count === 0) return html`No change in ${name}`;
  return html`${count === 1 ? 'One change' : `${count} changes`} in ${name}`;
}

/** By the first file that each is made in, in the order of the sheets. */
function filesOf(changes: readonly WorkbookChange[]): [path: string, changes: WorkbookChange[]][] {
  const files = new Map<string, WorkbookChange[]>();
  for (const change of changes) {
    const path = change.lines[0]?.path ?? '';
    const known = files.get(path);
    if (known) known.push(change);
    else files.set(path, [change]);
  }
  return [...files];
}

function changeItem({ key, kind, place, sentence, before, after, lines }: WorkbookChange, uriOf: UriOf): Html {
  return html`<li class="rp-workbook-${kind}"><label><input type="checkbox" data-take="${key}" checked> ${sentence}</label>
${where(place, lines, uriOf)}
<p class="rp-workbook-words">${before !== undefined && html`<span class="rp-workbook-side">Now</span> <del>${before}</del>`} ${after !== undefined && html`<span class="rp-workbook-side">Then</span> <ins>${after}</ins>`}</p></li>
`;
}

function conflictItem(
  { key, place, sentence, path, line, before, workbook, file }: WorkbookConflict,
  uriOf: UriOf,
): Html {
  return html`<li class="rp-workbook-conflict">${
    line === undefined
      ? html`<p>${sentence} It cannot be changed from here.</p>`
      : html`<label><input type="checkbox" data-take="${key}"> ${sentence}</label>`
  }
${where(place, line === undefined ? [] : [{ path, line }], uriOf)}
<dl class="rp-workbook-words"><dt>When the workbook was made</dt><dd>${before ?? nothing}</dd><dt>In the file</dt><dd>${file ?? nothing}</dd><dt>In the workbook</dt><dd>${workbook ?? nothing}</dd></dl></li>
`;
}

const nothing = html`<em>nothing</em>`;

/** The cell and the places in the files, which lead there. */
function where(place: string, lines: readonly FileLine[], uriOf: UriOf): Html {
  return html`<p class="rp-import-where">${place}${lines.map(
    ({ path, line }) =>
      html` → <button type="button" class="rp-workbook-place" data-uri="${uriOf(path)}" data-line="${line}">${path}, line ${line + 1}</button>`,
  )}</p>`;
}

function remarkList(title: string, remarks: WorkbookChanges['remarks']): Html {
  if (remarks.length === 0) return html``;
  return html`<details class="rp-import-notes" open><summary>${title} (${remarks.length})</summary><ul>
${remarks.map(
  ({
    place,
    about,
    text,
  }) => html`<li><strong>${place}</strong>${about !== undefined && html` (${about})`}: ${text}</li>
`,
)}</ul></details>`;
}
