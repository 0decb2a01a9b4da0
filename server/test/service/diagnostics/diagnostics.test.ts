import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDiagnostics } from '../../../src/service/diagnostics/diagnostics.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { fileEntryOf } from '../../../src/service/workspace/index/fileEntry.ts';
import { WorkspaceIndex } from '../../../src/service/workspace/index/workspaceIndex.ts';
import { read } from '../rules/ruleTest.ts';

const text = 'id: a\ntilte: A\nsummary: Works with the the team.\n';

function evaluated() {
  const index = new WorkspaceIndex();
  const diagnostics = createDiagnostics(index);
  const document = read('/a.role.yaml', text);
  const evaluation = diagnostics.evaluate(document, false);
  const entry = fileEntryOf(document, evaluation);
  index.put(entry);
  return { index, diagnostics, document, evaluation, entry };
}

test('what the index keeps of a file is plain data, which holds on to no tree', () => {
  const { entry } = evaluated();
  assert.ok(entry.local.length > 1);
  assert.deepEqual(structuredClone(entry.local), entry.local);
});

test('a file that is open has the findings that it has when it is stored, with fixes', () => {
  const { diagnostics, document, entry } = evaluated();
  const stored = diagnostics.findingsOfFile(entry);
  const open = diagnostics.findingsOfDocument(document);
  assert.deepEqual(
    open.map(({ fixes: _, ...data }) => data),
    stored,
  );
  const titles = open.flatMap(({ fixes }) => fixes?.(document).map(({ title }) => inEnglish(title)) ?? []);
  assert.ok(titles.includes('Rename to "title"') && titles.includes('Remove the second "the"'), titles.join());
});

test('an open file is evaluated when somebody asks for what is found, a stored one when it is read', () => {
  const judged: string[] = [];
  const diagnostics = createDiagnostics(new WorkspaceIndex(), 'atOnce', (language) => judged.push(language));
  const document = read('/a.role.yaml', `lang: fr\n${text}`);
  const entry = fileEntryOf(document, diagnostics.evaluate(document, false));
  assert.deepEqual(judged, []);
  assert.deepEqual(entry.local, diagnostics.evaluate(read('/a.role.yaml', document.text), true).findings);
  assert.deepEqual(judged, ['fr', 'fr']);
});

test('a version of a file is evaluated once under the same plan, and again under another one', () => {
  const { index, diagnostics, document, evaluation } = evaluated();
  const [before] = evaluation.findings;
  assert.equal(diagnostics.evaluate(document, false).findings[0]?.range, before?.range);
  const settings = read('/.role-profiles.yaml', 'packs: [style]\n');
  index.put(fileEntryOf(settings, diagnostics.evaluate(settings, false)));
  assert.notEqual(diagnostics.planKey(document.uri), evaluation.plan);
  const again = diagnostics.evaluate(document, false);
  assert.equal(again.plan, diagnostics.planKey(document.uri));
  assert.notEqual(again.findings[0]?.range, before?.range);
});
