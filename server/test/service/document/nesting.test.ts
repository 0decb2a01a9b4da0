import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ParsedText, parseText } from '../../../src/service/document/syntax/parse.ts';
import { parseThoroughly } from '../../../src/service/document/syntax/parseThoroughly.ts';

/** Does something where a good part of the call stack is in use. */
function farDown<T>(frames: number, act: () => T): T {
  return frames === 0 ? act() : farDown(frames - 1, act);
}

/** A list of many skills with something in its midst. */
function skills(count: number, slip: string, skill: (index: number) => string): string {
  const items = Array.from({ length: count }, (_, index) => skill(index));
  return `id: a\ntitle: A\nskills:\n${items.toSpliced(count / 2, 0, slip).join('')}summary: The last words.\n`;
}

const mapping = (index: number) => `  - name: Skill ${index}\n    level: working\n`;
const pair = (index: number) => `  - "Skill ${index}": working\n`;
const flow = (index: number) => `  - { name: Skill ${index}, level: working }\n`;

/** Texts that are nested deep, or of which the library makes something that is. */
const texts: Readonly<Record<string, string>> = {
  'a mark of a merge in a list with an anchor': skills(3000, '<<<<<<< HEAD\n', mapping).replace(
    'title: A',
    'title: &a A',
  ),
  'two colons in a list': skills(3000, 'one: two: three\n', mapping),
  'two colons in a list of pairs': skills(3000, 'one: two: three\n', pair),
  'two colons in a list in braces': skills(3000, 'one: two: three\n', flow),
  'a word in a very long list': skills(12_000, 'one: two: three\n', pair),
  brackets: `a: ${'['.repeat(3000)}b${']'.repeat(3000)}\nc: d\n`,
  'brackets that stay open': `a: ${'['.repeat(3000)}b\nc: d\n`,
  dashes: `a:\n  ${'- '.repeat(3000)}b\nc: d\n`,
  'question marks': `${'? '.repeat(3000)}b\nc: d\n`,
  steps: `${Array.from({ length: 3000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')} b\nc: d\n`,
};

/** As text: where trees of thousands of nodes differ, telling how takes minutes. */
const told = ({ root, problems }: ParsedText) => JSON.stringify([problems, root]);

for (const [name, text] of Object.entries(texts)) {
  for (const parse of [parseText, parseThoroughly]) {
    test(`${name}: ${parse.name} finds the same however much of the call stack is in use`, () => {
      const parsed = parse(text);
      assert.ok(told(farDown(5000, () => parse(text))) === told(parsed));
      assert.ok(parsed.problems.length > 0);
    });
  }
}

test('what follows a slip in a long list is read', () => {
  for (const skill of [mapping, pair, flow]) {
    const { root } = parseText(skills(3000, 'one: two: three\n', skill));
    assert.equal(root?.kind, 'mapping');
    const keys = root.pairs.map(({ key }) => key.kind === 'scalar' && key.value);
    assert.deepEqual([keys[0], keys.at(-1)], ['id', 'summary']);
  }
});

test('a text beside many blanks is not nested', () => {
  const { root, problems } = parseThoroughly(`a: |\n${' '.repeat(700)}words\nb: ${'-'.repeat(700)}\n`);
  assert.deepEqual(problems, []);
  assert.equal(root?.kind, 'mapping');
});
