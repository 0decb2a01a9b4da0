import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { createLanguageService, type LanguageService } from '../../../src/service/languageService.ts';
import { type Occurrence, occurrencesOf } from '../../../src/service/workspace/references/occurrences.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { applied } from '../../support/navigationFixture.ts';
import { readSamples } from '../../support/samples.ts';
import { stride } from '../../support/thorough.ts';

type Texts = ReadonlyMap<string, string>;

async function open(texts: Texts): Promise<LanguageService> {
  const host = new MemoryHost();
  for (const [uri, text] of texts) host.write(uri, text);
  const service = createLanguageService(host);
  await service.scan();
  return service;
}

async function renamed(texts: Texts, uri: string, { line, start }: Occurrence, newId: string): Promise<Texts> {
  const service = await open(texts);
  const document = { uri, languageId: 'yaml', version: 1, text: texts.get(uri) ?? '' };
  const edit = await service.rename(document, { line, character: start }, newId);
  assert.ok(edit && 'changes' in edit, JSON.stringify(edit));
  return applied(texts, edit);
}

async function findings(texts: Texts): Promise<string[]> {
  const service = await open(texts);
  return [...service.workspaceFindings()].flatMap(({ uri, diagnostics }) =>
    diagnostics.map(({ code, range }) => `${uri} ${range.start.line} ${code}`),
  );
}

test('any id of the samples can be renamed, which changes no finding, and renamed back, which changes nothing', async () => {
  const samples = await readSamples();
  const texts: Texts = new Map(samples.map(({ uri, text }) => [uri, text]));
  const before = await findings(texts);
  const kinds = new Set<string>();
  for (const [index, { uri, kind, text }] of samples.entries()) {
    // One id of each kind in each file is enough, and in most files those of kinds that no file before has.
    const isWhole = index % stride(4) === 0;
    const defined = new Map<string, Occurrence>();
    for (const occurrence of occurrencesOf(readDocument(uri, kind, 1, text))) {
      if (occurrence.isDefinition && occurrence.form !== 'unwritten') defined.set(occurrence.kind, occurrence);
    }
    for (const occurrence of defined.values()) {
      if (!isWhole && kinds.has(occurrence.kind)) continue;
      kinds.add(occurrence.kind);
      const after = await renamed(texts, uri, occurrence, 'something-else');
      assert.notDeepEqual(after, texts);
      assert.deepEqual(await findings(after), before, `${occurrence.kind} ${occurrence.id} of ${uri}`);
      assert.deepEqual(await renamed(after, uri, occurrence, occurrence.id), texts);
    }
  }
  assert.deepEqual([...kinds].sort(), ['alias', 'category', 'grade', 'level', 'role', 'scale', 'skill']);
});
