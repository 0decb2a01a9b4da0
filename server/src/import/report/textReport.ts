import type { ImportReport, ReportedFile, ReportedPlace } from './importReport.ts';

/** How many of a kind are told one by one: a table of a thousand rows may have the same oddity in each. */
const most = 20;

/** In characters. */
const longestQuote = 80;

/** An import's report for people, in lines that end with a line feed. */
export function textReport(report: ImportReport): string {
  const lines = [
    ...report.sources.map(({ files, title, because }) => `Read ${listed(files)}: ${title}, since ${because}.`),
    ...list('Skipped, since it is in no format that is known', report.skipped, (name) => name),
    '',
    ...filesLines(report.files),
    '',
    share(report),
    ...list('Not found in the files', report.words.missing, (one) => `${placed(one)}: ${one.words.join(' ')}`),
    ...list('In another order than in the source', report.words.moved, quoted),
    ...list('Repaired, since the form of the source had broken it', oddities(report, true), (line) => line),
    ...list('Odd in the source', oddities(report, false), (line) => line),
    ...list('Kept in sections, notes or x- keys, since the format has no key for it', report.withoutKey, (one) => {
      return `${quoted(one)} → ${one.to.file}:${one.to.line + 1} ${one.to.path}`;
    }),
    ...list('Left out', byReason(report), (line) => line),
    ...list('Neither in a file nor left out', report.unexplained, quoted),
    ...list('Guessed; --map says it otherwise', guesses(report), ({ key, meaning, choices }) => {
      const others = choices.filter((choice) => choice !== meaning);
      return `${key} → ${meaning}${others.length > 0 ? ` (or ${others.join(', ')})` : ''}`;
    }),
    ...list('Decided, but not in the sources', report.unused, (key) => key),
    ...list('Skills that changed in the source', report.changes, (change) => change),
    ...list('Changed here and in the source; the text here stays', report.conflicts, (one) => {
      const at = `${one.file}:${one.line + 1} ${one.path}`;
      return `${at}\n    here:   ${shortened(one.local ?? '(gone)')}\n    source: ${shortened(one.source ?? '(gone)')}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** `100 % of 1,245 words of the sources stand in the files.` A share that is not whole is never rounded to 100 %. */
export function share({ words: { total, found } }: ImportReport): string {
  const tenths = total === 0 ? 1000 : Math.floor((found / total) * 1000);
  const percent = tenths === 1000 ? '100' : (tenths / 10).toFixed(1);
  const words = total === 1 ? 'word of the sources stands' : 'words of the sources stand';
  return `${percent} % of ${grouped(total)} ${words} in the files.`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function filesLines(files: readonly ReportedFile[]): string[] {
  const states = { new: 'new', changed: 'changed', same: 'as it is' };
  const counts = new Map<string, number>();
  for (const { state } of files) counts.set(states[state], (counts.get(states[state]) ?? 0) + 1);
  const all = [...counts].map(([state, count]) => `${count} ${state}`).join(', ');
  return list(`Files (${all})`, files, ({ name, state, pieces }) => {
    const parts = Object.entries(pieces).map(([key, count]) => `${key} ${count}`);
    return `${name}, ${states[state]}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
  }).filter((line) => line !== '');
}

/** How many places are named of what is the same in many. */
const mostAtOnce = 5;

/** The oddities, each once with the places that have it. */
function oddities(report: ImportReport, repaired: boolean): string[] {
  const groups = groupsOf(
    report.oddities.filter((one) => one.repaired === repaired),
    ({ message }) => message,
  );
  return [...groups].map(([message, all]) => {
    const places = all.flatMap(({ file, place }) => (file === undefined ? [] : `${file}, ${place ?? ''}`));
    return places.length === 0 ? message : `${some(places)}: ${message}`;
  });
}

/** Items by a text that each has, in the order in which the texts come. */
function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** What was left out by the reasons for it. */
function byReason({ leftOut }: ImportReport): string[] {
  return [...groupsOf(leftOut, ({ reason }) => reason)].map(([reason, all]) => `${some(all.map(quoted))}: ${reason}`);
}

function some(places: readonly string[]): string {
  const more = places.length - mostAtOnce;
  return `${places.slice(0, mostAtOnce).join('; ')}${more > 0 ? ` and ${grouped(more)} more` : ''}`;
}

function guesses({ decisions }: ImportReport): ImportReport['decisions'] {
  return decisions.filter(({ sure }) => !sure);
}

function list<T>(title: string, items: readonly T[], line: (item: T) => string): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, most).map((item) => `  ${line(item)}`);
  const more = items.length - shown.length;
  return ['', `${title}:`, ...shown, ...(more > 0 ? [`  and ${grouped(more)} more (--report json lists all)`] : [])];
}

function placed({ file, place }: ReportedPlace): string {
  return `${file}, ${place}`;
}

function quoted(one: ReportedPlace): string {
  return `${placed(one)}: “${shortened(one.text)}”`;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestQuote ? `${line.slice(0, longestQuote - 1)}…` : line;
}

function listed(names: readonly string[]): string {
  return names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more files` : names.join(', ');
}
