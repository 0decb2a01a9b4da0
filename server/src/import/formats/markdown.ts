import { listOf, say } from '../../service/message.ts';
import type { ImportFormat, Recognition } from '../format.ts';
import { ImportRefusal, type Source } from '../source.ts';

/*
 * Ladders, job descriptions and matrices in Markdown, and texts without any marks that look like one.
 *
 * Quirks that are known and read:
 * - The first heading is missing, the levels of headings skip, headings are bold lines, lines in capitals, or lines that end with a colon.
 * - Facts are in front matter, which may be no valid YAML and whose keys vary in case, in lines `**Location:** …`, or in tables with two columns.
 * - Nested bullets have a kind of their own; items are `**X**: text`, `X: text` or statements.
 * - Liquid (`{% … %}`), anchors (`{#anchor}`, `{: .class}`) and comments speak to the site's generator and are left out; `{{ … }}` stays.
 * - HTML within Markdown, tags that were never closed, `<br>` and lists in cells, merged cells.
 * - Lines broken to a width, no-break spaces, emoji in titles, links relative to the site.
 */

const extensions = /\.(?:md|markdown|mdx|mdown|mkd|qmd|rmd|txt|text)$/i;

/** Longer texts are no documents that somebody wrote, in UTF-16 units. */
const longest = 20_000_000;

export const markdownFormat: ImportFormat = {
  id: 'markdown',
  title: say`a text in Markdown, or without marks`,
  joins: false,
  recognise,

  async read(sources, decided) {
    const [source] = sources;
    const text = source?.text;
    if (!source || text === undefined) throw new ImportRefusal(say`The file is no text.`);
    if (text.length > longest)
      throw new ImportRefusal(say`The text is too long to be a document: more than 20 million characters.`);
    const [{ isPlainText, readPlainText }, { readMarkdown }, { documentDraft }] = await Promise.all([
      import('../documents/plainText.ts'),
      import('../documents/markdown.ts'),
      import('../documents/layouts/documentDraft.ts'),
    ]);
    const document = isPlainText(text) ? await readPlainText(source.name, text) : await readMarkdown(source.name, text);
    if (document.blocks.length === 0 && document.facts.length === 0)
      throw new ImportRefusal(say`The text has no words.`);
    return documentDraft(document, decided);
  },
};

/** Whether a text is data rather than words: its braces and quotes would be read as such. A longer one has another format, or none. */
function isJson(text: string): boolean {
  if (!/^\s*[[{]\s*["{[]/.test(text.slice(0, 1000)) || text.length > 1_000_000) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function recognise({ name, text }: Source): Recognition | undefined {
  if (text === undefined || isJson(text)) return undefined;
  const start = text.slice(0, 20_000);
  if (!/[\p{L}\p{N}]/u.test(start)) return undefined;
  const headings = start.match(/^ {0,3}#{1,6} \S/gm)?.length ?? 0;
  const items = start.match(/^\s*[-*+•] \S/gm)?.length ?? 0;
  const tables = start.match(/^\|?(?: *:?-{2,}:? *\|)+/gm)?.length ?? 0;
  const isNamed = extensions.test(name);
  const marks = [
    ...(headings > 0 ? [headings === 1 ? say`one heading` : say`${headings} headings`] : []),
    ...(items > 0 ? [items === 1 ? say`one item` : say`${items} items`] : []),
    ...(tables > 0 ? [tables === 1 ? say`one table` : say`${tables} tables`] : []),
  ];
  if (headings + tables > 0 && !/^\s*<(?:!doctype|html|\?xml)/i.test(start)) {
    return { sureness: isNamed ? 0.7 : 0.5, because: say`${listOf(marks)} of Markdown` };
  }
  if (isNamed)
    return {
      sureness: 0.4,
      because: marks.length > 0 ? say`${listOf(marks)} in a text` : say`its name says that it is a text`,
    };
  return { sureness: 0.05, because: say`it is a text` };
}
