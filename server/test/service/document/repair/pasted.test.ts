import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { run } from '../../../../src/cli/run.ts';
import { repairedRoot } from '../../../../src/service/document/repair/repairedRoot.ts';
import { readDocument } from '../../../../src/service/document/sourceDocument.ts';
import { nodeAtPath, type Path } from '../../../../src/service/document/syntax/tree.ts';
import { toValue } from '../../../../src/service/document/syntax/value.ts';
import { MemoryWorld } from '../../../support/memoryWorld.ts';

/** What people bring from word processors, web pages and mail, with the value that is meant. */
interface PastedCase {
  readonly name: string;
  /** Behind an id and a title. */
  readonly text: string;
  readonly path: Path;
  readonly value: unknown;
  /** Part of the message, in plain words; absent where the message of another rule tells it. */
  readonly message?: RegExp;
}

const head = 'id: porter\ntitle: Porter\n';

const cases: readonly PastedCase[] = [
  {
    name: 'a text that a number sign cuts',
    text: 'summary: Works in lodge #2 by day.\n',
    path: ['summary'],
    value: 'Works in lodge #2 by day.',
    message: /Everything after this # is a comment/,
  },
  {
    name: 'a name that a number sign cuts',
    text: 'summary: x.\ntraining:\n  - name: Course #3\n    description: Learn.\n',
    path: ['training', 0, 'name'],
    value: 'Course #3',
    message: /Everything after this # is a comment/,
  },
  {
    name: 'two paragraphs',
    text: 'summary: Opens the doors.\n\nMinds the keys.\nnotes: Later.\n',
    path: ['summary'],
    value: 'Opens the doors.\n\nMinds the keys.',
    message: /belongs? to "summary"/,
  },
  {
    name: 'a comma in braces',
    text: 'summary: x.\ntraining:\n  - { name: First aid, description: Learn, train and help. }\n',
    path: ['training', 0, 'description'],
    value: 'Learn, train and help.',
    message: /A comma ends a value inside braces/,
  },
  {
    name: 'long dashes',
    text: 'summary: x.\nworkActivities:\n  – name: Doors\n  – name: Keys\n',
    path: ['workActivities'],
    value: [{ name: 'Doors' }, { name: 'Keys' }],
    message: /long dash.*hyphen/,
  },
  {
    name: 'a no-break space',
    text: 'summary:\u00a0 Opens the doors.\n',
    path: ['summary'],
    value: 'Opens the doors.',
    message: /no-break space, as Word writes it/,
  },
  {
    name: 'a full-width colon',
    text: 'summary：Opens the doors.\n',
    path: ['summary'],
    value: 'Opens the doors.',
    message: /full-width colon/,
  },
  {
    name: 'a question mark',
    text: 'summary: x.\ntraining:\n  - name: ?\n',
    path: ['training', 0, 'name'],
    value: '?',
    message: /put \? in quotes/,
  },
  {
    name: 'bullets in a block',
    text: 'summary: |-\n  • Opens the doors\n  • Minds the keys\n',
    path: ['summary'],
    value: '- Opens the doors\n- Minds the keys',
    message: /These are bullets/,
  },
  {
    name: 'bullets at the first column',
    text: 'summary: The porter will:\n•\tOpen the doors\n•\tMind the keys\n',
    path: ['summary'],
    value: 'The porter will:\n- Open the doors\n- Mind the keys',
    message: /These are bullets/,
  },
  {
    name: 'a colon in a second line',
    text: 'summary: Opens the doors.\n  Keys: minds them.\n',
    path: ['summary'],
    value: 'Opens the doors.\nKeys: minds them.',
    message: /belongs? to "summary"/,
  },
  {
    name: 'stars',
    text: 'summary:\n  * Opens the doors.\n  * Minds the keys.\n',
    path: ['summary'],
    value: '* Opens the doors.\n* Minds the keys.',
    message: /belong to "summary"/,
  },
  {
    name: 'a line that looks like a comment',
    text: 'summary: >-\n  Opens the doors\n# at night\n  and minds the keys.\n',
    path: ['summary'],
    value: 'Opens the doors\n# at night\nand minds the keys.',
    message: /belongs? to "summary"/,
  },
  {
    name: 'brackets at the first column',
    text: 'summary: x.\ntraining: [\n{ name: Doors },\n{ name: Keys }\n]\n',
    path: ['training'],
    value: [{ name: 'Doors' }, { name: 'Keys' }],
    message: /not indented|first/,
  },
  {
    name: 'a tab before a second key',
    text: 'summary: x.\nworkActivities:\n  - name: Doors\n\tdescription: Opens them.\n',
    path: ['workActivities', 0],
    value: { name: 'Doors', description: 'Opens them.' },
    message: /tabs/,
  },
  {
    name: 'carriage returns alone',
    text: 'summary: Opens the doors.\r\rMinds the keys.\r',
    path: ['summary'],
    value: 'Opens the doors.\n\nMinds the keys.',
    message: /belongs? to "summary"/,
  },
];

suite('what people bring', () => {
  for (const { name, text, path, value, message } of cases) {
    test(`${name}: is read as it is meant`, () => {
      assert.deepEqual(valueIn(head + text, path), value);
    });

    test(`${name}: is told in plain words`, async () => {
      const world = new MemoryWorld({ 'porter.role.yaml': head + text });
      await run(['check', '--format', 'json'], world);
      assert.match(messagesIn(world.output), message ?? /./);
    });

    test(`${name}: is mended by “check --fix”`, async () => {
      const world = new MemoryWorld({ 'porter.role.yaml': head + text });
      const status = await run(['check', '--fix', '--format', 'json'], world);
      const fixed = world.files.get('/project/porter.role.yaml') ?? '';
      assert.deepEqual(valueIn(fixed, path), value);
      assert.deepEqual(read(fixed).problems, []);
      assert.ok(status === 0 || !world.output.includes('yaml/syntax'), world.output);
    });
  }

  test('a list where a text is asked for becomes a list within the text', async () => {
    const world = new MemoryWorld({
      'porter.role.yaml': `${head}summary:\n  - Opens the doors.\n  - "Minds: the keys."\nnotes:\n- a\n- b\n`,
    });
    await run(['check', '--fix'], world);
    const fixed = world.files.get('/project/porter.role.yaml') ?? '';
    assert.equal(valueIn(fixed, ['summary']), '- Opens the doors.\n- Minds: the keys.');
    assert.equal(valueIn(fixed, ['notes']), '- a\n- b');
  });

  test('mistyped keys are renamed and nothing is removed', async () => {
    const world = new MemoryWorld({ 'porter.role.yaml': 'ID: porter\nTitle: Porter\nSummary: Opens the doors.\n' });
    await run(['check', '--fix'], world);
    assert.equal(
      world.files.get('/project/porter.role.yaml'),
      'id: porter\ntitle: Porter\nsummary: Opens the doors.\n',
    );
  });
});

function messagesIn(report: string): string {
  const { files } = JSON.parse(report) as { files: { diagnostics: { message: string }[] }[] };
  return files.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message)).join('\n');
}

function read(text: string) {
  return readDocument('file:///porter.role.yaml', 'role', 1, text);
}

function valueIn(text: string, path: Path): unknown {
  const node = nodeAtPath(repairedRoot(read(text)), path);
  return node && JSON.parse(JSON.stringify(toValue(node)));
}
