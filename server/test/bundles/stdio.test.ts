import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const server = join(import.meta.dirname, '../../../dist/server.mjs');

interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/**
 * What the built server does with these bytes of standard input, each piece being written when the server has answered as often as there are
 * pieces before it. Standard input stays open, so that the server ends by itself or not at all.
 */
function serve(...pieces: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: 'pipe' });
    const [output, errors]: [Buffer[], Buffer[]] = [[], []];
    let written = 0;
    const write = () => child.stdin.write(pieces[written++] ?? '');
    child.stdout.on('data', (bytes: Buffer) => {
      output.push(bytes);
      const answers = Buffer.concat(output).toString().split('"id":').length - 1;
      while (written <= answers && written < pieces.length) write();
    });
    child.stderr.on('data', (bytes: Buffer) => errors.push(bytes));
    // The process may be gone before all has been written.
    child.stdin.on('error', () => {});
    child.on('close', (status) => {
      resolve({ status, output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString() });
    });
    write();
  });
}

function message(content: object, header = (length: number) => `Content-Length: ${length}`): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...content });
  return `${header(Buffer.byteLength(body))}\r\n\r\n${body}`;
}

const initialize = message({
  id: 1,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
});
const roles = { id: 2, method: 'roleProfile/roles', params: {} };
const shutdown = message({ id: 3, method: 'shutdown' });
const exit = message({ method: 'exit' });

test('exit after shutdown ends with status 0', async () => {
  const { status, errors } = await serve(initialize, shutdown, exit);
  assert.deepEqual({ status, errors }, { status: 0, errors: '' });
});

test('exit before shutdown ends with status 1', async () => {
  assert.equal((await serve(initialize, exit)).status, 1);
  assert.equal((await serve(exit)).status, 1);
});

test('exit after a shutdown that was refused ends with status 1', async () => {
  const { status, output } = await serve(shutdown, exit);
  assert.equal(status, 1);
  assert.match(output, /-32002/);
});

const wrongHeaders: Readonly<Record<string, readonly [header: (length: number) => string, reason: RegExp]>> = {
  'not a number': [() => 'Content-Length: many', /"Content-Length: many" is not a length in bytes/],
  'a number with something behind it': [(length) => `Content-Length: ${length}x`, /is not a length in bytes/],
  empty: [() => 'Content-Length: ', /is not a length in bytes/],
  negative: [() => 'Content-Length: -1', /"Content-Length: -1" is not a length in bytes/],
  'negative and large': [(length) => `Content-Length: -${length}`, /is not a length in bytes/],
  fractional: [(length) => `Content-Length: ${length}.5`, /is not a length in bytes/],
  missing: [() => 'Content-Type: application/vscode-jsonrpc; charset=utf-8', /has no Content-Length/],
  'there twice': [(length) => `Content-Length: ${length}\r\nContent-Length: 1`, /is not a length in bytes/],
  'without a colon': [(length) => `Content-Length ${length}`, /is not the header of a message/],
};

for (const [name, [header, reason]] of Object.entries(wrongHeaders)) {
  test(`a Content-Length that is ${name} ends the server with a message`, async () => {
    const { status, errors } = await serve(initialize, message(roles, header));
    assert.equal(status, 1);
    assert.match(errors, reason);
    assert.equal(errors.trimEnd().split('\n').length, 1);
  });
}

for (const missing of [1, 2, 40]) {
  test(`a Content-Length that is ${missing} too small ends the server with a message`, async () => {
    const { status, errors } = await serve(
      initialize,
      message(roles, (length) => `Content-Length: ${length - missing}`),
    );
    assert.equal(status, 1);
    assert.match(errors, /is not the header of a message/);
  });
}

for (const added of [1, 5, 20, 40]) {
  test(`a Content-Length that is ${added} too large ends the server with the message behind it`, async () => {
    const tooLarge = message(roles, (length) => `Content-Length: ${length + added}`);
    const { status, errors } = await serve(initialize, tooLarge + message(roles));
    assert.equal(status, 1);
    assert.match(errors, /is not the header of a message|has no Content-Length/);
  });
}

test('a header without an end ends the server with a message', async () => {
  const { status, errors } = await serve(initialize, `Content-Type: ${'x'.repeat(10_000)}`);
  assert.equal(status, 1);
  assert.match(errors, /a header has no end/);
});

test('headers in any case and order, split anywhere, are read', async () => {
  const type = 'Content-Type: application/vscode-jsonrpc; charset=utf-8';
  const texts = message({ id: 4, method: 'workspace/symbol', params: { query: 'Führung' } }, (length) => {
    return `content-length:${length}\r\n${type}`;
  });
  const other = message(roles, (length) => `${type}\r\nContent-Length: ${length}`);
  const { status, output, errors } = await serve(initialize, other, texts, shutdown, exit);
  assert.deepEqual({ status, errors }, { status: 0, errors: '' });
  assert.match(output, /"id":4,"result":\[\]/);
});
