import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createLanguageService, type LanguageService } from '../../../src/service/languageService.ts';
import { MemoryHost } from '../../support/memoryHost.ts';

/*
 * What a message proposes is of all files: as they come, go and are called otherwise, it is told anew.
 */

const folder = 'file:///staff/';
const home = 'file:///home/me/';

interface Watched {
  readonly service: LanguageService;
  readonly host: MemoryHost;
  /** The messages of a file as a client has them, who asks again for those that have been reported to have changed. */
  shown(): Promise<string[]>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** A workspace with some files and one role, which is open where it is said so. */
async function watched(uri: string, text: string, files: Record<string, string>, isOpen: boolean): Promise<Watched> {
  const host = new MemoryHost();
  for (const [name, stored] of Object.entries(files)) host.write(folder + name, stored);
  host.write(uri, text);
  const service = createLanguageService(host);
  const stale = new Set([uri]);
  service.onDidChangeFindings((uris) => {
    for (const one of uris) stale.add(one);
  });
  host.listFiles = async () => [...host.files.keys()].filter((one) => one.startsWith(folder));
  const open = { uri, languageId: 'yaml', version: 1, text };
  if (isOpen) service.update(open);
  await service.scan();
  let messages: string[] = [];
  return {
    service,
    host,
    async shown() {
      if (stale.delete(uri)) {
        const found = isOpen
          ? await service.diagnostics(open)
          : [...service.workspaceFindings([uri])].flatMap(({ diagnostics }) => diagnostics);
        messages = found.map(({ message }) => String(message));
      }
      return messages;
    },
    async write(name, stored) {
      host.write(folder + name, stored);
      await service.fileChanged(folder + name);
    },
    async remove(name) {
      host.files.delete(folder + name);
      await service.fileChanged(folder + name, true);
    },
  };
}

const places = [
  ['an open role outside the workspace', home, true],
  ['an open role of the workspace', folder, true],
  ['a stored role', folder, false],
] as const;

suite('what a message proposes', () => {
  for (const [what, where, isOpen] of places) {
    test(`of ${what} is told anew when a framework comes, goes or takes another name`, async () => {
      const role = 'title: Baker\nframeworks: { craft: ./crafts.framework.yaml }\n';
      const one = await watched(
        `${where}baker.role.yaml`,
        role,
        { 'a.framework.yaml': 'id: a\nname: A\n', 'b.framework.yaml': 'id: b\nname: B\n' },
        isOpen,
      );
      const shows = async (pattern: RegExp) => assert.match((await one.shown()).join('\n'), pattern);
      await shows(/create the file or correct the path/);
      await one.write('craft.framework.yaml', 'id: x\nname: Craft\n');
      await shows(/did you mean "[^"]*\bcraft\.framework\.yaml"/);
      await one.remove('craft.framework.yaml');
      await shows(/create the file or correct the path/);
      await one.write('b.framework.yaml', 'id: craft\nname: B\n');
      await shows(/did you mean "[^"]*\bb\.framework\.yaml"/);
    });

    test(`of ${what} is told anew when a role comes, goes or takes another id`, async () => {
      const one = await watched(`${where}baker.role.yaml`, 'title: Baker\nprogressesTo: [head-bakker]\n', {}, isOpen);
      const proposed = async () => /did you mean "?([\w-]+)/.exec((await one.shown()).join('\n'))?.[1];
      assert.equal(await proposed(), undefined);
      await one.write('other.role.yaml', 'id: head-baker\ntitle: Head baker\n');
      assert.equal(await proposed(), 'head-baker');
      await one.write('other.role.yaml', 'id: porter\ntitle: Night porter\n');
      assert.equal(await proposed(), undefined);
      await one.write('head-baker.role.yaml', 'title: Head baker\n');
      assert.equal(await proposed(), 'head-baker');
      await one.remove('head-baker.role.yaml');
      assert.equal(await proposed(), undefined);
    });

    test(`of ${what} is told anew when a skill of its framework comes or goes`, async () => {
      const up = where === folder ? './' : '../../staff/';
      const role = `title: Baker\nframeworks: { craft: ${up}craft.framework.yaml }\nskills: [{ ref: craft/kneding }]\n`;
      const framework = (...ids: string[]) =>
        `id: craft\nname: Craft\nskills:\n${ids.map((id) => `  - { id: ${id}, name: ${id} }\n`).join('')}`;
      const files = { 'craft.framework.yaml': framework('scoring') };
      const one = await watched(`${where}baker.role.yaml`, role, files, isOpen);
      const proposed = async () => /did you mean "?(?:craft\/)?([\w-]+)/.exec((await one.shown()).join('\n'))?.[1];
      assert.equal(await proposed(), undefined);
      await one.write('craft.framework.yaml', framework('scoring', 'kneading'));
      assert.equal(await proposed(), 'kneading');
      await one.write('craft.framework.yaml', framework('scoring'));
      assert.equal(await proposed(), undefined);
    });
  }
});
