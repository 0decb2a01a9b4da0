import { type RefactorCase, testRefactoring } from './refactorTest.ts';

const framework = `--- /f.framework.yaml
id: f
name: F
defaultScale: depth
scales:
  depth:
    name: Depth
    levels:
      - { id: low, value: 1, name: Low }
      - { id: middle, value: 2, name: Middle }
      - { id: high, value: 3, name: High }
skills:
  - id: c
    name: C
  - id: a
    name: A
    description: What A is.
    levels:
      low: You know what A is.
  - id: b
    name: B
`;

function role(items: string): string {
  return `--- /r.role.yaml
id: r
title: R
frameworks:
  f: ./f.framework.yaml
skills:
  - title: S
    items:
${items}`;
}

const byLevel = 'Sort the items by level, highest first';
const byCatalogue = "Sort the items in the catalogue's order";

const cases: readonly RefactorCase[] = [
  {
    name: 'what the role writes over the catalogue goes',
    title: `Take the catalogue's text: drop "name", "description" and "levelDescription"`,
    changesTexts: true,
    before: `${framework}${role(`      - name: Mine
        ref: f/a
        description: >-
          Mine<|>
          too.
        # how well
        level: low
        levelDescription: Mine as well.
        tags: [x]
`)}`,
    after: role(`      - ref: f/a
        # how well
        level: low
        tags: [x]
`),
  },
  {
    name: 'what the catalogue does not say stays',
    title: `Take the catalogue's text: drop "name"`,
    changesTexts: true,
    before: `${framework}${role('      - { ref: f/b<|>, name: Mine, description: Mine, level: low, levelDescription: Mine }\n')}`,
    after: role('      - { ref: f/b, description: Mine, level: low, levelDescription: Mine }\n'),
  },
  {
    name: 'where nothing is written over the catalogue there is nothing to take',
    title: 'Take',
    before: `${framework}${role('      - { ref: f/a<|>, level: low }\n')}`,
    after: undefined,
  },
  {
    name: 'items are sorted by level, the highest first, with the comments above and below them',
    title: byLevel,
    before: `${framework}${role(`      # about B
      # and more
      - ref: f/b # one
        level: low
        # below B

      # a comment of its own

      - ref: f/a<|>
        level: { min: low, max: high }
      - name: none
      -
        ref: f/c
        level: 3
notes: end
`)}`,
    after: role(`      -
        ref: f/c
        level: 3

      # a comment of its own

      - ref: f/a
        level: { min: low, max: high }
      # about B
      # and more
      - ref: f/b # one
        level: low
        # below B
      - name: none
notes: end
`),
  },
  {
    name: 'items are sorted in the order in which the framework has them, others last',
    title: byCatalogue,
    before: `${framework}${role(`      - name: mine<|>
      - ref: f/b
        description: |
          B

          b
      - { ref: f/a, level: low }
      - ref: f/c`)}`,
    after: role(`      - ref: f/c
      - { ref: f/a, level: low }
      - ref: f/b
        description: |
          B

          b
      - name: mine`),
  },
  {
    name: 'a group is sorted from anywhere in it',
    title: byCatalogue,
    before: `${framework}${role('      - ref: f/a\n      - ref: f/c\n').replace('title: S', 'title: S<|>')}`,
    after: role('      - ref: f/c\n      - ref: f/a\n'),
  },
  {
    name: 'what is in order is not sorted',
    title: byLevel,
    before: `${framework}${role('      - { ref: f/a<|>, level: high }\n      - { ref: f/c, level: low }\n')}`,
    after: undefined,
  },
  {
    name: 'levels of several scales have no common order',
    title: byLevel,
    before: `${framework}${role('      - { ref: f/a<|>, level: low }\n      - { name: B, scale: sfia, level: 7 }\n')}`,
    after: undefined,
  },
  {
    name: 'an alias cannot go before its anchor',
    title: byLevel,
    before: `${framework}${role('      - { ref: f/a<|>, level: low, tags: &tags [x] }\n      - { ref: f/c, level: high, tags: *tags }\n')}`,
    after: undefined,
  },
  {
    name: 'a list in brackets is left as it is',
    title: byLevel,
    before: `${framework}${role('').replace('    items:\n', '    items: [{ ref: f/a<|>, level: low }, { ref: f/c, level: high }]\n')}`,
    after: undefined,
  },
];

testRefactoring('refactor.rewrite', cases);
