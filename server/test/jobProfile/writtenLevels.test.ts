import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLanguageService } from '../../src/service/languageService.ts';
import { exportRole } from '../../src/write/exportRole.ts';
import { MemoryHost } from '../support/memoryHost.ts';
import { readDocx } from '../write/docxText.ts';
import { readAsset } from '../write/pdfText.ts';

/** Levels that no scale knows, and what stands beside the skill's name in a document. */
const written: Readonly<Record<string, string>> = {
  good: 'good',
  'expert user': 'expert user',
  '5/5': '5/5',
  '★★★☆☆': '★★★☆☆',
  'Level 2': 'Level 2',
  '3': 'Level: 3',
  C1: 'Level: C1',
};

for (const [level, line] of Object.entries(written)) {
  test(`the level ${level} is shown as "${line}"`, async () => {
    const uri = 'file:///staff/cook.role.yaml';
    const text = `id: cook\ntitle: Cook\nskills:\n  - name: Pastry\n    level: ${level}\n`;
    const host = new MemoryHost();
    host.folderUris = ['file:///staff/'];
    host.write(uri, text);
    const service = createLanguageService(host);
    const resolved = await service.resolve({ uri, languageId: 'role-profile', version: 1, text });
    assert.ok(resolved);
    const { data } = await exportRole(resolved.profile, 'docx', readAsset);
    assert.ok(typeof data !== 'string');
    const lines = readDocx(data).text.split('\n');
    assert.equal(lines[lines.indexOf('Pastry') - 1], line);
  });
}
