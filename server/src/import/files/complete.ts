import type { KeyContext } from '../../service/format/knownKeys.ts';
import { type DraftMapping, type DraftText, type DraftValue, isDraftText } from '../draft.ts';
import { isLeaf, isList, type Leaf } from './leaves.ts';

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
  ['level', 'name'],
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
    if (value === undefined || !isLeaf(value)) continue;
    const { [from]: _, ...rest } = item;
    return { [to]: isDraftText(value) ? value : String(value), ...rest };
  }
  return namedByFact(item) ?? namedByExample(item) ?? namedByOwnKey(item) ?? item;
}

/** An item that has nothing but facts is named by the label and the value of the first one. */
function namedByFact(item: DraftMapping): DraftMapping | undefined {
  const { details } = item;
  if (details === undefined || isLeaf(details) || isList(details)) return undefined;
  const [first, ...others] = Object.entries(details as DraftMapping);
  const [label, value] = first ?? [];
  if (label === undefined || value === undefined || !isLeaf(value)) return undefined;
  const rest = others.length > 0 ? { details: Object.fromEntries(others) } : {};
  return { ...item, details: undefined, name: labelled(label, value), ...rest };
}

/** An item that has nothing but examples is described by the first of them. */
function namedByExample(item: DraftMapping): DraftMapping | undefined {
  const { examples } = item;
  const [first, ...others] = examples !== undefined && isList(examples) ? examples : [];
  return first === undefined ? undefined : { ...item, examples: others, description: first };
}

/** An item that has nothing but keys of an author is named by the first of them. */
function namedByOwnKey(item: DraftMapping): DraftMapping | undefined {
  const [key, value] = Object.entries(item).find(([name]) => name.startsWith('x-')) ?? [];
  if (key === undefined || value === undefined) return undefined;
  const leaves = leavesOf(value);
  const text = leaves.map((leaf) => (isDraftText(leaf) ? leaf.text : String(leaf))).join(', ');
  const from = leaves.flatMap((leaf) => (isDraftText(leaf) ? leaf.from : []));
  return { ...item, [key]: undefined, name: labelled(key.slice('x-'.length), { text, from }) };
}

function leavesOf(value: DraftValue): Leaf[] {
  if (isLeaf(value)) return [value];
  const inner = isList(value) ? value : Object.values(value as DraftMapping);
  return inner.flatMap((one) => (one === undefined ? [] : leavesOf(one)));
}

function labelled(label: string, value: Leaf): DraftText {
  const words = isDraftText(value) ? value : { text: String(value), from: [] };
  return { text: `${label}: ${words.text}`, from: words.from };
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
