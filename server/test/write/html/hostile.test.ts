import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ResolvedProfile } from '../../../src/service/model/resolveProfile.ts';
import { renderDocument } from '../../../src/write/html/document.ts';
import { editorLinks } from '../../../src/write/html/links.ts';
import { elementsOf, readHtml, textOf } from './readHtml.ts';
import { pageOf, resolveFixture } from './resolved.ts';

const harmlessElements = new Set(
  (
    'a article blockquote br caption code dd details div dl dt em footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section span ' +
    'strong summary table tbody td th thead tr ul'
  ).split(' '),
);
const harmlessAttributes = new Set(
  (
    'aria-current aria-hidden aria-label aria-labelledby class colspan data-line data-path data-role data-uri href id open rel role scope ' +
    'start tabindex title'
  ).split(' '),
);

const hostileTexts = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '[click](javascript:alert(1))',
  '[click](JaVaScRiPt&colon;alert(1))',
  '[click](<java\nscript:alert(1)>)',
  '[click](data:text/html,<script>alert(1)</script>)',
  '[click](//example.org)',
  '[click](https://example.org "\\" onclick=alert(1)")',
  '[click](https://example.org/"onclick="alert(1))',
  '<javascript:alert(1)>',
  '![picture](https://example.org/x.png "title")',
  '![picture](javascript:alert(1))',
  '[![inside](https://example.org/x.png)](https://example.org)',
  '[reference][x]\n\n[x]: javascript:alert(1)',
  '</main><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<!-- comment --><iframe src="https://example.org"></iframe>',
  '```"><script>alert(1)</script>\ncode\n```',
  '    <b onclick=alert(1)>indented</b>',
  '`<script>`',
  '# <style>*{display:none}</style>',
  '- [ ] list\n  1. inside\n\n> quote\n\n***\n\nTerm<br>',
  '&lt;script&gt;alert(1)&lt;/script&gt; &#x3C;script&#x3E;',
  '\u202Egnp.exe\u202C \u2066isolated\u2069 \u0000 \uFEFF \uD800',
  '*'.repeat(2000),
  '['.repeat(2000),
  '![]('.repeat(500),
  '> '.repeat(500),
  '- '.repeat(500),
  'x'.repeat(100_000),
  '\u200B\u200C\u200D\u2060\u00AD between',
  '\u2069\u202C\u2069 \u202Dover\u202E \u05D0\u05D1 \u0627\u0644 \u061C',
  'a\u0300\u0301\u0302\u0303'.repeat(500),
  '<style>@import "https://example.org/x.css"; body { background: url(https://example.org) }</style>',
  '<svg><use href="https://example.org/x.svg#a"/><animate onbegin=alert(1)></svg>',
  '<math><mtext><img src onerror=alert(1)></mtext></math>',
  '<a href="https://example.org" style="position:fixed;inset:0">cover</a>',
  '<form action=https://example.org><input autofocus onfocus=alert(1)><button>',
  '<https://example.org/?a=1&b="2"> <someone@example.org>',
  '[a](https://example.org/%22%3E%3Cscript%3E) [b](https://user:word@example.org) [c](vbscript:x)',
  '[^1] and ~~gone~~ and $x$\n\n[^1]: note\n\nHeading\n===\n\nLower\n---',
  '| a | b |\n|---|---|\n| <script>1</script> | `x` |',
  '| <b onclick=alert(1)>a | [b](javascript:alert(1)) |\n|:-:|-:|\n| ![c](javascript:x) ![d](https://example.org/x.png) | </table><script> |',
  '| a | b | c | d | e |\n|-|-|-|-|-|\n| "><img src=x onerror=alert(1)>',
  '***bold and [li**nk](https://example.org)* `code`` ',
  '\\<script\\> &lt;b&gt; &#0; &#x202E; &notanentity; \\',
];

for (const text of hostileTexts) {
  const label = JSON.stringify(text.length > 60 ? `${text.slice(0, 20)}… (${text.length})` : text);
  test(`nothing can run in or be loaded by ${label}`, async () => {
    const profile = surrounded(await resolveFixture(roleOf(text)), text);
    const page = pageOf(profile, editorLinks);
    for (const element of elementsOf(readHtml(page.html))) {
      assert(harmlessElements.has(element.name), `<${element.name}>`);
      for (const [name, value] of element.attributes) {
        assert(harmlessAttributes.has(name), `${element.name} ${name}`);
        if (name === 'href') assert.match(value, /^(#rp-|https?:\/\/|mailto:|file:\/\/\/)/);
      }
    }
    const document = readHtml(renderDocument(page).replace('<!DOCTYPE html>', ''));
    assert.deepEqual(
      elementsOf(document).filter((element) => ['script', 'link', 'img', 'iframe', 'base'].includes(element.name)),
      [],
    );
    assert.equal(elementsOf(document).filter((element) => element.name === 'style').length, 1);
  });
}

for (const [written, tag] of [
  ['cy', 'cy'],
  ['zh-Hant-HK', 'zh-Hant-HK'],
  ['constructor', 'en'],
  ['en_GB', 'en'],
  ['" onclick="alert(1)', 'en'],
  ['', 'en'],
]) {
  test(`the language ${JSON.stringify(written)} is told to whoever reads aloud as ${tag}`, async () => {
    const { lang } = pageOf(await resolveFixture(`title: A\nlang: ${JSON.stringify(written)}\n`));
    assert.equal(lang, tag);
  });
}

test('raw HTML is shown as it is written', async () => {
  const page = pageOf(await resolveFixture('title: A\nnotes: a <b>bold</b> word\n'));
  assert.match(textOf(readHtml(page.html)), /a <b>bold<\/b> word/);
});

test('a picture is shown by its text and can be followed', async () => {
  const page = pageOf(await resolveFixture('title: A\nnotes: "![Plan](https://example.org/plan.png)"\n'));
  assert.match(page.html, /<a href="https:\/\/example\.org\/plan\.png" rel="noreferrer noopener">Plan<\/a>/);
});

/** The role with neighbours and a catalogue of this name. */
function surrounded(profile: ResolvedProfile, text: string): ResolvedProfile {
  const target = { uri: 'file:///other.role.yaml', line: 3, title: text, grade: text };
  const role = { id: text, target };
  return {
    ...profile,
    neighbours: {
      previous: [role, { id: text }],
      next: [role, { id: text }, role],
      further: { back: [role], on: [role] },
      base: role,
    },
    groups: profile.groups.map((group) => ({
      ...group,
      categories: [text],
      skills: group.skills.map((skill) => ({ ...skill, catalogue: text })),
    })),
  };
}

/** A role with the same text wherever there can be a text. */
function roleOf(text: string): string {
  const t = JSON.stringify(text);
  const item = `{ name: ${t}, description: ${t}, type: ${t}, tags: [${t}], links: [{ label: ${t}, url: ${t} }, { url: ${t} }] }`;
  return `id: ${t}
title: ${t}
family: ${t}
organisation: ${t}
grade: ${t}
status: ${t}
lang: ${t}
progressesTo: [${t}]
source: { name: ${t}, url: ${t}, version: ${t}, licence: ${t} }
summary: ${t}
background: [${item}]
workActivities: [${item}, { description: ${t} }]
skills:
  - title: ${t}
    type: ${t}
    category: [${t}]
    items:
      - { name: ${t}, level: 2, scale: sfia, importance: ${t}, examples: [${t}], levelDescription: ${t}, tags: [${t}] }
      - { ref: ${t}, level: ${t} }
      - { description: ${t}, type: ${t} }
training: [${item}]
developmentActivities: [${item}]
qualifications: [{ name: ${t}, awardingBody: ${t}, status: ${t}, description: ${t} }]
links: [{ label: ${t}, url: ${t} }, { label: ${t}, url: "https://example.org/" }]
notes: ${t}
`;
}
