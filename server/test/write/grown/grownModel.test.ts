import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editorLinks } from '../../../src/write/html/links.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';
import { elementsOf, hasClass, readHtml, textOf } from '../html/readHtml.ts';
import { pageOf } from '../html/resolved.ts';
import { assertInOrder, comparisons, dataOf, resolved, roleOutputs, squeezed } from './grownOutputs.ts';

const nurse = `--- /nurse.role.yaml
title: Ward nurse
owner: Director of nursing
version: "2.1"
updated: 2026-10-01
lang: en-GB
grade: five
frameworks: { care: ./care.framework.yaml }
reportsTo: ward-manager
details:
  Salary: £31,000 to £37,000
  Location: [Leeds, Bradford]
summary: Looks after people.
workActivities:
  - name: Visit patients
    details: { Share: 60 % }
  - name: Keep records
skills:
  - items:
      - { name: Sees what is urgent }
      - { name: Speaks plainly }
  - title: Care
    description: What every shift needs.
    framework: care
    items:
      - { ref: care/wounds, level: working, details: { Years: 2 } }
      - { ref: care/listening }
      - { name: Driving, level: A to B }
sections:
  - title: How we *work*
    text: In small teams.
    items: [{ name: Every third weekend, description: With notice. }, { name: No night alone }]
  - title: How we work
    text: Again.
codes:
  - { scheme: isco-08, code: "2221", uri: "http://data.europa.eu/esco/isco/C2221", label: Nurses }
  - { scheme: House list, code: N*5, match: close }
--- /manager.role.yaml
id: ward-manager
title: Manager of the ward
--- /care.framework.yaml
id: care
name: Care skills
defaultScale: ddat
grades:
  - { id: five, name: Band 5, details: { Hours: 37.5, salary: somebody else's }, codes: [{ scheme: eqf, code: "6" }] }
skills:
  - id: wounds
    name: Wounds
    details: { Weight: 20 % }
    codes: [{ scheme: esco, uri: "http://data.europa.eu/esco/skill/w" }, { scheme: esco, code: S9, match: broad }]
    indicators: [Washes hands]
    questions: [What would you ask a patient?]
    levels:
      working:
        description: Cleans wounds alone.
        indicators: [Chooses the dressing]
        links: [{ label: Wound care course, url: "https://example.org/course" }]
        questions: [Which dressing?]
  - id: listening
    name: Listening
    indicators: [Lets others finish]
`;

/** What every output shows, in the order of its sections. */
const header = ['Director of nursing', '2.1'];
const facts = ['Salary', '£31,000 to £37,000', 'Location', 'Leeds', 'Bradford', 'Hours', '37.5'];
const nameFirst = [
  'Visit patients',
  'Share',
  '60 %',
  'Keep records',
  'Sees what is urgent',
  'Speaks plainly',
  'Care',
  'What every shift needs.',
  'Wounds',
  'Years',
  'Weight',
  '20 %',
  'Cleans wounds alone.',
  'Chooses the dressing',
  'Washes hands',
  'Wound care course',
  'Listening',
  'Lets others finish',
  'Driving',
  'A to B',
];
const levelFirst = [...nameFirst.slice(0, -2), ...nameFirst.slice(-2).reverse()];
const own = ['How we work', 'In small teams.', 'Every third weekend', 'With notice.', 'No night alone', 'Again.'];
const codes = ['ISCO-08', '2221', 'Nurses', 'House list', 'N*5', 'close match', 'Band 5', 'EQF', '6', 'Wounds', 'ESCO'];

for (const [name, textOfOutput] of Object.entries(roleOutputs)) {
  test(`${name} shows all that the grown model holds, in order`, async () => {
    const text = squeezed(await textOfOutput(await resolved(nurse)));
    // In a table of Word the level stands before the skill, as it is seen.
    const body = name === 'docx' ? levelFirst : nameFirst;
    for (const part of [facts, body, own, codes]) assertInOrder(text, part, name);
    for (const part of header) assert(text.includes(part), `${name}: ${part}`);
    if (name !== 'jsonld') assertInOrder(text, [...facts, ...body, ...own, ...codes], name);
    assert.match(text, name === 'jsonld' ? /2026-10-01/ : /1 October 2026/);
    assert.match(text, /Manager of the ward/);
    assert.doesNotMatch(text, /Which dressing|What would you ask|somebody else|not part of the profile/i);
  });
}

test('comparisons show facts, sections, owners and codes row by row', async () => {
  const shown = await comparisons(nurse);
  const rows = [
    'Owner',
    'Director of nursing',
    'Updated',
    '1 October 2026',
    'Salary',
    'Location',
    'How we work',
    'In small teams.',
    'ISCO-08',
  ];
  for (const [name, text] of Object.entries(shown)) {
    for (const word of [
      ...rows,
      'Manager of the ward',
      'What every shift needs.',
      'Wound care course',
      'Washes hands',
    ]) {
      assert(squeezed(text).includes(word), `${name} lacks ${word}`);
    }
    assert.doesNotMatch(text, /Which dressing/);
  }
});

test('a comparison keeps skills of no group apart from those of the group above', async () => {
  const { page } = await comparisons(`--- /a.role.yaml
title: A
skills:
  - { title: Craft, items: [{ name: Knots }] }
  - items: [{ name: Patience }]
--- /b.role.yaml
title: B
`);
  assert.match(squeezed(page ?? ''), /Craft .*Knots .*Other skills .*Patience/);
});

test('a role that leads this one is a link where the workspace has it, else its words', async () => {
  const link = async (marked: string) => {
    const page = readHtml(pageOf(await resolved(marked), editorLinks).html);
    return elementsOf(page)
      .filter(({ name, attributes }) => name === 'a' && attributes.get('data-uri')?.endsWith('manager.role.yaml'))
      .map(textOf);
  };
  assert.deepEqual(await link(nurse), ['Manager of the ward']);
  const inWords = nurse.replace('reportsTo: ward-manager', 'reportsTo: The *ward* sister');
  assert.deepEqual(await link(inWords), []);
  const text = textOf(readHtml(pageOf(await resolved(inWords)).html));
  assert.match(squeezed(text), /Reports to The ward sister/);
});

test('a page is made anew when the role that leads this one changes or comes to be', async () => {
  const profile = await resolved(nurse);
  assert(profile.dependencies.includes('file:///manager.role.yaml'));
  const { service, fixture, host } = await openWorkspace(nurse.replace('id: ward-manager', 'id: somebody'));
  const told: string[] = [];
  service.onDidChangeFindings((uris) => told.push(...uris));
  host.write('file:///manager.role.yaml', 'id: ward-manager\ntitle: Manager\n');
  await service.fileChanged('file:///manager.role.yaml');
  assert(told.includes(fixture.main.uri));
});

for (const [lang, shown] of [
  ['en-GB', '1 October 2026'],
  ['de', '1. Oktober 2026'],
  ['cy', '1 Hydref 2026'],
  ['no such tag', 'October 1, 2026'],
] as const) {
  test(`a day is written as the language ${lang} writes it`, async () => {
    const profile = await resolved(`title: A\nlang: ${lang}\nupdated: 2026-10-01\n`);
    assert.match(squeezed(pageOf(profile).html), new RegExp(shown));
  });
}

for (const written of ['2026-02-30', 'last week', '2026']) {
  test(`a day that is none, ${written}, stands as it is written`, async () => {
    assert.match(pageOf(await resolved(`title: A\nupdated: ${written}\n`)).html, new RegExp(`>${written}<`));
  });
}

test('facts, own sections and their values lead to their lines', async () => {
  const page = readHtml(pageOf(await resolved(nurse), editorLinks).html);
  const pathOf = (words: string) =>
    elementsOf(page)
      .filter((element) => element.attributes.has('data-path') && textOf(element).trim() === words)
      .map(({ attributes }) => attributes.get('data-path'));
  assert(pathOf('£31,000 to £37,000').includes('/details/Salary'));
  assert(pathOf('Bradford').includes('/details/Location/1'));
  assert(pathOf('How we work').includes('/sections/0/title'));
  assert(pathOf('In small teams.').includes('/sections/0/text'));
  assert(pathOf('What every shift needs.').includes('/skills/1/description'));
});

test('own sections have anchors of their own', async () => {
  const page = readHtml(pageOf(await resolved(nurse)).html);
  const ids = elementsOf(page).flatMap(({ attributes }) => attributes.get('id') ?? []);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    ids.filter((id) => id.startsWith('rp-own')),
    ['rp-own-how-we-work', 'rp-own-how-we-work-2'],
  );
});

test('skills that are no more than names are a list, without a heading where they stand in no group', async () => {
  const page = readHtml(pageOf(await resolved(nurse)).html);
  const names = elementsOf(page).filter((element) => hasClass(element, 'rp-plain-names'));
  assert.deepEqual(
    names.map((list) => squeezed(textOf(list)).trim()),
    ['Sees what is urgent Speaks plainly'],
  );
});

test('an address that must not be followed is text among the codes', async () => {
  const profile = await resolved('title: A\ncodes: [{ scheme: x, code: "1", uri: "javascript:alert(1)" }]\n');
  assert.match(squeezed(await (roleOutputs.html?.(profile) ?? '')), /1 javascript:alert\(1\)/);
  assert.doesNotMatch(String(await dataOf(profile, 'jsonld')), /"(?:url|sameAs)"/);
});

test('codes are data for programs, and only the same thing is the same', async () => {
  const data = JSON.parse(String(await dataOf(await resolved(nurse), 'jsonld')));
  assert.deepEqual(data.sameAs, ['http://data.europa.eu/esco/isco/C2221']);
  assert.deepEqual(data.occupationalCategory.slice(1), [
    {
      '@type': 'CategoryCode',
      codeValue: '2221',
      name: 'Nurses',
      inCodeSet: { '@type': 'CategoryCodeSet', name: 'ISCO-08' },
      url: 'http://data.europa.eu/esco/isco/C2221',
    },
    {
      '@type': 'CategoryCode',
      codeValue: 'N*5',
      inCodeSet: { '@type': 'CategoryCodeSet', name: 'House list' },
      disambiguatingDescription: 'close match',
    },
  ]);
  const wounds = data.skills.find(({ termCode }: { termCode?: string }) => termCode === 'wounds');
  assert.deepEqual(wounds.sameAs, ['http://data.europa.eu/esco/skill/w']);
  assert.equal(wounds.identifier, undefined);
});

test('a document for programs says who answers for it, and of when it is', async () => {
  const { subjectOf } = JSON.parse(String(await dataOf(await resolved(nurse), 'jsonld')));
  assert.deepEqual(subjectOf.accountablePerson, { '@type': 'Person', name: 'Director of nursing' });
  assert.equal(subjectOf.version, '2.1');
  assert.equal(subjectOf.dateModified, '2026-10-01');
});
