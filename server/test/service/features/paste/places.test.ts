import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { pasteInto } from '../../../support/pasting.ts';
import { block, type Case, check, html, prose } from './pasteCase.ts';

const values: Record<string, Case> = {
  'behind a colon': ['title: A\nsummary:<|>\n', prose, `title: A\nsummary: ${block}\n`, 'Paste as text block'],
  'behind a colon and a blank': [
    'summary: <|>\ntitle: A\n',
    prose,
    `summary: ${block}\ntitle: A\n`,
    'Paste as text block',
  ],
  'on an indented line below a key': [
    'summary:\n  <|>\ntitle: A\n',
    prose,
    `summary: ${block}\ntitle: A\n`,
    'Paste as text block',
  ],
  'on the line below a key, not indented': [
    'summary:\n<|>\ntitle: A\n',
    prose,
    `summary: ${block}\ntitle: A\n`,
    'Paste as text block',
  ],
  'below a key with the head of a block': [
    'summary: >\n  <|>\ntitle: A\n',
    prose,
    `summary: ${block}\ntitle: A\n`,
    'Paste as text block',
  ],
  'behind the head of a block': [
    'summary: |<|>\ntitle: A\n',
    prose,
    `summary: ${block}\ntitle: A\n`,
    'Paste as text block',
  ],
  'over the lines of a block': [
    'summary: |\n  ‹|Old.\n\n  Older.|>\ntitle: A\n',
    prose,
    `summary: ${block}\ntitle: A\n`,
    'Paste as text block',
  ],
  'a line that has a key of ours': ['summary: <|>\n', 'title: Nurse', 'summary: "title: Nurse"\n', 'Paste as one line'],
  'in empty quotes': ['summary: "<|>"\n', prose, `summary: ${block}\n`, 'Paste as text block'],
  'over a whole value': ['summary: ‹|Old|>\n', prose, `summary: ${block}\n`, 'Paste as text block'],
  'with marks, from HTML': [
    'summary: <|>\n',
    { html },
    'summary: |-\n  **You** run: all\n\n  - a\n',
    'Paste as text block',
  ],
  'one line that YAML would take for a mapping': ['summary: <|>\n', 'A: b', 'summary: "A: b"\n', 'Paste as one line'],
  'one line without a blank before it': ['title:<|>\n', 'Nurse', 'title: Nurse\n', 'Paste as one line'],
  'a number is a text': ['title: <|>\n', '14.20', 'title: "14.20"\n', 'Paste as one line'],
  'a title takes no marks and no lines': [
    'title: <|>\n',
    { html: '<h1>Ward <i>nurse</i></h1><p>Band 6</p>' },
    'title: Ward nurse Band 6\n',
    'Paste as one line',
  ],
  'in an item': [
    'workActivities:\n  - name: A\n    description: <|>\n  - B\n',
    prose,
    `workActivities:\n  - name: A\n    description: ${block.replaceAll('\n  ', '\n      ')}\n  - B\n`,
    'Paste as text block',
  ],
  'in a key that the format does not have': ['purpose: <|>\n', prose, `purpose: ${block}\n`, 'Paste as text block'],
  'a list in a key that the format does not have': [
    'duties:<|>\n',
    '• a: b\n• c',
    'duties:\n  - name: a\n    description: b\n  - c\n'.replace('name: a\n    description: b', '"a: b"'),
    'Paste as items',
  ],
  'a table in a text': [
    'summary: <|>\n',
    'a\tb\nc\td',
    'summary: |-\n  | a | b |\n  | --- | --- |\n  | c | d |\n',
    'Paste as text block',
  ],
  'line ends of the file': [
    'title: A\r\nsummary: <|>\r\n',
    'a\n\nb',
    'title: A\r\nsummary: |-\r\n  a\r\n\r\n  b\r\n',
    'Paste as text block',
  ],
};

suite('a value of a key', () => {
  for (const [name, one] of Object.entries(values)) test(name, () => check(one));
});

const frameworkHead = 'id: f\nname: F\n';
const framework: Record<string, Case> = {
  'skills have ids': [
    `${frameworkHead}skills:\n  - id: care\n    name: Care\n  <|>\n`,
    '• Care: You care.\n• Taking notes',
    `${frameworkHead}skills:\n  - id: care\n    name: Care\n  - id: care-2\n    name: Care\n    description: You care.\n  - id: taking-notes\n    name: Taking notes\n`,
    'Paste as items',
  ],
  indicators: [
    `${frameworkHead}skills:\n  - id: a\n    name: A\n    levels:\n      expert:\n        indicators:\n          - <|>\n`,
    '• lead: others\n• help\no\tat night',
    `${frameworkHead}skills:\n  - id: a\n    name: A\n    levels:\n      expert:\n        indicators:\n          - "lead: others"\n          - |-\n            help\n            - at night\n`,
    'Paste as items',
  ],
  'a level': [
    `${frameworkHead}skills:\n  - id: a\n    name: A\n    levels:\n      expert: <|>\n`,
    'You lead.\n\nYou help.',
    `${frameworkHead}skills:\n  - id: a\n    name: A\n    levels:\n      expert: |-\n        You lead.\n\n        You help.\n`,
    'Paste as text block',
  ],
};

suite('a framework', () => {
  for (const [name, one] of Object.entries(framework)) test(name, () => check(one, '/f.framework.yaml'));
});

const facts: Record<string, Case> = {
  lines: [
    'details:<|>\n',
    'Salary: £20,000\nHours: 37.5',
    'details:\n  Salary: £20,000\n  Hours: "37.5"\n',
    'Paste as details',
  ],
  'a label above its values': [
    'details:\n  <|>\n',
    'Location:\n• Leeds\n• York',
    'details:\n  Location:\n    - Leeds\n    - York\n',
    'Paste as details',
  ],
  'a table': [
    'details:\n  Band: 6\n  <|>\ntitle: A\n',
    { html: '<table><tr><td>Salary</td><td>£20</td></tr><tr><td>Place</td><td>Leeds<br>York</td></tr></table>' },
    'details:\n  Band: 6\n  Salary: £20\n  Place:\n    - Leeds\n    - York\ntitle: A\n',
    'Paste as details',
  ],
  'behind the key, before others': [
    'details:<|>\n  Band: 6\n',
    'Salary: £20',
    'details:\n  Salary: £20\n  Band: 6\n',
    'Paste as details',
  ],
  'a colon of full width': ['details:<|>\n', '工资：两万', 'details:\n  工资: 两万\n', 'Paste as details'],
  'labels in bold': [
    'details:<|>\n',
    { html: '<p><b>Salary:</b> £20<br><b>Place</b>: Leeds</p>' },
    'details:\n  Salary: £20\n  Place: Leeds\n',
    'Paste as details',
  ],
  'the value of one of them': [
    'details:\n  Place: <|>\n',
    '• Leeds: here\n• York',
    'details:\n  Place:\n    - "Leeds: here"\n    - York\n',
    'Paste as items',
  ],
};

suite('details', () => {
  for (const [name, one] of Object.entries(facts)) test(name, () => check(one));
});

const texts: Record<string, Case> = {
  'at the end of a literal text': [
    'summary: |\n  Old.\n  <|>\ntitle: A\n',
    'a\n\nb',
    'summary: |\n  Old.\n\n  a\n\n  b\ntitle: A\n',
    'Paste as text block',
  ],
  'between paragraphs of it': [
    'summary: |\n  Old.\n  <|>\n  Older.\n',
    'a\n\nb',
    'summary: |\n  Old.\n\n  a\n\n  b\n\n  Older.\n',
    'Paste as text block',
  ],
  'within a line of it': [
    'summary: |\n  Old <|>and older.\n',
    'a\n\nb',
    'summary: |\n  Old\n\n  a\n\n  b\n\n  and older.\n',
    'Paste as text block',
  ],
  'at the beginning of it': [
    'summary: |\n  <|>Old.\n',
    'a\n\nb',
    'summary: |\n  a\n\n  b\n\n  Old.\n',
    'Paste as text block',
  ],
  'within a folded text': [
    'summary: >-\n  Old <|>and older.\n',
    '• a\n• b',
    'summary: >-\n  Old\n\n\n  - a\n\n  - b\n\n\n  and older.\n',
    'Paste as text block',
  ],
  'in double quotes': [
    'summary: "Old.<|>"\n',
    'a "b"\n\nc',
    'summary: "Old.\\n\\na \\"b\\"\\n\\nc"\n',
    'Paste as text block',
  ],
  'in single quotes': ["summary: 'It <|>was.'\n", "isn't", "summary: 'It isn''twas.'\n", 'Paste as one line'],
  'lines in single quotes': [
    "summary: 'It''s.<|>'\n",
    'a\n\nb',
    'summary: "It\'s.\\n\\na\\n\\nb"\n',
    'Paste as text block',
  ],
  'words that YAML would read': [
    'summary: Old <|>text.\n',
    'a: b ',
    'summary: "Old a: b text."\n',
    'Paste as one line',
  ],
  'lines in a plain text of several lines': [
    'summary: Old\n  and older.<|>\ntitle: A\n',
    '• a\n• b',
    'summary: |-\n  Old and older.\n\n  - a\n  - b\ntitle: A\n',
    'Paste as text block',
  ],
  'lines within a plain text of several lines': [
    'summary: Old\n  and <|>older.\n',
    '• a\n• b',
    'summary: |-\n  Old and\n\n  - a\n  - b\n\n  older.\n',
    'Paste as text block',
  ],
  'lines in a plain text': [
    'summary: Old.<|>\n',
    '• a\n• b',
    'summary: |-\n  Old.\n\n  - a\n  - b\n',
    'Paste as text block',
  ],
};

suite('a text that is there', () => {
  for (const [name, one] of Object.entries(texts)) test(name, () => check(one));
});

/** What the editor pastes as well as we would. */
const left: Record<string, readonly [marked: string, pasted: string]> = {
  'a few words in a text': ['summary: One <|>two\n', 'more words '],
  'a few words behind a blank': ['title: <|>\n', 'Ward nurse'],
  'words in a literal text': ['summary: |\n  One <|>two\n', 'a: b'],
  'a comment': ['title: A # <|>\n', 'a: b\nc'],
  'a line of comments': ['# <|>\ntitle: A\n', '• a\n• b'],
  'a key': ['ti<|>: A\n', '• a\n• b'],
  'an empty file': ['<|>', '• a\n• b'],
  'keys of ours below a key': ['summary:\n<|>', 'title: A\ngrade: B\n'],
  'keys of ours at the root': ['title: A\n<|>\n', 'summary: B\nworkActivities:\n  - C\n'],
  'one item of ours behind its dash': ['workActivities:\n  - <|>\n', 'name: A'],
  'a text in quotes from a file': ['summary: <|>\n', '"a: b"'],
  'a copied line before a line': ['workActivities:\n<|>  - A\n', '  - B: c\n'],
  'a value from a list': ['status: <|>\n', 'published: yes'],
  'nothing but blanks': ['summary: <|>\n', ' \n'],
  'labels that are there': ['details:\n  Salary: 1\n  <|>\n', 'Salary: 2'],
  'facts without a label': ['details:<|>\n', 'Just some words'],
};

for (const [name, [marked, pasted]] of Object.entries(left)) {
  test(`left to the editor: ${name}`, async () => {
    assert.equal((await pasteInto(marked, pasted)).edit, undefined);
  });
}
