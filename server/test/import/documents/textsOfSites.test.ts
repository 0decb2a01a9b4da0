import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { markdownFormat } from '../../../src/import/formats/markdown.ts';
import { fileOf, readDraft } from '../support/drafts.ts';

/*
 * Descriptions of jobs as sites hold them: with ways through the site, items with keys in front matter, pictures before headings.
 */

async function roleOf(text: string): Promise<unknown> {
  const draft = await readDraft(markdownFormat, text, { name: 'page.md' });
  return fileOf(draft, 'role');
}

suite('a page of a site', () => {
  test('is read without the ways that lead through the site', async () => {
    const text = `[Start](/) > [Jobs](/jobs/) > Baker

# Baker

1. [Duties](#duties)
   - [At night](#at-night)
2. [Skills](#skills)

## Duties

- Knead, see [the recipes](#recipes)
- Bake

[« Previous](./cook.md) | [Next »](./porter.md)

## Skills

- Patience > speed
`;
    assert.deepEqual(await roleOf(text), {
      id: 'baker',
      title: 'Baker',
      workActivities: [{ name: 'Knead, see the recipes' }, { name: 'Bake' }],
      skills: [{ name: 'Patience > speed' }],
    });
  });

  test('has the items of its front matter by their names, whatever keys they have', async () => {
    const text = `---
title: Porter
skills:
  - name: Radio
    level: good
    description: "Speaks: clearly."
  - name: First aid
responsibilities:
  - title: Open doors
    when: at six
  - Greet guests
---

A house by the river.
`;
    assert.deepEqual(await roleOf(text), {
      id: 'porter',
      title: 'Porter',
      summary: 'A house by the river.',
      workActivities: [{ name: 'Open doors', description: 'when: at six' }, { name: 'Greet guests' }],
      skills: [{ name: 'Radio (good)', description: 'Speaks: clearly.' }, { name: 'First aid' }],
    });
  });

  for (const [heading, title] of [
    ['Role profile: Baker', 'Baker'],
    ['Job Description - Night Porter', 'Night Porter'],
    ['Stellenbeschreibung: Bäckerin', 'Bäckerin'],
    ['Role description writer', 'Role description writer'],
  ] as const) {
    test(`that is called "${heading}" is about the job "${title}"`, async () => {
      const role = (await roleOf(`# ${heading}\n\n## Responsibilities\n\n- Begins early\n`)) as { title: string };
      assert.equal(role.title, title);
    });
  }

  test('has the same sections with pictures before their headings', async () => {
    const text = '# Baker\n\n## 📝 Responsibilities\n\n- Bake\n\n## 🧑‍🍳 Skills\n\n- Kneading\n';
    assert.deepEqual(await roleOf(text), {
      id: 'baker',
      title: 'Baker',
      workActivities: [{ name: 'Bake' }],
      skills: [{ name: 'Kneading' }],
    });
  });
});
