import { directionOfLanguage } from '../../service/text/direction.ts';
import type { PageNumberPart } from '../support/pageNumbers.ts';
import { paletteOf } from '../support/palette.ts';
import { directionAttribute } from './direction.ts';
import { styles } from './generated/styles.js';
import { type Html, html, toMarkup, trustedHtml } from './html.ts';
import type { RenderedPage } from './renderProfile.ts';

/** What stands around the pages of a printed document, in plain words, and the colours that it is given. */
export interface DocumentLook {
  /** Above all pages but the first, at the left. */
  readonly above?: string;
  /** That it is a draft, above every page. */
  readonly draft?: string;
  /** Below every page, at the left of its number. */
  readonly below?: string;
  /** Below every page, at the right. */
  readonly pageNumbers: readonly PageNumberPart[];
  /** The colour of the organisation, as it is written. */
  readonly accent?: string;
}

/** What a page says, which may be so much that it is never put together as one text. */
export interface PageContent extends Omit<RenderedPage, 'html'> {
  readonly body: Html;
  /** Whether the logo of the organisation is written into it. */
  readonly hasLogo: boolean;
}

/** A page as a file that needs nothing else: readable in a browser, printable, without scripts and without requests. */
export function renderDocument({ html: main, ...page }: RenderedPage, look?: DocumentLook): string {
  const hasLogo = main.includes('<img class="rp-logo"');
  return toMarkup(documentOf({ ...page, body: trustedHtml(main), hasLogo }, look));
}

/** The same for what a page says. */
export function documentOf(page: PageContent, look?: DocumentLook): Html {
  const { body, hasLogo } = page;
  // The one picture that there can be is written into the page.
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src ${hasLogo ? 'data:' : "'none'"}; base-uri 'none'; form-action 'none'`;
  const head = html`<style>
${trustedHtml(styles)}${trustedHtml(look ? edgesOf(look, page) + coloursOf(look) : runningTitle(page))}
</style>`;
  return htmlFile(page, { policy, head, body });
}

/** What differs between an exported page and a page of a site. */
export interface HtmlFile {
  /** The Content-Security-Policy. */
  readonly policy: string;
  /** What follows the title in the head. */
  readonly head: Html;
  readonly body: Html;
}

/** A page as a whole file. Its colours are those of the light palette on every screen. */
export function htmlFile({ lang, title }: Omit<RenderedPage, 'html'>, { policy, head, body }: HtmlFile): Html {
  return html`<!DOCTYPE html>
<html lang="${lang}"${directionAttribute(lang)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${title}</title>
${head}
</head>
<body>
${body}</body>
</html>
`;
}

/** The title in the margin of every printed page but the first, which shows it large. */
export function runningTitle({ title, lang }: Pick<RenderedPage, 'title' | 'lang'>): string {
  const font = 'color:#333;font:8.5pt system-ui,sans-serif';
  return sided(`@page{@top-left{content:${cssString(title)};${font}}}@page:first{@top-left{content:none}}`, lang);
}

/** The boxes in the margins of printed pages, which know no other sides than left and right, as they stand in a language. */
function sided(css: string, lang: string): string {
  if (directionOfLanguage(lang) === 'ltr') return css;
  return css.replace(
    /@(top|bottom)-(left|right)\{/g,
    (_, edge, side) => `@${edge}-${side === 'left' ? 'right' : 'left'}{`,
  );
}

/** What stands around the printed pages of a document. */
export function edgesOf(look: DocumentLook, { lang }: Pick<RenderedPage, 'lang'>): string {
  return sided(pageEdges(look), lang);
}

/** Head and foot of printed pages. */
function pageEdges({ above = '', draft, below = '', pageNumbers }: DocumentLook): string {
  const font = 'color:#4a545f;font:8.5pt system-ui,sans-serif';
  const numbers = pageNumbers
    .map((part) => ('words' in part ? cssString(part.words) : `counter(${part.number})`))
    .join(' ');
  const mark =
    draft === undefined ? '' : `@top-right{content:${cssString(draft)};${font};color:#8a3a00;font-weight:700}`;
  return (
    `@page{@top-left{content:${cssString(above)};${font}}${mark}@bottom-left{content:${cssString(below)};${font};width:80%}` +
    `@bottom-right{content:${numbers};${font}}}@page:first{@top-left{content:none}}`
  );
}

/** The colours of the organisation, or the usual ones. */
export function coloursOf({ accent }: Pick<DocumentLook, 'accent'>): string {
  const { accent: text, here, below, open } = paletteOf(accent);
  return `:root{--rp-accent:${text};--rp-link:${text};--rp-here:${here};--rp-step-below:${below};--rp-open:${open}}`;
}

/** A text as a string of CSS. Everything but letters, digits and spaces is escaped, so that the text can end neither the string nor the style element. */
function cssString(text: string): string {
  const escaped = Array.from(text, (character) =>
    /^[\p{L}\p{N} ]$/u.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
