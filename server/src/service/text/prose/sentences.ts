import { cell, content, mark } from './masks.ts';

/** A sentence with its closing punctuation, without the blanks and marks around it. */
export interface Sentence {
  /** 0-based UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** True when it is the last one of its paragraph or list item. */
  readonly last: boolean;
}

/** What separates paragraphs, list items and the cells of tables; a single line break within them is a blank. */
const blockBreak = new RegExp(`\\n[ \\t]*\\n|\\n(?=[ \\t]*[${mark}${cell}])|${cell}+`, 'g');

/**
 * Closing punctuation with the quotes and brackets after it, before a blank and a character that may begin a sentence. It never begins within
 * a run of stops, so that a long run is read once.
 */
const stop = new RegExp(
  `(?<![.!?…])[.!?…]+["'”’)\\]${mark}]*(?=\\s+["'“‘(\\[${mark}]*[\\p{Lu}\\p{N}${content}])`,
  'gu',
);

/** Abbreviations after which a stop does not end a sentence, whatever follows. */
const abbreviation =
  /(?:^|[\s(["'“‘/])(?:eg|ie|cf|vs|viz|approx|incl|excl|esp|fig|no|nos|vol|mr|mrs|ms|mx|dr|prof|st|dept|min|max|(?:\p{L}\.)*\p{L})\.$/iu;

/** The sentences of a masked text (`Prose.plain`), in order. What stands in the cells of tables is none. */
export function sentencesOf(plain: string): Sentence[] {
  const sentences: Sentence[] = [];
  let blockStart = 0;
  let isCell = false;
  const addBlock = (blockEnd: number) => {
    const block = plain.slice(blockStart, blockEnd);
    let start = 0;
    for (const { 0: punctuation, index } of block.matchAll(stop)) {
      if (
        punctuation.startsWith('.') &&
        !punctuation.startsWith('..') &&
        abbreviation.test(block.slice(Math.max(0, index - 12), index + 1))
      )
        continue;
      const end = index + punctuation.length;
      add(sentences, plain, blockStart + start, blockStart + end, false);
      start = end;
    }
    add(sentences, plain, blockStart + start, blockEnd, true);
  };
  for (const { 0: lineBreak, index } of plain.matchAll(blockBreak)) {
    const isBar = lineBreak.startsWith(cell);
    if (!isCell && !isBar) addBlock(index);
    isCell = isBar;
    blockStart = index + lineBreak.length;
  }
  if (!isCell) addBlock(plain.length);
  return sentences;
}

const around = new RegExp(`[\\s${mark}]`);

function add(sentences: Sentence[], plain: string, from: number, to: number, last: boolean): void {
  let [start, end] = [from, to];
  while (start < end && around.test(plain.charAt(start))) start++;
  while (end > start && around.test(plain.charAt(end - 1))) end--;
  if (start < end) sentences.push({ start, end, last });
}
