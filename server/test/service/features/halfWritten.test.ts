import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { documentKind } from '../../../src/service/document/kind.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { documentLinks } from '../../../src/service/features/documentLinks.ts';
import { foldingRanges } from '../../../src/service/features/foldingRanges.ts';
import { format } from '../../../src/service/features/formatting/formatting.ts';
import { hover } from '../../../src/service/features/hover/hover.ts';
import { selectionRanges } from '../../../src/service/features/selectionRanges.ts';
import { contextOf } from '../../support/fileContext.ts';

test('half-written files get answers, within the text', () => {
  const folder = new URL('../../../../samples/', import.meta.url);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const kind = documentKind(name);
    if (!kind) continue;
    const text = readFileSync(new URL(name, folder), 'utf8');
    for (let end = 0; end < text.length; end += 331) {
      const document = readDocument(`file:///${name}`, kind, 1, text.slice(0, end));
      const last = document.positionAt(end);
      const file = contextOf(document);
      hover(file, last);
      assert.equal(selectionRanges(file, [last]).length, 1);
      for (const fold of foldingRanges(file)) assert.ok(fold.startLine < fold.endLine && fold.endLine <= last.line);
      for (const { range } of documentLinks(file)) assert.ok(document.offsetAt(range.end) <= end);
      for (const { range } of format(file, { tabSize: 4, insertSpaces: true })) assert.ok(range.end.line <= last.line);
    }
  }
});

test('a hover on every place of the samples names a range around it', () => {
  const folder = new URL('../../../../samples/', import.meta.url);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const kind = documentKind(name);
    if (!kind) continue;
    const document = readDocument(`file:///${name}`, kind, 1, readFileSync(new URL(name, folder), 'utf8'));
    for (let offset = 0; offset < document.text.length; offset += 13) {
      const found = hover(contextOf(document), document.positionAt(offset));
      if (!found?.range) continue;
      assert.ok(document.offsetAt(found.range.start) <= offset && offset <= document.offsetAt(found.range.end));
    }
  }
});
