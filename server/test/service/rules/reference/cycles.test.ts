import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertFindings, openWorkspace } from '../../../support/workspaceFixture.ts';
import { expectFindings, relatedOf } from './support.ts';

const code = 'reference/cycle';

test('a role that extends itself, at once or through others', async () => {
  const workspace = await assertFindings(
    `--- /a.role.yaml
id: a
title: A
extends: b
#        ^ error reference/cycle: "a" extends itself through "b", "c"; remove one of these "extends".
--- /b.role.yaml
id: b
title: B
extends: c
#        ^ error reference/cycle: "b" extends itself through "c", "a"; remove one of these "extends".
--- /c.role.yaml
id: c
title: C
extends: a
#        ^ error reference/cycle
--- /into.role.yaml
id: into
title: Leads into the circle
extends: a
--- /self.role.yaml
id: self
title: S
extends: self
#        ^^^^ error reference/cycle: "self" extends itself; name another role or remove this.
`,
    [code],
  );
  assert.deepEqual(await relatedOf(workspace, code), [
    '/b.role.yaml:2:9 "b" leads to "c" here.',
    '/c.role.yaml:2:9 "c" leads to "a" here.',
  ]);
});

test('a ladder that goes round in a circle, where it may also branch', () =>
  expectFindings(
    `--- /a.role.yaml
id: a
title: A
progressesTo: [top, b]
#                   ^ error reference/cycle: "a" leads back to itself through "b"; remove one of these steps.
--- /b.role.yaml
id: b
title: B
progressesTo: [a, top, b]
#              ^ error reference/cycle: "b" leads back to itself through "a"; remove one of these steps.
#                      ^ error reference/cycle: "b" progresses to itself; name another one or remove this.
--- /top.role.yaml
id: top
title: T
`,
    [code],
  ));

test('a role that starts from the one below it is no circle', () =>
  expectFindings(
    `--- /a.role.yaml
id: a
title: A
progressesTo: [b]
--- /b.role.yaml
id: b
title: B
extends: a
`,
    [code],
  ));

test('grades and categories that go round in a circle', () =>
  expectFindings(
    `--- /f.framework.yaml
id: f
name: F
grades:
  - { id: one, name: One, progressesTo: [two] }
#                                        ^^^ error reference/cycle: "one" leads back to itself through "two"; remove one of these steps.
  - { id: two, name: Two, progressesTo: [three, one] }
#                                               ^^^ error reference/cycle
  - { id: three, name: Three }
categories:
  - { id: a, name: A, parent: a }
#                             ^ error reference/cycle: The category "a" is its own parent; name another one or remove this.
  - { id: b, name: B, parent: c }
#                             ^ error reference/cycle: The category "b" is below itself through "c"; remove one of these parents.
  - { id: c, name: C, parent: b }
#                             ^ error reference/cycle
  - { id: d, name: D, parent: c }
`,
    [code],
  ));

test('a long circle is told by its beginning and its end', () => {
  const count = 30;
  const id = (number: number) => `role-${number % count}`;
  const files = Array.from({ length: count }, (_, number) => {
    const through = `${[1, 2].map((step) => `"${id(number + step)}"`).join(', ')}, …, "${id(number + count - 1)}"`;
    return `--- /${id(number)}.role.yaml
id: ${id(number)}
title: R
extends: ${id(number + 1)}
#        ${'^'.repeat(id(number + 1).length)} error reference/cycle: "${id(number)}" extends itself through ${through}; remove one of these "extends".
`;
  });
  return expectFindings(files.join(''), [code]);
});

test('two roles with the same id, each pointing to the other', async () => {
  const workspace = await assertFindings(
    `--- /one/a.role.yaml
id: twin
#   ^^^^ error reference/ambiguous-role: "twin" is also the id of the role in "../two/a.role.yaml"; give each role an id of its own.
title: A
--- /two/a.role.yaml
title: A
id: "twin"
#   ^^^^^^ error reference/ambiguous-role: "twin" is also the id of the role in "../one/a.role.yaml"; give each role an id of its own.
--- /b.role.yaml
id: b
title: B
extends: twin
progressesTo: [twin]
`,
    ['reference/'],
  );
  assert.deepEqual(await relatedOf(workspace, 'reference/ambiguous-role'), [
    '/two/a.role.yaml:1:4 The same id, "twin", is here.',
  ]);
});

test('three roles with the same id that extend it, and a framework of the same name', () =>
  expectFindings(
    `--- /1.role.yaml
id: twin
#   ^^^^ error reference/ambiguous-role: "twin" is also the id of the role in "./2.role.yaml" and of 1 more; give each role an id of its own.
title: A
extends: twin
#        ^^^^ error reference/cycle
--- /2.role.yaml
id: twin
#   ^^^^ error reference/ambiguous-role
title: A
extends: twin
--- /3.role.yaml
id: twin
#   ^^^^ error reference/ambiguous-role
title: A
--- /4.framework.yaml
id: twin
name: T
`,
    ['reference/'],
  ));

test('an edit that gives a role an id of its own clears the other file, too', async () => {
  const workspace = await assertFindings(`--- /a.role.yaml
id: a
#   ^ error reference/ambiguous-role
title: A
summary: S
--- /b.role.yaml
id: a
#   ^ error reference/ambiguous-role
title: B
summary: S
`);
  const { service, fixture } = workspace;
  const [a, b] = [...fixture.files.values()];
  assert.ok(a && b);
  const told: string[] = [];
  service.onDidChangeFindings((uris) => told.push(...uris));
  assert.deepEqual(await service.diagnostics(workspace.item(b, 'id: b\ntitle: B\nsummary: S\n')), []);
  assert.deepEqual([...new Set(told)].sort(), [a.uri, b.uri]);
  assert.deepEqual(await service.diagnostics(workspace.item(a)), []);
});

test('a role that is kept in an excluded folder is not the same role twice', () =>
  expectFindings(
    `--- /.role-profiles.yaml
exclude: ["archive/**"]
--- /a.role.yaml
id: a
title: A
--- /archive/a.role.yaml
id: a
title: A
`,
    ['reference/'],
  ));

/** The texts of all findings of a workspace, and how many other places they name. */
async function allFindings(files: readonly string[]) {
  const { service } = await openWorkspace(files.join(''));
  const found = [...service.workspaceFindings()].flatMap(({ diagnostics }) => diagnostics);
  const wanted = found.filter(({ code: one }) => one === code || one === 'reference/ambiguous-role');
  return {
    messages: wanted.map(({ message }) => String(message)),
    places: wanted.reduce((sum, { relatedInformation }) => sum + (relatedInformation?.length ?? 0), 0),
  };
}

/** `count` of something that follow each other in a circle. */
const around = (count: number, text: (id: string, next: string) => string) =>
  Array.from({ length: count }, (_, number) => text(`x${number}`, `x${(number + 1) % count}`));

const longCircles: Readonly<
  Record<string, { files: (count: number) => string[]; message: (count: number) => string }>
> = {
  'roles that extend one another': {
    files: (count) => around(count, (id, next) => `--- /${id}.role.yaml\nid: ${id}\nextends: ${next}\n`),
    message: (count) =>
      `"x0" extends itself through "x1", "x2", … of ${count} that lead to one another; remove one of these "extends".`,
  },
  'roles that lead to one another': {
    files: (count) => around(count, (id, next) => `--- /${id}.role.yaml\nid: ${id}\nprogressesTo: [${next}]\n`),
    message: (count) =>
      `"x0" leads back to itself through "x1", "x2", … of ${count} that lead to one another; remove one of these steps.`,
  },
  'grades that lead to one another': {
    files: (count) => [
      '--- /a.framework.yaml\nid: a\ngrades:\n',
      ...around(count, (id, next) => `  - { id: ${id}, name: ${id}, progressesTo: [${next}] }\n`),
    ],
    message: (count) =>
      `"x0" leads back to itself through "x1", "x2", … of ${count} that lead to one another; remove one of these steps.`,
  },
  'categories below one another': {
    files: (count) => [
      '--- /a.framework.yaml\nid: a\ncategories:\n',
      ...around(count, (id, next) => `  - { id: ${id}, name: ${id}, parent: ${next} }\n`),
    ],
    message: (count) =>
      `The category "x0" is below itself through "x1", "x2", … of ${count} that lead to one another; remove one of these parents.`,
  },
};

for (const [name, { files, message }] of Object.entries(longCircles)) {
  test(`of ${name} in a circle that nobody could read a finding names a few and says how many there are`, async () => {
    for (const count of [60, 120]) {
      const { messages, places } = await allFindings(files(count));
      assert.equal(messages.length, count);
      assert.equal(places, count * 2);
      assert.ok(messages.includes(message(count)), messages[0]);
    }
  });
}

test('of many roles with one id a finding shows some and counts the others', async () => {
  for (const count of [40, 80]) {
    const files = Array.from({ length: count }, (_, number) => `--- /${number}.role.yaml\nid: same\n`);
    const { messages, places } = await allFindings(files);
    assert.equal(messages.length, count);
    assert.equal(places, count * 10);
    for (const text of messages) assert.match(text, new RegExp(`^"same" is also .* and of ${count - 2} more;`));
  }
});
