import { lazy } from '../../support/lazy.ts';
import type { Span } from '../span.ts';

/** A bracket or quotation mark without its counterpart. */
export interface Unbalanced extends Span {
  /** False for a closing one that was not opened. */
  readonly opens: boolean;
  /** Where the sentence begins that is closed and not opened, for a mark of which that place is certain. */
  readonly begins?: number;
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '“': '”' };
const signs = /[()[\]{}“”]/g;

/** A quick test: a text that does not match has none. */
export const unbalancedSign = /[()[\]{}“”"‘]|(?:^|[\s(])'\p{Ll}/u;

/** All unbalanced brackets and quotation marks of a masked text (`Prose.plain`), in order. */
export function unbalancedIn(plain: string): Unbalanced[] {
  if (!unbalancedSign.test(plain)) return [];
  const found = [...brackets(plain), ...straightQuotes(plain), ...singleQuotes(plain)].sort(
    (a, b) => a.start - b.start,
  );
  const isInFormula = formulaSigns(plain);
  return found.filter(({ start }) => !isInFormula(start));
}

/** A bracket may span paragraphs; a curly quote need not be closed where the next paragraph opens it again. */
function brackets(plain: string): Unbalanced[] {
  const open: number[] = [];
  const single: Unbalanced[] = [];
  // Other languages write `„so“`, `”so”` or `»so«`; their quotes are not checked.
  const curly = !plain.includes('„') && plain.includes('“');
  for (const { 0: sign, index } of plain.matchAll(signs)) {
    if ((sign === '“' || sign === '”') && !curly) continue;
    // “So“ is closed with the wrong sign, but closed.
    if (sign === '“' && plain.charAt(open.at(-1) ?? -1) === '“' && closesQuote(plain, index)) {
      open.pop();
      continue;
    }
    if (sign in closers) {
      if (!isFace(plain, index)) open.push(index);
      continue;
    }
    const last = open.at(-1);
    if (last !== undefined && closers[plain.charAt(last)] === sign) open.pop();
    else if (last !== undefined && closers[plain.charAt(open.at(-2) ?? -1)] === sign) {
      // The inner one was left open, and the one around it is closed here.
      single.push(at(last, true));
      open.splice(-2);
    } else if (!isListMark(plain, index) && !isFace(plain, index) && !isAbbreviated(plain, index)) {
      single.push(at(index, false));
    }
  }
  for (const index of open) if (!isInterval(plain, index) && !isContinued(plain, index)) single.push(at(index, true));
  // An interval such as [0, 5) has brackets that do not match.
  return single.filter(({ start, opens }) => opens || !isIntervalEnd(plain, start));
}

/** Signs of a formula: "a = left ( b". */
export const formula = /(?:^|\s)[=+*×÷<>] |\b(?:left|right) [()[\]{}]/;
/** Those of the syntax of one: "SUM(a[; b])". */
const syntax = /\[ ?[;,|]|[;,|] ?\[/;

/** Tells which brackets are ones that a formula or a description of syntax has alone; the whole text is searched for its signs once at most. */
function formulaSigns(plain: string): (index: number) => boolean {
  const hasSyntax = lazy(() => syntax.test(plain));
  const hasFormula = lazy(() => formula.test(plain));
  return (index) => {
    const sign = plain.charAt(index);
    if (/[[\]]/.test(sign) && hasSyntax()) return true;
    const around = plain.charAt(index - 1) + plain.charAt(index + 1);
    return /[()[\]{}]/.test(sign) && !/\S/.test(around) && hasFormula();
  };
}

/** Whether a quotation mark stands behind a word, and none behind it. */
function closesQuote(plain: string, index: number): boolean {
  return /[\p{L}\p{N}.,!?]/u.test(plain.charAt(index - 1)) && !/[\p{L}\p{N}]/u.test(plain.charAt(index + 1));
}

/** Words that begin with an apostrophe. */
const shortened =
  /^(?:em|til|till|tis|twas|n|cause|cos|cuz|bout|round|neath|nuff|kay|ere|gainst|midst|ave|e|im|is|er|s|t)(?![\p{L}\p{N}])/iu;

/**
 * A single quotation mark before a word in small letters, with none behind any word that follows. An apostrophe at the end of a word may close
 * it, so that these count as well.
 */
function singleQuotes(plain: string): Unbalanced[] {
  let last = -1;
  for (const { index } of plain.matchAll(/\S['’](?![\p{L}\p{N}])/gu)) last = index;
  for (const { index } of plain.matchAll(/(?<=^|[\s(])['‘](?=\p{Ll})/gu))
    if (index > last && !shortened.test(plain.slice(index + 1, index + 10))) return [at(index, true)];
  return [];
}

function at(start: number, opens: boolean): Unbalanced {
  return { start, end: start + 1, opens };
}

/** `a)`, `12)`, `1.)` and `iv)` before the text that they number. */
function isListMark(plain: string, index: number): boolean {
  return (
    plain.charAt(index) === ')' &&
    /(?:^|[\s;:,(])(?:\p{L}|\d{1,3}|[ivx]{1,5})\.?$/iu.test(plain.slice(Math.max(0, index - 6), index))
  );
}

/** Emoticons such as `:-)`. */
function isFace(plain: string, index: number): boolean {
  return (
    /(?:^|\s)[:;=8][-o^']?$/.test(plain.slice(Math.max(0, index - 3), index)) &&
    !/[\p{L}\p{N}]/u.test(plain.charAt(index + 1))
  );
}

/** A bracket after masked text, such as `(s)` after a name that was masked with its opening bracket. */
function isAbbreviated(plain: string, index: number): boolean {
  return plain.charAt(index - 1) === '\uFFFC';
}

function isInterval(plain: string, index: number): boolean {
  return /^[([]\s*-?[\d.]+\s*[,;]\s*-?[\d.∞]+\s*[)\]]/.test(plain.slice(index, index + 40));
}

function isIntervalEnd(plain: string, index: number): boolean {
  return /[([]\s*-?[\d.]+\s*[,;]\s*-?[\d.∞]+\s*[)\]]$/.test(plain.slice(Math.max(0, index - 40), index + 1));
}

/** A quote over several paragraphs is opened in each of them. */
function isContinued(plain: string, index: number): boolean {
  if (plain.charAt(index) !== '“') return false;
  const next = /\n[ \t]*\n\s*(\S)/y;
  const end = plain.indexOf('\n\n', index);
  if (end < 0) return false;
  next.lastIndex = end;
  return next.exec(plain)?.[1] === '“';
}

/** Straight quotes come in pairs within a paragraph; after a number one may stand for inches. */
function straightQuotes(plain: string): Unbalanced[] {
  if (!plain.includes('"')) return [];
  const odd: Unbalanced[] = [];
  let from = 0;
  for (const { 0: lineBreak, index: to } of plain.matchAll(/\n[ \t]*\n|$(?![\s\S])/g)) {
    const alone = aloneIn(plain, from, to);
    if (alone) odd.push(alone);
    from = to + lineBreak.length;
  }
  // A quotation over two paragraphs leaves each of them with one quote.
  return odd.length === 2 ? [] : odd;
}

function aloneIn(plain: string, from: number, to: number): Unbalanced | undefined {
  const quotes: number[] = [];
  for (let index = plain.indexOf('"', from); index >= 0 && index < to; index = plain.indexOf('"', index + 1))
    quotes.push(index);
  if (quotes.length % 2 === 0) return undefined;
  // After a number it stands for inches, and in brackets for itself.
  const real = quotes.filter(
    (index) => !/[\d½¼¾]/.test(plain.charAt(index - 1)) && !/[([' ]["][)\]']/.test(plain.slice(index - 1, index + 2)),
  );
  if (real.length % 2 === 0) return undefined;
  let open: number | undefined;
  for (const index of real) {
    const opens = index === from || /[\s([{“‘/–—-]/.test(plain.charAt(index - 1));
    if (opens && open !== undefined) return at(open, true);
    if (!opens && open === undefined) return at(index, false);
    open = opens ? index : undefined;
  }
  return open === undefined ? undefined : at(open, true);
}
