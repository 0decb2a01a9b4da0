import { frameworks, testCompletions } from './completionTable.ts';

/* What the frameworks of a role, and a framework itself, have to offer: levels, scales, skills, categories, grades. */

testCompletions({
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
});
