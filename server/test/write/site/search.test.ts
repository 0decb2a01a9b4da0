import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSearch, type SiteIndex } from '../../../src/write/site/page/words.ts';

const index: SiteIndex = {
  skills: [
    { name: 'Incident management', href: 'skills/a.html#incident', about: 'Competency · Operations' },
    { name: 'Übung & Prüfung', about: '' },
  ],
  levels: [
    ['Working', '1300'],
    ['Expert', '1113'],
  ],
  roles: [
    { title: 'Ops engineer', href: 'roles/a.html', about: 'Lead · Operations', skills: [[0, 0]] },
    {
      title: 'Incident lead',
      href: 'roles/b.html',
      about: 'Operations',
      skills: [
        [0, 1],
        [1, -1],
      ],
    },
  ],
};

const search = createSearch(index);

/** What is found: roles by their titles, skills with the number of roles, and roles that ask for a skill with its level. */
function found(query: string): string[] {
  const { roles, skills, asking } = search(query);
  return [
    ...roles.map(({ role }) => role.title),
    ...skills.map(({ skill, roles: count }) => `[${skill.name} ${count}]`),
    ...asking.map(({ role, skill, level }) => `${role.title}: ${skill.name}, ${level?.[0] ?? 'no level'}`),
  ];
}

test('roles are found by the words of their titles, grades and families, and by the skills that they ask for', () => {
  assert.deepEqual(found('inc'), [
    'Incident lead',
    '[Incident management 2]',
    'Ops engineer: Incident management, Working',
  ]);
  assert.deepEqual(found('oper lead'), ['Ops engineer', 'Incident lead']);
});

test('roles that ask for a skill stand by its level, the highest first', () => {
  assert.deepEqual(found('manage incid'), [
    '[Incident management 2]',
    'Incident lead: Incident management, Expert',
    'Ops engineer: Incident management, Working',
  ]);
});

test('case, marks and a slip make no difference', () => {
  assert.deepEqual(found('UBUNG pruf'), ['[Übung & Prüfung 1]', 'Incident lead: Übung & Prüfung, no level']);
  assert.deepEqual(found('incidnet manag').slice(0, 1), ['[Incident management 2]']);
});

test('what was asked for is marked in names', () => {
  const [first] = search('incid').skills;
  assert.deepEqual(first?.name, [
    { text: 'Incid', isAsked: true },
    { text: 'ent management', isAsked: false },
  ]);
});

test('nothing asked and nothing found give nothing', () => {
  assert.deepEqual(found(' – '), []);
  assert.deepEqual(found('zzzz'), []);
});
