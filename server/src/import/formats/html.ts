import { say } from '../../service/message.ts';
import type { ImportFormat, Recognition } from '../format.ts';
import { ImportRefusal, type Source } from '../source.ts';

/*
 * Pages saved or copied from a browser, and the HTML of a clipboard.
 *
 * Quirks that are known and read:
 * - Navigation, headers and footers of the site, notices about cookies and what stands beside the main part are left out, and the report says so. Where
 *   that would be most of the page, nothing is.
 * - Hidden and struck out words are left out, and the report says so.
 * - Word writes lists as paragraphs with a style, and bullets as words; mail and old sites lay out their text with tables.
 * - Definition lists are tables of two columns; what can be folded away is read.
 * - The title of the page is the role's where the text has no heading of its own.
 */

const longest = 50_000_000;

export const htmlFormat: ImportFormat = {
  id: 'html',
  title: say`a page in HTML`,
  joins: false,
  recognise,

  async read(sources, decided) {
    const [source] = sources;
    const text = source?.text;
    if (!source || text === undefined) throw new ImportRefusal(say`The file is no text.`);
    if (text.length > longest)
      throw new ImportRefusal(say`The page is too long to be a document: more than 50 million characters.`);
    const [{ readHtml }, { documentDraft }] = await Promise.all([
      import('../documents/html.ts'),
      import('../documents/layouts/documentDraft.ts'),
    ]);
    const document = await readHtml(source.name, text);
    if (document.blocks.length === 0)
      throw new ImportRefusal(say`The page has no words outside of its navigation and scripts.`);
    return documentDraft(document, decided);
  },
};

function recognise({ name, text }: Source): Recognition | undefined {
  if (text === undefined) return undefined;
  const start = text.slice(0, 4_000).trimStart();
  if (
    /^(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!doctype html|<html)\b/i.test(start) ||
    /^Version:[\d.]+\s[\s\S]{0,1000}<html/i.test(start)
  ) {
    return { sureness: 0.75, because: say`it begins as a page in HTML does` };
  }
  const tags =
    start.match(/<\/?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|section|article|span|br|strong)\b[^>]{0,500}>/gi)?.length ??
    0;
  if (/\.x?html?$/i.test(name) && tags > 0) return { sureness: 0.75, because: say`its name, and ${tags} tags of HTML` };
  return /^</.test(start) && tags > 2
    ? { sureness: 0.6, because: say`it begins with a tag and has ${tags} of HTML` }
    : undefined;
}
