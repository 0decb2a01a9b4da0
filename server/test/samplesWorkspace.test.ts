import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLanguageService } from '../src/service/languageService.ts';
import { MemoryHost } from './support/memoryHost.ts';
import { readSamples } from './support/samples.ts';

const samples = await readSamples();

for (const [name, lineBreak] of [
  ['line feeds', '\n'],
  ['carriage returns and line feeds', '\r\n'],
] as const) {
  test(`the samples are clean as one workspace, with ${name}`, async () => {
    const host = new MemoryHost();
    for (const { uri, text } of samples) host.write(uri, text.replaceAll('\n', lineBreak));
    const service = createLanguageService(host);
    await service.scan();
    const findings = [...service.workspaceFindings()].flatMap(({ uri, diagnostics }) =>
      diagnostics.map(({ code, range, message }) => `${uri}:${range.start.line + 1} ${String(code)} ${message}`),
    );
    assert.deepEqual(findings, []);
  });
}
