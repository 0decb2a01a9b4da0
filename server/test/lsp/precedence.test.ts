import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Precedence } from '../../src/lsp/precedence.ts';
import { deferred } from '../support/gate.ts';

test('work in the background goes on when what a client has asked for is answered', async () => {
  const precedence = new Precedence(async () => {});
  const done: string[] = [];
  const held = deferred();
  const asked = precedence.first(async () => {
    await held.promise;
    done.push('answered');
    return 'answer';
  });
  const background = precedence.giveWay().then(() => done.push('background'));
  for (let turn = 0; turn < 20; turn++) await null;
  assert.deepEqual(done, []);
  held.resolve();
  assert.equal(await asked, 'answer');
  await background;
  assert.deepEqual(done, ['answered', 'background']);
});

test('a request that waits for work in the background does not hold it up for good, nor does one that fails', async () => {
  const precedence = new Precedence(async () => {}, 0);
  const background = precedence.giveWay();
  const asked = precedence.first(async () => {
    await background;
    await precedence.giveWay();
  });
  await precedence.giveWay();
  await asked;
  await assert.rejects(
    precedence.first(async () => {
      throw new Error('refused');
    }),
    /refused/,
  );
  await precedence.giveWay();
});
