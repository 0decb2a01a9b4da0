import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../../src/cli/run.ts';
import { MemoryWorld } from '../../support/memoryWorld.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';
import { elementsOf, hasClass, readHtml, textOf } from '../html/readHtml.ts';
import { pageOf } from '../html/resolved.ts';
import { assertInOrder, comparisons, resolved, roleOutputs, squeezed } from './grownOutputs.ts';

const settings = `organisation: { name: Example Trust, logo: ./logo.svg, accent: "#005eb8" }
labels:
  workActivities: Key *duties*
  skills: { en: What you bring, cy: Yr hyn sydd gennych, en-US: What you need }
  grade: Band
  owner: { de: Zuständig }
  notes: { "": Small print }
order: [summary, skills, details, workActivities, skills]
`;

const role = (lang: string, more = '') => `title: A role
lang: ${lang}
grade: "6"
owner: Somebody
details: { Salary: £20 }
summary: The summary.
workActivities: [{ name: Walk, description: Far. }]
skills: [{ title: Craft, items: [{ name: Knots, description: Many. }] }]
notes: The note.
${more}`;

const marked = (lang: string, more = '') =>
  `--- /roles/a.role.yaml\n${role(lang, more)}--- /.role-profiles.yaml\n${settings}`;

for (const [name, textOfOutput] of Object.entries(roleOutputs)) {
  test(`${name} calls sections and facts as the settings do`, async () => {
    const text = squeezed(await textOfOutput(await resolved(marked('en-GB'))));
    assert.match(text, /Example Trust/);
    if (name === 'jsonld') return;
    assertInOrder(text, ['Band', 'What you bring', 'Key *duties*', 'Small print'], name);
    assert.doesNotMatch(text, /Work activities|Grade/);
  });

  test(`${name} has the sections first that the settings name, in their order`, async () => {
    if (name === 'jsonld') return;
    const text = squeezed(await textOfOutput(await resolved(marked('en-GB'))));
    assertInOrder(text, ['The summary.', 'What you bring', 'Knots', 'Details', '£20', 'Walk', 'The note.'], name);
  });
}

test('a label is that of the very language, else of the language without its country, else of all', async () => {
  const headings = async (lang: string) =>
    elementsOf(readHtml(pageOf(await resolved(marked(lang))).html))
      .filter((element) => hasClass(element, 'rp-heading'))
      .map(textOf);
  assert((await headings('cy')).includes('Yr hyn sydd gennych'));
  assert((await headings('en-us')).includes('What you need'));
  assert((await headings('en-GB')).includes('What you bring'));
  const german = await headings('de-AT');
  assert(german.includes('Kompetenzen') && german.includes('Key *duties*'));
  const swedish = await headings('sv');
  assert(swedish.includes('Skills') && swedish.includes('Key *duties*'));
  assert.match(pageOf(await resolved(marked('de-AT'))).html, /Zuständig/);
});

test('the organisation of a role wins over that of the settings', async () => {
  const profile = await resolved(marked('en', 'organisation: Own Ltd\n'));
  assert.equal(profile.presentation.organisation?.value, 'Own Ltd');
  assert.equal(profile.presentation.logo?.value, './logo.svg');
  assert.equal(profile.presentation.accent?.value, '#005eb8');
  assert.doesNotMatch(pageOf(profile).html, /Example Trust/);
});

test('a summary that does not come first is a section with a heading', async () => {
  const profile = await resolved(`--- /a.role.yaml\n${role('en')}--- /.role-profiles.yaml\norder: [workActivities]\n`);
  const headings = elementsOf(readHtml(pageOf(profile).html))
    .filter((element) => hasClass(element, 'rp-heading'))
    .map(textOf);
  assert.deepEqual(headings, ['Work activities', 'Details', 'Summary', 'Skills', 'Notes', 'About this document']);
});

test('comparisons and sites call sections as the settings do', async () => {
  const two = `${marked('en')}--- /roles/b.role.yaml\n${role('en').replace('A role', 'B role')}`;
  for (const [name, text] of Object.entries(await comparisons(two))) {
    assert.match(squeezed(text), /What you bring/, name);
    assert.match(squeezed(text), /Key \\?\*duties\\?\*/, name);
    assert.match(squeezed(text), /Example Trust/, name);
  }
  const world = new MemoryWorld({ 'a.role.yaml': role('en'), '.role-profiles.yaml': settings });
  assert.equal(await run(['render', '.', '--to', 'html', '-o', 'site'], world), 0, world.errors);
  const pages = [...world.files].filter(([path]) => path.endsWith('.html')).map(([, text]) => text);
  assert(pages.some((page) => page.includes('What you bring') && page.includes('Key *duties*')));
  assert(pages.some((page) => page.includes('Role profiles of Example Trust')));
});

test('the command line reads the settings for one file and for several', async () => {
  const world = new MemoryWorld({
    'a.role.yaml': role('en'),
    'b.role.yaml': role('en').replace('A role', 'B role'),
    '.role-profiles.yaml': settings,
  });
  assert.equal(await run(['render', 'a.role.yaml', '--to', 'md'], world), 0, world.errors);
  assert.match(world.output, /## What you bring/);
  assert.equal(await run(['compare', 'a.role.yaml', 'b.role.yaml', '--to', 'md'], world), 0, world.errors);
  assert.match(world.output, /### What you bring/);
});

test('open pages are made anew when the settings change, come or go', async () => {
  const { service, fixture, host, item } = await openWorkspace(marked('en'));
  const [file, config] = [...fixture.files.values()];
  assert(file && config);
  const found = await service.resolve(item(file));
  assert(found?.profile.dependencies.includes(config.uri));
  const told: string[] = [];
  service.onDidChangeFindings((uris) => told.push(...uris));
  host.write(config.uri, 'labels: { skills: Otherwise }\n');
  await service.fileChanged(config.uri);
  assert(told.includes(file.uri));
  assert.equal((await service.resolve(item(file)))?.profile.presentation.labels.get('skills'), 'Otherwise');
});
