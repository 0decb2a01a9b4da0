import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { jobProfileOf } from '../../../src/jobProfile/jobProfile.ts';
import { directionOfLanguage, directionOfText } from '../../../src/service/text/direction.ts';
import { renderDocument } from '../../../src/write/html/document.ts';
import { renderProfile } from '../../../src/write/html/renderProfile.ts';
import { english } from '../../support/phrases.ts';
import { resolveFixture } from './resolved.ts';

async function pageOf(lang: string, texts: string): Promise<string> {
  const profile = await resolveFixture(`--- /r.role.yaml\nid: r\nlang: ${lang}\n${texts}`);
  return renderProfile(jobProfileOf(profile, english)).html;
}

test('languages have directions by their tags, whose script counts more', () => {
  const rtl = ['he', 'ar-EG', 'fa', 'ur', 'yi', 'az-Arab', 'HE'];
  const ltr = ['en', 'de', 'ja', 'ks-Deva', 'ar-Latn', 'arn', ''];
  assert.deepEqual(
    rtl.filter((tag) => directionOfLanguage(tag) === 'ltr'),
    [],
  );
  assert.deepEqual(
    ltr.filter((tag) => directionOfLanguage(tag) === 'rtl'),
    [],
  );
});

test('a Hebrew text that begins with a Latin name is still Hebrew; in an English document the first letter decides', () => {
  assert.equal(directionOfText('Kubernetes בצוות', 'rtl'), 'rtl');
  assert.equal(directionOfText('Kubernetes only.', 'rtl'), 'ltr');
  assert.equal(directionOfText('12:30', 'rtl'), 'rtl');
  assert.equal(directionOfText('Kubernetes בצוות', 'ltr'), 'ltr');
  assert.equal(directionOfText('“שלום” means peace', 'ltr'), 'rtl');
});

test('a page in Hebrew goes from right to left, and what is English in it says that it does not', async () => {
  const page = await pageOf(
    'he',
    'title: מהנדסת\nsummary: Written in English.\nworkActivities: [תיעוד, Notes]\nnotes: "- אחת\\n- one"\n',
  );
  assert.match(page, /^<main [^>]*class="rp-page" dir="rtl"/);
  assert.match(page, /<p dir="ltr">Written in English\.<\/p>/);
  assert.match(page, /<span dir="ltr">Notes<\/span>/);
  assert.match(page, /<li>אחת<\/li>\s*<li dir="ltr">one<\/li>/);
  assert.doesNotMatch(page, /dir="[^"]*"[^>]*>(?:מהנדסת|תיעוד)/);
});

test('a page in English has no word of directions but where a text is Hebrew', async () => {
  const page = await pageOf('en', 'title: Engineer\nsummary: שלום.\n');
  assert.deepEqual(page.match(/dir="\w+"/g), ['dir="rtl"']);
  assert.match(page, /<p dir="rtl">שלום\.<\/p>/);
  assert.doesNotMatch(await pageOf('en', 'title: Engineer\nsummary: Plain (and short).\n'), /dir=/);
});

test('signs at the end of a Latin name stay with it from right to left', async () => {
  assert.match(await pageOf('he', 'title: א\nsummary: תכנות ב-C++ וב-.NET כאן\n'), /C\+\+\u200e וב-\u200e\.NET/);
  assert.match(await pageOf('he', 'title: א\nsummary: על .NET כאן\n'), /על \u200e\.NET/);
  assert.doesNotMatch(await pageOf('en', 'title: A\nsummary: C++ and .NET\n'), /\u200e/);
});

test('margins of printed pages from right to left have the title at the right', async () => {
  const profile = jobProfileOf(await resolveFixture('--- /r.role.yaml\nid: r\ntitle: א\nlang: he\n'), english);
  const document = renderDocument(renderProfile(profile));
  assert.match(document, /<html lang="he" dir="rtl">/);
  assert.match(document, /@page\{@top-right\{content:"א"/);
});

/** Declarations that name a side of the screen; a logical one stands for each of them. */
const sides =
  /^\s*(?:(?:margin|padding|border)-(?:left|right)\b|border-(?:top|bottom)-(?:left|right)-radius|text-align: (?:left|right)|(?:left|right): (?!50%))/gm;

test('no style of a page names left or right, since pages from right to left are mirrored', async () => {
  const root = join(import.meta.dirname, '../../../..');
  const found: string[] = [];
  for (const folder of ['server/src/write', 'client/src/panels']) {
    for (const file of await readdir(join(root, folder), { recursive: true })) {
      if (!file.endsWith('.css')) continue;
      const text = await readFile(join(root, folder, file), 'utf8');
      for (const line of text.match(sides) ?? []) found.push(`${file}: ${line.trim()}`);
    }
  }
  assert.deepEqual(found, []);
});
