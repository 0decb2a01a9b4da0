import type { Env, StateCore, Token } from 'markdown-it';
import { createParser } from '../../jobProfile/markdownParser.ts';
import { type Direction, directionOfText, withMarks } from '../../service/text/direction.ts';
import { type Html, trustedHtml } from './html.ts';
import { adaptTables, frameTables } from './tables.ts';

/** Writes the texts of a profile, which are CommonMark with tables, as HTML that runs nothing and loads nothing; raw HTML in them is plain text. */
export interface Markdown {
  /** Paragraphs, lists and so on. A first-degree heading inside the text becomes one of the degree `headings`. */
  block(text: string, headings: number): Html;
  /** One line, such as a name. */
  inline(text: string): Html;
  /** One line without links of its own, for what stands inside a link or a fold's title. */
  phrase(text: string): Html;
  /** One line without any markup. */
  plain(text: string): string;
}

interface TextEnvironment extends Env {
  readonly headings?: number;
  readonly withoutLinks?: boolean;
}

/**
 * The texts go in their own directions, and say so where that is not the one of the page.
 *
 * @param tableLabel What a table is called that scrolls in a frame, for those who hear the page.
 */
export function createMarkdown(direction: Direction = 'ltr', tableLabel = 'Table'): Markdown {
  const parser = createParser();
  parser.core.ruler.push('profile', (state) => adaptTokens(state, direction));
  frameTables(parser, tableLabel);
  const oneLine = (text: string, environment: TextEnvironment): Html => {
    const own = directionOfText(text, direction);
    const line = parser.renderInline(text, environment);
    return trustedHtml(own === direction ? line : `<span dir="${own}">${line}</span>`);
  };
  return {
    block: (text, headings) => trustedHtml(parser.render(text, { headings } satisfies TextEnvironment)),
    inline: (text) => oneLine(text, {}),
    phrase: (text) => oneLine(text, { withoutLinks: true }),
    plain: (text) =>
      parser
        .parseInline(text, {})
        .flatMap((token) => token.children ?? [])
        .map((token) => (token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content))
        .join('')
        .trim(),
  };
}

/** Fits the tokens of a text into a page: its headings stand below those of the page, images are links, and links send no referrer. */
function adaptTokens(state: StateCore, direction: Direction): void {
  const { headings = 1, withoutLinks = false }: TextEnvironment = state.env ?? {};
  for (const [i, token] of state.tokens.entries()) {
    if (token.type === 'inline') turn(state.tokens, i, direction);
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.min(6, headings - 1 + Number(token.tag.slice(1)))}`;
    }
    if (token.children) token.children = adaptInline(token.children, withoutLinks, state);
  }
  state.tokens = adaptTables(state.tokens);
}

/** Says the direction of a text at the element around it: of the item where the paragraph of a list has none of its own. */
function turn(tokens: readonly Token[], at: number, direction: Direction): void {
  const text = tokens[at]?.content ?? '';
  const own = directionOfText(text, direction);
  const around = [tokens[at - 1], tokens[at - 2]].find((token) => token?.nesting === 1 && !token.hidden);
  if (own !== direction) around?.attrSet('dir', own);
  // From right to left the signs at the end of a Latin name would be taken for those of the sentence.
  if (own !== 'rtl') return;
  for (const child of tokens[at]?.children ?? []) {
    if (child.type === 'text') child.content = withMarks(child.content);
  }
}

function adaptInline(tokens: readonly Token[], withoutLinks: boolean, state: StateCore): Token[] {
  const adapted: Token[] = [];
  let insideLink = withoutLinks;
  for (const token of tokens) {
    switch (token.type) {
      case 'link_open':
        if (withoutLinks) break;
        insideLink = true;
        adapted.push(linkToken(token));
        break;
      case 'link_close':
        if (withoutLinks) break;
        insideLink = false;
        adapted.push(token);
        break;
      case 'image':
        adapted.push(...imageTokens(token, insideLink, state));
        break;
      default:
        adapted.push(token);
    }
  }
  return adapted;
}

function linkToken(token: Token): Token {
  token.attrSet('rel', 'noreferrer noopener');
  // Print writes the address after a link, which this one has as its text already.
  if (token.markup === 'autolink') token.attrSet('class', 'rp-bare');
  return token;
}

/** An image as a link to it with its alternative text, since a page loads nothing. */
function imageTokens(image: Token, insideLink: boolean, state: StateCore): Token[] {
  const address = String(image.attrGet('src') ?? '');
  const text = new state.Token('text', '', 0);
  text.content = image.content || address;
  if (insideLink) return [text];
  const open = new state.Token('link_open', 'a', 1);
  open.attrSet('href', address);
  open.attrSet('rel', 'noreferrer noopener');
  return [open, text, new state.Token('link_close', 'a', -1)];
}
