import { say } from '../../../service/message.ts';
import type { Draft } from '../../draft.ts';
import type { ImportFormat, Recognition } from '../../format.ts';
import { ImportRefusal, type Source } from '../../source.ts';
import { valueAt } from '../../support/data/data.ts';
import { readYaml } from '../../support/data/readYaml.ts';
import { DraftBook } from '../../support/draftBook.ts';
import { beginningOf, sourceText } from '../../support/sourceText.ts';
import { draftOfTopics } from './framework.ts';

/*
 * A progression framework as Monzo publishes its own and others have copied it: Markdown with front matter, one framework in a file. What is
 * known of its form:
 *
 * - `topics` are skills, their `content` is what they mean at each level: criteria, and criteria with examples.
 * - `levels` may disagree with the levels in use; what either names is a level. Levels are numbers or words; a number alone says how many there are.
 * - `criteria` may be one text or absent, and one level may stand twice in a topic.
 * - The text below the front matter says what the framework is.
 * - `path`, `sidebarGroup` and others are of the publisher's site: they stay under keys of the author's own.
 * - Some keep the same data in a YAML file without front matter, or in one that is a list of topics.
 */

const longest = 5_000_000;

export const monzo: ImportFormat = {
  id: 'monzo',
  title: say`a progression framework with topics, levels and criteria`,
  joins: false,

  recognise(source: Source): Recognition | undefined {
    const text = beginningOf(source);
    const has = (pattern: RegExp) => pattern.test(text);
    const hasCriteria = has(/^\s+(?:- )?(?:example)?criteria\s*:/im);
    if (!hasCriteria || !has(/^\s+(?:- )?level\s*:/m)) return undefined;
    const hasTopics = has(/^topics\s*:/m);
    if (!hasTopics && !has(/^\s*(?:- )?content\s*:/m)) return undefined;
    const [key, sureness] = hasTopics ? (['topics', 0.93] as const) : (['content', 0.7] as const);
    return { sureness, because: say`it has ${key} with levels and criteria` };
  },

  async read([source], _decided): Promise<Draft> {
    if (!source) throw new ImportRefusal(say`There is no file to import.`);
    const text = sourceText(source, longest);
    const book = new DraftBook();
    const { front, frontLine, body, bodyLine } = partsOf(text);
    const { data, problems } = readYaml(front, frontLine);
    const topics = data?.kind === 'list' ? data : valueAt(data, 'topics');
    if (!data || topics?.kind !== 'list' || !topics.items.some(({ kind }) => kind === 'map')) {
      throw new ImportRefusal(say`${source.name} has no topics with what they mean at each level.`);
    }
    for (const { message, line } of problems) book.odd(say`Line ${line + 1} is no right YAML: ${message}`);
    return draftOfTopics({ root: data, topics, body, bodyLine, file: source.name }, book);
  },
};

/** The front matter and what stands below it; a text without front matter is all front matter. */
function partsOf(text: string): { front: string; frontLine: number; body: string; bodyLine: number } {
  const [opening] = /^\s*---[ \t]*(?:\r\n?|\n)/.exec(text) ?? [];
  if (opening === undefined) return { front: text, frontLine: 0, body: '', bodyLine: 0 };
  const closing = /(?:^|\r\n?|\n)(?:---|\.\.\.)[ \t]*(?=[\r\n]|$)/g;
  closing.lastIndex = opening.length - 1;
  const end = closing.exec(text);
  const front = text.slice(opening.length, end?.index);
  const before = end ? end.index + end[0].length : text.length;
  return {
    front,
    frontLine: countLines(opening),
    body: text.slice(before),
    bodyLine: countLines(text.slice(0, before)),
  };
}

function countLines(text: string): number {
  return text.match(/\r\n|[\r\n]/g)?.length ?? 0;
}
