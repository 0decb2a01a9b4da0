/**
 * The form of the compiled words: the least automaton that accepts them, as text of 90 different characters. It is written at
 * build time (`server/build/compileWords.ts`) and read where it lies, so that loading decodes nothing and leaves nothing behind.
 *
 * The text is a list of addresses of the nodes that most edges lead to, the address of the first node, and the nodes. A node is
 * its edges, an edge two characters, with an address where one is needed: a letter and whether the edge is the node's last one
 * (`letter * 2 + last`); which word ends there and how to find the node behind it (`ending * kinds + kind`).
 */

/** The characters, by the number that each stands for; none of them needs an escape in a string. */
export const digits: string = Array.from({ length: 90 }, (_, value) => String.fromCharCode(codeOf(value))).join('');

/** How many numbers a character can stand for. */
export const base = 90;

/** The letters of words, by their number. */
export const letters = "abcdefghijklmnopqrstuvwxyz'";

/** What is known of a word that ends at an edge. */
export const ending = {
  none: 0,
  /** Right in both varieties. */
  common: 1,
  american: 2,
  british: 3,
  /** Right, but too rare to be what somebody meant. */
  rare: 4,
} as const;
export type Ending = (typeof ending)[keyof typeof ending];

/** How the node behind an edge is found. Numbers between two kinds are more of the lower one, for higher addresses. */
export const kind = {
  /** There is none. */
  leaf: 0,
  /** It follows at once. */
  next: 1,
  /** One character: its place in the list of addresses. */
  listed: 2,
  /** One character: how far it is from the edge. */
  ahead: 6,
  /** Two characters: how far it is from the edge. */
  farAhead: 9,
  /** Two characters: its address. */
  near: 10,
  /** Three characters: its address. */
  far: 17,
} as const;
export const kinds = 18;

/** The addresses listed at the start, how many characters each takes, and where the first node's address and the nodes begin. */
export const listLength: number = (kind.ahead - kind.listed) * base;
export const addressLength = 3;
export const startAddress: number = listLength * addressLength;
export const firstNode: number = startAddress + addressLength;

/** Skips the quote and the backslash, which would be escaped. */
function codeOf(value: number): number {
  const code = value + 35;
  return code === 39 ? 125 : code === 92 ? 126 : code;
}
