import { type Html, html, toMarkup } from '../../write/html/html.ts';
import type { Decision } from '../decisions.ts';
import type { Home, Imported } from '../imported.ts';
import type { MergedFile, MergedImport } from '../merge/mergeImport.ts';
import type { Piece } from '../piece.ts';
import { reportOf } from '../report/importReport.ts';
import { share } from '../report/textReport.ts';
import { meaningWords } from './meaningWords.ts';

/** More pieces, lines of a file and entries of a list are not shown one by one: nobody reads them, and a page should open at once. */
const mostPieces = 2000;
const mostLines = 3000;
const mostEntries = 100;

/**
 * The page on which a person looks at an import before anything is written: what the parts of the source were taken for, with the other
 * choices, and the source beside the files, each of its texts marked with where it goes. Has no scripts, styles or event handlers.
 */
export function reviewPage(imported: Imported, merged: MergedImport): string {
  const report = reportOf(imported, merged);
  return toMarkup(html`<main class="rp-import" lang="en">
<h1>${report.files.length === 1 ? 'One file' : `${report.files.length} files`} of ${named(report.sources.flatMap(({ files }) => files))}</h1>
${report.sources.map(
  ({ files, title, because }) => html`<p><strong>${named(files)}</strong>: ${title}, since ${because}.</p>
`,
)}<p class="rp-import-share"><strong>${share(report)}</strong></p>
${
  report.skipped.length > 0 &&
  html`<p>Left aside, since they are in no format that is known: ${named(report.skipped)}.</p>
`
}${decisionTable(imported.decisions)}
${notes('Changed here and in the source', report.conflicts, (one) => html`<strong>${one.file}</strong>, line ${one.line + 1}. Here, and it stays: <q>${one.local ?? 'removed'}</q> In the source: <q>${one.source ?? 'removed'}</q>`)}
${notes('Words that are in no file', report.words.missing, ({ file, place, words }) => html`${file}, ${place}: <q>${words.join(' ')}</q>`)}
${notes(
  'Repaired, since the form of the source had broken it',
  report.oddities.filter(({ repaired }) => repaired),
  oddity,
)}
${notes(
  'Odd in the source',
  report.oddities.filter(({ repaired }) => !repaired),
  oddity,
)}
${notes('Left out', report.leftOut, ({ file, place, text, reason }) => html`${file}, ${place}: <q>${text}</q> ${reason}`)}
${notes('What became of the skills of the earlier import', report.changes, (change) => html`${change}`)}
<div class="rp-import-sides">
<section class="rp-import-source" aria-labelledby="rp-import-source" tabindex="0"><h2 id="rp-import-source">Source</h2>
${sourceList(imported)}</section>
<section class="rp-import-files" aria-labelledby="rp-import-files" tabindex="0"><h2 id="rp-import-files">Files</h2>
${merged.files.map(fileLines)}</section>
</div>
</main>
`);
}

/** One choice for each kind of thing, the guesses first. Things of one kind are decided together. */
function decisionTable(decisions: readonly Decision[]): Html {
  const byKey = new Map<string, Decision>();
  for (const decision of decisions) if (!byKey.has(decision.key)) byKey.set(decision.key, decision);
  const all = [...byKey.values()].filter(({ choices }) => choices.length > 1);
  if (all.length === 0) return html``;
  const guessed = all.filter(({ sure }) => !sure);
  const rows = [...guessed, ...all.filter(({ sure }) => sure)];
  return html`<section aria-labelledby="rp-import-meanings"><h2 id="rp-import-meanings">What the parts of the source mean</h2>
<p>${guessed.length === 0 ? 'Each was recognised by its words.' : `${guessed.length} of ${rows.length} were guessed, and stand first.`} Choose another meaning where one is wrong: the files follow at once.</p>
<table class="rp-import-meanings"><thead><tr><th scope="col">In the source</th><th scope="col">Where</th><th scope="col">Means</th></tr></thead><tbody>
${rows.slice(0, mostEntries).map(decisionRow)}</tbody></table>
${more(rows.length)}</section>`;
}

function decisionRow({ key, piece, meaning, choices, sure }: Decision, index: number): Html {
  const id = `rp-import-choice-${index}`;
  return html`<tr${sure ? '' : html` class="rp-import-guess"`}><td><label for="${id}">${shortened(piece.text)}</label></td><td>${piece.place}</td><td><select id="${id}" data-decision="${key}">${choices.map(
    (choice) =>
      html`<option value="${choice}"${choice === meaning ? html` selected` : ''}>${meaningWords[choice]}</option>`,
  )}</select>${sure ? '' : html` <span class="rp-import-guessed">guessed</span>`}</td></tr>
`;
}

/** All pieces in their order, each with where it went; several homes lead to the first. */
function sourceList({ pieces, homes, leftOut }: Imported): Html {
  const homeOf = new Map<Piece, Home>();
  for (const home of homes) if (!homeOf.has(home.piece)) homeOf.set(home.piece, home);
  const reasons = new Map(leftOut.map(({ piece, reason }) => [piece, reason]));
  const shown = pieces.slice(0, mostPieces);
  const files = new Map<string, Piece[]>();
  for (const piece of shown) files.set(piece.file, [...(files.get(piece.file) ?? []), piece]);
  return html`${[...files].map(
    ([file, ofFile]) => html`<h3>${file}</h3>
<ul>
${ofFile.map((piece) => pieceItem(piece, homeOf.get(piece), reasons.get(piece)))}</ul>
`,
  )}${pieces.length > shown.length && html`<p>… and ${pieces.length - shown.length} more texts</p>`}`;
}

function pieceItem({ text, place }: Piece, home: Home | undefined, reason: string | undefined): Html {
  if (!home) {
    const why = reason === undefined ? 'in no file' : `left out: ${reason}`;
    return html`<li class="${reason === undefined ? 'rp-import-lost' : 'rp-import-out'}"><span class="rp-import-text">${text}</span> <span class="rp-import-where">${place} → ${why}</span></li>
`;
  }
  const key = home.path.split('/')[1] ?? '';
  return html`<li class="rp-import-in" data-key="${key}"><button type="button" class="rp-import-text" data-file="${home.file}" data-at="${home.line}">${text}</button> <span class="rp-import-where">${place} → ${home.path.slice(1)}</span></li>
`;
}

function fileLines({ name, text, before }: MergedFile): Html {
  const state = before === undefined ? 'new' : before === text ? 'as it is' : 'changed';
  const lines = text.replace(/\n$/, '').split('\n');
  return html`<h3>${name} <span class="rp-import-state">${state}</span></h3>
<pre><code>${lines.slice(0, mostLines).map(
    (line, at) => html`<span data-in="${name}" data-at="${at}">${line}</span>
`,
  )}</code></pre>
${lines.length > mostLines && html`<p>… and ${lines.length - mostLines} more lines</p>`}`;
}

function oddity({
  message,
  file,
  place,
}: {
  readonly message: string;
  readonly file?: string;
  readonly place?: string;
}): Html {
  return html`${file !== undefined && html`${file}, ${place ?? ''}: `}${message}`;
}

/** A list that is folded away where it is long. */
function notes<T>(title: string, entries: readonly T[], entry: (one: T) => Html): Html {
  if (entries.length === 0) return html``;
  return html`<details class="rp-import-notes"><summary>${title} (${entries.length})</summary><ul>
${entries.slice(0, mostEntries).map(
  (one) => html`<li>${entry(one)}</li>
`,
)}</ul>${more(entries.length)}</details>`;
}

function more(count: number): Html {
  return count > mostEntries ? html`<p>… and ${count - mostEntries} more</p>` : html``;
}

function named(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more files` : names.join(', ');
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
