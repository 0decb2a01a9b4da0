import assert from 'node:assert/strict';
import { test } from 'node:test';
import { originOf } from '../../../src/service/document/syntax/moved.ts';
import { parseText } from '../../../src/service/document/syntax/parse.ts';
import { reparseText } from '../../../src/service/document/syntax/reparse.ts';
import { findValue, type Node } from '../../../src/service/document/syntax/tree.ts';

const group = (index: number) =>
  `  - title: Group ${index}\n    scale: ddat\n    items:\n${[1, 2, 3].map((item) => `      - name: Skill ${index}.${item}\n        level: working\n`).join('')}`;
const text = `id: a\ntitle: A\nskills:\n${[1, 2, 3, 4].map(group).join('')}notes: The end.\n`;

/** The items of all groups. */
function itemsOf(root: Node | undefined): Node[] {
  const groups = findValue(root, 'skills');
  return (groups?.kind === 'sequence' ? groups.items : []).flatMap((one) => {
    const items = findValue(one, 'items');
    return items?.kind === 'sequence' ? items.items : [];
  });
}

const edits: readonly { readonly name: string; readonly edited: string; readonly fresh: number }[] = [
  { name: 'a word', edited: text.replace('Skill 2.2', 'Skill two'), fresh: 1 },
  { name: 'a line', edited: text.replace('name: Skill 2.2\n', 'name: Skill 2.2\n        type: Technical\n'), fresh: 1 },
  { name: 'a comment above an item', edited: text.replace('      - name: Skill 2.2', '      # why\n$&'), fresh: 1 },
  {
    name: 'an item that is gone',
    edited: text.replace('      - name: Skill 2.2\n        level: working\n', ''),
    fresh: 0,
  },
  { name: 'a group that is gone', edited: text.replace(group(2), ''), fresh: 0 },
  { name: 'a word in several groups', edited: text.replaceAll('scale: ddat', 'scale: sfia'), fresh: 0 },
  { name: 'items in several groups', edited: text.replaceAll(/Skill (\d)\.2/g, 'Skill $1.9'), fresh: 4 },
  { name: 'a key at either end', edited: text.replace('title: A', 'title: B').replace('The end', 'End'), fresh: 0 },
];

for (const { name, edited, fresh } of edits) {
  test(`after an edit of ${name} all other items are known again`, () => {
    const before = parseText(text);
    const known = new Set(itemsOf(before.root).map(originOf));
    const items = itemsOf(reparseText(text, before, edited).root);
    assert.equal(items.filter((item) => !known.has(originOf(item))).length, fresh);
  });
}
