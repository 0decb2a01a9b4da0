import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import { wholeImport } from '../support/written.ts';

/** What an import makes of one text, by the names of its files. Every word of it must stand in the files. */
async function imported(name: string, text: string): Promise<Record<string, Record<string, unknown>>> {
  const files = await wholeImport(text, name);
  return Object.fromEntries(
    files.map((file) => {
      const { id: _, source: __, ...content } = parse(file.text);
      return [file.name, content];
    }),
  );
}

suite('texts that look like what they are not', () => {
  test('a skill of a matrix with figures in its cells is no fact of its grades, unlike its pay', async () => {
    const files = await imported(
      'finance.md',
      `# Finance

| Skill | Junior | Senior |
| --- | --- | --- |
| Pay modelling | Models 1 team | Models 50 teams |
| Budget management | Up to 10k | Up to 1m |
| Location planning | Plans 1 site | Plans 3 sites |
| Base salary range | 20k | 40k |
`,
    );
    const { skills, grades } = files['finance.framework.yaml'] ?? {};
    assert.deepEqual(
      (skills as { name: string }[]).map(({ name }) => name),
      ['Pay modelling', 'Budget management', 'Location planning'],
    );
    assert.deepEqual(
      (grades as { details: unknown }[]).map(({ details }) => details),
      [{ 'Base salary range': '20k' }, { 'Base salary range': '40k' }],
    );
  });

  test('a known section whose lines have labels stays a section', async () => {
    const { 'baker.role.yaml': role } = await imported(
      'baker.md',
      '# Baker\n\nBakes.\n\n## Key relationships\n\n- Shops: weekly\n- Practice: daily\n',
    );
    assert.deepEqual(role?.sections, [
      {
        title: 'Key relationships',
        items: [
          { name: 'Shops', description: 'weekly' },
          { name: 'Practice', description: 'daily' },
        ],
      },
    ]);
  });

  test('skills of a catalogue with a reference and an area are no adverts', async () => {
    const skill = (title: string) => ({ title, description: `${title} well.`, reference: 'S1', area: 'Kitchen' });
    const files = await imported('catalogue.json', JSON.stringify({ skills: [skill('Baking'), skill('Selling')] }));
    assert.deepEqual(Object.keys(files), ['catalogue.framework.yaml']);
  });

  test('a section between two grades with a word of theirs is no grade', async () => {
    const files = await imported(
      'ladder.md',
      '# Ladder\n\n## Junior engineer\n\n- Learns\n\n## About being an engineer\n\nText.\n\n## Senior engineer\n\n- Teaches\n',
    );
    assert.deepEqual(Object.keys(files).sort(), [
      'junior-engineer.role.yaml',
      'ladder.framework.yaml',
      'senior-engineer.role.yaml',
    ]);
  });

  test('in a text without marks a line that leads into a list is no heading, and groups stay below their section', async () => {
    const { 'clerk.role.yaml': role } = await imported(
      'clerk.txt',
      `Clerk

The clerk helps with

- the post
- the door

The people you work with
- A porter

Skills
Typing
- Forty words a minute
Phone calls
- A calm voice
`,
    );
    assert.deepEqual(role, {
      title: 'Clerk',
      summary: 'The clerk helps with\n\n- the post\n- the door',
      skills: [
        { title: 'Typing', items: ['Forty words a minute'] },
        { title: 'Phone calls', items: ['A calm voice'] },
      ],
      sections: [{ title: 'The people you work with', items: ['A porter'] }],
    });
  });

  test('front matter says what kind of page it is, and a table of the site holds its facts', async () => {
    const { 'baker.role.yaml': role } = await imported(
      'baker.md',
      '+++\ntitle = "Baker"\ntype = "job-description"\n[params]\nsalary = "20k"\n+++\n\n## Duties\n\n- Bakes\n',
    );
    assert.deepEqual(role, { title: 'Baker', details: { salary: '20k' }, workActivities: ['Bakes'] });
  });

  test('what is listed below skills is no advert, and a framework with described skills neither', async () => {
    const skill = { title: 'Baking', description: 'Bakes.', department: 'Kitchen', location: 'Leeds' };
    assert.deepEqual(Object.keys(await imported('catalogue.json', JSON.stringify({ skills: [skill] }))), [
      'catalogue.framework.yaml',
    ]);
    const framework = { title: 'Craft', description: 'Ours.', organization: 'Loaf', team: 'All', skills: [skill] };
    assert.deepEqual(Object.keys(await imported('craft.json', JSON.stringify(framework))), ['craft.framework.yaml']);
  });

  test('jobs may be called what is a fact elsewhere', async () => {
    const job = (name: string) => `## ${name}\n\n### Duties\n\n- Greets\n\n### Skills\n\n- Smiles\n\n`;
    const files = await imported('jobs.md', `# Jobs\n\n${job('Reception')}${job('Clinic')}`);
    assert.deepEqual(Object.keys(files), ['reception.role.yaml', 'clinic.role.yaml']);
  });

  test('what stands below a setting of the site in front matter is one', async () => {
    const { 'baker.role.yaml': role } = await imported(
      'baker.md',
      '---\ntitle: Baker\nseo:\n  title: Baker job\n  description: Bake with us\nimage:\n  src: a.png\n---\nBakes.\n\n## Duties\n\n- Bakes\n',
    );
    assert.deepEqual(role, { title: 'Baker', summary: 'Bakes.', workActivities: ['Bakes'] });
  });

  test('headings that are English and French say nothing alone', async () => {
    const text = '# Film director\n\n## Direction\n\nLeads.\n\n## Relations\n\nActors.\n\n## Our words\n\nFew.\n';
    const { 'film-director.role.yaml': english } = await imported('director.md', text);
    assert.equal(english?.lang, undefined);
    const { 'film-director.role.yaml': french } = await imported(
      'director.md',
      `${text}\n## Missions\n\n- Tourner\n\n## Avantages\n\nPain.\n`,
    );
    assert.equal(french?.lang, 'fr');
  });

  test('quotes around a whole title are none of its words, unlike those around a part', async () => {
    const titleOf = async (heading: string) =>
      Object.values(await imported('post.md', `# ${heading}\n\nBakes.\n\n## Duties\n\n- Bakes\n`)).map(
        ({ title }) => title,
      );
    assert.deepEqual(await titleOf('“Baker”'), ['Baker']);
    assert.deepEqual(await titleOf('"Head baker"'), ['Head baker']);
    assert.deepEqual(await titleOf('„Bäcker“'), ['Bäcker']);
    assert.deepEqual(await titleOf('“Best” baker'), ['“Best” baker']);
    assert.deepEqual(await titleOf('“Best” baker of “bread”'), ['“Best” baker of “bread”']);
  });
});
