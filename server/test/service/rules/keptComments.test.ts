import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { MemoryHost } from '../../support/memoryHost.ts';

/*
 * What is fixed unseen keeps comments wherever they stand, and files that begin with a byte-order mark are written as all others are.
 */

const cases: readonly [name: string, text: string, fixed: string][] = [
  [
    'a comment behind the sign of a block of text',
    'id: a\ntitle: A\nresponsibilities:\n  - name: | # first\n      Lead.\n',
    'id: a\ntitle: A\nworkActivities:\n  - | # first\n    Lead.\n',
  ],
  [
    'a comment behind the sign of a block of text that is written anew',
    'id: a\ntitle: A\nresponsibilities:\n  - name: | # first\n      Lead. \n',
    'id: a\ntitle: A\n# first\nworkActivities:\n  - |\n    Lead. \n',
  ],
  [
    'a file with a byte-order mark',
    '\ufeffid: a\ntitle: A\nresponsibilities: # first\n  - name: Lead\n',
    '\ufeffid: a\ntitle: A\n# first\nworkActivities:\n  - Lead\n',
  ],
];

for (const [name, text, fixed] of cases) {
  test(name, async () => {
    const uri = 'file:///w/a.role.yaml';
    const service = createLanguageService(new MemoryHost());
    await service.scan();
    const document = { uri, languageId: 'role-profile', version: 1, text };
    service.update(document);
    assert.equal((await service.fixAll(document))?.text ?? text, fixed);
  });
}
