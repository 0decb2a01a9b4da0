import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import picomatch from 'picomatch';
import { documentKind, kindOfPath, roleIdOfFile } from '../../../server/src/service/document/kind.ts';
import { isProfileFileName, isRoleFileName, isSupportedFileName, watchedFiles } from '../../src/common/fileNames.ts';

/** What programs call a copy of `engineer.role.yaml`, and the id that a role has by that name. */
const copies: Record<string, string> = {
  // VS Code, as it is set at first and as it can be set; macOS
  'engineer.role copy.yaml': 'engineer-copy',
  'engineer.role copy 2.yaml': 'engineer-copy-2',
  'engineer.role.1.yaml': 'engineer.1',
  'engineer.role 2.yaml': 'engineer-2',
  'engineer copy.role.yaml': 'engineer copy',
  // Windows, in several languages
  'engineer.role - Copy.yaml': 'engineer-copy',
  'engineer.role - Copy (2).yaml': 'engineer-copy-2',
  'engineer.role - Kopie.yaml': 'engineer-kopie',
  'engineer.role – copia (3).yml': 'engineer-copia-3',
  'engineer - Copy.role.yaml': 'engineer - Copy',
  // browsers
  'engineer.role (1).yaml': 'engineer-1',
  'engineer.role(1).yaml': 'engineer-1',
  'engineer.role-1.yaml': 'engineer-1',
  'engineer (1).role.yaml': 'engineer (1)',
  // Google Drive, GNOME, Dropbox
  'Copy of engineer.role.yaml': 'Copy of engineer',
  'Kopie von engineer.role (1).yaml': 'kopie-von-engineer-1',
  'engineer.role (another copy).yaml': 'engineer-another-copy',
  "engineer.role (Ann's conflicted copy 2026-01-31).yaml": 'engineer-anns-conflicted-copy-2026-01-31',
  'ENGINEER.ROLE COPY.YAML': 'engineer-copy',
  // no copies
  'engineer.role.yaml': 'engineer',
  'ICU-Nurse.role.yml': 'ICU-Nurse',
  'Ward sister.role.yaml': 'Ward sister',
  '師長 (2).role.yaml': '師長 (2)',
  '(!).role.yaml': '(!)',
};

/** Names that a person may have given to something else. */
const others = [
  'app.role-binding.yaml',
  'engineer.roles.yaml',
  'engineer.role.yaml.bak',
  'engineer.role copy.txt',
  'engineer.role/copy.yaml',
  'role copy.yaml',
  '.role-profiles copy.yaml',
  'engineer.role.2026.yaml',
];

const { contributes } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
const hooks = readFileSync(new URL('../../../.pre-commit-hooks.yaml', import.meta.url), 'utf8');
const hook = new RegExp(/files: \(\?i\)(.*)/.exec(hooks)?.[1] ?? '', 'i');

/** Whether VS Code gives a file the language. */
function isLanguage(id: string, name: string): boolean {
  const language = contributes.languages.find((one: { id: string }) => one.id === id);
  const lower = name.toLowerCase();
  return (
    language.extensions.some((extension: string) => lower.endsWith(extension)) ||
    matches(language.filenamePatterns, lower)
  );
}

function matches(globs: readonly string[], name: string): boolean {
  return globs.some((glob) => picomatch.isMatch(name, glob, { nocase: true, dot: true }));
}

for (const [name, id] of Object.entries(copies)) {
  test(`${name} is a role everywhere`, () => {
    const uri = `file:///staff/${encodeURIComponent(name)}`;
    assert.equal(kindOfPath(`/staff/${name}`), 'role');
    assert.equal(kindOfPath(`C:\\staff\\${name}`), 'role');
    assert.equal(documentKind(uri), 'role');
    assert.equal(roleIdOfFile(uri), id);
    assert.ok(isRoleFileName(`/staff/${name}`) && isProfileFileName(name) && isSupportedFileName(name), 'the client');
    assert.ok(isLanguage('role-profile', name), 'the language');
    const patterns = contributes.customEditors[0].selector.map(
      (one: { filenamePattern: string }) => one.filenamePattern,
    );
    assert.ok(matches(patterns, name), 'the page');
    assert.ok(matches(watchedFiles, `staff/${name}`), 'the watcher');
    assert.ok(hook.test(`staff/${name}`), 'the hook');
    const framework = name.replace(/\.role/i, '.framework');
    assert.equal(documentKind(uri.replace(/\.role/i, '.framework')), 'framework');
    assert.ok(isLanguage('skill-framework', framework) && !isRoleFileName(framework), framework);
  });
}

for (const name of others) {
  test(`${name} is no role`, () => {
    assert.equal(kindOfPath(`/staff/${name}`), undefined);
    assert.ok(!isRoleFileName(`/staff/${name}`), 'the client');
    const last = name.slice(name.lastIndexOf('/') + 1);
    assert.ok(!isLanguage('role-profile', last), 'the language');
    assert.ok(!hook.test(`staff/${name}`), 'the hook');
  });
}

test('a name with both words is what stands last', () => {
  assert.equal(kindOfPath('a.role copy.framework.yaml'), 'framework');
  assert.equal(kindOfPath('a.framework (1).role copy.yaml'), 'role');
});
