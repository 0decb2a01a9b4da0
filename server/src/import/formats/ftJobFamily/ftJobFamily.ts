import { say } from '../../../service/message.ts';
import type { Draft } from '../../draft.ts';
import type { ImportFormat, Recognition } from '../../format.ts';
import { ImportRefusal, type Source } from '../../source.ts';
import { type Data, firstOf, itemsOf } from '../../support/data/data.ts';
import { readYaml } from '../../support/data/readYaml.ts';
import { DraftBook } from '../../support/draftBook.ts';
import { beginningOf, sourceText } from '../../support/sourceText.ts';
import { draftOfFamily } from './family.ts';

/*
 * A YAML file of a whole job family, as the Financial Times publishes its own: one framework and one role for each grade. What is known of it:
 *
 * - `levels` are grades, `proficiency` is the level of a skill. Both lists may miss what competencies use, and hold what none uses.
 * - `themes` become categories; a theme without a summary is one, too. A competency may name a theme or a grade that is not listed.
 * - The summary of a competency is its name; one of several lines is a name and a description, which may be a list.
 * - The ids of competencies are UUIDs, which stay their ids.
 * - `googleSheetId` and other settings are the publisher's: they stay under keys of the author's own.
 */

/** The parser of YAML takes seconds for more. */
const longest = 5_000_000;

export const ftJobFamily: ImportFormat = {
  id: 'ft-job-family',
  title: say`a job family with its grades, themes and competencies`,
  joins: false,

  recognise(source: Source): Recognition | undefined {
    const text = beginningOf(source, 1_000_000);
    const has = (key: string) => new RegExp(`^${key}\\s*:`, 'm').test(text);
    const keys = ['levels', 'themes', 'competencies'].filter(has);
    if (!keys.includes('competencies') || text.trimStart().startsWith('{')) return undefined;
    const hasLevels = /^\s+(?:- )?proficiency\s*:/m.test(text);
    if (keys.length < 2 && !hasLevels) return undefined;
    return {
      sureness: 0.5 + keys.length * 0.12 + (hasLevels ? 0.1 : 0),
      because: hasLevels
        ? say`it has the keys ${keys.join(', ')}, and competencies with a proficiency`
        : say`it has the keys ${keys.join(', ')}`,
    };
  },

  async read([source], _decided): Promise<Draft> {
    if (!source) throw new ImportRefusal(say`There is no file to import.`);
    const text = sourceText(source, longest);
    const book = new DraftBook();
    const { data, problems } = readYaml(text);
    const competencies = firstOf(data, 'competencies');
    if (!data || !isListOfMappings(competencies)) {
      throw new ImportRefusal(say`${source.name} has no list of competencies.`);
    }
    for (const { message, line } of problems) book.odd(say`Line ${line + 1} is no right YAML: ${message}`);
    return draftOfFamily(data, source.name, book);
  },
};

function isListOfMappings(data: Data | undefined): boolean {
  return data?.kind === 'list' && itemsOf(data).some(({ kind }) => kind === 'map');
}
