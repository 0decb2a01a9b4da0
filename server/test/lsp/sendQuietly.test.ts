import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coalesce } from '../../src/lsp/coalesce.ts';
import { sendQuietly } from '../../src/lsp/sendQuietly.ts';

const gone = () => {
  throw new Error('Connection is closed.');
};

test('what a client that is gone does not need is let go, whether its connection throws or rejects', async () => {
  await sendQuietly(gone);
  await sendQuietly(async () => gone());
});

test('a request that cannot be sent is sent again when it is wanted again', async () => {
  let sent = 0;
  const request = coalesce(() => {
    sent++;
    return gone();
  });
  request();
  await new Promise(setImmediate);
  request();
  await new Promise(setImmediate);
  assert.equal(sent, 2);
});
