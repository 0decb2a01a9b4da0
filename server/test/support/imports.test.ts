import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { circlesIn, readSources, type Sources } from './imports.ts';

function sourcesOf(files: Readonly<Record<string, string>>): Sources {
  const folder = mkdtempSync(join(tmpdir(), 'role-profiles-imports-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return readSources(folder, ['.']);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('imports of values, of types, of modules on first use and re-exports are found, and nothing else', () => {
  const { imports } = sourcesOf({
    'a.ts': `import './b.ts';
import { readFile } from 'node:fs';
import type { C } from './c.ts';
import {
  d,
  type D,
} from './d.ts';
export type { E } from './e.ts';
export * from './f.ts';
import data from './data.json' with { type: 'json' };

export const words = ['import', 'from'];
/** Taken from './no.ts'. */
export const g = async () => (await import('./g.ts')).g as typeof import('./h.ts').h;
`,
  });
  const found = imports.map(({ to }) => to);
  assert.deepEqual(found, ['b.ts', 'node:fs', 'c.ts', 'd.ts', 'e.ts', 'f.ts', 'g.ts', 'h.ts']);
});

test('a circle is reported as the files on a shortest way back, once', () => {
  const sources = sourcesOf({
    'a.ts': "import './b.ts';",
    'b.ts': "import type { C } from './c.ts';",
    'c.ts': "import './a.ts'; import './d.ts';",
    'd.ts': '',
  });
  assert.deepEqual(circlesIn(sources), [['a.ts', 'b.ts', 'c.ts', 'a.ts']]);
});
