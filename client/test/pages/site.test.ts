import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page as Tab } from 'playwright-core';
import { nodeWorld } from '../../../server/src/cli/nodeWorld.ts';
import { run } from '../../../server/src/cli/run.ts';
import { launchChromium } from '../host/chromium.ts';
import { repositoryRoot } from '../host/paths.ts';
import { interactiveIn, reachedByTab, violationsIn } from './axe.ts';

/** A text that is hostile wherever a site uses it: names of files and pages, the search's index, titles, breadcrumbs, printed headers. */
const hostile =
  '</script><script>document.body.textContent=1</script><!--"><img src=x onerror=alert(1)> \u202Eend \u2028';
const hostileRole = (id: string, next: string) => {
  const text = JSON.stringify(`${hostile} ${id}`);
  return `id: ${id}
title: ${text}
family: ${JSON.stringify(`${hostile} __proto__`)}
organisation: ${text}
grade: ${text}
lang: ${text}
progressesTo: [${next}]
summary: ${text}
skills: [{ title: ${text}, items: [{ name: ${text}, level: 2, scale: sfia }, { name: ${'w'.repeat(20_000)} }] }]
`;
};

describe('a site on a disk', () => {
  let folder = '';
  let browser: Browser;
  const asked: string[] = [];
  const troubles: string[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'role-profiles-site-'));
    await cp(join(repositoryRoot, 'samples'), join(folder, 'samples'), { recursive: true });
    await writeFile(join(folder, 'samples', 'odd-a.role.yaml'), hostileRole('constructor', 'odd'));
    await writeFile(join(folder, 'samples', 'odd-b.role.yaml'), hostileRole('odd', 'constructor'));
    const said: string[] = [];
    const world = { ...nodeWorld(), writeError: (text: string) => void said.push(text), showProgress: () => {} };
    assert.equal(await run(['render', join(folder, 'samples'), '-o', join(folder, 'site')], world), 0, said.join(''));
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Opens a tab whose requests and errors are recorded. */
  async function openTab(javaScriptEnabled: boolean): Promise<Tab> {
    asked.length = 0;
    troubles.length = 0;
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 800, height: 800 } });
    const tab = await context.newPage();
    tab.on('pageerror', (error) => troubles.push(error.message));
    tab.on('console', (message) => void (message.type() === 'error' && troubles.push(message.text())));
    tab.on('dialog', (dialog) => {
      troubles.push(`a dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    tab.on('request', (request) => asked.push(request.url()));
    tab.on('requestfailed', (request) => troubles.push(`${request.url()} is not there`));
    return tab;
  }

  const root = () => pathToFileURL(join(folder, 'site')).href;

  for (const scripts of [true, false]) {
    it(`leads ${scripts ? 'with' : 'without'} scripts to every page, whatever roles say, and asks for nothing else`, async () => {
      const tab = await openTab(scripts);
      const waiting = [`${root()}/index.html`];
      const seen = new Set(waiting);
      for (const address of waiting) {
        await tab.goto(address);
        const links = await tab.locator('a[href]').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
        for (const link of links) {
          const [page = ''] = link.split('#');
          if (!page.startsWith('file:') || seen.has(page)) continue;
          seen.add(page);
          waiting.push(page);
        }
        assert.equal(await tab.locator('main h1').count(), 1, address);
        const widest = await tab.locator('html').evaluate((html) => html.scrollWidth);
        assert(widest <= 800, `${address} is ${widest} pixels wide`);
      }
      assert.equal(waiting.filter((address) => address.includes('/roles/')).length, 12);
      assert.equal(waiting.filter((address) => address.includes('/matrices/')).length, 2);
      assert.equal(waiting.filter((address) => address.includes('/skills/')).length, 7);
      assert.deepEqual(
        asked.filter((address) => !address.startsWith(`${root()}/`)),
        [],
      );
      assert.deepEqual(troubles, []);
      await tab.context().close();
    });
  }

  it('is searched, and what is found is accessible, followed by the keyboard alone and there', async () => {
    const tab = await openTab(true);
    await tab.goto(`${root()}/index.html`);
    await tab.keyboard.press('Tab');
    await tab.keyboard.type('incid');
    const found = tab.locator('[data-search] ol a');
    await found.first().waitFor();
    assert.match(await tab.locator('[data-search] [role=status]').innerText(), /^\d+ results\./);
    assert.deepEqual(await violationsIn(tab), []);
    const name = await found.first().innerText();
    assert.match(await tab.locator('[data-search] ol').last().innerText(), /Practitioner/);
    await tab.keyboard.press('Tab');
    await Promise.all([tab.waitForURL(/\/skills\//), tab.keyboard.press('Enter')]);
    assert.equal(await tab.locator('.rp-site-skill:target h3').innerText(), name);
    assert.deepEqual(troubles, []);
    await tab.context().close();
  });

  it('sorts and filters skills by grade, in groups and in one list', async () => {
    const tab = await openTab(true);
    await tab.goto(`${root()}/matrices/operations.html`);
    const rows = () => tab.locator('.rp-matrix tbody tr[data-order] > th:visible').allInnerTexts();
    const all = await rows();
    await tab.locator('[data-matrix-tools] input[type=search]').fill('incid');
    assert.deepEqual(await rows(), ['Incident management']);
    assert.equal(await tab.locator('[data-matrix-tools] [role=status]').innerText(), `1 of ${all.length} skills`);
    await tab.locator('[data-matrix-tools] input[type=search]').fill('');
    await tab.locator('[data-matrix-tools] input[type=checkbox]').uncheck();
    assert.equal(await tab.locator('.rp-matrix-group:visible').count(), 0);
    await tab.locator('thead th[data-column="name"] .rp-sort').click();
    const sorted = await rows();
    assert.deepEqual(
      sorted,
      all.toSorted((a, b) => a.localeCompare(b)),
    );
    assert.deepEqual(await violationsIn(tab), []);
    assert.deepEqual(troubles, []);
    await tab.context().close();
  });

  it('forgives a slip, and Escape clears it', async () => {
    const tab = await openTab(true);
    await tab.goto(`${root()}/index.html`);
    await tab.locator('#rp-search').fill('incidnet manag');
    const found = tab.locator('[data-search] ol a');
    await found.first().waitFor();
    assert.equal(await found.first().innerText(), 'Incident management');
    await tab.keyboard.press('Escape');
    assert.equal(await found.count(), 0);
    assert.equal(await tab.locator('#rp-search').inputValue(), '');
    await tab.context().close();
  });

  it('finds hostile names as they are written, and nothing of them runs', async () => {
    const tab = await openTab(true);
    await tab.goto(`${root()}/index.html`);
    await tab.locator('#rp-search').fill('onerror');
    const found = tab.locator('[data-search] ol a');
    await found.first().waitFor();
    assert.equal(await found.count(), 2);
    assert.match((await found.first().textContent()) ?? '', /<\/script><script>document\.body/);
    assert.equal(await tab.locator('img').count(), 0);
    await tab.locator('#rp-search').fill('constructor __proto__');
    assert.equal(await found.count(), 1);
    assert.deepEqual(troubles, []);
    await tab.context().close();
  });

  for (const page of [
    'index',
    'roles/engineer',
    'roles/constructor',
    'matrices/operations',
    'skills/operations-competencies',
  ]) {
    it(`is accessible and reached by the keyboard alone: ${page}`, async () => {
      const tab = await openTab(true);
      for (const forcedColors of ['none', 'active'] as const) {
        await tab.emulateMedia({ forcedColors });
        await tab.goto(`${root()}/${page}.html`);
        assert.deepEqual(await violationsIn(tab), [], `forced colours: ${forcedColors}`);
      }
      const wanted = await interactiveIn(tab);
      assert.deepEqual(await reachedByTab(tab, wanted.length), wanted);
      assert.deepEqual(troubles, []);
      await tab.context().close();
    });
  }
});
