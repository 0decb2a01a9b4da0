import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PagesFirst } from '../../src/lsp/pagesFirst.ts';

const uri = 'file:///staff/house.framework.yaml';
const long = { uri, languageId: 'skill-framework', version: 1, text: '# Ours\n'.repeat(20_000) };

/** In which order the checks of a document come and what else happens. */
function inOrder() {
  const order: string[] = [];
  const pages = new PagesFirst({ pause: async () => {} });
  const check = () => pages.beforeChecks(long)?.then(() => void order.push('checked'));
  return { order, pages, check };
}

test('what is found in a long document that was edited waits for the page that shows it', async () => {
  const { order, pages, check } = inOrder();
  pages.made(uri);
  pages.edited(uri);
  const checked = check();
  for (let i = 0; i < 20; i++) await Promise.resolve();
  order.push('page');
  pages.made(uri);
  await checked;
  assert.deepEqual(order, ['page', 'checked']);
});

test('what is found waits for no page that was not shown, nor for one of a document that was closed or is short', async () => {
  const { order, pages, check } = inOrder();
  pages.edited(uri);
  await check();
  pages.made(uri);
  pages.edited(uri);
  const checked = check();
  pages.closed(uri);
  await checked;
  assert.deepEqual(order, ['checked', 'checked']);
  assert.equal(pages.kept, 0);
  assert.equal(pages.beforeChecks({ ...long, text: '# Ours\n' }), undefined);
});

test('a page that nobody asks for is waited for once, and not for ever', async (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { order, pages, check } = inOrder();
  pages.made(uri);
  pages.edited(uri);
  const checked = check();
  context.mock.timers.runAll();
  await checked;
  pages.edited(uri);
  await check();
  assert.deepEqual(order, ['checked', 'checked']);
});

test('checks of a document that is edited again and again wait together, and hold up no others', async () => {
  const pauses: (() => void)[] = [];
  const pages = new PagesFirst({ pause: () => new Promise((resolve) => pauses.push(resolve)) });
  const waiting = Array.from({ length: 100 }, () => pages.beforeChecks(long));
  for (let i = 0; i < 20; i++) await Promise.resolve();
  assert.deepEqual([pauses.length, pages.kept], [1, 1]);
  pauses[0]?.();
  await Promise.all(waiting);
  assert.equal(pages.kept, 0);
});

test('checks that wait already also wait for the page of the next edit', async () => {
  const order: string[] = [];
  const pauses: (() => void)[] = [];
  const pages = new PagesFirst({ pause: () => new Promise((resolve) => pauses.push(resolve)) });
  const checked = pages.beforeChecks(long)?.then(() => void order.push('checked'));
  await Promise.resolve();
  pages.made(uri);
  pages.edited(uri);
  pauses.shift()?.();
  for (let i = 0; i < 20; i++) await Promise.resolve();
  order.push('page');
  pages.made(uri);
  for (let i = 0; i < 20; i++) await Promise.resolve();
  pauses.shift()?.();
  await checked;
  assert.deepEqual(order, ['page', 'checked']);
});
