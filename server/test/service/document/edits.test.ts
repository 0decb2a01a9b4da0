import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  applyEdits,
  indentationOf,
  insertPair,
  isInFlow,
  plainOrQuoted,
  quote,
  removeItem,
  removePair,
} from '../../../src/service/document/edits/edits.ts';
import { readDocument, type SourceDocument } from '../../../src/service/document/sourceDocument.ts';
import {
  dereference,
  findPair,
  type MappingNode,
  nodeAtPath,
  type Path,
} from '../../../src/service/document/syntax/tree.ts';

function read(text: string): SourceDocument {
  return readDocument('file:///test.role.yaml', 'role', 1, text);
}

function mappingAt(document: SourceDocument, path: Path): MappingNode {
  const node = dereference(nodeAtPath(document.root, path));
  assert.ok(node?.kind === 'mapping');
  return node;
}

function withoutPair(text: string, path: Path, key: string): string {
  const document = read(text);
  const mapping = mappingAt(document, path);
  const pair = findPair(mapping, key);
  assert.ok(pair);
  const edit = removePair(document, mapping, pair);
  assert.ok(edit);
  return applyEdits(text, [edit]);
}

function withoutItem(text: string, path: Path, index: number): string {
  const document = read(text);
  const node = dereference(nodeAtPath(document.root, path));
  assert.ok(node?.kind === 'sequence');
  const edit = removeItem(document, node, index);
  assert.ok(edit);
  return applyEdits(text, [edit]);
}

test('a pair goes with its lines and its comment, and leaves those of others', () => {
  const text = '# a\na: 1 # one\n# b\nb:\n  - x\n\n# c\nc: 3\n';
  assert.equal(withoutPair(text, [], 'a'), '# a\n# b\nb:\n  - x\n\n# c\nc: 3\n');
  assert.equal(withoutPair(text, [], 'b'), '# a\na: 1 # one\n# b\n\n# c\nc: 3\n');
  assert.equal(withoutPair(text, [], 'c'), '# a\na: 1 # one\n# b\nb:\n  - x\n\n# c\n');
});

test('the last pair of a text without a final line break takes the break before it', () => {
  assert.equal(withoutPair('a: 1\r\nb: 2', [], 'b'), 'a: 1');
});

test('the only pair of a file leaves nothing, that of an item leaves braces', () => {
  assert.equal(withoutPair('a: 1\n', [], 'a'), '');
  assert.equal(withoutPair('x:\n  - a: 1 # c\n', ['x', 0], 'a'), 'x:\n  - {} # c\n');
});

test('behind a dash, the next pair takes the place of the first', () => {
  assert.equal(withoutPair('- a: 1\n  b: 2\n', [0], 'a'), '- b: 2\n');
  assert.equal(withoutPair('- a: |\n    x\n  b: 2\n', [0], 'a'), '- b: 2\n');
  assert.equal(withoutPair('- a: 1\n  # c\n  b: 2\n', [0], 'a'), '-\n  # c\n  b: 2\n');
});

test('between braces, one comma goes too', () => {
  assert.equal(withoutPair('x: { a: 1, b: 2, c: 3 }\n', ['x'], 'a'), 'x: { b: 2, c: 3 }\n');
  assert.equal(withoutPair('x: { a: 1, b: 2, c: 3 }\n', ['x'], 'c'), 'x: { a: 1, b: 2 }\n');
  assert.equal(withoutPair('x: {a: 1}\n', ['x'], 'a'), 'x: {}\n');
  assert.equal(withoutPair('x: {\n  a: 1, # c\n  b: 2\n}\n', ['x'], 'a'), 'x: {\n   # c\n  b: 2\n}\n');
});

test('an item goes with its dash', () => {
  const text = 'x:\n  - a # one\n  # b\n  -\n    b: 1\n    c: 2\n  - d\ny: 1\n';
  assert.equal(withoutItem(text, ['x'], 0), 'x:\n  # b\n  -\n    b: 1\n    c: 2\n  - d\ny: 1\n');
  assert.equal(withoutItem(text, ['x'], 1), 'x:\n  - a # one\n  # b\n  - d\ny: 1\n');
  assert.equal(withoutItem(text, ['x'], 2), 'x:\n  - a # one\n  # b\n  -\n    b: 1\n    c: 2\ny: 1\n');
  assert.equal(withoutItem('x:\n- a\ny: 1\n', ['x'], 0), 'x:\n[]\ny: 1\n');
  assert.equal(withoutItem('- - a\n  - b\n', [0], 0), '- - b\n');
  assert.equal(withoutItem('x: [a, b]\n', ['x'], 1), 'x: [a]\n');
});

test('a pair goes behind another one or first, in the style of its mapping', () => {
  const entry = { lines: ['n:', '  - 1'], flow: 'n: [1]' };
  const insert = (text: string, path: Path, after?: string) => {
    const document = read(text);
    const mapping = mappingAt(document, path);
    const edit = insertPair(document, mapping, after === undefined ? undefined : findPair(mapping, after), entry);
    return edit && applyEdits(text, [edit]);
  };
  assert.equal(insert('a: 1 # c\nb: 2\n', [], 'a'), 'a: 1 # c\nn:\n  - 1\nb: 2\n');
  assert.equal(insert('a: 1\r\nb: 2', [], 'b'), 'a: 1\r\nb: 2\r\nn:\r\n  - 1');
  assert.equal(insert('x:\n    - a: 1\n', ['x', 0]), 'x:\n    - n:\n        - 1\n      a: 1\n');
  assert.equal(insert('x: { a: 1 }\n', ['x'], 'a'), 'x: { a: 1, n: [1] }\n');
  assert.equal(insert('x: { a: 1 }\n', ['x']), 'x: { n: [1], a: 1 }\n');
  assert.equal(insert('x: {}\n', ['x']), 'x: { n: [1] }\n');
  assert.equal(insert('x: [a: 1]\n', ['x', 0], 'a'), undefined);
  assert.equal(insert('? a\n: 1\n', []), undefined);
});

test('a text is plain where YAML then reads the same, else in quotes', () => {
  for (const plain of ['a', 'a b', "it's", 'a:b', 'a#b']) assert.equal(plainOrQuoted(plain, false), plain);
  for (const text of ['', ' a', 'a: b', 'a #b', '- a', '*a', '1', 'true', 'null', '"a"', '{a', '@a', 'a\nb', '#'])
    assert.notEqual(plainOrQuoted(text, false), text, text);
  assert.equal(plainOrQuoted('a, b', false), 'a, b');
  assert.equal(plainOrQuoted('a, b', true), '"a, b"');
});

test('quotes are chosen so that less has to be escaped', () => {
  assert.equal(quote("it's"), `"it's"`);
  assert.equal(quote('say "hi"'), `'say "hi"'`);
  assert.equal(quote('C:\\data'), `'C:\\data'`);
  assert.equal(quote('a\nb'), '"a\\nb"');
  assert.equal(quote("it's", 'single'), `'it''s'`);
});

test('the indentation is that of the first blocks', () => {
  assert.deepEqual(indentationOf(read('a:\n    b: 1\nc:\n- d\n')), { keys: 4, items: 0 });
  assert.deepEqual(indentationOf(read('a: 1\n')), { keys: 2, items: 2 });
  assert.deepEqual(indentationOf(read('a:\n    - b\n')), { keys: 4, items: 4 });
  assert.deepEqual(indentationOf(read('a:\n- b\n')), { keys: 2, items: 0 });
});

test('what is in brackets is known', () => {
  const document = read('a: [b, { c: d }]\ne: f\n');
  const at = (path: Path) => {
    const node = nodeAtPath(document.root, path);
    assert.ok(node);
    return isInFlow(document, node);
  };
  assert.deepEqual([at(['a']), at(['a', 0]), at(['a', 1, 'c']), at(['e'])], [false, true, true, false]);
});

test('lines that stand to the left of their key say nothing of how a text is indented', () => {
  const misread = readDocument('file:///a.role.yaml', 'role', 1, 'title: A\n     duties:\n  - Runs it.\n');
  assert.deepEqual(indentationOf(misread), { keys: 2, items: 2 });
});
