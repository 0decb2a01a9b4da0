import { say } from '../../../service/message.ts';
import { slug, wordsOfId } from '../../../service/text/slug.ts';
import type { Draft, DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import { Claims } from '../../support/data/claims.ts';
import { type Data, firstOf, itemsOf, valueAt, wordsOf } from '../../support/data/data.ts';
import type { DraftBook } from '../../support/draftBook.ts';
import { GivenIds } from '../../support/givenIds.ts';
import { levelsOf } from './levels.ts';

/** What a file says. */
export interface Topics {
  readonly root: Data;
  readonly topics: Data;
  /** The text below the front matter, and the 0-based line on which it begins. */
  readonly body: string;
  readonly bodyLine: number;
  readonly file: string;
}

const scale = 'levels';

/** Topics with their levels as a framework file. */
export function draftOfTopics({ root, topics, body, bodyLine, file }: Topics, book: DraftBook): Draft {
  const claims = new Claims(book, file, root, true);
  const fileName = file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const name = claims.line(firstOf(root, 'title', 'name')) ?? (wordsOfId(fileName) || 'Framework');
  const stem = slug(typeof name === 'string' ? name : name.text) || slug(fileName) || 'framework';
  const levels = levelsOf(valueAt(root, 'levels'), topics, claims, book);
  const ids = new GivenIds();
  const skills = itemsOf(topics).map((topic): DraftMapping => {
    const given = firstOf(topic, 'name', 'id');
    const title = firstOf(topic, 'title', 'displayName') ?? given;
    const skillName = claims.line(title) ?? claims.line(topic) ?? 'Unnamed';
    const id = ids.given(wordsOf(given) ?? (typeof skillName === 'string' ? skillName : skillName.text), 'skill');
    const { anyLevel, described } = contentOf(valueAt(topic, 'content'), levels.idOf, claims, book);
    return {
      id: given === title ? id : claims.id(given, id),
      name: skillName,
      description: claims.text(firstOf(topic, 'description', 'summary')),
      indicators: listOf(anyLevel),
      levels: described,
      ...claims.rest(topic),
    };
  });
  const value: DraftMapping = {
    id: stem,
    name,
    description: joined(claims.text(firstOf(root, 'description', 'summary')), bodyOf(body, bodyLine, file, book)),
    ...(levels.levels.length > 0
      ? { defaultScale: scale, scales: { [scale]: { name: 'Levels', levels: levels.levels } } }
      : {}),
    skills,
    ...(root.kind === 'map' ? claims.rest(root) : {}),
  };
  return book.draft([{ kind: 'framework', stem, value }]);
}

/** What a topic means at each level, and what it says without naming one. */
function contentOf(
  content: Data | undefined,
  idOf: (level: Data | undefined) => string | undefined,
  claims: Claims,
  book: DraftBook,
): {
  readonly anyLevel: DraftValue[];
  readonly described: DraftMapping | undefined;
} {
  const anyLevel: DraftValue[] = [];
  const described = new Map<string, Record<string, DraftValue | undefined>>();
  for (const one of itemsOf(content)) {
    const indicators = indicatorsOf(one, claims);
    const level = idOf(valueAt(one, 'level'));
    if (level === undefined) {
      anyLevel.push(...indicators);
      continue;
    }
    claims.told(valueAt(one, 'level'), say`it is the level under which its criteria stand`);
    const before = described.get(level);
    if (before)
      book.odd(
        say`Level ${level} stands twice in a topic; its criteria are put together.`,
        claims.pieceOf(valueAt(one, 'level')),
      );
    const all = [...(Array.isArray(before?.indicators) ? before.indicators : []), ...indicators];
    const description = claims.text(firstOf(one, 'description', 'summary'));
    described.set(level, {
      ...before,
      ...(description ? { description } : {}),
      indicators: listOf(all),
      ...claims.rest(one),
    });
  }
  // A level without a word is not described.
  const entries = [...described].filter(([, value]) => Object.values(value).some((one) => one !== undefined));
  return { anyLevel, described: entries.length > 0 ? Object.fromEntries(entries) : undefined };
}

function indicatorsOf(content: Data, claims: Claims): DraftValue[] {
  if (content.kind === 'scalar') return present([claims.text(content)]);
  return ['criteria', 'exampleCriteria'].flatMap((key) => {
    const list = valueAt(content, key);
    return itemsOf(list).flatMap((one): DraftValue[] => {
      const criteria = firstOf(one, 'criteria', 'text', 'title', 'name');
      if (criteria === undefined) return present([claims.item(one)]);
      const text = claims.text(criteria);
      const examples = listOf(itemsOf(valueAt(one, 'examples')).map((example) => claims.item(example)));
      if (text === undefined) return examples ?? [];
      return [examples === undefined ? text : { text, examples }];
    });
  });
}

/** The text below the front matter, a piece for each line. */
function bodyOf(body: string, firstLine: number, file: string, book: DraftBook): DraftText | undefined {
  const text = body.replace(/\r\n?/g, '\n').trim();
  if (text === '') return undefined;
  const from = body
    .split(/\r\n|[\r\n]/)
    .flatMap((line, index) => (line.trim() === '' ? [] : [book.onLine(file, line.trim(), firstLine + index)]));
  return { text, from };
}

function joined(first: DraftText | string | undefined, second: DraftText | undefined): DraftText | string | undefined {
  if (!second || first === undefined || typeof first === 'string') return second ?? first;
  return { text: `${first.text}\n\n${second.text}`, from: [...first.from, ...second.from] };
}

function present(values: readonly (DraftValue | undefined)[]): DraftValue[] {
  return values.filter((value) => value !== undefined);
}

function listOf(values: readonly (DraftValue | undefined)[]): DraftValue[] | undefined {
  const all = present(values);
  return all.length > 0 ? all : undefined;
}
