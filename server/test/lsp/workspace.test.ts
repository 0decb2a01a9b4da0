import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import {
  type ClientCapabilities,
  type RegistrationParams,
  WorkDoneProgress,
  type WorkDoneProgressCreateParams,
} from 'vscode-languageserver/node';
import type { HostFile } from '../../src/service/host.ts';
import { PullingClient } from '../support/pullingClient.ts';
import { TestClient, type TestClientOptions } from '../support/testConnection.ts';

const folder = 'file:///project';
const frameworkUri = `${folder}/house.framework.yaml`;
const framework = `id: house
name: House
skills:
  - { id: testing, name: Testing }
  - { id: writing, name: Writing }
`;
const withoutWriting = framework.replace(/.*writing.*\n/, '');

function role(id: string, ...skills: string[]): string {
  const items = skills.map((skill) => `{ ref: house/${skill} }`).join(', ');
  return `id: ${id}\ntitle: ${id}\nframeworks: { house: ./house.framework.yaml }\nskills: [{ title: All, items: [${items}] }]\nsummary: S\n`;
}

function files(texts: Readonly<Record<string, string>>): Map<string, HostFile> {
  return new Map(Object.entries(texts).map(([path, text]) => [`file://${path}`, { text, version: 1 }]));
}

const usual = () =>
  files({
    '/project/house.framework.yaml': framework,
    '/project/tester.role.yaml': role('tester', 'testing'),
    '/project/writer.role.yaml': role('writer', 'writing'),
  });
const tester = `${folder}/tester.role.yaml`;
const writer = `${folder}/writer.role.yaml`;

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Stops the server wherever it yields to the event loop, until it is opened. */
function gate() {
  const { promise, resolve } = deferred();
  return { pause: () => promise, open: resolve };
}

const clients: TestClient[] = [];
async function connect(options: TestClientOptions): Promise<TestClient> {
  const client = await TestClient.connect({ folders: [folder], ...options });
  clients.push(client);
  return client;
}
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

const pulls = (options: TestClientOptions) => PullingClient.connect(options, connect);

function change(client: TestClient, uri: string, version: number, text: string): void {
  client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
}

const codesOf = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map(({ code }) => code);

test('before every file has been read nothing is said of ids that another file may define', async () => {
  const { pause, open } = gate();
  const stored = usual();
  stored.set(writer, { text: role('writer', 'writting'), version: 1 });
  const client = await connect({ stored, pause });
  assert.deepEqual(await client.open(tester, role('tester', 'tasting')), []);
  assert.deepEqual(
    client.published.filter(({ uri }) => uri !== tester),
    [],
  );
  const [opened, closed] = [client.nextDiagnostics(tester), client.nextDiagnostics(writer)];
  open();
  assert.deepEqual(codesOf(await opened), ['reference/unknown-skill']);
  assert.deepEqual(codesOf(await closed), ['reference/unknown-skill']);
});

test('a skill deleted in an unsaved framework is missed by a role that is not open, until it is back', async () => {
  const client = await connect({ stored: usual() });
  await client.open(frameworkUri, framework);
  let next = client.nextDiagnostics(writer);
  change(client, frameworkUri, 2, withoutWriting);
  assert.deepEqual(codesOf(await next), ['reference/unknown-skill']);
  next = client.nextDiagnostics(writer);
  change(client, frameworkUri, 3, framework);
  assert.deepEqual(await next, []);
  assert.deepEqual(
    client.published.filter(({ uri }) => uri === tester),
    [],
    'who is not concerned hears nothing',
  );
});

test('closing the framework without saving brings the stored one back', async () => {
  const client = await connect({ stored: usual() });
  await client.open(frameworkUri, withoutWriting);
  if (!client.published.some(({ uri }) => uri === writer)) await client.nextDiagnostics(writer);
  const next = client.nextDiagnostics(writer);
  client.notify('textDocument/didClose', { textDocument: { uri: frameworkUri } });
  assert.deepEqual(await next, []);
});

test('a role that is closed keeps the diagnostics of its stored text', async () => {
  const stored = usual();
  stored.set(writer, { text: `${role('writer', 'writing')}famly: IT\n`, version: 1 });
  const client = await connect({ stored });
  if (client.published.length === 0) await client.nextDiagnostics(writer);
  assert.deepEqual(codesOf(await client.open(writer, role('writer', 'writing'))), []);
  const next = client.nextDiagnostics(writer);
  client.notify('textDocument/didClose', { textDocument: { uri: writer } });
  assert.deepEqual(codesOf(await next), ['schema/unknown-key']);
});

test('a client that asks is told of files that are not open, and only of those that have changed', async () => {
  const { pause, open } = gate();
  const stored = usual();
  stored.set(writer, { text: role('writer', 'writting'), version: 1 });
  const pulling = await pulls({ stored, pause });
  assert.deepEqual(await pulling.pull(), [], 'nothing is known yet');
  let refreshed = pulling.refreshed();
  open();
  await refreshed;
  assert.deepEqual(await pulling.pull(), [writer], 'clean files cost nothing');
  assert.deepEqual(pulling.codes.get(writer), ['reference/unknown-skill']);
  assert.deepEqual(await pulling.pull(), []);

  pulling.open(frameworkUri, framework.replace('Testing', 'Tests'));
  refreshed = pulling.refreshed();
  change(pulling.client, frameworkUri, 2, framework.replace('id: testing', 'id: tests'));
  await refreshed;
  assert.deepEqual(await pulling.pull(), [tester]);
  assert.deepEqual(pulling.codes.get(tester), ['reference/unknown-skill']);

  refreshed = pulling.refreshed();
  change(pulling.client, frameworkUri, 3, framework);
  await refreshed;
  assert.deepEqual(await pulling.pull(), [tester], 'what is gone is told too');
  assert.deepEqual(pulling.codes.get(tester), []);
  assert.deepEqual(await pulling.pull(), []);
});

test('a document that has not changed is answered as unchanged', async () => {
  const pulling = await pulls({ stored: usual() });
  pulling.open(tester, `${role('tester', 'testing')}famly: IT\n`);
  const first = await pulling.document(tester);
  assert.equal(first.kind, 'full');
  assert.deepEqual(await pulling.document(tester, first.resultId), { kind: 'unchanged', resultId: first.resultId });
  change(pulling.client, tester, 2, role('tester', 'testing'));
  assert.deepEqual((await pulling.document(tester, first.resultId)).kind, 'full');
});

test('a document that was closed is reported as it is stored, also when the client has no result of it', async () => {
  const pulling = await pulls({ stored: usual() });
  await pulling.refreshed();
  pulling.open(tester, 'id: tester\nfamly: IT\n');
  await pulling.document(tester);
  pulling.client.notify('textDocument/didClose', { textDocument: { uri: tester } });
  const last = await pulling.document(tester);
  assert.deepEqual(last.kind === 'full' && last.items, []);
  assert.deepEqual(await pulling.pull(), [tester]);
  assert.deepEqual(await pulling.pull(), []);
});

test('a stored file that changes or goes is told of, as is a folder that goes with all its files', async () => {
  const stored = usual();
  stored.set(`${folder}/team/a.role.yaml`, { text: role('a', 'x').replace('./', '../'), version: 1 });
  const pulling = await pulls({ stored });
  await pulling.refreshed();
  assert.deepEqual(await pulling.pull(), [`${folder}/team/a.role.yaml`]);
  const event = async (uri: string, type: number) => {
    const refreshed = pulling.refreshed();
    pulling.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
    await refreshed;
    return pulling.pull();
  };
  stored.set(frameworkUri, { text: withoutWriting, version: 2 });
  assert.deepEqual(await event(frameworkUri, 2), [writer]);
  stored.delete(writer);
  assert.deepEqual(await event(writer, 3), [writer]);
  assert.deepEqual(pulling.codes.get(writer), []);
  stored.delete(`${folder}/team/a.role.yaml`);
  assert.deepEqual(await event(`${folder}/team`, 3), [`${folder}/team/a.role.yaml`]);
  stored.set(writer, { text: role('writer', 'writing'), version: 3 });
  assert.deepEqual(await event(writer, 1), [writer]);
});

test('folders that come are read, and what lay in folders that go is forgotten', async () => {
  const stored = usual();
  stored.set('file:///other/a.role.yaml', { text: 'id: a\ntitle: A\nextends: b\n', version: 1 });
  const pulling = await pulls({
    stored,
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
    },
  });
  await pulling.refreshed();
  assert.deepEqual(pulling.client.initializeResult?.capabilities.workspace?.workspaceFolders, {
    supported: true,
    changeNotifications: true,
  });
  assert.deepEqual(await pulling.pull(), []);
  const other = { uri: 'file:///other', name: 'other' };
  const changeFolders = async (event: object) => {
    const refreshed = pulling.refreshed();
    pulling.client.notify('workspace/didChangeWorkspaceFolders', { event });
    await refreshed;
    return pulling.pull();
  };
  assert.deepEqual(await changeFolders({ added: [other], removed: [] }), ['file:///other/a.role.yaml']);
  assert.deepEqual(pulling.codes.get('file:///other/a.role.yaml'), ['reference/unknown-role']);
  assert.deepEqual(await changeFolders({ added: [], removed: [other] }), ['file:///other/a.role.yaml']);
  assert.deepEqual(pulling.codes.get('file:///other/a.role.yaml'), []);
});

const withProgress: ClientCapabilities = { window: { workDoneProgress: true } };

test('reading the workspace shows how far it has come', async () => {
  const { pause, open } = gate();
  const said: unknown[] = [];
  const begun = deferred();
  const ended = deferred();
  await connect({
    stored: usual(),
    pause,
    capabilities: withProgress,
    answers: {
      'window/workDoneProgress/create': (params, client) => {
        const { token } = params as WorkDoneProgressCreateParams;
        client.connection.onProgress(WorkDoneProgress.type, token, (progress) => {
          said.push(progress);
          if (progress.kind === 'begin') begun.resolve();
          if (progress.kind === 'end') ended.resolve();
        });
        return null;
      },
    },
  });
  await begun.promise;
  open();
  await ended.promise;
  assert.deepEqual(said[0], { kind: 'begin', title: 'Reading role profiles', percentage: 0, cancellable: true });
  assert.deepEqual(said.at(-1), { kind: 'end' });
});

test('after reading was cancelled nothing is said of ids that another file may define', async () => {
  const { pause, open } = gate();
  const ended = deferred();
  const client = await connect({
    stored: usual(),
    pause,
    capabilities: withProgress,
    answers: {
      'window/workDoneProgress/create': (params, self) => {
        const { token } = params as WorkDoneProgressCreateParams;
        self.connection.onProgress(WorkDoneProgress.type, token, (progress) => {
          if (progress.kind === 'begin') self.notify('window/workDoneProgress/cancel', { token });
          if (progress.kind === 'end') ended.resolve();
          // Answered after the cancellation, which was sent before.
          void self.request('shutdown-not', {}).catch(() => open());
        });
        return null;
      },
    },
  });
  await ended.promise;
  assert.deepEqual(await client.open(tester, role('tester', 'tasting')), []);
});

async function registrations(options: TestClientOptions): Promise<string[]> {
  const methods: string[] = [];
  const client = await connect({
    ...options,
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    answers: {
      'client/registerCapability': (params) => {
        methods.push(...(params as RegistrationParams).registrations.map(({ method }) => method));
        return null;
      },
    },
  });
  // The answer to this comes after the earlier requests of the server.
  await client.open(tester, role('tester', 'testing'));
  return methods;
}

test('a client is asked to report changes of files, unless it does so anyway', async () => {
  assert.deepEqual(await registrations({ stored: usual() }), ['workspace/didChangeWatchedFiles']);
  assert.deepEqual(await registrations({ stored: usual(), initializationOptions: { watchesFiles: true } }), []);
});

test('where the server cannot list a folder the client is asked to', async () => {
  const clientFiles = new Map([
    ['vfs:/project/a.role.yaml', 'id: a\ntitle: A\nextends: b\n'],
    ['vfs:/project/team/b.role.yaml', 'id: b\ntitle: B\nextends: c\n'],
  ]);
  const client = await connect({
    folders: ['vfs:/project'],
    clientFiles,
    initializationOptions: { readFile: true, listFiles: true },
    onlyClient: true,
  });
  assert.deepEqual(codesOf(await client.nextDiagnostics('vfs:/project/team/b.role.yaml')), ['reference/unknown-role']);
  assert.deepEqual(
    client.published.map(({ uri }) => uri),
    ['vfs:/project/team/b.role.yaml'],
  );
});

test('where nobody can list a folder, other roles are not missed', async () => {
  const client = await connect({ folders: ['vfs:/project'], onlyClient: true });
  assert.deepEqual(await client.open('vfs:/project/a.role.yaml', 'id: a\ntitle: A\nextends: b\n'), []);
});

test('a role without a folder is checked against the frameworks that it names, and leaves nothing behind', async () => {
  const client = await connect({ folders: [], stored: usual() });
  assert.deepEqual(codesOf(await client.open(tester, role('tester', 'tasting'))), ['reference/unknown-skill']);
  const next = client.nextDiagnostics(tester);
  client.notify('textDocument/didClose', { textDocument: { uri: tester } });
  assert.deepEqual(await next, []);
  assert.deepEqual(codesOf(await client.open(writer, role('tester', 'writing'))), []);
});

test('a framework outside the folders is read for the roles that name it, and not reported on', async () => {
  const stored = files({
    '/project/a.role.yaml': role('a', 'testing', 'x').replace('./', '../shared/'),
    '/shared/house.framework.yaml': `${framework}nme: House\n`,
  });
  const client = await connect({ stored });
  assert.deepEqual(codesOf(await client.nextDiagnostics('file:///project/a.role.yaml')), ['reference/unknown-skill']);
  assert.deepEqual(
    client.published.map(({ uri }) => uri),
    ['file:///project/a.role.yaml'],
  );
});

test('a file is one file however the client escapes its name', async () => {
  const stored = usual();
  stored.set('file:///project/a%28b%29.role.yaml', { text: role('ab', 'x'), version: 1 });
  const client = await connect({ stored });
  await client.nextDiagnostics('file:///project/a%28b%29.role.yaml');
  assert.deepEqual(codesOf(await client.open('file:///project/a(b).role.yaml', role('ab', 'x'))), [
    'reference/unknown-skill',
  ]);
});

test('a client that reports no changes of files is told of a stored framework that has changed with the next edit', async () => {
  const stored = usual();
  const client = await connect({ stored });
  const texts = [tester, writer].map((uri) => [uri, stored.get(uri)?.text ?? ''] as const);
  for (const [uri, text] of texts) assert.deepEqual(codesOf(await client.open(uri, text)), []);
  await client.request('roleProfile/roles', {});
  stored.set(frameworkUri, { text: withoutWriting, version: 2 });
  const next = client.nextDiagnostics(writer);
  change(client, tester, 2, `${texts[0]?.[1]}# edited\n`);
  assert.deepEqual(codesOf(await next), ['reference/unknown-skill'], 'the role that was not edited');
});

test('so is one that asks', async () => {
  const stored = usual();
  const pulling = await pulls({ stored });
  await pulling.refreshed();
  for (const uri of [tester, writer]) pulling.open(uri, stored.get(uri)?.text ?? '');
  for (const uri of [tester, writer]) await pulling.document(uri);
  stored.set(frameworkUri, { text: withoutWriting, version: 2 });
  const refreshed = pulling.refreshed();
  await pulling.document(tester);
  await refreshed;
  const report = await pulling.document(writer);
  assert.deepEqual(report.kind === 'full' && codesOf(report.items), ['reference/unknown-skill']);
});
