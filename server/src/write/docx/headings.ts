import type { DocxContext } from './docxContext.ts';
import { type Part, paragraph } from './parts.ts';
import { phrase, words } from './texts.ts';
import { element, type Xml } from './xml.ts';

/** Headings down to this degree are in the table of contents. */
export const deepestInContents = 2;

/** A heading in words of ours. */
export function plainHeading(context: DocxContext, text: string, degree: number): Part {
  return heading(context, words(context, text), text, degree);
}

/** A heading in one line of Markdown. */
export function markdownHeading(context: DocxContext, markdown: string, degree: number): Part {
  return heading(context, phrase(context, markdown), context.rich.plain(markdown), degree);
}

/** With a bookmark around it where the table of contents leads to it. */
function heading(context: DocxContext, content: Xml, text: string, degree: number): Part {
  const style = `Heading${degree}`;
  if (degree > deepestInContents) return paragraph(style, content);
  const number = context.addHeading(text, degree);
  const start = element('w:bookmarkStart', { 'w:id': number, 'w:name': bookmarkName(number) });
  return paragraph(style, start + content + element('w:bookmarkEnd', { 'w:id': number }));
}

/** The name that Word itself would give to the place. */
export function bookmarkName(number: number): string {
  return `_Toc${100_000_000 + number}`;
}
