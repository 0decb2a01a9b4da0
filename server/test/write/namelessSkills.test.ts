import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparisonCsv } from '../../src/write/csv/comparisonCsv.ts';
import { matrixCsv } from '../../src/write/csv/matrixCsv.ts';
import { comparePage } from '../../src/write/html/comparePage.ts';
import { matrixPage } from '../../src/write/html/matrixPage.ts';
import { comparisonMarkdown } from '../../src/write/markdown/comparisonMarkdown.ts';
import { matrixMarkdown } from '../../src/write/markdown/matrixMarkdown.ts';
import { siteFiles } from '../../src/write/site/site.ts';
import { joined } from '../support/joined.ts';
import { openWorkspace } from '../support/workspaceFixture.ts';
import { elementsOf, hasClass, readHtml, textOf } from './html/readHtml.ts';
import { pageOf, resolveFixture } from './html/resolved.ts';
import { sideBySide } from './html/sideBySide.ts';

/** Statements without a name, one of them longer than the head of a row, one that changes, and a skill with nothing but a level. */
const roles = `--- /a.role.yaml
id: a
title: A
family: Building
skills:
  - title: Teamwork
    items:
      - description: Helps **new** colleagues to find their way.
      - description: Tells others early when work is stuck, and says what it would take to go on.
      - description: Reviews the work of others.
      - { level: working, scale: ddat }
--- /b.role.yaml
id: b
title: B
family: Building
skills:
  - title: Teamwork
    items:
      - description: Helps **new** colleagues to find their way.
      - description: Tells others early when work is stuck, and says what it would take to go on.
      - description: Reviews the work of all others.
      - { level: working, scale: ddat }
`;

const names = ['Helps new colleagues to find their way.', 'Tells others early when work is stuck, and says …'];

test('the first words of a statement name its row in a matrix; what has no words stays without a name', async () => {
  const { matrix } = await sideBySide(roles);
  // What is known by nothing has no partner in the other role.
  const rows = [...names, 'Reviews the work of others.', 'Unnamed skill', 'Unnamed skill'];
  const page = elementsOf(readHtml(matrixPage(matrix).html));
  assert.deepEqual(
    page.filter(({ name, attributes }) => name === 'th' && attributes.get('scope') === 'row').map(textOf),
    rows,
  );
  const markdown = joined(matrixMarkdown(matrix))
    .split('\n')
    .map((line) => line.split(' | ')[0]);
  for (const row of rows) assert(markdown.includes(`| ${row}`), row);
  const csv = joined(matrixCsv(matrix));
  for (const row of rows) assert.match(csv, new RegExp(`Teamwork,"?${row}"?,`));
});

test('the first words of a statement name its row in a comparison, and no other wording of them is another name', async () => {
  const { comparison } = await sideBySide(roles);
  const rows = comparison.sections.flatMap((section) => (section.id === 'skills' ? section.rows : []));
  assert.deepEqual(
    rows.map(({ name, changes }) => `${name ?? '–'}: ${changes.join(' ')}`).toSorted(),
    [
      `${names[0]}: same`,
      `${names[1]}: same`,
      'Reviews the work of all others.: reworded',
      '–: gone',
      '–: new',
    ].toSorted(),
  );
  const headings = elementsOf(readHtml(comparePage(comparison).html)).filter((one) => hasClass(one, 'rp-row-name'));
  assert.deepEqual(headings.map(textOf), ['Family', 'Reviews the work of all others.', ...names]);
  const markdown = comparisonMarkdown(comparison);
  for (const name of names) assert(markdown.includes(`| **${name}**<br>Teamwork |`), name);
  const csv = comparisonCsv(comparison);
  for (const name of names) assert.match(csv, new RegExp(`Skills,Teamwork,"?${name}"?,`));
});

test('the first words of a statement name it on the pages of a site', async () => {
  const { service, fixture, item } = await openWorkspace(roles);
  const found = await Promise.all(
    [...fixture.files.values()].map(async (file) => ({ uri: file.uri, resolved: await service.resolve(item(file)) })),
  );
  const files = await siteFiles({
    roles: found.flatMap(({ uri, resolved }) => (resolved ? [{ uri, profile: resolved.profile }] : [])),
    matrix: async (uris) => (await service.matrix({ uris }))?.result,
  });
  const textAt = async (path: string) => (await files.find((file) => file.path === path)?.write()) ?? '';
  const matrix = await textAt('matrices/building.html');
  const index = await textAt('assets/index.js');
  for (const name of names) {
    assert(matrix.includes(`<th scope="row">${name}</th>`), name);
    assert(index.includes(JSON.stringify(name)), name);
  }
});

test('the words of its level name a skill that has no others in the view of all skills of a page', async () => {
  const profile = await resolveFixture(`id: a
title: A
skills:
  - title: Teamwork
    scale: ddat
    items:
      - { level: working, levelDescription: Tells others early when work is stuck. }
      - { level: expert }
`);
  const jumps = elementsOf(readHtml(pageOf(profile).html)).filter((element) => hasClass(element, 'rp-jump'));
  assert.deepEqual(jumps.map(textOf), ['Tells others early when work is stuck.', 'Unnamed skill']);
});

test('what is said of a group of skills is shown with it, and is no skill without a name', async () => {
  const group = (text: string) => `--- /${text.length}.role.yaml
id: a
title: A
skills:
  - title: Craft
    description: ${text}
    items:
      - { name: Binding, description: Binds books. }
  - title: Manner
    description: How it is done.
    items: [{ description: Waits for glue to dry. }]
`;
  const { matrix } = await sideBySide(`${group('What is done by hand.')}${group('What is done well by hand.')}`);
  const rows = elementsOf(readHtml(matrixPage(matrix).html)).filter(
    ({ name, attributes }) => name === 'th' && attributes.get('scope') === 'row',
  );
  assert.deepEqual(rows.map(textOf), ['Binding', 'Waits for glue to dry.']);
  const page = pageOf(await resolveFixture(group('What is done by hand.').replace(/^---.*\n/, ''))).html;
  assert.match(page, /What is done by hand\.[\s\S]*Binding[\s\S]*How it is done\.[\s\S]*Waits for glue to dry\./);
});
