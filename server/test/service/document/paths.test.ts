import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Place } from '../../../src/service/document/profile/profile.ts';
import { readProfile } from '../../../src/service/document/profile/readProfile.ts';
import { readDocument, type SourceDocument } from '../../../src/service/document/sourceDocument.ts';
import { findPair, type Node } from '../../../src/service/document/syntax/tree.ts';
import { readCorpus } from '../../support/corpus.ts';
import { readSamples } from '../../support/samples.ts';

/** The node to which a JSON Pointer leads, and before it its key, whose place is that of a name which is written as a key. */
function nodesAtPointer(document: SourceDocument, pointer: string): readonly (Node | undefined)[] {
  let nodes: readonly (Node | undefined)[] = [document.root];
  for (const segment of pointer.split('/').slice(1)) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    const node = nodes.at(-1);
    const pair = findPair(node, key);
    nodes = node?.kind === 'sequence' ? [node.items[Number(key)]] : [pair?.key, pair?.value];
  }
  return nodes;
}

/** All values of a profile that have a place. */
function* placesIn(value: unknown): Generator<Place> {
  if (typeof value !== 'object' || value === null) return;
  if ('path' in value && 'range' in value) yield value as Place;
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) yield* placesIn(inner);
}

/** A run of skills in no group is a group that nobody wrote: it begins where the first of them does. */
function isRun(path: string): boolean {
  return /^\/skills\/\d+$/.test(path);
}

function expectPathsOfRanges(document: SourceDocument): number {
  let count = 0;
  for (const { path, range } of placesIn(readProfile(document))) {
    // An id that is the name of the file stands nowhere.
    if (path === '/id' && !findPair(document.root, 'id')) {
      assert.deepEqual(range, document.rangeOf({ start: 0, end: 0 }));
      continue;
    }
    const ranges = nodesAtPointer(document, path).map((node) => node && document.rangeOf(node));
    assert.ok(
      ranges.some(
        (own) => isDeepStrictEqual(own, range) || (isRun(path) && isDeepStrictEqual(own?.start, range.start)),
      ),
      `${document.uri}#${path} leads to another place`,
    );
    count++;
  }
  return count;
}

test('every value of a profile is found in its file by its path', async () => {
  let count = 0;
  for (const { uri, text, kind } of [...(await readSamples()), ...readCorpus()]) {
    count += expectPathsOfRanges(readDocument(uri, kind, 1, text));
  }
  assert.ok(count > 1000, `${count} values`);
});

test('paths escape what a pointer keeps for itself, and lead to a value that is not in a list where a list belongs', () => {
  const text = `frameworks:
  a/b~c: ./x.framework.yaml
progressesTo: next
skills:
  - title: One
    items:
      - { ref: a/x, level: { min: 1, max: 2 }, examples: one }
`;
  const document = readDocument('file:///a.role.yaml', 'role', 1, text);
  expectPathsOfRanges(document);
  const paths = [...placesIn(readProfile(document))].map(({ path }) => path).sort();
  assert.deepEqual(paths, [
    '',
    '/frameworks/a~1b~0c',
    '/frameworks/a~1b~0c',
    '/id',
    '/progressesTo',
    '/skills/0',
    '/skills/0/items/0',
    '/skills/0/items/0/examples',
    '/skills/0/items/0/level',
    '/skills/0/items/0/level/max',
    '/skills/0/items/0/level/min',
    '/skills/0/items/0/ref',
    '/skills/0/title',
  ]);
});
