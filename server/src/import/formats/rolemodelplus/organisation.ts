import { slug } from '../../../service/text/slug.ts';
import { type DraftFile, type DraftMapping, type DraftText, type DraftValue, isDraftText } from '../../draft.ts';
import type { Piece } from '../../piece.ts';
import { joinLines } from '../../support/joinLines.ts';
import { levelIdOf } from '../../support/knownLevels.ts';
import { isCategoryPath, type PageSection, organisationScale as scale } from './page.ts';

interface Group {
  /** The framework's name, then its categories, the outermost first. */
  readonly path: readonly string[];
  readonly from: Piece[];
  readonly items: DraftMapping[];
}

/**
 * The skills of the organisation as groups by framework and category. What the page says of the frameworks, their names and categories, becomes
 * framework files.
 */
export function organisationGroups(section: PageSection, frameworks: Map<string, DraftFile>): DraftMapping[] {
  const groups = new Map<string, Group>();
  let last: Group | undefined;
  for (const [path = [], ...cells] of section.rows) {
    const words = path.map(({ text }) => text).join(' ');
    const lines = cells.flat();
    if (!isCategoryPath(words)) {
      // A row without a path belongs to the group before it.
      last ??= { path: [], from: [], items: [] };
      if (groups.size === 0) groups.set('', last);
      last.items.push(itemOf([...path, ...lines]));
      continue;
    }
    const parts = words
      .split('»')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const key = parts.join(' » ');
    last = groups.get(key) ?? { path: parts, from: [], items: [] };
    groups.set(key, last);
    last.from.push(...path.flatMap(({ from }) => from));
    last.items.push(itemOf(lines));
  }
  const heading = { text: section.title, from: [section.heading] };
  return [...groups.values()].map((group) => groupOf(group, heading, groups.size === 1, frameworks));
}

function groupOf(
  { path: [framework, ...categories], from, items }: Group,
  heading: DraftText,
  isOnly: boolean,
  frameworks: Map<string, DraftFile>,
): DraftMapping {
  if (framework === undefined) return { title: heading, scale, items };
  const alias = slug(framework) || 'framework';
  const ids = addCategories(alias, { text: framework, from }, categories, from, frameworks);
  const name = { text: categories.at(-1) ?? framework, from };
  return {
    title: isOnly ? heading : name,
    type: isOnly ? undefined : heading,
    framework: alias,
    scale,
    category: ids,
    items,
  };
}

/** Sees to it that a framework has categories; gives their ids, the outermost first. */
function addCategories(
  id: string,
  name: DraftText,
  names: readonly string[],
  from: readonly Piece[],
  frameworks: Map<string, DraftFile>,
): string[] {
  const before = frameworks.get(id)?.value ?? { id, lang: 'en-GB' };
  const categories = new Map<DraftValue | undefined, DraftMapping>();
  for (const category of mappingsOf(before.categories)) categories.set(category.id, category);
  const ids: string[] = [];
  for (const text of names) {
    const parent = ids.at(-1);
    const own = parent === undefined ? slug(text) || 'category' : `${parent}-${slug(text) || 'category'}`;
    const same = categories.get(own);
    categories.set(
      own,
      same ? { ...same, name: alsoFrom(same.name, from) } : { id: own, name: { text, from }, parent },
    );
    ids.push(own);
  }
  const value = {
    ...before,
    name: isDraftText(before.name) ? alsoFrom(before.name, from) : name,
    categories: categories.size > 0 ? [...categories.values()] : undefined,
  };
  frameworks.set(id, { kind: 'framework', stem: id, value });
  return ids;
}

function alsoFrom(text: DraftValue | undefined, from: readonly Piece[]): DraftValue | undefined {
  return isDraftText(text) ? { text: text.text, from: [...text.from, ...from] } : text;
}

function mappingsOf(value: DraftValue | undefined): DraftMapping[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (one): one is DraftMapping => typeof one === 'object' && !Array.isArray(one) && !isDraftText(one),
  );
}

/** A name, a description, a level and the level's text, told apart by what they look like. */
function itemOf(lines: readonly DraftText[]): DraftMapping {
  const [name, ...others] = lines;
  const item: Record<string, DraftValue> = {};
  if (!name) return { name: 'Unnamed skill' };
  item.name = name;
  const at = others.findIndex(({ text }) => levelOf(text) !== undefined);
  const description = joinLines(at < 0 ? others : others.slice(0, at));
  if (description) item.description = description;
  const level = others[at];
  if (!level) return item;
  const id = levelOf(level.text);
  if (id !== undefined) item.level = { text: id, from: level.from };
  const levelDescription = joinLines(others.slice(at + 1));
  if (levelDescription) item.levelDescription = levelDescription;
  return item;
}

function levelOf(line: string): string | undefined {
  // A number alone may be anything.
  return /\p{L}/u.test(line) ? levelIdOf(scale, line) : undefined;
}
