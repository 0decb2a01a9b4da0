import { lazy } from '../../support/lazy.ts';
import { codeSpans } from '../prose/markdownSpans.ts';
import { type Prose, primaryLanguage } from '../prose/prose.ts';
import type { Span } from '../span.ts';
import { brokenCharacters, brokenEncodingSign } from './brokenEncoding.ts';

/**
 * What another program left in a text: a tag or a character reference of HTML, a variable of a template, what a program writes where a variable
 * has no value, the mark of a line break in a program, a character whose encoding was mistaken, a mark of Markdown without its partner.
 */
export type LeftoverKind = 'tag' | 'reference' | 'variable' | 'value' | 'break' | 'encoding' | 'mark' | 'remark';

export interface Leftover extends Span {
  readonly kind: LeftoverKind;
  /** What was meant; absent where only the author knows it. */
  readonly meant?: string;
}

/** A quick test: a text that does not match has no leftover. */
export const leftoverSign = new RegExp(
  `[<&{%\`]|\\\\[nrtu]|\\bundefined\\b|\\[object |\\*\\*|^(?:#{1,6}\\s|Sure|Certain|Of cour|Absol|Here)|As an AI|\\[(?:[cdefim][a-z]|[A-Z]{1,4}\\d)|${brokenEncodingSign.source}`,
  'u',
);

/** The names of HTML that texts are formatted with; other words between angle brackets are placeholders, which another rule reports. */
const tags =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|code|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|li|mark|nobr|ol|p|pre|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul|wbr)(?:\s[^<>\n]{0,500})?\/?>/gi;

const references = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/** The references that word processors and web pages write. */
const characters: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bull: '•',
  copy: '©',
  deg: '°',
  eacute: 'é',
  euro: '€',
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: ' ',
  ndash: '–',
  pound: '£',
  quot: '"',
  rdquo: '”',
  reg: '®',
  rsquo: '’',
  shy: '',
  times: '×',
  trade: '™',
};

/** `{name}`, `${name}`, `<%= name %>`, `%s`, `%(name)s`. Two braces are a placeholder, which another rule reports. */
const variables = lazy(
  () =>
    /(?<!\{)\$?\{[ \t]*[\p{L}_][\p{L}\p{N}_. -]{0,60}?\}(?!\})|<%[^%\n]{1,60}%>|(?<![\p{L}\p{N}%]|\d[ \t])%(?:\([a-z_]{1,30}\))?[sd](?![\p{L}\p{N}])/gu,
);

/** What a program writes for a variable without a value, where a name should stand: "the team of undefined". */
const noValues = lazy(
  () =>
    /\[object Object\]|(?<=\b(?:[oO]f|[aA]t|[fF]or|[wW]ith|[fF]rom|[bB]y|[tT]he|\p{Lu}\p{L}{1,30}(?: and|,)) )undefined(?= (?:and|or|on|in|at|for|from|to|by|with|team|is|are)\b|[.,;]|$)/gu,
);

/** A line break as programs write it, between words; in a path a name follows it. */
const breaks = lazy(
  () => /(?<=[\p{L}\p{N}.,;:!?)])\\[nrt](?:\\[nrt])*(?=[\s•-]|$|\p{Lu}\p{Ll}|(?:and|or|the|with|for|to|in|of) )/gu,
);

/** What an assistant says to whoever asked it, and the remarks that a word processor or an encyclopedia puts into a text. */
const remarks =
  /^(?:Sure|Certainly|Of course|Absolutely)[,!]? (?:here(?:['’]s| is| are)|I)\b[^.:\n]{0,80}[:.](?=\s)|^Here(?:['’]s| is) (?:a|the|your) (?:revised|updated|improved|shortened|rewritten|polished|new) (?:version|text|description|draft)[^.:\n]{0,60}:|\bAs an AI (?:language )?model\b|\[(?:citation needed|clarification needed|edit)\]|\[(?:deleted|inserted|moved|formatted|comment(?:ed)?)(?: by [^\]:\n]{1,40})?: [^\]\n]{1,160}\]|\bComment(?:ed)? \[[A-Z]{1,4}\d{1,3}\]:[^\n]{0,160}/g;

/** A character as programs write it: "caf\u00e9". */
const escapes = /(?<=\p{L})\\u(?!d[89a-f])[\da-f]{4}(?![\da-f])/giu;

function escaped(text: string, { start, end }: Span): string {
  return String.fromCharCode(Number.parseInt(text.slice(start + 2, end), 16));
}

/** Whatever another program left in a text, in order and without overlaps. Code is left alone, since it shows what is in it. */
export function leftoversIn({ text, language }: Prose): Leftover[] {
  const code = text.includes('`') ? codeSpans(text) : [];
  const found: Leftover[] = [
    ...(speaksOfTags.test(text) ? [] : matches(text, tags, 'tag')),
    ...matches(text, references, 'reference').flatMap((one) => withMeaning(text, one)),
    ...variablesIn(text),
    ...(text.includes('ndefined') || text.includes('[object') ? matches(text, noValues(), 'value') : []),
    ...(text.includes('\\') && !/:\\/.test(text) ? matches(text, breaks(), 'break') : []),
    ...(text.includes('\\u')
      ? matches(text, escapes, 'encoding').map((one) => ({ ...one, meant: escaped(text, one) }))
      : []),
    ...brokenCharacters(text, primaryLanguage(language)).map(
      ({ start, end, meant }): Leftover => ({ start, end, kind: 'encoding', meant }),
    ),
    ...loneMarks(text, code),
    ...loneHeading(text),
    ...(remarkSign.test(text) ? matches(text, remarks, 'remark') : []),
  ];
  let last = 0;
  return found
    .filter(
      ({ start }) => text.charAt(start - 1) !== '\\' && !code.some((span) => span.start <= start && start < span.end),
    )
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      const isFree = start >= last;
      if (isFree) last = end;
      return isFree;
    });
}

/** Words of a text that speaks of tags, rather than has some. */
const speaksOfTags = /\b(?:HTML|XML|tags?|markup)\b(?![^<]*>)/i;

/** Where a text speaks of one variable, it speaks of the others. */
function variablesIn(text: string): Leftover[] {
  const found = matches(text, variables(), 'variable');
  const isNamed = found.some(({ start }) => speaksOfNext.test(text.slice(Math.max(0, start - 40), start)));
  return isNamed ? [] : found.filter((one) => !isSpokenOf(text, one));
}

/** Words before a variable that a text speaks of: "fields such as {first_name}". */
const speaksOfNext =
  /(?:\b(?:such as|like|e\.g\.,?|for example,?|including|called|named|variables?|fields?|placeholders?|tokens?|tags?|codes?|macros?|use|replaces?|types?|enters?|inserts?)|\b(?:fields?|variables()?|placeholders?|tokens?|codes?) \()["“‘']? ?$/i;

/**
 * Whether a text speaks of such variables, rather than has one: in quotation marks or emphasis, beside others, as a format, as a part of a
 * path, in a formula, or as what the words before it name.
 */
function isSpokenOf(text: string, { start, end }: Leftover): boolean {
  if (text.charAt(start) !== '%')
    return /[\\/]/.test(text.charAt(end)) || text.charAt(start - 1) === '/' || /(?:^|\s)[=+*] /.test(text);
  // What does something is the subject of a sentence: "%s will return".
  if (/^ (?:will|is|are|stands?|returns?|means|can|must)\b/.test(text.slice(end, end + 12))) return true;
  if (/["“”‘’'*_]/.test(text.charAt(start - 1)) && /["“”‘’'*_]/.test(text.charAt(end))) return true;
  return /\bs?printf|\b(?:directives?|formats?|interpolat\w+|placeholders?|replacements?|specifiers?)\b|%[a-ce-rt-zA-Z]/.test(
    text,
  );
}

function matches(text: string, pattern: RegExp, kind: LeftoverKind): Leftover[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length, kind }));
}

/** A reference with the character that it stands for; nothing for a word that stands for none, such as that of `R&D;`. */
function withMeaning(text: string, found: Leftover): Leftover[] {
  const name = text.slice(found.start + 1, found.end - 1);
  if (!name.startsWith('#')) {
    const meant = characters[name.toLowerCase()];
    return meant === undefined ? [] : [{ ...found, meant }];
  }
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? [{ ...found, meant: String.fromCodePoint(code) }] : [];
}

/** A code mark, or the two asterisks that open bold words, without a partner in the paragraph. */
function loneMarks(text: string, code: readonly Span[]): Leftover[] {
  const inCode = (at: number): boolean => code.some(({ start, end }) => start <= at && at < end);
  const found: Leftover[] = [];
  let paragraph = 0;
  for (const { index: end } of text.matchAll(/\n[ \t]*\n|$(?![\s\S])/g)) {
    const part = text.slice(paragraph, end);
    const ticks = [...part.matchAll(/(?<![\\`])`(?!`)/g)].filter(({ index }) => !inCode(paragraph + index));
    // Two of them on a line stand for quotation marks; what touches letters on both sides, for an apostrophe.
    const [tick] = ticks;
    if (ticks.length === 1 && tick && !isApostrophe(part, tick.index) && !opensQuote(part, tick.index))
      found.push(markAt(paragraph + tick.index, 1));
    const bold = [...part.matchAll(/(?<![\\*])\*\*(?!\*)/g)].filter(({ index }) => !inCode(paragraph + index));
    const [only] = bold;
    if (
      bold.length === 1 &&
      only &&
      /(?:^|[\s(])\*\*(?=\p{L})/u.test(part.slice(Math.max(0, only.index - 1), only.index + 3))
    )
      found.push(markAt(paragraph + only.index, 2));
    paragraph = end;
  }
  return found;
}

const remarkSign = /^(?:Sure|Certainly|Of course|Absolutely|Here)\b|\bAs an AI|\[(?:[cdefim][a-z]|[A-Z]{1,4}\d)/;

/** The mark of a heading before the only line of a text. A number behind a single one belongs to it. */
function loneHeading(text: string): Leftover[] {
  const [whole, signs = ''] = /^(#{1,6}[ \t]+)(?=\p{L})[^\n]*[.!?]\s*$/u.exec(text) ?? [];
  return whole === undefined ? [] : [{ ...markAt(0, signs.trimEnd().length), end: signs.length, meant: '' }];
}

function isApostrophe(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
}

/** An old way to quote: `so'. */
function opensQuote(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}.][’'](?![\p{L}\p{N}])/u.test(text.slice(at));
}

function markAt(start: number, length: number): Leftover {
  return { start, end: start + length, kind: 'mark' };
}
