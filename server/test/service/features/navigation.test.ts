import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atCursor, markedPlaces, places } from '../../support/navigationFixture.ts';

const framework = `--- /f/house.framework.yaml
id: house
defaultScale: depth
scales:
  depth:
    levels: [{ id: basic, value: 1 }, { id: full, value: 2 }]
grades: [{ id: junior }]
categories: [{ id: it }, { id: ops, parent: it }]
skills:
  - { id: testing, levels: { basic: T } }
  - { id: test, replacedBy: testing }
`;
const role = (text: string) => `${framework}--- /a.role.yaml
id: a
frameworks: { h: ./f/house.framework.yaml, two: ./f/house.framework.yaml }
${text}`;

/** The definition of the id at the cursor is marked. */
const definitions: Record<string, string> = {
  'a skill': role('skills: [{ items: [{ ref: h/te<|>sting }] }]').replace('id: testing', 'id: ‹|testing|>'),
  'an alias': role('skills: [{ items: [{ ref: <|>h/testing }] }]').replace('{ h:', '{ ‹|h|>:'),
  'a level': role('skills: [{ framework: h, items: [{ name: X, level: full<|> }] }]').replace(
    'id: full',
    'id: ‹|full|>',
  ),
  'a level by its number': role('skills: [{ framework: h, items: [{ name: X, level: 2<|> }] }]').replace(
    'id: full',
    'id: ‹|full|>',
  ),
  'a level whose skill tells the scale': role(
    'skills: [{ items: [{ ref: h/testing, level: { min: basic, max: <|>full } }] }]',
  ).replace('id: full', 'id: ‹|full|>'),
  'a scale': role('skills: [{ framework: h, scale: <|>depth, items: [] }]').replace('  depth:', '  ‹|depth|>:'),
  'a scale without the framework of its group': role(
    'skills: [{ scale: <|>depth, items: [{ ref: h/testing }] }]',
  ).replace('  depth:', '  ‹|depth|>:'),
  'a category': role('skills: [{ framework: h, category: [<|>ops], items: [] }]').replace('id: ops', 'id: ‹|ops|>'),
  'a grade': role('grade: <|>junior').replace('id: junior', 'id: ‹|junior|>'),
  'a role': role('extends: <|>b\n--- /b.role.yaml\nid: ‹|b|>\n'),
  'one of two roles with the same id': role(
    'extends: <|>b\n--- /b.role.yaml\nid: ‹|b|>\n--- /c.role.yaml\nid: ‹|b|>\n',
  ),
  'the level of a skill': framework.replace('{ basic: T', '{ <|>basic: T').replace('id: basic', 'id: ‹|basic|>'),
  'a replacement': framework.replace('replacedBy: ', 'replacedBy: <|>').replace('id: testing', 'id: ‹|testing|>'),
  'a parent': framework.replace('parent: ', 'parent: <|>').replace('id: it', 'id: ‹|it|>'),
  'the default scale': framework.replace('defaultScale: ', 'defaultScale: <|>').replace('  depth:', '  ‹|depth|>:'),
  'a path': role('')
    .replace('{ h: ', '{ h: <|>')
    .replace('--- /f/house.framework.yaml\n', '--- /f/house.framework.yaml\n‹||>'),
  'an alias and a level that another role hands down': `${framework}--- /base.role.yaml
id: base
frameworks: { h: ./f/house.framework.yaml }
skills: [{ title: S, framework: h, items: [{ id: x, ref: h/testing }] }]
--- /a.role.yaml
id: a
extends: base
skills: [{ title: S, items: [{ id: x, level: <|>full }] }]
`.replace('id: full', 'id: ‹|full|>'),
  'nothing for what is unknown': role('extends: <|>nobody'),
  'nothing for what is built in': role('skills: [{ items: [{ name: X, scale: <|>ddat }] }]'),
  'nothing for a file that is not there': `--- /a.role.yaml\nframeworks: { h: <|>./no.framework.yaml }\n`,
  'nothing for a text': role('title: <|>a'),
};

for (const [name, marked] of Object.entries(definitions)) {
  test(`definition: ${name}`, async () => {
    const workspace = await atCursor(marked);
    const links = await workspace.service.definition(workspace.document, workspace.position);
    const found = links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
    assert.deepEqual(places(found), markedPlaces(workspace));
  });
}

/** All places that mean the same as the id at the cursor are marked. */
const references: Record<string, string> = {
  'a skill': `--- /f.framework.yaml
skills:
  - id: ‹|te<|>sting|>
    name: testing
  - { id: other, replacedBy: ‹|testing|> }
--- /g.framework.yaml
skills: [{ id: testing }]
--- /a.role.yaml
id: a
frameworks: { f: ./f.framework.yaml, "ff": "./f.framework.yaml", g: ./g.framework.yaml }
skills:
  - title: testing
    items:
      - { ref: f/‹|testing|> }
      - ref: "ff/‹|testing|>"
      - ref: g/testing
--- /b.role.yaml
id: b
extends: a
skills: [{ items: [{ ref: f/‹|testing|>, remove: true }] }]
--- /c.role.yaml
id: c
extends: a
frameworks: { f: ./g.framework.yaml }
skills: [{ items: [{ ref: f/testing }] }]
`,
  'a level of one scale': `--- /f.framework.yaml
defaultScale: one
scales:
  one: { levels: [{ id: ‹|full|>, value: 2 }] }
  two: { levels: [{ id: full }] }
skills:
  - { id: x, levels: { ‹|full|>: T } }
  - { id: y, scale: two, levels: { full: T } }
--- /a.role.yaml
id: a
frameworks: { f: ./f.framework.yaml }
skills:
  - framework: f
    items:
      - { name: X, level: ‹|fu<|>ll|> }
      - { ref: f/x, level: { min: ‹|2|>, max: ‹|full|> } }
      - { ref: f/y, level: full }
      - { name: Z, scale: two, level: full }
      - { name: Z, scale: f/one, level: "‹|full|>" }
`,
  'a built-in level': `--- /f.framework.yaml
skills: [{ id: x, scale: ddat, levels: { ‹|working|>: T } }]
--- /a.role.yaml
id: a
skills: [{ scale: ddat, items: [{ name: X, level: ‹|wor<|>king|> }, { name: Y, level: ‹|2|> }] }]
--- /b.role.yaml
id: b
skills: [{ scale: sfia, items: [{ name: X, level: 2 }] }]
`,
  'a role': `--- /a.role.yaml
id: ‹|<|>a|>
--- /b.role.yaml
id: b
extends: ‹|a|>
progressesTo: [b, "‹|a|>"]
skills: [{ items: [{ id: a }] }]
`,
  'a path': `--- /f/x.framework.yaml
id: x
--- /a.role.yaml
id: a
frameworks: { x: ‹|<|>./f/x.framework.yaml|> }
--- /f/b.role.yaml
id: b
frameworks: { x: "‹|x.framework.yaml|>" }
`,
};

for (const [name, marked] of Object.entries(references)) {
  test(`references: ${name}`, async () => {
    const workspace = await atCursor(marked);
    const { service, document, position } = workspace;
    assert.deepEqual(places(await service.references(document, position, true)), markedPlaces(workspace));
    const here = markedPlaces(workspace).filter((place) => place.startsWith(`${workspace.fixture.main.path} `));
    const highlights = await service.documentHighlights(document, position);
    assert.deepEqual(places(highlights.map(({ range }) => ({ uri: document.uri, range }))), here);
  });
}

test('references without the declaration leave out where the id is defined', async () => {
  const { service, document, position } = await atCursor(
    '--- /a.role.yaml\nid: <|>a\n--- /b.role.yaml\nid: b\nextends: a\n',
  );
  assert.deepEqual(places(await service.references(document, position, false)), ['/b.role.yaml 1:9-10']);
});

test('what is unknown is highlighted where it is written the same way', async () => {
  const { service, document, position } = await atCursor(
    '--- /a.role.yaml\nid: a\nskills: [{ items: [{ ref: x/<|>y }, { ref: x/y }, { ref: z/y }] }]\n',
  );
  assert.equal((await service.documentHighlights(document, position)).length, 2);
});

test('the workspace is searched for roles and skills by the letters of their names and ids', async () => {
  const { service } = await atCursor(`--- /a.role.yaml
id: lead
title: Lead tester
family: Quality
--- /b.role.yaml
id: untitled
--- /f.framework.yaml
name: House
skills: [{ id: testing, name: Testing }, { id: t-2, name: Latest things }, { id: x, name: Documents }]
`);
  const found = async (query: string) =>
    (await service.workspaceSymbols(query)).map(({ name, containerName }) => [name, containerName]);
  assert.deepEqual(await found('test'), [
    ['Testing', 'House'],
    ['Lead tester', 'Quality'],
    ['Latest things', 'House'],
  ]);
  assert.deepEqual(await found('ltr'), [['Lead tester', 'Quality']]);
  assert.deepEqual(await found('T-2'), [['Latest things', 'House']]);
  assert.deepEqual(await found('untit'), [['untitled', undefined]]);
  assert.equal((await found('')).length, 5);
  assert.deepEqual(await found('zzz'), []);
});

test('a list of everything begins with the roles, however many skills there are', async () => {
  const skills = Array.from({ length: 300 }, (_, n) => `{ id: s${n}, name: A ${n} }`).join(', ');
  const { service } = await atCursor(`--- /f.framework.yaml
skills: [${skills}]
--- /z.role.yaml
id: zookeeper
title: Zoo<|>keeper
`);
  assert.equal((await service.workspaceSymbols(''))[0]?.name, 'Zookeeper');
});

test('a search gives no more than anybody looks through', async () => {
  const skills = Array.from({ length: 300 }, (_, n) => `{ id: s${n} }`).join(', ');
  const { service } = await atCursor(`--- /f.framework.yaml\nskills: [${skills}]\n`);
  assert.equal((await service.workspaceSymbols('s')).length, 200);
});

const ladder = `--- /a.role.yaml
id: a
title: A
grade: junior
family: IT
progressesTo: [b, c]
--- /b.role.yaml
id: b
title: B
extends: <|>a
--- /c.role.yaml
id: c
extends: b
progressesTo: [d]
`;

test('the type hierarchy leads to what a role extends and to who extends it', async () => {
  const { service, document, position } = await atCursor(ladder);
  const [a] = await service.prepareTypeHierarchy(document, position);
  assert.ok(a);
  assert.deepEqual([a.name, a.detail, a.uri], ['A', 'junior · IT', 'file:///a.role.yaml']);
  const [b] = service.subtypes(a);
  assert.ok(b);
  assert.deepEqual(
    [service.supertypes(a), service.supertypes(b), service.subtypes(b)].map((items) => items.map(({ name }) => name)),
    [[], ['A'], ['c']],
  );
  assert.deepEqual(
    (await service.prepareTypeHierarchy(document, { line: 1, character: 3 })).map(({ name }) => name),
    ['B'],
  );
});

test('the call hierarchy walks the career path, inherited steps included', async () => {
  const { service, document, position } = await atCursor(ladder);
  const [a] = await service.prepareCallHierarchy(document, position);
  assert.ok(a);
  const next = service.outgoingCalls(a);
  assert.deepEqual(
    next.map(({ to, fromRanges }) => [to.name, fromRanges[0]?.start]),
    [
      ['B', { line: 4, character: 15 }],
      ['c', { line: 4, character: 18 }],
    ],
  );
  const b = next[0]?.to;
  assert.ok(b);
  assert.deepEqual(
    service.incomingCalls(b).map(({ from, fromRanges }) => [from.name, fromRanges[0]?.start]),
    [
      ['A', { line: 4, character: 15 }],
      // B inherits the step from A, so that the range is that of its `extends`.
      ['B', { line: 2, character: 9 }],
    ],
  );
});

test('the call hierarchy leads to who leads a role and who reports to it, too', async () => {
  const { service, document, position } = await atCursor(`id: nurse<|>
title: Nurse
progressesTo: [sister]
reportsTo: matron
--- /sister.role.yaml
id: sister
title: Sister
reportsTo: matron
--- /matron.role.yaml
id: matron
title: Matron
grade: band-8
reportsTo: The director of nursing
--- /student.role.yaml
id: student
title: Student
extends: nurse
`);
  const [nurse] = await service.prepareCallHierarchy(document, position);
  assert.ok(nurse);
  const above = service.outgoingCalls(nurse);
  assert.deepEqual(
    above.map(({ to, fromRanges }) => [to.name, to.detail, fromRanges[0]?.start.line]),
    [
      ['Sister', undefined, 2],
      ['Matron', 'leads it · band-8', 3],
    ],
  );
  const matron = above[1]?.to;
  assert.ok(matron);
  assert.deepEqual(service.outgoingCalls(matron), []);
  assert.deepEqual(
    service
      .incomingCalls(matron)
      .map(({ from, fromRanges }) => [from.name, from.detail, fromRanges[0]?.start.line])
      .sort(),
    [
      ['Nurse', 'reports to it', 3],
      ['Sister', 'reports to it', 2],
    ],
  );
});
