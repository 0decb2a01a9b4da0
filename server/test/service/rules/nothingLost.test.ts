import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateDocument } from '../../../src/service/diagnostics/evaluateDocument.ts';
import { planOf } from '../../../src/service/diagnostics/plan.ts';
import { applyEdits } from '../../../src/service/document/edits/edits.ts';
import { documentKind } from '../../../src/service/document/kind.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { unseenEdits } from '../../../src/service/features/codeActions/codeActions.ts';
import { keepsWords } from '../../../src/service/features/codeActions/keepsWords.ts';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { allRules, fileRules } from '../../../src/service/rules/index.ts';
import { parseFixture } from '../../support/fixture.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { exampleFixture } from '../../support/ruleExample.ts';

/*
 * No fix that is the best of its finding, safe or for several findings takes away what somebody wrote. Another word may be written in the place
 * of one, as corrections of spelling do.
 */

/** The words that go stand in the catalogue, which the item or the grade refers to, or are the name of a character. */
const catalogued: ReadonlySet<string> = new Set(['reference/unknown-grade', 'catalogue/renamed', 'text/leftover']);

for (const { code, severity, documentation } of allRules) {
  if (catalogued.has(code)) continue;
  test(`${code}: the best fix and those for several findings take no word away`, async () => {
    const settings = `--- /.role-profiles.yaml\nrules: { ${code}: ${severity === 'off' ? 'info' : severity} }\n`;
    const example = exampleFixture(documentation().bad, code.endsWith('/missing-summary') ? ['summary'] : []);
    const fixture = parseFixture(example.includes('/.role-profiles.yaml\n') ? example : example + settings);
    const service = createLanguageService(MemoryHost.of(fixture));
    await service.scan();
    for (const { uri, path, text } of fixture.files.values()) {
      const item = { uri, languageId: '', version: 1, text };
      const kind = documentKind(path);
      if (!kind) continue;
      service.update(item);
      const document = readDocument(uri, kind, 1, text);
      const everywhere = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
      for (const action of await service.codeActions(item, everywhere, { diagnostics: [] })) {
        if (!action.isPreferred && !action.title.startsWith('Fix ')) continue;
        const edits = action.edit?.changes?.[uri] ?? [];
        const offsets = edits.map(({ range, newText }) => {
          return { start: document.offsetAt(range.start), end: document.offsetAt(range.end), newText };
        });
        assert.ok(keepsWords(document, offsets), `${action.title} in\n${text}`);
      }
    }
  });
}

/** What a ward manager writes who has never seen the format. */
const nurse = `title: Ward sister
grade: Band 6
salary: £37,338 to £44,962
location:
  - Larch ward
  - Outpatients
responsibilities:
  - Lead the shift in the absence of the ward manager
  - Handover: give a full report on every patient
  - Escalate any score of 5 or above
skills:
  - Venepuncture
  - Cannulation, signed off
  - name: Tracheostomy care
    level: Wizard
experience: Two years on an acute medical ward
`;

/** The same with lines that are keys of nothing, in shapes that nobody documents. */
const chef = `Title: Sous chef
Reports to: Head chef
Pay: £32,000 plus share of tronc
What you'll do:
  Run the pass: on my two days off
  Order veg: before 22:30
What you need:
  - Sauce: 5/5
  - Butchery (expert)
  - Level 3 Food Safety
Essential:
  - Clean knives
Desirable: A second language
Whites: supplied, and laundered
Our kitchen in a few words: |
  Small and loud.

  You get used to it.
Phone: 01234 567890
startDate: 2026-10-01
oncall: true
`;

const listed = `- title: Translator
- department: Legal
- tools:
    memoQ: user
    Xbench: familiar
- pay: £31,500
- test piece: 300 words
`;

for (const [name, text] of Object.entries({ nurse, chef, listed })) {
  test(`first try of a ${name}: after the best fix of each error no error is left and no word is lost`, () => {
    const uri = 'file:///ward-sister.role.yaml';
    const plan = planOf(fileRules, undefined, undefined);
    let current = text;
    for (let step = 1; ; step++) {
      assert.ok(step < 50, `no end with\n${current}`);
      const document = readDocument(uri, 'role', step, current);
      const [error] = evaluateDocument(document, plan).filter(({ severity }) => severity === 'error');
      if (!error) break;
      const [best] = error.fixes?.(document) ?? [];
      assert.ok(
        best && !best.removes && !best.isStopgap,
        `nothing to do about ${inEnglish(error.message)} in\n${current}`,
      );
      current = applyEdits(document.text, best.edits);
    }
    for (const word of valueWords(text)) {
      assert.ok(current.toLowerCase().includes(word), `${word} is lost in\n${current}`);
    }
    assert.doesNotMatch(current, /TODO/);
  });
}

for (const [name, text] of Object.entries({ nurse, chef })) {
  test(`first try of a ${name}: what may be fixed unseen leaves no error, and loses no word`, () => {
    const plan = planOf(fileRules, undefined, undefined);
    let current = text;
    for (let pass = 1; pass < 20; pass++) {
      const document = readDocument('file:///ward-sister.role.yaml', 'role', pass, current);
      const repairs = evaluateDocument(document, plan).map((finding) => ({
        finding,
        fixes: finding.fixes?.(document) ?? [],
      }));
      const together = unseenEdits(document, repairs);
      if (!together) break;
      current = applyEdits(document.text, together.edits);
    }
    const document = readDocument('file:///ward-sister.role.yaml', 'role', 99, current);
    const errors = evaluateDocument(document, plan).filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ message }) => inEnglish(message)).filter((message) => !message.startsWith('"Our kitchen')),
      [],
      current,
    );
    for (const word of valueWords(text)) {
      assert.ok(current.toLowerCase().includes(word), `${word} is lost in\n${current}`);
    }
  });
}

/** The words of a text, but for those of its outermost keys, which may be other words for known ones. */
function valueWords(text: string): string[] {
  const values = text.replace(/^(?:- )?\S[^:\n]*:(?=\s)/gm, '');
  return values.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
