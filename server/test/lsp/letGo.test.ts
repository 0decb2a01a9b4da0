import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationToken, type Connection, type TextDocumentItem } from 'vscode-languageserver/node';
import { Files } from '../../src/lsp/files.ts';
import { OpenDocuments } from '../../src/lsp/openDocuments.ts';
import { PagesChanged } from '../../src/lsp/pagesChanged.ts';
import { PagesFirst } from '../../src/lsp/pagesFirst.ts';
import { DiagnosticsPull } from '../../src/lsp/pull.ts';
import { DiagnosticsPush } from '../../src/lsp/push.ts';
import type { HostFile } from '../../src/service/host.ts';
import { createLanguageService } from '../../src/service/languageService.ts';

type Listener = (params: unknown) => void;

/** The objects of a server behind a connection that keeps what is sent, and whose client opens and closes documents. */
function server(files: Map<string, HostFile>) {
  const listeners = new Map<string, Listener>();
  const sent: { uri: string; diagnostics: unknown[] }[] = [];
  const on = (name: string) => (listener: Listener) => {
    listeners.set(name, listener);
    return { dispose() {} };
  };
  const names = [
    'onDidOpenTextDocument',
    'onDidChangeTextDocument',
    'onDidCloseTextDocument',
    'onWillSaveTextDocument',
  ];
  const others = ['onWillSaveTextDocumentWaitUntil', 'onDidSaveTextDocument'];
  const connection = {
    ...Object.fromEntries([...names, ...others].map((name) => [name, on(name)])),
    console: { error: (message: string) => assert.fail(message) },
    sendDiagnostics: async (params: { uri: string; diagnostics: unknown[] }) => void sent.push(params),
    sendNotification: async () => {},
  } as unknown as Connection;
  const documents = new OpenDocuments();
  const stored = new Files(connection, documents, {
    readStored: async (uri) => files.get(uri),
    listStored: async () => [...files.keys()],
  });
  stored.folders = ['file:///w'];
  const service = createLanguageService({
    readFile: (uri) => stored.read(uri),
    listFiles: () => stored.list(),
    pause: async () => {},
    giveWay: async () => {},
    log: (_level, message) => assert.fail(message),
  });
  const clock = { pause: async () => {}, now: () => 0 };
  const pagesFirst = new PagesFirst(clock);
  const push = new DiagnosticsPush(connection, documents, stored, service, clock, pagesFirst);
  const pull = new DiagnosticsPull(connection, documents, stored, service, clock, pagesFirst);
  const pages = new PagesChanged(connection, documents, service, clock.pause);
  pages.isWanted = true;
  service.onDidChangeFindings((uris) => {
    push.changed(uris);
    pull.changed(uris);
    pages.changed(uris, undefined);
  });
  service.onDidSettle(() => push.settled());
  documents.onDidChange((document) => {
    pagesFirst.edited(document.uri);
    service.update(document);
  });
  let closing: Promise<void> = Promise.resolve();
  documents.onDidClose((uri) => {
    closing = service.close(uri).then(() => push.closed(uri));
    pull.closed(uri);
    pagesFirst.closed(uri);
  });
  documents.listen(connection);
  return {
    service,
    push,
    pull,
    sent,
    open: (uri: string, text: string) =>
      listeners.get('onDidOpenTextDocument')?.({ textDocument: { uri, languageId: 'yaml', version: 1, text } }),
    async show(uri: string) {
      const document = documents.get(uri) as TextDocumentItem;
      await service.diagnostics(document);
      await pull.document(uri, undefined);
      pages.made([document.uri]);
      pagesFirst.made(document.uri);
    },
    async close(uri: string) {
      listeners.get('onDidCloseTextDocument')?.({ textDocument: { uri } });
      await closing;
    },
    kept: () => [documents.kept, push.kept, pull.kept, pages.kept, pagesFirst.kept],
  };
}

/** What is remembered after documents were opened, shown and closed, and files deleted. */
async function keptAfter(count: number, asksForAll: boolean): Promise<number[]> {
  const files = new Map([['file:///w/kept.role.yaml', { text: 'id: kept\ntitle: K\nsummary: S.\n', version: 1 }]]);
  const { service, pull, sent, open, show, close, kept } = server(files);
  await service.scan();
  let previous: { uri: string; value: string }[] = [];
  const ask = async () => {
    if (!asksForAll) return;
    const { items } = await pull.workspace(previous, CancellationToken.None);
    const ids = new Map(previous.map(({ uri, value }) => [uri, value]));
    for (const item of items) if (item.resultId !== undefined) ids.set(item.uri, item.resultId);
    previous = [...ids].map(([uri, value]) => ({ uri, value }));
  };
  await ask();
  for (let i = 0; i < count; i++) {
    const [inside, outside, draft] = [
      `file:///w/${i}(a).role.yaml`,
      `file:///c/${i}.role.yaml`,
      `untitled:${i}.role.yaml`,
    ];
    const text = `id: r${i}\nfamly: x\n`;
    files.set(inside.replace('(', '%28').replace(')', '%29'), { text, version: 1 });
    files.set(outside, { text, version: 1 });
    for (const uri of [inside, outside, draft]) open(uri, text);
    for (const uri of [inside, outside, draft]) await show(uri);
    await ask();
    for (const uri of [inside, outside, draft]) await close(uri);
    await ask();
  }
  for (const uri of [...files.keys()].slice(1)) {
    files.delete(uri);
    await service.fileChanged(uri);
  }
  await ask();
  // A client forgets files that are gone when it has been told that nothing is wrong with them.
  previous = [];
  await ask();
  for (let i = 0; i < 20; i++) await Promise.resolve();
  const shown = new Map(sent.map(({ uri, diagnostics }) => [uri, diagnostics.length]));
  assert.ok(shown.size >= 3 * count);
  assert.deepEqual(
    [...shown.values()].filter((length) => length > 0),
    [],
  );
  return kept();
}

for (const asksForAll of [false, true]) {
  test(`of documents that are closed and files that are gone nothing is remembered for a client that ${asksForAll ? 'asks' : 'does not ask'} for all diagnostics`, async () => {
    assert.deepEqual(await keptAfter(12, asksForAll), await keptAfter(3, asksForAll));
  });
}
