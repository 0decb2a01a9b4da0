import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exampleFixture } from './ruleExample.ts';

const head = (id: string, title: string): string =>
  `--- /${id}.role.yaml\nid: ${id}\ntitle: ${title}\nsummary: Looks after the services that people use every day.\n`;

/** Short examples, and the files to which they are completed. */
const cases: Record<string, readonly [example: string, files: string]> = {
  'keys of a role': ['grade: lead', `${head('example', 'Example')}grade: lead\n`],
  'keys that are there are not added': [
    'id: a\ntitle: A\nsummary: None.',
    '--- /example.role.yaml\nid: a\ntitle: A\nsummary: None.\n',
  ],
  'a comment for the whole file stays on top': [
    '# role-profile-disable a/b\ntitle: A',
    '--- /example.role.yaml\n# role-profile-disable a/b\nid: example\nsummary: Looks after the services that people use every day.\ntitle: A\n',
  ],
  items: [
    '- { ref: a/b }\n- { ref: a/c }',
    `${head('example', 'Example')}skills:\n  - title: Skills\n    items:\n      - { ref: a/b }\n      - { ref: a/c }\n`,
  ],
  groups: [
    '- title: A\n  items:\n    - name: B',
    `${head('example', 'Example')}skills:\n- title: A\n  items:\n    - name: B\n`,
  ],
  'keys of an item': [
    'name: A\ndescription: >-\n  B',
    `${head('example', 'Example')}skills:\n  - title: Skills\n    items:\n      - name: A\n        description: >-\n          B\n`,
  ],
  'keys of a framework': ['grades: []', '--- /example.framework.yaml\nid: example\nname: Example\ngrades: []\n'],
  settings: ['words: [a]', '--- /.role-profiles.yaml\nwords: [a]\n'],
  'files by name, with more in the heading, and as deep as the code around them': [
    `
      # senior-engineer.role.yaml, which comes next
      grade: senior
      # ops/ops.framework.yaml
      - id: a
      # .role-profiles.yaml
      packs: []
    `,
    `${head('senior-engineer', 'Senior engineer')}grade: senior\n` +
      '--- /ops/ops.framework.yaml\nid: ops\nname: Ops\nskills:\n- id: a\n--- /.role-profiles.yaml\npacks: []\n',
  ],
};

for (const [name, [example, files]] of Object.entries(cases)) {
  test(`an example becomes files: ${name}`, () => assert.equal(exampleFixture(example), files));
}

test('an example of what is missing is not given it', () => {
  assert.equal(
    exampleFixture('grade: a', ['summary']),
    '--- /example.role.yaml\nid: example\ntitle: Example\ngrade: a\n',
  );
});
