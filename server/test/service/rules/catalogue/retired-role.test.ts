import { testAcross } from '../acrossFiles.ts';

const others = `--- /old.role.yaml
title: Old
status: retired
replacedBy: older
--- /older.role.yaml
title: Older
status: retired
replacedBy: current
--- /current.role.yaml
title: Current
--- /gone.role.yaml
title: Gone
status: retired
--- /left.role.yaml
title: Left
status: retired
replacedBy: right
--- /right.role.yaml
title: Right
status: retired
replacedBy: left
`;

testAcross('catalogue/retired-role', [
  {
    name: 'a role that leads or reports to a retired one names what takes its place, through several replacements',
    files: `--- /a.role.yaml
title: A
progressesTo: [old]
#              ^^^ warning catalogue/retired-role: The role "old" is retired: use "current" instead.
reportsTo: "old"
#          ^^^^^ warning catalogue/retired-role
${others}`,
    related: ['/old.role.yaml 1:8-15 "old" is retired here.', '/old.role.yaml 1:8-15 "old" is retired here.'],
    offers: ['Use "current"'],
    after: { 'Use "current"': '-progressesTo: [old]\n+progressesTo: [current]' },
  },
  {
    name: 'all roles that are not retired use it, and what retired ones lead to or are replaced by stays',
    files: `--- /a.role.yaml
title: A
progressesTo: old
#             ^^^ warning catalogue/retired-role
reportsTo: 'old'
#          ^^^^^ warning catalogue/retired-role
--- /b.role.yaml
title: B
progressesTo: [old] # next
#              ^^^ warning catalogue/retired-role
--- /c.role.yaml
title: C
status: retired
progressesTo: [old]
--- /old.role.yaml
title: Old
replacedBy: current
status: retired
--- /current.role.yaml
title: Current
--- /d.role.yaml
title: D
status: retired
replacedBy: old
`,
    offers: ['Use "current"', 'Use "current" in all 2 files'],
    after: {
      'Use "current" in all 2 files':
        "-progressesTo: old\n-reportsTo: 'old'\n+progressesTo: current\n+reportsTo: 'current'",
    },
  },
  {
    name: 'a role that nothing replaces, or that is replaced in a circle',
    files: `--- /a.role.yaml
title: A
progressesTo: [gone, left]
#              ^^^^ warning catalogue/retired-role: The role "gone" is retired: remove it or choose another.
#                    ^^^^ warning catalogue/retired-role: The role "left" is retired: remove it or choose another.
${others}`,
    offers: [],
  },
  {
    name: 'nothing is said of retired roles, and of those that extend one',
    files: `--- /a.role.yaml
title: A
status: retired
progressesTo: [gone]
--- /b.role.yaml
title: B
extends: gone
status: published
${others}`,
  },
]);
