import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isReadAt } from '../../../../src/service/document/syntax/parsed.ts';
import { complete } from '../../../../src/service/features/completion/completion.ts';
import { contextOf } from '../../../support/fileContext.ts';
import { randomIntegers } from '../../../support/random.ts';
import { rounds, stride } from '../../../support/thorough.ts';
import { cleanDocuments } from './documents.ts';
import { accept, documentOf, frameworksFor } from './support.ts';

const samples = new URL('../../../../../samples/', import.meta.url);

test('a defect elsewhere takes nothing away', async () => {
  for (const [name, path, text] of cleanDocuments()) {
    // Brackets over several lines have a meaning only together, and where they end cannot be seen in a broken text.
    if (/several lines|marked|in place|anchors|comments/.test(name)) continue;
    const sound = documentOf(path, `${text}\nx-last: open\n`);
    const broken = documentOf(path, `${text}\nx-last: "open\n`);
    const frameworks = await frameworksFor(sound);
    for (let offset = 0; offset <= text.length; offset++) {
      const [expected, actual] = [sound, broken].map((document) =>
        complete(contextOf(document, { frameworks }), document.positionAt(offset))
          .items.map((item) => `${item.label} ${JSON.stringify(item.textEdit)}`)
          .sort(),
      );
      assert.deepEqual(actual, expected, `${name}\n${text.slice(0, offset)}<|>${text.slice(offset)}`);
    }
  }
});

const pieces = [
  '\n',
  ' ',
  '  ',
  '- ',
  '-',
  ':',
  ': ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  '#',
  ' # ',
  '|',
  '>',
  '&a ',
  '*a',
  '? ',
  '!t ',
  '\tb',
  'na',
  'level: ',
  '<<: ',
  '---\n',
  '\r\n',
  '%',
  '@',
  '$',
  '\\',
  'é',
  '\u2028',
];

test('texts that are broken in any way complete without harm', async () => {
  const random = randomIntegers(11);
  for (const [name, path, text] of cleanDocuments()) {
    for (let round = 0; round < rounds(8); round++) {
      let broken = text;
      for (let edits = random(4); edits >= 0; edits--) {
        const start = random(broken.length + 1);
        const removed = random(3) === 0 ? random(12) : 0;
        broken = broken.slice(0, start) + (pieces[random(pieces.length)] ?? '') + broken.slice(start + removed);
      }
      const document = documentOf(path, broken);
      const frameworks = await frameworksFor(document);
      for (let i = 0; i < 6; i++) {
        const offset = random(broken.length + 1);
        const { items } = complete(contextOf(document, { frameworks }), document.positionAt(offset));
        // After some defects the parser reports every further word, whatever it is.
        const isSound = isReadAt(document.parsed, offset);
        for (const item of isSound ? items : []) {
          const after = documentOf(path, accept(document, item));
          assert.ok(
            after.problems.length <= document.problems.length,
            `“${item.label}” in ${name}: ${after.problems.map(({ detail }) => detail).join('; ')} at\n${broken.slice(0, offset)}<|>${broken.slice(offset)}\n\n  gives\n${after.text}`,
          );
        }
      }
    }
  }
});

test('a sample that is cut off anywhere completes at its end', async () => {
  for (const name of readdirSync(samples, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.yaml')) continue;
    const text = readFileSync(new URL(name, samples), 'utf8');
    for (let end = 0; end <= text.length; end += stride(123)) {
      const document = documentOf(`/${name}`, text.slice(0, end));
      complete(contextOf(document), document.positionAt(end));
    }
  }
});
