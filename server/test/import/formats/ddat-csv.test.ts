import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ddatCsv } from '../../../src/import/formats/ddat/ddatCsv.ts';
import { assertRefused, filesOf, odditiesOf, readDraft, reasonsOf, sourceNamed } from '../support/readDraft.ts';

const skills = `Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill
Keeping records ,"You write down what was done, so that others find it.","You can:
- say why records matter","You can:
- keep a log of R&D work
- find an entry by its date",MISSING,NOT IN USE,"Archivist
Records clerk"
Listening,MISSING,,You can let others finish.,"You can:

•\u00a0hear what is not said
•\tsum up a talk",,
`;

const roles = `Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type
Records ,Archivist,An archivist keeps what matters.,Archivist,You keep a collection.,Keeping records,"You write down what was done,  so that others find it.",Working,"You can:
- keep a log of R&D work
- find an entry by its date",Specialist
Records,Archivist,An archivist keeps what matters.,Archivist,You keep a collection.,Listening ,,working ,You can let others finish.,Specialist
Records,Archivist,An archivist keeps what matters.,Lead archivist,You lead a team.,Keeping records,"Another description, for leads.",Expert,"You can:
- decide what is kept",Specialist
Records,Archivist,An archivist keeps what matters.,Lead archivist,You lead a team.,Keeping records,"Another description, for leads.",Expert,"You can:
- decide what is kept",Specialist
Records,Archivist,An archivist keeps what matters.,Lead archivist,You lead a team.,Drawing plans,You draw to scale.,Practitioner,You can draw a house.,Specialist
Records,Archivist,An archivist keeps what matters.,Senior archivist,You lead a team.,Listening,,Practitioner,MISSING,
Records,Archivist,An archivist keeps what matters.,Trainee archivist,You learn.,Listening,,Some,You can be quiet.,
`;

suite('the download of the government framework', () => {
  test('skills alone become a framework', async () => {
    const draft = await readDraft(ddatCsv, { 'skills.csv': skills });
    assert.deepEqual(filesOf(draft), {
      ddat: {
        id: 'ddat',
        name: 'Government Digital and Data Profession Capability Framework',
        lang: 'en-GB',
        source: {
          name: 'Government Digital and Data Profession Capability Framework',
          url: 'https://ddat-capability-framework.service.gov.uk/',
          licence: 'Open Government Licence v3.0',
        },
        defaultScale: 'ddat',
        skills: [
          {
            id: 'keeping-records',
            name: 'Keeping records',
            description: 'You write down what was done, so that others find it.',
            details: { 'Roles that require Skill': ['Archivist', 'Records clerk'] },
            levels: {
              awareness: { description: 'You can:', indicators: ['say why records matter'] },
              working: { description: 'You can:', indicators: ['keep a log of R&D work', 'find an entry by its date'] },
            },
          },
          {
            id: 'listening',
            name: 'Listening',
            levels: {
              working: 'You can let others finish.',
              practitioner: { description: 'You can:', indicators: ['hear what is not said', 'sum up a talk'] },
            },
          },
        ],
      },
    });
    assert.deepEqual(odditiesOf(draft), [
      'line 5, Practitioner: The skill "Keeping records" at level "practitioner" is "MISSING".',
      'line 5, Expert: The skill "Keeping records" at level "expert" is "NOT IN USE".',
      'line 7, Skill Description: The description of "Listening" is "MISSING".',
    ]);
  });

  test('with both files roles refer to the framework and have only texts of their own', async () => {
    const draft = await readDraft(ddatCsv, { 'roles.csv': roles, 'skills.csv': skills });
    const files = filesOf(draft);
    assert.deepEqual(Object.keys(files), [
      'ddat',
      'archivist',
      'lead-archivist',
      'senior-archivist',
      'trainee-archivist',
    ]);
    const { skills: items, ...archivist } = files.archivist ?? {};
    assert.deepEqual(archivist, {
      id: 'archivist',
      title: 'Archivist',
      family: 'Records',
      details: { 'Role Type': 'Specialist' },
      grade: 'archivist',
      lang: 'en-GB',
      source: files.ddat?.source,
      frameworks: { ddat: './ddat.framework.yaml' },
      progressesTo: ['senior-archivist'],
      summary: 'An archivist keeps what matters.\n\nYou keep a collection.',
    });
    assert.deepEqual(items, [
      { ref: 'ddat/keeping-records', level: 'working' },
      { ref: 'ddat/listening', level: 'working' },
    ]);
    assert.deepEqual(files['lead-archivist']?.skills, [
      {
        ref: 'ddat/keeping-records',
        level: 'expert',
        description: 'Another description, for leads.',
        levelDescription: 'You can:\n\n- decide what is kept',
      },
      { ref: 'ddat/drawing-plans', level: 'practitioner' },
    ]);
    assert.deepEqual(files['trainee-archivist']?.skills, [
      { ref: 'ddat/listening', levelDescription: 'You can be quiet.', details: { 'Skill Level': 'Some' } },
    ]);
    const found = odditiesOf(draft);
    for (const expected of [
      'line 8, Skill Name: The skill "Keeping records" stands twice in "Lead archivist".',
      'line 10, Skill Name: The skill "Drawing plans" of "Lead archivist" is missing in the file of skills.',
      'line 12, Skill Level: "Some" is no level of the framework.',
    ]) {
      assert.ok(found.includes(expected), `${expected} is not among\n${found.join('\n')}`);
    }
  });

  test('role levels become grades from the lowest to the highest', async () => {
    const draft = await readDraft(ddatCsv, { 'roles.csv': roles });
    const framework = filesOf(draft).ddat;
    assert.deepEqual(framework?.grades, [
      { id: 'trainee-archivist', name: 'Trainee archivist', track: 'Archivist', progressesTo: ['archivist'] },
      { id: 'archivist', name: 'Archivist', track: 'Archivist', progressesTo: ['senior-archivist'] },
      { id: 'senior-archivist', name: 'Senior archivist', track: 'Archivist', progressesTo: ['lead-archivist'] },
      { id: 'lead-archivist', name: 'Lead archivist', track: 'Archivist' },
    ]);
  });

  test('roles alone make the framework of their skills', async () => {
    const draft = await readDraft(ddatCsv, { 'roles.csv': roles });
    const framework = filesOf(draft).ddat;
    assert.deepEqual(framework?.skills, [
      {
        id: 'keeping-records',
        name: 'Keeping records',
        description: 'You write down what was done, so that others find it.',
        levels: {
          working: { description: 'You can:', indicators: ['keep a log of R&D work', 'find an entry by its date'] },
          expert: { description: 'You can:', indicators: ['decide what is kept'] },
        },
      },
      { id: 'listening', name: 'Listening', levels: { working: 'You can let others finish.' } },
      {
        id: 'drawing-plans',
        name: 'Drawing plans',
        description: 'You draw to scale.',
        levels: { practitioner: 'You can draw a house.' },
      },
    ]);
    assert.ok(!odditiesOf(draft).some((message) => message.includes('missing in the file')));
  });

  test('columns in another order, unknown, double and nameless ones, short and long rows', async () => {
    const draft = await readDraft(ddatCsv, {
      'skills.csv':
        'Expert,Skill Name,Notes,,Skill Name,Awareness\r\n"You can lead, too.",Singing,Loud,nameless,Chanting\nYou can:,Dancing,a,b,c,You can step.,beyond\r\n',
    });
    const framework = filesOf(draft).ddat;
    assert.deepEqual(framework?.skills, [
      {
        id: 'singing',
        name: 'Singing',
        details: { Notes: 'Loud', 'Column 4': 'nameless', 'Skill Name 2': 'Chanting' },
        levels: { expert: 'You can lead, too.' },
      },
      {
        id: 'dancing',
        name: 'Dancing',
        details: { Notes: 'a', 'Column 4': 'b', 'Skill Name 2': 'c', 'Column 7': 'beyond' },
        levels: { awareness: 'You can step.', expert: 'You can:' },
      },
    ]);
  });

  test('semicolons, UTF-16 and Windows line ends', async () => {
    const text = skills.replaceAll(',', ';').replaceAll('\n', '\r\n');
    const draft = await readDraft(ddatCsv, { 'skills.csv': Buffer.from(`\ufeff${text}`, 'utf16le') });
    assert.deepEqual(Object.keys(filesOf(draft).ddat?.skills ?? {}), ['0', '1']);
  });

  test('a file that was cut in the middle is read as far as it goes', async () => {
    const draft = await readDraft(ddatCsv, { 'skills.csv': skills.slice(0, skills.indexOf('find an')) });
    assert.deepEqual(odditiesOf(draft), ['skills.csv ends within quotation marks, as if it had been cut off.']);
    assert.ok(JSON.stringify(filesOf(draft)).includes('keep a log'));
  });

  test('rows without a skill or a role are left out, and said', async () => {
    const draft = await readDraft(ddatCsv, {
      'skills.csv': 'Skill Name,Awareness,Working\n,lost,words\nListening,You can hear.,\n',
    });
    assert.deepEqual(reasonsOf(draft).slice(3), [
      'line 2, Awareness: lost – the row names no skill',
      'line 2, Working: words – the row names no skill',
    ]);
    assert.deepEqual(odditiesOf(draft), ['line 2, Awareness: A row was left out, since the row names no skill.']);
  });

  test('bad files are refused', async () => {
    await assertRefused(readDraft(ddatCsv, { 'a.csv': '' }), /empty/);
    await assertRefused(readDraft(ddatCsv, { 'a.csv': '\n \n' }), /empty/);
    await assertRefused(readDraft(ddatCsv, { 'a.csv': new Uint8Array(100) }), /no text/);
    await assertRefused(readDraft(ddatCsv, { 'a.csv': 'Name,Level\nA,B\n' }), /Skill Name/);
    await assertRefused(readDraft(ddatCsv, { 'a.csv': 'Skill Name,Awareness,Working\n' }), /no row/);
  });

  test('is recognised by its columns', () => {
    assert.equal(ddatCsv.recognise(sourceNamed('a.csv', skills))?.sureness, 0.95);
    assert.equal(ddatCsv.recognise(sourceNamed('a.csv', roles))?.sureness, 0.95);
    assert.equal(ddatCsv.recognise(sourceNamed('a.csv', 'Skill Name,Level\n')), undefined);
    assert.equal(ddatCsv.recognise(sourceNamed('a.xlsx', new Uint8Array(9))), undefined);
  });
});
