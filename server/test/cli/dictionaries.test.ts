import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run.ts';
import type { DictionaryFiles } from '../../src/service/host.ts';
import { MemoryWorld } from '../support/memoryWorld.ts';
import { smallDictionary } from '../support/smallDictionary.ts';

const files = {
  'leitung.role.yaml':
    'id: leitung\ntitle: Leitung\nlang: de\nsummary: Die Verantwortugn für das Team und die Leitung.\n',
};

test('a check waits for the dictionaries of the languages of its files', async () => {
  const world = new MemoryWorld(files);
  world.dictionaries.set('de', smallDictionary);
  assert.equal(await run(['check', '--max-warnings', '0'], world), 1);
  assert.match(world.output, /leitung\.role\.yaml:4:14 .*"Verantwortugn" is not in the dictionary of this language/);
});

test('without a dictionary it says nothing of spelling', async () => {
  const world = new MemoryWorld(files);
  assert.equal(await run(['check', '--max-warnings', '0'], world), 0);
  assert.equal(world.errors, '');
});

test('dictionaries are looked for at the paths that are named, from the working directory', async () => {
  const asked: unknown[] = [];
  class Asking extends MemoryWorld {
    override async readDictionaries(language: string, named: readonly string[]): Promise<readonly DictionaryFiles[]> {
      asked.push([language, named]);
      return [];
    }
  }
  await run(['check', '--dictionaries', 'words', '--dictionaries', '/usr/words/de.dic'], new Asking(files));
  assert.deepEqual(asked, [['de', ['/project/words', '/usr/words/de.dic']]]);
});
