import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { MemoryHost } from '../../support/memoryHost.ts';

const base = 'id: base\ntitle: Base\nsummary: Inherited from the base.\n';
const heir = 'id: heir\ntitle: Heir\nextends: base\n';
const item = (uri: string, text: string) => ({ uri, languageId: 'yaml', version: 1, text });

test('a page that is asked for while the workspace is read has what the role inherits', async () => {
  const host = new MemoryHost();
  host.write('file:///w/base.role.yaml', base);
  host.write('file:///w/heir.role.yaml', heir);
  const service = createLanguageService(host);
  const scan = service.scan();
  const resolved = await service.resolve(item('file:///w/heir.role.yaml', heir));
  assert.equal(resolved?.profile.role.summary?.value, 'Inherited from the base.');
  assert.ok(resolved.profile.dependencies.includes('file:///w/base.role.yaml'));
  await scan;
});

test('a page that is asked for while a changed base is read has the new text', async () => {
  const host = new MemoryHost();
  host.write('file:///w/base.role.yaml', base);
  host.write('file:///w/heir.role.yaml', heir);
  const service = createLanguageService(host);
  await service.scan();
  host.write('file:///w/base.role.yaml', base.replace('Inherited', 'Taken'));
  const changed = service.fileChanged('file:///w/base.role.yaml');
  const resolved = await service.resolve(item('file:///w/heir.role.yaml', heir));
  assert.equal(resolved?.profile.role.summary?.value, 'Taken from the base.');
  await changed;
});

test('a scan that another one has overtaken leaves the index as it is', async () => {
  const host = new MemoryHost();
  host.write('file:///w/heir.role.yaml', heir);
  let endListing = () => {};
  const listed = new Promise<void>((resolve) => {
    endListing = resolve;
  });
  const list = host.listFiles.bind(host);
  let calls = 0;
  host.listFiles = async () => {
    if (++calls === 1) await listed;
    return list();
  };
  const service = createLanguageService(host);
  let overtaken = false;
  const first = service.scan(undefined, () => overtaken);
  overtaken = true;
  await service.scan();
  const codes = () =>
    [...service.workspaceFindings()].flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
  assert.deepEqual(codes(), ['reference/unknown-role']);
  endListing();
  await first;
  assert.deepEqual(codes(), ['reference/unknown-role']);
});

test('a file that comes while the files are listed is kept', async () => {
  const host = new MemoryHost();
  host.write('file:///w/heir.role.yaml', heir);
  const list = host.listFiles.bind(host);
  const service = createLanguageService(host);
  host.listFiles = async () => {
    const files = await list();
    host.write('file:///w/base.role.yaml', base);
    await service.fileChanged('file:///w/base.role.yaml');
    return files;
  };
  await service.scan();
  assert.deepEqual(
    [...service.workspaceFindings()].flatMap(({ diagnostics }) => diagnostics),
    [],
  );
});

const role =
  'id: a\ntitle: A\nframeworks: { s: ../shared/skills.framework.yaml }\nskills: [{ title: G, items: [{ ref: s/x }] }]\nsummary: S\n';
const framework = 'id: s\nname: S\nskills: [{ id: x, name: X }]\n';

test('a role that comes later brings its frameworks, wherever they are', async () => {
  const host = new MemoryHost();
  const service = createLanguageService(host);
  host.listFiles = async () => [];
  await service.scan();
  host.write('file:///shared/skills.framework.yaml', framework);
  host.write('file:///w/a.role.yaml', role);
  await service.fileChanged('file:///w/a.role.yaml');
  const [found] = service.workspaceFindings(['file:///w/a.role.yaml']);
  assert.deepEqual(found?.diagnostics, []);
});

test('a framework outside the workspace that is closed without saving counts as it is stored, and is gone when it is deleted', async () => {
  const host = new MemoryHost();
  host.write('file:///shared/skills.framework.yaml', framework);
  host.write('file:///w/a.role.yaml', role);
  host.listFiles = async () => ['file:///w/a.role.yaml'];
  const service = createLanguageService(host);
  await service.scan();
  const codes = () =>
    [...service.workspaceFindings(['file:///w/a.role.yaml'])].flatMap(({ diagnostics }) =>
      diagnostics.map(({ code }) => code),
    );
  const uri = 'file:///shared/skills.framework.yaml';
  service.update({ uri, languageId: 'skill-framework', version: 7, text: framework.replace('id: x', 'id: y') });
  assert.deepEqual(codes(), ['reference/unknown-skill']);
  await service.close(uri);
  assert.deepEqual(codes(), []);
  host.files.delete(uri);
  await service.fileChanged(uri);
  assert.deepEqual(codes(), ['reference/framework-not-found']);
});
