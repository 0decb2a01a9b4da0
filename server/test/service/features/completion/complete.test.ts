import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFixture } from '../../../support/fixture.ts';
import { accept, completeAt, documentOf } from './support.ts';

interface Case {
  readonly text: string;
  /** The first labels, in order; with `only` all of them; none at all when empty. */
  readonly labels: readonly string[];
  readonly only?: boolean;
  readonly absent?: readonly string[];
  /** A label to accept, and the text after it. */
  readonly accept?: string;
  readonly gives?: string;
}

const frameworks = 'frameworks:\n  house: ./house.framework.yaml\n';

const cases: Readonly<Record<string, Case>> = {
  'an empty role offers whole roles, then keys, the required ones first': {
    text: '<|>',
    labels: ['Role profile', 'title', 'id', 'family'],
  },
  'an empty framework offers whole frameworks': {
    text: '--- /a.framework.yaml\n<|>',
    labels: ['Skill framework', 'Skill framework on a built-in scale', 'id', 'name'],
  },
  'empty settings offer whole settings': {
    text: '--- /.role-profiles.yaml\n<|>',
    labels: ['Settings', 'rules', 'packs', 'words', 'exclude', 'organisation', 'labels', 'order'],
    only: true,
  },
  'below comments a file is empty': { text: '# one\n<|>\n# two\n', labels: ['Role profile'] },
  'a comment offers nothing': { text: 'id: a # <|>\n', labels: [] },
  'a line of comment offers nothing': { text: '# st<|>\n', labels: [] },
  'keys that are present are left out': {
    text: 'title: a\n<|>\nstatus: draft\n',
    labels: ['id', 'family'],
    absent: ['title', 'status'],
  },
  'a half-typed key is replaced, and gets its colon': {
    text: 'id: a\nsta<|>\ntitle: b\n',
    labels: ['family'],
    absent: ['title'],
    accept: 'status',
    gives: 'id: a\nstatus: \ntitle: b\n',
  },
  'of a key with a colon the key alone is replaced': {
    text: 'sta<|>us: draft\n',
    labels: ['title'],
    accept: 'status',
    gives: 'status: draft\n',
  },
  'a quoted key keeps its quotes': {
    text: '"sta<|>": draft\n',
    labels: ['title'],
    accept: 'status',
    gives: '"status": draft\n',
  },
  'a list begins below its key, indented as the file has it': {
    text: 'training:\n- name: a\nlin<|>\n',
    labels: ['title'],
    accept: 'links',
    gives: 'training:\n- name: a\nlinks:\n- \n',
  },
  'a mapping begins below its key, indented as the file has it': {
    text: 'frameworks:\n    a: b\nsou<|>\n',
    labels: ['title'],
    accept: 'source',
    gives: 'frameworks:\n    a: b\nsource:\n    \n',
  },
  'line breaks are those of the file': {
    text: 'id: a\r\n<|>\r\n',
    labels: ['title'],
    accept: 'training',
    gives: 'id: a\r\ntraining:\r\n  - \r\n',
  },
  'a value is one of those allowed': { text: 'status: <|>\n', labels: ['draft', 'published', 'retired'], only: true },
  'a value right behind the colon gets a space': {
    text: 'status:<|>\n',
    labels: ['draft'],
    accept: 'retired',
    gives: 'status: retired\n',
  },
  'a value that is there is replaced': {
    text: 'status: pub<|>lic # soon\n',
    labels: ['draft'],
    accept: 'published',
    gives: 'status: published # soon\n',
  },
  'a value on the next line': {
    text: 'status:\n  <|>\n',
    labels: ['draft'],
    accept: 'draft',
    gives: 'status:\n  draft\n',
  },
  'a value in double quotes keeps them': {
    text: 'status: "pub<|>"\n',
    labels: ['draft'],
    accept: 'published',
    gives: 'status: "published"\n',
  },
  'a value in single quotes keeps them': {
    text: "status: '<|>'\n",
    labels: ['draft'],
    accept: 'published',
    gives: "status: 'published'\n",
  },
  'an open quote is closed': {
    text: 'status: "pub<|>\ntitle: b\n',
    labels: ['draft'],
    accept: 'published',
    gives: 'status: "published"\ntitle: b\n',
  },
  'a truth': {
    text: 'training:\n  - name: a\n    remove: <|>\n',
    labels: ['true', 'false'],
    only: true,
  },
  'a default, and what others choose': { text: 'lang: <|>\n', labels: ['en', 'en-GB', 'en-US', 'cy'], only: true },
  'free text offers nothing': { text: 'title: <|>\n', labels: [] },
  'prose offers nothing': { text: 'summary: >-\n  One\n  <|>\n', labels: [] },
  'a gap in prose offers nothing': { text: 'summary: |\n  One\n<|>\n  Two\n', labels: [] },
  'plain text over several lines offers nothing': { text: 'summary: One\n  two\n  <|>three\n', labels: [] },
  'quoted text over several lines offers nothing': { text: 'summary: "One\n<|>\n  two"\n', labels: [] },
  'below a text its column counts': {
    text: 'training:\n  - description: >-\n      One\n    <|>\n',
    labels: ['id', 'name'],
  },
  'a key of one’s own has nothing below it': { text: 'x-own:\n  <|>\n', labels: [] },
  'a key of one’s own has no values': { text: 'x-own: <|>\n', labels: [] },
  'an unknown key has no values': { text: 'colour: <|>\n', labels: [] },
  'a text has no keys': { text: 'title:\n  <|>\n', labels: [] },
  'behind a value nothing follows': { text: 'skills: [] <|>\n', labels: [] },
  'a second document offers nothing': { text: 'id: a\n---\n<|>\n', labels: [] },
  'the marks of a document offer nothing': { text: '---<|>\nid: a\n', labels: [] },
  'keys stand in the column of the others': { text: 'id: a\n  <|>\n', labels: [] },
  'before keys in another column nothing can stand': { text: '<|>\n  id: a\n', labels: [] },
  'behind the end of the document nothing follows': { text: 'id: a\n...\n<|>\n', labels: [] },

  'a list on the line of its key begins on the next one': {
    text: 'skills: <|>\n',
    labels: ['Group of skills', 'Group of behaviours', 'Skill written here', 'Skill without a level'],
    accept: 'Group of behaviours',
    gives: `skills:
  - title: Behaviours
    type: Behavioural skills
    items:
      - name: Curiosity
        description: Asking why things are the way they are, and trying out what might be better.
`,
  },
  'a list right behind the colon begins on the next line': {
    text: 'training:\n- name: a\n  links:<|>\n',
    labels: ['Link'],
    only: true,
    accept: 'Link',
    gives:
      'training:\n- name: a\n  links:\n  - label: How we use these profiles\n    url: https://intranet.example.org/roles\n',
  },
  'an empty list in brackets may become one of lines': {
    text: 'links:<|> []\n',
    labels: ['Link'],
    accept: 'Link',
    gives: 'links:\n  - label: How we use these profiles\n    url: https://intranet.example.org/roles\n',
  },
  'a mapping on the line of its key begins on the next one': {
    text: 'source: <|>\n',
    labels: ['Source', 'name', 'url'],
    accept: 'url',
    gives: 'source:\n  url: \n',
  },
  'below the key of a list an item begins': {
    text: 'links:\n  <|>\n',
    labels: ['- Link', '- url', '- label'],
    only: true,
    accept: '- url',
    gives: 'links:\n  - url: \n',
  },
  'behind a dash there are whole items, then keys': {
    text: 'links:\n  - <|>\n',
    labels: ['Link', 'url', 'label'],
    only: true,
    accept: 'Link',
    gives: 'links:\n  - label: How we use these profiles\n    url: https://intranet.example.org/roles\n',
  },
  'right behind a dash there is a space too': {
    text: 'links:\n  -<|>\n',
    labels: ['Link', 'url'],
    accept: 'url',
    gives: 'links:\n  - url: \n',
  },
  'behind a dash with more keys below those are left out': {
    text: 'links:\n  - <|>\n    url: https://a.b\n',
    labels: ['label'],
    only: true,
    accept: 'label',
    gives: 'links:\n  - label: \n    url: https://a.b\n',
  },
  'a skill begins with what makes it one, and `remove` is last': {
    text: 'skills:\n  - title: a\n    items:\n      - i<|>\n',
    labels: [
      'Skill written here',
      'Skill without a level',
      'ref',
      'name',
      'level',
      'id',
      'description',
      'type',
      'details',
      'links',
      'tags',
      'scale',
      'levelDescription',
      'examples',
      'importance',
      'remove',
    ],
    only: true,
  },
  'an empty line in the column of an item’s keys belongs to the item': {
    text: 'links:\n  - url: https://a.b\n    <|>\n  - url: https://c.d\n',
    labels: ['label'],
    only: true,
  },
  'an empty line in the column of a list begins an item': {
    text: 'links:\n  - url: https://a.b\n  <|>\n  - url: https://c.d\n',
    labels: ['- Link'],
    accept: '- label',
    gives: 'links:\n  - url: https://a.b\n  - label: \n  - url: https://c.d\n',
  },
  'an empty line in the first column belongs to the file': {
    text: 'links:\n  - url: https://a.b\n<|>\n',
    labels: ['title', 'id'],
    absent: ['links', '- Link'],
  },
  'an empty line between the columns of a group and its skills belongs to the group': {
    text: 'skills:\n  - title: a\n    items:\n      - name: b\n    <|>\n',
    labels: ['description', 'type', 'framework', 'scale', 'category'],
    only: true,
  },
  'where a list stands in the column of its key both a key and an item may follow': {
    text: 'links:\n- url: https://a.b\n<|>\n',
    labels: ['title'],
    accept: '- url',
    gives: 'links:\n- url: https://a.b\n- url: \n',
  },
  'where lists stand in the column of their keys one may begin there': {
    text: 'training:\n- name: a\nlinks:\n<|>\n',
    labels: ['- Link', '- url', '- label', 'title'],
  },
  'where lists are indented none begins in the column of its key': {
    text: 'training:\n  - name: a\nlinks:\n<|>\n',
    labels: ['title'],
    absent: ['- Link'],
  },
  'in a column that is none nothing follows': { text: 'links:\n  - url: https://a.b\n   <|>\n', labels: [] },
  'four columns': {
    text: 'skills:\n    - title: a\n      <|>\n',
    labels: ['description'],
    accept: 'items',
    gives: 'skills:\n    - title: a\n      items:\n          - \n',
  },

  'a key in braces': {
    text: 'links:\n  - { label: a, <|> }\n',
    labels: ['url'],
    only: true,
    accept: 'url',
    gives: 'links:\n  - { label: a, url:  }\n',
  },
  'a half-typed key in braces': {
    text: 'links:\n  - { la<|>, url: https://a.b }\n',
    labels: ['label'],
    only: true,
    accept: 'label',
    gives: 'links:\n  - { label: , url: https://a.b }\n',
  },
  'a list in braces is written in brackets': {
    text: 'training:\n  - { name: a, <|> }\n',
    labels: ['id'],
    accept: 'tags',
    gives: 'training:\n  - { name: a, tags: [] }\n',
  },
  'an item in brackets': {
    text: 'links: [<|>]\n',
    labels: ['Link'],
    only: true,
    accept: 'Link',
    gives: 'links: [{ label: How we use these profiles, url: https://intranet.example.org/roles }]\n',
  },
  'a value in braces that are open': {
    text: 'qualifications:\n  - { name: a, status: <|>\n  - name: b\n',
    labels: ['current', 'retired'],
    accept: 'retired',
    gives: 'qualifications:\n  - { name: a, status: retired\n  - name: b\n',
  },
  'braces over several lines': {
    text: 'links: [\n  {\n    label: a,\n    <|>\n  }\n]\n',
    labels: ['url'],
    only: true,
  },
  'words in brackets are not named twice': {
    text: '--- /.role-profiles.yaml\npacks: [text, <|>]\n',
    labels: ['structure', 'ladder', 'catalogue', 'style', 'inclusive'],
    only: true,
  },
  'words on lines are not named twice': {
    text: '--- /.role-profiles.yaml\npacks:\n  - text\n  - <|>\n  - style\n',
    labels: ['structure', 'ladder', 'catalogue', 'inclusive'],
    only: true,
  },
  'a list of words may be written at once': {
    text: '--- /.role-profiles.yaml\npacks: <|>\n',
    labels: ['structure'],
    accept: 'Usual packs and house style',
    gives: '--- /.role-profiles.yaml\npacks: [structure, text, ladder, catalogue, style]\n',
  },
  'the codes of rules are keys': {
    text: '--- /.role-profiles.yaml\nrules:\n  yaml/syntax: error\n  text/sp<|>\n',
    labels: ['yaml/merge-conflict'],
    absent: ['yaml/syntax'],
    accept: 'text/spelling',
    gives: '--- /.role-profiles.yaml\nrules:\n  yaml/syntax: error\n  text/spelling: \n',
  },
  'a rule is a severity or more': {
    text: '--- /.role-profiles.yaml\nrules:\n  text/spelling: <|>\n',
    labels: ['off', 'info', 'warning', 'error', 'Severity in an object'],
    only: true,
    accept: 'Severity in an object',
    gives: '--- /.role-profiles.yaml\nrules:\n  text/spelling: { severity: warning }\n',
  },

  'levels are those of the group’s scale, in its order': {
    text: 'skills:\n  - scale: rolemodelplus-depth\n    items:\n      - name: a\n        level: <|>\n',
    labels: ['aware-of', 'familiar-with', 'proficient-in', 'expert-in', 'Range of levels'],
    only: true,
    accept: 'Range of levels',
    gives:
      'skills:\n  - scale: rolemodelplus-depth\n    items:\n      - name: a\n        level: { min: aware-of, max: expert-in }\n',
  },
  'levels are those of the group’s scale though it is written below': {
    text: 'skills:\n  - items:\n      - name: a\n        level: <|>\n      - name: b\n        level: x\n    scale: ddat\n',
    labels: ['awareness', 'working', 'practitioner', 'expert'],
  },
  'levels are those of the item’s own scale': {
    text: 'skills:\n  - scale: ddat\n    items:\n      - level: <|>\n        scale: rolemodelplus-depth\n',
    labels: ['aware-of'],
  },
  'of the levels those are offered that the skill describes, in the order of the scale': {
    text: `${frameworks}skills:\n  - items:\n      - ref: house/incident\n        level: <|>\n`,
    labels: ['middle', 'high', 'Range of levels'],
    only: true,
  },
  'below a list in brackets over several lines nothing is added to it': {
    text: `${frameworks}skills:\n  - framework: house\n    category: [operations, # one\n      networks]\n    <|>\n`,
    labels: ['title', 'description', 'type', 'scale', 'items'],
    only: true,
  },
  'the ends of a range are levels that the skill describes': {
    text: `${frameworks}skills:\n  - items:\n      - ref: house/incident\n        level: { min: <|> }\n`,
    labels: ['middle', 'high'],
    only: true,
  },
  'of a skill without described levels all levels of its scale are offered': {
    text: `${frameworks}skills:\n  - items:\n      - ref: house/design\n        level: <|>\n`,
    labels: ['awareness', 'working', 'practitioner', 'expert', 'Range of levels'],
    only: true,
  },
  'on another scale the catalogue’s texts mean nothing': {
    text: `${frameworks}skills:\n  - items:\n      - ref: house/incident\n        scale: ddat\n        level: <|>\n`,
    labels: ['awareness', 'working'],
  },
  'a level of a range': {
    text: `${frameworks}skills:\n  - framework: house\n    items:\n      - name: a\n        level: { min: low, max: <|> }\n`,
    labels: ['low', 'middle', 'high'],
    only: true,
  },
  'levels that are numbers are written as numbers': {
    text: 'skills:\n  - scale: sfia\n    items:\n      - level: <|>\n',
    labels: ['1', '2'],
    accept: '3',
    gives: 'skills:\n  - scale: sfia\n    items:\n      - level: 3\n',
  },
  'without a scale there are no levels': {
    text: 'skills:\n  - items:\n      - name: a\n        level: <|>\n',
    labels: [],
  },
  'scales of the group’s framework go by their id': {
    text: `${frameworks}skills:\n  - framework: house\n    scale: <|>\n`,
    labels: ['depth', 'ddat', 'rolemodelplus-depth', 'ft-proficiency', 'sfia'],
    only: true,
  },
  'scales of other frameworks go by alias and id': {
    text: `${frameworks}skills:\n  - scale: <|>\n`,
    labels: ['house/depth', 'ddat'],
  },
  'skills go by alias and id, retired ones last': {
    text: `${frameworks}skills:\n  - items:\n      - ref: inc<|>\n`,
    labels: ['house/incident', 'house/design', 'house/old-skill'],
    only: true,
    accept: 'house/incident',
    gives: `${frameworks}skills:\n  - items:\n      - ref: house/incident\n`,
  },
  'skills of the group’s category come first, those it has after the others': {
    text: `${frameworks}skills:\n  - framework: house\n    category: [networks]\n    items:\n      - ref: house/incident\n      - ref: <|>\n`,
    labels: ['house/design', 'house/incident', 'house/old-skill'],
    only: true,
  },
  'skills in a file that is broken elsewhere': {
    text: `${frameworks}title: "open\nskills:\n  - items:\n      - ref: <|>\n`,
    labels: ['house/incident'],
  },
  'categories go from the outermost inwards': {
    text: `${frameworks}skills:\n  - framework: house\n    category: <|>\n`,
    labels: ['operations', 'networks'],
    only: true,
    accept: 'operations',
    gives: `${frameworks}skills:\n  - framework: house\n    category: [operations]\n`,
  },
  'a category within another': {
    text: `${frameworks}skills:\n  - framework: house\n    category: [operations, <|>]\n`,
    labels: ['networks'],
    only: true,
  },
  'a bracket left open spoils nothing': {
    text: `${frameworks}skills:\n  - framework: house\n    category: [<|>\n    items: []\n`,
    labels: ['operations', 'networks'],
    only: true,
  },
  'grades of the frameworks': { text: `${frameworks}grade: <|>\n`, labels: ['senior', 'lead'], only: true },
  'aliases of the frameworks': { text: `${frameworks}skills:\n  - framework: <|>\n`, labels: ['house'], only: true },
  'one more framework, of which there is none': {
    text: `${frameworks}  <|>\n`,
    labels: [],
  },

  'a framework’s own scales come before the built-in ones': {
    text: '--- /a.framework.yaml\ndefaultScale: <|>\nscales:\n  own: { name: Own }\n',
    labels: ['own', 'ddat', 'rolemodelplus-depth', 'ft-proficiency', 'sfia'],
    only: true,
  },
  'the levels of a skill in a framework are keys': {
    text: '--- /a.framework.yaml\ndefaultScale: ddat\nskills:\n  - id: a\n    levels:\n      working: b\n      <|>\n',
    labels: ['awareness', 'practitioner', 'expert'],
    only: true,
    accept: 'expert',
    gives:
      '--- /a.framework.yaml\ndefaultScale: ddat\nskills:\n  - id: a\n    levels:\n      working: b\n      expert: \n',
  },
  'the levels of a skill on a scale of its own': {
    text: '--- /a.framework.yaml\ndefaultScale: ddat\nskills:\n  - id: a\n    levels:\n      <|>\n    scale: sfia\n',
    labels: ['1', '2', '3', '4', '5', '6', '7', 'Two levels'],
    only: true,
  },
  'a skill at a level is a text or more': {
    text: '--- /a.framework.yaml\nskills:\n  - levels:\n      working: <|>\n',
    labels: ['Text', 'Description and indicators'],
    only: true,
    accept: 'Description and indicators',
    gives: `--- /a.framework.yaml
skills:
  - levels:
      working:
        description: You find out why a problem keeps coming back and see that its cause is removed.
        indicators:
          - find the cause of a fault that comes back
`,
  },
  'another skill replaces a skill, one that is in use': {
    text: '--- /a.framework.yaml\nskills:\n  - id: a\n    replacedBy: <|>\n  - id: b\n    name: B\n  - id: c\n    status: retired\n',
    labels: ['b'],
    only: true,
  },
  'a grade leads to another': {
    text: '--- /a.framework.yaml\ngrades:\n  - id: a\n    progressesTo: [<|>]\n  - id: b\n  - id: c\n',
    labels: ['b', 'c'],
    only: true,
  },
  'a category is in another': {
    text: '--- /a.framework.yaml\ncategories:\n  - id: a\n    parent: <|>\n  - id: b\n',
    labels: ['b'],
    only: true,
  },
};

for (const [name, expected] of Object.entries(cases)) {
  test(name, async () => {
    const fixture = parseFixture(expected.text);
    const { items } = await completeAt(fixture);
    const labels = items.map((item) => item.label);
    const count = expected.only || expected.labels.length === 0 ? labels.length : expected.labels.length;
    assert.deepEqual(labels.slice(0, count), expected.labels, expected.text);
    for (const label of expected.absent ?? [])
      assert.ok(!labels.includes(label), `${label} is offered in\n${expected.text}`);
    assert.deepEqual(
      items.map((item) => item.sortText),
      items.map((item) => item.sortText).toSorted(),
    );
    if (expected.accept === undefined) return;
    const item = items.find(({ label }) => label === expected.accept);
    assert.ok(item, `${expected.accept} is missing in\n${expected.text}`);
    const { path, text } = fixture.main;
    assert.equal(accept(documentOf(path, text), item), parseFixture(expected.gives ?? '').main.text, expected.text);
  });
}
