import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { MemoryHost } from '../../support/memoryHost.ts';

const uri = 'file:///a.role.yaml';

test('actions that read the file anew are few where it is long', async () => {
  const lineActions = async (count: number) => {
    const items = Array.from({ length: count }, (_, i) => `  - { name: Name of ${i}, colour: red, level: [] }\n`).join(
      '',
    );
    const text = `id: a\ntitle: A\nsummary: S.\ntraining:\n${items}`;
    const service = createLanguageService(new MemoryHost());
    const document = { uri, languageId: 'yaml', version: 1, text };
    const diagnostics = await service.diagnostics(document);
    const range = { start: { line: 0, character: 0 }, end: { line: count + 9, character: 0 } };
    const actions = await service.codeActions(document, range, { diagnostics, only: ['quickfix'] });
    return { read: text.length, tried: actions.filter(({ title }) => /^Disable .* for this line$/.test(title)).length };
  };
  assert.equal((await lineActions(30)).tried, 20);
  for (const count of [600, 1200]) {
    const { read, tried } = await lineActions(count);
    assert.ok(tried >= 2);
    assert.ok(tried * read <= 300_000);
  }
});
