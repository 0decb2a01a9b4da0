import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGradually } from '../../../src/service/document/sourceDocument.ts';
import { parseText } from '../../../src/service/document/syntax/parse.ts';
import { parseInPortions } from '../../../src/service/document/syntax/parseInPortions.ts';
import { plainTree } from '../../support/plainTree.ts';

const skill = (index: number) =>
  `  - id: skill-${index}\n    name: Skill ${index}\n    # a comment\n    levels:\n      low: |\n        Does it.\n\n      high: { description: Leads it, examples: [one, "two"] }\n`;
const skills = Array.from({ length: 900 }, (_, index) => skill(index)).join('');
const head = 'id: house\nname: House\nscales:\n  s:\n    name: S\n    levels:\n      - { id: low, name: Low }\n';

const texts: Readonly<Record<string, string>> = {
  'a long list': `${head}skills:\n${skills}`,
  'a long list with more below it': `${head}skills:\n${skills}grades:\n  - { id: a, name: A }\n`,
  'a list in the column of its key': `${head}skills:\n${skills.replaceAll(/^ {2}/gm, '')}`,
  'an anchor, which may be meant anywhere': `${head}skills:\n${skills}x-a: &a 1\nx-b: *a\n`,
  'a quote that is never closed': `${head}skills:\n${skills.slice(0, 90_000)}\n  - id: "never\n${skills.slice(0, 90_000)}`,
  'a text without a list': `${head}description: ${'word '.repeat(40_000)}\n`,
  'a short text': head,
  'an empty text': '',
};

for (const [name, text] of Object.entries(texts)) {
  test(`read in portions is the same as read at once: ${name}`, async () => {
    let pauses = 0;
    const pause = async () => void pauses++;
    const whole = await readGradually('file:///staff/house.framework.yaml', 'framework', 1, text, { pause });
    const { root, problems } = parseText(text);
    for (const one of [whole, parseInPortions(text)])
      assert.deepEqual({ root: plainTree(one.root), problems: one.problems }, { root: plainTree(root), problems });
    if (name.startsWith('a long list')) assert.ok(pauses >= 2, `${pauses} pauses`);
  });
}
