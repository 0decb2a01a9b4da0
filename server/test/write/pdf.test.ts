import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { type JobProfile, jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import { pdfOf } from '../../src/write/pdf/pdf.ts';
import { english } from '../support/phrases.ts';
import { readSample, resolveFixture, sampleNames } from './html/resolved.ts';
import { bareText, readAsset, readPdf } from './pdfText.ts';
import { textsOnPaper } from './profileTexts.ts';

async function profileOf(marked: string): Promise<JobProfile> {
  return jobProfileOf(await resolveFixture(marked), english);
}

const read = async (made: JobProfile) => readPdf(await pdfOf(made, readAsset));

const small = `--- /r.role.yaml
id: archivist
title: Archivist & keeper <of> maps
family: Collections
organisation: Example Museum
lang: en-GB
summary: Keeps what others *forget*.
workActivities:
  - { name: Cataloguing, description: Writes down what is there. }
skills:
  - title: Craft
    scale: ddat
    items:
      - { name: Paper, level: practitioner, description: Knows kinds of paper. }
      - { name: Ink, level: { min: awareness, max: working } }
  - title: Manner
    items:
      - { name: Patience }
training:
  - { name: Binding, description: A week in a workshop. }
qualifications:
  - { name: Archives diploma, awardingBody: Example Academy }
links:
  - { label: About maps, url: "https://example.org/maps?a=b" }
  - { label: Odd, url: "javascript:alert(1)" }
`;

test('a document says what it is: title, author, subject, language', async () => {
  const { info, lang, tagged, displaysTitle } = await read(await profileOf(small));
  assert.equal(info.Title, 'Archivist & keeper <of> maps');
  assert.equal(info.Author, 'Example Museum');
  assert.equal(info.Subject, 'Collections');
  assert.equal(info.CreationDate, undefined);
  assert.equal(lang, 'en-GB');
  assert(tagged);
  assert(displaysTitle);
});

test('what is said of a document is well-formed in its metadata as well', async () => {
  const bytes = await pdfOf(await profileOf(small), readAsset);
  const source = Buffer.from(bytes).toString('latin1');
  assert.match(source, /<rdf:li xml:lang="x-default">Archivist &#38; keeper &#60;of&#62; maps<\/rdf:li>/);
});

test('bookmarks lead to sections and to groups of skills', async () => {
  const { bookmarks } = await read(await profileOf(small));
  assert.deepEqual(
    bookmarks.map(({ title, inner }) => [title, ...inner.map((bookmark) => bookmark.title)]),
    [
      ['Summary'],
      ['Skills at a glance'],
      ['Work activities'],
      ['Skills in detail', 'Craft', 'Manner'],
      ['Training'],
      ['Qualifications'],
      ['About this document'],
    ],
  );
});

test('each piece is tagged as what it is, and strips of steps say the level', async () => {
  const { parts } = await read(await profileOf(small));
  const pathOf = (text: string, nth = 0) => parts.filter((part) => bareText(part.text) === bareText(text))[nth]?.path;
  assert.equal(pathOf('Archivist & keeper <of> maps'), 'Document/H1');
  assert.equal(pathOf('Work activities'), 'Document/Sect/H2');
  assert.equal(pathOf('Cataloguing'), 'Document/Sect/Sect/H3');
  assert.equal(pathOf('Paper', 1), 'Document/Sect/Sect/Sect/H4');
  assert.equal(pathOf('Awarding body'), 'Document/Sect/Table/TR/TH');
  assert.equal(pathOf('Archives diploma'), 'Document/Sect/Table/TR/TD/P');
  assert.equal(pathOf('https://example.org/maps?a=b'), 'Document/Sect/Sect/L/LI/LBody/Link');
  assert.deepEqual(
    [...new Set(parts.flatMap(({ alt }) => alt ?? []))],
    ['Practitioner, 3 of 4', 'Awareness to Working, 1 to 2 of 4'],
  );
});

test('links are clickable and written out; an address that is not safe is text', async () => {
  const { links, text } = await read(await profileOf(small));
  assert.deepEqual([...new Set(links)], ['https://example.org/maps?a=b']);
  assert(bareText(text).includes('https://example.org/maps?a=b'));
  assert(bareText(text).includes('javascript:alert(1)'));
});

test('pages are numbered and repeat the title, outside of the text', async () => {
  const { pages, text } = await read(jobProfileOf((await readSample(sampleNames[0] ?? '')).profile, english));
  assert(pages.length > 5);
  for (const [i, page] of pages.entries()) {
    assert(page.includes(`Page ${i + 1} of ${pages.length}`), page);
    assert(page.includes('Lead end user computing engineer'));
  }
  assert(!text.includes('Page 1 of'));
});

test('all fonts are embedded, as subsets, with the text of their characters', async () => {
  const made = await profileOf('--- /r.role.yaml\nid: a\ntitle: A\nsummary: One *two* **three** ***four***\n');
  const source = Buffer.from(await pdfOf(made, readAsset)).toString('latin1');
  const names = [...source.matchAll(/\/FontName \/([A-Z]{6})\+RoleProfiles-(\w+)/g)].map((match) => match[2]);
  assert.deepEqual(names.sort(), ['bold', 'boldItalic', 'italic', 'regular']);
  assert.equal(source.match(/\/FontFile2 /g)?.length, 4);
  assert.equal(source.match(/\/ToUnicode /g)?.length, 4);
  assert(source.length < 40_000, `${source.length} bytes`);
});

test('the same profile makes the same bytes', async () => {
  const made = await profileOf(small);
  assert.deepEqual(await pdfOf(made, readAsset), await pdfOf(made, readAsset));
});

for (const name of sampleNames) {
  test(`the text of ${name} is there, section by section, in order`, async () => {
    const made = jobProfileOf((await readSample(name)).profile, english);
    const { text, pages } = await read(made);
    let rest = bareText(text);
    for (const wanted of textsOnPaper(made)) {
      const at = rest.indexOf(bareText(wanted));
      assert(at >= 0, `"${wanted}" is not in its place`);
      rest = rest.slice(at + bareText(wanted).length);
    }
    assert(pages.every((page) => page.length > 100));
  });
}

test('a role with nothing but a title is a page', async () => {
  const { pages, parts } = await read(await profileOf('--- /r.role.yaml\nid: a\ntitle: Gardener\n'));
  assert.equal(pages.length, 1);
  assert.deepEqual(
    parts.map(({ text }) => text),
    ['Role profile', 'Gardener'],
  );
});

test('a skill is not torn apart where it fits on a page, and a heading is not left behind', async () => {
  const items = Array.from(
    { length: 60 },
    (_, i) => `      - { name: Skill ${i}, description: "${`Words of skill ${i}. `.repeat(5 + ((i * 7) % 23))}" }\n`,
  );
  const { pages } = await read(
    await profileOf(`--- /r.role.yaml\nid: a\ntitle: A\nskills:\n  - title: Many\n    items:\n${items.join('')}`),
  );
  assert(pages.length > 3);
  const [, ...after] = pages.join('\f').split('\f');
  for (const page of after) assert.match(page.trim(), /^Skill \d+/);
});

test('a role of two hundred skills is made', async () => {
  const items = Array.from(
    { length: 200 },
    (_, i) => `      - { name: Skill ${i}, level: working, description: "${`Words of skill ${i}. `.repeat(12)}" }\n`,
  );
  const { pages, text } = await read(
    await profileOf(
      `--- /r.role.yaml\nid: a\ntitle: A\nskills:\n  - title: Many\n    scale: ddat\n    items:\n${items.join('')}`,
    ),
  );
  assert(pages.length > 10);
  for (let i = 0; i < 200; i++) assert(text.includes(`Skill ${i}`));
});

test('a type that several items are called by stands once', async () => {
  const items = ['One', 'Two', 'Three'].map((text) => `{ type: Duty, description: ${text}. }`);
  const { text } = await read(
    await profileOf(`--- /r.role.yaml
id: a
title: A
background: [${items}, { type: Duty }]
training: [${items}, { name: Course }]
`),
  );
  assert.deepEqual(text.match(/Duty|One|Two|Three|Course/g), [
    ...['Duty', 'One', 'Two', 'Three'],
    ...['Duty', 'One', 'Two', 'Three', 'Course'],
  ]);
});

test('streams are compressed and can be read', async () => {
  const source = Buffer.from(await pdfOf(await profileOf(small), readAsset)).toString('latin1');
  const stream = /\/Filter \/FlateDecode\s*>>\s*stream\n([\s\S]*?)\nendstream/.exec(source)?.[1];
  assert(inflateSync(Buffer.from(stream ?? '', 'latin1')).length > 0);
});

test('the foot of a page has all its parts, on two lines where one is too short', async () => {
  const made = await profileOf(
    '--- /r.role.yaml\nid: a\ntitle: Keeper of maps, drawings and photographs\nlang: en-GB\nversion: "1.3"\nupdated: 2026-09-14\nowner: People and Culture, Collections\n',
  );
  const { pages } = await readPdf(await pdfOf({ ...made, kind: 'summary' }, readAsset, { printed: '2026-10-01' }));
  const foot = bareText(
    'Version 1.3 · 14 September 2026 · Owner: People and Culture, Collections · Printed 1 October 2026',
  );
  assert(bareText(pages[0] ?? '').includes(foot), pages[0]);
});
