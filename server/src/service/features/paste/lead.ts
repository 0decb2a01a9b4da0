import { isBlank, linesOf, plainText, type Run, type Runs, sliceRuns, trimRuns } from '../../text/clipboard/blocks.ts';

/** The name at the beginning of a text, and what is said of it. */
export interface Lead {
  readonly name: Runs;
  readonly rest: Runs;
}

/** Longer beginnings are no names, in UTF-16 units. */
const longestName = 100;
const mostWords = 9;

/**
 * Splits "Name: text", and a text whose name is in bold with a colon, a dash, a stop or a line break behind it. `undefined` for a text
 * without such a name.
 */
export function leadOf(written: Runs): Lead | undefined {
  const runs = withTypedBold(written);
  return boldLead(runs) ?? lineLead(runs) ?? colonLead(runs);
}

/** Runs in which everything is in bold without that. */
export function withoutBoldAll(runs: Runs): Runs {
  return isAllBold(runs) ? runs.map(({ bold: _, ...run }) => run) : runs;
}

export function isAllBold(runs: Runs): boolean {
  return !isBlank(runs) && runs.every(({ bold, text }) => bold || text.trim() === '');
}

/** `**Name:** text` in a text without marks. */
function withTypedBold(runs: Runs): Runs {
  const text = plainText(runs);
  const match = /^\*\*([^*\n]{1,200})\*\*/.exec(text);
  if (!match || runs.some(({ bold }) => bold)) return runs;
  const bold = sliceRuns(runs, 2, match[0].length - 2).map((run): Run => ({ ...run, bold: true }));
  return [...bold, ...sliceRuns(runs, match[0].length)];
}

function boldLead(runs: Runs): Lead | undefined {
  let length = 0;
  for (const { bold, text } of runs) {
    if (!bold && text.trim() !== '') break;
    length += text.length;
  }
  const text = plainText(runs);
  const name = text.slice(0, length).trimEnd();
  const rest = text.slice(name.length);
  const inside = /\s*[:.–—]$|\s+-$/.exec(name);
  const outside = /^\s*(?:[:–—]|\.(?=\s)|-(?=\s)|\n)\s*/.exec(rest);
  if (name === '' || name.length > longestName || name.includes('\n') || (!inside && !outside)) return undefined;
  const end = inside ? name.length - inside[0].length : name.length;
  const begin = name.length + (outside?.[0].length ?? 0);
  return leadAt(runs, end, begin, text.length);
}

/** A short first line, as a name above its text. */
function lineLead(runs: Runs): Lead | undefined {
  const text = plainText(runs);
  const end = text.indexOf('\n');
  if (end < 0 || end > longestName || /[.,;]\s*$/.test(text.slice(0, end))) return undefined;
  return leadAt(runs, text.slice(0, end).replace(/\s*:?\s*$/, '').length, end + 1, text.length);
}

function colonLead(runs: Runs): Lead | undefined {
  const match = /^([^:：.!?;\n]{2,100}?)\s*(?::\s+|：\s*)(?=\S)/.exec(plainText(runs));
  const name = match?.[1] ?? '';
  if (!match || name.split(/\s+/).length > mostWords || !/^\p{L}/u.test(name)) return undefined;
  return leadAt(runs, name.length, match[0].length, Number.POSITIVE_INFINITY);
}

function leadAt(runs: Runs, end: number, begin: number, length: number): Lead | undefined {
  const name = trimRuns(sliceRuns(runs, 0, end));
  const rest = trimRuns(sliceRuns(runs, begin, length));
  return isBlank(name) || isBlank(rest) ? undefined : { name: withoutBoldAll(name), rest };
}

/** Runs whose lines are one line. */
export function onOneLine(runs: Runs): Runs {
  return linesOf(runs).flatMap((line, index) => (index === 0 ? line : [{ text: ' ' }, ...line]));
}
