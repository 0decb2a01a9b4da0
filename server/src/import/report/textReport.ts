import { inEnglish, listOf, type Message, type MessagePart, say, type Translate } from '../../service/message.ts';
import type { ImportReport, ReportedFile, ReportedPlace } from './importReport.ts';

/** How many of a kind are told one by one: a table of a thousand rows may have the same oddity in each. */
const most = 20;

/** In characters. */
const longestQuote = 80;

/** An import's report for people, in lines that end with a line feed. */
export function textReport(report: ImportReport, translate: Translate = inEnglish): string {
  const list = <T>(title: Message, items: readonly T[], line: (item: T) => MessagePart): string[] =>
    listed(title, items, line, translate);
  const lines = [
    ...report.sources.map(({ files, title, because }) =>
      translate(say`Read ${namesOf(files)}: ${title}, since ${because}.`),
    ),
    ...list(say`Skipped, since it is in no format that is known`, report.skipped, (name) => name),
    '',
    ...filesLines(report.files, translate),
    '',
    translate(share(report)),
    ...list(say`Not found in the files`, report.words.missing, (one) => `${placed(one)}: ${one.words.join(' ')}`),
    ...list(say`In another order than in the source`, report.words.moved, quoted),
    ...list(say`Repaired, since the form of the source had broken it`, oddities(report, true), (line) => line),
    ...list(say`Odd in the source`, oddities(report, false), (line) => line),
    ...list(say`Kept in sections, notes or x- keys, since the format has no key for it`, report.withoutKey, (one) => {
      return `${quoted(one)} → ${one.to.file}:${one.to.line + 1} ${one.to.path}`;
    }),
    ...list(say`Left out`, byReason(report), (line) => line),
    ...list(say`Neither in a file nor left out`, report.unexplained, quoted),
    ...list(say`Guessed; --map says it otherwise`, guesses(report), ({ key, meaning, choices }) => {
      const others = choices.filter((choice) => choice !== meaning);
      return others.length > 0 ? say`${key} → ${meaning} (or ${others.join(', ')})` : `${key} → ${meaning}`;
    }),
    ...list(say`Decided, but not in the sources`, report.unused, (key) => key),
    ...list(say`Skills that changed in the source`, report.changes, (change) => change),
    ...list(say`Changed here and in the source; the text here stays`, report.conflicts, (one) => {
      const at = `${one.file}:${one.line + 1} ${one.path}`;
      const [here, source] = [one.local, one.source].map((text) => (text === null ? say`(gone)` : shortened(text)));
      return say`${at}\n    here:   ${here ?? ''}\n    source: ${source ?? ''}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** `100 % of 1,245 words of the sources stand in the files.` A share that is not whole is never rounded to 100 %. */
export function share({ words: { total, found } }: ImportReport): Message {
  const tenths = total === 0 ? 1000 : Math.floor((found / total) * 1000);
  const percent = tenths === 1000 ? 100 : tenths / 10;
  return total === 1
    ? say`${percent} % of 1 word of the sources stands in the files.`
    : say`${percent} % of ${total} words of the sources stand in the files.`;
}

const states = { new: say`new`, changed: say`changed`, same: say`as it is` } as const;

function filesLines(files: readonly ReportedFile[], translate: Translate): string[] {
  const counts = new Map<ReportedFile['state'], number>();
  for (const { state } of files) counts.set(state, (counts.get(state) ?? 0) + 1);
  const all = listOf([...counts].map(([state, count]) => say`${count} ${states[state]}`));
  const lines = listed(
    say`Files (${all})`,
    files,
    ({ name, state, pieces }) => {
      const parts = Object.entries(pieces).map(([key, count]) => `${key} ${count}`);
      const what = say`${name}, ${states[state]}`;
      return parts.length > 0 ? say`${what}: ${parts.join(', ')}` : what;
    },
    translate,
  );
  return lines.filter((line) => line !== '');
}

/** How many places are named of what is the same in many. */
const mostAtOnce = 5;

/** The oddities, each once with the places that have it. */
function oddities(report: ImportReport, repaired: boolean): MessagePart[] {
  const groups = groupsOf(
    report.oddities.filter((one) => one.repaired === repaired),
    ({ message }) => message,
  );
  return [...groups].map(([message, all]) => {
    const places = all.flatMap(({ file, place }) => (file === undefined ? [] : `${file}, ${place ?? ''}`));
    return places.length === 0 ? message : say`${some(places)}: ${message}`;
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
function byReason({ leftOut }: ImportReport): Message[] {
  return [...groupsOf(leftOut, ({ reason }) => reason)].map(
    ([reason, all]) => say`${some(all.map(quoted))}: ${reason}`,
  );
}

function some(places: readonly string[]): MessagePart {
  const more = places.length - mostAtOnce;
  const shown = places.slice(0, mostAtOnce).join('; ');
  return more > 0 ? say`${shown} and ${more} more` : shown;
}

function guesses({ decisions }: ImportReport): ImportReport['decisions'] {
  return decisions.filter(({ sure }) => !sure);
}

function listed<T>(
  title: Message,
  items: readonly T[],
  line: (item: T) => MessagePart,
  translate: Translate,
): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, most).map((item) => `  ${translate(say`${line(item)}`)}`);
  const more = items.length - shown.length;
  const rest = more > 0 ? [`  ${translate(say`and ${more} more (--report json lists all)`)}`] : [];
  return ['', `${translate(title)}:`, ...shown, ...rest];
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

/** The first of many names, and how many files there are besides. */
export function namesOf(names: readonly string[]): Message {
  return names.length > 3 ? say`${names.slice(0, 2).join(', ')} and ${names.length - 2} more files` : listOf(names);
}
