import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dataFormat } from '../../../src/import/formats/data/data.ts';
import { fileOf, filesOf, readDraft, sourceOf } from '../support/drafts.ts';

/** Reads a text that the format has to recognise. */
async function read(text: string, name: string) {
  assert.ok(dataFormat.recognise(sourceOf(text, name)), `${name} is recognised`);
  return readDraft(dataFormat, text, { name });
}

suite('roles in data under the words of others', () => {
  test('keys in another language are read as those of the format', async () => {
    const text = `vacatures:
  - functie: Bakker
    locatie: Haven
    dienstverband: Fulltime
    omschrijving: Bakt brood voor de stad.
    taken:
      - Deeg kneden
      - Ovens stoken
    eisen: [Geduld]
  - functie: Molenaar
    omschrijving: Maalt het graan.
    taken: [Malen]
`;
    assert.deepEqual(filesOf(await read(text, 'vacatures.yaml')), {
      'bakker.role.yaml': {
        id: 'bakker',
        title: 'Bakker',
        summary: 'Bakt brood voor de stad.',
        workActivities: [{ name: 'Deeg kneden' }, { name: 'Ovens stoken' }],
        skills: [{ name: 'Geduld' }],
        details: { locatie: 'Haven', dienstverband: 'Fulltime' },
      },
      'molenaar.role.yaml': {
        id: 'molenaar',
        title: 'Molenaar',
        summary: 'Maalt het graan.',
        workActivities: [{ name: 'Malen' }],
      },
    });
  });

  test('things in lists are named by their first words, say how important they are, and keep their own lists', async () => {
    const text = JSON.stringify([
      {
        intitule: 'Boulanger (H/F)',
        description: 'Fait le pain.',
        lieuTravail: { libelle: 'Le Port', codePostal: '29000' },
        competences: [
          { code: '12', libelle: 'Pétrir', exigence: 'E' },
          { code: '13', libelle: 'Décorer', exigence: 'S' },
        ],
        missions: [{ mission: 'Tenir le fournil', exemples: ['Allumer le four', 'Balayer'] }],
        qualites: [{ libelle: 'Patience', description: 'Sait attendre' }],
        updated_by_id: 'u-7',
      },
    ]);
    assert.deepEqual(fileOf(await read(text, 'offres.json'), 'role'), {
      id: 'boulanger-h-f',
      title: 'Boulanger (H/F)',
      summary: 'Fait le pain.',
      details: { 'lieu travail – libelle': 'Le Port', 'lieu travail – code postal': '29000' },
      skills: [
        { name: 'Pétrir', importance: 'essential', 'x-code': '12' },
        { name: 'Décorer', 'x-code': '13', 'x-exigence': 'S' },
      ],
      workActivities: [{ name: 'Tenir le fournil', description: '- Allumer le four\n- Balayer' }],
      sections: [{ title: 'Qualites', items: [{ name: 'Patience', description: 'Sait attendre' }] }],
      'x-updated_by_id': 'u-7',
    });
  });

  test('no text, list or fact hides below a key that no page shows', async () => {
    const text = JSON.stringify({
      jobs: [
        {
          id: '7',
          title: 'Baker',
          type: 'Full-time',
          summary: 'Bakes.',
          description: 'Bakes bread for the whole town.',
          responsibilities: ['Knead'],
          requirements: ['Patience'],
          niceToHave: ['Scoring'],
          requiredExperience: 3,
          preferredDays: ['Monday', 'Friday'],
          mentors: 2,
          imageUrl: 'https://mill.example/oven.png',
          featured: true,
        },
      ],
    });
    assert.deepEqual(fileOf(await read(text, 'jobs.json'), 'role'), {
      id: 'baker',
      title: 'Baker',
      summary: 'Bakes.',
      workActivities: [{ name: 'Knead' }],
      skills: [{ name: 'Patience' }, { name: 'Scoring', importance: 'desirable' }],
      details: { type: 'Full-time', 'required experience': '3', mentors: '2' },
      sections: [
        { title: 'Description', text: 'Bakes bread for the whole town.' },
        { title: 'Preferred days', items: [{ name: 'Monday' }, { name: 'Friday' }] },
      ],
      'x-id': '7',
      'x-imageUrl': 'https://mill.example/oven.png',
      'x-featured': true,
    });
  });

  test('a text with a line for each item is a list, one whose lines are broken to a width is not', async () => {
    const text = `puesto: Panadera
funciones: |
  Amasar el pan.
  Encender el horno.
requisitos: |
  Paciencia con la masa que
  crece durante la noche
`;
    assert.deepEqual(fileOf(await read(text, 'oferta.yaml'), 'role'), {
      id: 'panadera',
      title: 'Panadera',
      workActivities: [{ name: 'Amasar el pan.' }, { name: 'Encender el horno.' }],
      skills: [{ name: 'Paciencia con la masa que crece durante la noche' }],
    });
  });

  test('a title in several languages is the first of them, and where no key says it the first words', async () => {
    const several = `- title: { en: Baker, nl: Bakker }
  description: { en: "${'Bakes bread. '.repeat(12).trim()}", nl: Bakt. }
  duties: [Bake]
`;
    const named = fileOf(await read(several, 'a.yaml'), 'role') as { title: string; sections: { title: string }[] };
    assert.equal(named.title, 'Baker');
    assert.deepEqual(
      named.sections.map(({ title }) => title),
      ['Description – en'],
    );
    const unnamed =
      '- offerno: 7\n  headline: Night baker\n  published: 2026-01-01\n  duties: [Bake]\n  skills: [Patience]\n';
    assert.equal((fileOf(await read(unnamed, 'b.yaml'), 'role') as { title: string }).title, 'Night baker');
  });

  test('texts in HTML become Markdown, and facts may be nested as those of vacancies are', async () => {
    const text = JSON.stringify({
      '@context': 'https://schema.org/',
      '@type': 'JobPosting',
      title: 'Baker',
      description:
        '<p>Bakes for <b>all</b> of us.</p><h3>Duties</h3><ul><li>Knead &amp; bake</li><li>Clean</li></ul><p>2 &lt; 3<br/>Each night</p>',
      hiringOrganization: { '@type': 'Organization', name: 'Old Mill' },
      jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: 'Harbour' } },
      baseSalary: { currency: 'GBP', value: { minValue: 24000 } },
    });
    assert.deepEqual(fileOf(await read(text, 'posting.json'), 'role'), {
      id: 'baker',
      title: 'Baker',
      summary: 'Bakes for **all** of us.\n\n**Duties**\n\n- Knead & bake\n- Clean\n\n2 < 3\nEach night',
      details: {
        'hiring organization – name': 'Old Mill',
        'job location – address – address locality': 'Harbour',
        'base salary – currency': 'GBP',
        'base salary – value – min value': '24000',
      },
      'x-@context': 'https://schema.org/',
      'x-@type': 'JobPosting',
      'x-hiringOrganization': { '@type': 'Organization' },
      'x-jobLocation': { '@type': 'Place', address: { '@type': 'PostalAddress' } },
    });
    const escaped = JSON.stringify([
      {
        title: 'Cook',
        company: 'Mill',
        location: 'Hall',
        description: '&lt;p&gt;Cooks.&lt;/p&gt;&lt;p&gt;Serves.&lt;/p&gt;',
      },
    ]);
    const cook = fileOf(await read(escaped, 'b.json'), 'role') as { summary: string };
    assert.equal(cook.summary, 'Cooks.\n\nServes.');
  });
});
