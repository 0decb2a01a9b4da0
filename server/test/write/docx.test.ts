import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type JobProfile, jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import { docxOf } from '../../src/write/docx/docx.ts';
import { english } from '../support/phrases.ts';
import { misplaced } from './docxSchema.ts';
import { fileOf, type ReadDocx, readDocx } from './docxText.ts';
import { readSample, resolveFixture, sampleNames } from './html/resolved.ts';
import { textsOnPaper } from './profileTexts.ts';
import { all, childOf, textOf } from './xmlTree.ts';

async function profileOf(marked: string): Promise<JobProfile> {
  return jobProfileOf(await resolveFixture(marked), english);
}

const read = async (made: JobProfile) => readDocx(await docxOf(made));
const readFixture = async (marked: string) => read(await profileOf(marked));

const small = `--- /r.role.yaml
id: archivist
title: Archivist & keeper <of> maps
family: Collections
organisation: Example Museum
lang: en-GB
status: published
summary: Keeps what others *forget*.
background:
  - { name: Knowledge, description: Knows old hands. }
workActivities:
  - { name: Cataloguing, description: Writes down what is there. }
  - { name: Binding }
skills:
  - title: Craft
    scale: ddat
    items:
      - { name: Paper, level: practitioner, description: "Knows:\\n\\n1. kinds of paper\\n2. glue\\n   - hot\\n   - cold" }
      - { name: Ink, level: { min: awareness, max: working } }
  - items:
      - { name: Patience, description: "### Deep\\n\\nWaits.\\n\\n# High" }
training:
  - { name: Binding }
  - { name: Glue }
qualifications:
  - { name: Archives diploma, awardingBody: Example Academy }
links:
  - { label: About maps, url: "https://example.org/maps?a=b&c=ü#d#e" }
  - { label: Odd, url: "javascript:alert(1)" }
`;

test('a document says what it is: title, creator, subject, keywords, description, language', async () => {
  const { properties } = await readFixture(small);
  assert.deepEqual(Object.fromEntries(properties), {
    'dc:title': 'Archivist & keeper <of> maps',
    'dc:subject': 'Collections',
    'dc:creator': 'Example Museum',
    'cp:keywords': 'Published, Craft',
    'dc:description': 'Keeps what others forget.',
    'dc:language': 'en-GB',
  });
});

test('each file of the package is declared, and each relation leads to one', async () => {
  const { files } = await readFixture(small);
  const declared = all(fileOf(files, '[Content_Types].xml'), 'Override').map(({ attributes }) =>
    attributes.get('PartName')?.slice(1),
  );
  const parts = [...files.keys()].filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml');
  assert.deepEqual(declared.toSorted(), parts.toSorted());
  assert.equal([...files.keys()][0], '[Content_Types].xml');
  for (const [rels, folder] of [
    ['_rels/.rels', ''],
    ['word/_rels/document.xml.rels', 'word/'],
  ] as const) {
    for (const { attributes } of all(fileOf(files, rels), 'Relationship')) {
      if (attributes.get('TargetMode') !== 'External') assert(files.has(`${folder}${attributes.get('Target')}`));
    }
  }
});

test('headings are real ones, from a title down, and none is left out', async () => {
  const { paragraphs } = await readFixture(small);
  const headings = paragraphs.filter(({ style }) => /^(?:Title|Heading)/.test(style));
  assert.deepEqual(
    headings.map(({ style, text }) => `${style.replace('Heading', '')} ${text}`),
    [
      'Title Archivist & keeper <of> maps',
      '1 Skills at a glance',
      '1 Background',
      '1 Work activities',
      '1 Skills in detail',
      '2 Craft',
      '3 Paper',
      '3 Ink',
      '2 Patience',
      '3 Deep',
      '3 High',
      '1 Training',
      '1 Qualifications',
      '1 About this document',
    ],
  );
});

test('levels are steps and words', async () => {
  const { paragraphs } = await readFixture(small);
  assert.deepEqual(
    paragraphs.filter(({ style }) => /^RoleLevel/.test(style)).map(({ text }) => text.replaceAll('\u2002', ' ')),
    ['▮▮▮▯ 3 of 4', 'Practitioner', '▮▮▯▯ 1 to 2 of 4', 'Awareness to Working', ''],
  );
});

test('lists are real ones, each begins to count anew', async () => {
  const { paragraphs, files } = await readFixture(
    '--- /r.role.yaml\nid: a\ntitle: A\nnotes: "1. one\\n   - inner\\n     1. deep\\n2. two\\n\\ntext\\n\\n5. five\\n"\n',
  );
  const points = paragraphs.filter(({ list }) => list);
  assert.deepEqual(
    points.map(({ text, list }) => [text, list?.numbering, list?.depth]),
    [
      ['one', '3', 0],
      ['inner', '1', 1],
      ['deep', '4', 2],
      ['two', '3', 0],
      ['five', '5', 0],
    ],
  );
  const numbering = all(fileOf(files, 'word/numbering.xml'), 'w:num').map((num) => [
    num.attributes.get('w:numId'),
    childOf(num, 'w:abstractNumId')?.attributes.get('w:val'),
    ...all(num, 'w:startOverride').map(({ attributes }) => attributes.get('w:val')),
  ]);
  assert.deepEqual(numbering, [
    ['1', '0'],
    ['2', '2'],
    ['3', '1', '1'],
    ['4', '1', '1'],
    ['5', '1', '5'],
  ]);
});

test('links are relations to addresses that Word accepts, and are written out', async () => {
  const { links, text } = await readFixture(small);
  assert.deepEqual(links, ['https://example.org/maps?a=b&c=%C3%BC#d%23e']);
  assert(text.includes('https://example.org/maps?a=b&c=ü#d#e'));
  assert(text.includes('javascript:alert(1)'));
});

test('the table of contents of a long document is a field with entries that lead to headings', async () => {
  assert.equal(all(fileOf((await readFixture(small)).files, 'word/document.xml'), 'w:instrText').length, 0);
  const { files } = await read({ ...(await profileOf(small)), skillCount: 100 });
  const document = fileOf(files, 'word/document.xml');
  const [field] = all(document, 'w:instrText').map(textOf);
  assert.equal(field?.trim(), 'TOC \\o "1-2" \\h \\z \\u');
  const entries = all(document, 'w:hyperlink').filter(({ attributes }) => attributes.has('w:anchor'));
  const anchors = entries.map(({ attributes }) => attributes.get('w:anchor'));
  assert.deepEqual(
    anchors,
    all(document, 'w:bookmarkStart').map(({ attributes }) => attributes.get('w:name')),
  );
  assert.deepEqual(entries.slice(0, 5).map(textOf), [
    'Skills at a glance',
    'Background',
    'Work activities',
    'Skills in detail',
    'Craft',
  ]);
  assert.equal(all(fileOf(files, 'word/settings.xml'), 'w:updateFields').length, 1);
  const kinds = all(document, 'w:fldChar').map(({ attributes }) => attributes.get('w:fldCharType'));
  assert.deepEqual(kinds, ['begin', 'separate', 'end']);
});

test('tables repeat their heads and do not tear rows apart', async () => {
  const { files } = await readFixture(small.replace(/^links:/m, '  - { name: A second diploma }\nlinks:'));
  const tables = all(fileOf(files, 'word/document.xml'), 'w:tbl');
  const table = tables.find((one) => all(one, 'w:tblHeader').length > 0);
  assert(table);
  const [head, ...rows] = all(table, 'w:tr');
  assert(head && all(head, 'w:tblHeader').length === 1);
  assert.deepEqual(all(head, 'w:tc').map(textOf), ['Qualification', 'Awarding body']);
  for (const row of [head, ...rows]) assert.equal(all(row, 'w:cantSplit').length, 1);
});

test('pages have the title and a number, and the organisation from the second one on', async () => {
  const { files } = await readFixture(small);
  assert.equal(textOf(fileOf(files, 'word/header.xml')), 'Example Museum');
  assert.match(textOf(fileOf(files, 'word/footer.xml')), /^Archivist & keeper <of> mapsPage +PAGE .* of +NUMPAGES /);
  const section = all(fileOf(files, 'word/document.xml'), 'w:sectPr')[0];
  assert(section && childOf(section, 'w:titlePg'));
  assert.equal(childOf(section, 'w:pgSz')?.attributes.get('w:w'), '11906');
});

test('a draft says so on every page, and version, day and owner are properties that the footer shows', async () => {
  const { files, properties } = await readFixture(
    '--- /r.role.yaml\ntitle: A\nstatus: draft\nversion: "2.1"\nupdated: 2026-10-01\nowner: Head of *maps*\nlang: de\n',
  );
  const custom = fileOf(files, 'docProps/custom.xml');
  assert.deepEqual(
    all(custom, 'property').map((property) => [property.attributes.get('name'), textOf(property)]),
    [
      ['Owner', 'Head of maps'],
      ['Version', '2.1'],
      ['Updated', '2026-10-01'],
      ['Status', 'draft'],
    ],
  );
  const footer = fileOf(files, 'word/footer.xml');
  assert.match(
    textOf(footer),
    /A · Version +DOCPROPERTY Version 2\.1 · 1\. Oktober 2026 · Verantwortlich: +DOCPROPERTY Owner Head of maps · Draft/,
  );
  assert.match(textOf(fileOf(files, 'word/header.xml')), /Draft, not yet agreed/);
  assert.equal(properties.get('dc:title'), 'A (draft)');
});

test('no run has a font, a size or a colour of its own, and the styles take theirs from the theme', async () => {
  const { files } = await read(jobProfileOf((await readSample(sampleNames[0] ?? '')).profile, english));
  const document = fileOf(files, 'word/document.xml');
  for (const name of ['w:color', 'w:sz', 'w:rFonts']) assert.equal(all(document, name).length, 0, name);
  const styles = fileOf(files, 'word/styles.xml');
  for (const { attributes } of all(styles, 'w:color')) assert(attributes.has('w:themeColor'));
  assert.equal(all(fileOf(files, 'word/theme/theme1.xml'), 'a:accent1').length, 1);
});

test('a language that is written from right to left is', async () => {
  const { files } = await readFixture(
    '--- /r.role.yaml\nid: a\ntitle: "אב Word גד"\nlang: he-IL\nnotes: "- א\\n- ב"\nskills: [{ scale: ddat, items: [{ name: ג, level: working }] }]\n',
  );
  const document = fileOf(files, 'word/document.xml');
  for (const paragraph of all(document, 'w:p')) {
    const properties = childOf(paragraph, 'w:pPr');
    // What has no Hebrew letter goes from left to right, and begins where the rest does.
    if (!/[A-Za-z]/.test(textOf(paragraph)) || /[א-ת]/.test(textOf(paragraph))) assert(childOf(properties, 'w:bidi'));
    else assert.equal(childOf(properties, 'w:jc')?.attributes.get('w:val'), 'right');
  }
  for (const table of all(document, 'w:tbl')) assert(childOf(childOf(table, 'w:tblPr'), 'w:bidiVisual'));
  const title = all(document, 'w:p').find((paragraph) => textOf(paragraph).includes('Word'));
  assert.deepEqual(title && all(title, 'w:r').map((run) => [textOf(run), all(run, 'w:rtl').length]), [
    ['אב ', 1],
    ['Word', 0],
    [' גד', 1],
  ]);
  const language = all(fileOf(files, 'word/styles.xml'), 'w:lang')[0];
  assert.equal(language?.attributes.get('w:bidi'), 'he-IL');
  assert(childOf(all(document, 'w:sectPr')[0], 'w:bidi'));
});

test('a Hebrew text in an English document goes from right to left, and signs of names stay with them', async () => {
  const { files } = await readFixture('--- /r.role.yaml\nid: a\ntitle: A\nsummary: "תכנות ב-C++ כאן."\n');
  const paragraphs = all(fileOf(files, 'word/document.xml'), 'w:p');
  const summary = paragraphs.find((paragraph) => textOf(paragraph).includes('תכנות'));
  assert(summary && childOf(childOf(summary, 'w:pPr'), 'w:bidi'));
  assert.deepEqual(
    all(summary, 'w:r').map((run) => [textOf(run), all(run, 'w:rtl').length]),
    [
      ['תכנות ב-', 1],
      ['C++\u200e', 0],
      [' כאן.', 1],
    ],
  );
  assert.equal(paragraphs.filter((paragraph) => childOf(childOf(paragraph, 'w:pPr'), 'w:bidi')).length, 1);
});

test('a type that several items are called by stands once', async () => {
  const items = ['One', 'Two', 'Three'].map((text) => `{ type: Duty, description: ${text}. }`);
  const { text } = await readFixture(
    `--- /r.role.yaml
id: a
title: A
background: [${items}, { type: Duty }]
training: [${items}, { name: Course }]
`,
  );
  assert.deepEqual(text.match(/Duty|One|Two|Three|Course/g), [
    ...['Duty', 'One', 'Two', 'Three'],
    ...['Duty', 'One', 'Two', 'Three', 'Course'],
  ]);
});

test('all styles and numberings that are used are there', async () => {
  const made = await readFixture(small);
  const ids = new Set(
    all(fileOf(made.files, 'word/styles.xml'), 'w:style').map(({ attributes }) => attributes.get('w:styleId')),
  );
  const document = fileOf(made.files, 'word/document.xml');
  for (const kind of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
    for (const { attributes } of all(document, kind)) assert(ids.has(attributes.get('w:val')), attributes.get('w:val'));
});

test('the same profile makes the same bytes', async () => {
  const made = await profileOf(small);
  assert.deepEqual(await docxOf(made), await docxOf(made));
});

test('a role with nothing but a title is a page with a title', async () => {
  const { paragraphs, files } = await readFixture('--- /r.role.yaml\nid: a\ntitle: Gardener\n');
  assert.deepEqual(
    paragraphs.filter(({ text }) => text !== ''),
    [
      { style: 'RoleSmall', text: 'Role profile' },
      { style: 'Title', text: 'Gardener' },
    ],
  );
  assert.equal(all(fileOf(files, 'word/document.xml'), 'w:sdt').length, 0);
});

for (const name of sampleNames) {
  test(`the text of ${name} is there, section by section, in order`, async () => {
    const made = jobProfileOf((await readSample(name)).profile, english);
    assertInOrder(await read(made), made);
  });

  test(`the files of ${name} are as the format wants them`, async () => {
    const { files } = await read(jobProfileOf((await readSample(name)).profile, english));
    for (const file of files.values()) assert.deepEqual(misplaced(file), []);
  });
}

function assertInOrder({ text }: ReadDocx, made: JobProfile): void {
  let at = 0;
  for (const wanted of textsOnPaper(made, { levelsFirst: true })) {
    const found = text.toLowerCase().indexOf(wanted.toLowerCase(), at);
    assert(found >= 0, `"${wanted}" is not in its place`);
    at = found + wanted.length;
  }
}
