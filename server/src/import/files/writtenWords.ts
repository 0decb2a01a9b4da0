import type { SourceDocument } from '../../service/document/sourceDocument.ts';
import { keyName, type Node } from '../../service/document/syntax/tree.ts';
import { keyContexts, knownKeys } from '../../service/format/knownKeys.ts';
import { comparedWords } from './comparedWords.ts';

/** The words of some files, one value after the other. */
export interface WrittenWords {
  /** Each word by its number, see `numberOf`. */
  readonly words: readonly number[];
  /** For each word, whether a value begins with it. */
  readonly begins: readonly boolean[];
  /** For each word, whether a value ends with it. */
  readonly ends: readonly boolean[];
  /** The same for the lines of values. */
  readonly beginsLine: readonly boolean[];
  readonly endsLine: readonly boolean[];
  /** For each word, the list that its value is in, by its number, and the index of the item in it; -1 for none. */
  readonly lists: readonly number[];
  readonly items: readonly number[];
  /** The number of a word; `undefined` for one that is in no file. */
  numberOf(word: string): number | undefined;
}

const formatKeys: ReadonlySet<string> = new Set(keyContexts.flatMap((context) => [...knownKeys(context).keys()]));

/** The words of files as they are written: of all values, and of the keys that are words of an author. */
export function writtenWords(documents: readonly SourceDocument[]): WrittenWords {
  const numbers = new Map<string, number>();
  const words: number[] = [];
  const begins: boolean[] = [];
  const ends: boolean[] = [];
  const beginsLine: boolean[] = [];
  const endsLine: boolean[] = [];
  const lists: number[] = [];
  const items: number[] = [];
  let countOfLists = 0;
  for (const { root } of documents) if (root) visit(root, -1, -1);
  return { words, begins, ends, beginsLine, endsLine, lists, items, numberOf: (word) => numbers.get(word) };

  function visit(node: Node, list: number, item: number): void {
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
          if (!formatKeys.has(name)) add(name.replace(/^x-/, ''), list, item);
          visit(pair.value, list, item);
        }
        return;
      case 'alias':
        return;
    }
  }

  function add(text: string, list: number, item: number): void {
    const first = words.length;
    for (const line of text.split('\n')) {
      const own = comparedWords(line);
      for (const [index, word] of own.entries()) {
        const number = numbers.get(word) ?? numbers.size;
        numbers.set(word, number);
        words.push(number);
        beginsLine.push(index === 0);
        endsLine.push(index === own.length - 1);
        begins.push(words.length - 1 === first);
        ends.push(false);
        lists.push(list);
        items.push(item);
      }
    }
    if (words.length > first) ends[words.length - 1] = true;
  }
}
