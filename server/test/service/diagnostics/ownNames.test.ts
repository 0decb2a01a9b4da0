import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { MemoryHost } from '../../support/memoryHost.ts';

/** The words of a role that `text/spelling` reports, in their order. */
async function misspelt(text: string): Promise<string[]> {
  const uri = 'file:///a.role.yaml';
  const host = new MemoryHost();
  host.write(uri, text);
  const service = createLanguageService(host);
  await service.scan();
  const lines = text.split('\n');
  const found = await service.diagnostics({ uri, languageId: 'yaml', version: 1, text });
  return found
    .filter(({ code }) => code === 'text/spelling')
    .map(({ range }) => lines[range.start.line]?.slice(range.start.character, range.end.character) ?? '');
}

test('a slip in a name is told, since the name alone does not show that it is one', async () => {
  const text = `id: a
title: Superivsory clerk
lang: en-US
summary: Runs the office.
workActivities:
  - description: Comunication, patience, a sense of urgency
  - name: Knowleadge sharing
    description: "Accelaterated growth: learns fast."
`;
  assert.deepEqual(await misspelt(text), ['Superivsory', 'Comunication', 'Knowleadge', 'Accelaterated']);
});

test('what stands with a capital inside a sentence and elsewhere is a name', async () => {
  const text = `id: a
title: Comunication engineer
summary: Runs Comunication for the whole firm.
workActivities:
  - description: Comunication is kept up to date.
  - description: Writes to those who use comunication.
`;
  assert.deepEqual(await misspelt(text), []);
});
