import { contentOf } from '../../document/profile/content.ts';
import type { Item } from '../../document/profile/profile.ts';
import { nameKey } from '../../text/names.ts';

/** In which respect two items are the same; `label` is a name or reference of which only one of the two says more. */
export type Sameness = 'ref' | 'name' | 'text' | 'whole' | 'label';

/** A text of fewer words may be the same for several things: "A course of two days". */
const longText = 8;

/**
 * Whether one of two items is superfluous. In different groups only the same reference counts, and an item that says in all respects the
 * same: "Communication" may well be one thing among technical skills and another one among those of a leader. A name or a reference that is
 * repeated with another text is no duplicate: tables repeat the label of a row for each of its statements.
 */
export function samenessOf(a: Item, b: Item, inOneList: boolean): Sameness | undefined {
  if (a.remove || b.remove || isSamePlace(a, b)) return undefined;
  const [name, otherName] = [nameKey(a.name?.value ?? ''), nameKey(b.name?.value ?? '')];
  const named = name !== '' && otherName !== '';
  // A skill of a catalogue under two names of the role's own is two things to its readers.
  if (a.ref && a.ref.value === b.ref?.value && (!named || name === otherName)) return ofOneLabel('ref', a, b);
  if (!inOneList) return name !== '' && hasText(a) && contentOf(a) === contentOf(b) ? 'whole' : undefined;
  if (named && name === otherName && !differs(a.type, b.type) && !differs(a.awardingBody, b.awardingBody)) {
    return ofOneLabel('name', a, b);
  }
  const nameless = !a.name && !b.name && !a.ref && !b.ref;
  return (nameless || isLong(a)) && sameDescription(a, b) ? 'text' : undefined;
}

function ofOneLabel(as: 'ref' | 'name', a: Item, b: Item): Sameness | undefined {
  const [text, otherText] = [saidBy(a), saidBy(b)];
  if (text === otherText) return as;
  return text === '' || otherText === '' ? 'label' : undefined;
}

/** What an item says besides its name, without case and punctuation; examples count where there is nothing else. */
function saidBy({ description, levelDescription, examples }: Item): string {
  const texts = [description, levelDescription].flatMap((text) => (text ? [text.value] : []));
  return nameKey((texts.length > 0 ? texts : examples.map(({ value }) => value)).join(' '));
}

/** An alias of a whole list leads to the items themselves. */
function isSamePlace({ range: a }: Item, { range: b }: Item): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character;
}

function differs(a: Item['type'], b: Item['type']): boolean {
  return a !== undefined && b !== undefined && nameKey(a.value) !== nameKey(b.value);
}

function hasText({ description, levelDescription, examples }: Item): boolean {
  return description !== undefined || levelDescription !== undefined || examples.length > 0;
}

function isLong({ description }: Item): boolean {
  return description !== undefined && description.value.trim().split(/\s+/, longText).length >= longText;
}

function sameDescription({ description: a }: Item, { description: b }: Item): boolean {
  if (!a || !b || beginning(a.value) !== beginning(b.value)) return false;
  const bare = nameKey(a.value);
  return bare !== '' && bare === nameKey(b.value);
}

/** Equal for texts that are equal but for case and punctuation; takes no time for long ones. */
export function beginning(text: string): string {
  return nameKey(text.slice(0, 60)).slice(0, 20);
}
