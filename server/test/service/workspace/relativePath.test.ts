import assert from 'node:assert/strict';
import { test } from 'node:test';
import { URI, Utils } from 'vscode-uri';
import { relativePath } from '../../../src/service/document/relativePath.ts';
import { resolvePath } from '../../../src/service/model/frameworks.ts';

const cases: readonly (readonly [from: string, to: string, path: string | undefined])[] = [
  ['file:///a/b.role.yaml', 'file:///a/c.framework.yaml', './c.framework.yaml'],
  ['file:///a/b.role.yaml', 'file:///a/d/e/c.framework.yaml', './d/e/c.framework.yaml'],
  ['file:///a/d/b.role.yaml', 'file:///a/c.framework.yaml', '../c.framework.yaml'],
  ['file:///a/d/b.role.yaml', 'file:///x/c.framework.yaml', '../../x/c.framework.yaml'],
  ['file:///b.role.yaml', 'file:///c.framework.yaml', './c.framework.yaml'],
  ['file:///a%20b/b.role.yaml', 'file:///a%20c/%C3%A9.framework.yaml', '../a c/é.framework.yaml'],
  ['file:///c%3A/a/b.role.yaml', 'file:///c%3A/c.framework.yaml', '../c.framework.yaml'],
  ['file:///c%3A/a/b.role.yaml', 'file:///d%3A/c.framework.yaml', undefined],
  ['memfs:/a/b.role.yaml', 'memfs:/c.framework.yaml', '../c.framework.yaml'],
  ['memfs:/a/b.role.yaml', 'file:///c.framework.yaml', undefined],
  ['vscode-vfs://github/a/b.role.yaml', 'vscode-vfs://other/a/c.framework.yaml', undefined],
  ['untitled:Untitled-1', 'file:///c.framework.yaml', undefined],
  ['untitled:Untitled-1', 'untitled:Untitled-2', undefined],
];

for (const [from, to, path] of cases) {
  test(`${to} seen from ${from}`, () => {
    assert.equal(relativePath(from, to), path);
    if (path !== undefined) assert.equal(resolvePath(from, path), to);
  });
}

test('a path of plain characters leads where the library for URIs says', () => {
  const bases = [
    'file:///b.role.yaml',
    'file:///a/b.role.yaml',
    'file:///a/d-1/e_2/b~.role.yaml',
    'file:///a/../d/./b.role.yaml',
  ];
  const others = ['file:///a//b.role.yaml', 'file:///a/b/', 'file:///c%3A/b.role.yaml', 'file://host/a/b.role.yaml'];
  const paths = [
    'c.framework.yaml',
    './c',
    '../c',
    '../../c',
    '../../../../c',
    'd/../c',
    'd/./e/c',
    '.',
    '..',
    'd/..',
    '...',
    '.c',
    'd//c',
    'd/',
    '/c',
    'a b/c',
    'é/c',
    'c%20d',
    'c?d',
    'c#d',
    '',
  ];
  for (const base of [...bases, ...others])
    for (const path of paths)
      assert.equal(
        resolvePath(base, path),
        Utils.resolvePath(Utils.dirname(URI.parse(base)), path).toString(),
        `${path} from ${base}`,
      );
});
