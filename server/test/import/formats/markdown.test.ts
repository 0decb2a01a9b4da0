import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Meaning } from '../../../src/import/decisions.ts';
import type { Draft } from '../../../src/import/draft.ts';
import type { ImportFormat } from '../../../src/import/format.ts';
import { htmlFormat } from '../../../src/import/formats/html.ts';
import { markdownFormat } from '../../../src/import/formats/markdown.ts';
import { ImportRefusal, type Source } from '../../../src/import/source.ts';
import { inEnglish } from '../../../src/service/message.ts';
import { assertNothingLost, plainFiles } from '../support/draftChecks.ts';
import { assertSoundDraft } from '../support/importCase.ts';

function sourceOf(text: string | undefined, name = 'post.md'): Source {
  return {
    name,
    text,
    bytes: new TextEncoder().encode(text ?? '\0'),
    encoding: text === undefined ? undefined : 'UTF-8',
  };
}

async function read(
  text: string,
  decided: readonly (readonly [string, Meaning])[] = [],
  format: ImportFormat = markdownFormat,
): Promise<Draft> {
  const draft = await format.read([sourceOf(text)], new Map(decided));
  assertNothingLost(draft);
  await assertSoundDraft(draft);
  return draft;
}

/** The one role of a draft. */
async function roleOf(text: string, decided: readonly (readonly [string, Meaning])[] = []): Promise<unknown> {
  const { files } = await read(text, decided);
  assert.equal(files.length, 1);
  return plainFiles(files)[`${files[0]?.stem}.role`];
}

suite('Markdown that is no document', () => {
  test('is refused in a sentence', async () => {
    const refused = async (source: Source, message: RegExp, format: ImportFormat = markdownFormat) =>
      assert.rejects(
        format.read([source], new Map()),
        (error) => error instanceof ImportRefusal && message.test(error.message),
      );
    for (const format of [markdownFormat, htmlFormat]) await refused(sourceOf(undefined), /no text/, format);
    await refused(sourceOf(''), /no words/);
    await refused(sourceOf('---\n\n***\n'), /no words/);
    await refused(sourceOf('a'.repeat(20_000_001)), /too long/);
    await refused(sourceOf('<html><script>let a = 1;</script></html>', 'a.html'), /no words/, htmlFormat);
    await refused(sourceOf('a'.repeat(50_000_001)), /too long/, htmlFormat);
  });

  test('is told from pages and from data by its beginning', () => {
    const sureness = (format: ImportFormat, name: string, text: string) =>
      format.recognise(sourceOf(text, name))?.sureness ?? 0;
    const page = '<!doctype html><html><body><h1>Baker</h1># no heading</body></html>';
    assert.ok(sureness(htmlFormat, 'page', page) > sureness(markdownFormat, 'page', page));
    const ladder = '# Ladder\n\n<table><tr><td>a</td></tr></table>\n\n## Junior\n';
    assert.ok(sureness(markdownFormat, 'ladder.md', ladder) > sureness(htmlFormat, 'ladder.md', ladder));
    assert.equal(sureness(markdownFormat, 'a.bin', '\u0001\u0002'), 0);
    assert.equal(markdownFormat.recognise(sourceOf(undefined)), undefined);
  });
});

suite('sections of a description', () => {
  test('two headings for one list keep their words, and unknown ones are sections, in any order', async () => {
    const role = await roleOf(
      '# Baker\n\n## Odds\n\nEnds.\n\n## Duties\n\n- Mix\n\n## Day to day\n\n- Bake\n\n## Duties\n\n- Sell\n',
    );
    assert.deepEqual(role, {
      id: 'baker',
      title: 'Baker',
      workActivities: [{ name: 'Mix' }, { name: 'Bake', type: 'Day to day' }, { name: 'Sell', type: 'Duties' }],
      sections: [{ title: 'Odds', text: 'Ends.' }],
    });
  });

  test('a person says what a heading, a fact and a column mean', async () => {
    const text =
      '# Baker\n\n**Team:** Ovens\n\n## Odds\n\n- Mix\n\n## Tools\n\n| Tool | Grip |\n|---|---|\n| Peel | Firm |\n';
    const role = await roleOf(text, [
      ['fact: Team', 'leaveOut'],
      ['heading: Odds', 'workActivities'],
      ['column: Grip', 'level'],
    ]);
    assert.deepEqual(role, {
      id: 'baker',
      title: 'Baker',
      workActivities: [{ name: 'Mix', type: 'Odds' }],
      skills: [{ name: 'Peel', level: 'Firm' }],
    });
  });

  test('what a person says is a grade is one', async () => {
    const text = '# Bakers\n\n## Kneader\n\n### Craft\n\n- Mixes\n\n## Taster\n\n### Craft\n\n- Tastes\n';
    const { layout } = await read(text, [
      ['heading: Kneader', 'grade'],
      ['heading: Taster', 'grade'],
    ]);
    assert.match(layout ? inEnglish(layout) : '', /^a ladder of 2 grades/);
  });

  test('levels beside names, and words that only look like marks', async () => {
    const role = await roleOf(
      '# Baker\n\n## Skills\n\n- Dough (advanced)\n- Ovens: expert\n- C++ & snake_case\n- 2 * 3 * 4\n',
    );
    assert.deepEqual(role, {
      id: 'baker',
      title: 'Baker',
      skills: [
        { name: 'Dough', level: 'advanced' },
        { name: 'Ovens', level: 'expert' },
        { name: 'C++ & snake_case' },
        { name: '2 * 3 * 4' },
      ],
    });
  });
});

suite('habits of those who write job descriptions', () => {
  const habits: readonly (readonly [name: string, text: string, role: object])[] = [
    [
      'facts in a table whose columns are called field and value, below any heading',
      '# Baker\n\n| Item | Details |\n|---|---|\n| Hours | 30 |\n\n## At a glance\n\n| Field | Value |\n|---|---|\n| Reports to | Head baker |\n| Post no | 7 |\n',
      { title: 'Baker', details: { Hours: '30', 'Post no': '7' }, reportsTo: 'Head baker' },
    ],
    [
      'bullets that Markdown does not know, a lead-in above them and a line that goes on',
      '# Baker\n\n## Duties\nBy hand:\n• Mix dough\n  on the bench.\n• Bake\n',
      {
        title: 'Baker',
        workActivities: [
          { name: 'Mix dough on the bench.', type: 'By hand' },
          { name: 'Bake', type: 'By hand' },
        ],
      },
    ],
    [
      'a checklist, whose ticks are kept',
      '# Baker\n\n## Duties\n\n- [ ] Mix\n- [x] Bake\n- [y] Cool\n',
      { title: 'Baker', workActivities: [{ name: 'Mix' }, { name: '☑ Bake' }, { name: '[y] Cool' }] },
    ],
    [
      'a bold name that ends with a full stop',
      '# Baker\n\n## Skills\n\n- **Kneading**. By hand and by machine.\n- **Ovens**. Gas and wood.\n',
      {
        title: 'Baker',
        skills: [
          { name: 'Kneading', description: 'By hand and by machine.' },
          { name: 'Ovens', description: 'Gas and wood.' },
        ],
      },
    ],
    [
      'sentences that say which skills are a must, and one about all of them at the end',
      '# Baker\n\n## Skills you need\n\nIt is essential that you can show us all of the following in your application:\n\n- Kneading\n\n' +
        'Desirable skills (we only look at these where two people are equally good):\n\n- Ovens\n\nWe will ask you to bake a loaf at the interview.\n',
      {
        title: 'Baker',
        skills: [
          {
            title: 'It is essential that you can show us all of the following in your application',
            items: [{ name: 'Kneading', importance: 'essential' }],
          },
          {
            title: 'Desirable skills (we only look at these where two people are equally good)',
            description: 'We will ask you to bake a loaf at the interview.',
            items: [{ name: 'Ovens', importance: 'desirable' }],
          },
        ],
      },
    ],
    [
      'a title whose heading is no higher than those of the sections, with facts below it',
      '## Night baker\n\n| Hours | 30 |\n|---|---|\n| Pay | 12 |\n\n## Your duties will include, but are not limited to\n\n- Mix\n',
      { title: 'Night baker', details: { Hours: '30', Pay: '12' }, workActivities: [{ name: 'Mix' }] },
    ],
    [
      'a list without a heading',
      '# Baker\n\n- Mix\n- Bake\n',
      { title: 'Baker', workActivities: [{ name: 'Mix' }, { name: 'Bake' }] },
    ],
    [
      'skills that are a must below several headings',
      '# Baker\n\n## Requirements\n\n### Craft\n\n#### Must have\n\n- Ovens\n\n### Personality\n\n#### Must have\n\n- Patience\n',
      {
        title: 'Baker',
        skills: [
          { title: 'Craft – Must have', items: [{ name: 'Ovens', importance: 'essential' }] },
          { title: 'Personality – Must have', items: [{ name: 'Patience', importance: 'essential' }] },
        ],
      },
    ],
    [
      'a heading that only says what kind of text it is, and kinds of skills below one in capitals',
      'FICHE DE POSTE\n\nIntitulé du poste : Boulangère\nService : Four\n\nCOMPÉTENCES REQUISES\nSavoirs :\n- Pâtes\nSavoir-être :\n- Calme\n',
      {
        title: 'Boulangère',
        lang: 'fr',
        family: 'Four',
        skills: [
          { title: 'Savoirs', items: [{ name: 'Pâtes' }] },
          { title: 'Savoir-être', items: [{ name: 'Calme' }] },
        ],
      },
    ],
    [
      'facts behind the last list',
      'Bäcker (m/w/d)\n\nIhre Aufgaben:\n- Backen\n\nEntgeltgruppe: E 5\nArbeitszeit: 39 Stunden\nBewerbungsschluss: 15.03.\n',
      {
        title: 'Bäcker (m/w/d)',
        lang: 'de',
        details: { Entgeltgruppe: 'E 5', Arbeitszeit: '39 Stunden', Bewerbungsschluss: '15.03.' },
        workActivities: [{ name: 'Backen' }],
      },
    ],
    [
      'headings in Japanese',
      '# 採用担当\n\n## 責任\n\n- 採用\n\n## 応募資格\n\n- 経験\n',
      { title: '採用担当', lang: 'ja', workActivities: [{ name: '採用' }], skills: [{ name: '経験' }] },
    ],
    [
      'headings of two words for one thing',
      '# Baker\n\n## Roles & Responsibilities\n\n- Mix\n\n## Knowledge, Skills & Abilities\n\n- Ovens\n',
      { title: 'Baker', workActivities: [{ name: 'Mix' }], skills: [{ name: 'Ovens' }] },
    ],
  ];
  for (const [name, text, role] of habits)
    test(name, async () => {
      const { id: _, ...read } = (await roleOf(text)) as { readonly id: string };
      assert.deepEqual(read, role);
    });

  test('a title that the file is called by, although sections have headings of its degree', async () => {
    const text = '## Night baker\n\nBakes at night.\n\n## Duties\n\n- Mix\n';
    const titles = ['night-baker.md', 'jobs.md'].map(async (name) => {
      const { files } = await markdownFormat.read([sourceOf(text, name)], new Map());
      return (plainFiles(files)[`${files[0]?.stem}.role`] as { readonly title: string }).title;
    });
    assert.deepEqual(await Promise.all(titles), ['Night baker', 'Jobs']);
  });
});

suite('hostile texts', () => {
  const shapes: readonly (readonly [string, (size: number) => string])[] = [
    ['nested lists', (size) => Array.from({ length: size }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['open brackets', (size) => `# T\n\n${'['.repeat(size)} a`],
    ['open comments', (size) => `# T\n\n${'<!-- '.repeat(size)} a`],
    ['open instructions', (size) => `# T\n\n${'{% '.repeat(size)} a`],
    ['open tags', (size) => `# T\n\n${'<div><table><tr><td>'.repeat(size)} a`],
    ['quotes in quotes', (size) => `${'> '.repeat(size)} a`],
    ['labels', (size) => '**A:** b\n'.repeat(size)],
  ];
  for (const [name, shape] of shapes) {
    test(`${name} are read to their end`, async () => {
      const { pieces } = await read(shape(400));
      assert.ok(pieces.some(({ text }) => /\ba\b/i.test(text)));
    });
  }

  test('twice the rows are twice the pieces and texts', async () => {
    const counts = async (rows: number) => {
      const lines = Array.from({ length: rows }, (_, row) => `| Skill ${row} | mixes ${row} | bakes ${row} |`);
      const { pieces, files, leftOut } = await read(
        `# T\n\n| Skill | Junior | Senior |\n|---|---|---|\n${lines.join('\n')}\n`,
      );
      return [pieces.length - leftOut.length, JSON.stringify(plainFiles(files)).split('mixes').length - 1];
    };
    assert.deepEqual(await counts(200), [603, 200]);
    assert.deepEqual(await counts(400), [1203, 400]);
  });
});
