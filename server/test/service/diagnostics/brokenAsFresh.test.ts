import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentKind } from '../../../src/service/document/kind.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { loadSpeller } from '../../../src/service/text/spelling/load.ts';
import { Judge } from '../../support/judge.ts';
import { randomIntegers } from '../../support/random.ts';
import { randomEdit } from '../../support/randomEdits.ts';
import { rounds } from '../../support/thorough.ts';

/** How many edits; set `EDITS` to make more of them. */
const edits = rounds(16);

const verbs = ['Plans', 'Reviews', 'Leads', 'Tests', 'Records', 'Improves', 'Explains'];
const things = ['releases', 'budgets', 'handovers', 'contracts', 'lessons', 'repairs', 'surveys', 'menus'];

/** A catalogue that is long enough for its damage to be looked at without all of it. */
const catalogue = `id: house
name: House
scales:
  house:
    levels:
      - { id: low, name: Low }
      - { id: high, name: High }
defaultScale: house
skills:
${Array.from({ length: 168 }, (_, index) => {
  const [verb, thing] = [verbs[index % verbs.length], things[index % things.length]];
  return `  - id: skill-${index}
    name: ${thing} ${index}
    category: [${thing}]
    description: ${verb} ${thing} of kind ${index} with suppliers,
      and tells everybody in good time.
    levels:
      low: ${verb} ${thing} where somebody helps.
      high:
        description: "${verb} the ${thing} of others, and says what ${index} cost."
        indicators:
          - ${verb} ${thing}.
`;
}).join('')}source:
  name: A handbook
`;

/** What people have written when they are not done yet, on a line of its own. */
const unfinished = [
  '    de',
  '    guidance:',
  '    guidance: Note: this',
  '    guidance: "not closed',
  "    guidance: 'not closed",
  '    aliases: [one, two',
  '    source: { name: A',
  '\\tguidance: behind a tab',
  '  kind: skill',
  '       kind: skill',
  ' kind: skill',
  '  -',
  '  - na',
  '  -na',
  '  - id: new',
  '    - lost',
  'de',
  'lang',
  'lang: "en',
  'note: a: b',
  '    @home',
  '    : nothing',
  '    guidance: |',
  '    guidance: >- words',
  '      over two lines: or more',
  '    x: &a 1',
  '---',
  '# - a comment',
  '',
];

test('what is known of a long file that is broken is what is known of the same text read afresh', async () => {
  const words = await loadSpeller();
  const seed = Number(process.env.SEED ?? 1);
  const random = randomIntegers(seed);
  let text = catalogue;
  let edited = new Judge(words);
  edited.take('framework', text);
  const history: string[] = [];
  let broken = 0;
  for (let step = 0; step < edits; step++) {
    history.push(text);
    const at = text.lastIndexOf('\n', random(text.length)) + 1;
    const line = unfinished[random(unfinished.length)] ?? '';
    const choice = random(8);
    if (choice < 4) text = `${text.slice(0, at)}${line}\n${text.slice(at)}`;
    else if (choice === 4) {
      const { start, end, newText } = randomEdit(text, random);
      text = text.slice(0, start) + newText + text.slice(end);
    } else if (choice === 5) {
      // One more key of a line that is being written.
      const end = text.indexOf('\n', at);
      text = `${text.slice(0, end)}${'aé :"['.charAt(random(6))}${text.slice(end)}`;
    } else text = history.splice(Math.max(0, history.length - 1 - random(3)))[0] ?? text;
    edited.take('framework', text);
    const fresh = new Judge(words);
    fresh.take('framework', text);
    assert.deepEqual(
      edited.known(),
      fresh.known(),
      `seed ${seed}, step ${step}, line ${text.slice(0, at).split('\n').length}`,
    );
    const uri = 'file:///w/house.framework.yaml';
    const { problems } = readDocument(uri, documentKind(uri) ?? 'framework', 1, text);
    if (problems.length > 0) broken++;
    // A file in which nothing can be read any more shows nothing.
    if (problems.length > 12) {
      text = catalogue;
      edited = new Judge(words);
      edited.take('framework', text);
    }
  }
  assert.ok(broken * 3 > edits, `${broken}`);
});
