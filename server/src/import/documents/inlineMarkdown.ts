import { escapeInline } from '../support/escapeInline.ts';

/*
 * Words with their emphasis, code, links and line breaks as CommonMark, with no more escapes than it takes for them to be read as they are.
 */

/** Some characters of one look. A line break within a run is one that the author made. */
export interface Run {
  readonly text: string;
  /** The 0-based line of the source. */
  readonly line: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
  /** The target of a link: a web page or a mail address. */
  readonly href?: string;
}

export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The runs as Markdown. Marks do not reach over line breaks. */
export function inlineMarkdown(runs: readonly Run[]): string {
  return splitLines(runs)
    .map((line) => escapeStart(lineMarkdown(trimRuns(line))))
    .filter((line) => line !== '')
    .join('\\\n');
}

/** The runs of each line that the author broke. */
export function splitLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, part] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ ...run, text: part });
    }
  }
  return lines;
}

/** The runs of each line of the source. */
export function sourceLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  for (const run of runs) {
    if (lines.at(-1)?.[0]?.line === run.line) lines.at(-1)?.push(run);
    else lines.push([run]);
  }
  return lines;
}

/** The runs without white space at their ends. */
export function trimRuns(runs: readonly Run[]): Run[] {
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  if (first < 0) return [];
  const last = runs.findLastIndex(({ text }) => text.trim() !== '');
  return runs.slice(first, last + 1).map((run, index, all) => {
    const start = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === all.length - 1 ? start.trimEnd() : start };
  });
}

/** The runs without so many UTF-16 units at their beginning. */
export function dropStart(runs: readonly Run[], length: number): Run[] {
  let left = length;
  return runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
}

function lineMarkdown(runs: readonly Run[]): string {
  return markedGroups(
    grouped(runs, ({ bold }) => bold === true),
    '**',
    (bold) =>
      markedGroups(
        grouped(bold, ({ italic }) => italic === true),
        '*',
        linkedText,
      ),
  );
}

function markedGroups(
  groups: readonly Group<boolean>[],
  mark: string,
  write: (runs: readonly Run[]) => string,
): string {
  return groups
    .map(({ value, runs }, index) => {
      const text = write(runs);
      return value ? marked(text, mark, groups[index + 1]?.runs[0]?.text ?? '') : text;
    })
    .join('');
}

/**
 * A text between marks, which mean nothing beside white space and where there is no letter. Behind a sign and before a letter they would be read as
 * text, so that the signs stand behind them.
 */
function marked(text: string, mark: string, next: string): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return text;
  const start = text.length - text.trimStart().length;
  let end = text.trimEnd().length;
  if (end === text.length && /^[\p{L}\p{N}]/u.test(next)) {
    while (end > start && /[^\p{L}\p{N}\s*`)\]]/u.test(text.charAt(end - 1))) end--;
  }
  return `${text.slice(0, start)}${mark}${text.slice(start, end)}${mark}${text.slice(end)}`;
}

function linkedText(runs: readonly Run[]): string {
  return grouped(runs, ({ href }) => href)
    .map(({ value: href, runs: linked }) => {
      const text = grouped(linked, ({ code }) => code === true)
        .map(({ value: isCode, runs: same }) => (isCode ? codeOf(plainText(same)) : escapeInline(plainText(same))))
        .join('');
      return href === undefined ? text : linkOf(text, plainText(linked), href);
    })
    .join('');
}

function linkOf(text: string, plain: string, href: string): string {
  const words = text.trim();
  if (words === '' || href === plain.trim() || href === `mailto:${plain.trim()}`) return text;
  return text.replace(words, () => `[${words}](${href})`);
}

function codeOf(text: string): string {
  if (text.trim() === '') return text;
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

interface Group<T> {
  readonly value: T;
  readonly runs: Run[];
}

/** Neighbouring runs that have something in common. White space between two such runs is one of them. */
function grouped<T>(runs: readonly Run[], lookOf: (run: Run) => T): Group<T>[] {
  const groups: Group<T>[] = [];
  let gap: Run[] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && run.text.trim() === '') {
      gap.push(run);
      continue;
    }
    if (last && last.value === lookOf(run)) {
      for (const one of gap) last.runs.push(one);
      last.runs.push(run);
    } else {
      const [firstGap] = gap;
      if (firstGap) groups.push({ value: lookOf({ text: ' ', line: firstGap.line }), runs: gap });
      groups.push({ value: lookOf(run), runs: [run] });
    }
    gap = [];
  }
  const [firstGap] = gap;
  if (firstGap) groups.push({ value: lookOf({ text: ' ', line: firstGap.line }), runs: gap });
  return groups;
}

/** What would begin a block at the beginning of a line. */
function escapeStart(line: string): string {
  return line
    .replace(/^(?=#{1,6}(?:\s|$)|[-+*]\s|>|(?:=+|-{3,})\s*$|(?:~{3,}))/, '\\')
    .replace(/^(\d{1,9})(?=[.)]\s)/, '$1\\');
}
