import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { importContents } from '../support/importCase.ts';

/** What an import writes of one text, without the lines about its source. Every word of it must stand in the files. */
async function written(text: string, name = 'post.md'): Promise<Record<string, string>> {
  const { files, words } = await importContents({ [name]: text });
  assert.equal(words.found, words.total, 'words are missing');
  return Object.fromEntries(files.map((file) => [file.name, file.text.replace(/^source:\n {2}name: .*\n/m, '')]));
}

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
    // Without such a fact it is the title.
    assert.deepEqual(Object.keys(await written('# Role profile: Baker\n\n## Duties\n\n- Bake\n')), [
      'role-profile-baker.role.yaml',
    ]);
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

suite('ladders of handbooks', () => {
  test('a heading between two grades that has a word of theirs is one of them', async () => {
    const files = await written(`# Bakers

## Trainee baker

- Watches

## Baker

- Bakes

## Senior baker

- Teaches
`);
    assert.deepEqual(Object.keys(files), [
      'bakers.framework.yaml',
      'trainee-baker.role.yaml',
      'baker.role.yaml',
      'senior-baker.role.yaml',
    ]);
  });
});

suite('tables of handbooks', () => {
  test('people with what they do are no matrix', async () => {
    const files = await written(
      '# Keepers\n\n## Current keepers\n\n| Name | Role | Contact |\n|---|---|---|\n| Ada | Lead keeper | @ada |\n\n## Duties\n\n- Keep\n',
    );
    assert.deepEqual(Object.keys(files), ['keepers.role.yaml']);
  });

  test('an empty column, and one that counts the rows, have no names', async () => {
    const files = await written(
      `# Baker

## Duties

| Tick | Duty | How often |
|---|---|---|
| | Bake | daily |

## Skills

| Nr | Skill |
|---|---|
| 1 | Dough |
`,
    );
    assert.equal(
      files['baker.role.yaml'],
      `id: baker
title: Baker

workActivities:
  - name: Bake
    details:
      How often: daily

skills:
  - name: Dough
    details:
      Nr: 1
`,
    );
    for (const [one, other] of [
      ['', ''],
      ['1.1', '1.2'],
    ]) {
      const { 'matrix.framework.yaml': framework = '', ...roles } = await written(
        `# Matrix\n\n| Ref | Skill | Junior | Senior |\n|---|---|---|---|\n| ${one} | Dough | Kneads | Invents |\n| ${other} | Icing | Spreads | Sculpts |\n`,
      );
      assert.deepEqual(Object.keys(roles), ['junior.role.yaml', 'senior.role.yaml']);
      assert.match(framework, /name: Icing\n(?: {4}details:\n {6}Ref: .*\n)? {4}levels:\n {6}junior: Spreads\n/);
    }
  });

  test('what stands below headings that are names of skills describes these', async () => {
    const { 'skills.framework.yaml': framework = '' } = await written(`# Skills

| Skill | Analyst | Lead analyst |
|---|---|---|
| [Queries](#queries) | x | x |
| Talks | | x |

## Queries

Asks a database.

## Behaviours

Kind.
`);
    assert.match(framework, /^description: "?\|?-?[\s\S]*Behaviours[\s\S]*Kind\./m);
    assert.match(framework, /name: Queries\n {4}description: Asks a database\.\n/);
    assert.doesNotMatch(framework, /\*\*Queries/);
  });

  test('a table of levels alone is about the skill that its heading names', async () => {
    const table = (first: string, second: string) =>
      `| Beginner | Intermediate | Advanced |\n|---|---|---|\n| ${first} | ${second} | – |\n`;
    const { 'table.framework.yaml': framework = '' } = await written(
      `# Table\n\n## Delivery\n\n**Such as:** shipping\n\n${table('Asks', 'Ships')}\n## Care\n\n${table('Looks', 'Mends')}`,
    );
    assert.match(
      framework,
      /- id: delivery\n {4}name: Delivery\n {4}description: "?\*\*Such as:\*\* shipping"?\n {4}levels:\n {6}beginner: Asks\n {6}intermediate: Ships\n/,
    );
    assert.match(framework, /name: Care\n {4}levels:\n {6}beginner: Looks\n/);
    assert.doesNotMatch(framework, /categories:|\*\*Delivery/);
  });

  test('rows about pay and years are facts of the grades, and a dash asks for nothing', async () => {
    const files = await written(`# Analysts

| Skill | Analyst I | Analyst II | Senior analyst |
|---|---|---|---|
| Queries | Writes short ones | Joins tables | Tunes slow ones |
| Talks | – | To the team | To directors |
| Salary | 28,000 | 34,000 | 42,000 |
| Years of experience | 0–1 | 1–3 | 3+ |
`);
    const framework = files['analysts.framework.yaml'] ?? '';
    assert.match(framework, /name: Analyst II\n {4}details:\n {6}Salary: 34,000\n {6}Years of experience: 1–3\n/);
    assert.doesNotMatch(framework, /name: Salary|analyst-i: –/);
    assert.doesNotMatch(files['analyst-i.role.yaml'] ?? '', /salary|talks/);
  });
});

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
