import MarkdownIt, { type MarkdownIt as Parser, type StateCore } from 'markdown-it';
import { boundInline, boundReferences } from './markdownBounds.ts';
import { allowTables } from './markdownTables.ts';

/** Whether an address may be followed: web pages and mail, spelled so that no browser reads them as anything else. */
export function isSafeUrl(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(url);
}

/** More lists and quotes within each other than any text of a person has. */
const deepest = 50;

/**
 * The parser of all texts: CommonMark with tables, in which raw HTML is text and only addresses that `isSafeUrl` accepts are links. The library
 * drops what is nested deeper than it follows; therefore it follows far, and marks that would nest even deeper are text. What it would
 * otherwise take more than its share of time or room for is bounded in `markdownBounds.ts`.
 */
export function createParser(): Parser {
  const parser = new MarkdownIt('commonmark', { html: false, xhtmlOut: false, maxNesting: 1000 });
  parser.validateLink = isSafeUrl;
  parser.core.ruler.after('normalize', 'shallow', (state: StateCore) => {
    state.src = shallow(state.src);
  });
  boundInline(parser);
  boundReferences(parser);
  allowTables(parser);
  return parser;
}

/**
 * A text in which no line begins with more than so many marks. Each is looked at once and never given back: what a blank belongs to can be
 * told in many ways, so that one pattern for all of them would try every combination.
 */
function shallow(text: string): string {
  if (!mayBeDeep.test(text)) return text;
  return text
    .split('\n')
    .map((line) => {
      const at = tooDeepAt(line);
      return at === undefined ? line : `${line.slice(0, at)}\\${line.slice(at)}`;
    })
    .join('\n');
}

/** Something that few texts have, to leave all others as they are. */
const mayBeDeep = new RegExp(`^[ \\t>+*\\-\\d.)]{${deepest + 1}}`, 'm');

/** Where in a line the first mark too many would begin to be one; `undefined` where there is none. */
function tooDeepAt(line: string): number | undefined {
  /** The mark of a list or a quote with the blanks around it. */
  const mark = /[ \t]{0,3}(?:>[ \t]?|(?:[-+*]|\d{1,9}[.)])[ \t]+)/y;
  /** Another one, up to the sign that a backslash makes a part of the text. */
  const next = /[ \t]*(?:(?=[>+*-])|\d{1,9}(?=[.)][ \t]))/y;
  for (let count = 0; count < deepest; count++) if (!mark.test(line)) return undefined;
  next.lastIndex = mark.lastIndex;
  return next.test(line) ? next.lastIndex : undefined;
}
