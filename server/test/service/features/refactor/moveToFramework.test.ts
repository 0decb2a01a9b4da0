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
      - { id: high, value: 2, name: High }
  other:
    name: Other
    levels:
      - { id: some, name: Some }
categories:
  - { id: it, name: IT }
skills:
  - id: a
    name: A
  # the last one
  - id: testing
    name: Testing
    description: Another one. # here

# the end
`;

function role(item: string, group = '    framework: f\n'): string {
  return `--- /r.role.yaml
id: r
title: R
frameworks:
  f: ./f.framework.yaml
skills:
  - title: S
${group}    items:
${item}`;
}

function grown(skill: string): string {
  return framework.replace('\n\n# the end', `\n${skill}\n# the end`);
}

const cases: readonly RefactorCase[] = [
  {
    name: "the item refers to a skill that has its name, its description and its level's text",
    title: 'Move to the framework "f" as "incident-management"',
    before: `${framework}${role(`      # why
      - name: Incident <|>management # what
        level: high # how well
        description: >-
          One
          two.

          Three.
        levelDescription: You can lead.
        examples: [x]
      - name: B
`)}`,
    after: `${grown(`  - id: incident-management
    name: Incident management
    description: >-
      One
      two.

      Three.
    levels:
      high: You can lead.
`)}${role(`      # why
      - ref: f/incident-management # what
        level: high # how well
        examples: [x]
      - name: B
`)}`,
  },
  {
    name: 'an id that is taken gets a number',
    title: 'Move to the framework "f" as "testing-2"',
    before: `${framework}${role('      - { name: Testing<|>, description: "Mine: all of it", level: 1 }\n')}`,
    after: `${grown(`  - id: testing-2
    name: Testing
    description: "Mine: all of it"
`)}${role('      - { ref: f/testing-2, level: 1 }\n')}`,
  },
  {
    name: 'the description may come before the name',
    title: 'Move to the framework "f" as "x"',
    before: `${framework}${role(`      - description: "One
          two"
        levelDescription: Yes
        <|>name: X
        level: low
`)}`,
    after: `${grown(`  - id: x
    name: X
    description: "One
      two"
    levels:
      low: Yes
`)}${role(`      - ref: f/x
        level: low
`)}`,
  },
  {
    name: "a scale that is not the framework's usual one is named in the skill, and so is the group's category",
    title: 'Move to the framework "f" as "x"',
    before: `${framework}${role('      <|>- { name: X, level: some, levelDescription: Y }\n', '    framework: f\n    scale: other\n    category: [it]\n')}`,
    after: `${grown(`  - id: x
    name: X
    category: [it]
    scale: other
    levels:
      some: Y
`)}${role('      - { ref: f/x, level: some }\n', '    framework: f\n    scale: other\n    category: [it]\n')}`,
  },
  {
    name: 'the text of a range of levels stays in the role',
    title: 'Move to the framework "f" as "x"',
    before: `${framework}${role('      - { name: X<|>, level: { min: low, max: high }, levelDescription: Y }\n')}`,
    after: `${grown(`  - id: x
    name: X
`)}${role('      - { ref: f/x, level: { min: low, max: high }, levelDescription: Y }\n')}`,
  },
  {
    name: 'without a framework in the group each one of the role is offered',
    title: 'Move to the framework "f" as "x"',
    before: `${framework}${role('      - name: X<|>\n', '    scale: sfia\n')}`,
    after: `${grown(`  - id: x
    name: X
`)}${role('      - ref: f/x\n', '    scale: sfia\n')}`,
  },
  {
    name: 'the first skill of a framework begins its list',
    title: 'Move to the framework "f" as "x"',
    before: `--- /f.framework.yaml
id: f
name: F
skills: []
${role('      - name: X<|>\n        description: |\n          Y\n')}`,
    after: `--- /f.framework.yaml
id: f
name: F
skills:
  - id: x
    name: X
    description: |
      Y
${role('      - ref: f/x\n')}`,
  },
  {
    name: 'a framework without skills gets them',
    title: 'Move to the framework "f" as "x"',
    before: `--- /f.framework.yaml
id: f
name: F
${role('      - name: X<|>\n')}`,
    after: `--- /f.framework.yaml
id: f
name: F
skills:
  - id: x
    name: X
${role('      - ref: f/x\n')}`,
  },
  {
    name: 'lists without indentation and quotes stay as they are',
    title: 'Move to the framework "f" as "x-y"',
    before: `--- /f.framework.yaml
id: f
name: F
skills:
- id: a
  name: A
--- /r.role.yaml
id: r
title: R
frameworks: { f: f.framework.yaml }
skills:
- title: S
  framework: f
  items:
  - id: own
    name: 'X: <|>Y'
    # what it is
    description: 'One

      two'
    tags: [t]
`,
    after: `--- /f.framework.yaml
id: f
name: F
skills:
- id: a
  name: A
- id: x-y
  name: 'X: Y'
  description: 'One

    two'
--- /r.role.yaml
id: r
title: R
frameworks: { f: f.framework.yaml }
skills:
- title: S
  framework: f
  items:
  - id: own
    ref: f/x-y
    # what it is
    tags: [t]
`,
  },
  {
    name: 'a text that an alias stands for is written out, and its anchor stays where it is',
    title: 'Move to the framework "f" as "x"',
    before: `${framework}${role('      - name: X<|>\n        description: *text\n').replace('id: r\n', 'id: r\nsummary: &text Mine.\n')}`,
    after: `${grown(`  - id: x
    name: X
    description: Mine.
`)}${role('      - ref: f/x\n').replace('id: r\n', 'id: r\nsummary: &text Mine.\n')}`,
  },
  {
    name: 'a text whose anchor is needed elsewhere cannot go',
    title: 'Move',
    before: `${framework}${role('      - name: X<|>\n        description: &text Mine.\n')}notes: *text\n`,
    after: undefined,
  },
  {
    name: 'an item that refers to a skill already is not offered it',
    title: 'Move',
    before: `${framework}${role('      - ref: f/a<|>\n')}`,
    after: undefined,
  },
  {
    name: 'neither is one outside the skills',
    title: 'Move',
    before: `${framework}${role('      - ref: f/a\n')}workActivities:\n  - name: X<|>\n`,
    after: undefined,
  },
  {
    name: 'nor where a role that extends this one overlays the item by its name',
    title: 'Move',
    before: `${framework}${role('      - { name: X<|>, level: 1 }\n')}--- /heir.role.yaml
id: heir
title: Heir
extends: r
skills:
  - title: S
    items:
      - { name: X, level: 2 }
`,
    after: undefined,
  },
  {
    name: 'nor where the framework does not exist',
    title: 'Move',
    before: role('      - name: X<|>\n'),
    after: undefined,
  },
];

testRefactoring('refactor.move', cases);
