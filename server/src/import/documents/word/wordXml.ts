/*
 * The words of a part of a Word document without its layout, read by one pass over its tags: for headers and footers, comments, and to see whether
 * anything of the text was not read.
 */

export interface XmlParagraph {
  readonly text: string;
  /** The nearest attribute `w:author` around it. */
  readonly author: string | undefined;
}

const tag = /<(\/?)([A-Za-z0-9]{1,20}:?[A-Za-z0-9]{0,40})((?:\s[^<>]{0,5000})?)(\/?)>|([^<]+)/g;

/** Elements whose words are not shown: deleted and moved ones, field codes, and the second form of a drawing. */
const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:pPr',
  'w:rPr',
  'w:sectPr',
  'w:tblPr',
]);

/** The paragraphs of a part in their order. Linear; never throws. */
export function paragraphsOf(xml: string): XmlParagraph[] {
  const found: XmlParagraph[] = [];
  // Paragraphs stand within each other where a text box is anchored in one.
  const open: string[][] = [];
  let skipping = 0;
  let inText = false;
  let author: string | undefined;
  for (const [, slash, name = '', attributes = '', closed, text] of xml.matchAll(tag)) {
    if (text !== undefined) {
      if (inText && skipping === 0) open.at(-1)?.push(decoded(text));
      continue;
    }
    const [ends, isEmpty] = [slash === '/', closed === '/'];
    if (skipped.has(name)) {
      if (!isEmpty) skipping = Math.max(0, skipping + (ends ? -1 : 1));
    } else if (name === 'w:t') inText = !ends && !isEmpty;
    else if (name === 'w:p') {
      if (isEmpty) continue;
      if (!ends) open.push([]);
      else {
        const words = open.pop()?.join('').replace(/\s+/g, ' ').trim() ?? '';
        if (words !== '') found.push({ text: words, author });
      }
    } else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') {
      if (skipping === 0) open.at(-1)?.push(' ');
    } else if (name === 'w:comment' && !ends)
      author = decoded(/\sw:author="([^"]{0,500})"/.exec(attributes)?.[1] ?? '');
  }
  return found;
}

function decoded(text: string): string {
  return text.replace(
    /&(?:lt|gt|quot|apos|amp|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (entity, decimal?: string, hex?: string) => {
      const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
      if (code !== undefined) return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
      return named.get(entity.toLowerCase()) ?? entity;
    },
  );
}

const named = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&amp;', '&'],
]);

/** How often an element begins. */
export function countOf(xml: string, name: string): number {
  let count = 0;
  for (const sign of [' ', '>', '/'])
    for (let at = xml.indexOf(`<${name}${sign}`); at >= 0; at = xml.indexOf(`<${name}${sign}`, at + 1)) count++;
  return count;
}
