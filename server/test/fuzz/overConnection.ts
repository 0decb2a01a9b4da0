import assert from 'node:assert/strict';
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { features } from '../../src/lsp/features.ts';
import { pasteMethod, renderMethod } from '../../src/protocol.ts';
import { Lines } from '../../src/service/document/syntax/lines.ts';
import { TestClient } from '../support/testConnection.ts';
import type { Random } from './randomText.ts';
import { folder, roleUri, surroundings } from './surroundings.ts';

const textDocument = { uri: roleUri };

/** Edits a text over a connection, in between with requests of all kinds, and compares the answers with those of a server that has never seen another. */
export async function overConnection(text: string, random: Random): Promise<void> {
  const edited = await connect();
  const fresh = await connect();
  try {
    const final = await edit(edited, text, random);
    open(fresh, final);
    for (const [method, params] of questions(final, random)) {
      const [answer, expected] = [await edited.request(method, params), await fresh.request(method, params)];
      assert.deepEqual(withoutVersions(answer), withoutVersions(expected), `${method} ${JSON.stringify(params)}`);
    }
    assert.deepEqual([edited.logged, fresh.logged], [[], []], 'nothing is logged');
  } finally {
    edited.dispose();
    fresh.dispose();
  }
}

/** An answer without the versions of the documents that it would edit: the edited text has a higher one than the same text opened anew. */
function withoutVersions(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(withoutVersions);
  if (typeof answer !== 'object' || answer === null) return answer;
  const entries = Object.entries(answer).filter(([key]) => !('uri' in answer && key === 'version'));
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutVersions(value)]));
}

function connect(): Promise<TestClient> {
  const stored = Object.entries(surroundings).map(
    ([path, text]) => [`${folder}/${path}`, { text, version: 1 }] as const,
  );
  return TestClient.connect({
    stored: new Map(stored),
    folders: [folder],
    capabilities: { textDocument: { diagnostic: {} } },
  });
}

function open(client: TestClient, text: string): void {
  client.notify('textDocument/didOpen', { textDocument: { uri: roleUri, languageId: 'yaml', version: 1, text } });
}

/** Opens a text, edits it a few times, and gives the text that the client has then. */
async function edit(client: TestClient, text: string, random: Random): Promise<string> {
  open(client, text);
  let current = text;
  for (let version = 2; version < 6; version++) {
    const lines = new Lines(current);
    const start = lines.positionAt(random(current.length + 1));
    const end = lines.positionAt(lines.offsetAt(start) + random(20));
    const inserted = ['', 'x', '\n', ': ', '- ', '"', '\r\n', '  ', text.slice(0, 10)][random(9)] ?? '';
    current = current.slice(0, lines.offsetAt(start)) + inserted + current.slice(lines.offsetAt(end));
    client.notify('textDocument/didChange', {
      textDocument: { uri: roleUri, version },
      contentChanges: [{ range: { start, end }, text: inserted }],
    });
    await wrongRequest(client, random);
  }
  return current;
}

/** Asks for something with parameters that may be wrong: the answer must not be that the server has failed. */
async function wrongRequest(client: TestClient, random: Random): Promise<void> {
  const { method } = features[random(features.length)] ?? { method: renderMethod };
  const values: readonly unknown[] = [
    undefined,
    null,
    7,
    '',
    [],
    {},
    { line: 0, character: 0 },
    { line: -1 },
    [{}],
    roleUri,
  ];
  const value = () => values[random(values.length)];
  const params = [
    value(),
    { textDocument: value(), position: value() },
    { ...{ textDocument }, position: value(), range: value() },
  ][random(3)];
  try {
    await client.request(method, params);
  } catch (error) {
    const expected: readonly number[] = [ErrorCodes.InvalidParams, LSPErrorCodes.RequestFailed];
    assert.ok(
      error instanceof ResponseError && expected.includes(error.code),
      `${method} ${JSON.stringify(params)}: ${error}`,
    );
  }
}

function questions(text: string, random: Random): readonly (readonly [method: string, params: object])[] {
  const lines = new Lines(text);
  const position = lines.positionAt(random(text.length + 1));
  const range = { start: { line: 0, character: 0 }, end: lines.positionAt(text.length) };
  const at = { textDocument, position };
  return [
    ['textDocument/diagnostic', { textDocument }],
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/foldingRange', { textDocument }],
    ['textDocument/documentLink', { textDocument }],
    ['textDocument/inlayHint', { textDocument, range }],
    ['textDocument/formatting', { textDocument, options: { tabSize: 2, insertSpaces: true } }],
    ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [], only: ['quickfix'] } }],
    ['textDocument/selectionRange', { textDocument, positions: [position] }],
    ['textDocument/completion', at],
    ['textDocument/hover', at],
    ['textDocument/definition', at],
    ['textDocument/references', { ...at, context: { includeDeclaration: true } }],
    ['textDocument/documentHighlight', at],
    [renderMethod, { textDocument }],
    [pasteMethod, { textDocument, range: { start: position, end: position }, text: text.slice(0, 2_000) }],
  ];
}
