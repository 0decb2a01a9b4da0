import { testAcross } from '../acrossFiles.ts';

const framework = (expected: string) => `--- /f.framework.yaml
id: f
name: F
skills:
  - { id: used, name: Used }
  - { id: spare, name: Spare }
${expected}  - { id: old, name: Old, status: retired }
`;

const on = (severity: string) => `--- /.role-profiles.yaml
rules:
  catalogue/unused-skill: ${severity}
`;

const role = `--- /a.role.yaml
id: a
title: A
frameworks: { g: ./f.framework.yaml }
skills:
  - title: G
    items:
      - { ref: g/used }
`;

testAcross('catalogue/unused-skill', [
  {
    name: 'a skill that no role refers to is reported where settings turn the rule on',
    files: `${framework(`#         ^^^^^ info catalogue/unused-skill: No role uses the skill "spare": refer to it in a role, or retire it.
`)}${role}${on('info')}`,
    related: [],
    offers: [],
  },
  {
    name: 'with the severity that they say',
    files: `${framework('#         ^^^^^ warning catalogue/unused-skill\n')}${role}${on('{ severity: warning }')}`,
  },
  {
    name: 'a skill of the same id in another framework is another skill',
    files: `${framework('#         ^^^^^ error catalogue/unused-skill\n')}${role}--- /g.framework.yaml
id: g
name: G
skills:
  - { id: spare, name: Spare }
--- /b.role.yaml
id: b
title: B
frameworks: { f: ./f.framework.yaml, g: ./g.framework.yaml }
skills:
  - title: G
    items:
      - { ref: g/spare }
${on('error')}`,
  },
  {
    name: 'a role that only names the framework uses none of its skills',
    files: `--- /f.framework.yaml
id: f
name: F
skills:
  - id: one
#       ^^^ info catalogue/unused-skill: No role uses the skill "one": refer to it in a role, or retire it.
    name: One
--- /a.role.yaml
id: a
title: A
frameworks: { f: ./f.framework.yaml }
${on('info')}`,
  },
  { name: 'nobody is told unless settings turn the rule on', files: `${framework('')}${role}` },
  {
    name: 'nor where they turn it off again',
    files: `${framework('')}${role}${on('off')}`,
  },
  {
    name: 'a framework that no role names has its roles elsewhere',
    files: `${framework('')}${on('error')}`,
  },
  {
    name: 'a reference by an inherited alias counts, also over several roles',
    files: `${framework('')}${role}--- /b.role.yaml
id: b
title: B
extends: a
--- /c.role.yaml
id: c
title: C
extends: b
skills:
  - title: H
    items:
      - { ref: g/spare }
${on('error')}`,
  },
  {
    name: 'an alias that an heir gives to another framework no longer refers to this one',
    files: `${framework('#         ^^^^^ error catalogue/unused-skill\n')}${role}--- /h.framework.yaml
id: h
name: H
skills:
  - { id: used, name: Used }
  - { id: spare, name: Spare }
--- /b.role.yaml
id: b
title: B
extends: a
frameworks: { g: ./h.framework.yaml }
skills:
  - title: H
    items:
      - { ref: g/spare }
      - { ref: g/used }
${on('error')}`,
  },
  {
    name: 'a reference from a base counts, and so does one from anywhere else',
    files: `${framework('')}${role}--- /b/b.role.yaml
id: b
title: B
extends: a
frameworks: { h: ../f.framework.yaml }
skills:
  - title: H
    items:
      - { ref: h/spare }
${on('error')}`,
  },
]);
