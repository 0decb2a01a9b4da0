import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { csv } from '../../../src/import/formats/csv.ts';
import { assertRefused, filesOf, odditiesOf, readDraft, sourceNamed } from '../support/readDraft.ts';

const matrix =
  'Skill;Junior baker;Senior baker\r\nKneading;Working;Expert\r\nÖfen prüfen;;Working\r\n=SUM(A1);-;Expert\r\n';

/** The names of a framework's skills, and what each role asks for. */
function outlineOf(files: Awaited<ReturnType<typeof filesOf>>): unknown {
  return Object.fromEntries(
    Object.entries(files).map(([stem, value]) => {
      const groups = Array.isArray(value.skills) ? value.skills : [];
      return [
        stem,
        groups.map(
          (skill: { name?: string; ref: string; level?: string }) => skill.name ?? `${skill.ref} ${skill.level}`,
        ),
      ];
    }),
  );
}

suite('tables with separators', () => {
  const expected = {
    'our-bakers': ['Kneading', 'Öfen prüfen', '=SUM(A1)'],
    'junior-baker': ['skills/kneading working'],
    'senior-baker': ['skills/kneading expert', 'skills/ofen-prufen working', 'skills/sum-a1 expert'],
  };
  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', Buffer.from(matrix)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${matrix}`)],
    ['UTF-16 with tabs', Buffer.from(`\ufeff${matrix.replaceAll(';', '\t')}`, 'utf16le')],
    ['Windows-1252', Buffer.from(matrix, 'latin1')],
    [
      'commas and mixed line ends',
      Buffer.from(matrix.replaceAll(';', ',').replace('\r\n', '\n').replace('\r\nÖ', '\rÖ')),
    ],
    ['a line that names the separator', Buffer.from(`sep=;\r\n${matrix}`)],
    [
      'no-break spaces and blanks around names',
      Buffer.from(matrix.replace('Kneading', ' Kneading\u00a0').replace('Junior ', 'Junior\u00a0')),
    ],
  ];
  for (const [name, bytes] of encodings) {
    test(`a matrix in ${name}`, async () => {
      assert.deepEqual(outlineOf(filesOf(await readDraft(csv, { 'our-bakers.csv': bytes }))), expected);
    });
  }

  test('a list of skills with a column a level', async () => {
    const draft = await readDraft(csv, {
      'list.csv':
        'Area,Skill,Description,Awareness,Working,Expert\nPeople,Listening,You hear.,"hear ""one""",hear two,"- a\n- b"\nPeople,Talking,You talk,,t,u\nThings,Fixing,,,"+5 years",\n',
    });
    const { list } = filesOf(draft);
    assert.deepEqual(Object.keys(filesOf(draft)), ['list']);
    assert.deepEqual(list?.categories, [
      { id: 'people', name: 'People' },
      { id: 'things', name: 'Things' },
    ]);
    assert.deepEqual(list?.skills, [
      {
        id: 'listening',
        name: 'Listening',
        category: ['people'],
        description: 'You hear.',
        levels: { awareness: 'hear "one"', working: 'hear two', expert: { indicators: ['a', 'b'] } },
      },
      {
        id: 'talking',
        name: 'Talking',
        category: ['people'],
        description: 'You talk',
        levels: { working: 't', expert: 'u' },
      },
      { id: 'fixing', name: 'Fixing', category: ['things'], levels: { working: '+5 years' } },
    ]);
  });

  test('empty columns behind the last one, and a first row without a name for the skills', async () => {
    const draft = await readDraft(csv, {
      'm.csv': ';Junior baker;Senior baker;;\nKneading;2;4;;\n;;;;\nProving;1;;;\n',
    });
    assert.deepEqual(outlineOf(filesOf(draft)), {
      m: ['Kneading', 'Proving'],
      'junior-baker': ['skills/kneading 2', 'skills/proving 1'],
      'senior-baker': ['skills/kneading 4'],
    });
  });

  test('a list in another language', async () => {
    const draft = await readDraft(csv, {
      'liste.csv': Buffer.from('Bereich;Kompetenz;Beschreibung\nMetall;Schwei\xdfen;Verbindet Metall.\n', 'latin1'),
    });
    assert.deepEqual(filesOf(draft).liste?.skills, [
      { id: 'schweißen', name: 'Schweißen', category: ['metall'], description: 'Verbindet Metall.' },
    ]);
  });

  test('a list whose areas are numbered', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `Area ${index % 5},Skill ${'x'.repeat(index + 1)},Words\n`);
    const draft = await readDraft(csv, { 'list.csv': `Area,Skill,Description\n${rows.join('')}` });
    assert.deepEqual(Object.keys(filesOf(draft)), ['list']);
  });

  test('a table with a row for each role', async () => {
    const draft = await readDraft(csv, {
      'roles.csv':
        'Job title,Family,Summary,Responsibilities,Salary,Salary\nBaker,Food,"Bakes bread.\n\n- well\n- early","Bake\n• Clean",10 to 20,more\n,,,Sweep,,\nSenior baker,Food,Leads,"Lead",\n',
    });
    assert.deepEqual(filesOf(draft), {
      baker: {
        id: 'baker',
        title: 'Baker',
        family: 'Food',
        summary: 'Bakes bread.\n\n- well\n- early',
        workActivities: [{ name: 'Bake' }, { name: 'Clean' }, { name: 'Sweep' }],
        details: { Salary: '10 to 20', 'Salary 6': 'more' },
      },
      'senior-baker': {
        id: 'senior-baker',
        title: 'Senior baker',
        family: 'Food',
        summary: 'Leads',
        workActivities: [{ name: 'Lead' }],
      },
    });
    assert.deepEqual(odditiesOf(draft), ['roles.csv was read as a table with a row for each role.']);
  });

  test('items of a cell between semicolons or commas are told apart, and numbers and kinds of items are facts', async () => {
    const draft = await readDraft(csv, {
      'roles.csv':
        'Job title,Task ID,Task,Task type,Skills,Qualifications\n' +
        'Baker,71,"Bake bread, cakes and pies.",Core,"Kneading, mixing (dough, batter), patience",Diploma; Permit;\n' +
        'Baker,72,Clean.,Core,"Adds up, if asked",\n',
    });
    assert.deepEqual(filesOf(draft).baker, {
      id: 'baker',
      title: 'Baker',
      workActivities: [{ name: 'Bake bread, cakes and pies.' }, { name: 'Clean.' }],
      skills: [{ name: 'Kneading, mixing (dough, batter), patience' }, { name: 'Adds up, if asked' }],
      qualifications: [{ name: 'Diploma' }, { name: 'Permit' }],
      details: { 'Task ID': '71; 72', 'Task type': 'Core; Core' },
    });
    const plain = await readDraft(csv, {
      'roles.csv': 'Job title,Skills\nBaker,"Kneading, C++, rye bread"\nCarter,Carts\n',
    });
    assert.deepEqual(filesOf(plain).baker?.skills, [{ name: 'Kneading' }, { name: 'C++' }, { name: 'rye bread' }]);
  });

  test('a table with a row for each role in another language', async () => {
    const draft = await readDraft(csv, {
      'stellen.csv':
        'Stellenbezeichnung;Abteilung;Aufgaben;Anforderungen;Befristung\nBäckerin;Ofen;"- Kneten\n- Backen";"Gesellenbrief; Geduld";keine\nFahrer;Hof;Fahren;;keine\n',
    });
    assert.deepEqual(filesOf(draft).bäckerin, {
      id: 'bäckerin',
      title: 'Bäckerin',
      family: 'Ofen',
      workActivities: [{ name: 'Kneten' }, { name: 'Backen' }],
      skills: [{ name: 'Gesellenbrief' }, { name: 'Geduld' }],
      details: { Befristung: 'keine' },
    });
    const other = await readDraft(csv, {
      'postes.csv':
        'Intitulé du poste,Service,Missions,Compétences\nBoulanger,Four,Cuire ; Pétrir,Patience\nMeunier,Moulin,Moudre,Force\n',
    });
    assert.deepEqual(Object.keys(filesOf(other)), ['boulanger', 'meunier']);
  });

  test('what a column means can be decided', async () => {
    const draft = await readDraft(
      csv,
      { 'roles.csv': 'Job title,Summary,Remarks,Pay\nBaker,Bakes.,Kind,10\n' },
      { 'column: Remarks': 'notes', 'column: Pay': 'leaveOut' },
    );
    assert.deepEqual(filesOf(draft).baker, { id: 'baker', title: 'Baker', summary: 'Bakes.', notes: 'Kind' });
    assert.deepEqual(
      draft.decisions.map(({ key, meaning, sure }) => [key, meaning, sure]),
      [
        ['column: Job title', 'title', true],
        ['column: Summary', 'summary', true],
        ['column: Remarks', 'notes', true],
        ['column: Pay', 'leaveOut', true],
      ],
    );
  });

  test('words of a table that is none of skills become notes', async () => {
    const draft = await readDraft(csv, { 'minutes.csv': 'one\ntwo\n' });
    assert.deepEqual(filesOf(draft), {
      'minutes-notes': { id: 'minutes-notes', title: 'Minutes', notes: 'one\n\ntwo' },
    });
  });

  test('rows of other lengths, repeated names and a cut end', async () => {
    const draft = await readDraft(csv, {
      'm.csv': 'Skill,Junior baker,Senior baker\nKneading,Working\nBaking,Working,Expert,beyond\nKneading,Expert,"Exp',
    });
    assert.ok(odditiesOf(draft).includes('m.csv ends within quotation marks, as if it had been cut off.'));
    assert.ok(JSON.stringify(filesOf(draft)).includes('beyond'));
  });

  test('bad files are refused', async () => {
    await assertRefused(readDraft(csv, { 'a.csv': '' }), /empty/);
    await assertRefused(readDraft(csv, { 'a.csv': ' \r\n,,\n' }), /no table|empty/);
    await assertRefused(readDraft(csv, { 'a.csv': Uint8Array.from([0, 1, 2, 3]) }), /no text/);
    const wide = `${','.repeat(100_000)}a\n${'a,b\n'.repeat(1000)}`;
    await assertRefused(readDraft(csv, { 'a.csv': wide }), /longer/);
    await assertRefused(readDraft(csv, { 'a.csv': 'a,b,c\n'.repeat(800_000) }), /larger/);
    await assertRefused(readDraft(csv, { 'a.csv': new Uint8Array(50 * 1024 * 1024).fill(0x61) }), /larger/);
  });

  test('is recognised by its name, or by tabs', () => {
    assert.equal(csv.recognise(sourceNamed('a.csv', matrix))?.sureness, 0.7);
    assert.equal(csv.recognise(sourceNamed('a.tsv', 'one\n'))?.sureness, 0.4);
    assert.equal(csv.recognise(sourceNamed('a.txt', 'a\tb\nc\td\n'))?.sureness, 0.4);
    assert.equal(csv.recognise(sourceNamed('a.txt', matrix)), undefined);
    assert.equal(csv.recognise(sourceNamed('a.csv', new Uint8Array(4))), undefined);
  });
});
