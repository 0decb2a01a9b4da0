import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editorLinks } from '../../../src/write/html/links.ts';
import { matrixPage } from '../../../src/write/html/matrixPage.ts';
import { elementsOf, find, hasClass, readHtml, textOf } from './readHtml.ts';
import { sideBySide } from './sideBySide.ts';

const ladder = `--- /b.role.yaml
id: b
title: Senior
family: Care
skills:
  - title: Craft
    scale: ddat
    items: [{ name: Testing, level: expert }, { name: Planning, level: { min: awareness, max: working } }, { name: Listening }]
--- /a.role.yaml
id: a
title: Junior
family: Care
progressesTo: [b]
skills: [{ title: Craft, scale: ddat, items: [{ name: Testing, level: awareness }, { name: Planning, level: expert }] }]
`;

test('a row is a skill, a cell its level, and what stands out is said', async () => {
  const { matrix } = await sideBySide(ladder);
  const page = matrixPage(matrix, editorLinks);
  assert.equal(page.title, 'Care: skills by grade');
  const rows = elementsOf(readHtml(page.html)).filter(
    ({ name, attributes }) => name === 'tr' && attributes.has('data-mark'),
  );
  assert.deepEqual(
    rows.map((row) => [
      row.attributes.get('data-mark'),
      ...elementsOf(row)
        .filter(({ name }) => name === 'td' || name === 'th')
        .map((cell) => textOf(cell).trim()),
    ]),
    [
      ['jump', 'Testing', 'Awareness', '+33 steps higherExpert'],
      ['drop', 'Planning', 'Expert', '−22 steps lowerAwareness to Working'],
      ['gap', 'Listening', '–Not asked for', 'newAsked for'],
    ],
  );
});

test('a script finds by what to sort and to filter', async () => {
  const { matrix } = await sideBySide(ladder);
  const root = readHtml(matrixPage(matrix).html);
  const cells = elementsOf(root).filter(({ name }) => name === 'td');
  assert.deepEqual(
    cells.map(({ attributes }) => attributes.get('data-value')),
    ['1', '4', '4', '1.5', '', '0'],
  );
  assert.equal(find(root, ({ name }) => name === 'tbody').attributes.get('data-group'), 'Craft');
  assert.equal(find(root, (element) => hasClass(element, 'rp-corner')).attributes.get('data-column'), 'name');
});

test('the table scrolls in a frame that the keyboard reaches', async () => {
  const { matrix } = await sideBySide(ladder);
  const frame = find(readHtml(matrixPage(matrix).html), (element) => hasClass(element, 'rp-matrix-frame'));
  assert.equal(frame.attributes.get('tabindex'), '0');
  assert.equal(frame.attributes.get('aria-label'), 'Care: skills by grade');
});
