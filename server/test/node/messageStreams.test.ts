import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { createConnection, ErrorCodes, StreamMessageReader } from 'vscode-languageserver/node';
import type { ServerHost } from '../../src/lsp/serverHost.ts';
import { startServer } from '../../src/lsp/startServer.ts';
import { messageStreams } from '../../src/node/messageStreams.ts';

interface Answer {
  readonly id?: string | number | null;
  readonly method?: string;
  readonly params?: { readonly message?: string };
  readonly error?: { readonly code: number; readonly message: string };
  readonly result?: unknown;
}

/** What a server answers to bodies that are sent to it one after another. */
async function answersTo(bodies: readonly string[], count: number, more: Partial<ServerHost> = {}): Promise<Answer[]> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const { reader, writer } = messageStreams(toServer, toClient);
  startServer((options) => createConnection(reader, writer, options), {
    version: '0.0.0',
    readStored: async () => undefined,
    listStored: async () => undefined,
    pause: async () => {},
    ...more,
  });
  const answers: Answer[] = [];
  const all = new Promise<void>((resolve) => {
    new StreamMessageReader(toClient).listen((message) => {
      answers.push(message as Answer);
      if (answers.length === count) resolve();
    });
  });
  for (const body of bodies) toServer.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  await all;
  toServer.destroy();
  return answers;
}

const initialize =
  '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}';

test('a body that is no JSON is answered as such, and the next message is read', async () => {
  for (const body of ['{"jsonrpc":"2.0",', 'x', '', '{"jsonrpc":"2.0"} {}', '\u0000']) {
    const [wrong, right] = await answersTo([body, initialize], 2);
    assert.deepEqual([wrong?.id, wrong?.error?.code], [null, ErrorCodes.ParseError], body);
    assert.equal(right?.id, 1);
    assert.ok(right?.result);
  }
});

test('JSON that is no message is answered as an invalid request, with its id where it has one', async () => {
  const bodies = [
    'null',
    '7',
    '"x"',
    '[]',
    `[${initialize}]`,
    '{}',
    '{"id":7}',
    '{"id":"a","method":7}',
    '{"id":{},"params":1}',
  ];
  const answers = await answersTo([...bodies, initialize], bodies.length + 1);
  assert.deepEqual(
    answers.slice(0, -1).map(({ id, error }) => [id, error?.code]),
    [null, null, null, null, null, null, 7, 'a', null].map((id) => [id, ErrorCodes.InvalidRequest]),
  );
  assert.ok(answers.at(-1)?.result);
});

test('an answer to nothing that was asked is passed over', async () => {
  const answers = await answersTo(['{"jsonrpc":"2.0","id":99,"result":null}', initialize], 1);
  assert.equal(answers[0]?.id, 1);
});

test('a server that cannot be loaded answers with the reason, shows it and can be ended', async () => {
  const reasons: unknown[] = [];
  const host: Partial<ServerHost> = {
    loaded() {
      throw new Error('the script is out of reach');
    },
    notLoaded: (reason) => void reasons.push(reason),
  };
  const hover = (id: number) =>
    `{"jsonrpc":"2.0","id":${id},"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///staff/a.role.yaml"},"position":{"line":0,"character":0}}}`;
  const opened =
    '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///staff/a.role.yaml","languageId":"yaml","version":1,"text":"title: A"}}}';
  const shutdown = '{"jsonrpc":"2.0","id":4,"method":"shutdown"}';
  const answers = await answersTo([initialize, hover(2), opened, hover(3), shutdown], 5, host);
  const answerTo = (id: number) => answers.find((answer) => answer.id === id);
  for (const id of [2, 3]) {
    assert.equal(answerTo(id)?.error?.code, ErrorCodes.InternalError);
    assert.match(answerTo(id)?.error?.message ?? '', /could not be loaded \(the script is out of reach\); reload/);
  }
  assert.equal(answerTo(4)?.result, null);
  const shown = answers.filter(({ method }) => method === 'window/showMessage');
  assert.deepEqual(
    shown.map(({ params }) => /out of reach/.test(params?.message ?? '')),
    [true],
  );
  assert.equal(reasons.length, 1);
});
