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
skills:
  - id: a
    name: "A: the first"
    description: |
      One.

      - two
    levels:
      low: You know what A is.
      high:
        description: You lead.
        indicators:
          - lead the team
          - { text: teach it, examples: [a course] }
        examples: [once]
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

const title = 'Write the text of "f/a" here and drop the reference';

const cases: readonly RefactorCase[] = [
  {
    name: 'name, description and the text of the level come into the item',
    title,
    before: `${framework}${role('      # why\n      - ref: f/a<|> # what\n        level: low # how\n        importance: essential\n')}`,
    after: role(`      # why
      - name: "A: the first" # what
        description: |
          One.

          - two
        level: low # how
        levelDescription: You know what A is.
        importance: essential
`),
  },
  {
    name: 'in braces as well',
    title,
    before: `${framework}${role('      - { level: low, ref: f/a<|>, description: Mine }\n')}`,
    after: role(
      '      - { level: low, name: "A: the first", description: Mine, levelDescription: You know what A is. }\n',
    ),
  },
  {
    name: 'indicators become a list, and examples stay examples',
    title,
    before: `${framework}${role('      - ref: f/a<|>\n        name: Mine\n        description: Mine too\n        level: 2\n')}`,
    after: role(`      - name: Mine
        description: Mine too
        level: 2
        levelDescription: |-
          You lead.

          - lead the team
          - teach it
            - a course
        examples:
          - "once"
`),
  },
  {
    name: 'the scale is named where only the reference told it',
    title,
    before: `${framework}${role('      - { ref: f/a<|>, name: N, description: D, level: low, levelDescription: L }\n', '')}`,
    after: role('      - { name: N, description: D, level: low, scale: f/depth, levelDescription: L }\n', ''),
  },
  {
    name: 'a skill that does not exist has no text',
    title: 'Write',
    before: `${framework}${role('      - { ref: f/b<|> }\n')}`,
    after: undefined,
  },
];

testRefactoring('refactor.inline', cases);
