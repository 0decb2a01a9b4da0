import { isSafeUrl } from '../../jobProfile/markdownParser.ts';
import type { RichText, Run } from '../../jobProfile/richText.ts';
import { breakAddresses } from './bareAddresses.ts';

/** Where a line stands. In the cell of a table a bar has to be escaped, since bars separate cells. */
export interface InlinePlace {
  readonly cell?: boolean;
}

type Mark = 'bold' | 'italic' | `link ${string}`;

/**
 * One line of Markdown for runs, without anything that begins a block. What the delimiters of emphasis mean depends on the characters around
 * them, so the line is parsed again: where the result differs, underscores are tried, then no emphasis, then no markup at all.
 */
export function inlineMarkdown(given: readonly Run[], rich: RichText, place: InlinePlace = {}): string {
  const runs = merged(given.map((run) => ({ ...run, text: run.text.replaceAll(/[\t\r\n]+/g, ' ') })));
  const first = runs[0];
  if (runs.length === 1 && first && !first.bold && !first.italic && !first.code && first.href === undefined) {
    return escapeText(first.text, first.text, place).trim();
  }
  const bare = merged(runs.map(({ text, code, href }) => ({ text, ...(code && { code }), ...(href && { href }) })));
  const candidates = [
    { runs, italic: '*' },
    { runs, italic: '_' },
    { runs: bare, italic: '*' },
  ];
  for (const candidate of candidates) {
    const line = written(candidate.runs, candidate.italic, place);
    const read = rich.line(place.cell ? line.replaceAll('\\|', '|') : line);
    if (sameRuns(read, candidate.runs)) return line.trim();
  }
  const text = runs.map((run) => run.text).join('');
  return escapeText(text, text, place).trim();
}

/** A link whose address is written in a profile; an address that must not be followed stays text. */
export function linkMarkdown(url: string, label: readonly Run[], rich: RichText, place: InlinePlace = {}): string {
  // Links cannot stand in links.
  const runs = label.map(({ text, bold, italic, code }): Run => {
    return { text, ...(bold && { bold }), ...(italic && { italic }), ...(code && { code }) };
  });
  const words = inlineMarkdown(runs, rich, place);
  if (!isSafeUrl(url)) return [words, escapeText(url, url, place)].filter((part) => part !== '').join(' – ');
  return words === '' ? bareLink(url, place) : `[${words}](${destination(url)})`;
}

function written(runs: readonly Run[], italic: string, place: InlinePlace): string {
  const isFormula = hasFormula(runs.map(({ text }) => text).join(''));
  const ends = endsOf(runs);
  const open: Mark[] = [];
  let line = '';
  const begin = (mark: Mark) => (mark === 'bold' ? '**' : mark === 'italic' ? italic : '[');
  const end = (mark: Mark) => {
    return mark === 'bold' ? '**' : mark === 'italic' ? italic : `](${destination(mark.slice('link '.length))})`;
  };
  for (const [i, run] of runs.entries()) {
    if (run.href === run.text && run.href !== undefined && isAutolink(run.text)) {
      while (open.length > 0) line += end(open.pop() ?? 'bold');
      line += bareLink(run.text, place);
      continue;
    }
    const wanted = marksOf(run);
    while (open.some((mark) => !wanted.includes(mark))) line += end(open.pop() ?? 'bold');
    const missing = wanted.filter((mark) => !open.includes(mark));
    // The mark that ends last begins first, so that marks are nested.
    for (const mark of missing.toSorted((a, b) => endOf(ends[i], b) - endOf(ends[i], a))) {
      open.push(mark);
      line += begin(mark);
    }
    line +=
      run.code && !(place.cell && run.text.includes('|'))
        ? codeSpan(run.text)
        : escapeRun(run.text, isFormula, place, behind(runs[i + 1]));
  }
  while (open.length > 0) line += end(open.pop() ?? 'bold');
  return line;
}

/** What follows a run without white space: its own mark or its text. */
function behind(next: Run | undefined): string {
  if (!next) return '';
  if (next.code) return '`';
  return next.href === undefined ? (/^[^ \t]*/.exec(next.text)?.[0] ?? '') : '[';
}

function marksOf({ bold, italic, href }: Run): Mark[] {
  return [
    ...(href === undefined ? [] : [`link ${href}` as const]),
    ...(bold ? (['bold'] as const) : []),
    ...(italic ? (['italic'] as const) : []),
  ];
}

/** For each run the places of the first runs behind it that are not bold, not italic, or lead elsewhere. */
interface Ends {
  readonly bold: number;
  readonly italic: number;
  readonly link: number;
}

/** From the last run to the first, so that none is looked for. */
function endsOf(runs: readonly Run[]): Ends[] {
  const ends: Ends[] = [];
  for (let i = runs.length - 1; i >= 0; i--) {
    const [next, behind] = [runs[i + 1], ends.at(-1)];
    ends.push({
      bold: next?.bold && behind ? behind.bold : i + 1,
      italic: next?.italic && behind ? behind.italic : i + 1,
      link: next && behind && next.href === runs[i]?.href ? behind.link : i + 1,
    });
  }
  return ends.reverse();
}

function endOf(ends: Ends | undefined, mark: Mark): number {
  return ends?.[mark === 'bold' || mark === 'italic' ? mark : 'link'] ?? 0;
}

/** Whatever could be markup gets a backslash; what cannot be is left alone, so that the text can be read as it is. */
export function escapeText(text: string, paragraph: string, place: InlinePlace = {}): string {
  return escapeRun(text, hasFormula(paragraph), place);
}

/** GitHub takes what stands between two dollars for mathematics. */
function hasFormula(paragraph: string): boolean {
  return paragraph.indexOf('$') !== paragraph.lastIndexOf('$');
}

/** `after` is what follows the text in its paragraph without white space. */
function escapeRun(text: string, isFormula: boolean, { cell = false }: InlinePlace, after = ''): string {
  const escaped = text
    .replaceAll(/[\t\r\n]+/g, ' ')
    .replaceAll(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replaceAll(/[*`[\]~]/g, '\\$&')
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll(/<(?=[a-z/!?])/gi, '\\<')
    .replaceAll(/&(?=#?[a-z0-9]+;)/gi, '\\&');
  // There is no escape for the dollars of a formula.
  const safe = isFormula ? escaped.replaceAll('$', '&#36;') : escaped;
  const readable = breakAddresses(safe, after);
  return cell ? readable.replaceAll('|', '\\|') : readable;
}

function codeSpan(text: string): string {
  const fence = '`'.repeat(longestTicks(text) + 1);
  const isInBlanks = text.startsWith(' ') && text.endsWith(' ') && /[^ ]/.test(text);
  const pad = text.startsWith('`') || text.endsWith('`') || isInBlanks ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** The length of the longest run of backticks. */
export function longestTicks(text: string): number {
  let longest = 0;
  for (const [ticks] of text.matchAll(/`+/g)) longest = Math.max(longest, ticks.length);
  return longest;
}

function isAutolink(url: string): boolean {
  return isSafeUrl(url) && !/[<>\\|]/.test(url);
}

function bareLink(url: string, place: InlinePlace): string {
  return isAutolink(url) ? `<${url}>` : `[${escapeText(url, url, place)}](${destination(url)})`;
}

/** An address as the destination of a link: what would end the destination is encoded. */
function destination(url: string): string {
  const encoded = url
    .replaceAll('\\', '%5C')
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')
    .replaceAll('|', '%7C')
    .replaceAll(/&(?=#?[a-z0-9]+;)/gi, '&amp;');
  return /[()]/.test(encoded) ? `<${encoded}>` : encoded;
}

function sameStyle(a: Run, b: Run): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.href === b.href;
}

function sameRuns(a: readonly Run[], b: readonly Run[]): boolean {
  const [x, y] = [merged(a), merged(b)];
  return x.length === y.length && x.every((run, i) => run.text === y[i]?.text && sameStyle(run, y[i]));
}

/** Runs in which neighbours of the same style are one run. */
function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && sameStyle(last, run)) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}
