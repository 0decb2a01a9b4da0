import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver';
import { Gate } from '../support/gate.ts';
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
