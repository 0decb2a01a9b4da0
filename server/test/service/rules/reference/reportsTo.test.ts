import { test } from 'node:test';
import { expectFindings } from './support.ts';

test('whom a role reports to may be said in words, or by an id that is looked for', () =>
  expectFindings(
    `--- /a.role.yaml
title: A
reportsTo: Head of nursing
--- /b.role.yaml
title: B
reportsTo: Matron
--- /c.role.yaml
title: C
reportsTo: headteacher
--- /d.role.yaml
title: D
reportsTo: ward-manger
#          ^^^^^^^^^^^ error reference/unknown-role
--- /e.role.yaml
title: E
reportsTo: ward-manager
--- /ward-manager.role.yaml
title: Ward manager
reportsTo: chief.nurse
#          ^^^^^^^^^^^ error reference/unknown-role
`,
    ['reference/'],
  ));

test('nobody reports to themselves, at once or through others', () =>
  expectFindings(
    `--- /a.role.yaml
title: A
reportsTo: a
#          ^ error reference/cycle: "a" reports to itself; name another role or remove this.
--- /b.role.yaml
title: B
reportsTo: c
#          ^ error reference/cycle: "b" reports to itself through "c"; remove one of these "reportsTo".
--- /c.role.yaml
title: C
reportsTo: b
#          ^ error reference/cycle: "c" reports to itself through "b"; remove one of these "reportsTo".
`,
    ['reference/'],
  ));
