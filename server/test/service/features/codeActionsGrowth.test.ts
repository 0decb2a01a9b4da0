import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { syntaxDefects } from '../../../src/service/document/syntaxErrors/syntaxDefects.ts';
import { withoutOverlaps } from '../../../src/service/features/codeActions/codeActions.ts';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { say } from '../../../src/service/message.ts';
import { syntaxFixesIn } from '../../../src/service/rules/support/syntaxFixes.ts';
import { MemoryHost } from '../../support/memoryHost.ts';

const uri = 'file:///a.role.yaml';

test('actions that read the file anew are few where it is long', async () => {
  const lineActions = async (count: number) => {
    const items = Array.from({ length: count }, (_, i) => `  - { name: Name of ${i}, colour: red, level: [] }\n`).join(
      '',
    );
    const text = `id: a\ntitle: A\nsummary: S.\ntraining:\n${items}`;
    const service = createLanguageService(new MemoryHost());
    const document = { uri, languageId: 'yaml', version: 1, text };
    const diagnostics = await service.diagnostics(document);
    const range = { start: { line: 0, character: 0 }, end: { line: count + 9, character: 0 } };
    const actions = await service.codeActions(document, range, { diagnostics, only: ['quickfix'] });
    return { read: text.length, tried: actions.filter(({ title }) => /^Disable .* for this line$/.test(title)).length };
  };
  assert.equal((await lineActions(30)).tried, 20);
  for (const count of [600, 1200]) {
    const { read, tried } = await lineActions(count);
    assert.ok(tried >= 2);
    assert.ok(tried * read <= 300_000);
  }
});

test('guesses at what a broken line was meant to be are tried out on few lines where the file is long', async () => {
  const guessed = async (count: number) => {
    const items = Array.from(
      { length: count },
      (_, i) => `      - name: Name of ${i}\n          ${' '.repeat(i % 2)}level: high\n`,
    ).join('');
    const text = `id: a\ntitle: A\nsummary: S.\nskills:\n  - title: T\n    items:\n${items}`;
    const service = createLanguageService(new MemoryHost());
    const document = { uri, languageId: 'yaml', version: 1, text };
    const diagnostics = await service.diagnostics(document);
    const broken = diagnostics.filter(({ code }) => code === 'yaml/syntax').length;
    const range = { start: { line: 0, character: 0 }, end: { line: 2 * count + 9, character: 0 } };
    const actions = await service.codeActions(document, range, { diagnostics, only: ['quickfix'] });
    const mended = new Set(
      actions
        .filter(({ title }) => /^Move \d+ spaces? to /.test(title))
        .map((one) => one.diagnostics?.[0]?.range.start.line),
    );
    return { read: text.length, broken, mended: mended.size };
  };
  const few = await guessed(5);
  assert.equal(few.mended, few.broken, 'all of the few that there are');
  for (const count of [300, 600]) {
    const { read, broken, mended } = await guessed(count);
    assert.ok(broken >= 1);
    assert.ok(mended >= 1);
    assert.ok(3 * (mended - 1) * read <= 300_000, `${mended} are tried out three times on ${read} characters`);
  }
});

test('the fixes of a broken text are worked out once, and the layout of the text once for all of them', () => {
  const indentations = (count: number) => {
    const text = `id: a\n${Array.from({ length: count }, (_, i) => `k${i}: - a\n`).join('')}`;
    const read = readDocument(uri, 'role', 1, text);
    let walks = 0;
    const document = {
      ...read,
      get root() {
        walks++;
        return read.root;
      },
    };
    const defects = syntaxDefects(read);
    assert.equal(defects.length, count);
    const fixesOf = syntaxFixesIn(document, defects);
    const first = defects.map((defect) => fixesOf(defect));
    assert.ok(first.every((fixes) => fixes.length === 1));
    assert.deepEqual(
      defects.filter((defect, i) => fixesOf(defect) !== first[i]),
      [],
    );
    return walks;
  };
  assert.equal(indentations(10), indentations(200));
});

test('a fix may have more edits than a call has arguments', () => {
  const edits = Array.from({ length: 200_000 }, (_, i) => ({ start: 2 * i, end: 2 * i + 1, newText: '' }));
  const fix = { kind: say`k`, title: say`K`, edits, safe: true };
  const next = { ...fix, edits: [{ start: 400_000, end: 400_001, newText: '' }] };
  const { applied, edits: together } = withoutOverlaps([next, fix, { ...next, edits: edits.slice(-1) }]);
  assert.deepEqual([applied, together.length], [2, 200_001]);
});
