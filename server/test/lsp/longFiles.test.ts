import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver';
import { type Deferred, deferred, Gate } from '../support/gate.ts';
import { PullingClient } from '../support/pullingClient.ts';
import { TestClient } from '../support/testConnection.ts';

const uri = 'file:///staff/house.framework.yaml';
const text = `id: house\nname: House\nskills:\n${Array.from(
  { length: 2500 },
  (_, at) =>
    `  - id: part-${at}\n    name: Part ${at} \n    description: Says what ${at === 2000 ? 'recrods' : 'records'} ${at} is about, and what it is not.\n`,
).join('')}`;
const lines = text.split('\n');
const slip = lines.findIndex((line) => line.includes('recrods'));

const codesOf = (found: readonly Diagnostic[]) => found.map(({ code, range }) => `${code} ${range.start.line}`);

test('what was told of a stored file stays while it is opened, and its edits are told of before it has been read', async () => {
  const gate = new Gate();
  const stored = new Map([[uri, { text, version: 1 }]]);
  const client = await TestClient.connect({ stored, folders: ['file:///staff'], pause: gate.pass });
  try {
    assert.deepEqual(codesOf(await client.nextDiagnostics(uri)), [`text/spelling ${slip}`]);
    const held = gate.close();
    const opened = client.open(uri, text);
    await held.reached;
    assert.deepEqual(codesOf(await opened), [`text/spelling ${slip}`]);
    const edit = async (version: number, line: number, newText: string) => {
      const told = client.nextDiagnostics(uri);
      const position = { line, character: 0 };
      client.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: position, end: position }, text: newText }],
      });
      return codesOf(await told);
    };
    const own = slip - 1000;
    assert.deepEqual(await edit(2, own, '    titel: A wrod\n'), [
      `schema/unknown-key ${own}`,
      `text/spelling ${slip + 1}`,
    ]);
    const hover = client.request('textDocument/hover', {
      textDocument: { uri },
      position: { line: slip + 1, character: 6 },
    });
    held.open();
    await hover;
    assert.deepEqual(await edit(3, 2, '# Ours\n'), [`schema/unknown-key ${own + 1}`, `text/spelling ${slip + 2}`]);
    assert.deepEqual(
      client.published.map(({ version }) => version),
      [undefined, 1, 2, 3],
    );
  } finally {
    client.dispose();
  }
});

test('a client that asks is told of a file that is being opened what is known, and asks again when that is all', async () => {
  const { client, pulled, refreshed, open } = await askingClient();
  try {
    // Files are judged after they have been read, and told of then.
    for (let next = refreshed(); (await pulled()).length === 0; next = refreshed()) await next;
    const goesOn = await open();
    assert.deepEqual(await pulled(), [`text/spelling ${slip}`]);
    const position = { line: slip - 1000, character: 0 };
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: position, end: position }, text: '    titel: A\n' }],
    });
    const known = [`schema/unknown-key ${slip - 1000}`, `text/spelling ${slip + 1}`];
    assert.deepEqual(await pulled(), known);
    const asked = refreshed();
    goesOn.resolve();
    await asked;
    assert.deepEqual(await pulled(), known);
  } finally {
    client.dispose();
  }
});

test('a client that asks is asked to do so again when reading a file that is being opened has failed', async () => {
  const { client, pulled, refreshed, open } = await askingClient(() => {
    throw new Error('out of turns');
  });
  try {
    for (let next = refreshed(); (await pulled()).length === 0; next = refreshed()) await next;
    // What else it is to be asked for again has been by then, so that it is reading that fails.
    for (let i = 0; i < 3; i++) await pulled();
    const fails = await open();
    assert.deepEqual(await pulled(), [`text/spelling ${slip}`]);
    const asked = refreshed();
    fails.resolve();
    await asked;
    assert.deepEqual(await pulled(), [`text/spelling ${slip}`]);
    assert.deepEqual(client.logged, [`reading ${uri} failed: Error: out of turns`]);
  } finally {
    client.dispose();
  }
});

/** A client that asks for diagnostics. Reading the file that it opens stands still at its first pause; `held` is done at the end of that. */
async function askingClient(held: () => void = () => undefined) {
  // The first pause that comes is that of reading; what else comes meanwhile goes on.
  let reading: { readonly reached: Deferred; readonly goesOn: Deferred } | undefined;
  let isReached = false;
  const pulling = await PullingClient.connect({
    stored: new Map([[uri, { text, version: 1 }]]),
    folders: ['file:///staff'],
    async pause() {
      if (!reading || isReached) return;
      isReached = true;
      reading.reached.resolve();
      await reading.goesOn.promise;
      held();
    },
  });
  const { client } = pulling;
  return {
    client,
    async pulled() {
      const report = await pulling.document(uri);
      return report.kind === 'full' ? codesOf(report.items) : [];
    },
    /** Resolves when the client is next asked to ask again. */
    refreshed: () => pulling.refreshed(),
    /** Opens the file, and resolves when its reading stands still, with what lets it go on. */
    async open() {
      reading = { reached: deferred(), goesOn: deferred() };
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
      await reading.reached.promise;
      return reading.goesOn;
    },
  };
}
