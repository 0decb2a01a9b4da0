import { styles } from './generated/styles.js';
import { type Html, html, toMarkup, trustedHtml } from './html.ts';
import type { RenderedPage } from './renderProfile.ts';

/** A page as a file that needs nothing else: readable in a browser, printable, without scripts and without requests. */
export function renderDocument(page: RenderedPage): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'none'; base-uri 'none'; form-action 'none'";
  const head = html`<style>
${trustedHtml(styles)}${trustedHtml(runningTitle(page.title))}
</style>`;
  return htmlFile(page, { policy, head, body: trustedHtml(page.html) });
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
export function htmlFile({ lang, title }: RenderedPage, { policy, head, body }: HtmlFile): string {
  return toMarkup(html`<!DOCTYPE html>
<html lang="${lang}"${directionOf(lang)}>
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
`);
}

/** Languages that are written from right to left, by the first part of their tags, unless the tag names another script. */
const rightToLeft =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ji|ks|ps|sd|syr|ug|ur|yi)(?:$|-)(?!.*\b(?:latn|cyrl|deva)\b)|-(?:arab|hebr|syrc|thaa)\b/i;

function directionOf(lang: string): Html | string {
  return rightToLeft.test(lang) ? trustedHtml(' dir="rtl"') : '';
}

/** The title in the margin of every printed page but the first, which shows it large. */
export function runningTitle(title: string): string {
  const font = 'color:#333;font:8.5pt system-ui,sans-serif';
  return `@page{@top-left{content:${cssString(title)};${font}}}@page:first{@top-left{content:none}}`;
}

/** A text as a string of CSS. Everything but letters, digits and spaces is escaped, so that the text can end neither the string nor the style element. */
function cssString(text: string): string {
  const escaped = Array.from(text, (character) =>
    /^[\p{L}\p{N} ]$/u.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
