import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { pause } from '../../src/node/pause.ts';

test('a request that waits is answered in one pause of other work', async () => {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createMessageConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  server.onRequest('ask', async () => 'answer');
  server.listen();
  for (const id of [1, 2]) {
    const body = JSON.stringify({ jsonrpc: '2.0', id, method: 'ask' });
    toServer.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    await pause();
    assert.match(String(toClient.read()), new RegExp(`"id":${id},"result":"answer"`));
  }
  server.dispose();
});
