import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateDocument } from '../../../src/service/diagnostics/evaluateDocument.ts';
import { planOf } from '../../../src/service/diagnostics/plan.ts';
import { TextMemory } from '../../../src/service/diagnostics/textMemory.ts';
import { readOnce } from '../../../src/service/document/sourceDocument.ts';
import type { TextValue } from '../../../src/service/document/texts/texts.ts';
import { inEnglish, say } from '../../../src/service/message.ts';
import type { DocumentRule, RuleDocumentation, TextRule } from '../../../src/service/rules/rule.ts';
import { mergeConflict } from '../../../src/service/rules/yaml/merge-conflict.ts';
import type { Prose } from '../../../src/service/text/prose/prose.ts';
import { read } from '../rules/ruleTest.ts';

const documentation = (): RuleDocumentation => ({ text: '', bad: '', good: '', source: '' });

/** A rule that reports the first character of each text, and the texts for which it was run. */
function firstCharacters(more: Partial<TextRule> = {}): { readonly rule: TextRule; readonly asked: string[] } {
  const asked: string[] = [];
  const rule: TextRule = {
    code: 'test/first-character',
    severity: 'info',
    reach: 'text',
    documentation,
    kinds: ['name', 'prose'],
    *check({ text }) {
      asked.push(text);
      yield {
        at: { start: 0, end: 1 },
        message: say`${text.slice(0, 1)} is first.`,
        fixes: () => [
          { kind: say`remove`, title: say`Remove it`, edits: [{ start: 0, end: 1, newText: '' }], safe: false },
        ],
      };
    },
    ...more,
  };
  return { rule, asked };
}

const text = `id: a
title: Same
background:
  - name: Same
    description: Other
  - name: Same
`;

test('equal texts are evaluated once, and reported at each of their places', () => {
  const { rule, asked } = firstCharacters();
  const memory = new TextMemory();
  const plan = planOf([rule], undefined, undefined);
  const found = evaluateDocument(read('/a.role.yaml', text), plan, memory);
  assert.deepEqual(asked, ['Same', 'Other']);
  assert.deepEqual(
    found.map(
      ({ range: { start, end }, message }) => `${start.line}:${start.character}-${end.character} ${inEnglish(message)}`,
    ),
    ['1:7-8 S is first.', '3:10-11 S is first.', '4:17-18 O is first.', '5:10-11 S is first.'],
  );
});

test('after an edit only the text that was edited is evaluated, in other files, too', () => {
  const { rule, asked } = firstCharacters();
  const memory = new TextMemory();
  const plan = planOf([rule], undefined, undefined);
  evaluateDocument(read('/a.role.yaml', text), plan, memory);
  asked.length = 0;
  evaluateDocument(read('/b.role.yaml', text.replace('Other', 'Another')), plan, memory);
  assert.deepEqual(asked, ['Another']);
});

test('what the memory holds counts for the plan, the kind of the text and its language', () => {
  const { rule, asked } = firstCharacters();
  const memory = new TextMemory();
  const plan = planOf([rule], undefined, undefined);
  evaluateDocument(read('/a.role.yaml', 'id: a\ntitle: Same\n'), plan, memory);
  evaluateDocument(read('/a.role.yaml', 'id: a\nsummary: Same\n'), plan, memory);
  evaluateDocument(read('/a.role.yaml', 'id: a\nlang: de\ntitle: Same\n'), plan, memory);
  evaluateDocument(read('/a.role.yaml', 'id: a\ntitle: Same\n'), planOf([rule], undefined, undefined), memory);
  assert.deepEqual(asked, ['Same', 'Same', 'Same', 'Same']);
});

test('a text rule is only asked about texts of its kinds that have its sign', () => {
  const { rule, asked } = firstCharacters({ kinds: ['prose'], sign: /th/ });
  const prose = 'id: a\ntitle: Mouth\nsummary: Other\nnotes: Some\n';
  evaluateDocument(read('/a.role.yaml', prose), planOf([rule], undefined, undefined));
  assert.deepEqual(asked, ['Other']);
});

test('what a document rule works out of a text is worked out once for equal texts', () => {
  const asked: string[] = [];
  const lengthOf = (prose: Prose) => {
    asked.push(prose.text);
    return prose.text.length;
  };
  const rule: DocumentRule = {
    code: 'test/lengths',
    severity: 'info',
    reach: 'file',
    documentation,
    check({ texts, factOf }) {
      return texts.flatMap((one) => (factOf(one, lengthOf) < 0 ? [{ at: one.node, message: say`Never.` }] : []));
    },
  };
  const memory = new TextMemory();
  for (const path of ['/a.role.yaml', '/b.role.yaml'])
    evaluateDocument(read(path, text), planOf([rule], undefined, undefined), memory);
  assert.deepEqual(asked, ['Same', 'Other']);
});

test('the words of a text are let go of once the rules for texts have seen them', () => {
  const judged: Prose[] = [];
  const { rule } = firstCharacters({
    check(prose) {
      judged.push(prose);
      return [];
    },
  });
  let kept: readonly TextValue[] = [];
  const keeping: DocumentRule = {
    code: 'test/keeping',
    severity: 'info',
    reach: 'file',
    documentation,
    check({ texts }) {
      kept = texts;
      return [];
    },
  };
  const stored = readOnce('file:///staff/a.role.yaml', 'role', 1, text);
  evaluateDocument(stored, planOf([keeping, rule], undefined, undefined));
  assert.deepEqual(
    judged.map((prose) => prose.text),
    ['Same', 'Same', 'Other', 'Same'],
  );
  for (const [index, one] of kept.entries()) assert.notEqual(one.prose, judged[index]);
});

test('a fix of a text rule is an edit of the document, however the text is written', () => {
  const { rule } = firstCharacters();
  const document = read('/a.role.yaml', "id: a\nsummary: >-\n  'Tis\n  said\n");
  const [finding] = evaluateDocument(document, planOf([rule], undefined, undefined));
  const edits = finding?.fixes?.(document).flatMap((fix) => fix.edits);
  assert.deepEqual(edits, [{ start: 20, end: 21, newText: '' }]);
});

test('what a file holds beyond a conflict of Git is not evaluated', () => {
  const { rule, asked } = firstCharacters();
  const document = read('/a.role.yaml', `<<<<<<< HEAD\n${text}`);
  const found = evaluateDocument(document, planOf([rule, mergeConflict], undefined, undefined));
  assert.deepEqual(
    found.map(({ code }) => code),
    ['yaml/merge-conflict'],
  );
  assert.deepEqual(asked, []);
});
