import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { toValue } from '../../../src/service/document/syntax/value.ts';
import { applyEdits } from '../../../src/service/features/formatting/edits.ts';
import { format } from '../../../src/service/features/formatting/formatting.ts';
import { contextOf } from '../../support/fileContext.ts';
import { randomIntegers } from '../../support/random.ts';
import { randomYaml } from '../../support/randomYaml.ts';
import { rounds } from '../../support/thorough.ts';

function formatted(text: string, tabSize = 2): string {
  const document = readDocument('file:///a.role.yaml', 'role', 1, text);
  const edits = format(contextOf(document), { tabSize, insertSpaces: true }).map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    newText,
  }));
  for (const [index, edit] of edits.entries()) assert.ok(edit.start >= (edits[index - 1]?.end ?? 0), 'edits overlap');
  return applyEdits(text, edits);
}

/** Checks what must hold for any text: the same meaning, the same words in the same order, and nothing left to format. */
function checkInvariants(text: string, tabSize: number): string {
  const result = formatted(text, tabSize);
  const readValue = (each: string) => toValue(readDocument('file:///a.role.yaml', 'role', 1, each).root);
  assert.deepEqual(readValue(result), readValue(text));
  assert.equal(result.replace(/\s+/g, ''), text.replace(/\s+/g, ''));
  assert.equal(formatted(result, tabSize), result, 'formatting twice changes more');
  return result;
}

/** Before, after; with the number of spaces when it is not two. */
const cases: Record<string, readonly [before: string, after: string, tabSize?: number]> = {
  'four spaces become two': [
    `skills:
    - title: A
      items:
          - name: B
            tags:
                - c
            level:
                min: 1
                max: 2
`,
    `skills:
  - title: A
    items:
      - name: B
        tags:
          - c
        level:
          min: 1
          max: 2
`,
  ],
  'two spaces become four': [
    'skills:\n  - title: A\n    items:\n      - name: B\nsource:\n  name: C\n',
    'skills:\n    - title: A\n      items:\n          - name: B\nsource:\n    name: C\n',
    4,
  ],
  'lists that are not indented stay so': [
    'training:\n- name: A\n  tags:\n  - b\nlinks:\n- url: c\nprogressesTo:\n    - d\n',
    'training:\n- name: A\n  tags:\n  - b\nlinks:\n- url: c\nprogressesTo:\n- d\n',
  ],
  'a list that is not indented among others is': [
    'a:\n- b\nc:\n  - d\ne:\n  - f\n',
    'a:\n  - b\nc:\n  - d\ne:\n  - f\n',
  ],
  'wide gaps behind dashes close where a block follows': [
    'a:\n    -   name: b\n        id: c\n    -   text\n    -   -   d\n        - e\n',
    'a:\n  - name: b\n    id: c\n  -   text\n  - -   d\n    - e\n',
  ],
  'items below their dashes': [
    'a:\n  -\n      name: b\n  -\n\n   # c\n   - d\n',
    'a:\n  -\n    name: b\n  -\n\n    # c\n    - d\n',
  ],
  'trailing spaces, blank lines and the end': [
    '\n\nid: a  \n\n\n\ntitle: b # c \t\n   \n# d  \n\n\n',
    'id: a\n\ntitle: b # c\n\n# d\n',
  ],
  'a missing line break at the end': ['id: a', 'id: a\n'],
  'lines that end in CR LF': ['a:\r\n    - b \r\n\r\n\r\n    - c', 'a:\r\n  - b\r\n\r\n  - c\r\n'],
  'block scalars move with their keys': [
    `a:
    b: |
          one
            two

          three  ${''}
    c: >-
     four
     five
d: |+
        six


e: |2-
   seven
  eight
f:
        g: |1
          nine

           ten
`,
    `a:
  b: |
    one
      two

    three  ${''}
  c: >-
    four
    five
d: |+
  six


e: |2-
   seven
  eight
f:
  g: |1
    nine

     ten
`,
  ],
  'spaces of texts are kept, those around them are not': [
    'a: |\n    b\n   \n      \n    c\n      \n  \n\n\nd: "e\\ \n   f  \n\n\n   g"\nh: i   \n    j\n',
    'a: |\n  b\n\n    \n  c\n    \n\nd: "e\\ \n  f\n\n\n  g"\nh: i\n  j\n',
  ],
  'texts over several lines': [
    `a: one
 two
     three
b:
      "four
        five"
c:
    - 'six
            seven'
    -
        eight
`,
    `a: one
  two
      three
b:
  "four
    five"
c:
  - 'six
    seven'
  -
    eight
`,
  ],
  'flow collections over several lines': [
    'a:\n    b: [\n        c,\n        { d: e,\n          f: g },\n\n\n        # h\n    ]\n    i: {\n            j: k\n      }\nl: [m,\n n]\n',
    'a:\n  b: [\n    c,\n    { d: e,\n      f: g },\n\n    # h\n  ]\n  i: {\n          j: k\n    }\nl: [m,\n  n]\n',
  ],
  'comments move with the lines that follow them': [
    `# a
b:
    # c
    - d # e
    # f

    # g
    - h:
        # i
          j: k
          # end of k
    # end of d
# l
m: |
      text
   # n
o:
        # p
`,
    `# a
b:
  # c
  - d # e
  # f

  # g
  - h:
      # i
      j: k
      # end of k
  # end of d
# l
m: |
  text
# n
o:
        # p
`,
  ],
  'comments in lists that become indented': [
    'a:\n# b\n- c\n# d\n- e\n# f\ng:\n  - h\ni:\n  - j\n',
    'a:\n  # b\n  - c\n  # d\n  - e\n# f\ng:\n  - h\ni:\n  - j\n',
  ],
  'anchors, aliases and merge keys': [
    'a: &x\n    b: 1\nc:\n    - &y\n        d: 2\n    - &z text\n    - *z\ne:\n    <<: *x\n    f: *z\n',
    'a: &x\n  b: 1\nc:\n  - &y\n    d: 2\n  - &z text\n  - *z\ne:\n  <<: *x\n  f: *z\n',
  ],
  'markers of documents': ['---\na:\n    b: 1\n...\n', '---\na:\n  b: 1\n...\n'],
  'a text that is indented as a whole': ['  a: 1\n  b:\n      c: 2\n', 'a: 1\nb:\n  c: 2\n'],
  'a byte order mark': ['\ufeffa:\n    b: 1', '\ufeffa:\n  b: 1\n'],
  'only blanks where the indentation is not safe to touch': [
    'a:\n    &x\n    b: 1  \n\n\nc: 2\n',
    'a:\n    &x\n    b: 1\n\nc: 2\n',
  ],
  'an explicit key': ['? a \n:   - b\n', '? a\n:   - b\n'],
  'broken text': ['a: [ \n  b:\n\n\n', 'a: [ \n  b:\n\n\n'],
  'a text over two documents': ['a: 1  \n---\nb: 2\n', 'a: 1  \n---\nb: 2\n'],
  'comments only': ['\n# a  \n\n\n  # b', '# a\n\n  # b\n'],
  'an empty file': ['', ''],
  'a file of blank lines': ['\n  \n', ''],
};

for (const [name, [before, after, tabSize]] of Object.entries(cases)) {
  test(`formatting: ${name}`, () => {
    assert.equal(formatted(before, tabSize), after);
    for (const each of [1, 2, 4, 8]) checkInvariants(before, each);
  });
}

test('edits are as small as the change', () => {
  const document = readDocument('file:///a.role.yaml', 'role', 1, 'a:\n    b: 1\nc:  2 \n');
  assert.deepEqual(format(contextOf(document), { tabSize: 2, insertSpaces: true }), [
    { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } }, newText: '' },
    { range: { start: { line: 2, character: 5 }, end: { line: 2, character: 6 } }, newText: '' },
  ]);
});

test('the samples are formatted, and come back from other indentations', () => {
  const folder = new URL('../../../../samples/', import.meta.url);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.yaml$/.test(name)) continue;
    const text = readFileSync(new URL(name, folder), 'utf8');
    assert.equal(formatted(text), text, name);
    for (const tabSize of [3, 4, 8]) {
      const other = checkInvariants(text, tabSize);
      assert.notEqual(other, text);
      assert.equal(formatted(other), text, name);
    }
  }
});

test('generated texts keep their meaning and are indented in steps', () => {
  const random = randomIntegers(20);
  for (let round = 0; round < rounds(75); round++) {
    const text = randomYaml(random);
    assert.deepEqual(readDocument('file:///a.role.yaml', 'role', 1, text).problems, [], text);
    const result = checkInvariants(text, 2);
    // In generated texts only keys and dashes begin like this.
    for (const [line, spaces = ''] of result.matchAll(/^( *)(k\d+:|-( |$)).*/gm))
      assert.ok(spaces.length % 2 === 0, line);
    assert.doesNotMatch(result, /^\r?\n/);
    checkInvariants(text, 4);
  }
});

test('damaged texts keep their meaning', () => {
  const random = randomIntegers(21);
  for (let round = 0; round < rounds(125); round++) {
    const text = randomYaml(random);
    const at = random(text.length);
    checkInvariants(text.slice(0, at) + text.slice(at + 1 + random(3)), 2 + 2 * random(2));
  }
});
