import type { SourceDocument } from '../../service/document/sourceDocument.ts';
import { keyName, type Node } from '../../service/document/syntax/tree.ts';
import { keyContexts, knownKeys } from '../../service/format/knownKeys.ts';
import { comparedWords } from './comparedWords.ts';

/** Words in a row, by the index of the first one and of the one behind the last. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** The words of one value, with the list that it is in, by its number, and the index of the item in it; -1 for none. */
export interface ValueWords extends WordSpan {
  readonly list: number;
  readonly item: number;
}

/** The words of some files, one value after the other. */
export interface WrittenWords {
  /** Each word by its number, see `numberOf`. */
  readonly words: readonly number[];
  /** The words by their numbers. */
  readonly names: readonly string[];
  /** The values with words, in their order. */
  readonly values: readonly ValueWords[];
  /** The lines with words of values that have several lines. */
  readonly lines: readonly WordSpan[];
  /** The number of a word; `undefined` for one that is in no file. */
  numberOf(word: string): number | undefined;
}

const formatKeys: ReadonlySet<string> = new Set(keyContexts.flatMap((context) => [...knownKeys(context).keys()]));

/** The words of files as they are written: of all values, and of the keys that are words of an author. */
export function writtenWords(documents: readonly SourceDocument[]): WrittenWords {
  const numbers = new Map<string, number>();
  const words: number[] = [];
  const values: ValueWords[] = [];
  const lines: WordSpan[] = [];
  const addresses: string[] = [];
  let countOfLists = 0;
  for (const { root } of documents) if (root) visit(root, -1, -1);
  return { words, names: [...numbers.keys()], values, lines, numberOf: (word) => numbers.get(word) };

  /** In `details` all keys are an author's, also those that the format has elsewhere. */
  function visit(node: Node, list: number, item: number, isDetails = false): void {
    switch (node.kind) {
      case 'scalar':
        add(String(node.value ?? ''), list, item);
        return;
      case 'sequence': {
        const own = countOfLists++;
        for (const [index, one] of node.items.entries()) visit(one, own, index);
        return;
      }
      case 'mapping':
        for (const pair of node.pairs) {
          const name = keyName(pair) ?? '';
          if (isDetails || !formatKeys.has(name)) add(name.replace(/^x-/, ''), list, item);
          visit(pair.value, list, item, name === 'details');
        }
        return;
      case 'alias':
        return;
    }
  }

  function add(text: string, list: number, item: number): void {
    const start = words.length;
    if (!text.includes('\n')) addLine(text);
    else {
      for (const line of text.split('\n')) {
        const startOfLine = words.length;
        addLine(line);
        if (words.length > startOfLine) lines.push({ start: startOfLine, end: words.length });
      }
    }
    if (words.length > start) values.push({ start, end: words.length, list, item });
    // An address stands within a sentence, of which it is no part to people.
    for (const address of addresses.splice(0)) add(address, list, item);
  }

  function addLine(line: string): void {
    for (const word of comparedWords(line, addresses)) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
      }
      words.push(number);
    }
  }
}
