import type { KeyContext } from '../../service/format/knownKeys.ts';
import { type DraftMapping, type DraftText, type DraftValue, isDraftText } from '../draft.ts';
import { isLeaf, isList } from './leaves.ts';

/*
 * What sources say and the format does not allow alone: a heading with nothing below it, an item that has no name. Their words are kept in the
 * nearest place that may hold them.
 */

/** The keys that say what an item is; one of them has to be there. */
const naming = ['id', 'ref', 'name', 'description'] as const;

/** The keys whose texts may stand for a name or a description that is missing, the likeliest first. */
const instead = [
  ['type', 'name'],
  ['levelDescription', 'description'],
] as const;

const items: ReadonlySet<KeyContext | undefined> = new Set<KeyContext>([
  'item',
  'background',
  'skillItem',
  'qualification',
]);

/** An item that says what it is, where it has words for it. */
export function namedItem(item: DraftMapping, context: KeyContext | undefined): DraftMapping {
  if (!items.has(context) || naming.some((key) => item[key] !== undefined)) return item;
  for (const [from, to] of instead) {
    const value = item[from];
    if (value === undefined) continue;
    const { [from]: _, ...rest } = item;
    return { [to]: value, ...rest };
  }
  return namedByFact(item);
}

/** An item that has nothing but facts is named by the label and the value of the first one. */
function namedByFact(item: DraftMapping): DraftMapping {
  const { details } = item;
  if (details === undefined || isLeaf(details) || isList(details)) return item;
  const [first, ...others] = Object.entries(details as DraftMapping);
  const [label, value] = first ?? [];
  if (label === undefined || value === undefined || !isLeaf(value)) return item;
  const words = isDraftText(value) ? value : { text: String(value), from: [] };
  const rest = others.length > 0 ? { details: Object.fromEntries(others) } : {};
  return { ...item, details: undefined, name: { text: `${label}: ${words.text}`, from: words.from }, ...rest };
}

/** A role whose sections all have something below their headings: the others are paragraphs of the notes. */
export function withoutBareSections(role: DraftMapping): DraftMapping {
  const { sections } = role;
  if (sections === undefined || !isList(sections)) return role;
  const bare = sections.filter(isBare);
  if (bare.length === 0) return role;
  const kept = sections.filter((section) => !isBare(section));
  const paragraphs = bare.flatMap((section) => textsOf((section as DraftMapping).title));
  const notes = [...textsOf(role.notes), ...paragraphs];
  return {
    ...role,
    sections: kept,
    notes: { text: notes.map(({ text }) => text).join('\n\n'), from: notes.flatMap(({ from }) => from) },
  };
}

function isBare(section: DraftValue): boolean {
  if (isLeaf(section) || isList(section)) return false;
  const keys = Object.keys(section).filter((key) => (section as DraftMapping)[key] !== undefined);
  return keys.length === 1 && keys[0] === 'title';
}

function textsOf(value: DraftValue | undefined): DraftText[] {
  if (value === undefined || !isLeaf(value)) return [];
  return [isDraftText(value) ? value : { text: String(value), from: [] }];
}
