import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createContext, Script } from 'node:vm';

const bundle = join(import.meta.dirname, '../../../dist/server-browser.js');

interface Message {
  id?: number;
  method?: string;
  result?: { kind?: string; items?: { code: string }[]; serverInfo?: { name: string }; html?: string };
  error?: unknown;
}

/** A worker's global scope with nothing of Node.js and with code generation from strings off, as a content security policy has it. */
function startWorker() {
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
    crypto,
    addEventListener() {},
    postMessage(message: Message) {
      if (message.id !== undefined) answers.get(message.id)?.(message);
    },
  };
  scope.self = scope;
  const context = createContext(scope, { codeGeneration: { strings: false, wasm: false } });
  new Script(readFileSync(bundle, 'utf8'), { filename: 'server-browser.js' }).runInContext(context);
  let id = 0;
  const post = (message: object) =>
    (scope.onmessage as (event: { data: object }) => void)({ data: { jsonrpc: '2.0', ...message } });
  return {
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
  const text = 'id: lead\ntitle: Lead\nstatus: draught\n';
  worker.notify('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'role-profile', version: 1, text },
  });
  const report = await worker.request('textDocument/diagnostic', { textDocument });
  const codes = report.result?.items?.map(({ code }) => code) ?? [];
  // The list was made in another realm, whose arrays are not this one's.
  assert.deepEqual([...codes], ['schema/value']);
  const page = await worker.request('roleProfile/render', { textDocument });
  assert.match(page.result?.html ?? '', /<main[^>]* data-role="lead"/);
});
