import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const sources = new URL('../../src/', import.meta.url);

/** What the language server uses of the importer, which in a browser stands behind a door of its own. */
test('what the language server uses of the importer is there in a browser, too', () => {
  const folder = new URL('lsp/', sources);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const used = files.flatMap((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return [...text.matchAll(/\bimporter\.(\w+)\b(?!\.ts)/g)].flatMap(([, member]) =>
      member === 'ts' ? [] : [member],
    );
  });
  assert.ok(used.length > 5, used.join());
  const door = readFileSync(new URL('browser/import.ts', sources), 'utf8');
  assert.deepEqual(
    used.filter((name) => !door.includes(`export const ${name}:`)),
    [],
  );
});
