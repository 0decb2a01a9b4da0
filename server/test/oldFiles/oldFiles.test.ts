import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { documentKind } from '../../src/service/document/kind.ts';
import { readProfile } from '../../src/service/document/profile/readProfile.ts';
import { readDocument } from '../../src/service/document/sourceDocument.ts';
import { plainContent } from './contentOf.ts';

/*
 * Files from before the format grew are read as they were then: `profiles.jsonl` holds what was read from them, `files/` those that have changed
 * since.
 */

const folders = [new URL('files/', import.meta.url), new URL('../corpus/', import.meta.url)];

/** What is said of the file and not of what it describes: where something stands, and whether its name is written. */
const aboutTheFile: ReadonlySet<string> = new Set(['path', 'isNamed']);

/** What is expected is there; what has been added to the model since is empty. */
function assertHolds(actual: unknown, expected: unknown, where: string): void {
  if (typeof expected !== 'object' || expected === null) {
    assert.deepEqual(actual, expected, where);
    return;
  }
  if (Array.isArray(expected)) {
    assert(Array.isArray(actual) && actual.length === expected.length, `${where} has ${expected.length} members`);
    for (const [index, inner] of expected.entries()) assertHolds(actual[index], inner, `${where}/${index}`);
    return;
  }
  assert(typeof actual === 'object' && actual !== null, where);
  const before = new Map(Object.entries(expected));
  for (const [key, inner] of Object.entries(actual)) {
    if (before.has(key)) assertHolds(inner, before.get(key), `${where}/${key}`);
    else if (!aboutTheFile.has(key))
      assert([undefined, false].includes(inner) || isEmpty(inner), `${where}/${key} is not empty`);
  }
  for (const key of before.keys()) assert(key in actual, `${where}/${key} is there`);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

test('files from before the format grew give the same profiles', async () => {
  const lines = (await readFile(new URL('profiles.jsonl', import.meta.url), 'utf8')).trim().split('\n');
  const profiles = new Map<string, unknown>(lines.map((line) => JSON.parse(line)));
  let compared = 0;
  for (const folder of folders) {
    for (const name of await readdir(folder)) {
      const kind = documentKind(name);
      if (!kind || kind === 'config') continue;
      const text = await readFile(new URL(name, folder), 'utf8');
      assertHolds(plainContent(readProfile(readDocument(`file:///${name}`, kind, 1, text))), profiles.get(name), name);
      compared++;
    }
  }
  assert.equal(compared, profiles.size);
});
