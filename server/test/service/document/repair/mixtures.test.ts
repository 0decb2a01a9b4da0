import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits } from '../../../../src/service/document/edits/edits.ts';
import { linesOf } from '../../../../src/service/document/repair/lines.ts';
import { holdsWords } from '../../../../src/service/document/repair/provenRepairs.ts';
import { repairedRoot } from '../../../../src/service/document/repair/repairedRoot.ts';
import { repairedText, repairsOf } from '../../../../src/service/document/repair/repairs.ts';
import { otherFile } from '../../../../src/service/document/repair/severalFiles.ts';
import { readDocument, type SourceDocument } from '../../../../src/service/document/sourceDocument.ts';
import type { Node } from '../../../../src/service/document/syntax/tree.ts';
import { pastedTexts } from '../../../support/pastes.ts';
import { randomIntegers } from '../../../support/random.ts';
import { rounds } from '../../../support/thorough.ts';

/** Lines as they stand in files of people who do not know YAML; a word of letters and a number makes each one its own. */
const pieces: readonly string[] = [
  'title: Porter',
  'summary: Opens the doors.',
  'summary:',
  'workActivities:',
  '  - name: Doors',
  '    description: Opens them',
  '    description: |',
  '      Opens them: always.',
  '  - Visits',
  '    level: 3',
  '- visits: daily',
  'Duties:',
  '  • sign on',
  '• sign off: late',
  '– count keys',
  '\t- tabbed',
  '\ttabbed text',
  '1. first',
  'Just some words',
  '  Deeper words',
  '        Deepest words',
  'Note: see: below',
  '"open quote',
  "'apostrophe",
  'closed" quote',
  '[open',
  '{ name: X, y',
  'z } ]',
  '# comment',
  '## Heading',
  '**Label:** bold',
  '---',
  '...',
  '%percent',
  '@at',
  '&anchor word',
  '*alias',
  '!tag word',
  '? mark',
  '| pipe',
  '> quoted',
  'key:value',
  'wide：colon',
  'nbsp:\u00a0space',
  '\u00a0\u00a0odd: indent',
  '',
  '   ',
  'a\tb\tc',
  'long: >-',
  'flow: [a, b]',
  'flow: { a: 1, b: c, d }',
  'cut: text #1 here',
  '-glued',
  '- - nested',
  ':',
  'x: : y',
  '- ',
  '`code` and "words": here',
];

suite('random mixtures of lines', () => {
  test('lose no word, can be read afterwards, and keep the order of their nodes', () => {
    const random = randomIntegers(7);
    for (let turn = 0; turn < rounds(750); turn++) {
      const lines: string[] = [];
      for (let count = 1 + random(14); count > 0; count--) {
        const piece = random(12) === 0 ? pastedTexts[random(pastedTexts.length)] : pieces[random(pieces.length)];
        lines.push(piece ?? '');
      }
      const text = lines.join(random(8) === 0 ? '\r\n' : '\n');
      const document = read(text);
      const repaired = repairedText(document);
      assert.ok(holdsWords(repaired.text, text), `a word is lost in ${JSON.stringify(text)}\n${repaired.text}`);
      if (!isBeyondRepair(text)) {
        // Another role stays as it is, behind all that is repaired.
        const [own = ''] = otherFile(document) === undefined ? [repaired.text] : repaired.text.split(/^---(?=\s)/m, 1);
        assert.deepEqual(read(own).problems, [], `${JSON.stringify(text)}\n${repaired.text}`);
      }
      assert.equal(applyEdits(document.text, repaired.edits), repaired.text);
      assertOrdered(repairedRoot(document), document, text);
      for (const { edits } of repairsOf(document)) {
        const alone = applyEdits(document.text, edits);
        assert.ok(holdsWords(alone, text), `a word is lost by one repair of ${JSON.stringify(text)}\n${alone}`);
      }
    }
  });
});

suite('the work of repairs', () => {
  test('grows with the length of the text', () => {
    for (const piece of [
      '- [',
      '"a',
      'a: "b',
      '{ name: x',
      '• a: b',
      'plain words',
      '    - x',
      '# c',
      'a: b: c',
      '\t- x',
    ]) {
      const work = (count: number) => {
        const text = `summary: x\n${`${piece}\n`.repeat(count)}`;
        const document = read(text);
        const { edits, text: repaired } = repairedText(document);
        return edits.length + linesOf(repaired).length;
      };
      assert.ok(work(2000) <= work(1000) * 2 + 50, piece);
    }
  });
});

/** Conflict markers and control characters are not for repairs. */
function isBeyondRepair(text: string): boolean {
  return /^[<>]{7}/m.test(text);
}

function assertOrdered(root: Node | undefined, document: SourceDocument, text: string): void {
  const visit = (node: Node): void => {
    assert.ok(node.start <= node.end && node.start >= 0 && node.end <= document.text.length, JSON.stringify(text));
    if (node.kind === 'sequence') node.items.forEach(visit);
    else if (node.kind === 'mapping') {
      for (const pair of node.pairs) {
        visit(pair.key);
        visit(pair.value);
      }
    }
  };
  if (root) visit(root);
}

function read(text: string): SourceDocument {
  return readDocument('file:///porter.role.yaml', 'role', 1, text);
}
