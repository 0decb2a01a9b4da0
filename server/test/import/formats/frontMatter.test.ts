import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { written } from '../support/written.ts';

suite('front matter of adverts', () => {
  test('lists are sections, keys below keys are facts of their own, and the type of a post is no setting', async () => {
    const { 'host.role.yaml': role } = await written(`---
layout: job
title: Host
salary: { min: 32000, max: 38000 }
type: [part-time, contract]
contact:
  name: Sam
  room: 4
responsibilities:
  - Welcome newcomers
requirements:
  must:
    - Kind in writing
  nice:
    - Has hosted before
summary: >
  Note: we swap
  seeds.
---

About the garden.
`);
    assert.equal(
      role,
      `id: host
title: Host
details:
  salary – min: 32000
  salary – max: 38000
  type:
    - part-time
    - contract
  contact – name: Sam
  contact – room: 4

summary: |-
  Note: we swap seeds.

  About the garden.

workActivities:
  - Welcome newcomers

skills:
  - title: must
    items:
      - name: Kind in writing
        importance: essential
  - title: nice
    items:
      - name: Has hosted before
        importance: desirable
`,
    );
  });

  test('a table of TOML names the facts below it', async () => {
    const { 'fellow.role.yaml': role } = await written(
      '+++\ntitle = "Fellow"\nhours = 35\ntype = "news"\n[contact]\nemail = "a@example.org"\n+++\n\nResearch.\n',
    );
    assert.match(role ?? '', /details:\n {2}hours: 35\n {2}contact – email: a@example.org\n/);
  });
});
