import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits } from '../../../../src/service/document/edits/edits.ts';
import { holdsWords } from '../../../../src/service/document/repair/provenRepairs.ts';
import { repairedRoot } from '../../../../src/service/document/repair/repairedRoot.ts';
import { repairsOf } from '../../../../src/service/document/repair/repairs.ts';
import { readDocument, type SourceDocument } from '../../../../src/service/document/sourceDocument.ts';
import { toValue } from '../../../../src/service/document/syntax/value.ts';
import { cases } from './repairCases.ts';

suite('repairs', () => {
  for (const one of cases) {
    test(one.name, () => {
      const document = read(one.text);
      const repairs = repairsOf(document);
      const repaired = applyEdits(
        document.text,
        repairs.flatMap(({ edits }) => edits),
      );
      assert.equal(repaired, one.repaired);
      assert.equal(repairs.map(({ kind, safe }) => kind + (safe ? '' : '?')).join(' '), one.kinds);
      assert.deepEqual(read(repaired).problems, []);
      assert.ok(holdsWords(repaired, document.text));
      const again = read(repaired);
      assert.deepEqual(repairsOf(again), [], 'nothing is left to repair');
    });
  }

  test('each of them can be made alone, one after the other', () => {
    for (const { text, repaired } of cases) {
      let document = read(text);
      for (let turn = 0; turn < 20; turn++) {
        const [first] = repairsOf(document);
        if (!first) break;
        document = read(applyEdits(document.text, first.edits));
      }
      assert.equal(document.text, repaired);
    }
  });

  test('texts without a fault have none', () => {
    for (const text of [
      '',
      '# only a comment\n',
      'title: A # a comment\n# another one\nsummary: x # yes\n',
      'summary: >-\n  Leads the ward\n\n  # not a comment\nlang: en\n',
      'skills: # what they need\n  - a\n',
      'grade: lead #todo\n',
      'x: { a, b }\nbase: &base\n  a: 1\nuse: *base\n',
      'summary: |-\n  - one\n  * two\n  1. three\n',
    ]) {
      const document = read(text);
      assert.deepEqual(repairsOf(document), [], text);
      assert.equal(repairedRoot(document), document.root, text);
    }
  });
});

suite('the tree of a repaired text', () => {
  test('has its values at their places in the original text', () => {
    const text = 'title: A\nDuties:\n• Sign on\n• Walk: round\nsummary: Leads.\n\nPlans.\nnotes: n\n';
    const root = repairedRoot(read(text));
    assert.ok(root?.kind === 'mapping');
    assert.deepEqual(plain(toValue(root)), {
      title: 'A',
      Duties: ['Sign on', 'Walk: round'],
      summary: 'Leads.\n\nPlans.',
      notes: 'n',
    });
    const [, duties, summary, notes] = root.pairs;
    assert.ok(duties?.value.kind === 'sequence');
    const [first, second] = duties.value.items;
    assert.equal(text.slice(first?.start, first?.end), 'Sign on');
    assert.equal(text.slice(second?.start, second?.end), 'Walk: round');
    assert.equal(text.slice(summary?.value.start, summary?.value.end).trim(), 'Leads.\n\nPlans.');
    assert.equal(text.slice(notes?.start, notes?.end), 'notes: n');
  });

  test('has both values of a key that stands twice', () => {
    const value = (text: string) => {
      const root = repairedRoot(read(text));
      return root && plain(toValue(root));
    };
    assert.deepEqual(value('Duties:\n  - a\nx: 1\nDuties:\n  - b\n'), { Duties: ['a', 'b'], x: 1 });
    assert.deepEqual(value('summary: a\nsummary: b\n'), { summary: 'a\n\nb' });
    assert.deepEqual(value('x:\n  - summary: a\n    summary: b\n'), { x: [{ summary: 'a\n\nb' }] });
    assert.deepEqual(value('grade:\ngrade: b\n'), { grade: 'b' });
  });
});

function read(text: string): SourceDocument {
  return readDocument('file:///a.role.yaml', 'role', 1, text);
}

/** Without the prototypes of our own values. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
