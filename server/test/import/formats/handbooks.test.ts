import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { written } from '../support/written.ts';

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
