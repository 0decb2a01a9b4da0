import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import type { CompletionList, Hover } from 'vscode-languageserver/node';
import { LanguageClient } from '../../bench/languageClient.ts';

const root = join(import.meta.dirname, '../../..');
const run = promisify(execFile);
const cli = (...args: string[]) =>
  run(process.execPath, [join(root, 'dist/cli.mjs'), ...args], { cwd: root, maxBuffer: 64 * 1024 * 1024 });

test('a plain stdio client that says "yaml" gets diagnostics, completion and hover', async () => {
  const client = new LanguageClient([process.execPath, join(root, 'dist/server.mjs'), '--stdio'], {});
  try {
    await client.initialize('file:///roles');
    const uri = 'file:///roles/lead.role.yaml';
    const text = 'id: lead\ntitle: Lead\nstatus: \nfamly: IT\nsummary: Leads a team.\n';
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
    await client.diagnostics(2);
    const completion = await client.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 2, character: 8 },
    });
    assert.deepEqual(
      completion.items.map(({ label }) => label),
      ['draft', 'published', 'retired'],
    );
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 1, character: 2 },
    });
    assert.match(JSON.stringify(hover.contents), /[Tt]itle/);
  } finally {
    await client.stop();
  }
});

test('the command line finds nothing in the samples', async () => {
  const { stdout } = await cli('check', 'samples', '--format', 'json');
  const report = JSON.parse(stdout);
  assert.ok(report.summary.files >= 8, 'the samples are there');
  assert.deepEqual({ ...report.summary, files: 0 }, { files: 0, errors: 0, warnings: 0, infos: 0 });
});

test('the command line renders each sample as a page that stands alone', async () => {
  const samples = readdirSync(join(root, 'samples'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.role.yaml'),
  );
  assert.ok(samples.length >= 4);
  for (const sample of samples) {
    const { stdout } = await cli('render', join('samples', sample), '--to', 'html');
    assert.match(stdout, /^<!doctype html>[\s\S]*<\/html>\s*$/i);
    assert.doesNotMatch(stdout, /<script|<link|\ssrc=/i);
  }
});

test('the command line ends with status 2 on a wrong call', async () => {
  await assert.rejects(cli('chek'), { code: 2 });
});
