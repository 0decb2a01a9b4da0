import assert from 'node:assert/strict';
import { test } from 'node:test';
import { progressLine } from '../../src/cli/progressLine.ts';
import { run } from '../../src/cli/run.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';

/** Each case is the output to a terminal while `total` files are read, with the milliseconds that each of them takes. */
const cases: readonly [name: string, total: number, milliseconds: number, lines: string[]][] = [
  ['a few files that are read at once are not worth a line', 3, 1, []],
  ['a few files that take long are', 4, 120, ['Reading 3 of 4 files', 'Reading 4 of 4 files', '']],
  [
    'of many files a line every tenth of a second is drawn',
    60,
    4,
    ['Reading 1 of 60 files', 'Reading 26 of 60 files', 'Reading 51 of 60 files', ''],
  ],
];

for (const [name, total, milliseconds, lines] of cases) {
  test(name, () => {
    let now = 1000;
    let sent = '';
    const write = (text: string) => {
      sent += text;
    };
    const show = progressLine({ write }, () => now);
    for (let done = 0; done <= total; done++) {
      if (done > 0) show({ what: 'Reading', done, total });
      now += milliseconds;
    }
    show(undefined);
    show(undefined);
    assert.equal(sent, lines.map((line) => `\r\u001b[K${line}`).join(''));
  });
}

test('of a file that takes long each step is told at once', () => {
  let sent = '';
  const show = progressLine({ write: (text) => (sent += text) }, () => 1000);
  for (const what of ['Reading', 'Writing'] as const) show({ what, done: 0, total: 1, isLong: true });
  assert.equal(sent, '\r\u001b[KReading a long file\r\u001b[KWriting a long file');
});

test('progress is told while files are read and checked, and taken away before the report', async () => {
  const files = Array.from({ length: 60 }, (_, at) => [`r${at}.role.yaml`, `id: r${at}\ntitle: R\nsummary: Reads.\n`]);
  const world = new MemoryWorld(Object.fromEntries(files));
  let before = -1;
  world.writeOutput = () => {
    before = world.progress.length;
  };
  await run(['check'], world);
  assert.deepEqual(world.progress.at(0)?.total, 60);
  assert.deepEqual(new Set(world.progress.map((one) => one?.what)), new Set(['Reading', 'Checking', undefined]));
  assert.equal(world.progress.at(-1), undefined);
  assert.equal(before, world.progress.length);
});

test('progress is taken away when the check fails, too', async () => {
  const world = new MemoryWorld({ 'a.role.yaml': 'id: a\n' });
  world.readText = async () => {
    throw new Error('the disk is gone');
  };
  assert.equal(await run(['check'], world), 2);
  assert.equal(world.progress.at(-1), undefined);
});
