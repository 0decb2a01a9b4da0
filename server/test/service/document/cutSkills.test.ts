import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWithoutSkills } from '../../../src/service/document/partialDocument.ts';
import { readCutFramework } from '../../../src/service/document/profile/cutSkills.ts';
import { readFramework } from '../../../src/service/document/profile/readFramework.ts';
import { skillHead } from '../../../src/service/document/profile/skillsWhenAsked.ts';
import { readOnce } from '../../../src/service/document/sourceDocument.ts';
import { readCorpus } from '../../support/corpus.ts';
import { randomIntegers } from '../../support/random.ts';
import { randomEdit } from '../../support/randomEdits.ts';
import { readSamples } from '../../support/samples.ts';
import { rounds } from '../../support/thorough.ts';

const uri = 'file:///staff/house.framework.yaml';

/** Longer than what is read at once. */
const skills = 300;

const head = `id: house
name: House
scales:
  house:
    levels:
      - { id: low, name: Low }
      - { id: high, name: High }
defaultScale: house
`;

const skill = (index: number) => `  - id: skill-${index}
    name: Thing ${index}
    category: [things]
    description: Plans things of kind ${index} with suppliers,
      and tells everybody in good time.
    levels:
      low: Plans them where somebody helps.
      high:
        description: "Plans the things of others, and says what ${index} cost."
        indicators:
          - Plans things.
    guidance: |
      Ask first: what for?
`;

const list = (item: (index: number) => string) => Array.from({ length: skills }, (_, index) => item(index)).join('');
const catalogue = `${head}skills:\n${list(skill)}source:\n  name: A handbook\n`;

/** Checks that some skills are the same whether the file is read as a whole or each when somebody asks; gives whether it was cut. */
function readsTheSame(text: string, asked: readonly number[], what: string): boolean {
  const little = readWithoutSkills(uri, 1, text);
  const few = little && readCutFramework(little);
  if (!few) return false;
  const whole = readFramework(readOnce(uri, 'framework', 1, text));
  const ids = [...whole.skills.keys()];
  assert.deepEqual([...few.skills.keys()], ids, what);
  for (const index of asked) {
    const id = ids[index % ids.length] ?? '';
    const expected = whole.skills.get(id);
    const found = skillHead(few.skills, id);
    for (const key of ['id', 'name', 'scale', 'status', 'replacedBy'] as const)
      assert.equal(found?.[key]?.value, expected?.[key]?.value, `${key} of ${id}: ${what}`);
    assert.deepEqual(few.skills.get(id), expected, what);
  }
  const { skills: _, skillsEnd: __, ...frame } = whole;
  const { skills: ___, skillsEnd: ____, ...fewFrame } = few;
  assert.deepEqual(fewFrame, frame, what);
  return true;
}

test('each skill of a long catalogue says what the whole file says', () => {
  assert.ok(readsTheSame(catalogue, [17, 0, 299, 16, 150, 15], ''));
});

/** Long enough to be cut, however short the file is. */
const padding = '# Nothing is below this line.\n'.repeat(2500);

const frameworks = [...(await readSamples()), ...readCorpus()].filter(({ path }) => path.includes('.framework.'));

test('so does each of other catalogues, and of such with an edit in them', () => {
  const random = randomIntegers(Number(process.env.SEED ?? 5));
  let cut = 0;
  for (const { path, text } of frameworks) {
    const places = Array.from({ length: 5 }, () => random(1000));
    const long = text.endsWith('\n') ? text + padding : `${text}\n${padding}`;
    if (readsTheSame(long, places, path)) cut++;
    for (let round = 0; round < rounds(4); round++) {
      const { start, end, newText } = randomEdit(text, random);
      readsTheSame(long.slice(0, start) + newText + long.slice(end), places, `${path} ${start}–${end} ${newText}`);
    }
  }
  assert.ok(cut * 4 > frameworks.length, `${cut} of ${frameworks.length}`);
});

/** Items that say something else than their lines look like. */
const odd: Readonly<Record<string, string>> = {
  'a text that looks like a skill': '  - |\n    id: s9\n    name: X\n',
  'a text in quotes that looks like a skill': '  - "words\n    id: s9\n    x"\n',
  'an id that goes on below': '  - id: s9\n      and more\n    name: Nine\n',
  'an id that a number sign would cut': '  - id: s9\n    #1 more\n    name: Nine\n',
  'an id that a number sign at the first column would cut': '  - name: Nine\n    id: s9\n#1 more\n',
  'a separator of lines in an id': '  - id: s9\u2028x\n    name: Nine\n',
  'a number as an id': '  - id: 9\n    name: Nine\n',
  'nothing as an id': '  - id: null\n    name: Nine\n',
  'two ids': '  - id: s9\n    name: Nine\n    id: s10\n',
  'an id in another word': '  - code: s9\n    name: Nine\n',
  'a heading among the items': '  - Things\n',
  'an item with an anchor': '  - &nine\n    id: s9\n  - *nine\n',
  'a slip to the left': '  - id: s9\n description: Plans it,\n      and says so.\n',
};

for (const [name, item] of Object.entries(odd)) {
  test(`so does each beside ${name}`, () => {
    const at = catalogue.indexOf(skill(200));
    readsTheSame(catalogue.slice(0, at) + item + catalogue.slice(at), [199, 200, 201, 202, 299, 300, 7], name);
  });
}

test('a key that only begins like that of the skills is none', () => {
  readsTheSame(catalogue.replace('\nskills:\n', '\nskills::\n'), [0, 5], '');
  readsTheSame(`skills:\n  - id: first\n${catalogue}`, [0, 5], '');
});

test('so it does in the midst of edits', () => {
  const random = randomIntegers(Number(process.env.SEED ?? 7));
  let cut = 0;
  for (let round = 0; round < rounds(60); round++) {
    let text = catalogue;
    const places: number[] = [];
    const made: string[] = [];
    for (let edits = 1 + random(3); edits > 0; edits--) {
      // Edits are drawn from a part of the text, so that something near them is asked for.
      const index = random(skills - 2);
      const [from, to] = [text.indexOf(`  - id: skill-${index}\n`), text.indexOf(`  - id: skill-${index + 2}\n`)];
      if (from < 0 || to < from) continue;
      const { start, end, newText } = randomEdit(text.slice(from, to), random);
      made.push(
        JSON.stringify([text.slice(from + start - 60, from + start), text.slice(from + start, from + end), newText]),
      );
      text = text.slice(0, from + start) + newText + text.slice(from + end);
      places.push(index + 2, index, index + 1, index - 1 < 0 ? 0 : index - 1, random(skills));
    }
    if (readsTheSame(text, places, made.join('\n'))) cut++;
  }
  assert.ok(cut > rounds(10), `${cut}`);
});
