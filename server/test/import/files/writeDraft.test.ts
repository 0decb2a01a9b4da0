import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftMapping } from '../../../src/import/draft.ts';
import { homesOf } from '../../../src/import/files/homes.ts';
import { DraftFault } from '../../../src/import/files/tidy.ts';
import { writeDraft } from '../../../src/import/files/writeDraft.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { findValue, nodeAtPath } from '../../../src/service/document/syntax/tree.ts';
import { randomIntegers } from '../../support/random.ts';
import { pieceOf, textOf } from '../support/pieces.ts';
import { randomDraft } from '../support/randomDraft.ts';

function role(value: DraftMapping): string {
  return writeDraft({ kind: 'role', stem: 'nurse', value }).file.text;
}

function framework(value: DraftMapping): string {
  return writeDraft({ kind: 'framework', stem: 'care', value }).file.text;
}

test('a role is written as a person would write it', () => {
  const text = role({
    notes: textOf('Ask the matron.'),
    skills: [
      { items: [{ name: textOf('Wound care'), level: 'working' }, { name: textOf('C#') }] },
      {
        items: [
          { ref: 'care/first-aid', level: 3 },
          { name: textOf('Excel: advanced'), description: textOf('Keeps lists.') },
        ],
        title: textOf('Technical'),
      },
    ],
    workActivities: [
      { name: textOf('Visit patients') },
      {
        description: textOf(
          'Plans the visits of the week with the team, so that nobody waits for longer than a day, and tells the office.',
        ),
        name: textOf('Planning'),
      },
    ],
    summary: textOf('You look after people at home.\n\n- mornings\n- evenings'),
    frameworks: { care: './care.framework.yaml' },
    title: textOf('Community nurse'),
    id: 'nurse',
    version: textOf('2.1'),
    details: { Salary: textOf('£30,000'), Hours: textOf('37.5'), Places: [textOf('Leeds'), textOf('York')] },
    progressesTo: ['matron'],
    source: { name: 'nurse.docx' },
    background: [{ description: textOf('Has worked in care.') }],
  });
  assert.equal(
    text,
    `id: nurse
title: Community nurse
version: "2.1"
details:
  Salary: £30,000
  Hours: 37.5
  Places:
    - Leeds
    - York
source:
  name: nurse.docx
frameworks:
  care: ./care.framework.yaml
progressesTo: matron

summary: |-
  You look after people at home.

  - mornings
  - evenings

background:
  - Has worked in care.

workActivities:
  - Visit patients
  - name: Planning
    description: >-
      Plans the visits of the week with the team, so that nobody waits for longer than a day, and tells
      the office.

skills:
  - name: Wound care
    level: working
  - C#
  - title: Technical
    items:
      - ref: care/first-aid
        level: 3
      - name: "Excel: advanced"
        description: Keeps lists.

notes: Ask the matron.
`,
  );
});

test('a framework has texts for levels that have nothing but a description', () => {
  const text = framework({
    id: 'care',
    name: textOf('Care'),
    skills: [
      {
        id: 'first-aid',
        name: textOf('First aid'),
        levels: {
          working: { description: textOf('You can help.') },
          expert: { description: textOf('You teach it.'), indicators: [{ text: textOf('runs courses') }] },
        },
      },
    ],
  });
  assert.equal(
    text,
    `id: care
name: Care

skills:
  - id: first-aid
    name: First aid
    levels:
      working: You can help.
      expert:
        description: You teach it.
        indicators:
          - runs courses
`,
  );
});

test('an item keeps its key where its words alone would be read as more than a name', () => {
  const text = role({
    title: textOf('Clerk'),
    skills: [{ items: [{ name: textOf('Excel: advanced') }, { name: textOf('Word') }] }],
  });
  assert.match(text, /- name: "Excel: advanced"\n {2}- Word\n/);
});

test('groups without anything of their own are one list', () => {
  const text = role({
    title: textOf('Clerk'),
    skills: [{ items: [{ name: textOf('Word') }] }, { items: [{ name: textOf('Typing') }] }],
  });
  assert.match(text, /skills:\n {2}- Word\n {2}- Typing\n/);
});

test('blanks at the ends of texts and empty values are no part of a file', () => {
  assert.equal(
    role({ title: textOf(' Clerk \n of works\r\n'), summary: textOf('  '), details: {}, skills: [{ items: [] }] }),
    'title: Clerk of works\n',
  );
});

test('what is under an x- key stays as it is', () => {
  assert.equal(
    role({
      title: 'Clerk',
      'x-sheet': { id: 7, shared: false, names: [textOf('A: b'), { deep: 'c ' }, ['d', ['e']]] },
    }),
    `title: Clerk

x-sheet:
  id: 7
  shared: false
  names:
    - "A: b"
    - deep: "c "
    - - d
      - - e
`,
  );
});

test('headings with nothing below them are in the notes, items without a name are named by what they have', () => {
  const text = role({
    title: 'Clerk',
    sections: [{ title: textOf('Getting started') }, { title: textOf('How'), text: textOf('Slowly.') }],
    notes: textOf('Ask.'),
    training: [
      { type: textOf('Typing'), details: { Days: textOf('2') } },
      { details: { Course: textOf('Filing'), Days: textOf('3') } },
      { id: 'known', type: 'x' },
      { 'x-cost': [textOf('a lot'), { each: 3 }] },
    ],
    skills: [
      {
        items: [
          { levelDescription: textOf('Types fast.'), level: 'expert' },
          { examples: [textOf('one'), textOf('two')] },
        ],
      },
    ],
  });
  assert.equal(
    text,
    `title: Clerk

skills:
  - description: Types fast.
    level: expert
  - description: one
    examples: two

training:
  - name: Typing
    details:
      Days: 2
  - name: "Course: Filing"
    details:
      Days: 3
  - id: known
    type: x
  - "cost: a lot, 3"

sections:
  - title: How
    text: Slowly.

notes: |-
  Ask.

  Getting started
`,
  );
});

test('a text that is read as a list is a text still, and labels that are whole texts are cut', () => {
  const long = `Label ${'word '.repeat(300)}end`;
  const text = role({
    title: 'Clerk',
    notes: textOf('{"a":[]} • Files letters • Types'),
    details: { [long]: textOf('yes') },
  });
  assert.match(text, /\nnotes: '\{"a":\[\]\} • Files letters • Types'\n/);
  assert.match(text, /\n {2}Label word word [^\n]*…:\n {4}- >-\n {6}Label word/);
  assert.match(text, /word end\n {4}- yes\n/);
});

test('a key that the format does not know is a fault that names its path', () => {
  assert.throws(() => role({ title: 'Clerk', skills: [{ items: [{ name: 'Word', weight: 3 }] }] }), {
    constructor: DraftFault,
    message: '/skills/0/items/0/weight is no key of the format',
  });
});

test('each piece has the place at which its words stand', () => {
  const [one, two, three] = [pieceOf('Word', 1), pieceOf('Works hard', 2), pieceOf('and long', 3)];
  const written = writeDraft({
    kind: 'role',
    stem: 'clerk',
    value: {
      title: 'Clerk',
      workActivities: [{ name: 'Other' }, { name: textOf('Works hard\nand long', two, three) }],
      skills: [{ items: [{ name: textOf('Word', one) }] }],
    },
  });
  const homes = homesOf([written]).map(({ piece, file, path, line }) => [piece, file, path, line]);
  assert.deepEqual(homes, [
    [two, 'clerk.role.yaml', '/workActivities/1', 4],
    [three, 'clerk.role.yaml', '/workActivities/1', 4],
    [one, 'clerk.role.yaml', '/skills/0', 7],
  ]);
});

test('any draft is written so that it is read again as it was, with each text where its place says', () => {
  const integer = randomIntegers(14);
  for (let round = 0; round < 1500; round++) {
    const draft = randomDraft(integer);
    const { file, places } = writeDraft(draft);
    const { root, problems } = readDocument(file.name, draft.kind, 0, file.text);
    assert.deepEqual(problems, [], file.text);
    for (const { text, path, line } of places) {
      const segments = path.split('/').slice(1);
      const keys = segments.map((one) => (/^\d+$/.test(one) ? Number(one) : one));
      const node = nodeAtPath(root, keys) ?? findValue(root, segments.at(-1) ?? '');
      assert(node?.kind === 'scalar', `${path} in\n${file.text}`);
      assert.equal(String(node.value), text.text, file.text);
      assert.equal(file.text.slice(0, node.start).split('\n').length - 1, line);
    }
  }
});
