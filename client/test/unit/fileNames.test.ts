import assert from 'node:assert/strict';
import { it } from 'node:test';
import { relativePath } from '../../src/common/fileNames.ts';

it('a path leads from the folder of one file to another one, but not to another drive', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['/staff/a.role.yaml', '/staff/f.framework.yaml', './f.framework.yaml'],
    ['/staff/ward/a.role.yaml', '/staff/shared/f.framework.yaml', '../shared/f.framework.yaml'],
    ['/c:/staff/a.role.yaml', '/c:/f.framework.yaml', '../f.framework.yaml'],
    ['/c:/staff/a.role.yaml', '/d:/staff/f.framework.yaml', undefined],
  ];
  for (const [from, to, expected] of cases) assert.equal(relativePath(from, to), expected, `${from} to ${to}`);
});
