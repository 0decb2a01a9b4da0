import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { CodeAction, Hover, Location } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { FileSystem } from '../../src/node/fileSystem.ts';
import { type RolesResult, rolesMethod } from '../../src/protocol.ts';
import { skipOnWindows, temporaryFolder } from '../support/temporaryFolder.ts';
import { TestClient } from '../support/testConnection.ts';

const role = 'id: lead\ntitle: Lead\nsummary: Leads a team.\n';
const uriOf = (path: string) => URI.file(path).toString();

/** A workspace `w` with a role in `real`, to which `linked` leads, and a link to a role beside it; `view` is a link to the whole. */
function layOut(folder: string): void {
  mkdirSync(join(folder, 'w/real'), { recursive: true });
  mkdirSync(join(folder, 'beside'));
  writeFileSync(join(folder, 'w/real/lead.role.yaml'), role);
  writeFileSync(join(folder, 'w/heir.role.yaml'), 'id: heir\ntitle: Heir\nextends: lead\n');
  writeFileSync(join(folder, 'beside/other.role.yaml'), role.replace('lead', 'other'));
  symlinkSync('real', join(folder, 'w/linked'));
  symlinkSync('../beside/other.role.yaml', join(folder, 'w/outside.role.yaml'));
  symlinkSync('w', join(folder, 'view'));
}

async function inWorkspace(
  context: TestContext,
  name: string,
  run: (client: TestClient, folder: string) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder(context);
  layOut(folder);
  const files = new FileSystem();
  const client = await TestClient.connect({
    folders: [uriOf(join(folder, name))],
    machine: {
      readStored: (uri) => files.readStored(uri),
      listStored: (uri) => files.listStored(uri),
      listedUri: (uri, folders) => files.listedUri(uri, folders),
    },
  });
  try {
    // Once all files have been read, an id that two of them have would be reported.
    await client.request(rolesMethod, {});
    await run(client, folder);
  } finally {
    client.dispose();
  }
}

const codes = (diagnostics: readonly { code?: unknown }[]) => diagnostics.map(({ code }) => code);

/** By the workspace's folder, a path through links to a role in it. */
const throughLinks: readonly (readonly [folder: string, path: string])[] = [
  ['w', 'w/linked/lead.role.yaml'],
  ['w', 'view/real/lead.role.yaml'],
  ['w', 'view/linked/lead.role.yaml'],
  ['view', 'w/real/lead.role.yaml'],
  ['view', 'view/linked/lead.role.yaml'],
  ['w', 'beside/other.role.yaml'],
];

for (const [name, path] of throughLinks) {
  test(`a file of the folder ${name} that is opened as ${path} is no second file, and the client's own`, {
    skip: skipOnWindows,
  }, async (context) => {
    await inWorkspace(context, name, async (client, folder) => {
      const uri = uriOf(join(folder, path));
      const text = `${path.includes('other') ? role.replace('lead', 'other') : role}famly: IT\n`;
      const diagnostics = await client.open(uri, text);
      assert.deepEqual(codes(diagnostics), ['schema/unknown-key']);
      const textDocument = { uri };
      const hover = await client.request<Hover>('textDocument/hover', {
        textDocument,
        position: { line: 1, character: 2 },
      });
      assert.ok(hover);
      const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 5 } };
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument,
        range,
        context: { diagnostics },
      });
      const edited = actions.flatMap(({ edit }) =>
        (edit?.documentChanges ?? [])
          .flatMap((change) => ('textDocument' in change ? [change.textDocument.uri] : []))
          .concat(Object.keys(edit?.changes ?? {})),
      );
      assert.ok(edited.includes(uri));
      assert.deepEqual(
        edited.filter((one) => one.endsWith('.role.yaml') && one !== uri),
        [],
      );
      const places = await client.request<Location[]>('textDocument/references', {
        textDocument,
        position: { line: 0, character: 5 },
        context: { includeDeclaration: true },
      });
      assert.deepEqual(
        places.map((place) => place.uri).filter((one) => !one.includes('heir')),
        [uri],
      );
      const { roles } = await client.request<RolesResult>(rolesMethod, {});
      assert.equal(roles.length, 3);
      const next = client.nextDiagnostics(uri);
      client.notify('textDocument/didClose', { textDocument });
      assert.deepEqual(await next, []);
      assert.deepEqual(await client.open(uri, role.replace('lead', 'third')), []);
    });
  });
}

test('of a file that is open by itself and through a link the buffer that was opened last counts, as long as it is open', {
  skip: skipOnWindows,
}, async (context) => {
  await inWorkspace(context, 'w', async (client, folder) => {
    const [linked = '', real = ''] = ['linked', 'real'].map((name) => uriOf(join(folder, `w/${name}/lead.role.yaml`)));
    const titles = async () => {
      const { roles } = await client.request<RolesResult>(rolesMethod, {});
      return roles.map(({ title }) => title).filter((title) => title !== 'Heir' && title !== 'Lead');
    };
    const open = (uri: string, title: string) =>
      client.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: 'yaml', version: 1, text: role.replace('title: Lead', `title: ${title}`) },
      });
    const close = (uri: string) => client.notify('textDocument/didClose', { textDocument: { uri } });
    open(linked, 'Linked');
    open(real, 'Real');
    assert.deepEqual(await titles(), ['Real']);
    close(real);
    assert.deepEqual(await titles(), ['Linked']);
    open(real, 'Real');
    close(linked);
    assert.deepEqual(await titles(), ['Real']);
    close(real);
    assert.deepEqual(await titles(), []);
  });
});

test('a change that is reported of a link is read in the file that it leads to', {
  skip: skipOnWindows,
}, async (context) => {
  await inWorkspace(context, 'w', async (client, folder) => {
    const heir = uriOf(join(folder, 'w/heir.role.yaml'));
    assert.deepEqual(codes(await client.open(heir, 'id: heir\ntitle: Heir\nextends: boss\n')), [
      'reference/unknown-role',
    ]);
    writeFileSync(join(folder, 'w/real/boss.role.yaml'), role.replace('lead', 'boss'));
    const next = client.nextDiagnostics(heir);
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(join(folder, 'w/linked/boss.role.yaml')), type: 1 }],
    });
    assert.deepEqual(await next, []);
    const { roles } = await client.request<RolesResult>(rolesMethod, {});
    assert.deepEqual(
      roles.filter(({ uri }) => uri.includes('boss')).map(({ uri }) => uri),
      [uriOf(join(folder, 'w/real/boss.role.yaml'))],
    );
  });
});
