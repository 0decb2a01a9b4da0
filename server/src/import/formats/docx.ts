import { say } from '../../service/message.ts';
import type { ImportFormat, Recognition } from '../format.ts';
import { ImportRefusal, type Source } from '../source.ts';
import { isCompoundFile, isZip } from '../support/zip/kinds.ts';

/*
 * A job description in Word: headings become sections by their words, tables and lists become items.
 *
 * Quirks that are known and read:
 * - Headings by styles in any language of Word, by bold lines, by lines in capitals.
 * - Tables of two columns with short left cells are facts; grades in the columns of a table are a matrix.
 * - Footnotes and endnotes, text boxes, headers and footers stand behind the text, in the notes; numbers of pages and titles that a header repeats are
 *   left out.
 * - Tracked changes are taken as accepted, and the report says so. Comments are reported and not brought in.
 * - Content controls and form fields are read with what they show.
 * - Archives that unpack to more than any text takes, and XML with entities, are refused before the library sees them.
 */

const longest = 50_000_000;

export const docxFormat: ImportFormat = {
  id: 'docx',
  title: say`a document of Word`,
  joins: false,
  recognise,

  async read(sources, decided) {
    const [source] = sources;
    if (!source || source.bytes.length === 0) throw new ImportRefusal(say`The file is empty.`);
    if (source.bytes.length > longest) throw new ImportRefusal(say`The document is longer than 50 MB.`);
    const [{ readDocx }, { documentDraft }] = await Promise.all([
      import('../documents/docx.ts'),
      import('../documents/layouts/documentDraft.ts'),
    ]);
    const document = await readDocx(source.name, source.bytes);
    if (document.blocks.length === 0) throw new ImportRefusal(say`The document has no words.`);
    return documentDraft(document, decided);
  },
};

/** Looks at the beginning of the archive, where its parts' names stand. */
function recognise({ name, bytes }: Source): Recognition | undefined {
  const isArchive = isZip(bytes);
  const isNamed = /\.(?:docx|docm|dotx|doc)$/i.test(name);
  if (!isArchive)
    return isNamed && isCompoundFile(bytes)
      ? { sureness: 0.6, because: say`its name, and it begins as a file of an old Word does` }
      : undefined;
  const ends = [bytes.subarray(0, 65_536), bytes.subarray(-65_536)];
  const hasText = ends.some((end) => new TextDecoder('latin1').decode(end).includes('word/document'));
  if (hasText) return { sureness: 0.95, because: say`it is an archive with the text of a Word document` };
  return isNamed ? { sureness: 0.5, because: say`its name, and it is an archive` } : undefined;
}
