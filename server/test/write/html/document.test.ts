import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { renderDocument } from '../../../src/write/html/document.ts';

const page = { html: '<main data-role="a"></main>\n', title: 'Lead "engineer" </style> \\ ☃', lang: 'en-GB' };

test('a document is complete and asks for nothing from elsewhere', () => {
  const document = renderDocument(page);
  assert.match(document, /^<!DOCTYPE html>\n<html lang="en-GB">/);
  assert.match(document, /default-src &#39;none&#39;/);
  assert.match(document, /<title>Lead &quot;engineer&quot; &lt;\/style&gt;/);
  assert.match(document, /<main data-role="a"><\/main>\n<\/body>/);
  assert.doesNotMatch(document, /@import|url\(|<script/);
});

test('a page in a language that is written from right to left says so, in no other', () => {
  const head = (lang: string) => /<html[^>]*>/.exec(renderDocument({ ...page, lang }))?.[0];
  for (const lang of ['he', 'ar', 'ar-EG', 'fa-IR', 'ur', 'ku-Arab', 'yi']) {
    assert.equal(head(lang), `<html lang="${lang}" dir="rtl">`);
  }
  for (const lang of ['en', 'de-CH', 'ja', 'ar-Latn', 'arn', 'hr', 'fi', 'pa-Guru']) {
    assert.equal(head(lang), `<html lang="${lang}">`);
  }
});

test('the title on paper can end neither its string nor the style', () => {
  const style = /<style>(.*?)<\/style>/s.exec(renderDocument(page))?.[1] ?? '';
  assert.match(style, /content:"Lead \\22 engineer\\22 {2}\\3c \\2f style\\3e {2}\\5c {2}\\2603 "/);
});

const sheet = await readFile(new URL('../../../src/write/html/styles/export.css', import.meta.url), 'utf8');
const palette = new Map([...sheet.matchAll(/--rp-([a-z-]+): (#[0-9a-f]+);/g)].map(([, name, value]) => [name, value]));

for (const [text, background] of [
  ['text', 'background'],
  ['text', 'surface'],
  ['text-muted', 'background'],
  ['text-muted', 'surface'],
  ['link', 'background'],
  ['link', 'surface'],
  ['accent-text', 'accent'],
  ['danger', 'background'],
  ['warning', 'background'],
]) {
  test(`${text} can be read on ${background}`, () => {
    assert(contrast(palette.get(text), palette.get(background)) >= 4.5);
  });
}

test('the steps of a strip differ in lightness', () => {
  assert(contrast(palette.get('accent'), palette.get('step-below')) >= 3);
  assert(contrast(palette.get('step-below'), palette.get('step-empty')) >= 1.5);
});

/** The ratio of two colours as the Web Content Accessibility Guidelines define it. */
function contrast(a: string | undefined, b: string | undefined): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string | undefined): number {
  assert(colour, 'the palette lacks a colour');
  const digits = colour.length === 4 ? colour.replaceAll(/[0-9a-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
