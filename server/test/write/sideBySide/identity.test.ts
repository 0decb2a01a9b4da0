import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../../src/cli/run.ts';
import { MemoryWorld } from '../../support/memoryWorld.ts';
import { readDocx } from '../docxText.ts';
import { textOfPage } from '../everyText/visibleText.ts';
import { readPdf } from '../pdfText.ts';
import { all, textOf as textIn } from '../xmlTree.ts';

const role = (title: string, more: string) =>
  `title: ${title}\nlang: en-GB\n${more}\nskills: [{ items: [{ name: Knots, description: ${'Many of them. '.repeat(40)} }] }]\n`;

const files = {
  'a.role.yaml': role('Junior rigger', 'version: "2.3"\nupdated: 2026-09-14\nowner: People *team*'),
  'b.role.yaml': role('Rigger', 'status: draft'),
  'skills.framework.yaml': 'name: Crafts\nversion: "4"\nskills: [{ id: knots, name: Knots }]\n',
  '.role-profiles.yaml': 'organisation: { name: Example Docks, accent: "#7a1fa2", logo: ./logo.svg }\n',
  'logo.svg': '<svg viewBox="0 0 9 9"><path d="M0 0L9 9L0 9"/></svg>',
};

async function written(command: readonly string[]): Promise<MemoryWorld> {
  const world = new MemoryWorld(files);
  assert.equal(await run([...command, '--date', '2026-11-29'], world), 0, world.errors);
  return world;
}

const commands = {
  comparison: ['compare', 'a.role.yaml', 'b.role.yaml'],
  matrix: ['matrix', '.'],
} as const;

const closing = [
  'About this document',
  'Junior rigger',
  'Version 2.3, 14 September 2026',
  'Owner: People team',
  'Rigger',
  'Draft',
  'Printed',
  '29 November 2026',
];

/** The texts stand there in this order, behind the last place of the first of them. */
function assertCloses(text: string, what: string): void {
  const squeezed = text.replaceAll(/[\s\u00a0*:-]+/g, ' ');
  let at = squeezed.lastIndexOf('About this document');
  assert(at >= 0, what);
  for (const one of closing.map((words) => words.replace(': ', ' '))) {
    const found = squeezed.indexOf(one, at);
    assert(found >= at, `${what}: ${one}`);
    at = found;
  }
}

for (const [name, command] of Object.entries(commands)) {
  test(`a ${name} says whose it is, that there are drafts, of when its roles are, and when it was printed`, async () => {
    const page = (await written([...command, '--to', 'html'])).output;
    assertCloses(textOfPage(page.replace(/<img class="rp-logo"[^>]*>/, '')), 'HTML');
    assert.match(page, /--rp-accent:#7a1fa2/);
    assert.match(page, /<img class="rp-logo"[^>]* alt="Example Docks"/);
    assert.match(page, /@top-right\{content:"Draft\\2c {2}not yet agreed"/);

    const markdown = (await written([...command, '--to', 'md'])).output;
    assertCloses(markdown, 'Markdown');
    assert.match(markdown, /Example Docks · /);
    assert.match(markdown, /\*\*Draft, not yet agreed\*\*/);

    const pdf = await readPdf((await written([...command, '--to', 'pdf'])).outputBytes[0] ?? new Uint8Array());
    assertCloses(pdf.parts.map(({ text }) => text).join(' '), 'PDF');
    assert(pdf.parts.some(({ alt }) => alt === 'Example Docks'));
    for (const one of pdf.pages) assert.match(one, /Draft, not yet agreed/);

    const word = readDocx((await written([...command, '--to', 'docx'])).outputBytes[0] ?? new Uint8Array());
    assertCloses(word.text, 'Word');
    const header = word.files.get('word/header.xml');
    assert.match(header ? all(header, 'w:p').map(textIn).join('') : '', /Example Docks.*Draft, not yet agreed/);
  });
}

test('a document of drafts alone says so, and one of agreed roles nothing', async () => {
  const world = new MemoryWorld({ ...files, 'a.role.yaml': role('Junior rigger', 'status: draft') });
  assert.equal(await run([...commands.comparison, '--to', 'md'], world), 0, world.errors);
  assert.match(world.output, /\*\*Draft, not yet agreed\*\*/);
  const agreed = new MemoryWorld({ ...files, 'b.role.yaml': role('Rigger', '') });
  assert.equal(await run([...commands.comparison, '--to', 'md'], agreed), 0, agreed.errors);
  assert.doesNotMatch(agreed.output, /not yet agreed|Printed/);
});

test('a day that there is not is a wrong call', async () => {
  const world = new MemoryWorld(files);
  assert.equal(await run([...commands.matrix, '--to', 'md', '--date', '2026-02-30'], world), 2);
  assert.match(world.errors, /"2026-02-30" is no date/);
});

test('a framework is handed out by the organisation of the settings', async () => {
  const command = ['render', 'skills.framework.yaml'];
  const page = (await written([...command, '--to', 'html'])).output;
  assert.match(page, /<img class="rp-logo"[^>]* alt="Example Docks"/);
  assert.match(page, /--rp-accent:#7a1fa2/);
  assert.match(textOfPage(page.replace(/<img class="rp-logo"[^>]*>/, '')), /Example Docks/);
  const pdf = await readPdf((await written([...command, '--to', 'pdf'])).outputBytes[0] ?? new Uint8Array());
  assert.match(pdf.text, /Example Docks/);
  assert(pdf.parts.some(({ alt }) => alt === 'Example Docks'));
});
