import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MarkupContent } from 'vscode-languageserver-types';
import type { DocumentKind } from '../../../src/service/document/kind.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { hover } from '../../../src/service/features/hover/hover.ts';
import { contextOf } from '../../support/fileContext.ts';

function hovered(kind: DocumentKind, text: string): string | undefined {
  const document = readDocument(`file:///staff/a.${kind}.yaml`, kind, 1, text);
  return (hover(contextOf(document), { line: 0, character: 0 })?.contents as MarkupContent | undefined)?.value;
}

test('an empty file says what to do there', () => {
  assert.match(hovered('role', '') ?? '', /^This role is empty\.[\s\S]*title: Receptionist/);
  assert.match(hovered('role', '\n  \n') ?? '', /^This role is empty\./);
  assert.match(hovered('framework', '') ?? '', /^This framework is empty\.[\s\S]*name: Front desk/);
});

test('settings may stay empty, and in a file with a word only that word is explained', () => {
  assert.equal(hovered('config', ''), undefined);
  assert.equal(hovered('role', '# later\n'), undefined);
  assert.equal(hovered('role', '\n'.repeat(200)), undefined);
});
