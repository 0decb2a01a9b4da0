import { say } from '../../../service/message.ts';
import { isId, slug, wordsOfId } from '../../../service/text/slug.ts';
import type { Draft, DraftFile, DraftMapping, DraftText, DraftValue } from '../../draft.ts';
import { Claims, nameAndText } from '../../support/data/claims.ts';
import { type Data, firstOf, itemsOf, valueAt, wordsOf } from '../../support/data/data.ts';
import type { DraftBook } from '../../support/draftBook.ts';
import { GivenIds } from '../../support/givenIds.ts';
import { levelIdOf } from '../../support/knownLevels.ts';

const scale = 'ft-proficiency';

/** A grade or a theme: what the file says of it, and how competencies name it. */
interface Named {
  readonly id: string;
  readonly name: DraftText | string;
  readonly value: DraftMapping;
}

/** A job family as a framework and one role for each of its grades. */
export function draftOfFamily(root: Data, file: string, book: DraftBook): Draft {
  const claims = new Claims(book, file, root, true);
  const competencies = itemsOf(valueAt(root, 'competencies'));
  const name =
    claims.line(firstOf(root, 'name', 'title')) ?? wordsOfId(file.replace(/^.*\//, '').replace(/\.[^.]*$/, ''));
  const id = slug(typeof name === 'string' ? name : name.text) || 'family';
  const family = {
    grades: namedOf(valueAt(root, 'levels'), competencies, 'level', 'grade', claims, book),
    themes: namedOf(valueAt(root, 'themes'), competencies, 'theme', 'theme', claims, book),
  };
  const description = claims.text(firstOf(root, 'summary', 'description'));
  const roles: DraftFile[] = [];
  const byGrade = Map.groupBy(competencies, (one) => wordsOf(valueAt(one, 'level')) ?? '');
  for (const [key, grade] of family.grades) {
    const skills = groupsOf(byGrade.get(key) ?? [], family.themes, id, claims, book);
    const stem = `${id}-${grade.id}`;
    roles.push({
      kind: 'role',
      stem,
      value: {
        id: stem,
        title: grade.name,
        family: name,
        lang: 'en-GB',
        grade: grade.id,
        frameworks: { [id]: `./${id}.framework.yaml` },
        skills: skills.length > 0 ? skills : undefined,
      },
    });
  }
  const framework: DraftMapping = {
    id,
    name,
    description,
    lang: 'en-GB',
    defaultScale: scale,
    categories: listOf([...family.themes.values()].map(({ value }) => value)),
    grades: listOf([...family.grades.values()].map(({ value }) => value)),
    ...withoutGrade(byGrade.get(''), claims, book),
    ...claims.rest(root),
  };
  return book.draft([{ kind: 'framework', stem: id, value: framework }, ...roles]);
}

/** What a list names, and what competencies name that it does not have, by the words with which they name it. */
function namedOf(
  list: Data | undefined,
  competencies: readonly Data[],
  key: 'level' | 'theme',
  word: string,
  claims: Claims,
  book: DraftBook,
): Map<string, Named> {
  const named = new Map<string, Named>();
  const ids = new GivenIds();
  for (const one of itemsOf(list)) {
    const given = one.kind === 'map' ? firstOf(one, 'id', 'name') : one;
    const words = wordsOf(given);
    if (words === undefined || named.has(words)) continue;
    const id = ids.given(words, word);
    const name = claims.line(firstOf(one, 'name', 'title', 'id')) ?? claims.line(given) ?? words;
    const idValue = claims.id(given, id);
    const description = claims.text(firstOf(one, 'summary', 'description'));
    named.set(words, { id, name, value: { id: idValue, name, description, ...claims.rest(one) } });
  }
  for (const one of competencies) {
    const data = valueAt(one, key);
    const words = wordsOf(data);
    if (words === undefined || named.has(words)) continue;
    const id = ids.given(words, word);
    const name = claims.line(data) ?? words;
    named.set(words, { id, name, value: { id, name } });
    book.odd(say`The ${word} “${words}” is not in the list; it is added.`, claims.pieceOf(data));
  }
  return named;
}

function groupsOf(
  competencies: readonly Data[],
  themes: ReadonlyMap<string, Named>,
  framework: string,
  claims: Claims,
  book: DraftBook,
): DraftMapping[] {
  const byTheme = Map.groupBy(competencies, (one) => wordsOf(valueAt(one, 'theme')) ?? '');
  const groups: DraftMapping[] = [];
  for (const [key, theme] of themes) {
    const own = byTheme.get(key);
    if (!own) continue;
    const items = own.map((one) => itemOf(one, claims, book));
    groups.push({ title: theme.name, framework, category: [theme.id], items });
  }
  for (const one of byTheme.get('') ?? []) {
    const item = itemOf(one, claims, book);
    groups.push(item.level === undefined ? item : { ...item, scale });
  }
  return groups;
}

/** Competencies of no grade belong to no role; the framework keeps them. */
function withoutGrade(competencies: readonly Data[] | undefined, claims: Claims, book: DraftBook): DraftMapping {
  const items = (competencies ?? []).map((one) => itemOf(one, claims, book));
  if (items.length === 0) return {};
  book.odd(
    items.length === 1
      ? say`A competency names no grade; the framework keeps them under \`x-competencies-without-grade\`.`
      : say`${items.length} competencies name no grade; the framework keeps them under \`x-competencies-without-grade\`.`,
  );
  return { 'x-competencies-without-grade': items };
}

function itemOf(data: Data, claims: Claims, book: DraftBook): DraftMapping {
  if (data.kind === 'scalar') return { name: claims.line(data) ?? 'Unnamed' };
  claims.told(valueAt(data, 'level'), say`it is the grade in whose file the competency stands`);
  claims.told(valueAt(data, 'theme'), say`it is the theme in whose group the competency stands`);
  const { name, description } = nameAndText(claims.text(firstOf(data, 'summary', 'name', 'title')));
  const item: Record<string, DraftValue | undefined> = {
    id: isId(wordsOf(valueAt(data, 'id')) ?? '') ? claims.exact(valueAt(data, 'id')) : undefined,
    name,
    description: description ?? claims.text(valueAt(data, 'description')),
  };
  const proficiency = valueAt(data, 'proficiency');
  const level = levelIdOf(scale, wordsOf(proficiency) ?? '');
  const written = claims.exact(proficiency);
  if (level !== undefined && typeof written === 'object') item.level = { text: level, from: written.from };
  else if (written !== undefined) {
    item.details = { Proficiency: written };
    book.odd(
      say`“${wordsOf(proficiency) ?? ''}” is no proficiency of the scale; it is kept as a fact.`,
      claims.pieceOf(proficiency),
    );
  }
  item.examples = listOf(itemsOf(valueAt(data, 'examples')).map((one) => claims.item(one)));
  item.links = linksOf(valueAt(data, 'supportingUrls'), claims);
  const all: Record<string, DraftValue | undefined> = { ...item, ...claims.rest(data) };
  const hasContent = [all.id, all.name, all.description].some((value) => value !== undefined);
  return hasContent ? all : { ...all, name: 'Unnamed' };
}

/** Links with full addresses; what is none stays where it is, to be carried over as it is. */
function linksOf(list: Data | undefined, claims: Claims): DraftValue[] | undefined {
  const links = itemsOf(list).flatMap((one): DraftMapping[] => {
    const address = one.kind === 'map' ? firstOf(one, 'url', 'href') : one;
    if (!/^(?:https?:\/\/[^\s/?#]\S*|mailto:[^\s@]+@\S+)$/.test(wordsOf(address) ?? '')) return [];
    const url = claims.exact(address);
    return [{ label: claims.line(firstOf(one, 'label', 'title', 'name')), url, ...claims.rest(one) }];
  });
  return listOf(links);
}

function listOf(values: readonly (DraftValue | undefined)[]): DraftValue[] | undefined {
  const present = values.filter((value) => value !== undefined);
  return present.length > 0 ? present : undefined;
}
