import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type LongForm, longFormOf } from '../../../../src/service/document/longForm/longForm.ts';
import { parseText } from '../../../../src/service/document/syntax/parse.ts';
import { dereference, keyName, type Node } from '../../../../src/service/document/syntax/tree.ts';
import { type OddFile, oddFile } from '../../../support/oddShapes.ts';
import { randomIntegers } from '../../../support/random.ts';

const files = 600;

interface Read extends OddFile, LongForm {
  readonly written: Node | undefined;
}

function readOdd(seed: number, kind: 'role' | 'framework'): Read {
  const file = oddFile(randomIntegers(seed), kind);
  const { root, problems } = parseText(file.yaml);
  assert.deepEqual(problems, [], file.yaml);
  return { ...file, ...longFormOf(root, kind, file.yaml), written: root };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** All words of a tree, keys included. */
function wordsIn(node: Node | undefined, words: Set<string>): void {
  const content = dereference(node);
  if (content?.kind === 'scalar') for (const word of wordsOf(String(content.value ?? ''))) words.add(word);
  else if (content?.kind === 'sequence') for (const item of content.items) wordsIn(item, words);
  else if (content?.kind === 'mapping') {
    for (const pair of content.pairs) {
      wordsIn(pair.key, words);
      wordsIn(pair.value, words);
    }
  }
}

/** All scalars that are values, with their JSON Pointers as the long form says that they are written. */
function* valuesIn(node: Node, paths: ReadonlyMap<Node, string>, expected: string): Generator<[Node, string]> {
  const path = paths.get(node) ?? expected;
  if (node.kind === 'scalar') yield [node, path];
  else if (node.kind === 'sequence') {
    for (const [index, item] of node.items.entries()) yield* valuesIn(item, paths, `${path}/${index}`);
  } else if (node.kind === 'mapping') {
    for (const pair of node.pairs) yield* valuesIn(pair.value, paths, `${path}/${keyName(pair)}`);
  }
}

/**
 * All that is written at a JSON Pointer, which two pairs with the same key share, and all keys on the way, which may be joined: "Technical –
 * Programming".
 */
function wordsAt(root: Node | undefined, path: string): Set<string> | undefined {
  const words = new Set<string>();
  let found: readonly Node[] = root ? [root] : [];
  for (const segment of path.split('/').slice(1)) {
    const name = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    found = found.flatMap((node) => {
      if (node.kind === 'sequence') return node.items[Number(name)] ?? [];
      if (node.kind !== 'mapping') return [];
      const pairs = node.pairs.filter((pair) => keyName(pair) === name);
      for (const { key } of pairs) wordsIn(key, words);
      return pairs.map((pair) => pair.value);
    });
  }
  for (const node of found) wordsIn(node, words);
  return found.length === 0 ? undefined : words;
}

suite('odd shapes', () => {
  for (const kind of ['role', 'framework'] as const) {
    test(`every word of ${files} odd ${kind}s is in the long form or left over`, () => {
      for (let seed = 1; seed <= files; seed++) {
        const { yaml, words, root, leftovers } = readOdd(seed, kind);
        const found = new Set<string>();
        wordsIn(root, found);
        for (const { label, texts } of leftovers) {
          const all = [label, ...texts.flatMap((text) => [text.label ?? '', text.text])];
          for (const word of all.flatMap(wordsOf)) found.add(word);
        }
        const lost = words.filter((word) => !found.has(word));
        assert.deepEqual(lost, [], `seed ${seed}\n${yaml}`);
      }
    });

    test(`every value of ${files} odd ${kind}s stands where its path says`, () => {
      for (let seed = 1; seed <= files; seed++) {
        const { yaml, words, root, paths, written } = readOdd(seed, kind);
        const own = new Set(words);
        for (const [node, path] of root ? valuesIn(root, paths, '') : []) {
          if (node.kind !== 'scalar' || typeof node.value !== 'string') continue;
          const wanted = wordsOf(node.value).filter((word) => own.has(word));
          const there = wordsAt(written, path);
          assert.ok(there, `seed ${seed}: nothing is written at ${path}\n${yaml}`);
          // Several texts of one key are one text, which spans them all.
          const spanned = new Set(wordsOf(yaml.slice(node.start, node.end).replace(/\\[nt]/g, ' ')));
          const elsewhere = wanted.filter((word) => !there.has(word) && !spanned.has(word));
          assert.deepEqual(elsewhere, [], `seed ${seed}: ${path}\n${yaml}`);
        }
      }
    });
  }
});
