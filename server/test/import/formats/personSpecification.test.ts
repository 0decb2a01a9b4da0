import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importContents } from '../support/importCase.ts';

async function imported(
  text: string,
): Promise<{ readonly skills: string; readonly found: number; readonly total: number }> {
  const {
    files: [role],
    words,
  } = await importContents({ 'job.md': text });
  return { skills: role?.text.replace(/^[\s\S]*?\nskills:/, 'skills:') ?? '', ...words };
}

const head = '# Ward manager\n\nLeads a ward.\n\n## Person specification\n\n';

test('each row of a person specification is a group, and what is essential or desirable stays so', async () => {
  const { skills, found, total } = await imported(
    `${head}| Criteria | Essential | Desirable | How we find out |
|---|---|---|---|
| Qualifications | Registered nurse (adult) | Master's degree | Application form |
| Experience | Three years on an acute ward<br>Budgets: plans and keeps them | | Interview |
`,
  );
  assert.equal(
    skills,
    `skills:
  - title: Qualifications
    description: "How we find out: Application form"
    items:
      - name: Registered nurse (adult)
        importance: essential
      - name: Master's degree
        importance: desirable
  - title: Experience
    description: "How we find out: Interview"
    items:
      - name: Three years on an acute ward
        importance: essential
      - name: Budgets
        description: plans and keeps them
        importance: essential
`,
  );
  assert.equal(found, total);
});

test('a table with one such column alone is read as others are', async () => {
  const { skills, found, total } = await imported(
    `${head}| Skill | Essential |\n|---|---|\n| Budgets | yes |\n| Rotas | no |\n`,
  );
  assert.match(skills, /- name: Budgets\n/);
  assert.equal(found, total);
});
