import { say } from '../../../service/message.ts';
import type { Draft } from '../../draft.ts';
import type { ImportFormat, Recognition } from '../../format.ts';
import { ImportRefusal, type Source } from '../../source.ts';
import { DraftBook } from '../../support/draftBook.ts';
import { beginningOf, sourceText } from '../../support/sourceText.ts';
import { textLines } from '../../support/textLines.ts';
import { outlineOf } from './outline.ts';
import { draftOfOutline } from './role.ts';

/*
 * A page of competencies as the Financial Times publishes them, as text. What is known of its form:
 *
 * - A title, an introduction, then areas and competencies as lines of their own, which look alike: a competency is followed by `Examples:` or
 *   `Proficiency:`, an area is not. One name may be both ("Communication" within "Communication").
 * - Examples are lines with bullets; long ones may be broken over lines, which then have none.
 * - One competency may stand there twice, with the same or nearly the same examples. Both stay, since the rules find them.
 * - The introduction names the job family: "The competencies for … in … are outlined below."
 */

const longest = 5_000_000;

export const ftPage: ImportFormat = {
  id: 'ft-page',
  title: say`a page of competencies with examples and proficiencies`,
  joins: false,

  recognise(source: Source): Recognition | undefined {
    if (/\.(?:ya?ml|json|[cm]?[jt]sx?)$/i.test(source.name)) return undefined;
    const text = beginningOf(source);
    const examples = count(text, /^[ \t\u00A0]*Examples?\s*:/gim);
    const levels = count(text, /^[ \t\u00A0]*Proficiency\s*:/gim);
    // In YAML these are keys, below which the examples are items.
    if (levels === 0 || /^(?:levels|competencies|themes)\s*:/m.test(text) || text.trimStart().startsWith('<'))
      return undefined;
    return {
      sureness: Math.min(0.95, 0.5 + levels * 0.1 + (examples > 0 ? 0.15 : 0)),
      because: say`it has ${levels} lines with a proficiency and ${examples} with examples`,
    };
  },

  async read([source], decided): Promise<Draft> {
    if (!source) throw new ImportRefusal(say`There is no file to import.`);
    const lines = textLines(sourceText(source, longest));
    const book = new DraftBook();
    const parts = outlineOf(source.name, lines, book);
    if (!parts.some(({ kind }) => kind === 'proficiency' || kind === 'examples')) {
      throw new ImportRefusal(
        say`${source.name} has no lines “Examples:” or “Proficiency: …”, by which its competencies are found.`,
      );
    }
    return draftOfOutline(parts, source.name, decided, book);
  },
};

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
