import { say } from '../../../service/message.ts';
import type { Draft } from '../../draft.ts';
import type { ImportFormat, Recognition } from '../../format.ts';
import { ImportRefusal, type Source } from '../../source.ts';
import { constantsOf } from '../../support/data/constants.ts';
import { type Data, firstOf, itemsOf, valueAt, wordsOf } from '../../support/data/data.ts';
import { DraftBook } from '../../support/draftBook.ts';
import { beginningOf, sourceText } from '../../support/sourceText.ts';
import { draftOfPackage } from './framework.ts';

/*
 * A package of 1EdTech's Competencies and Academic Standards Exchange (CASE 1.0 and 1.1) in JSON. What is known of its form:
 *
 * - `isChildOf` associations give the hierarchy, their numbers the order; items may stand in any order, below several others, or in a circle.
 * - Items below which others stand are categories, all others are skills; items that are called indicators, components or examples belong to
 *   the item above them.
 * - `abbreviatedStatement` is a name and `fullStatement` what it means; without the former, the latter is the name. Statements are Markdown.
 * - `humanCodingScheme` becomes the id where it is fit for one.
 * - `exactMatchOf` and other relations become codes, and so does the identifier of an item, by which others know it.
 * - What we have exported comes back as it was: kinds of items are known again by their identifiers, and identifiers that can be derived are
 *   left out.
 * - The whole may be below `CFPackage`, and in a constant of JavaScript. Addresses, identifiers and dates of change are no words.
 */

const longest = 50_000_000;

export const caseFormat: ImportFormat = {
  id: 'case',
  title: say`a framework in the CASE format of 1EdTech`,
  joins: false,

  recognise(source: Source): Recognition | undefined {
    const text = beginningOf(source, 200_000);
    if (/^\s*(?:<|---)/.test(text)) return undefined;
    const keys = ['CFDocument', 'CFItems', 'CFAssociations'].filter((key) =>
      new RegExp(`\\b${key}["']?\\s*:`).test(text),
    );
    if (keys.length === 0) return undefined;
    return { sureness: Math.min(0.97, 0.7 + keys.length * 0.1), because: say`it has the keys ${keys.join(', ')}` };
  },

  async read([source], _decided): Promise<Draft> {
    if (!source) throw new ImportRefusal(say`There is no file to import.`);
    const { constants, problems } = constantsOf(sourceText(source, longest));
    const root = [...constants.values()].map(packageIn).find((one) => one !== undefined);
    if (!root) throw new ImportRefusal(say`${source.name} has no items of a CASE package.`);
    const book = new DraftBook();
    for (const { message, line } of problems) book.odd(say`Line ${line + 1}: ${message}`);
    return draftOfPackage(root, source.name, book);
  },
};

function packageIn(data: Data | undefined): Data | undefined {
  const root = firstOf(data, 'CFPackage') ?? data;
  const hasWords = itemsOf(valueAt(root, 'CFItems')).some(
    (item) => wordsOf(firstOf(item, 'fullStatement', 'abbreviatedStatement')) !== undefined,
  );
  return hasWords ? root : undefined;
}
