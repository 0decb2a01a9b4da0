import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ErrorCode } from 'yaml';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { libraryMessages } from '../../../src/service/document/syntax/libraryMessages.ts';
import type { ProblemKind } from '../../../src/service/document/syntax/parsed.ts';
import { parseThoroughly } from '../../../src/service/document/syntax/parseThoroughly.ts';
import type { DefectKind } from '../../../src/service/document/syntaxErrors/syntaxDefect.ts';
import { syntaxDefects } from '../../../src/service/document/syntaxErrors/syntaxDefects.ts';

/*
 * Our messages depend on the codes and messages of the yaml library. Each one that the code relies on is provoked here with the library, so
 * that a version with other codes or messages is noticed.
 */

/** A text, the kind of the problem that the library finds in it, and what that is for its author. */
type Case = readonly [text: string, kind: ProblemKind, defect: DefectKind];

const messages: Readonly<Record<keyof typeof libraryMessages, Case>> = {
  keyWithoutColon: ['? a\nb\n', 'MISSING_COLON', 'missing-colon'],
  quoteNotClosed: ["a: 'b\n", 'MISSING_QUOTE', 'unclosed-quote'],
  mappingInValue: ['a: b: c\n', 'BLOCK_AS_IMPLICIT_KEY', 'colon-in-value'],
  listAsKey: ['- a\n- b: 1\n  - c\n', 'BLOCK_AS_IMPLICIT_KEY', 'indentation'],
  bracketsNotClosed: ['a: [b\nc: d\n', 'BAD_INDENT', 'unclosed-bracket'],
  braceNotClosed: ['a: {\n  b: c\n]\n', 'BAD_INDENT', 'mismatched-bracket'],
  commentWithoutSpace: ['a: "b"#c\n', 'MISSING_CHAR', 'missing-space-before-comment'],
  itemWithoutDash: ['- a: b\n c\n', 'MISSING_CHAR', 'indentation'],
  itemsWithoutComma: ['a: ["b" c]\n', 'MISSING_CHAR', 'missing-comma'],
  colonWithoutSpace: ['x: &x y\na: { *x :c }\n', 'MISSING_CHAR', 'missing-space-after-colon'],
  propertyWithoutSpace: ['a: &b[c]\n', 'MISSING_CHAR', 'missing-space-after-property'],
  directiveNotEnded: ['%YAML 1.2\na: b\n', 'MISSING_CHAR', 'directive'],
  dashNotExpected: ['a: - b\n', 'UNEXPECTED_TOKEN', 'list-on-key-line'],
  blockHeaderWithText: ['a: |x\n  c\n', 'UNEXPECTED_TOKEN', 'text-after-block-indicator'],
  noToken: ['a: > b\n  c\n', 'UNEXPECTED_TOKEN', 'text-after-block-indicator'],
  contentBehindValue: ['a: "b" c\n', 'UNEXPECTED_TOKEN', 'text-after-value'],
};

for (const [name, [text, kind, defect]] of Object.entries(messages)) {
  const message = libraryMessages[name as keyof typeof libraryMessages];
  test(`the library says ${JSON.stringify(message)} of ${JSON.stringify(text)}`, () => {
    const problems = parseThoroughly(text).problems.filter((problem) => problem.kind === kind);
    assert.ok(
      problems.some(({ detail }) => detail.includes(message)),
      JSON.stringify(problems),
    );
    assert.equal(firstDefect(text), defect);
  });
}

/** Codes that are not handled: the options of the library exclude them, or the message for everything unexpected covers them. */
type CodesNotHandled =
  | 'BAD_COLLECTION_TYPE'
  | 'DUPLICATE_KEY'
  | 'IMPOSSIBLE'
  | 'KEY_OVER_1024_CHARS'
  | 'MULTIPLE_DOCS'
  | 'NON_STRING_KEY'
  | 'RESOURCE_EXHAUSTION';

/** Codes that have been provoked above, with each of their sentences. */
type CodesWithMessages = 'MISSING_CHAR' | 'BLOCK_AS_IMPLICIT_KEY' | 'UNEXPECTED_TOKEN';

const codes: Readonly<Record<Exclude<ErrorCode, CodesNotHandled | CodesWithMessages>, Case>> = {
  ALIAS_PROPS: ['a: &x b\nc: &y *x\n', 'ALIAS_PROPS', 'anchor'],
  BAD_ALIAS: ['a: & b\n', 'BAD_ALIAS', 'unknown-alias'],
  BAD_DIRECTIVE: ['%FOO bar\n---\na: b\n', 'BAD_DIRECTIVE', 'directive'],
  BAD_DQ_ESCAPE: ['a: "\\q"\n', 'BAD_DQ_ESCAPE', 'bad-escape'],
  BAD_INDENT: ['a:\n  b: 1\n c: 2\n', 'BAD_INDENT', 'indentation'],
  BAD_PROP_ORDER: ['&a ? b\n: c\n', 'BAD_PROP_ORDER', 'anchor'],
  BAD_SCALAR_START: ['a: @b\n', 'BAD_SCALAR_START', 'reserved-start'],
  BLOCK_IN_FLOW: ['a: [\n  - b\n  ]\n', 'BLOCK_IN_FLOW', 'block-in-brackets'],
  MULTILINE_IMPLICIT_KEY: ['"a\nb": c\n', 'MULTILINE_IMPLICIT_KEY', 'key-over-lines'],
  MULTIPLE_ANCHORS: ['a: &x &y b\n', 'MULTIPLE_ANCHORS', 'anchor'],
  MULTIPLE_TAGS: ['a: !x !y b\n', 'MULTIPLE_TAGS', 'tag'],
  TAB_AS_INDENT: ['a:\n\tb: c\n', 'TAB_AS_INDENT', 'tab'],
  TAG_RESOLVE_FAILED: ['a: !foo b\n', 'TAG_RESOLVE_FAILED', 'tag'],
};

for (const [text, kind, defect] of Object.values(codes)) {
  test(`the library has the code ${kind} for ${JSON.stringify(text)}`, () => {
    const kinds = parseThoroughly(text).problems.map((problem) => problem.kind);
    assert.ok(kinds.includes(kind), kinds.join(' '));
    assert.equal(firstDefect(text), defect);
  });
}

test('the library says of either quote that it is not closed', () => {
  assert.equal(firstDefect('a: "b\n'), 'unclosed-quote');
});

function firstDefect(text: string): DefectKind | undefined {
  return syntaxDefects(readDocument('file:///a.role.yaml', 'role', 1, text))[0]?.kind;
}
