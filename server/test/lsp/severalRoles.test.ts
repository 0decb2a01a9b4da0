import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWorkbook } from '../../src/import/support/sheets/workbook.ts';
import {
  compareMethod,
  type ExportParams,
  type ExportRefusal,
  type ExportResult,
  exportMethod,
  matrixMethod,
  type PageResult,
  type PagesChangedParams,
  pagesChangedMethod,
  type RenderResult,
  type RolesResult,
  readAssetMethod,
  renderMethod,
  rolesMethod,
} from '../../src/protocol.ts';
import { TestClient, type TestClientOptions } from '../support/testConnection.ts';

const at = (name: string) => `file:///w/${name}`;
const role = (name: string) => at(`${name}.role.yaml`);

interface Workspace {
  readonly client: TestClient;
  /** Writes a stored file, or removes it, and notifies the server. */
  write(name: string, text: string | undefined): void;
}

async function withFiles(
  files: Readonly<Record<string, string>>,
  run: (workspace: Workspace) => Promise<void>,
  options: TestClientOptions = {},
): Promise<void> {
  let version = 1;
  const stored = new Map(Object.entries(files).map(([name, text]) => [at(name), { text, version }]));
  const client = await TestClient.connect({ stored, folders: ['file:///w'], ...options });
  const write = (name: string, text: string | undefined) => {
    const uri = at(name);
    const type = text === undefined ? 3 : stored.has(uri) ? 2 : 1;
    if (text === undefined) stored.delete(uri);
    else stored.set(uri, { text, version: ++version });
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  };
  try {
    await run({ client, write });
  } finally {
    client.dispose();
  }
}

const skills = (level: string) =>
  `skills: [{ title: Craft, scale: ddat, items: [{ name: Testing, level: ${level} }] }]\n`;

const ladder = {
  'junior.role.yaml': `id: junior\ntitle: Junior\nextends: base\nprogressesTo: [senior, nobody, junior]\n${skills('working')}`,
  'senior.role.yaml': `id: senior\ntitle: Senior\nfamily: Care\nframeworks: { own: ./own.framework.yaml }\ngrade: two\n${skills('expert')}`,
  'base.role.yaml': 'id: base\nfamily: Care\norganisation: The ward\nstatus: draft\n',
  'former.role.yaml': `id: former\ntitle: Former\nfamily: Care\nstatus: retired\n${skills('awareness')}`,
  'drafts/idea.role.yaml': `id: idea\ntitle: Idea\nfamily: Care\n${skills('awareness')}`,
  'own.framework.yaml': 'id: own\nname: Own\ngrades: [{ id: two, name: Second grade }]\n',
  '.role-profiles.yaml': 'exclude: [drafts]\n',
};

test('all roles are listed with what they inherit and where they lead', async () => {
  await withFiles(ladder, async ({ client, write }) => {
    const { roles } = await client.request<RolesResult>(rolesMethod, {});
    assert.deepEqual(
      roles.map(({ uri }) => uri),
      Object.keys(ladder)
        .filter((name) => name.endsWith('.role.yaml'))
        .map(at)
        .sort(),
    );
    const named = new Map(roles.map((one) => [one.uri, one]));
    assert.deepEqual(named.get(role('junior')), {
      uri: role('junior'),
      id: 'junior',
      title: 'Junior',
      family: 'Care',
      organisation: 'The ward',
      progressesTo: [role('senior')],
      isLeftOut: false,
    });
    assert.equal(named.get(role('senior'))?.grade, 'Second grade');
    assert.equal(named.get(role('base'))?.title, undefined);
    assert.deepEqual(
      roles.filter(({ isLeftOut }) => isLeftOut).map(({ id }) => id),
      ['idea', 'former'],
    );
    write('more.role.yaml', 'id: more\ntitle: More\n');
    const more = await client.request<RolesResult>(rolesMethod, {});
    assert.equal(more.roles.length, roles.length + 1);
  });
});

test('more roles are listed than a list of symbols has room for', async () => {
  const many = Array.from({ length: 400 }, (_, i) => [`r${i}.role.yaml`, `id: r${i}\ntitle: Role ${i}\n`] as const);
  await withFiles(Object.fromEntries(many), async ({ client }) => {
    const { roles } = await client.request<RolesResult>(rolesMethod, {});
    assert.equal(new Set(roles.map(({ title }) => title)).size, 400);
  });
});

const columnsOf = ({ html }: PageResult) =>
  [...html.matchAll(/data-column="\d+"[\s\S]*?data-uri="file:\/\/\/w\/([^"]+)\.role\.yaml"/g)]
    .map(([, name]) => name)
    .sort();

test('a matrix leaves out what is retired or excluded, unless it is asked for', async () => {
  await withFiles(ladder, async ({ client, write }) => {
    const matrix = async (params: object) => columnsOf(await client.request<PageResult>(matrixMethod, params));
    assert.deepEqual(await matrix({ uris: [] }), ['base', 'junior', 'senior']);
    assert.deepEqual(await matrix({ uris: ['file:///w'], all: true }), [
      'base',
      'drafts/idea',
      'former',
      'junior',
      'senior',
    ]);
    assert.deepEqual(await matrix({ uris: [role('former'), role('drafts/idea')] }), ['drafts/idea', 'former']);
    assert.equal(await client.request(matrixMethod, { uris: ['file:///w/drafts'] }), null);
    write('late.role.yaml', `id: late\ntitle: Late\nfamily: Care\n${skills('awareness')}`);
    assert.deepEqual(await matrix({ uris: ['file:///w'] }), ['base', 'junior', 'late', 'senior']);
    write('senior.role.yaml', undefined);
    assert.deepEqual(await matrix({ uris: [], family: 'care' }), ['base', 'junior', 'late']);
  });
});

test('a page about several roles says which of them have YAML errors', async () => {
  await withFiles(ladder, async ({ client }) => {
    const both = { roles: [{ uri: role('junior') }, { uri: role('senior') }] };
    assert.deepEqual((await client.request<PageResult>(compareMethod, both)).broken, []);
    await client.open(role('senior'), 'id: senior\ntitle: "Senior\nfamily: Care\n');
    const broken = [{ uri: role('senior'), line: 1 }];
    assert.deepEqual((await client.request<PageResult>(compareMethod, both)).broken, broken);
    assert.deepEqual((await client.request<PageResult>(matrixMethod, { uris: [] })).broken, broken);
    const old = { roles: [{ uri: role('junior'), text: 'id: junior\n\ntitle: [\n' }, { uri: role('junior') }] };
    const [error] = (await client.request<PageResult>(compareMethod, old)).broken;
    assert.equal(error?.uri, role('junior'));
    // A duplicate key is an error, but everything that is written can be read.
    await client.open(role('base'), 'id: base\ntitle: A\ntitle: B\n');
    const again = { roles: [{ uri: role('base') }, { uri: role('junior') }] };
    assert.deepEqual((await client.request<PageResult>(compareMethod, again)).broken, []);
  });
});

test('an earlier version is shown with the framework that it alone names', async () => {
  const elsewhere = 'file:///elsewhere/old.framework.yaml';
  const framework = 'id: old\nname: Old\nskills: [{ id: s, name: Skill of the old catalogue }]\n';
  const stored = new Map([
    [role('a'), { text: 'id: a\ntitle: A\n', version: 1 }],
    [elsewhere, { text: framework, version: 1 }],
  ]);
  const text =
    'id: a\ntitle: A\nframeworks: { old: ../elsewhere/old.framework.yaml }\nskills: [{ title: Craft, items: [{ ref: old/s }] }]\n';
  await withFiles(
    {},
    async ({ client }) => {
      const roles = [{ uri: role('a'), text, label: 'Last commit' }, { uri: role('a') }];
      const page = await client.request<PageResult>(compareMethod, { roles });
      assert.match(page.html, /Skill of the old catalogue/);
      assert(page.dependencies.includes(elsewhere));
    },
    { stored },
  );
});

const broken = {
  'whole.role.yaml': 'id: whole\ntitle: Whole\n',
  'a b.role.yaml': 'id: broken\ntitle: Half\n---\ntitle: Other\n',
};
const brokenUri = at('a%20b.role.yaml');
const yamlError =
  'a b.role.yaml (line 3) has a YAML error: correct it first, since texts would be missing from the document.';

const refusals: readonly [name: string, params: ExportParams, refusal: string][] = [
  ['a role with YAML errors', { what: { kind: 'role', uri: brokenUri }, format: 'docx' }, yamlError],
  [
    'a comparison with one',
    { what: { kind: 'comparison', roles: [{ uri: role('whole') }, { uri: brokenUri }] }, format: 'html' },
    yamlError,
  ],
  ['a matrix with one', { what: { kind: 'matrix', uris: [] }, format: 'csv' }, yamlError],
  [
    'a comparison of two such versions',
    {
      what: { kind: 'comparison', roles: [{ uri: brokenUri }, { uri: brokenUri, text: 'title: [' }] },
      format: 'markdown',
    },
    'a b.role.yaml (line 3) and a b.role.yaml (line 1) have YAML errors: correct them first, since texts would be missing from the document.',
  ],
  [
    'a role that is not there',
    { what: { kind: 'role', uri: role('nobody') }, format: 'pdf' },
    'The file of the role cannot be read.',
  ],
  [
    'a comparison with what is not there',
    { what: { kind: 'comparison', roles: [{ uri: role('whole') }, { uri: role('nobody') }] }, format: 'csv' },
    'One of the roles cannot be read, or is not a role.',
  ],
  [
    'a comparison as a workbook',
    { what: { kind: 'comparison', roles: [{ uri: role('whole') }, { uri: role('whole') }] }, format: 'xlsx' },
    'A comparison is not exported as xlsx.',
  ],
  [
    'a matrix of nothing',
    { what: { kind: 'matrix', uris: [at('nowhere')] }, format: 'csv' },
    'There are no roles here.',
  ],
  [
    'a PDF without its fonts',
    { what: { kind: 'role', uri: role('whole') }, format: 'pdf' },
    'The file fonts/X, which belongs to this extension, cannot be read. Installing the extension again may help.',
  ],
];

test('who asks for a document that cannot be made is told why', async () => {
  const uris = Object.keys(broken).map((name) => [at(name).replace(' ', '%20'), name] as const);
  const stored = new Map(uris.map(([uri, name]) => [uri, { text: broken[name as keyof typeof broken], version: 1 }]));
  await withFiles(
    {},
    async ({ client }) => {
      for (const [name, params, refusal] of refusals) {
        const answer = await client.request<ExportResult | ExportRefusal>(exportMethod, params);
        assert('refusal' in answer, name);
        assert.equal(answer.refusal.replace(/fonts\/[\w.-]+/, 'fonts/X'), refusal, name);
      }
    },
    { stored, answers: { [readAssetMethod]: () => ({ data: null }) } },
  );
});

test('a matrix is exported as a workbook', async () => {
  await withFiles(ladder, async ({ client }) => {
    const params: ExportParams = { what: { kind: 'matrix', uris: [] }, format: 'xlsx' };
    const { fileName, data, encoding } = await client.request<ExportResult>(exportMethod, params);
    assert.deepEqual([fileName.endsWith('.xlsx'), encoding], [true, 'base64']);
    assert.equal(isWorkbook(Buffer.from(data, 'base64')), true);
  });
});

/** The notifications of the server about pages, in order, and a way to wait for more. */
function listen(client: TestClient) {
  const told: string[][] = [];
  let wake = () => {};
  client.connection.onNotification(pagesChangedMethod, ({ uris }: PagesChangedParams) => {
    told.push([...uris].sort());
    wake();
  });
  return {
    told,
    async next(): Promise<string[]> {
      while (told.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return told.shift() ?? [];
    },
  };
}

const renews = { initializationOptions: { renewsPages: true } };
const named = { 'a.role.yaml': 'id: a\ntitle: A\nextends: unknown\n', 'b.role.yaml': 'id: b\ntitle: B\n' };

test('a page is told to be old when another role comes to name its role, or takes an id that it names', async () => {
  await withFiles(
    named,
    async ({ client, write }) => {
      const pages = listen(client);
      const render = (uri: string) => client.request<RenderResult>(renderMethod, { textDocument: { uri } });
      await client.open(role('a'), named['a.role.yaml']);
      const first = await render(role('a'));
      assert.doesNotMatch(first.html, /Below/);
      write('below.role.yaml', 'id: below\ntitle: Below\nprogressesTo: [a]\n');
      assert.deepEqual(await pages.next(), [role('a')]);
      const second = await render(role('a'));
      assert.match(second.html, /Below/);
      write('base.role.yaml', 'id: unknown\ntitle: Base\nsummary: Inherited words.\n');
      assert.deepEqual(await pages.next(), [role('a')]);
      assert.match((await render(role('a'))).html, /Inherited words/);
      // Roles without a page are not reported, nor the file that the client itself has edited.
      write('b.role.yaml', 'id: b\ntitle: B\nprogressesTo: [below]\n');
      client.notify('textDocument/didChange', {
        textDocument: { uri: role('a'), version: 2 },
        contentChanges: [{ text: 'id: a\ntitle: A changed\n' }],
      });
      assert.match((await render(role('a'))).html, /A changed/);
      const both = { roles: [{ uri: role('a') }, { uri: role('b') }] };
      await client.request(compareMethod, both);
      assert.deepEqual(pages.told, []);
      write('again.role.yaml', 'id: again\nprogressesTo: [b, a]\n');
      assert.deepEqual(await pages.next(), [role('a'), role('b')]);
    },
    renews,
  );
});

test('a client that does not renew pages is not told of them', async () => {
  await withFiles(named, async ({ client, write }) => {
    const pages = listen(client);
    await client.open(role('a'), named['a.role.yaml']);
    await client.request(renderMethod, { textDocument: { uri: role('a') } });
    write('below.role.yaml', 'id: below\nprogressesTo: [a]\n');
    const { html } = await client.request<RenderResult>(renderMethod, { textDocument: { uri: role('a') } });
    assert.match(html, /below/);
    assert.deepEqual(pages.told, []);
  });
});
