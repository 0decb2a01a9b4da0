import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { RenderedPage } from '../../../src/write/html/renderProfile.ts';
import { type Element, elementsOf, find, hasClass, readHtml, textOf } from './readHtml.ts';
import { pageOf, resolveFixture, resolveText } from './resolved.ts';

const framework = `
--- /house.framework.yaml
id: house
name: House skills
defaultScale: steps
scales:
  steps:
    name: Steps
    display: "{value} – {name}"
    levels:
      - { id: awareness, value: 1, name: Awareness }
      - { id: working, value: 2, name: Working }
      - { id: practitioner, value: 3, name: Practitioner }
      - { id: expert, value: 4, name: Expert }
grades:
  - { id: engineer, name: Engineer, progressesTo: [lead] }
  - { id: lead, name: Lead, progressesTo: [head] }
  - { id: head, name: Head }
categories:
  - { id: ops, name: Operations }
skills:
  - id: incidents
    name: Incident management
    description: Ending trouble quickly.
    levels:
      practitioner:
        description: You lead.
        indicators:
          - Call people together.
          - { text: Keep people informed., examples: [A note every half hour.] }
`;

async function page(role: string): Promise<RenderedPage> {
  return pageOf(await resolveFixture(role + framework));
}

async function elements(role: string) {
  return elementsOf(readHtml((await page(role)).html));
}

test('a small role is rendered as it always was', async () => {
  const { html } = await page(`id: lead-engineer
title: Lead *engineer*
family: IT
organisation: Example Trust
grade: lead
status: draft
frameworks: { house: ./house.framework.yaml }
summary: |
  Looks after devices.

  # Why it matters
  People **depend** on them.
background:
  - { type: Experience, description: Has led people. }
workActivities:
  - { name: Documentation, description: Writes things down., tags: [paper] }
skills:
  - title: Organisation skills
    framework: house
    category: [ops]
    items:
      - { ref: house/incidents, level: practitioner, importance: essential }
      - { name: Testing, level: { min: 2, max: 3 }, examples: [Ran a test.] }
training:
  - { name: Coaching, links: [{ label: Course, url: "https://example.org/course" }] }
qualifications:
  - { name: Old diploma, awardingBody: Somebody, status: retired }
links:
  - { url: "https://example.org/" }
notes: Reviewed yearly.
source: { name: A book, version: "2", licence: MIT }
`);
  const golden = new URL('./goldens/lead.golden.html', import.meta.url);
  if (process.env.UPDATE_GOLDENS === '1') await writeFile(golden, html);
  assert.equal(html, await readFile(golden, 'utf8'));
});

test('a role with only a title is a heading and nothing else', async () => {
  const { html, title, lang } = await page('title: Service desk analyst\n');
  const root = readHtml(html);
  assert.equal(textOf(root).trim(), 'Service desk analyst');
  assert.deepEqual(
    elementsOf(root).map((element) => element.name),
    ['main', 'header', 'h1'],
  );
  assert.equal(title, 'Service desk analyst');
  assert.equal(lang, 'en');
});

test('a role without a title goes by its id, which may be the name of its file, and without either says so', async () => {
  assert.equal((await page('id: service-desk\n')).title, 'service-desk');
  assert.equal((await page('# nothing yet\n')).title, 'test');
  const { html, title } = pageOf(await resolveText('untitled:Untitled-1', '# nothing yet\n', async () => undefined));
  assert.equal(title, 'Untitled role');
  assert.match(html, /<h1>Untitled role<\/h1>/);
});

test('the title of the tab has no markup', async () => {
  assert.equal(
    (await page('title: "*Lead* `x` [engineer](https://example.org) & more"\n')).title,
    'Lead x engineer & more',
  );
});

test('a level is said in words, with its place on the scale', async () => {
  const all = await elements(`title: A
skills:
  - title: Skills
    scale: ddat
    items:
      - { name: One, level: practitioner }
      - { name: Range, level: { min: 2, max: 4 } }
      - { name: Other scale, level: 7, scale: sfia }
      - { name: No level }
      - { name: Unknown, level: wizard }
`);
  const overview = all.filter((element) => hasClass(element, 'rp-levels')).flatMap(elementsOf);
  const strips = overview.filter((element) => hasClass(element, 'rp-strip'));
  assert.deepEqual(
    strips.map((strip) => strip.attributes.get('aria-label')),
    ['Practitioner, 3 of 4', 'Working to Expert, 2 to 4 of 4', 'Set strategy/inspire/mobilise, 7 of 7'],
  );
  const shapes = strips.map((strip) => elementsOf(strip).map((step) => step.attributes.get('class')?.slice(16)));
  assert.deepEqual(shapes.slice(0, 2), [
    ['below', 'below', 'end', 'above'],
    ['below', 'end', 'between', 'end'],
  ]);
  assert(overview.some((element) => hasClass(element, 'rp-level-name') && textOf(element) === 'wizard'));
});

test('there is no overview while no skill has a level', async () => {
  const { html } = await page('title: A\nskills: [{ title: Behaviour, items: [{ name: Teamwork }] }]\n');
  assert.doesNotMatch(html, /glance/);
});

test('texts of the catalogue lead to the item that refers to them', async () => {
  const all = await elements(`title: A
frameworks: { house: ./house.framework.yaml }
skills:
  - items:
      - ref: house/incidents
        level: practitioner
`);
  const skill = all.find((element) => hasClass(element, 'rp-skill'));
  assert(skill);
  assert.equal(skill.attributes.get('data-line'), '4');
  const lines = elementsOf(skill).flatMap((element) => element.attributes.get('data-line') ?? []);
  assert.deepEqual([...new Set(lines)], ['4', '5']);
  assert.match(textOf(skill), /Ending trouble quickly.*You lead.*Call people together.*A note every half hour/s);
});

test('what is inherited from another file carries no line', async () => {
  const profile = await resolveFixture('title: A\nworkActivities: [{ name: B, description: C }]\n');
  const elsewhere = profile.role.workActivities.map((item) => ({
    ...item,
    uri: 'file:///other.role.yaml',
    ...(item.name && { name: { ...item.name, uri: 'file:///other.role.yaml' } }),
    ...(item.description && { description: { ...item.description, uri: 'file:///other.role.yaml' } }),
  }));
  const { html } = pageOf({ ...profile, role: { ...profile.role, workActivities: elsewhere } });
  const lines = elementsOf(readHtml(html)).filter((element) => element.attributes.has('data-line'));
  assert.deepEqual(
    lines.map((element) => element.name),
    ['h1'],
  );
});

test('the ladder marks the grade of the role; what comes next is named with and without known grades', async () => {
  const withGrades = await elements('title: A\ngrade: lead\nframeworks: { house: ./house.framework.yaml }\n');
  const steps = withGrades.filter((element) => element.name === 'li' && element.attributes.has('aria-current'));
  assert.deepEqual(steps.map(textOf), ['A Lead · this role']);
  const rungs = async (role: string) =>
    (await elements(role)).filter((element) => hasClass(element, 'rp-rung')).map((rung) => stopsOf(rung));
  assert.deepEqual(await rungs('title: A\nprogressesTo: [b, c]\n'), [
    ['A this role'],
    ['c no profile yet'],
    ['b no profile yet'],
  ]);
  assert.deepEqual(
    await rungs('title: A\ngrade: lead\nframeworks: { house: ./house.framework.yaml }\nprogressesTo: [b]\n'),
    [['Engineer'], ['A Lead · this role'], ['b no profile yet'], ['Head']],
  );
});

test('an item that is removed, empty or known by nothing is not shown', async () => {
  const { html } = await page(`title: A
workActivities: [{ name: Gone, remove: true }, { id: only-an-id }, {}]
skills: [{ title: Empty, items: [{ name: Gone, remove: true }, {}] }]
`);
  assert.doesNotMatch(html, /Gone|Empty|<section/);
});

test('a skill whose reference leads nowhere is shown by its id', async () => {
  const all = await elements('title: A\nskills: [{ title: B, items: [{ ref: x/fault-finding, level: 2 }] }]\n');
  assert.deepEqual(all.filter((element) => element.name === 'h4').map(textOf), ['fault-finding']);
});

test('the type of an item is shown when the title does not say it', async () => {
  const types = (
    await elements(`title: A
skills:
  - title: Technical
    type: technical
    items: [{ name: One }, { name: Two, type: Other }]
`)
  ).filter((element) => hasClass(element, 'rp-type'));
  assert.deepEqual(types.map(textOf), ['Other']);
});

test('that a qualification is current goes without saying', async () => {
  const shown = async (status: string) => {
    const all = await elements(`title: A\nqualifications: [{ name: A, status: ${status} }]\n`);
    return all.filter((element) => hasClass(element, 'rp-type')).map(textOf);
  };
  assert.deepEqual(await shown('current'), []);
  assert.deepEqual(await shown('retired'), ['No longer awarded']);
});

test('headings inside a text stand below those of the page', async () => {
  const root = readHtml((await page('title: A\nsummary: "# One\\n\\n###### Six"\n')).html);
  const summary = find(root, (element) => hasClass(element, 'rp-text'));
  assert.deepEqual(
    elementsOf(summary).map((element) => element.name),
    ['h3', 'h6'],
  );
});

function stopsOf(rung: Element): string[] {
  return elementsOf(rung)
    .filter((element) => hasClass(element, 'rp-stop'))
    .map((stop) => textOf(stop));
}
