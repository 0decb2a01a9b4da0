import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRichText, type Run } from '../../../src/jobProfile/richText.ts';
import { blockLines, headingLine } from '../../../src/write/markdown/blocks.ts';
import { escapeMarkdown } from '../../../src/write/markdown/escapeMarkdown.ts';
import { inlineMarkdown } from '../../../src/write/markdown/inline.ts';

const rich = createRichText();

test('marks that begin together are nested by how far each reaches', () => {
  const href = 'https://a.b';
  const runs: Run[] = [
    { text: 'a ', bold: true, italic: true, href },
    { text: 'b ', bold: true, href },
    { text: 'c', href },
    { text: ' d ' },
    { text: 'e', bold: true, italic: true },
    { text: ' f', italic: true },
  ];
  assert.equal(inlineMarkdown(runs, rich), inlineMarkdown(rich.line(inlineMarkdown(runs, rich)), rich));
  assert.equal(inlineMarkdown(runs.slice(4), rich), '***e** f*');
});

/** Texts in which each character could begin what is looked for to the end, with what is written. */
const many = 100_000;
const long: Readonly<Record<string, readonly [written: string, expected: string]>> = {
  'number signs that close nothing': [headingLine(1, `${'#'.repeat(many)}a`).join(), `# ${'#'.repeat(many)}a`],
  'number signs at the end': [headingLine(1, `a${'#'.repeat(many)}`).join(), `# a\\${'#'.repeat(many)}`],
  'names of characters in an address': [
    escapeMarkdown(`http://a${'<'.repeat(many)}!`),
    `http\\://a${'&lt;'.repeat(many)}!`,
  ],
  'names of characters at the end of an address': [
    escapeMarkdown(`http://a${'<'.repeat(many)}`),
    `http://a${'&lt;'.repeat(many)}`,
  ],
  'code behind a blank': [
    inlineMarkdown([{ text: ` ${'a'.repeat(many)}`, code: true }], {
      ...rich,
      line: () => [{ text: ` ${'a'.repeat(many)}`, code: true }],
    }),
    `\` ${'a'.repeat(many)}\``,
  ],
};

for (const [name, [written, expected]] of Object.entries(long)) {
  // The texts are too long to be shown.
  test(name, () => assert(written === expected, written.slice(0, 80)));
}

test('code of more lines and more runs of backticks than a function takes arguments', () => {
  const text = '`\n'.repeat(200_000);
  const lines = blockLines([{ kind: 'code', text }], 1, rich);
  assert.equal(lines.length, 200_003);
  assert.equal(lines[0], '```');
});
