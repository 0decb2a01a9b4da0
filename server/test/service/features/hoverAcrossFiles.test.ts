import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MarkupContent } from 'vscode-languageserver-types';
import { openWorkspace } from '../../support/workspaceFixture.ts';
import { documentOf } from './completion/support.ts';

const files = `
--- /house.framework.yaml
id: house
name: House
defaultScale: ddat
grades: [{ id: senior, name: Senior grade }]
skills:
  - id: incident
    name: Incident management
    description: Restoring a service.
  - id: unused
    name: Unused
--- /roles/senior.role.yaml
id: senior
title: Senior engineer
family: IT operations
grade: senior
frameworks: { h: ../house.framework.yaml }
summary: |
  Leads *hard* pieces of work.

  And more.
skills: [{ items: [{ ref: h/incident, level: expert }] }]
--- /roles/analyst.role.yaml
id: analyst
title: Analyst
frameworks: { house: ../house.framework.yaml }
skills: [{ items: [{ ref: house/incident, level: { min: 1, max: working } }] }]
--- /roles/heir.role.yaml
id: heir
extends: senior
status: retired
skills: [{ items: [{ name: Own }] }]
`;

const me = '--- /me.role.yaml\nid: me\nframeworks: { house: ./house.framework.yaml }\n';
const skill = '**Incident management**\n\nRestoring a service.';

const many = Array.from(
  { length: 10 },
  (_, i) => `--- /many/r${i}.role.yaml
id: r${i}
title: Role ${i}
frameworks: { house: ../house.framework.yaml }
skills: [{ items: [{ ref: house/unused${i % 2 === 0 ? ', level: odd' : ''} }] }]
`,
).join('');

/** The text of the hover at `<|>`; its range is what `‹|…|>` marks. */
const cases: Record<string, readonly [marked: string, expected: string | undefined]> = {
  'a reference says who else uses the skill, and at which level': [
    `${me}skills: [{ items: [{ ref: ‹|house/inci<|>dent|>, level: working }] }]\n`,
    `${skill}\n\n---\n\nUsed by 2 other roles: 1 at Awareness to Working, 1 at Expert\n\nAnalyst (Awareness to Working), Senior engineer (Expert)`,
  ],
  'a reference to a skill that nobody else uses': [
    `${me}skills: [{ items: [{ ref: ‹|house/un<|>used|> }] }]\n`,
    '**Unused**',
  ],
  'of many users a few are named': [
    `${me}skills: [{ items: [{ ref: ‹|house/un<|>used|> }] }]\n${many}`,
    '**Unused**\n\n---\n\nUsed by 10 other roles: 5 at odd, 5 without a level\n\nRole 0 (odd), Role 1, Role 2 (odd), Role 3, Role 4 (odd), Role 5, Role 6 (odd), Role 7 and 2 more',
  ],
  'a skill in its framework says who uses it': [
    '--- /own.framework.yaml\nid: own\nskills:\n  - id: ‹|x<|>y|>\n    name: Xy\n' +
      '--- /a.role.yaml\ntitle: A_b\nframeworks: { o: own.framework.yaml }\nskills: [{ items: [{ ref: o/xy }] }]\n',
    '**Xy**\n\n---\n\nUsed by 1 role: A\\_b',
  ],
  'a skill in its framework that no role uses': ['--- /own.framework.yaml\nskills: [{ id: ‹|x<|>y|> }]\n', '**xy**'],
  'the role that is extended': [
    `${me}extends: ‹|sen<|>ior|>\n`,
    '**Senior engineer**\n\nSenior grade · IT operations\n\nLeads *hard* pieces of work.\n\n`./roles/senior.role.yaml`',
  ],
  'a role that another progresses to, with what it inherits': [
    `${me}progressesTo: [analyst, ‹|he<|>ir|>]\n`,
    '**heir**\n\nSenior grade · IT operations · retired\n\nLeads *hard* pieces of work.\n\n`./roles/heir.role.yaml`',
  ],
  'a role that is not there': [`${me}extends: no<|>body\n`, undefined],
  'the path of a framework': [
    '--- /me.role.yaml\nframeworks: { x: ‹|house.<|>framework.yaml|> }\n',
    '**House**\n\n2 skills',
  ],
  'a level on the scale of the item that is inherited': [
    '--- /me.role.yaml\nextends: base\nskills: [{ title: T, items: [{ name: n, level: ‹|<|>3|> }] }]\n' +
      '--- /base.role.yaml\nid: base\nskills: [{ title: t, items: [{ name: N, scale: sfia, level: 2 }] }]\n',
    '**3 – Apply** ■■■□□□□ 3 of 7 on SFIA levels of responsibility',
  ],
  'a role in a circle of roles': [
    '--- /me.role.yaml\nid: me\nextends: ‹|y<|>ou|>\n--- /you.role.yaml\nid: you\nextends: me\n',
    '**you**\n\n`./you.role.yaml`',
  ],
};

for (const [name, [marked, expected]] of Object.entries(cases)) {
  test(`hover on ${name}`, async () => {
    const { fixture, service, item } = await openWorkspace(marked + files);
    const { main } = fixture;
    const document = documentOf(main.path, main.text);
    const found = await service.hover(item(main), document.positionAt(main.cursor ?? 0));
    assert.equal((found?.contents as MarkupContent | undefined)?.value, expected);
    const range = expected === undefined ? undefined : main.ranges[0];
    assert.deepEqual(found?.range, range && document.rangeOf(range));
  });
}
