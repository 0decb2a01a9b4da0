import { type RefactorCase, testRefactoring } from './refactorTest.ts';

const framework = `--- /f.framework.yaml
id: f
name: F
scales:
  depth:
    name: Depth
    levels:
      - { id: low, name: Low }
skills:
  - id: a
    name: A
  - id: b
    name: B
`;

const lead = `--- /euc/lead-euc-engineer.role.yaml
id: lead-euc-engineer<|>
title: Lead EUC engineer
family: "IT: operations"
frameworks:
  f: ../f.framework.yaml
  unused: ../f.framework.yaml
summary: Leads.
workActivities:
  # why we document
  - name: Documentation
    description: |
      Write.

      Keep.
  - name: Leading
skills:
  - title: Own
    items:
      - name: Only here
  - title: Shared
    framework: f
    scale: depth # of F
    items:
      - ref: f/a
        level: low
      # leads do more
      - ref: f/b
        level: low
        levelDescription: More.
      - { name: Mine, level: low }
`;

const junior = `--- /euc/junior/euc-engineer.role.yaml
id: euc-engineer
title: EUC engineer
family: "IT: operations"
frameworks: { f: ../../f.framework.yaml }
skills:
- title: Shared
  framework: f
  scale: depth
  items:
  # everybody does
  - { name: Mine, level: low }
  - { ref: f/a, level: low }
workActivities:
    # a comment of theirs
    - name: Documentation
      description: "Write.\\n\\nKeep.\\n"
notes: end
`;

const title = 'Extract what is shared with "euc-engineer" into the base role "euc-engineer-base"';

const cases: readonly RefactorCase[] = [
  {
    name: 'what is shared is in a base role that both extend',
    title,
    before: framework + lead + junior,
    after: `--- /euc/euc-engineer-base.role.yaml
id: euc-engineer-base
title: EUC engineer (base)
family: "IT: operations"
frameworks:
  f: ../f.framework.yaml
workActivities:
  # why we document
  # a comment of theirs
  - name: Documentation
    description: |
      Write.

      Keep.
skills:
  - title: Shared
    framework: f
    scale: depth
    items:
      - ref: f/a
        level: low
      # everybody does
      - { name: Mine, level: low }
--- /euc/lead-euc-engineer.role.yaml
id: lead-euc-engineer
title: Lead EUC engineer
family: "IT: operations"
frameworks:
  f: ../f.framework.yaml
  unused: ../f.framework.yaml
extends: euc-engineer-base
summary: Leads.
workActivities:
  - name: Leading
skills:
  - title: Own
    items:
      - name: Only here
  - title: Shared
    framework: f
    scale: depth # of F
    items:
      # leads do more
      - ref: f/b
        level: low
        levelDescription: More.
--- /euc/junior/euc-engineer.role.yaml
id: euc-engineer
title: EUC engineer
family: "IT: operations"
frameworks: { f: ../../f.framework.yaml }
extends: euc-engineer-base
notes: end
`,
  },
  {
    name: 'one shared item is no reason for a role',
    title: 'Extract',
    before: framework + lead.replace(', level: low }', ' }').replace('Keep.', 'Lose.') + junior,
    after: undefined,
  },
  {
    name: 'a role of another family shares nothing',
    title: 'Extract',
    before: framework + lead.replace('operations', 'development') + junior,
    after: undefined,
  },
  {
    name: 'a role that extends another already is left alone',
    title: 'Extract',
    before: framework + lead + junior.replace('notes: end', 'extends: lead-euc-engineer'),
    after: undefined,
  },
  {
    name: 'the same alias for another framework is not the same',
    title: 'Extract',
    before: framework + lead + junior.replace('../../f.', './f.') + framework.replace('/f.', '/euc/junior/f.'),
    after: undefined,
  },
  {
    name: 'it is offered on the id and the title alone',
    title: 'Extract',
    before: framework + lead.replace('<|>', '').replace('summary', '<|>summary') + junior,
    after: undefined,
  },
  {
    name: 'an id that is taken gets a number, and words in common may stand at the beginning',
    title: 'Extract what is shared with "engineer-junior" into the base role "engineer-base-2"',
    before: `--- /engineer-base.role.yaml
id: engineer-base
title: Taken
--- /engineer-senior.role.yaml
id: engineer-senior
title: <|>Senior worker
family: IT
background: [{ name: A }, { name: B }]
--- /engineer-junior.role.yaml
id: engineer-junior
title: Junior person
family: IT
background:
  - name: B
  - name: A
`,
    after: `--- /engineer-base-2.role.yaml
id: engineer-base-2
title: IT (base)
family: IT
background:
  - { name: A }
  - { name: B }
--- /engineer-senior.role.yaml
id: engineer-senior
title: Senior worker
family: IT
extends: engineer-base-2
--- /engineer-junior.role.yaml
id: engineer-junior
title: Junior person
family: IT
extends: engineer-base-2
`,
  },
];

testRefactoring('refactor.extract', cases);
