import { type Message, type SpokenLanguage, say, type Translate } from '../../service/message.ts';
import { type Html, html, toMarkup } from '../../write/html/html.ts';
import type { FileLine, WorkbookChange, WorkbookChanges, WorkbookConflict } from '../workbook/importWorkbook.ts';

/**
 * The page on which a person looks at what a workbook proposes before anything is changed: each change with its file, what stands there and what
 * would stand there, to be taken or left by its checkbox. Has no scripts, styles or event handlers.
 */
export function workbookPage(
  name: string,
  { changes, conflicts, remarks }: WorkbookChanges,
  uriOf: UriOf,
  { tag, translate }: SpokenLanguage,
): string {
  const comments = remarks.filter(({ isComment }) => isComment);
  const others = remarks.filter(({ isComment }) => !isComment);
  const page: Page = { uriOf, translate };
  return toMarkup(html`<main class="rp-import rp-workbook" lang="${tag}">
<h1>${translate(headingOf(changes.length, name))}</h1>
${
  changes.length + conflicts.length > 0
    ? html`<p>${translate(say`Ticked changes are made in the files when you say so, as one step that Undo takes back. Nothing is saved by that.`)}</p>`
    : html`<p>${translate(say`What stands in the workbook stands in the files.`)}</p>`
}
${
  conflicts.length > 0 &&
  html`<section aria-labelledby="rp-workbook-conflicts"><h2 id="rp-workbook-conflicts">${translate(say`Changed in the workbook and in the file`)} (${conflicts.length})</h2>
<p>${translate(say`The file stays as it is, unless you tick what the workbook says.`)}</p>
<ul class="rp-workbook-changes">
${conflicts.map((conflict) => conflictItem(conflict, page))}</ul></section>`
}
${filesOf(changes).map(
  (
    [path, inFile],
    index,
  ) => html`<section aria-labelledby="rp-workbook-file-${index}"><h2 id="rp-workbook-file-${index}">${path} (${inFile.length})</h2>
<ul class="rp-workbook-changes">
${inFile.map((change) => changeItem(change, page))}</ul></section>
`,
)}${remarkList(say`Comments`, comments, page)}
${remarkList(say`Changes that lead to no file`, others, page)}
</main>
`);
}

/** The URI of a file by its path in the workbook. */
export type UriOf = (path: string) => string;

interface Page {
  readonly uriOf: UriOf;
  readonly translate: Translate;
}

function headingOf(count: number, name: string): Message {
  if (count === 0) return say`No change in ${name}`;
  return count === 1 ? say`One change in ${name}` : say`${count} changes in ${name}`;
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

function changeItem({ key, kind, place, sentence, before, after, lines }: WorkbookChange, page: Page): Html {
  const { translate } = page;
  return html`<li class="rp-workbook-${kind}"><label><input type="checkbox" data-take="${key}" checked> ${translate(sentence)}</label>
${where(place, lines, page)}
<p class="rp-workbook-words">${before !== undefined && html`<span class="rp-workbook-side">${translate(say`Now`)}</span> <del>${before}</del>`} ${after !== undefined && html`<span class="rp-workbook-side">${translate(say`Then`)}</span> <ins>${after}</ins>`}</p></li>
`;
}

function conflictItem(
  { key, place, sentence, path, line, before, workbook, file }: WorkbookConflict,
  page: Page,
): Html {
  const { translate } = page;
  const nothing = html`<em>${translate(say`nothing`)}</em>`;
  return html`<li class="rp-workbook-conflict">${
    line === undefined
      ? html`<p>${translate(say`${sentence} It cannot be changed from here.`)}</p>`
      : html`<label><input type="checkbox" data-take="${key}"> ${translate(sentence)}</label>`
  }
${where(place, line === undefined ? [] : [{ path, line }], page)}
<dl class="rp-workbook-words"><dt>${translate(say`When the workbook was made`)}</dt><dd>${before ?? nothing}</dd><dt>${translate(say`In the file`)}</dt><dd>${file ?? nothing}</dd><dt>${translate(say`In the workbook`)}</dt><dd>${workbook ?? nothing}</dd></dl></li>
`;
}

/** The cell and the places in the files, which lead there. */
function where(place: string, lines: readonly FileLine[], { uriOf, translate }: Page): Html {
  return html`<p class="rp-import-where">${place}${lines.map(
    ({ path, line }) =>
      html` → <button type="button" class="rp-workbook-place" data-uri="${uriOf(path)}" data-line="${line}">${translate(say`${path}, line ${String(line + 1)}`)}</button>`,
  )}</p>`;
}

function remarkList(title: Message, remarks: WorkbookChanges['remarks'], { translate }: Page): Html {
  if (remarks.length === 0) return html``;
  return html`<details class="rp-import-notes" open><summary>${translate(title)} (${remarks.length})</summary><ul>
${remarks.map(
  ({
    place,
    about,
    text,
  }) => html`<li><strong>${place}</strong>${about !== undefined && html` (${about})`}: ${translate(say`${text}`)}</li>
`,
)}</ul></details>`;
}
