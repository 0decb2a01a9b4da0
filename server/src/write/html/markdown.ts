import type { Env, StateCore, Token } from 'markdown-it';
import { createParser } from '../../jobProfile/markdownParser.ts';
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

export function createMarkdown(): Markdown {
  const parser = createParser();
  parser.core.ruler.push('profile', adaptTokens);
  frameTables(parser);
  return {
    block: (text, headings) => trustedHtml(parser.render(text, { headings } satisfies TextEnvironment)),
    inline: (text) => trustedHtml(parser.renderInline(text)),
    phrase: (text) => trustedHtml(parser.renderInline(text, { withoutLinks: true } satisfies TextEnvironment)),
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
function adaptTokens(state: StateCore): void {
  const { headings = 1, withoutLinks = false }: TextEnvironment = state.env ?? {};
  for (const token of state.tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.min(6, headings - 1 + Number(token.tag.slice(1)))}`;
    }
    if (token.children) token.children = adaptInline(token.children, withoutLinks, state);
  }
  state.tokens = adaptTables(state.tokens);
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
