import MarkdownIt, { type MarkdownIt as Parser, type StateCore } from 'markdown-it';

/** Whether an address may be followed: web pages and mail, spelled so that no browser reads them as anything else. */
export function isSafeUrl(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(url);
}

/** More lists and quotes within each other than any text of a person has. */
const deepest = 50;

/** The marks of that many lists and quotes at the beginning of a line, with another one behind them. */
const tooDeep = new RegExp(
  `^((?:[ \\t]{0,3}(?:>[ \\t]?|(?:[-+*]|\\d{1,9}[.)])[ \\t]+)){${deepest}})(?=[>+*\\-])`,
  'gm',
);

/**
 * The parser of all texts: CommonMark in which raw HTML is text and only addresses that `isSafeUrl` accepts are links. The library drops
 * what is nested deeper than it follows; therefore it follows far, and marks that would nest even deeper are text.
 */
export function createParser(): Parser {
  const parser = new MarkdownIt('commonmark', { html: false, xhtmlOut: false, maxNesting: 1000 });
  parser.validateLink = isSafeUrl;
  parser.core.ruler.after('normalize', 'shallow', (state: StateCore) => {
    state.src = state.src.replace(tooDeep, '$1\\');
  });
  return parser;
}
