import { type Message, type SpokenLanguage, say, type Translate } from '../../service/message.ts';
import { type Html, html, toMarkup } from '../../write/html/html.ts';
import type { Decision } from '../decisions.ts';
import type { Home, Imported } from '../imported.ts';
import type { MergedFile, MergedImport } from '../merge/mergeImport.ts';
import type { Piece } from '../piece.ts';
import { placeInWords } from '../placeInWords.ts';
import { reportOf } from '../report/importReport.ts';
import { namesOf, share } from '../report/textReport.ts';
import { meaningWords } from './meaningWords.ts';

/** More pieces, lines of a file and entries of a list are not shown one by one: nobody reads them, and a page should open at once. */
const mostPieces = 2000;
const mostLines = 3000;
const mostEntries = 100;

/**
 * The page on which a person looks at an import before anything is written: what the parts of the source were taken for, with the other
 * choices, and the source beside the files, each of its texts marked with where it goes. Has no scripts, styles or event handlers.
 */
export function reviewPage(imported: Imported, merged: MergedImport, spoken: SpokenLanguage): string {
  const { tag, translate } = spoken;
  const report = reportOf(imported, merged, [], translate);
  const names = namesOf(report.sources.flatMap(({ files }) => files));
  const { length } = report.files;
  const [repaired, odd] = [true, false].map((is) => report.oddities.filter((one) => one.repaired === is));
  const notesUnder = <T>(title: Message, entries: readonly T[], entry: (one: T) => Html) =>
    notes(title, entries, entry, translate);
  return toMarkup(html`<main class="rp-import" lang="${tag}">
<h1>${translate(length === 1 ? say`One file of ${names}` : say`${length} files of ${names}`)}</h1>
${report.sources.map(
  ({
    files,
    title,
    because,
  }) => html`<p><strong>${translate(namesOf(files))}</strong>: ${translate(say`${title}, since ${because}.`)}</p>
`,
)}<p class="rp-import-share"><strong>${translate(share(report))}</strong></p>
${
  report.skipped.length > 0 &&
  html`<p>${translate(say`Left aside, since they are in no format that is known: ${namesOf(report.skipped)}.`)}</p>
`
}${decisionTable(imported.decisions, translate)}
${notesUnder(say`Changed here and in the source`, report.conflicts, (one) => html`<strong>${one.file}</strong>, ${translate(say`line ${String(one.line + 1)}`)}. ${translate(say`Here, and it stays:`)} <q>${one.local ?? translate(say`removed`)}</q> ${translate(say`In the source:`)} <q>${one.source ?? translate(say`removed`)}</q>`)}
${notesUnder(say`Words that are in no file`, report.words.missing, ({ file, place, words }) => html`${file}, ${place}: <q>${words.join(' ')}</q>`)}
${notesUnder(say`Repaired, since the form of the source had broken it`, repaired ?? [], oddity)}
${notesUnder(say`Odd in the source`, odd ?? [], oddity)}
${notesUnder(say`Left out`, report.leftOut, ({ file, place, text, reason }) => html`${file}, ${place}: <q>${text}</q> ${reason}`)}
${notesUnder(say`What became of the skills of the earlier import`, report.changes, (change) => html`${change}`)}
<div class="rp-import-sides">
<section class="rp-import-source" aria-labelledby="rp-import-source" tabindex="0"><h2 id="rp-import-source">${translate(say`Source`)}</h2>
${sourceList(imported, translate)}</section>
<section class="rp-import-files" aria-labelledby="rp-import-files" tabindex="0"><h2 id="rp-import-files">${translate(say`Files`)}</h2>
${merged.files.map((file) => fileLines(file, translate))}</section>
</div>
</main>
`);
}

/** One choice for each kind of thing, the guesses first. Things of one kind are decided together. */
function decisionTable(decisions: readonly Decision[], translate: Translate): Html {
  const byKey = new Map<string, Decision>();
  for (const decision of decisions) if (!byKey.has(decision.key)) byKey.set(decision.key, decision);
  const all = [...byKey.values()].filter(({ choices }) => choices.length > 1);
  if (all.length === 0) return html``;
  const guessed = all.filter(({ sure }) => !sure);
  const rows = [...guessed, ...all.filter(({ sure }) => sure)];
  const found =
    guessed.length === 0
      ? say`Each was recognised by its words.`
      : say`${guessed.length} of ${rows.length} were guessed, and stand first.`;
  return html`<section aria-labelledby="rp-import-meanings"><h2 id="rp-import-meanings">${translate(say`What the parts of the source mean`)}</h2>
<p>${translate(say`${found} Choose another meaning where one is wrong: the files follow at once.`)}</p>
<table class="rp-import-meanings"><thead><tr><th scope="col">${translate(say`In the source`)}</th><th scope="col">${translate(say`Where`)}</th><th scope="col">${translate(say`Means`)}</th></tr></thead><tbody>
${rows.slice(0, mostEntries).map((row, index) => decisionRow(row, index, translate))}</tbody></table>
${more(rows.length, translate)}</section>`;
}

function decisionRow({ key, piece, meaning, choices, sure }: Decision, index: number, translate: Translate): Html {
  const id = `rp-import-choice-${index}`;
  return html`<tr${sure ? '' : html` class="rp-import-guess"`}><td><label for="${id}">${shortened(piece.text)}</label></td><td>${placeInWords(piece.place, translate)}</td><td><select id="${id}" data-decision="${key}">${choices.map(
    (choice) =>
      html`<option value="${choice}"${choice === meaning ? html` selected` : ''}>${translate(meaningWords[choice])}</option>`,
  )}</select>${sure ? '' : html` <span class="rp-import-guessed">${translate(say`guessed`)}</span>`}</td></tr>
`;
}

/** All pieces in their order, each with where it went; several homes lead to the first. */
function sourceList({ pieces, homes, leftOut }: Imported, translate: Translate): Html {
  const homeOf = new Map<Piece, Home>();
  for (const home of homes) if (!homeOf.has(home.piece)) homeOf.set(home.piece, home);
  const reasons = new Map(leftOut.map(({ piece, reason }) => [piece, reason]));
  const shown = pieces.slice(0, mostPieces);
  const files = new Map<string, Piece[]>();
  for (const piece of shown) files.set(piece.file, [...(files.get(piece.file) ?? []), piece]);
  return html`${[...files].map(
    ([file, ofFile]) => html`<h3>${file}</h3>
<ul>
${ofFile.map((piece) => pieceItem(piece, homeOf.get(piece), reasons.get(piece), translate))}</ul>
`,
  )}${pieces.length > shown.length && html`<p>${translate(say`… and ${pieces.length - shown.length} more texts`)}</p>`}`;
}

function pieceItem(
  { text, place }: Piece,
  home: Home | undefined,
  reason: Message | undefined,
  translate: Translate,
): Html {
  if (!home) {
    const why = translate(reason === undefined ? say`in no file` : say`left out: ${reason}`);
    return html`<li class="${reason === undefined ? 'rp-import-lost' : 'rp-import-out'}"><span class="rp-import-text">${text}</span> <span class="rp-import-where">${place} → ${why}</span></li>
`;
  }
  const key = home.path.split('/')[1] ?? '';
  return html`<li class="rp-import-in" data-key="${key}"><button type="button" class="rp-import-text" data-file="${home.file}" data-at="${home.line}">${text}</button> <span class="rp-import-where">${place} → ${home.path.slice(1)}</span></li>
`;
}

function fileLines({ name, text, before }: MergedFile, translate: Translate): Html {
  const state = before === undefined ? say`new` : before === text ? say`as it is` : say`changed`;
  const lines = text.replace(/\n$/, '').split('\n');
  return html`<h3>${name} <span class="rp-import-state">${translate(state)}</span></h3>
<pre><code>${lines.slice(0, mostLines).map(
    (line, at) => html`<span data-in="${name}" data-at="${at}">${line}</span>
`,
  )}</code></pre>
${lines.length > mostLines && html`<p>${translate(say`… and ${lines.length - mostLines} more lines`)}</p>`}`;
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
function notes<T>(title: Message, entries: readonly T[], entry: (one: T) => Html, translate: Translate): Html {
  if (entries.length === 0) return html``;
  return html`<details class="rp-import-notes"><summary>${translate(title)} (${entries.length})</summary><ul>
${entries.slice(0, mostEntries).map(
  (one) => html`<li>${entry(one)}</li>
`,
)}</ul>${more(entries.length, translate)}</details>`;
}

function more(count: number, translate: Translate): Html {
  return count > mostEntries ? html`<p>${translate(say`… and ${count - mostEntries} more`)}</p>` : html``;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
