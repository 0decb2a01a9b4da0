import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { longFormOf } from '../../../../src/service/document/longForm/longForm.ts';
import { parseText } from '../../../../src/service/document/syntax/parse.ts';
import { nodeAtPath, type Path } from '../../../../src/service/document/syntax/tree.ts';

/** A file, the way to a node of its long form, and the part of the file that the node stands for. */
const cases: readonly (readonly [name: string, yaml: string, path: Path, source: string])[] = [
  ['a text that is an item', 'duties:\n  - Visit patients\n', ['workActivities', 0], 'Visit patients'],
  ['its name', 'duties:\n  - Visit patients\n', ['workActivities', 0, 'name'], 'Visit patients'],
  ['the list', 'duties:\n  - Visit\n  - Write\n', ['workActivities'], 'Visit\n  - Write'],
  ['a pair that is an item', 'duties:\n  - Rota: agree it\n', ['workActivities', 0], 'Rota: agree it'],
  ['the name in a pair', 'duties:\n  - Rota: agree it\n', ['workActivities', 0, 'name'], 'Rota'],
  ['a level in a text', 'skills:\n  - Excel (advanced)\n', ['skills', 0, 'items', 0, 'level'], 'advanced'],
  ['a name before a level', 'skills:\n  - Excel (advanced)\n', ['skills', 0, 'items', 0, 'name'], 'Excel'],
  ['a level in quotes', 'skills:\n  - "Say \\"hi\\" (good)"\n', ['skills', 0, 'items', 0, 'level'], 'good'],
  ['a bullet of a block', 'duties: |\n  • Visit\n  • Write\n', ['workActivities', 1, 'name'], 'Write'],
  ['a bullet that YAML folded', 'duties:\n  • Visit\n  • Write\n', ['workActivities', 1], 'Write'],
  [
    'a bullet over two lines',
    'duties: |\n  • Visit\n    them\n  • Write\n',
    ['workActivities', 0, 'name'],
    'Visit\n    them',
  ],
  ['words above items', 'duties:\n  Daily: [Cook]\n', ['workActivities', 0, 'type'], 'Daily'],
  ['an item below words', 'duties:\n  Daily: [Cook]\n', ['workActivities', 0], 'Cook'],
  ['an importance', 'Essential:\n  - SQL\n', ['skills', 0, 'items', 0, 'importance'], 'Essential'],
  ['an item below its importance', 'Essential:\n  - SQL\n', ['skills', 0, 'items', 0], 'SQL'],
  ['a list as a text', 'summary:\n  - One\n  - Two\n', ['summary'], '- One\n  - Two'],
  ['the title of a group', 'skills:\n  IT: [SQL]\n', ['skills', 0, 'title'], 'IT'],
  ['a cell of a table', 'skills: |\n  Excel\thigh\n  Word\tlow\n', ['skills', 0, 'items', 1, 'level'], 'low'],
  ['the label of a fact', 'Salary: £3\n', ['details', 'Salary'], '£3'],
];

suite('places of the long form in the text', () => {
  for (const [name, yaml, path, source] of cases) {
    test(name, () => {
      const { root } = longFormOf(parseText(yaml).root, 'role', yaml);
      const node = nodeAtPath(root, path);
      assert.ok(node);
      assert.equal(yaml.slice(node.start, node.end), source);
    });
  }

  test('without the text, parts of several lines have the place of the whole', () => {
    const yaml = 'duties: |\n  • Visit\n  • Write\n';
    const node = nodeAtPath(longFormOf(parseText(yaml).root, 'role').root, ['workActivities', 1, 'name']);
    assert.ok(node?.kind === 'scalar');
    assert.equal(node.value, 'Write');
    assert.equal(yaml.slice(node.start, node.end), '|\n  • Visit\n  • Write');
  });
});
