/** The words of a `.dic` file with the flags of each. */
export interface Entries {
  /** The flags of a word as they are written, once for each of its entries; empty for a word that has none. */
  flagsOf(word: string): readonly string[];
}

/** Most words are asked for in vain, and share this. */
const none: readonly string[] = [];

const lineFeed = 10;
const slash = 47;
const backslash = 92;

/** Whether a character ends the word of an entry: what stands behind a tab or a blank describes it. */
function ends(code: number): boolean {
  return code === slash || code === lineFeed || code === 9 || code === 13 || code === 32;
}

/** More entries than the largest dictionaries have, and more steps than finding one of them takes: what is beyond belongs to no dictionary. */
const mostEntries = 1_000_000;
const mostSteps = 250;

/**
 * Finds words in the text of a `.dic` file where they lie. Cutting out three hundred thousand words would take some tens of megabytes; a table of
 * their offsets, by a hash of the word, takes one to four.
 */
export function entriesOf(text: string): Entries {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && lines < mostEntries; at = text.indexOf('\n', at + 1)) lines++;
  const size = 2 ** Math.ceil(Math.log2(lines * 2 + 2));
  const table = new Int32Array(size);
  // The first line says how many words follow.
  for (let at = text.indexOf('\n') + 1, count = 0; at > 0 && at < text.length && count < lines; count++) {
    let hash = start;
    let end = at;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (ends(code) && !(code === slash && end > at && text.charCodeAt(end - 1) === backslash)) break;
      hash = mixed(hash, code);
    }
    if (end > at) {
      let slot = hash & (size - 1);
      let steps = 0;
      for (; table[slot] !== 0 && steps < mostSteps; steps++) slot = (slot + 1) & (size - 1);
      if (steps < mostSteps) table[slot] = at;
    }
    at = text.indexOf('\n', end) + 1;
  }

  return {
    flagsOf(word) {
      let hash = start;
      for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at));
      let found: string[] | undefined;
      let slot = hash & (size - 1);
      for (let steps = 0; table[slot] !== 0 && steps < mostSteps; steps++, slot = (slot + 1) & (size - 1)) {
        const at = table[slot] ?? 0;
        const end = at + word.length;
        if (!text.startsWith(word, at) || (end < text.length && !ends(text.charCodeAt(end)))) continue;
        found ??= [];
        found.push(text.charCodeAt(end) === slash ? (flagsAt(text, end + 1) ?? '') : '');
      }
      return found ?? none;
    },
  };
}

const start = 0x811c9dc5 | 0;

/** One step of the hash of Fowler, Noll and Vo. */
function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function flagsAt(text: string, start: number): string | undefined {
  let end = start;
  while (end < text.length && !/[\s]/.test(text.charAt(end))) end++;
  return text.slice(start, end);
}
