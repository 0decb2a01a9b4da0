import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type SiteIndex, search } from '../../../src/write/site/page/words.ts';

const index: SiteIndex = {
  skills: ['Incident management', 'Übung & Prüfung'],
  roles: [
    { title: 'Ops engineer', href: 'roles/a.html', about: 'Lead · Operations', skills: [0] },
    { title: 'Incident lead', href: 'roles/b.html', about: 'Operations', skills: [0, 1] },
  ],
};

const found = (query: string) => search(index, query).map(({ role, skills }) => [role.title, ...skills]);

test('roles are found by the beginnings of words of their titles, grades and families, and then by their skills', () => {
  assert.deepEqual(found('inc'), [['Incident lead'], ['Ops engineer', 'Incident management']]);
  assert.deepEqual(found('oper lead'), [['Ops engineer'], ['Incident lead']]);
  assert.deepEqual(found('manage incid'), [
    ['Ops engineer', 'Incident management'],
    ['Incident lead', 'Incident management'],
  ]);
});

test('case and marks make no difference', () => {
  assert.deepEqual(found('UBUNG pruf'), [['Incident lead', 'Übung & Prüfung']]);
});

test('nothing asked and nothing found give nothing', () => {
  assert.deepEqual(found(' – '), []);
  assert.deepEqual(found('cident'), []);
});
