import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { readDocument, type SourceDocument, type Span } from '../../../../src/service/document/sourceDocument.ts';
import { keyName, nodesAt, pathOf, walk } from '../../../../src/service/document/syntax/tree.ts';
import { complete } from '../../../../src/service/features/completion/completion.ts';
import { propertySchema, schemaAtPath } from '../../../../src/service/schema/navigate.ts';
import { violationsOf } from '../../../../src/service/schema/violations.ts';
import { contextOf } from '../../../support/fileContext.ts';
import { stride } from '../../../support/thorough.ts';
import { brokenDocuments, cleanDocuments } from './documents.ts';
import { accept, documentOf, frameworksFor, workspaceAround } from './support.ts';

/**
 * Every completion at every place of many documents: a request never throws, accepting an item causes no new syntax problem, and in a clean
 * document no unknown or duplicate key.
 */
for (const [name, path, text] of [...cleanDocuments(), ...brokenDocuments()]) {
  test(`every completion at every place of ${name} leaves a text that parses`, async () => {
    const document = documentOf(path, text);
    const frameworks = await frameworksFor(document);
    const file = contextOf(document, { frameworks, workspace: workspaceAround(document) });
    const results = new Set<string>();
    for (let offset = 0; offset <= text.length; offset += stride(3)) {
      const position = document.positionAt(offset);
      const place = (): string => `${path}\n${text.slice(0, offset)}<|>${text.slice(offset)}`;
      let items: readonly CompletionItem[];
      try {
        items = complete(file, position, { suggestCommand: 'suggest' }).items;
      } catch (error) {
        assert.fail(`${String(error)} at\n${place()}`);
      }
      for (const item of items) {
        const result = accept(document, item);
        // A completion gives the same text at each place within a word.
        if (!results.has(result)) check(document, item, result, place);
        results.add(result);
      }
    }
  });
}

function check(document: SourceDocument, item: CompletionItem, text: string, place: () => string): void {
  const edit = item.textEdit;
  assert.ok(edit && 'range' in edit);
  assert.equal(edit.range.start.line, edit.range.end.line, `“${item.label}” replaces several lines at\n${place()}`);
  const after = readDocument(document.uri, document.kind, 2, text, document);
  const say = (what: string): string => `“${item.label}” ${what} at\n${place()}\n\ngives\n${text}`;
  if (after.problems.length > document.problems.length) {
    assert.fail(say(after.problems.map((problem) => problem.detail).join('; ')));
  }
  if (document.problems.length > 0) return;
  const start = document.offsetAt(edit.range.start);
  const inserted = {
    start,
    end: start + text.length - (document.text.length - (document.offsetAt(edit.range.end) - start)),
  };
  for (const fault of faults(after, inserted)) assert.fail(say(fault));
  // Some completions end with a key whose value is still to be chosen.
  if (item.kind === CompletionItemKind.Property || edit.newText.endsWith(': ')) return;
  const wrong = wrongValues(after);
  if (wrong.length > wrongValues(document).length) assert.fail(say(wrong.join('; ')));
}

/** The violations that a whole value must not cause; a key alone has no value yet. */
function wrongValues(document: SourceDocument): string[] {
  return violationsOf(document)
    .filter(({ kind }) => kind !== 'missing-key')
    .map(({ kind, path }) => `${kind} at ${path.join('.')}`);
}

/** Duplicate keys, and keys that the schema does not allow, in a part of a text. */
function* faults(document: SourceDocument, span: Span): Generator<string> {
  if (!document.root) return;
  for (const mapping of walk(document.root)) {
    if (mapping.kind !== 'mapping') continue;
    const own = mapping.pairs.filter(
      ({ key }) => key.start >= span.start && key.end <= span.end && key.end > key.start,
    );
    const names = mapping.pairs.map(keyName);
    const steps = nodesAt(document.root, own[0]?.start ?? mapping.start);
    const depth = steps.findIndex((step) => step.node === mapping);
    const schema = schemaAtPath(document.kind, pathOf(steps.slice(0, depth + 1)));
    for (const name of own.map(keyName)) {
      if (names.indexOf(name) !== names.lastIndexOf(name)) yield `has the key ${name} twice`;
      if (!schema || name === undefined || !propertySchema(document.kind, schema, name))
        yield `has the unknown key ${name}`;
    }
  }
}
