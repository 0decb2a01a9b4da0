import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { longFormOf } from '../../../../src/service/document/longForm/longForm.ts';
import { parseText } from '../../../../src/service/document/syntax/parse.ts';
import { readSamples } from '../../../support/samples.ts';

const corpus = new URL('../../../corpus/', import.meta.url);

suite('files in the long form', () => {
  for (const name of readdirSync(corpus).filter((one) => /\.(?:role|framework)\.yaml$/.test(one))) {
    test(`corpus: ${name} comes back as it is`, () => assertSame(readFileSync(new URL(name, corpus), 'utf8'), name));
  }

  test('samples come back as they are, but for the one that shows the shortest form', async () => {
    for (const { path, text, kind } of await readSamples()) {
      if (kind !== 'config' && path !== 'front-desk/receptionist.role.yaml') assertSame(text, path);
    }
  });
});

function assertSame(text: string, path: string): void {
  const { root } = parseText(text);
  const { root: long, paths, leftovers } = longFormOf(root, path.includes('.framework.') ? 'framework' : 'role', text);
  assert.ok(long === root, path);
  assert.equal(paths.size, 0);
  assert.deepEqual(leftovers, []);
}
