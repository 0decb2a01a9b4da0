import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { written } from '../support/written.ts';

/** The only file of a text, without the line of its source. */
async function roleOf(text: string, name?: string): Promise<string> {
  const files = Object.values(await written(text, name));
  assert.equal(files.length, 1);
  return files[0] ?? '';
}

suite('texts pasted from Word and from pages', () => {
  test('a title that is broken in two lines of capitals says what kind of text this is', async () => {
    const role = await roleOf(
      `JOB DESCRIPTION AND

PERSON SPECIFICATION
Job Title: Baker
Hours: 37 a week
Reports to: Miller

Job Purpose and Summary

As a baker you bake the bread of the whole town.

Description of Duties
Night shift

1. Lights the oven.
2. Kneads the dough.
`,
      'post.txt',
    );
    assert.equal(
      role,
      `id: baker
title: Baker
details:
  Hours: 37 a week
reportsTo: Miller
summary: As a baker you bake the bread of the whole town.

workActivities:
  - name: Lights the oven.
    type: Night shift
  - name: Kneads the dough.
    type: Night shift
`,
    );
  });

  test('a short line above a text is a heading where others are', async () => {
    const role = await roleOf(
      `Baker

About the role

You bake the bread of the whole town, each night.

Duties

• Light the oven
• Knead

Learning on the job

You keep up with what other mills do, and tell us.

About Mill and Daughters

We are a small bakery by the harbour, and have been since 1901.
`,
      'post.txt',
    );
    assert.equal(
      role,
      `id: baker
title: Baker
summary: You bake the bread of the whole town, each night.

workActivities:
  - Light the oven
  - Knead

training:
  - name: You keep up with what other mills do, and tell us.
    type: Learning on the job

sections:
  - title: About Mill and Daughters
    text: We are a small bakery by the harbour, and have been since 1901.
`,
    );
  });

  test('several roles in one text, each with a title that says so, are roles of their own', async () => {
    const files = await written(
      `Roles of our committee

The Harbour Society

Role description – Chair

Role summary

• Leads the board

Main responsibilities of the Chair

With the board

• Plans the year
• Keeps to time

Role description – Treasurer

Role summary

• Watches the money

Main responsibilities of the Treasurer

• Presents the budget

Person specification

• Counts well
`,
      'committee.txt',
    );
    assert.deepEqual(files, {
      'chair.role.yaml': `id: chair
title: Chair
summary: "- Leads the board"

workActivities:
  - name: Plans the year
    type: With the board
  - name: Keeps to time
    type: With the board

notes: |-
  **Roles of our committee**

  The Harbour Society
`,
      'treasurer.role.yaml': `id: treasurer
title: Treasurer
summary: "- Watches the money"

workActivities:
  - Presents the budget

skills:
  - Counts well
`,
    });
  });

  test('groups of duties stand below the line in capitals that names them, and a fact above a list is one', async () => {
    const role = await roleOf(
      `Porter

REPORTS TO: Head porter

1. Carries what comes.
2. Sweeps the yard.

EXAMPLES OF DUTIES AT THIS LEVEL

At the gate

·  Opens it at six.

In the yard

·  Sweeps it.

KNOWLEDGE AND SKILLS

·  Lifts well.
`,
      'porter.txt',
    );
    assert.match(role, /^reportsTo: Head porter$/m);
    assert.match(role, /- name: Opens it at six\.\n {4}type: EXAMPLES OF DUTIES AT THIS LEVEL – At the gate/);
    assert.match(role, /- name: Sweeps it\.\n {4}type: EXAMPLES OF DUTIES AT THIS LEVEL – In the yard/);
    assert.match(role, /^skills:\n {2}- Lifts well\.$/m);
    assert.doesNotMatch(role, /^ {2}- EXAMPLES/m);
  });
});

suite('headings of adverts', () => {
  test('a fact in a heading is kept, and what kind of text it is says no title', async () => {
    const role = await roleOf(`# Job posting: Baker

## Company: Old Mill Ltd

**Location:** Harbour

## About the role

You bake.

## Responsibilities

- Knead
`);
    assert.equal(
      role,
      `id: baker
title: Baker
organisation: Old Mill Ltd
details:
  Location: Harbour
summary: You bake.

workActivities:
  - Knead
`,
    );
  });

  test('the title may stand below a heading of its own, and longer headings in other languages are known by their words', async () => {
    const role = await roleOf(`# OFFRE D'EMPLOI

## Titre du poste

Boulangère

## Les compétences clefs

### Connaissances

- Farines

### Compétences du métier

- Pétrir

### Compétences humaines

Le sens du service

## Nos tâches de tous les jours

- Cuire
`);
    assert.equal(
      role,
      `id: boulangère
title: Boulangère
lang: fr

workActivities:
  - name: Cuire
    type: Nos tâches de tous les jours

skills:
  - title: Les compétences clefs
  - title: Connaissances
    items:
      - Farines
  - title: Compétences du métier
    items:
      - Pétrir
  - title: Compétences humaines
    items:
      - Le sens du service
`,
    );
  });

  test('the rows of a person specification stay groups below a heading that says more than that', async () => {
    const role = await roleOf(`# Person specification: Night baker

| Criteria | Essential | Desirable | Assessed by |
|---|---|---|---|
| Experience | Two years of baking | A season abroad | Interview |
| Skills | Patience | | Trial |
`);
    assert.match(
      role,
      /^ {2}- title: Experience\n {4}description: "Assessed by: Interview"\n {4}items:\n {6}- name: Two years/m,
    );
    assert.match(role, /Night baker/);
  });

  test('a form with two facts in each row is read as facts', async () => {
    const role = await roleOf(`# Job description

| **Job title** | Night baker | **Grade** | C |
|---|---|---|---|
| **Department** | Ovens | **Salary** | 23,500 |

## Duties

- Bake
`);
    assert.equal(
      role,
      `id: night-baker
title: Night baker
family: Ovens
details:
  Salary: 23,500
grade: C

workActivities:
  - Bake
`,
    );
  });

  test('an advert that names its post in a line with a mark for everybody has that title', async () => {
    const role = await roleOf(
      `Die Mühle am Hafen sucht ab sofort eine/n

Bäcker/in (m/w/d) für die Nacht

in Teilzeit

Ihre Aufgaben:
- Brot backen

Ihr Profil:
- Geduld
`,
      'anzeige.txt',
    );
    assert.equal(
      role,
      `id: bäcker-in-m-w-d-für-die-nacht
title: Bäcker/in (m/w/d) für die Nacht
lang: de

summary: |-
  Die Mühle am Hafen sucht ab sofort eine/n

  in Teilzeit

workActivities:
  - Brot backen

skills:
  - Geduld
`,
    );
  });

  test('what a ladder is called stands in its front matter where its first heading is a section', async () => {
    const files = await written(`---
title: Baker
---

## Responsibilities

- Bake

## Levels

### Junior baker

#### Scope

A tray.

### Senior baker

#### Scope

An oven.
`);
    assert.match(files['baker.framework.yaml'] ?? '', /^name: Baker$/m);
    assert.match(files['baker.framework.yaml'] ?? '', /\*\*Responsibilities\*\*\n\n {2}- Bake/);
  });

  test('what volunteers get is a section, and no skill', async () => {
    const role = await roleOf(
      `Shop volunteer

What you will be doing
Sorting gifts
Serving customers

The skills you need
Patience
Good humour

What you get out of it
Travel expenses
`,
      'volunteer.txt',
    );
    assert.match(
      role,
      /^skills:\n {2}- Patience\n {2}- Good humour\n\nsections:\n {2}- title: What you get out of it$/m,
    );
  });
});
