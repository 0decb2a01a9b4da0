import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CodeAction, CodeActionTriggerKind, type Diagnostic } from 'vscode-languageserver-types';
import { evaluateDocument } from '../../../src/service/diagnostics/evaluateDocument.ts';
import { toDiagnostic } from '../../../src/service/diagnostics/toDiagnostic.ts';
import { readDocument, type SourceDocument } from '../../../src/service/document/sourceDocument.ts';
import { codeActions } from '../../../src/service/features/codeActions/codeActions.ts';
import { fixAllKind } from '../../../src/service/features/codeActions/kinds.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { basicPlan } from '../../support/basicPlan.ts';
import { contextOf } from '../../support/fileContext.ts';
import { parseFixture } from '../../support/fixture.ts';

interface Asked {
  readonly only?: string[];
  readonly triggerKind?: CodeActionTriggerKind;
  readonly diagnostics?: Diagnostic[];
}

/** The actions at `‹|…|>` or at the cursor of a marked text. */
function actionsAt(marked: string, { diagnostics = [], ...context }: Asked = {}) {
  const { uri, text, ranges, cursor } = parseFixture(marked).main;
  const document = readDocument(uri, 'role', 1, text);
  const span = ranges[0] ?? { start: cursor ?? 0, end: cursor ?? 0 };
  const actions = codeActions(
    contextOf(document, { findings: evaluateDocument(document, basicPlan) }),
    document.rangeOf(span),
    {
      ...context,
      diagnostics,
    },
  );
  return { document, actions };
}

function applied(document: SourceDocument, action: CodeAction | undefined): string {
  const edits = action?.edit?.changes?.[document.uri];
  assert.ok(edits);
  return TextDocument.applyEdits(TextDocument.create(document.uri, 'yaml', 1, document.text), edits);
}

function titles(actions: readonly CodeAction[]): string[] {
  return actions.map((action) => action.title);
}

const misspelt = `id: a
ti<|>lte: A
lang: en
colour: red
`;

test('the fixes of the finding at the cursor are offered, the best one preferred', () => {
  const { document, actions } = actionsAt(misspelt, { only: ['quickfix'] });
  assert.deepEqual(titles(actions), [
    'Rename to "title"',
    'Keep it as a section',
    'Rename to "x-tilte" to keep it',
    'Remove "tilte" and its value',
    'Fix all 2 in this file: keep as your own',
  ]);
  assert.deepEqual(
    actions.map((action) => action.isPreferred ?? false),
    [true, false, false, false, false],
  );
  assert.equal(applied(document, actions[0]), 'id: a\ntitle: A\nlang: en\ncolour: red\n');
  assert.equal(applied(document, actions[3]), 'id: a\nlang: en\ncolour: red\n');
  assert.equal(applied(document, actions[4]), 'id: a\nx-tilte: A\nlang: en\nx-colour: red\n');
});

test('each names the diagnostic that it mends, in the form in which the client has it', () => {
  const { document, actions } = actionsAt(misspelt);
  const own = evaluateDocument(document, basicPlan).map((finding) => toDiagnostic(finding, inEnglish))[0];
  assert.ok(own);
  assert.deepEqual(actions[0]?.diagnostics, [own]);
  const theirs = { ...own, data: 'kept' };
  assert.deepEqual(actionsAt(misspelt, { diagnostics: [theirs] }).actions[0]?.diagnostics, [theirs]);
});

test('where there is no finding there is no quick fix', () => {
  assert.deepEqual(actionsAt('i<|>d: a\ntilte: A\n', { only: ['quickfix'] }).actions, []);
});

test('a range takes in all findings that it touches', () => {
  const { actions } = actionsAt('id: a\n‹|tilte: A\ncolour: red|>\n', { only: ['quickfix'] });
  assert.ok(titles(actions).includes('Rename to "title"'));
  assert.ok(titles(actions).includes('Write it as "details"'));
});

test('fixes of one kind are applied together, wherever they are in the file', () => {
  const { document, actions } = actionsAt(
    'id: a\ntitle: <|>1 # one\nfamily: 2.0\nskills:\n  - title: 3\n    items: []\n',
  );
  const all = actions.find((action) => action.title === 'Fix all 3 in this file: put it in quotes');
  assert.equal(
    applied(document, all),
    'id: a\ntitle: "1" # one\nfamily: "2.0"\nskills:\n  - title: "3"\n    items: []\n',
  );
});

test('every safe fix of the file is one action, without the ones that are a matter of opinion', () => {
  const text = `id: a
Title: 1
colour: red
lang: en_GB
status: Draft
background:
  - name: 2
    tags: []
    remove: "true"
    name: 2
  - nme: B
`;
  const { document, actions } = actionsAt(text, { only: [fixAllKind] });
  assert.deepEqual(titles(actions), ['Fix 5 problems automatically']);
  assert.equal(actions[0]?.kind, fixAllKind);
  assert.equal(
    applied(document, actions[0]),
    `id: a
title: 1
colour: red
lang: en-GB
status: draft
background:
  - name: 2
    tags: []
    remove: true
  - nme: B
`,
  );
});

test('a client that asks for a kind gets that kind and what belongs to it', () => {
  const kinds = (asked: Asked) => [
    ...new Set(actionsAt(misspelt.replace('ti<|>lte', 'Ti<|>tle'), asked).actions.map((a) => a.kind)),
  ];
  assert.deepEqual(kinds({ only: ['quickfix'] }), ['quickfix']);
  assert.deepEqual(kinds({ only: ['source'] }), [fixAllKind]);
  assert.deepEqual(kinds({ only: ['source.fixAll'] }), [fixAllKind]);
  assert.deepEqual(kinds({ only: ['source.fixAll.eslint'] }), []);
  assert.deepEqual(kinds({ only: ['refactor'] }), []);
  assert.deepEqual(kinds({}), ['quickfix', fixAllKind]);
  assert.deepEqual(kinds({ triggerKind: CodeActionTriggerKind.Automatic }), ['quickfix']);
});

test('a file without findings has no actions', () => {
  assert.deepEqual(actionsAt('id: a\ntitle: A\n').actions, []);
});

test('a file with thousands of findings has actions', () => {
  const keys = Array.from({ length: 3000 }, (_, index) => `tilte${index}: ${index}\n`).join('');
  const { actions } = actionsAt(`<|>${keys}id: a\ntitle: 3\n`);
  assert.ok(actions.length > 0);
});

test('a diagnostic says who found it, what rule, and where that is explained', () => {
  const document = readDocument('file:///a.role.yaml', 'role', 1, 'id: a\ntilte: A\n');
  assert.deepEqual(
    evaluateDocument(document, basicPlan).map((finding) => toDiagnostic(finding, inEnglish)),
    [
      {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } },
        severity: 1,
        code: 'schema/unknown-key',
        codeDescription: {
          href: 'https://github.com/role-profiles/role-profiles/blob/main/server/RULES.md#schemaunknown-key',
        },
        source: 'role-profile',
        message: '"tilte" is not a key of a role profile; did you mean "title"?',
      },
    ],
  );
});
