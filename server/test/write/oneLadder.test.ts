import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteFiles } from '../../src/write/site/site.ts';
import { openWorkspace } from '../support/workspaceFixture.ts';
import { elementsOf, hasClass, readHtml, textOf } from './html/readHtml.ts';
import { pageOf } from './html/resolved.ts';

/** What every output shows of the ladders among roles. */
interface Shown {
  /** The columns of the matrix. */
  readonly matrix: string;
  /** The roles that the site lists beside its ladders: those that stand on none. */
  readonly list: string;
  /** The stops of each ladder of the site, those on a branch behind the stop that it leaves. */
  readonly ladders: readonly string[];
  /** The same of each role's page, by the role's title. */
  readonly pages: Readonly<Record<string, string>>;
}

async function shown(marked: string): Promise<Shown> {
  const { service, fixture, item } = await openWorkspace(marked);
  const roles: Parameters<typeof siteFiles>[0]['roles'][number][] = [];
  const pages: Record<string, string> = {};
  for (const file of fixture.files.values()) {
    const resolved = file.uri.endsWith('.role.yaml') ? await service.resolve(item(file)) : undefined;
    if (!resolved) continue;
    roles.push({ uri: file.uri, profile: resolved.profile });
    const rungs = elementsOf(readHtml(pageOf(resolved.profile).html)).filter((one) => hasClass(one, 'rp-rung'));
    pages[resolved.profile.role.title?.value ?? ''] = rungs.map(namesIn).join(' | ');
  }
  const found = await service.matrix({ uris: [] });
  const site = await siteFiles({ roles, matrix: async () => undefined });
  const page = (await site.find(({ path }) => path === 'index.html')?.write()) ?? '';
  const index = elementsOf(readHtml(page.replace('<!DOCTYPE html>', '')));
  const lists = index.filter((element) => hasClass(element, 'rp-site-roles'));
  return {
    matrix: found?.result.columns.map(({ title }) => title).join(' ') ?? '',
    list: lists
      .flatMap((list) =>
        elementsOf(list)
          .filter(({ name }) => name === 'a')
          .map(textOf),
      )
      .join(' '),
    ladders: index
      .filter((element) => hasClass(element, 'rp-ladder'))
      .map((ladder) =>
        elementsOf(ladder)
          .filter((one) => hasClass(one, 'rp-rung'))
          .map(namesIn)
          .join(' | '),
      ),
    pages,
  };
}

function namesIn(rung: Parameters<typeof elementsOf>[0]): string {
  return elementsOf(rung)
    .filter((one) => hasClass(one, 'rp-stop-name'))
    .map(textOf)
    .join(', ');
}

function role(title: string, ...lines: string[]): string {
  const head = [`id: ${title}`, `title: ${title}`, 'family: F', 'frameworks: { f: ./f.framework.yaml }', ...lines];
  return `--- /${title}.role.yaml\n${head.join('\n')}\nskills: [{ title: G, items: [{ name: A }] }]\n`;
}

function grades(...lines: string[]): string {
  return `--- /f.framework.yaml\nid: f\nname: F\ngrades:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`;
}

/** One way up whose names, files and list are in another order. */
const plain = grades(
  'id: g3, name: G3',
  'id: g1, name: G1, progressesTo: [g2]',
  'id: g2, name: G2, progressesTo: [g3]',
);

test('a ladder is drawn as progressesTo has it, whatever the grades say', async () => {
  const { matrix, list, ladders, pages } = await shown(
    role('a', 'grade: g1') + role('b', 'grade: g3', 'progressesTo: [a]') + role('c', 'progressesTo: [b]') + plain,
  );
  assert.equal(matrix, 'c b a');
  assert.equal(list, '');
  assert.deepEqual(ladders, ['c | b | a']);
  assert.equal(pages.c, 'c | b | a');
});

test('what progressesTo leaves open the grades decide: roles of one grade stand at one height, a lower one below', async () => {
  const { matrix, list, ladders } = await shown(
    role('a', 'grade: g1', 'progressesTo: [d, b]') +
      role('b', 'grade: g2') +
      role('c', 'grade: g2', 'progressesTo: [d]') +
      role('d', 'grade: g3') +
      role('e', 'grade: g1') +
      plain,
  );
  assert.equal(matrix, 'a e b c d');
  assert.equal(list, '');
  assert.deepEqual(ladders, ['a | c | b | d', 'e | G2 | G3']);
});

test('a grade that others can leave out is on the way all the same', async () => {
  const skipping = grades(
    'id: g1, name: G1, progressesTo: [g3, g2]',
    'id: g2, name: G2, progressesTo: [g3]',
    'id: g3, name: G3',
  );
  const { matrix, ladders, pages } = await shown(
    role('a', 'grade: g3') +
      role('b', 'grade: g2', 'progressesTo: [a]') +
      role('c', 'grade: g1', 'progressesTo: [b]') +
      skipping,
  );
  assert.equal(matrix, 'c b a');
  assert.deepEqual(ladders, ['c | b | a']);
  assert.deepEqual(pages, { a: 'c | b | a', b: 'c | b | a', c: 'c | b | a' });
});

test('roles of equal grades but of a list without steps stand in its order', async () => {
  const { matrix, list, ladders } = await shown(
    role('a', 'grade: g2') + role('b', 'grade: g1') + role('c') + grades('id: g1, name: G1', 'id: g2, name: G2'),
  );
  assert.equal(matrix, 'b a c');
  assert.equal(list, 'b a c');
  assert.deepEqual(ladders, []);
});

test('without grades each ladder stands by itself, and roles on none come last', async () => {
  const { matrix, list, ladders } = await shown(
    role('a', 'progressesTo: [z]') + role('b', 'progressesTo: [c]') + role('c') + role('m') + role('z') + plain,
  );
  assert.equal(matrix, 'a z b c m');
  assert.equal(list, 'm');
  assert.deepEqual(ladders, ['a | z', 'b | c']);
});
