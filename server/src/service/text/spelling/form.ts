/**
 * The form of the compiled words: the minimal automaton that accepts them, as a text of 90 different characters. It is written at
 * build time (`server/build/compileWords.ts`) and read in place, so that loading decodes nothing and allocates nothing.
 *
 * The text consists of a list of addresses of the nodes to which most edges lead, the address of the first node, and the nodes. A node is
 * its edges, an edge two characters, with an address where one is needed: a letter and whether the edge is the last one of the node
 * (`letter * 2 + last`); which word ends there and how the next node is found (`ending * kinds + kind`).
 */

/** The characters, by the number for which each stands; none of them needs an escape in a string. */
export const digits: string = Array.from({ length: 90 }, (_, value) => String.fromCharCode(codeOf(value))).join('');

/** How many numbers a character can stand for. */
export const base = 90;

/** The letters of words, in the order of their numbers. */
export const letters = "abcdefghijklmnopqrstuvwxyz'";

/** The properties of a word that ends with an edge. */
export const ending = {
  none: 0,
  /** Right in both varieties. */
  common: 1,
  american: 2,
  british: 3,
  /** Right, but too rare to be suggested. */
  rare: 4,
} as const;
export type Ending = (typeof ending)[keyof typeof ending];

/** How the node after an edge is found. Numbers between two kinds belong to the lower one and stand for higher addresses. */
export const kind = {
  /** There is none. */
  leaf: 0,
  /** It follows directly. */
  next: 1,
  /** One character: its index in the list of addresses. */
  listed: 2,
  /** One character: its distance from the edge. */
  ahead: 6,
  /** Two characters: its distance from the edge. */
  farAhead: 9,
  /** Two characters: its address. */
  near: 10,
  /** Three characters: its address. */
  far: 17,
} as const;
export const kinds = 18;

/** How many addresses the list has, how many characters each takes, and the offsets of the first node's address and of the nodes. */
export const listLength: number = (kind.ahead - kind.listed) * base;
export const addressLength = 3;
export const startAddress: number = listLength * addressLength;
export const firstNode: number = startAddress + addressLength;

/** Skips the single quote and the backslash, which would be escaped. */
function codeOf(value: number): number {
  const code = value + 35;
  return code === 39 ? 125 : code === 92 ? 126 : code;
}
