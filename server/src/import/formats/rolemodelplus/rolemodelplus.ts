import { say } from '../../../service/message.ts';
import { blocksOfText } from '../../../service/text/clipboard/readClipboard.ts';
import type { Draft } from '../../draft.ts';
import type { ImportFormat, Recognition } from '../../format.ts';
import { ImportRefusal, type Source } from '../../source.ts';
import { DraftBook } from '../../support/draftBook.ts';
import { beginningOf, sourceText } from '../../support/sourceText.ts';
import { headingOfComponents, isAttribution, isKnownHeading, type Page } from './page.ts';
import { readTextPage } from './readText.ts';
import { draftOfPage } from './role.ts';

/*
 * A job role profile page of RoleModelPlus, as text, as Markdown, or as HTML copied from a browser. What is known of its form:
 *
 * - Headings stand on lines of their own, each followed by the heading "… Components" of its table; "Work Activity Components" has none before it.
 * - Tables have no pipes before their first cells. Rows may lack their closing pipe, and cells may hold line breaks.
 * - The table of the background has its text first and its kind second: columns are read by what their heads say, in any order.
 * - The cell of the depth may be missing from a row, and the other cells have then moved up.
 * - The skills of the organisation take four lines a row, without pipes between most cells: `Framework » Category | Name`, the description,
 *   `3 – Practitioner`, the level's text. The head of their table takes two lines.
 * - One kind is written in two ways ("Behavioural Skills", "Behavioural"): such rows are one group, and keep their words.
 * - The title may stand nowhere but in the first words of the summary.
 * - The last line says whose page it is.
 */

/** Pages have some tens of thousands of characters. */
const longest = 5_000_000;

export const rolemodelplus: ImportFormat = {
  id: 'rolemodelplus',
  title: say`a job role profile page of RoleModelPlus`,
  joins: false,

  recognise(source: Source): Recognition | undefined {
    const text = beginningOf(source, 300_000);
    if (text.trim() === '') return undefined;
    const lines = (isHtml(source, text) ? text.replace(/<[^>]{0,1000}>/g, '\n') : text)
      .split(/[\r\n]+/)
      .map((line) => line.replace(/^[#*\s]+|[*\s]+$/g, ''))
      .filter((line) => line !== '');
    const headings = new Set(lines.filter(isKnownHeading).map((line) => line.toLowerCase())).size;
    const components = lines.filter((line) => headingOfComponents(line) !== undefined).length;
    const hasAttribution = lines.some(isAttribution);
    if (components + (hasAttribution ? 1 : 0) < 2) return undefined;
    return {
      sureness: Math.min(0.98, 0.5 + components * 0.08 + (hasAttribution ? 0.2 : 0)),
      because: hasAttribution
        ? say`it has ${headings} headings of RoleModelPlus, ${components} headings of its tables and its attribution`
        : say`it has ${headings} headings of RoleModelPlus, ${components} headings of its tables`,
    };
  },

  async read([source], decided): Promise<Draft> {
    if (!source) throw new ImportRefusal(say`There is no file to import.`);
    const text = sourceText(source, longest);
    const book = new DraftBook();
    const page = await pageOf(source, text, book);
    if (page.sections.length === 0) {
      throw new ImportRefusal(say`${source.name} has none of the sections of a RoleModelPlus page.`);
    }
    return draftOfPage(page, source.name, decided, book);
  },
};

async function pageOf(source: Source, text: string, book: DraftBook): Promise<Page> {
  if (!isHtml(source, text)) return readTextPage(source.name, text, book);
  const [{ blocksOfHtml }, { readHtmlPage }] = await Promise.all([
    import('../../../service/text/clipboard/html.ts'),
    import('./readHtml.ts'),
  ]);
  const blocks = blocksOfHtml(text);
  return readHtmlPage(source.name, blocks.length > 0 ? blocks : blocksOfText(text), book);
}

function isHtml({ name }: Source, text: string): boolean {
  return /\.x?html?$/i.test(name)
    ? /<\w/.test(text)
    : /<(?:html|body|table|h[1-6]|p|div)\b[^>]{0,1000}>/i.test(text.slice(0, 20_000));
}
