import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDiagnostics } from '../../../src/service/diagnostics/diagnostics.ts';
import { readDocument, readGradually } from '../../../src/service/document/sourceDocument.ts';
import { withoutPauses } from '../../../src/service/support/steps.ts';
import { loadSpeller } from '../../../src/service/text/spelling/load.ts';
import { type FileEntry, fileEntryOf, readingEntry } from '../../../src/service/workspace/index/fileEntry.ts';
import { WorkspaceIndex } from '../../../src/service/workspace/index/workspaceIndex.ts';
import { withPlainSkills } from '../../support/plainSkills.ts';

const uri = 'file:///staff/house.framework.yaml';

/** A catalogue in which one skill in a hundred has a slip, in texts, keys, names and levels. */
function catalogue(skills: number): string {
  const lines = ['id: house', 'name: House', 'lang: en-GB', 'scales:', '  steps:', '    levels:'];
  lines.push(
    '      - { id: low, name: Low }',
    '      - id: high',
    '        name: High',
    'defaultScale: steps',
    'skills:',
  );
  for (let i = 0; i < skills; i++) {
    lines.push(`  - id: skill-${i}`, `    name: Keeping of records ${i % 100 === 7 ? i - 1 : i}`);
    if (i % 100 === 13) lines.push('    titel: Records');
    lines.push(
      `    description: Keeps ${i % 100 === 3 ? 'the the' : 'the'} records of part ${i} in order, and shows others how.`,
    );
    lines.push('    levels:', `      low: Files what comes in, as in case ${i}.`);
    lines.push(
      `      ${i % 100 === 21 ? 'hihg' : 'high'}: Decides what is kept${i % 100 === 40 ? ' , and where' : ''}.`,
    );
  }
  return `${lines.join('\n')}\n`;
}

test('a long stored file that is evaluated part by part is evaluated as a whole one is', async () => {
  const text = catalogue(2_400);
  const speller = await loadSpeller();
  const entryOf = async (inParts: boolean) => {
    const evaluator = createDiagnostics(new WorkspaceIndex());
    evaluator.useWords(speller);
    if (!inParts) {
      const document = readDocument(uri, 'framework', 1, text);
      return { parts: 0, entry: fileEntryOf(document, evaluator.evaluate(document, true)) };
    }
    let parts = 0;
    const document = await readGradually(uri, 'framework', 1, text, {
      pause: async () => {},
      onPart: (part) => {
        parts++;
        if (evaluator.evaluating) withoutPauses(readingEntry(part, evaluator.evaluating));
      },
    });
    return { parts, entry: fileEntryOf(document, evaluator.evaluate(document, true)) };
  };
  const [whole, inParts] = [await entryOf(false), await entryOf(true)];
  assert.ok(
    inParts.parts >= 1 && whole.entry.local.length > 90,
    `${inParts.parts} parts, ${whole.entry.local.length} findings`,
  );
  const plain = ({ profile, ...entry }: FileEntry) => ({ ...entry, profile: profile && withPlainSkills(profile) });
  assert.deepEqual(plain(inParts.entry), plain(whole.entry));
});
