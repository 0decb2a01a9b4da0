import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import { summariesOf } from '../../src/jobProfile/summary.ts';
import { pdfOf } from '../../src/write/pdf/pdf.ts';
import { page, room, strip } from '../../src/write/pdf/theme.ts';
import { english } from '../support/phrases.ts';
import { readSample, resolveFixture, sampleNames } from './html/resolved.ts';
import { checkTexts, geometryOf, type PageGeometry, type PlacedText } from './pdfGeometry.ts';
import { readAsset } from './pdfText.ts';

/** Words for so many letters, the same for the same number. */
function words(letters: number): string {
  const all = 'watching quietly over all systems that people rely on every day and night ';
  return all
    .repeat(Math.ceil(letters / all.length))
    .slice(0, letters)
    .trim();
}

interface Shape {
  readonly skills: number;
  readonly title?: string;
  /** The letters of names, in turns. */
  readonly names?: readonly number[];
  readonly scales?: readonly string[];
  readonly activities?: number;
  readonly lang?: string;
  /** Letters of what is said of each skill, in turns. */
  readonly texts?: readonly number[];
}

const usualNames = [5, 18, 33, 60, 26, 41];

function role({
  skills,
  title = 'Generated role',
  names = usualNames,
  scales = ['ddat'],
  activities = 0,
  lang = 'en-GB',
  texts = [60, 240, 120],
}: Shape): string {
  const of = <T>(all: readonly T[], i: number): T => all[i % all.length] as T;
  const levels: Readonly<Record<string, readonly string[]>> = {
    ddat: ['practitioner', 'working', '{ min: working, max: expert }', 'awareness'],
    'ft-proficiency': ['working-knowledge', 'expert', 'foundational'],
    ranges: ['{ min: awareness, max: working }', '{ min: working, max: expert }'],
    sfia: ['5', '{ min: 3, max: 4 }', '7', '1'],
  };
  const item = (i: number) => {
    const scale = of(scales, i);
    const name = words(of(names, i)).replace(/^./, (letter) => letter.toUpperCase());
    return `      - { name: "${name} ${i}", scale: ${scale === 'ranges' ? 'ddat' : scale}, level: ${of(levels[scale] ?? [], i)}, importance: ${i % 5 === 0 ? 'desirable' : 'essential'}, description: "${words(of(texts, i))}.", levelDescription: "${words(of(texts, i + 1))}.", examples: ["${words(70)}."] }`;
  };
  const groups = Array.from({ length: Math.ceil(skills / 12) }, (_, group) => {
    const items = Array.from({ length: Math.min(12, skills - group * 12) }, (_one, i) => item(group * 12 + i));
    return `  - title: Group ${group + 1}\n    description: What it is about.\n    items:\n${items.join('\n')}`;
  });
  const duties = Array.from(
    { length: activities },
    (_, i) => `  - { name: Duty ${i}, description: "${words(40 + ((i * 53) % 300))}." }`,
  );
  return `--- /r.role.yaml
title: "${title}"
lang: ${lang}
organisation: Example Trust
family: Operations
owner: Somebody
version: "1"
updated: 2026-10-01
summary: "${words(180)}."
${duties.length > 0 ? `workActivities:\n${duties.join('\n')}\n` : ''}${groups.length > 0 ? `skills:\n${groups.join('\n')}\n` : ''}`;
}

const all = [5, 20, 50, 80, 120];
const hebrew = 'מנהל תפעול בכיר של מערכות';
const cases: Readonly<Record<string, string>> = {
  ...Object.fromEntries([1, 5, 20, 50, 200].map((skills) => [`${skills} skills`, role({ skills })])),
  ...Object.fromEntries(
    [1, 2, 3, 4, 7, 9, 14, 17, 23, 31].map((skills) => [
      `${skills} skills and activities`,
      role({ skills, activities: skills * 2 }),
    ]),
  ),
  'names of 5 to 120 letters': role({ skills: 40, names: all }),
  'long texts': role({ skills: 15, texts: [900, 40, 2600] }),
  'short texts': role({ skills: 60, texts: [20] }),
  'three scales': role({ skills: 30, scales: ['ddat', 'ft-proficiency', 'sfia'] }),
  'ranges alone': role({ skills: 26, scales: ['ranges'] }),
  'scales of three and of seven levels': role({ skills: 24, scales: ['ft-proficiency', 'sfia'], names: all }),
  '200 skills with long names': role({ skills: 200, names: [120, 80, 5], texts: [900, 40] }),
  'a title of 160 letters': role({ skills: 20, title: words(160) }),
  'activities alone': role({ skills: 0, activities: 40 }),
  'a title alone': '--- /r.role.yaml\ntitle: Porter\n',
  'words from right to left': role({ skills: 20, title: hebrew, lang: 'he' }).replaceAll('Group', hebrew),
};

for (const [name, marked] of Object.entries(cases)) {
  test(`a PDF of ${name} keeps to its grid and fills its pages`, async () => {
    const profile = jobProfileOf(await resolveFixture(marked), english);
    const pages = await geometryOf(await pdfOf(profile, readAsset));
    check(pages, profile.lang === 'he');
    const wide = pages.flatMap(({ strips }) => strips.filter(({ width }) => width > strip.listed + 1));
    assert.equal(wide.length, profile.skillCount, 'each skill has its strip');
    const summary = await geometryOf(await pdfOf(summariesOf(profile), readAsset));
    assert.equal(summary.length, 1, 'a summary is one page');
    checkTexts(summary, page);
  });
}

for (const name of sampleNames) {
  test(`the PDF of ${name} keeps to its grid and fills its pages`, async () => {
    check(await geometryOf(await pdfOf(jobProfileOf((await readSample(name)).profile, english), readAsset)));
  });
}

/** From right to left a strip begins at the right. */
function check(pages: readonly PageGeometry[], isMirrored = false): void {
  checkTexts(pages, page);
  for (const [i, { strips }] of pages.entries()) {
    for (const { x, width } of strips) {
      const start = isMirrored ? page.width - page.left - width : page.left;
      assert(Math.abs(x - start) < 0.6, `page ${i + 1}: a strip begins at ${x}`);
      assert(
        [strip.listed, strip.wide].some((wide) => Math.abs(width - wide) < 0.6),
        `page ${i + 1}: a strip is ${width} wide`,
      );
    }
  }
  for (const [i, one] of pages.entries()) {
    const filled = filledOf(one, i);
    if (i < pages.length - 1)
      assert(filled >= 2 / 3, `page ${i + 1} of ${pages.length} is filled to ${filled.toFixed(2)}`);
    else if (pages.length > 1)
      assert(filled >= 1 / 3, `the last page of ${pages.length} is filled to ${filled.toFixed(2)}`);
    if (i < pages.length - 1) checkHeads(one, i);
  }
}

/** What stands between head and foot. */
function bodyOf({ texts }: PageGeometry): PlacedText[] {
  return texts.filter(({ y }) => y > page.firstTop + 4 && y < page.height - page.bottom + 2);
}

function filledOf(one: PageGeometry, index: number): number {
  const top = index === 0 ? page.firstTop : page.top;
  const lowest = Math.max(...bodyOf(one).map(({ y }) => y + 4));
  return (lowest - top) / (index === 0 ? room.firstHeight : room.height);
}

/** Headings of sections and groups have three lines behind them. */
function checkHeads(one: PageGeometry, index: number): void {
  const body = bodyOf(one);
  for (const head of body.filter(({ size }) => size === 14 || size === 12)) {
    if (index === 0 && head.y < page.firstTop + 60) continue;
    const below = new Set(body.filter(({ y }) => y > head.y + 3).map(({ y }) => Math.round(y)));
    assert(below.size >= 3, `page ${index + 1}: "${head.text}" has ${below.size} lines behind it`);
  }
}
