import type { Env, StateCore, Token } from 'markdown-it';
import { createParser } from '../../jobProfile/markdownParser.ts';
import { type Html, trustedHtml } from './html.ts';

/** Reads the texts of a profile as CommonMark in which nothing can run, nothing is loaded and raw HTML is plain text. */
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

/** Fits what was read into our page: headings below ours, no images, links that tell the other side nothing. */
function adaptTokens(state: StateCore): void {
  const { headings = 1, withoutLinks = false }: TextEnvironment = state.env ?? {};
  for (const token of state.tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      token.tag = `h${Math.min(6, headings - 1 + Number(token.tag.slice(1)))}`;
    }
    if (token.children) token.children = adaptInline(token.children, withoutLinks, state);
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
  // Its text is the address already, which print need not repeat.
  if (token.markup === 'autolink') token.attrSet('class', 'rp-bare');
  return token;
}

/** An image is shown by what it says, and can be looked at by following the link. */
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
