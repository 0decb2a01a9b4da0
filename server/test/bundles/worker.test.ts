import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createContext, Script } from 'node:vm';
import { skillsCsv } from '../import/support/sources.ts';

const built = join(import.meta.dirname, '../../../dist');

interface Message {
  id?: number;
  method?: string;
  params?: { path?: string };
  result?: {
    kind?: string;
    items?: { code: string }[];
    serverInfo?: { name: string };
    html?: string;
    fileName?: string;
    data?: string;
    newText?: string;
    files?: { name: string }[];
  };
  error?: unknown;
}

/**
 * A worker's global scope without Node.js and without code generation from strings, as under a content security policy; some of its scripts may be
 * out of reach.
 */
function startWorker(isOutOfReach: (name: string) => boolean = () => false) {
  /** The scripts that were loaded after the first one. */
  const loaded: string[] = [];
  const answers = new Map<number, (message: Message) => void>();
  const scope: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setImmediate: undefined,
    performance,
    MessageChannel,
    TextEncoder,
    TextDecoder,
    URL,
    queueMicrotask,
    atob,
    btoa,
    crypto,
    addEventListener() {},
    postMessage(message: Message) {
      if (message.id === undefined) return;
      if (message.method === undefined) answers.get(message.id)?.(message);
      // The client reads the files that were built beside the server.
      else if (message.params?.path !== undefined) {
        const data = readFileSync(join(built, message.params.path)).toString('base64');
        queueMicrotask(() => post({ id: message.id, result: { data } }));
      }
    },
    importScripts(address: string) {
      const name = address.replace('https://files.example/', '');
      assert(name !== address);
      if (isOutOfReach(name)) throw new Error(`${name} cannot be loaded`);
      loaded.push(name);
      run(name);
    },
  };
  scope.self = scope;
  const context = createContext(scope, { codeGeneration: { strings: false, wasm: false } });
  const run = (name: string) =>
    new Script(readFileSync(join(built, name), 'utf8'), { filename: name }).runInContext(context);
  run('server-browser.js');
  let id = 0;
  const post = (message: object) =>
    (scope.onmessage as (event: { data: object }) => void)({ data: { jsonrpc: '2.0', ...message } });
  return {
    loaded,
    notify: (method: string, params: object) => post({ method, params }),
    request(method: string, params: object): Promise<Message> {
      id++;
      const answer = new Promise<Message>((resolve) => answers.set(id, resolve));
      post({ id, method, params });
      return answer;
    },
  };
}

test('the worker bundle serves diagnostics and pages where code cannot be made from text', async () => {
  const worker = startWorker();
  const initialized = await worker.request('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  assert.equal(initialized.result?.serverInfo?.name, 'role-profile-language-server');
  const textDocument = { uri: 'vscode-vfs://github/roles/lead.role.yaml' };
  const text = 'id: lead\ntitle: Lead\nsummary: Leads.\nstatus: draught\n';
  worker.notify('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'role-profile', version: 1, text },
  });
  const report = await worker.request('textDocument/diagnostic', { textDocument });
  const codes = report.result?.items?.map(({ code }) => code) ?? [];
  // The list comes from another realm, whose arrays have another prototype.
  assert.deepEqual([...codes], ['schema/value']);
  const end = { line: 2, character: 16 };
  const html = '<p>Leads.</p><ul><li>&amp;</li></ul>';
  const paste = { textDocument, range: { start: { line: 2, character: 9 }, end }, text: 'Leads.\n&', html };
  const pasted = await worker.request('roleProfile/paste', paste);
  assert.equal(pasted.result?.newText, '|-\n  Leads.\n\n  - &');
  const page = await worker.request('roleProfile/render', { textDocument });
  assert.match(page.result?.html ?? '', /<main[^>]* data-role="lead"/);
});

test('the worker bundle writes documents of Word by itself, and those in PDF with a script that is loaded once', async () => {
  const worker = startWorker();
  await worker.request('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions: { builtFiles: 'https://files.example' },
  });
  const uri = 'vscode-vfs://github/roles/lead.role.yaml';
  worker.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'role-profile', version: 1, text: 'id: lead\ntitle: Lead\n' },
  });
  const exported = async (format: string) => {
    const { result } = await worker.request('roleProfile/export', { what: { kind: 'role', uri }, format });
    return [result?.fileName, Buffer.from(result?.data ?? '', 'base64').toString('latin1', 0, 4)];
  };
  assert.deepEqual(await exported('docx'), ['lead.docx', 'PK\x03\x04']);
  assert.deepEqual(worker.loaded, []);
  assert.deepEqual(await exported('pdf'), ['lead.pdf', '%PDF']);
  assert.deepEqual(await exported('pdf'), ['lead.pdf', '%PDF']);
  assert.deepEqual(worker.loaded, ['pdf.js']);
});

test('the worker bundle imports with a script that is loaded once', async () => {
  const worker = startWorker();
  await worker.request('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions: { builtFiles: 'https://files.example' },
  });
  const text = skillsCsv([{ name: 'Baking' }]);
  const params = { sources: [{ name: 'skills.csv', text }], folder: 'vscode-vfs://github/roles' };
  for (let times = 0; times < 2; times++) {
    const { result } = await worker.request('roleProfile/import', params);
    assert.deepEqual(result?.files?.map(({ name }) => name).join(), 'ddat.framework.yaml');
  }
  const page = { sources: [{ name: 'cook.md', text: '# Cook\n\n## Duties\n\n- Bakes' }], folder: params.folder };
  const { result } = await worker.request('roleProfile/import', page);
  assert.match(result?.html ?? '', /<main class="rp-import"/);
  const book = { name: 'a.xlsx', data: btoa('no workbook'), folder: params.folder };
  assert.equal((await worker.request('roleProfile/workbook', book)).result, null);
  assert.deepEqual(worker.loaded, ['import.js']);
  assert.doesNotMatch(readFileSync(join(built, 'server-browser.js'), 'utf8'), /in no format that is known/);
});

test('the worker bundle speaks English where what is said in another language is out of reach', async () => {
  const worker = startWorker((name) => name.startsWith('words.'));
  const initialized = await worker.request('initialize', {
    processId: null,
    rootUri: null,
    locale: 'de',
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { builtFiles: 'https://files.example' },
  });
  assert.equal(initialized.result?.serverInfo?.name, 'role-profile-language-server');
  const textDocument = { uri: 'vscode-vfs://github/roles/lead.role.yaml' };
  worker.notify('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'role-profile', version: 1, text: 'title: Lead\nstatus: draught\n' },
  });
  const report = await worker.request('textDocument/diagnostic', { textDocument });
  assert.deepEqual(
    [...(report.result?.items ?? [])].map(({ code }) => code),
    ['schema/value'],
  );
});
