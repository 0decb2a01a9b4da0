import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { pausesInTurn } from '../../src/node/pause.ts';

test('a request that waits is answered in one pause of other work', async () => {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createMessageConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  server.onRequest('ask', async () => 'answer');
  server.listen();
  const pause = pausesInTurn();
  for (const id of [1, 2]) {
    const body = JSON.stringify({ jsonrpc: '2.0', id, method: 'ask' });
    toServer.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    await pause();
    assert.match(String(toClient.read()), new RegExp(`"id":${id},"result":"answer"`));
  }
  server.dispose();
});

test('of several works each goes on after a pause of its own', async () => {
  const pause = pausesInTurn();
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createMessageConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  server.onRequest('ask', async () => 'answer');
  server.listen();
  let steps = 0;
  let waited: number | undefined;
  const work = async () => {
    for (let step = 0; step < 4; step++) {
      await pause();
      steps++;
      if (waited === undefined && toClient.readableLength > 0) waited = steps;
    }
  };
  const works = [work(), work(), work()];
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ask' });
  toServer.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  await Promise.all(works);
  assert.equal(waited, 1);
  server.dispose();
});
