import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { withPlainSkills } from '../../support/plainSkills.ts';

const uri = 'file:///staff/house.framework.yaml';
const text =
  'id: house\nname: House\nskills:\n  - id: testing\n    name: Testing\n  - { id: planning, name: Planning }\n';
const documentOf = (version: number, written = text) => ({
  uri,
  languageId: 'skill-framework',
  version,
  text: written,
});

async function serviceWith(stored: string) {
  const host = new MemoryHost();
  host.write(uri, stored);
  const service = createLanguageService(host);
  await service.scan();
  return service;
}

test('a framework that is opened as it is stored is known without being read again, and stays what it was until it is edited', async () => {
  const service = await serviceWith(text);
  assert(service.knowsFramework(documentOf(1)));
  const known = await service.framework(documentOf(1));
  assert(service.knowsFramework(documentOf(1)), 'the page has read it');
  service.update(documentOf(1));
  assert.equal((await service.framework(documentOf(1)))?.framework, known?.framework);
  service.update(documentOf(2));
  const read = await service.framework(documentOf(2));
  assert.notEqual(known?.framework, read?.framework);
  const plain = known && { ...known, framework: withPlainSkills(known.framework) };
  assert.deepEqual(plain, read && { ...read, framework: withPlainSkills(read.framework) });
  const indexed = service.knownFramework(uri);
  assert.deepEqual(plain?.framework, indexed && withPlainSkills(indexed));
});

test('what differs from the stored file by anything is read', async () => {
  const service = await serviceWith(text);
  for (const other of [text.replace('House', 'Horse'), `${text}\n`, text.slice(1), text.replaceAll('\n', '\r\n')])
    assert(!service.knowsFramework(documentOf(1, other)), other);
  const known = await service.framework(documentOf(1, text.replace('House', 'Horse')));
  assert.equal(known?.framework.name?.value, 'Horse');
});

test('a stored framework that cannot be read as a whole is as broken when it is opened', async () => {
  const service = await serviceWith(`${text}  - id: [`);
  const opened = documentOf(1, `${text}  - id: [`);
  assert(service.knowsFramework(opened));
  assert.equal((await service.framework(opened))?.broken, true);
  service.update(opened);
  assert.equal((await service.framework(opened))?.broken, true);
});
