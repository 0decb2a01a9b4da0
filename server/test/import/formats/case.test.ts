import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseFormat } from '../../../src/import/formats/case/case.ts';
import { itemTypeIdentifier } from '../../../src/write/case/itemTypes.ts';
import { testsOfBadInput } from '../support/badInputs.ts';
import { fileOf, readDraft, sourceOf } from '../support/drafts.ts';

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const link = (number: number, title = `Item ${number}`) => ({
  title,
  identifier: uuid(number),
  uri: `https://example.org/${uuid(number)}`,
});
const thing = (number: number) => ({
  identifier: uuid(number),
  uri: `https://example.org/${uuid(number)}`,
  lastChangeDateTime: '2020-01-01T00:00:00+00:00',
});
const association = (number: number, associationType: string, from: number, to: unknown, sequenceNumber?: number) => ({
  ...thing(number),
  associationType,
  originNodeURI: link(from),
  destinationNodeURI: to,
  ...(sequenceNumber === undefined ? {} : { sequenceNumber }),
});

const framework = {
  CFDocument: {
    ...thing(1),
    creator: 'The guild',
    title: 'Bread, grade by grade',
    publisher: 'The mill',
    language: 'en',
    version: '2',
    adoptionStatus: 'Adopted',
    officialSourceURL: 'https://example.org/bread',
    licenseURI: { title: 'CC BY', identifier: uuid(99), uri: 'https://example.org/cc' },
    CFPackageURI: link(98),
  },
  CFItems: [
    { ...thing(13), fullStatement: 'Knows why', CFItemType: 'Component', CFDocumentURI: link(1) },
    { ...thing(10), fullStatement: 'Dough', humanCodingScheme: '1', CFItemType: 'Strand', CFDocumentURI: link(1) },
    {
      ...thing(12),
      fullStatement: `Kneads ${'and folds '.repeat(12)}*until smooth*.`,
      humanCodingScheme: '1.B',
      CFItemType: 'Standard',
      educationLevel: ['01', '02'],
      conceptKeywords: ['gluten'],
      notes: 'By hand only.',
      listEnumeration: 'b',
    },
    { ...thing(11), abbreviatedStatement: 'Weighs', fullStatement: 'Weighs flour & water.', CFItemType: 'Skill' },
    { ...thing(14), fullStatement: 'Sells\n\n- bread\n- rolls' },
    { ...thing(15), fullStatement: 'Is in a circle' },
    { ...thing(16), fullStatement: 'Is in it, too' },
    { ...thing(11), fullStatement: 'Has an identifier that another item has' },
  ],
  CFAssociations: [
    association(20, 'isChildOf', 12, link(10), 2),
    association(21, 'isChildOf', 11, link(10), 1),
    association(22, 'isChildOf', 10, link(1)),
    association(23, 'isChildOf', 13, link(12)),
    association(24, 'isChildOf', 15, link(16)),
    association(25, 'isChildOf', 16, link(15)),
    association(26, 'exactMatchOf', 11, { title: 'Weighing', identifier: 'X-7', uri: 'https://example.com/x7' }),
    association(27, 'isRelatedTo', 11, link(14)),
    association(28, 'exemplar', 14, { title: 'A film', identifier: 'f', uri: 'https://example.com/film' }),
    association(29, 'isRelatedTo', 777, { title: 'Nowhere', identifier: 'n', uri: 'https://example.com/n' }),
    association(30, 'replacedBy', 15, link(14)),
  ],
  CFDefinitions: { CFSubjects: [{ ...thing(40), title: 'Baking' }] },
};

const own = (number: number) => ({ scheme: 'case', code: uuid(number), uri: `https://example.org/${uuid(number)}` });

test('a package becomes a framework by its hierarchy', async () => {
  const draft = await readDraft(caseFormat, JSON.stringify(framework, undefined, 2), { name: 'bread.json' });
  assert.deepEqual(fileOf(draft, 'framework'), {
    id: 'bread-grade-by-grade',
    name: 'Bread, grade by grade',
    version: '2',
    lang: 'en',
    source: { name: 'The mill', url: 'https://example.org/bread', licence: 'CC BY' },
    'x-creator': 'The guild',
    'x-adoptionStatus': 'Adopted',
    categories: [
      { id: '1', name: 'Dough', codes: [own(10)], 'x-CFItemType': 'Strand' },
      { id: 'is-in-it-too', name: 'Is in it, too', codes: [own(16)] },
    ],
    skills: [
      {
        id: 'weighs',
        name: 'Weighs',
        kind: 'skill',
        category: ['1'],
        description: 'Weighs flour & water.',
        codes: [
          own(11),
          { scheme: 'case', code: 'X-7', uri: 'https://example.com/x7', label: 'Weighing' },
          { ...own(14), label: 'Item 14', match: 'related' },
        ],
      },
      {
        id: '1.B',
        name: '1.B',
        category: ['1'],
        description: `Kneads ${'and folds '.repeat(12)}*until smooth*.`,
        guidance: 'By hand only.',
        details: { 'Education level': ['01', '02'], Keywords: ['gluten'] },
        codes: [own(12)],
        indicators: ['Knows why'],
        'x-listEnumeration': 'b',
        'x-CFItemType': 'Standard',
      },
      {
        id: 'sells-bread-rolls',
        name: 'Sells',
        description: '- bread\n- rolls',
        codes: [own(14)],
        links: [{ label: 'A film', url: 'https://example.com/film' }],
      },
      {
        id: 'is-in-a-circle',
        name: 'Is in a circle',
        category: ['is-in-it-too'],
        codes: [own(15)],
        replacedBy: 'sells-bread-rolls',
      },
      { id: 'has-an-identifier-that-another-item-has', name: 'Has an identifier that another item has' },
    ],
    'x-CFDefinitions': { CFSubjects: [{ title: 'Baking' }] },
  });
});

test('a package may be below a key of its own, and have items alone', async () => {
  const text = JSON.stringify({ CFPackage: { CFItems: [{ fullStatement: 'Bakes\u00A0bread' }] } });
  const draft = await readDraft(caseFormat, text, { name: 'oven.json' });
  assert.deepEqual(fileOf(draft, 'framework'), {
    id: 'framework',
    name: 'Framework',
    skills: [{ id: 'bakes-bread', name: 'Bakes\u00A0bread' }],
  });
});

test('a package is recognised by its keys', () => {
  assert.ok((caseFormat.recognise(sourceOf(JSON.stringify(framework)))?.sureness ?? 0) > 0.9);
});

testsOfBadInput(caseFormat, { text: JSON.stringify(framework, undefined, 1), name: 'bread.json' });

test('a package in a constant of JavaScript is read as data', async () => {
  const text = `// a mock\nexport const mock = ${JSON.stringify(framework).replaceAll(/"(CF\w+|uri|identifier)":/g, '$1:')};\n`;
  assert.ok(caseFormat.recognise(sourceOf(text, 'mock.ts')));
  const draft = await readDraft(caseFormat, text, { name: 'bread.ts' });
  const json = await readDraft(caseFormat, JSON.stringify(framework), { name: 'bread.json' });
  assert.deepEqual(fileOf(draft, 'framework'), fileOf(json, 'framework'));
});

test('a scale without levels, as in a file that is cut, is carried over', async () => {
  const type = { title: 'Scale', identifier: itemTypeIdentifier('Scale'), uri: 'urn:x' };
  const items = [
    { ...thing(5), fullStatement: 'Steps', humanCodingScheme: 'steps', CFItemTypeURI: type },
    { ...thing(6), fullStatement: 'Kneads' },
  ];
  const draft = await readDraft(caseFormat, JSON.stringify({ CFItems: items }), { name: 'x.json' });
  const value = fileOf(draft, 'framework') as Record<string, unknown>;
  assert.deepEqual(
    [value.scales, value['x-CFItems']],
    [undefined, [{ fullStatement: 'Steps', humanCodingScheme: 'steps' }]],
  );
});
