import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport, Hover } from 'vscode-languageserver/node';
import type { HostFile } from '../../src/service/host.ts';
import { smallDictionary } from '../support/smallDictionary.ts';
import { TestClient, type TestClientOptions } from '../support/testConnection.ts';

const folder = 'file:///project';
const uri = `${folder}/lead.role.yaml`;
const settings = `${folder}/.role-profiles.yaml`;

/** A misspelling, a repeated word and a broken hyphen. */
const faulty =
  'id: lead\ntitle: Lead\nsummary: You indientify needs, keep the the ITSM records and lead co- ordinating.\n';
const fixed = 'id: lead\ntitle: Lead\nsummary: You indientify needs, keep the ITSM records and lead co-ordinating.\n';

const all = ['text/repeated-word', 'text/broken-hyphen'];
const withSpelling = ['text/spelling', ...all];

const clients: TestClient[] = [];
async function connect(stored: Readonly<Record<string, string>>, options: TestClientOptions = {}): Promise<TestClient> {
  const files = new Map(Object.entries(stored).map(([at, text]): [string, HostFile] => [at, { text, version: 1 }]));
  const client = await TestClient.connect({ folders: [folder], stored: files, ...options });
  clients.push(client);
  return client;
}
afterEach(() => {
  for (const client of clients.splice(0)) client.dispose();
});

const codesOf = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);

/** Resolves with the diagnostics of a file when they have the expected codes; those pushed before may be of an earlier state. */
async function settled(client: TestClient, at: string, expected: readonly string[]): Promise<Diagnostic[]> {
  const told = client.published.findLast((one) => one.uri === at)?.diagnostics;
  let diagnostics = told ?? (await client.nextDiagnostics(at));
  while (String(codesOf(diagnostics)) !== String(expected)) diagnostics = await client.nextDiagnostics(at);
  return diagnostics;
}

/** Opens a file without waiting for its diagnostics. */
function opened(client: TestClient, at: string, text: string): void {
  client.notify('textDocument/didOpen', { textDocument: { uri: at, languageId: 'yaml', version: 1, text } });
}

/** Replaces the text of an open document; to be called once for each file, since the version is always the same. */
function edited(client: TestClient, at: string, text: string): void {
  client.notify('textDocument/didChange', {
    textDocument: { uri: at, version: 2 },
    contentChanges: [{ text }],
  });
}

test('the word lists come behind the first diagnostics, and those of open and stored files follow', async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const stored = `${folder}/stored.role.yaml`;
  const client = await connect({ [stored]: faulty.replace('id: lead', 'id: stored') }, { pause: () => held });
  assert.deepEqual(codesOf(await client.open(uri, faulty)), all);
  letGo();
  await settled(client, uri, withSpelling);
  await settled(client, stored, withSpelling);
});

const changes: Readonly<Record<string, readonly [text: string, left: readonly string[]]>> = {
  'packs that leave out the texts': ['packs: [structure]\n', []],
  'accepted words': ['words: [indientify, ITSM]\n', ['text/repeated-word', 'text/broken-hyphen']],
  'a rule that is off': [
    'rules: { text/repeated-word: off }\n',
    withSpelling.filter((one) => !one.includes('repeated')),
  ],
  'an option of a rule': [
    'rules: { style/long-sentence: { severity: warning, maxWords: 5 } }\n',
    ['style/long-sentence', ...withSpelling],
  ],
  'files that are left out': ['exclude: ["*.role.yaml"]\n', []],
};

for (const [name, [text, left]] of Object.entries(changes)) {
  test(`unsaved settings count at once for open and stored files: ${name}`, async () => {
    const stored = `${folder}/stored.role.yaml`;
    const client = await connect({
      [stored]: faulty.replace('id: lead', 'id: stored'),
      [settings]: 'words: [other]\n',
    });
    opened(client, uri, faulty);
    await settled(client, uri, withSpelling);
    await settled(client, stored, withSpelling);
    opened(client, settings, 'words: [other]\n');
    edited(client, settings, text);
    await settled(client, uri, left);
    await settled(client, stored, left);
    // Unsaved text is lost when its buffer is closed.
    client.notify('textDocument/didClose', { textDocument: { uri: settings } });
    await settled(client, uri, withSpelling);
    await settled(client, stored, withSpelling);
  });
}

test('a severity that the settings change is the one that is told', async () => {
  const client = await connect({ [settings]: 'rules: { text/repeated-word: error }\n' });
  opened(client, uri, 'id: lead\ntitle: Lead\nsummary: Keeps the the records.\n');
  let [diagnostic] = await settled(client, uri, ['text/repeated-word']);
  while (diagnostic?.severity !== 1) [diagnostic] = await client.nextDiagnostics(uri);
});

test('what a framework names is spelled right in its roles as soon as it is typed there', async () => {
  const framework = `${folder}/house.framework.yaml`;
  const text = 'id: house\nname: House\nskills:\n  - { id: a, name: Testing }\n';
  const client = await connect({ [framework]: text });
  const role =
    'id: lead\ntitle: Lead\nframeworks: { house: ./house.framework.yaml }\nsummary: You know the indientify tool.\nskills: [{ title: All, items: [{ ref: house/a }] }]\n';
  opened(client, uri, role);
  await settled(client, uri, ['text/spelling']);
  opened(client, framework, text);
  edited(client, framework, text.replace('Testing', 'Indientify'));
  await settled(client, uri, []);
});

test('"Add to the accepted words" writes settings, with which the finding is gone', async () => {
  const client = await connect({});
  opened(client, uri, 'id: lead\ntitle: Lead\nsummary: You indientify needs.\n');
  const [diagnostic] = await settled(client, uri, ['text/spelling']);
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostic?.range,
    context: { diagnostics: [diagnostic] },
  });
  const action = actions.find(({ title }) => title === 'Add "indientify" to the accepted words');
  const written = JSON.stringify(action?.edit);
  assert.ok(written.includes(settings), written);
  opened(client, settings, 'words:\n  - indientify\n');
  await settled(client, uri, []);
});

for (const [kind, capabilities] of [
  ['is sent', {}],
  ['asks for', { textDocument: { diagnostic: {} } }],
] as const) {
  test(`source.fixAll mends on save what is safe, for a client that ${kind} diagnostics`, async () => {
    const client = await connect({}, { capabilities });
    opened(client, uri, faulty);
    const fixAll = () =>
      client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } },
        context: { diagnostics: [], only: ['source.fixAll'], triggerKind: 2 },
      });
    const [action, ...more] = await fixAll();
    assert.deepEqual(more, []);
    assert.equal(action?.kind, 'source.fixAll.roleProfiles');
    const edits = Object.values(action?.edit?.changes ?? {}).flat();
    let text = faulty;
    const lines = faulty.split('\n');
    const offset = ({ line, character }: { line: number; character: number }) =>
      lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
    for (const { range, newText } of edits.toSorted((a, b) => offset(b.range.start) - offset(a.range.start)))
      text = text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end));
    assert.equal(text, fixed);
    edited(client, uri, text);
    assert.deepEqual(await fixAll(), []);
    if (kind === 'is sent') return;
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    const codes = report.kind === 'full' ? codesOf(report.items) : [];
    assert.ok(!codes.includes('text/repeated-word') && !codes.includes('text/broken-hyphen'), String(codes));
  });
}

test('hovering a code in the settings tells of its rule, as the page does that its diagnostics lead to', async () => {
  const client = await connect({});
  const text = 'rules:\n  text/spelling: info\n';
  opened(client, settings, text);
  const hover = await client.request<Hover>('textDocument/hover', {
    textDocument: { uri: settings },
    position: { line: 1, character: 8 },
  });
  assert.match(JSON.stringify(hover.contents), /text\/spelling.*RULES\.md#textspelling/);
  opened(client, uri, faulty);
  const diagnostics = await settled(client, uri, withSpelling);
  assert.match(diagnostics[0]?.codeDescription?.href ?? '', /RULES\.md#textspelling$/);
});

/** Texts in the forms that files have in practice, and the words at the places of their diagnostics. */
const texts: Readonly<Record<string, readonly [text: string, at: readonly string[]]>> = {
  'a comment silences a folded text as a whole': [
    'id: lead\ntitle: Lead\n# role-profile-disable-next-line text/spelling\nsummary: >-\n  You indientify needs and\n  indientify more.\nnotes: You indientify.\n',
    ['7:indientify'],
  ],
  'lines that end in CR LF': [
    'id: lead\r\ntitle: Lead\r\nsummary: >-\r\n  You keep the\r\n  the records, and indientify needs.\r\nnotes: |\r\n  Keep it.\r\n\r\n  You indientify.\r\n',
    ['4:the\r\n  the', '5:indientify', '9:indientify'],
  ],
  'a text behind two aliases is told of once, where it is written': [
    'id: lead\ntitle: Lead\nsummary: &same You indientify needs.\nworkActivities:\n  - { name: One, description: *same }\n  - { name: Two, description: *same }\n',
    ['3:indientify'],
  ],
  'a text that an entry of our own anchors': [
    'id: lead\ntitle: Lead\nsummary: S.\nx-texts:\n  needs: &needs You indientify needs.\nworkActivities:\n  - { name: One, description: *needs }\n',
    ['5:indientify'],
  ],
  'a text that is merged': [
    'id: lead\ntitle: Lead\nsummary: S.\nx-base: &base { description: You indientify needs. }\nworkActivities:\n  - { name: One, <<: *base }\n',
    ['4:indientify'],
  ],
};

for (const [name, [text, expected]] of Object.entries(texts)) {
  test(`findings in texts are at their words: ${name}`, async () => {
    const client = await connect({});
    opened(client, uri, text);
    const only = (told: readonly Diagnostic[]) => told.filter(({ code }) => /spelling|repeated/.test(String(code)));
    let diagnostics = only(client.published.at(-1)?.diagnostics ?? []);
    while (diagnostics.length < expected.length) diagnostics = only(await client.nextDiagnostics(uri));
    const lines = text.split('\n');
    const offset = ({ line, character }: { line: number; character: number }) =>
      lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
    assert.deepEqual(
      diagnostics.map(({ range }) => `${range.start.line + 1}:${text.slice(offset(range.start), offset(range.end))}`),
      expected,
    );
  });
}

test('a client that asks for diagnostics is told to ask again when settings or word lists change them', async () => {
  let refreshed = () => {};
  const client = await connect(
    {},
    {
      capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
      answers: {
        'workspace/diagnostic/refresh': () => {
          refreshed();
          return null;
        },
      },
    },
  );
  const codes = async (): Promise<unknown[]> => {
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    return report.kind === 'full' ? codesOf(report.items) : [];
  };
  /** Requests diagnostics after each refresh, as an editor does, until they have these codes. */
  const become = async (expected: readonly string[]): Promise<void> => {
    for (;;) {
      const next = new Promise<void>((resolve) => {
        refreshed = resolve;
      });
      if (String(await codes()) === String(expected)) return;
      await next;
    }
  };
  opened(client, uri, faulty);
  await become(withSpelling);
  opened(client, settings, 'packs: [structure]\n');
  await become([]);
});

test('what a dictionary finds follows the first diagnostics, which do not wait for it; where it lies is said at the start', async () => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const asked: unknown[] = [];
  const client = await connect(
    {},
    {
      initializationOptions: { dictionaries: ['/dictionaries', 3] },
      machine: {
        readStored: async () => undefined,
        listStored: async () => [],
        async readDictionaries(...place) {
          asked.push(place);
          await held;
          return [smallDictionary];
        },
      },
    },
  );
  const german = 'id: lead\ntitle: Leitung\nlang: de\nsummary: Wer leitet leitet die Verantwortugn und die Leitung.\n';
  assert.deepEqual(codesOf(await client.open(uri, german)), ['text/repeated-word']);
  letGo();
  await settled(client, uri, ['text/repeated-word', 'text/spelling']);
  assert.deepEqual(asked, [['de', ['/dictionaries'], [folder]]]);
});

test('a client that wants it is told once of a language without a dictionary', async () => {
  const told: unknown[] = [];
  const client = await connect(
    {},
    {
      initializationOptions: { tellsOfDictionaries: true },
      machine: { readStored: async () => undefined, listStored: async () => [], readDictionaries: async () => [] },
    },
  );
  const first = new Promise<void>((resolve) => {
    client.connection.onNotification('roleProfile/noDictionary', (params) => {
      told.push(params);
      resolve();
    });
  });
  await client.open(uri, 'id: lead\ntitle: Leitung\nlang: de\n');
  await first;
  await client.open(`${folder}/other.role.yaml`, 'id: other\ntitle: Leitung\nlang: de\n');
  assert.deepEqual(told, [{ language: 'de' }]);
});

test('what a dictionary finds in files that are not open is told, too', async () => {
  const stored = `${folder}/stored.role.yaml`;
  const text = 'id: stored\ntitle: Leitung\nlang: de\nsummary: Leitet die Verantwortugn und die Leitung.\n';
  const client = await connect(
    {},
    {
      machine: {
        readStored: async (at) => (at === stored ? { text, version: 1 } : undefined),
        listStored: async () => [stored],
        readDictionaries: async () => [smallDictionary],
      },
    },
  );
  await settled(client, stored, ['text/spelling']);
});
