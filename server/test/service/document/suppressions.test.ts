import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { isSuppressed, readSuppressions } from '../../../src/service/document/suppressions.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly file?: readonly string[];
  /** Codes by 0-based line. */
  readonly lines?: Readonly<Record<number, readonly string[]>>;
}

const cases: readonly Case[] = [
  {
    name: 'a comment silences a code on the line below',
    text: 'id: a\n# role-profile-disable-next-line text/spelling\ntitle: A\nfamily: B\n',
    lines: { 2: ['text/spelling'] },
  },
  {
    name: 'several codes are separated by commas or spaces, and blanks do not matter',
    text: '#role-profile-disable-next-line  a/b,c/d , e/f g/h \t\nid: a\n',
    lines: { 1: ['a/b', 'c/d', 'e/f', 'g/h'] },
  },
  {
    name: 'a reason may follow behind two dashes',
    text: '# role-profile-disable-next-line a/b -- c/d is fine\nid: a\n',
    lines: { 1: ['a/b'] },
  },
  {
    name: 'comments above one another all speak for the line below them',
    text: '# role-profile-disable-next-line a/b\n  # because\n# role-profile-disable-next-line c/d\nid: a\n',
    lines: { 3: ['a/b', 'c/d'] },
  },
  {
    name: 'a comment stands above a list item, at any indentation',
    text: 'background:\n  # role-profile-disable-next-line a/b\n  - name: A\n# role-profile-disable-next-line c/d\n  - name: B\n',
    lines: { 2: ['a/b'], 4: ['c/d'] },
  },
  {
    name: 'a comment stands between the entries of a multi-line flow',
    text: 'background: [\n  # role-profile-disable-next-line a/b\n  { name: A,\n    # role-profile-disable-next-line c/d\n    description: B },\n]\n',
    lines: { 2: ['a/b'], 4: ['c/d'] },
  },
  {
    name: 'a comment above a text over several lines speaks for all of them',
    text: `# role-profile-disable-next-line a/b
summary: >-
  One

  two
# role-profile-disable-next-line c/d
notes: "One
  two"
title: One
# role-profile-disable-next-line e/f
  two
family: # role-profile-disable-next-line g/h
`,
    lines: { 1: ['a/b'], 2: ['a/b'], 3: ['a/b'], 4: ['a/b'], 6: ['c/d'], 7: ['c/d'], 10: ['e/f'] },
  },
  {
    name: 'within a text it is a part of the text',
    text: `summary: |
  # role-profile-disable-next-line a/b
  # role-profile-disable c/d
notes: "
  # role-profile-disable-next-line a/b
  x"
`,
  },
  {
    name: 'above everything else a comment silences the whole file',
    text: '# yaml-language-server: $schema=x\n\n# role-profile-disable a/b, c/d\n---\n# role-profile-disable e/f\nid: a\n',
    file: ['a/b', 'c/d', 'e/f'],
  },
  {
    name: 'a comment for the file that is not at the top says nothing',
    text: 'id: a\n# role-profile-disable a/b\ntitle: A\n',
  },
  { name: 'a comment behind a value says nothing', text: 'id: a # role-profile-disable-next-line a/b\ntitle: A\n' },
  {
    name: 'a comment without codes says nothing',
    text: '# role-profile-disable\n# role-profile-disable-next-line\nid: a\n',
  },
  {
    name: 'a comment that goes on otherwise says nothing',
    text: '# role-profile-disable-line a/b\n# role-profile-disabled a/b\nid: a\n',
  },
  { name: 'a comment with nothing below it says nothing', text: 'id: a\n# role-profile-disable-next-line a/b' },
  {
    name: 'a file of comments alone has a top',
    text: '# role-profile-disable a/b\n# more\n',
    file: ['a/b'],
  },
];

for (const { name, text, file = [], lines = {} } of cases) {
  test(name, () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const read = readSuppressions(readDocument('file:///a.role.yaml', 'role', 1, text.replaceAll('\n', lineBreak)));
      assert.deepEqual([...read.file].sort(), file);
      const actual = [...read.lines].map(([line, codes]): [string, string[]] => [String(line), [...codes].sort()]);
      assert.deepEqual(Object.fromEntries(actual), lines);
    }
  });
}

test('what keeps a file from being read cannot be silenced', () => {
  const text = '# role-profile-disable yaml/syntax, yaml/merge-conflict, yaml/duplicate-key\nid: a\n';
  const read = readSuppressions(readDocument('file:///a.role.yaml', 'role', 1, text));
  assert.equal(isSuppressed(read, 'yaml/syntax', 1), false);
  assert.equal(isSuppressed(read, 'yaml/merge-conflict', 1), false);
  assert.equal(isSuppressed(read, 'yaml/duplicate-key', 1), true);
});
