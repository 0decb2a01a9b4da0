import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { written } from '../support/written.ts';

suite('headings of adverts and handbooks', () => {
  test('a first-degree heading that names a section is no job of its own', async () => {
    const files = await written(`# Baker (grade 3)

Bakers feed the town.

# Key responsibilities

## Scope

- Bread

## Duties

- Bake

## Skills

- Patience

# Key measures

- Loaves sold

## Our benefits

- Cake

## Applying

Call in.
`);
    assert.deepEqual(Object.keys(files), ['baker-grade-3.role.yaml']);
  });

  test('a heading of another section ends the section above it, however deep it stands', async () => {
    const { 'analyst.role.yaml': role } = await written(`# Analyst

## Responsibilities

- Keep the plan

### Skills people must have

- Planning

### Certifications:

A certificate would help.

### Meetings

- Write notes
`);
    assert.equal(
      role,
      `id: analyst
title: Analyst

workActivities:
  - Keep the plan
  - name: Write notes
    type: Meetings

skills:
  - Planning

qualifications:
  - A certificate would help.
`,
    );
  });

  test('roles of a community, each with its own demands and duties, are roles of their own', async () => {
    const files = await written(`# Membership

Who does what here.

## Newcomers

Be welcome.

## Member

Takes part.

### Requirements

- Came twice

### Responsibilities and privileges

- Votes

## Steward

Looks after the rooms.

### Requirements

- Member for a year

### Responsibilities and privileges

- Holds the keys
`);
    assert.deepEqual(Object.keys(files), ['member.role.yaml', 'steward.role.yaml']);
    assert.match(files['steward.role.yaml'] ?? '', /skills:\n {2}- Member for a year/);
  });

  test('what to expect after applying is no skill, and headings that speak to the reader are known', async () => {
    const { 'diver.role.yaml': role } = await written(`# Diver

## Here is what you will be working on:

- Wrecks

## What you'll bring:

- Patience

**What to expect once you apply:**

- A dive with us
`);
    assert.equal(
      role,
      `id: diver
title: Diver

workActivities:
  - Wrecks

skills:
  - Patience

sections:
  - title: What to expect once you apply
    items:
      - A dive with us
`,
    );
  });

  test('a bold label in capitals is a fact, and each field of knowledge keeps what is essential in it', async () => {
    const { 'clerk.role.yaml': role } = await written(`# JOB DESCRIPTION

**POST TITLE:** Clerk

**GRADE:** SO1

**RESPONSIBLE TO:** Registrar

## PERSON SPECIFICATION

### Knowledge

Essential

- Registers

Desirable

- Archives

### Experience

Essential

- Counter work
`);
    assert.equal(
      role,
      `id: clerk
title: Clerk
grade: SO1
reportsTo: Registrar

skills:
  - title: Knowledge – Essential
    items:
      - name: Registers
        importance: essential
  - title: Knowledge – Desirable
    items:
      - name: Archives
        importance: desirable
  - title: Experience – Essential
    items:
      - name: Counter work
        importance: essential
`,
    );
  });

  test('plain lines below "Essential criteria" are what is essential', async () => {
    const { 'officer.role.yaml': role } = await written(
      `Officer

Person specification
Essential criteria
Writes clearly.
Works to dates.

Desirable criteria
Knows the coast.
`,
      'post.txt',
    );
    assert.equal(
      role,
      `id: officer
title: Officer

skills:
  - name: Writes clearly.
    importance: essential
  - name: Works to dates.
    importance: essential
  - name: Knows the coast.
    importance: desirable
`,
    );
  });

  test('headings of one language say which it is, so that no dictionary of another judges it', async () => {
    const { 'chargé-de-communication.role.yaml': french } = await written(
      '# Chargé de communication\n\n**Lieu :** Lyon\n\n## Vos missions\n\n- Animer les réseaux\n\n## Votre profil\n\n- Rigueur\n',
    );
    assert.match(french ?? '', /^lang: fr$/m);
    const { 'coach.role.yaml': english } = await written(
      '# Coach\n\n## Missions\n\n- Lead\n\n## Profil\n\n- Calm\n\n## Benefits\n\n- Cake\n\n## Duties\n\n- Train\n',
    );
    assert.doesNotMatch(english ?? '', /^lang:/m);
  });

  test('a heading that says what kind of text this is gives way to the title among the facts', async () => {
    const { 'befriender.role.yaml': role } = await written(
      '# Volunteer role description\n\n**Role:** Befriender\n**Where:** At home\n\n## Duties\n\n- Visit\n',
    );
    assert.match(
      role ?? '',
      /title: Befriender\ndetails:\n {2}Where: At home\n {2}Page title: Volunteer role description\n/,
    );
    const { 'librarian.role.yaml': librarian } = await written(
      '# 🎯 Librarian - Role Description\n\n**Role:** Librarian\n\n## Duties\n\n- Lend\n',
    );
    assert.match(librarian ?? '', /title: Librarian\n\nworkActivities:/);
    // Without such a fact the title is what stands behind it.
    assert.deepEqual(Object.keys(await written('# Role profile: Baker\n\n## Duties\n\n- Bake\n')), ['baker.role.yaml']);
  });

  test('a text without marks: facts first, short lines above lists, a section on a line', async () => {
    const files = await written(
      `Role profiles
Lecturer (grade 8)
Salary: 30,000
Duties: Teaches in laboratories. Looks after the equipment of the School.

Health & wellbeing considerations
- Lasers

Qualifications / Training
- A degree (Essential) (A)
- A doctorate (Desirable) (A/I)
`,
      'role-profile.txt',
    );
    assert.equal(
      files['lecturer-grade-8.role.yaml'],
      `id: lecturer-grade-8
title: Lecturer (grade 8)
details:
  Salary: 30,000
summary: Role profiles

workActivities:
  - description: Teaches in laboratories. Looks after the equipment of the School.

qualifications:
  - name: A degree (Essential) (A)
    type: Qualifications / Training
  - name: A doctorate (Desirable) (A/I)
    type: Qualifications / Training

sections:
  - title: Health & wellbeing considerations
    items:
      - Lasers
`,
    );
  });

  test('letters behind what is asked for say how important it is', async () => {
    const { 'physiotherapist.role.yaml': role } = await written(
      '# Physiotherapist\n\n## Requirements\n\n- Registration (E)\n- A year on wards (E)\n- Has led (D)\n',
    );
    assert.match(role ?? '', /name: Registration \(E\)\n {4}importance: essential/);
    const { 'porter.role.yaml': porter } = await written(
      '# Porter\n\n## Requirements\n\n- Lifts (Essential) (A)\n- Drives (Desirable) (A/I)\n',
    );
    assert.match(porter ?? '', /name: Drives \(Desirable\) \(A\/I\)\n {4}importance: desirable/);
    assert.match(role ?? '', /name: Has led \(D\)\n {4}importance: desirable/);
  });

  test('labelled lines below a heading of their own are facts, and bullets of a text are none', async () => {
    const { 'engineer.role.yaml': role } = await written(`# Engineer

Technology: what one works with here every day, and with others

- Adopts: learns what the team uses from those who have used it for longer
- Shows: tells others in the team what is new and what is worth a try

## Position context

**Location**: Perth
**Team**: Cloud
**Desk**: 4

## Duties

- Build
`);
    assert.equal(
      role,
      `id: engineer
title: Engineer
family: Cloud
details:
  Location: Perth
  Desk: 4

summary: |-
  Technology: what one works with here every day, and with others

  - Adopts: learns what the team uses from those who have used it for longer
  - Shows: tells others in the team what is new and what is worth a try

workActivities:
  - Build
`,
    );
  });

  test('a sign before a bold name stays with it, and a button behind a list is no item of it', async () => {
    const { 'librarian.role.yaml': role } = await written(`# Librarian

## Skills

- ✅ **Catalogues**: writes and mends them
- ✅ **Zotero**: teaches it

## Duties

- Lend

[Apply now](job-form.php)
`);
    assert.equal(
      role,
      `id: librarian
title: Librarian

workActivities:
  - Lend

skills:
  - name: ✅ Catalogues
    description: writes and mends them
  - name: ✅ Zotero
    description: teaches it

notes: Apply now
`,
    );
  });
});
