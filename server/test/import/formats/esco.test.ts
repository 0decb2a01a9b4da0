import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { esco } from '../../../src/import/formats/esco/esco.ts';
import { assertRefused, filesOf, odditiesOf, readDraft, reasonsOf, sourceNamed } from '../support/readDraft.ts';

const skillUri = 'http://data.europa.eu/esco/skill/';
const occupationUri = 'http://data.europa.eu/esco/occupation/';

const skills = `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description
KnowledgeSkillCompetence,${skillUri}a1,skill/competence,cross-sector,mend nets,"repair nets
Mend  nets
fix a net","net-mending",released,2024-01-01T00:00:00Z,Not for sails.,,"http://data.europa.eu/esco/concept-scheme/skills, http://x",Repair the nets of a boat.
KnowledgeSkillCompetence,${skillUri}a2,knowledge,sector-specific,tides,,,released,2024-01-01T00:00:00Z,,When the water comes and goes.,,
KnowledgeSkillCompetence,${skillUri}a3,skill/competence,,mend nets,,,obsolete,,,Knots.,,How to tie.
`;

const groups = `conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,inScheme,description,code
SkillGroup,${skillUri}S1,working with things,,,released,,,,All that hands do.,S1
SkillGroup,${skillUri}S1.2,working with ropes,cords,,released,,,,,S1.2
ISCOGroup,http://data.europa.eu/esco/isco/C62,fishery workers,,,released,,,,,62
`;

const broader = `conceptType,conceptUri,broaderType,broaderUri
SkillGroup,${skillUri}S1.2,SkillGroup,${skillUri}S1
KnowledgeSkillCompetence,${skillUri}a1,SkillGroup,${skillUri}S1.2
KnowledgeSkillCompetence,${skillUri}a3,KnowledgeSkillCompetence,${skillUri}a1
`;

const occupations = `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code
Occupation,${occupationUri}o1,6222,net maker,"netter
net mender",,released,,http://data.europa.eu/esco/regulated-professions/unregulated,,,,Net makers make nets.,6222.3
Occupation,${occupationUri}o2,6223,pilot,,,released,,,,,,Pilots guide ships.,6223.1
`;

const relations = `occupationUri,relationType,skillType,skillUri
${occupationUri}o1,essential,skill/competence,${skillUri}a1
${occupationUri}o1,optional,knowledge,${skillUri}a2
${occupationUri}o1,optional,knowledge,${skillUri}zz
${occupationUri}o2,essential,knowledge,${skillUri}a2
`;

const common = { lang: 'en', source: { name: 'ESCO', url: 'https://esco.ec.europa.eu/' } };

suite('the European classification', () => {
  test('skills become a framework with codes, other labels and kinds', async () => {
    const draft = await readDraft(esco, { 'skills_en.csv': skills });
    assert.deepEqual(filesOf(draft), {
      esco: {
        id: 'esco',
        name: 'European Skills, Competences, Qualifications and Occupations (ESCO)',
        ...common,
        skills: [
          {
            id: 'mend-nets',
            name: 'mend nets',
            kind: 'skill',
            aliases: ['repair nets', 'fix a net', 'net-mending'],
            description: 'Repair the nets of a boat.',
            guidance: 'Not for sails.',
            details: { 'Reuse level': 'cross-sector' },
            codes: [{ scheme: 'esco', uri: `${skillUri}a1` }],
          },
          {
            id: 'tides',
            name: 'tides',
            kind: 'knowledge',
            description: 'When the water comes and goes.',
            details: { 'Reuse level': 'sector-specific' },
            codes: [{ scheme: 'esco', uri: `${skillUri}a2` }],
          },
          {
            id: 'mend-nets-2',
            name: 'mend nets',
            kind: 'skill',
            description: 'How to tie.',
            status: 'retired',
            details: { Definition: 'Knots.' },
            codes: [{ scheme: 'esco', uri: `${skillUri}a3` }],
          },
        ],
      },
    });
    assert.ok(reasonsOf(draft).includes('line 3, altLabels: Mend  nets – another label says the same'));
  });

  test('groups of skills become categories, also through broader skills', async () => {
    const draft = await readDraft(esco, { 'skills_de.csv': skills, 'groups.csv': groups, 'broader.csv': broader });
    const framework = filesOf(draft).esco;
    assert.equal(framework?.lang, 'de');
    assert.deepEqual(framework?.categories, [
      {
        id: 's1',
        name: 'working with things',
        description: 'All that hands do.',
        codes: [{ scheme: 'esco', code: 'S1', uri: `${skillUri}S1` }],
      },
      {
        id: 's1.2',
        name: 'working with ropes',
        parent: 's1',
        codes: [{ scheme: 'esco', code: 'S1.2', uri: `${skillUri}S1.2` }],
      },
    ]);
    const categories = (Array.isArray(framework?.skills) ? framework.skills : []).map((skill) => skill.category);
    assert.deepEqual(categories, [['s1', 's1.2'], undefined, ['s1', 's1.2']]);
  });

  test('relations alone that go in a circle, and groups that no file names', async () => {
    const circle = `conceptUri,broaderUri\n${skillUri}S1,${skillUri}S2\n${skillUri}S2,${skillUri}S1\n${skillUri}a1,${skillUri}S2\n`;
    const draft = await readDraft(esco, { 'skills.csv': skills, 'broader.csv': circle });
    const categories = filesOf(draft).esco?.categories;
    assert.deepEqual(
      (Array.isArray(categories) ? categories : []).map(({ id, name, parent }) => [id, name, parent]),
      [
        ['s1', 'S1', undefined],
        ['s2', 'S2', 's1'],
      ],
    );
  });

  test('a role is made of an occupation that was asked for', async () => {
    const files = { 'occupations_en.csv': occupations, 'relations.csv': relations, 'skills_en.csv': skills };
    const draft = await readDraft(esco, files, { 'occupation: net maker': 'title' });
    const { esco: framework, ...roles } = filesOf(draft);
    assert.equal(framework?.id, 'esco');
    assert.deepEqual(roles, {
      'net-maker': {
        id: 'net-maker',
        title: 'net maker',
        details: {
          'Also called': ['netter', 'net mender'],
          'Regulated profession note': 'http://data.europa.eu/esco/regulated-professions/unregulated',
        },
        ...common,
        frameworks: { esco: './esco.framework.yaml' },
        codes: [
          { scheme: 'esco', code: '6222.3', uri: `${occupationUri}o1` },
          { scheme: 'isco-08', code: '6222', match: 'broad' },
        ],
        summary: 'Net makers make nets.',
        skills: [
          { ref: 'esco/mend-nets', importance: 'essential' },
          { ref: 'esco/tides', importance: 'desirable' },
        ],
      },
    });
    assert.deepEqual(odditiesOf(draft), ['1 optional skills of the occupation are in no file.']);
    assert.deepEqual(
      draft.decisions.map(({ key, meaning }) => [key, meaning]),
      [
        ['occupation: net maker', 'title'],
        ['occupation: pilot', 'leaveOut'],
      ],
    );
    const without = await readDraft(esco, files);
    assert.deepEqual(Object.keys(filesOf(without)), ['esco']);
  });

  test('JSON-LD, with texts by language and links', async () => {
    const json = {
      '@context': { skos: 'http://www.w3.org/2004/02/skos/core#' },
      '@graph': [
        {
          '@id': `${skillUri}a1`,
          '@type': ['skos:Concept', 'esco:Skill'],
          'skos:prefLabel': [
            { '@language': 'en', '@value': 'mend nets' },
            { '@language': 'de', '@value': 'Netze flicken' },
          ],
          'skos:altLabel': [{ '@language': 'en', '@value': 'repair nets' }],
          description: { en: { literal: 'Repair the nets.', mimetype: 'plain/text' } },
          'skos:broader': { '@id': `${skillUri}S1` },
          'esco:reuseLevel': 'cross-sector',
        },
        { uri: `${skillUri}S1`, '@type': 'esco:SkillGroup', preferredLabel: { en: 'things' }, notation: 'S1' },
        {
          uri: `${occupationUri}o1`,
          className: 'Occupation',
          preferredLabel: { en: 'net maker', de: 'Netzmacherin' },
          iscoGroup: '6222',
          hasEssentialSkill: [{ uri: `${skillUri}a1`, title: 'mend nets' }],
        },
      ],
    };
    const draft = await readDraft(esco, { 'esco.jsonld': JSON.stringify(json) });
    assert.deepEqual(filesOf(draft), {
      esco: {
        id: 'esco',
        name: 'European Skills, Competences, Qualifications and Occupations (ESCO)',
        ...common,
        categories: [{ id: 's1', name: 'things', codes: [{ scheme: 'esco', code: 'S1', uri: `${skillUri}S1` }] }],
        skills: [
          {
            id: 'mend-nets',
            name: 'mend nets',
            kind: 'skill',
            category: ['s1'],
            aliases: ['repair nets'],
            description: 'Repair the nets.',
            details: { 'Reuse level': 'cross-sector' },
            codes: [{ scheme: 'esco', uri: `${skillUri}a1` }],
          },
        ],
      },
      'net-maker': {
        id: 'net-maker',
        title: 'net maker',
        ...common,
        frameworks: { esco: './esco.framework.yaml' },
        codes: [
          { scheme: 'esco', uri: `${occupationUri}o1` },
          { scheme: 'isco-08', code: '6222', match: 'broad' },
        ],
        skills: [{ ref: 'esco/mend-nets', importance: 'essential' }],
      },
    });
  });

  test('JSON of the service, with links in an object, and labels that are things of their own', async () => {
    const json = [
      {
        className: 'Skill',
        uri: `${skillUri}a1`,
        title: 'mend nets',
        preferredLabel: { en: 'mend nets' },
        alternativeLabel: { en: ['repair nets', 'fix nets'] },
        _links: {
          self: { href: 'https://x/a1', uri: `${skillUri}a1`, title: 'mend nets' },
          broaderSkill: [{ href: 'https://x/S1', uri: `${skillUri}S1`, title: 'things' }],
        },
      },
      {
        '@id': `${skillUri}a2`,
        '@type': 'esco:Skill',
        'skosxl:prefLabel': [{ '@id': 'http://data.europa.eu/esco/label/1' }],
      },
      {
        '@id': 'http://data.europa.eu/esco/label/1',
        '@type': 'skosxl:Label',
        'skosxl:literalForm': [
          { '@language': 'en', '@value': 'tie knots' },
          { '@language': 'de', '@value': 'Knoten machen' },
        ],
      },
    ];
    const draft = await readDraft(esco, { 'esco.json': JSON.stringify(json) });
    const found = filesOf(draft).esco?.skills;
    assert.deepEqual(found, [
      {
        id: 'mend-nets',
        name: 'mend nets',
        kind: 'skill',
        category: ['s1'],
        aliases: ['repair nets', 'fix nets'],
        codes: [{ scheme: 'esco', uri: `${skillUri}a1` }],
      },
      { id: 'tie-knots', name: 'tie knots', kind: 'skill', codes: [{ scheme: 'esco', uri: `${skillUri}a2` }] },
    ]);
  });

  test('reordered, unknown and missing columns, and rows without a URI or a label', async () => {
    const draft = await readDraft(esco, {
      'a.csv': `preferredLabel,Remark,conceptUri\nmend nets,good,${skillUri}a1\nlost,words,\n,,${skillUri}a2\nagain,,${skillUri}a1\n`,
    });
    const found = filesOf(draft).esco?.skills;
    assert.deepEqual(found, [
      {
        id: 'mend-nets',
        name: 'mend nets',
        kind: 'skill',
        details: { Remark: 'good' },
        codes: [{ scheme: 'esco', uri: `${skillUri}a1` }],
      },
      { id: 'skill', name: `${skillUri}a2`, kind: 'skill' },
    ]);
    assert.deepEqual(odditiesOf(draft), [
      `${skillUri}a1 has several rows.`,
      '1 skills have no label; they are called by their URIs.',
    ]);
  });

  test('work grows with the number of skills, not with its square', async () => {
    const pieces = async (count: number): Promise<number> => {
      const rows = Array.from({ length: count }, (_, index) => `${skillUri}x${index},the same label,"one\ntwo"\n`);
      const text = `conceptUri,preferredLabel,altLabels\n${rows.join('')}`;
      const draft = await esco.read([sourceNamed('skills.csv', text)], new Map());
      return draft.pieces.length + draft.leftOut.length;
    };
    const [small, large] = [await pieces(50), await pieces(500)];
    assert.equal((large - 6) / (small - 6), 10);
  });

  test('bad files are refused', async () => {
    await assertRefused(readDraft(esco, { 'a.csv': '' }), /empty/);
    await assertRefused(readDraft(esco, { 'a.csv': new Uint8Array(20) }), /no text/);
    await assertRefused(readDraft(esco, { 'a.csv': 'a,b\nc,d\n' }), /no columns/);
    await assertRefused(readDraft(esco, { 'a.json': '{"@graph": [' }), /cut off/);
    await assertRefused(readDraft(esco, { 'a.json': '{"data": "http://data.europa.eu/esco/"}' }), /no concept/);
    await assertRefused(readDraft(esco, { 'a.json': '['.repeat(100_000) }), /cut off/);
    await assertRefused(readDraft(esco, { 'o.csv': occupations }), /no occupation was asked for/);
  });

  test('is recognised by its columns and identifiers', () => {
    for (const text of [skills, groups, broader, occupations, relations]) {
      assert.equal(esco.recognise(sourceNamed('a.csv', text))?.sureness, 0.95);
    }
    assert.equal(esco.recognise(sourceNamed('a.json', `{"@id": "${skillUri}a"}`))?.sureness, 0.9);
    assert.equal(esco.recognise(sourceNamed('a.json', '{}')), undefined);
  });
});
