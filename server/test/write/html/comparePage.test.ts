import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comparePage } from '../../../src/write/html/comparePage.ts';
import { renderDocument } from '../../../src/write/html/document.ts';
import { editorLinks } from '../../../src/write/html/links.ts';
import { matrixPage } from '../../../src/write/html/matrixPage.ts';
import { randomPair, serviceOver, textsOf } from '../../service/compare/randomRoles.ts';
import { rounds } from '../../support/thorough.ts';
import { type Element, elementsOf, find, hasClass, readHtml, textOf } from './readHtml.ts';
import { hostilePair, hostileTexts, sideBySide } from './sideBySide.ts';

const ladder = `--- /junior.role.yaml
id: junior
title: Junior
grade: one
summary: Helps the team.
skills: [{ title: Craft, scale: ddat, items: [{ name: Testing, level: working }, { name: Old }, { name: Kept, level: expert }] }]
--- /senior.role.yaml
id: senior
title: Senior
grade: two
summary: Helps the whole team.
skills: [{ title: Craft, scale: ddat, items: [{ name: Testing, level: expert }, { name: Kept, level: expert }] }]
`;

test('a row says in data-change what differs, and in words what became of each cell', async () => {
  const { comparison } = await sideBySide(ladder);
  const page = comparePage(comparison, editorLinks);
  assert.equal(page.title, 'From Junior to Senior');
  const rows = elementsOf(readHtml(page.html)).filter((element) => hasClass(element, 'rp-row'));
  const told = rows.map((row) => [row.attributes.get('data-change'), changesIn(row)]);
  assert.deepEqual(told, [
    ['reworded', ['≠ Changed']],
    ['reworded', ['~ Reworded']],
    ['raised', ['▲ Raised']],
    ['gone', ['− Gone']],
  ]);
});

function changesIn(row: Element): string[] {
  return elementsOf(row)
    .filter((element) => hasClass(element, 'rp-change'))
    .map((element) => textOf(element).trim());
}

test('the head of the page counts what differs and lets a reader choose', async () => {
  const { comparison } = await sideBySide(ladder);
  const head = find(readHtml(comparePage(comparison).html), ({ name }) => name === 'fieldset');
  const choices = elementsOf(head).filter(({ name }) => name === 'label');
  assert.deepEqual(
    choices.map((choice) => textOf(choice).trim()),
    ['Everything', '▲ Raised 1', '− Gone 1', '= Unchanged 1'],
  );
});

test('a table at the head says what became of each skill, and leads to what the roles say of it', async () => {
  const { comparison } = await sideBySide(ladder);
  const root = readHtml(comparePage(comparison).html);
  const glance = find(root, (element) => hasClass(element, 'rp-skill-glance'));
  const rows = elementsOf(glance).filter(({ name }) => name === 'tr');
  assert.deepEqual(
    rows.map((row) => cellsIn(row)),
    [
      ['Change', 'Skill', 'Juniorone', 'Seniortwo'],
      ['▲ Raised 1a higher level is asked for', 'Testing', 'Junior: Working', 'Senior: Expert+2, 2 steps higher'],
      ['− Gone 1no longer asked for', 'Old', 'Junior: asked for', 'Senior: not asked for'],
      ['= Unchanged 1', 'Kept', 'Junior: Expert', 'Senior: Expert'],
    ],
  );
  const ids = new Set(elementsOf(root).flatMap(({ attributes }) => attributes.get('id') ?? []));
  const links = elementsOf(glance).flatMap(({ attributes }) => attributes.get('href') ?? []);
  assert.equal(links.length, 3);
  for (const link of links) assert(ids.has(link.slice(1)), link);
});

function cellsIn(row: Element): string[] {
  return elementsOf(row)
    .filter(({ name }) => name === 'td' || name === 'th')
    .map((cell) => textOf(cell).trim());
}

/** A skill with a text of its level and an example. */
const skillOf = (example: string, level = 'working') =>
  `skills: [{ items: [{ name: Testing, level: ${level}, scale: ddat, levelDescription: 'Tests ${example}.', examples: ['Tries ${example}.'] }] }]\n`;

test('words are marked where the level is the same, and never between the examples of two roles', async () => {
  const page = async (other: string) => {
    const marked = `--- /a.role.yaml\ntitle: A\n${skillOf('one thing')}--- /b.role.yaml\ntitle: B\n${other}`;
    return comparePage((await sideBySide(marked)).comparison).html;
  };
  assert.match(
    await page(skillOf('one other thing')),
    /Tries one thing.*Tests one <ins>other <\/ins>thing\..*Tries one other thing/s,
  );
  assert.doesNotMatch(await page(skillOf('one other thing', 'expert')), /<ins>/);
});

test('inserted and deleted words are marked as such', async () => {
  const { comparison } = await sideBySide(ladder);
  const { html } = comparePage(comparison);
  assert.match(html, /Helps the <ins>whole <\/ins>team\./);
});

test('in an editor titles and cells lead to their lines; a file that is handed out names no folder', async () => {
  const { comparison, matrix } = await sideBySide(ladder);
  for (const page of [comparePage, matrixPage] as const) {
    const inEditor = page === comparePage ? comparePage(comparison, editorLinks) : matrixPage(matrix, editorLinks);
    const elements = elementsOf(readHtml(inEditor.html));
    const title = elements.find(
      ({ name, attributes }) => name === 'a' && attributes.get('data-uri')?.endsWith('/senior.role.yaml'),
    );
    assert.equal(title?.attributes.get('data-line'), '1');
    const lines = elements.filter(({ attributes }) => attributes.has('data-uri') !== attributes.has('data-line'));
    assert.deepEqual(lines, []);
    const alone = page === comparePage ? comparePage(comparison) : matrixPage(matrix);
    assert.doesNotMatch(renderDocument(alone), /file:|data-uri|data-line|<script/);
  }
});

test('roles that do not differ are said to be the same', async () => {
  const { comparison } = await sideBySide(
    '--- /a.role.yaml\ntitle: A\nfamily: F\n--- /b.role.yaml\ntitle: B\nfamily: F\n',
  );
  assert.match(textOf(readHtml(comparePage(comparison).html)), /Nothing differs\./);
});

test('headings skip no level and ids are unique', async () => {
  const { comparison, matrix } = await sideBySide(ladder);
  for (const { html } of [comparePage(comparison), matrixPage(matrix)]) {
    const elements = elementsOf(readHtml(html));
    let before = 0;
    for (const { name } of elements.filter((element) => /^h\d$/.test(element.name))) {
      assert(Number(name.slice(1)) <= before + 1, name);
      before = Number(name.slice(1));
    }
    const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
    assert.equal(new Set(ids).size, ids.length);
  }
});

test('every text of both roles is in the page', async () => {
  for (let seed = 0; seed < rounds(10); seed++) {
    const pair = randomPair(seed);
    const { service, uris } = await serviceOver(pair);
    const found = await service.compare(uris.map((uri) => ({ uri })));
    assert(found);
    const root = readHtml(comparePage(found.result).html);
    // A text with marked words has both the text before and the text after.
    const shown = ['ins', 'del'].map((left) => bare(without(root, left)));
    for (const text of pair.flatMap((role) => textsOf(role))) {
      for (const line of text.split('\n').map(bare)) {
        assert(
          shown.some((all) => all.includes(line)),
          `"${line}" is lost with seed ${seed}`,
        );
      }
    }
  }
});

function without(element: Element, name: string): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : child.name === name ? '' : without(child, name)))
    .join('');
}

/** A text without blanks and without the Markdown that the generated texts use. */
function bare(text: string): string {
  return text.replaceAll('[link](https://example.org/)', 'link').replaceAll(/[\s`*-]/g, '');
}

const allowed = new Set(
  (
    'a article blockquote br code dd del details div dl dt em fieldset h1 h2 h3 h4 h5 h6 header hr input ins label legend li main ol p ' +
    'pre section span strong summary table tbody td th thead tr ul'
  ).split(' '),
);

for (const text of hostileTexts) {
  test(`nothing can run in or be loaded by ${JSON.stringify(text.slice(0, 40))}`, async () => {
    const { comparison, matrix } = await sideBySide(hostilePair(text));
    for (const { html } of [comparePage(comparison, editorLinks), matrixPage(matrix, editorLinks)]) {
      for (const { name, attributes } of elementsOf(readHtml(html))) {
        assert(allowed.has(name), `<${name}>`);
        for (const [attribute, value] of attributes) {
          assert.doesNotMatch(attribute, /^(on|style|src)/);
          if (attribute === 'href')
            assert.match(value, /^(#rp-compared-\d+$|file:\/\/\/[ab]\.role\.yaml#|https?:\/\/|mailto:)/);
        }
      }
    }
  });
}
