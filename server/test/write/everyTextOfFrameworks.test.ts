import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importSources } from '../../src/import/importSources.ts';
import { createRichText } from '../../src/jobProfile/richText.ts';
import { readFramework } from '../../src/service/document/profile/readFramework.ts';
import { readDocument } from '../../src/service/document/sourceDocument.ts';
import { languages } from '../../src/service/text/languages/languages.ts';
import { exportFramework, type FrameworkFormat } from '../../src/write/exportFramework.ts';
import { readSamples } from '../support/samples.ts';
import { readDocx } from './docxText.ts';
import { textOfMarkdown, textOfPage } from './everyText/visibleText.ts';
import { bareText, readAsset, readPdf } from './pdfText.ts';

const extreme = `id: edges
name: Edges & <marks>
description: A *list* of things.
lang: en-GB
defaultScale: s
scales:
  s:
    name: Steps
    levels:
      - { id: a, value: 1, name: Low, description: Begins. }
      - { id: b, value: 2, name: High }
categories:
  - { id: c, name: First, description: What comes first. }
  - { id: empty, name: Empty }
grades:
  - { id: one, name: One, description: The first., details: { Years: 2 }, progressesTo: [two] }
  - { id: two, name: Two, track: Manager }
skills:
  - id: full
    name: Full skill
    category: [c]
    description: All there is.
    guidance: Look twice.
    details: { Weight: 20 % }
    codes: [{ scheme: esco, code: S1.2 }]
    indicators: [{ text: At any level., examples: [Like this.] }]
    levels:
      b: { description: High text., indicators: [Shown so.], examples: [For example so.] }
      a: Low text.
    links: [{ label: Read this, url: "https://example.org/read" }]
  - { id: old, name: Old skill, status: retired, replacedBy: full }
  - { id: bare }
source: { name: Our own, version: "3", licence: CC0 }
`;

const samples = (await readSamples()).filter(({ kind }) => kind === 'framework');
const frameworks = [
  ...samples.map(({ uri, text }) => ({ uri, text })),
  { uri: 'file:///edges.framework.yaml', text: extreme },
];

/** Everything that somebody has written in a framework for people to read. */
function textsOf(text: string): string[] {
  const { plain } = createRichText();
  const framework = readFramework(readDocument('file:///f.framework.yaml', 'framework', 1, text));
  const { name, description, scales, grades, categories, skills } = framework;
  const used = new Set([...skills.values()].flatMap(({ category }) => category.at(-1)?.value ?? []));
  const texts = [
    name?.value,
    description?.value,
    ...[...scales.values()].flatMap(({ levels }) => levels.map((level) => level.description?.value)),
    ...grades.flatMap((grade) => [grade.name, grade.track, grade.description?.value]),
    ...categories.flatMap((one) => (used.has(one.id) ? [one.name, one.description?.value] : [])),
    ...[...skills.values()].flatMap((skill) => [
      skill.name?.value ?? skill.id.value,
      skill.description?.value,
      skill.guidance?.value,
      ...skill.details.flatMap(({ label, values }) => [label.value, ...values.map(({ value }) => value)]),
      ...[skill.indicators, ...skill.levels.map(({ indicators }) => indicators)]
        .flat()
        .flatMap((one) => [one.text.value, ...one.examples.map(({ value }) => value)]),
      ...skill.levels.flatMap((level) => [level.description?.value, ...level.examples.map(({ value }) => value)]),
      ...[...skill.links, ...skill.levels.flatMap(({ links }) => links)].map(({ label, url }) => (label ?? url).value),
    ]),
  ];
  return texts.flatMap((one) => (one === undefined ? [] : plain(one).split('\n')));
}

async function made(text: string, format: FrameworkFormat): Promise<string | Uint8Array> {
  const framework = readFramework(readDocument('file:///f.framework.yaml', 'framework', 1, text));
  return (await exportFramework(framework, format, readAsset)).data;
}

const visible: Readonly<Record<string, (data: string | Uint8Array) => Promise<string>>> = {
  html: async (data) => textOfPage(String(data)),
  markdown: async (data) => textOfMarkdown(String(data)),
  docx: async (data) => readDocx(data as Uint8Array).text,
  pdf: async (data) => (await readPdf(data as Uint8Array)).text,
};

for (const [format, textOf] of Object.entries(visible)) {
  test(`every text of a framework is in its ${format}`, async () => {
    for (const { uri, text } of frameworks) {
      const shown = bareText(await textOf(await made(text, format as FrameworkFormat)));
      // The fonts of PDFs have no letters of other scripts.
      if (format === 'pdf' && /[\p{Script=Hebrew}\p{Script=Han}]/u.test(text)) continue;
      for (const one of textsOf(text)) assert.ok(shown.includes(bareText(one)), `${uri}: ${one}`);
    }
  });
}

for (const [format, textOf] of Object.entries(visible)) {
  test(`each level of a skill is called by its name in the ${format} of a framework, and codes and heirs are told`, async () => {
    const shown = bareText(await textOf(await made(extreme, format as FrameworkFormat)));
    // Once in the scale, once at the skill.
    for (const name of ['Low', 'High']) assert.ok((shown.match(new RegExp(name, 'g'))?.length ?? 0) >= 3, name);
    for (const word of ['S1.2', 'Fullskill', 'Replacedby']) assert.ok(shown.includes(word), word);
  });
}

for (const format of ['docx', 'pdf', 'xlsx'] as const) {
  test(`the same framework gives the same bytes as ${format}`, async () => {
    assert.deepEqual(await made(extreme, format), await made(extreme, format));
  });
}

const frontDesk = samples.find(({ path }) => path.includes('front-desk'))?.text ?? '';
const inEachLanguage = languages().map(({ language }) => ({
  uri: `file:///${language}.framework.yaml`,
  text: frontDesk.replace('lang: en-GB', `lang: ${language}`),
}));

test('a list of skills for a spreadsheet is read again as the same skills, in whichever language its heads are', async () => {
  assert.ok(inEachLanguage.every(({ text }) => text.includes('\nlang: ')));
  for (const { uri, text } of [...samples, ...inEachLanguage]) {
    const bytes = (await made(text, 'xlsx')) as Uint8Array;
    const { files } = await importSources({ files: [{ name: 'skills.xlsx', bytes }], decided: new Map() }, {});
    const read = files
      .filter(({ kind }) => kind === 'framework')
      .map((file) => readFramework(readDocument('file:///r.framework.yaml', 'framework', 1, file.text)));
    const names = read.flatMap(({ skills }) => [...skills.values()].map(({ name, id }) => name?.value ?? id.value));
    const before = readFramework(readDocument(uri, 'framework', 1, text)).skills;
    assert.deepEqual(
      names.toSorted(),
      [...before.values()].map(({ name, id }) => name?.value ?? id.value).toSorted(),
      uri,
    );
  }
});
