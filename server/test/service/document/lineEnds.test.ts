import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inLineEndsOf } from '../../../src/service/document/edits/edits.ts';
import { readDocument, readGradually } from '../../../src/service/document/sourceDocument.ts';
import { withLineFeeds } from '../../../src/service/document/syntax/lines.ts';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { allRules } from '../../../src/service/rules/index.ts';
import { readCorpus } from '../../support/corpus.ts';
import { parseFixture } from '../../support/fixture.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { exampleFixture } from '../../support/ruleExample.ts';

/** Carriage returns alone, and beside the other two ways to end a line. */
const lineEnds: readonly [name: string, write: (text: string) => string][] = [
  ['carriage returns', (text) => text.replaceAll('\n', '\r')],
  ['every other line in a carriage return', (text) => everyOther(text, '\r', '\n')],
  ['carriage returns beside both', (text) => everyOther(text, '\r', '\r\n')],
];

function everyOther(text: string, first: string, second: string): string {
  let count = 0;
  return text.replaceAll('\n', () => (count++ % 2 === 0 ? first : second));
}

test('only carriage returns without a line feed become one, and no offset changes', () => {
  for (const [given, expected] of [
    ['', ''],
    ['a\n\r\n', 'a\n\r\n'],
    ['\r', '\n'],
    ['a\rb\r\rc\r\n\r', 'a\nb\n\nc\r\n\n'],
  ] as const) {
    assert.equal(withLineFeeds(given), expected);
  }
});

for (const [name, write] of lineEnds) {
  test(`a text with ${name} has the tree and the positions of one with line feeds`, async () => {
    for (const { uri, text } of readCorpus().slice(0, 6)) {
      // As many characters, so that offsets can be compared.
      const plain = write(text).replaceAll('\r\n', '\n');
      const given = name.includes('both') ? write(text) : plain;
      const expected = readDocument(uri, 'role', 1, withLineFeeds(given));
      const edited = readDocument(uri, 'role', 0, given.replace('title', 'tilte'));
      for (const document of [
        readDocument(uri, 'role', 1, given),
        readDocument(uri, 'role', 1, given, edited),
        await readGradually(uri, 'role', 1, given, { pause: async () => {} }),
      ]) {
        assert.deepEqual(document.root, expected.root);
        assert.deepEqual(document.problems, expected.problems);
        for (let offset = 0; offset < given.length; offset += 7) {
          assert.deepEqual(document.positionAt(offset), expected.positionAt(offset));
        }
      }
    }
  });
}

/** What is found in the first file of an example and what its safe fixes make of it. */
async function judged(example: string, write: (text: string) => string) {
  const host = new MemoryHost();
  const { files } = parseFixture(exampleFixture(example));
  for (const { uri, text } of files.values()) host.write(uri, write(text));
  const service = createLanguageService(host);
  await service.scan();
  const results = [];
  for (const { uri } of files.values()) {
    const item = { uri, languageId: 'yaml', version: 1, text: host.files.get(uri)?.text ?? '' };
    const found = (await service.check(item)).map(({ code, message, range }) => ({ code, message, range }));
    const stored = [...service.workspaceFindings([uri])].map(({ diagnostics }) => diagnostics.map(({ code }) => code));
    const fixed = await service.fixAll(item);
    results.push({ found, stored, fixed: fixed && withLineFeeds(fixed.text).replaceAll('\r\n', '\n') });
    if (fixed && !write('\n\n').includes('\n')) assert.ok(!fixed.text.includes('\n'), 'no other line end comes in');
  }
  return results;
}

for (const { code, documentation } of allRules) {
  test(`${code}: its example is judged and mended alike with any line ends`, async () => {
    const { bad } = documentation();
    const expected = await judged(bad, (text) => text);
    for (const [, write] of lineEnds) assert.deepEqual(await judged(bad, write), expected);
  });
}

test('what is added to a text of carriage returns ends its lines in them, and in no other text', () => {
  const edits = [{ start: 0, end: 0, newText: 'a:\n  - b\n' }];
  assert.equal(inLineEndsOf('x: 1\r', edits)[0]?.newText, 'a:\r  - b\r');
  for (const other of ['x: 1\n', 'x: 1\r\n', 'x: 1\ry: 2\n', '']) assert.equal(inLineEndsOf(other, edits), edits);
});
