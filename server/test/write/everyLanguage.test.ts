import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { readWorkbook, type WorkbookSheet } from '../../src/import/support/sheets/workbook.ts';
import { jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import { facts } from '../../src/service/format/facts.ts';
import { sections } from '../../src/service/format/sections.ts';
import { createLanguageService } from '../../src/service/languageService.ts';
import { languages } from '../../src/service/text/languages/languages.ts';
import { tables } from '../../src/service/text/phrases/generated/tables.js';
import { phrasesFor } from '../../src/service/text/phrases/phrasesFor.ts';
import { formattedText } from '../../src/write/clipboard/formattedText.ts';
import { exportFramework } from '../../src/write/exportFramework.ts';
import { exportRole } from '../../src/write/exportRole.ts';
import {
  exportComparison,
  exportComparisonDocument,
  exportMatrix,
  exportMatrixDocument,
  exportWorkbook,
} from '../../src/write/exportSideBySide.ts';
import { editorLinks } from '../../src/write/html/links.ts';
import { renderProfile } from '../../src/write/html/renderProfile.ts';
import { siteFiles } from '../../src/write/site/site.ts';
import { joined } from '../support/joined.ts';
import { MemoryHost } from '../support/memoryHost.ts';
import { english } from '../support/phrases.ts';
import { share } from '../support/thorough.ts';
import { readDocx } from './docxText.ts';
import { readAsset, readPdf } from './pdfText.ts';
import { all } from './xmlTree.ts';

/*
 * Whatever is shown of a role in another language, no word of ours is English. What authors wrote is made of words that no language has, so that
 * any English word is one of ours.
 */

let made = 0;

/** A text that no language has. */
function word(): string {
  return `Qx${++made}`;
}

/** A role with every key of the schema. */
function roleOf(lang: string, id: string, more: string): string {
  const texts = (key: string) =>
    `${key}: [{ name: ${word()}, type: ${word()}, description: ${word()}, tags: [${word()}] }]\n`;
  return `id: ${id}
title: ${word()}
family: Qxfamily
organisation: ${word()}
owner: ${word()}
version: "${made}"
updated: 2026-09-14
lang: ${lang}
frameworks: { f: ./f.framework.yaml }
reportsTo: ${word()} ${word()}
replacedBy: x${made}
details: { ${word()}: ${word()} }
source: { name: ${word()}, url: "https://x1.test", version: "2", licence: ${word()} }
codes: [{ scheme: ${word()}, code: x1, label: ${word()}, match: close }, { code: x2, match: related }]
summary: |-
  # ${word()}

  | ${word()} | ${word()} | ${word()} | ${word()} |
  | --- | --- | --- | --- |
  | ${word()} | | | |

  |  |
  | --- |
  | ${word()} |
${['background', 'workActivities', 'training', 'developmentActivities'].map(texts).join('')}qualifications:
  - { name: ${word()}, awardingBody: ${word()}, status: retired }
  - { name: ${word()}, status: current }
sections: [{ title: ${word()}, text: ${word()}, items: [{ name: ${word()} }] }]
links: [{ label: ${word()}, url: "https://x2.test" }]
notes: ${word()}
${more}`;
}

const first = `grade: g1
status: draft
progressesTo: [qxb]
extends: qxbase
skills:
  - title: Qxgroup
    type: Qxtype
    description: Qxabout
    category: [c]
    framework: f
    items:
      - { ref: f/one, level: l1, importance: essential, examples: [Qxsample] }
      - { ref: f/two, level: l3, importance: essential }
      - { ref: f/three, level: l2, importance: essential, tags: [Qxtag] }
      - { name: Qxgone, level: l1, importance: desirable, scale: s, description: Qxmeaning }
      - { name: Qxodd, level: Q8, importance: essential }
      - { name: Qxplain }
      - { description: Qxnameless }
  - items: [{ name: Qxalone }]
`;

const second = `grade: g2
status: published
skills:
  - title: Qxgroup
    framework: f
    items:
      - { ref: f/one, level: l3, importance: desirable }
      - { ref: f/two, level: l1, importance: essential, description: Qxother }
      - { ref: f/three, level: l2, importance: essential, tags: [Qxlabel] }
      - { name: Qxodd, level: Q9 }
  - title: Qxnew
    items: [{ name: Qxplain }, { name: Qxfresh, level: l2, scale: s }]
`;

function frameworkOf(lang: string): string {
  return `id: f
name: Qxframework
version: "3"
lang: ${lang}
description: Qxframeworkabout
source: { name: Qxsource, version: "1", licence: Qxlicence }
defaultScale: s
cumulative: true
scales:
  s:
    name: Qxscale
    levels:
      - { id: l1, value: 1, name: Qxlow, description: Qxlowmeans }
      - { id: l2, value: 2, name: Qxmid }
      - { id: l3, value: 3, name: Qxhigh }
  t: { name: Qxscales, levels: [{ id: k, value: 1, name: Qxk, description: Qxkmeans }] }
grades: [{ id: g1, name: Qxgrade, progressesTo: [g2], track: Qxtrack }, { id: g2, name: Qxnext, track: Qxways }]
categories: [{ id: c, name: Qxcategory, description: Qxcategoryabout }]
skills:
  - { id: one, name: Qxone, category: [c], description: Qxonemeans, levels: { l1: Qxl1, l3: Qxl3 }, indicators: [Qxindicator] }
  - { id: two, name: Qxtwo, details: { Qxkey: Qxvalue }, codes: [{ scheme: Qxscheme, code: x9 }] }
  - { id: three, name: Qxthree, levels: { l2: { description: Qxl2, indicators: [{ text: Qxpoint, examples: [Qxexample] }] } } }
  - { id: four, name: Qxfour, status: retired, replacedBy: two }
`;
}

const schema: { readonly properties: object } = JSON.parse(
  readFileSync(new URL('../../../schemas/role.schema.json', import.meta.url), 'utf8'),
);

/** What people see and hear of a page: its texts, and the attributes that are read aloud or shown. */
function wordsOfPage(html: string): string {
  const body = html.replaceAll(/<style>.*?<\/style>/gs, ' ');
  const attributes = [...body.matchAll(/ (?:aria-label|alt|title|placeholder|data-phrases)="([^"]*)"/g)];
  // Names of settings in the phrases of scripts are no words.
  const said = attributes.map(([, text = '']) => text.replaceAll(/&quot;\w+&quot;:/g, ' '));
  return [body.replaceAll(/<[^>]*>/g, ' '), ...said].join(' ');
}

function wordsOfWord(bytes: Uint8Array): string {
  const { files, text, properties } = readDocx(bytes);
  const shown = [...files].flatMap(([name, file]) =>
    name.startsWith('word/') ? all(file, 'w:t').map(({ children }) => children.join('')) : [],
  );
  const captions = [...files.values()].flatMap((file) =>
    all(file, 'w:tblCaption').map(({ attributes }) => attributes.get('w:val') ?? ''),
  );
  return [text, shown.join(' '), ...captions, ...properties.values()].join(' ');
}

async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const { parts, pages, info, bookmarks } = await readPdf(bytes);
  const said = parts.flatMap(({ text, alt }) => [text, alt ?? '']);
  const words = [...said, ...pages, info.Title, info.Subject, ...bookmarks.map(({ title }) => title)].join(' ');
  // Where no font has the letters of a language, what says so is English, since it would be boxes itself.
  return words.replaceAll(english.say('document.boxes'), '');
}

/** The cells that people see: the first column of ids is hidden, and so is a first row of them. */
function textsOfSheet({ rows, hiddenRows, hiddenColumns, validations }: WorkbookSheet): string[] {
  const cells = [...rows].flatMap(([row, cells]) =>
    hiddenRows.includes(row)
      ? []
      : [...cells].flatMap(([column, { text, comment = '' }]) =>
          hiddenColumns.includes(column) ? [] : [text, comment],
        ),
  );
  return [...cells, ...validations.flatMap(({ errorTitle = '', errorMessage = '' }) => [errorTitle, errorMessage])];
}

/** Every output of the roles and of their framework. */
async function outputsIn(lang: string): Promise<Map<string, string>> {
  const texts = {
    'a.role.yaml': roleOf(lang, 'qxa', first),
    'b.role.yaml': roleOf(lang, 'qxb', second),
    'base.role.yaml': `id: qxbase\ntitle: Qxbase\nfamily: Qxfamily\nlang: ${lang}\n`,
    'f.framework.yaml': frameworkOf(lang),
  };
  const uris = { a: 'file:///staff/a.role.yaml', b: 'file:///staff/b.role.yaml', f: 'file:///staff/f.framework.yaml' };
  const host = new MemoryHost();
  for (const [name, text] of Object.entries(texts)) host.write(`file:///staff/${name}`, text);
  const service = createLanguageService(host);
  await service.scan();
  const documentOf = (uri: string) => ({ uri, languageId: 'yaml', version: 1, text: host.files.get(uri)?.text ?? '' });
  const [role, other, known, table] = await Promise.all([
    service.resolve(documentOf(uris.a)),
    service.resolve(documentOf(uris.b)),
    service.framework(documentOf(uris.f)),
    service.matrix({ uris: [uris.a, uris.b] }),
  ]);
  assert.ok(role && other && known && table);
  const { profile } = role;
  const { framework } = known;
  const matrix = table.result;
  const compare = async (versions: Parameters<typeof service.compare>[0]) => {
    const answer = await service.compare(versions);
    assert.ok(answer);
    return answer.result;
  };
  const phrases = await phrasesFor(lang);
  const found = new Map<string, string>();
  const model = jobProfileOf(profile, phrases);
  const copied = formattedText(model);
  found.set('the preview', wordsOfPage(renderProfile(model, editorLinks).html));
  found.set('the clipboard', `${wordsOfPage(copied.html)} ${copied.text}`);
  const printed = '2026-10-01';
  for (const isSummary of [false, true]) {
    const name = isSummary ? 'summary' : 'role';
    const options = { isSummary, printed };
    found.set(`${name} as HTML`, wordsOfPage(String((await exportRole(profile, 'html', readAsset, options)).data)));
    found.set(`${name} as Markdown`, String((await exportRole(profile, 'markdown', readAsset, options)).data));
    found.set(
      `${name} for Word`,
      wordsOfWord((await exportRole(profile, 'docx', readAsset, options)).data as Uint8Array),
    );
    found.set(
      `${name} as PDF`,
      await wordsOfPdf((await exportRole(profile, 'pdf', readAsset, options)).data as Uint8Array),
    );
  }
  found.set('framework as HTML', wordsOfPage(String((await exportFramework(framework, 'html', readAsset)).data)));
  found.set('framework as Markdown', String((await exportFramework(framework, 'markdown', readAsset)).data));
  found.set(
    'framework for Word',
    wordsOfWord((await exportFramework(framework, 'docx', readAsset)).data as Uint8Array),
  );
  found.set(
    'framework as PDF',
    await wordsOfPdf((await exportFramework(framework, 'pdf', readAsset)).data as Uint8Array),
  );
  const comparisons = {
    comparison: await compare([{ uri: uris.a }, { uri: uris.b }]),
    'comparison of versions': await compare([
      { uri: uris.a, text: texts['a.role.yaml'].replace('Qxmeaning', 'Qxmeant'), label: 'Qxlabel' },
      { uri: uris.a, label: 'Qxnow' },
    ]),
  };
  for (const [name, comparison] of Object.entries(comparisons)) {
    found.set(`${name} as HTML`, wordsOfPage(joined(exportComparison(comparison, 'html').pieces)));
    found.set(
      `${name} as Markdown`,
      joined(exportComparison(comparison, 'markdown').pieces).replaceAll(/<[^>]*>/g, ' '),
    );
    found.set(`${name} as CSV`, joined(exportComparison(comparison, 'csv').pieces));
    found.set(`${name} for Word`, wordsOfWord((await exportComparisonDocument(comparison, 'docx', readAsset)).bytes));
    found.set(`${name} as PDF`, await wordsOfPdf((await exportComparisonDocument(comparison, 'pdf', readAsset)).bytes));
  }
  found.set('matrix as HTML', wordsOfPage(joined(exportMatrix(matrix, 'html').pieces)));
  found.set('matrix as Markdown', joined(exportMatrix(matrix, 'markdown').pieces).replaceAll(/<[^>]*>/g, ' '));
  found.set('matrix as CSV', joined(exportMatrix(matrix, 'csv').pieces));
  found.set('matrix for Word', wordsOfWord((await exportMatrixDocument(matrix, 'docx', readAsset)).bytes));
  found.set('matrix as PDF', await wordsOfPdf((await exportMatrixDocument(matrix, 'pdf', readAsset)).bytes));
  for (const [name, bytes] of [
    ['matrix', (await exportWorkbook(matrix)).bytes],
    ['framework', (await exportFramework(framework, 'xlsx', readAsset)).data],
  ] as const) {
    const sheets = await readWorkbook('a.xlsx', bytes as Uint8Array);
    const shown = sheets.filter(({ isHidden }) => !isHidden);
    found.set(`${name} as workbook`, shown.flatMap((sheet) => [sheet.name, ...textsOfSheet(sheet)]).join(' '));
  }
  const roles = [
    { uri: uris.a, profile },
    { uri: uris.b, profile: other.profile },
  ];
  for (const file of await siteFiles({ roles, matrix: async () => matrix }))
    if (file.path.endsWith('.html')) found.set(`site: ${file.path}`, wordsOfPage(await file.write()));
  for (const file of await siteFiles({ roles: [], catalogues: [framework], matrix: async () => matrix }))
    if (file.path.endsWith('.html')) found.set(`site of skills: ${file.path}`, wordsOfPage(await file.write()));
  return found;
}

/** The words of texts, in small letters; those with digits or of one letter are none. */
function wordsIn(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap(
      (text) =>
        text
          .replaceAll(/\{\w+\}/g, ' ')
          .toLowerCase()
          .match(/(?<![\p{L}\d_])\p{L}{2,}(?![\p{L}\d_])/gu) ?? [],
    ),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Parts of addresses and of HTML that stand in texts as they are. */
const noWords: ReadonlySet<string> = new Set(['https', 'test', 'lt', 'gt', 'quot', 'br', 'emsp']);

test('French has a blank before the colon behind a label, which no line begins with', async () => {
  const faults = [...(await outputsIn('fr'))].flatMap(([output, text]) =>
    [...text.matchAll(/[\p{L}\d\])»”]: .{0,20}/gu)].map(([found]) => `${output}: ${found}`),
  );
  assert.deepEqual(faults, []);
});

suite('no word of ours is English in a document of another language', async () => {
  const englishWords = wordsIn([
    ...textsIn((await tables.en?.())?.phrases),
    ...textsIn(sections.map(({ title }) => title)),
    ...textsIn(facts),
  ]);

  test('the role has every key of the schema', () => {
    const text = `\n${roleOf('de', 'qxa', first)}`;
    assert.deepEqual(
      Object.keys(schema.properties).filter((key) => !text.includes(`\n${key}:`)),
      [],
    );
  });

  for (const { language, name, sections: titles, facts: labels } of share(languages(), 3)) {
    test(name, async () => {
      const own = wordsIn([...textsIn((await tables[language]?.())?.phrases), ...textsIn(titles), ...textsIn(labels)]);
      // Dates are those of Intl; names of months are in no file.
      const months = wordsIn(
        ['2026-09-14', '2026-10-01'].map((day) =>
          new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(day)),
        ),
      );
      const isForeign = (one: string) =>
        /^\p{Script=Latin}+$/u.test(one) && !/^qx/.test(one) && !own.has(one) && !months.has(one) && one !== language;
      const faults = [...(await outputsIn(language))].flatMap(([output, text]) => {
        const foreign = [...wordsIn([text])].filter((one) => isForeign(one) && !noWords.has(one));
        // The text of a PDF has no blanks where lines and cells end, so that two words may look like one that no language has.
        const sure = output.endsWith('PDF') ? foreign.filter((one) => englishWords.has(one)) : foreign;
        return sure.length === 0 ? [] : [`${output}: ${sure.join(', ')}`];
      });
      assert.deepEqual(faults, []);
    });
  }
});
