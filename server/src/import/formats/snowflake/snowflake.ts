import { say } from '../../../service/message.ts';
import type { Draft } from '../../draft.ts';
import type { ImportFormat, Recognition } from '../../format.ts';
import { ImportRefusal, type Source } from '../../source.ts';
import { constantsOf } from '../../support/data/constants.ts';
import { DraftBook } from '../../support/draftBook.ts';
import { beginningOf, sourceText } from '../../support/sourceText.ts';
import { draftOfTracks } from './framework.ts';
import { tracksIn } from './tracks.ts';

/*
 * The tracks of Medium's growth framework and of its many forks: a constant of JavaScript, TypeScript or JSON, which is read as data and never
 * run. What is known of its form:
 *
 * - Tracks are in an object by their ids, in a list, or in objects of disciplines; each has `displayName`, `category`, `description` and
 *   `milestones`, each of these `summary`, `signals` and `examples`. Forks rename and add keys, and leave some out.
 * - Level 0 means none: the first milestone of the list is level 1.
 * - Titles go by points, in a list of their own. What computes points is code, and passed over.
 * - Texts are in quotes of any kind, over several lines, joined with `+` or wrapped in a call; there are comments, casts and trailing commas.
 * - One constant names the categories in some forks, where tracks have letters for them.
 */

const longest = 20_000_000;

export const snowflake: ImportFormat = {
  id: 'snowflake',
  title: say`tracks with milestones, as Medium’s growth framework has them`,
  joins: false,

  recognise(source: Source): Recognition | undefined {
    const text = beginningOf(source, 500_000);
    if (/^\s*(?:<|---)/.test(text)) return undefined;
    const has = (key: string) => new RegExp(`(?:^|[\\s{,])["']?${key}["']?\\s*:\\s*["'\`[{(]`, 'm').test(text);
    const keys = ['milestones', 'displayName', 'signals', 'examples', 'summary'].filter(has);
    if (!keys.includes('milestones') || keys.length < 2) return undefined;
    return {
      sureness: Math.min(0.95, 0.55 + keys.length * 0.08),
      because: say`it has data with ${keys.join(', ')}`,
    };
  },

  async read([source], _decided): Promise<Draft> {
    if (!source) throw new ImportRefusal(say`There is no file to import.`);
    const { constants, problems } = constantsOf(sourceText(source, longest));
    const tracks = [...constants].flatMap(([name, data]) => tracksIn(data, name));
    if (tracks.length === 0) throw new ImportRefusal(say`${source.name} has no tracks with milestones.`);
    const book = new DraftBook();
    for (const { message, line } of problems) book.odd(say`Line ${line + 1}: ${message}`);
    return draftOfTracks(constants, tracks, source.name, book);
  },
};
