import { testAcross } from '../acrossFiles.ts';

testAcross('catalogue/replaced-but-current', [
  {
    name: 'a skill that is replaced is retired, in braces as in lines, and whatever its status was',
    files: `--- /f.framework.yaml
id: f
name: F
skills:
  - { id: new, name: New }
  - { id: old, name: Old, replacedBy: new }
#                                     ^^^ warning catalogue/replaced-but-current: "Old" is replaced by "new" but is not retired: set "status: retired", or remove "replacedBy".
  - id: older
    name: Older
    replacedBy: new # since May
#               ^^^ warning catalogue/replaced-but-current
  - id: oldest
    name: Oldest
    status: current
    replacedBy: new
#               ^^^ warning catalogue/replaced-but-current
  - { id: gone, name: Gone, status: retired, replacedBy: new }
`,
    offers: ['Retire "Old"'],
    after: {
      'Retire "Old"':
        '-  - { id: old, name: Old, replacedBy: new }\n+  - { id: old, name: Old, status: retired, replacedBy: new }',
      'Retire "Older"': '+    status: retired',
      'Retire "Oldest"': '-    status: current\n+    status: retired',
    },
  },
  {
    name: 'a role that is replaced is retired',
    files: `--- /a.role.yaml
title: A
replacedBy: b
#           ^ warning catalogue/replaced-but-current: "A" is replaced by "b" but is not retired: set "status: retired", or remove "replacedBy".
--- /b.role.yaml
title: B
`,
    after: { 'Retire "A"': '+status: retired' },
  },
]);
