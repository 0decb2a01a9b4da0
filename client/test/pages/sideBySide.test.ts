import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page as Tab } from 'playwright-core';
import type { Appearance } from '../../src/panels/shared/messages.ts';
import type { SideBySideUpdate } from '../../src/panels/sideBySide/messages.ts';
import { launchChromium } from '../host/chromium.ts';
import { violationsIn, wcag21 } from './axe.ts';
import { type Page, readPages } from './pages.ts';
import { buildPanelPage, defaultAppearance, openPanelPage, send, sentBy } from './panelPage.ts';
import { type Theme, themes } from './themes.ts';

const [pages, panel] = await Promise.all([readPages(), buildPanelPage('sideBySide')]);
const light = themes[0] as Theme;
const comparison = pageNamed('compare-operations');
const matrix = pageNamed('matrix-operations');

function pageNamed(name: string): Page {
  const page = pages.find((one) => one.name === name && one.kind === 'panel');
  assert(page, name);
  return page;
}

/** Opens the panel with a page in it. `state` is what an earlier page has saved. */
async function open(page: Page, theme: Theme, state?: unknown): Promise<void> {
  await openPanelPage(tab, panel, theme, state);
  await update(page);
}

/** Sends the appearance and a page. */
async function update(page: Page, appearance: Partial<Appearance> = {}): Promise<void> {
  const message: SideBySideUpdate = {
    type: 'update',
    subject: page.name.startsWith('matrix')
      ? { kind: 'matrix', uris: [] }
      : { kind: 'comparison', roles: [{ uri: 'file:///a.role.yaml' }, { uri: 'file:///b.role.yaml' }] },
    html: page.html,
    lang: page.lang,
    notice: undefined,
  };
  await send(tab, { type: 'appearance', appearance: { ...defaultAppearance, ...appearance } }, message);
}

/** A table of so many roles and skills, as the server writes it where it has very many cells. */
function largeTable(roles: number, skills: number): Page {
  const heads = Array.from({ length: roles }, (_, i) => `<th scope="col" data-column="${i}">Role ${i}</th>`).join('');
  const row = (i: number) =>
    `<tr data-mark="gap" data-order="${i}"><th scope="row">Skill ${i}</th><td colspan="${roles - 2}"></td><td></td><td data-value="2">Expert</td></tr>`;
  const rows = Array.from({ length: skills }, (_, i) => row(i)).join('\n');
  const html = `<main class="rp-page rp-matrix-page"><div class="rp-matrix-area"><div class="rp-matrix-frame" role="region" aria-label="Table" tabindex="0"><table class="rp-matrix" data-empty="Not asked for"><thead><tr><th scope="col" data-column="name">Skill</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div></div></main>`;
  return { ...matrix, name: 'matrix-large', html };
}

let browser: Browser;
let tab: Tab;
const errors: string[] = [];
before(async () => {
  browser = await launchChromium();
  tab = await browser.newPage();
  tab.on('pageerror', (error) => errors.push(error.message));
});
beforeEach(() => tab.setViewportSize({ width: 1000, height: 800 }));
after(() => browser.close());

/** The heads of the visible rows. */
const rows = () => tab.locator('.rp-matrix tbody tr[data-order] > th:visible').allInnerTexts();
const status = () => tab.locator('.pages-status').innerText();

describe('a panel about several roles', () => {
  for (const page of [comparison, matrix, pageNamed('compare-edges'), pageNamed('matrix-edges')]) {
    it(`is accessible and fits every width with its tools: ${page.name}`, async () => {
      errors.length = 0;
      for (const theme of page.isOdd ? [light] : themes) {
        await open(page, theme);
        // The buttons of very narrow columns are smaller than targets of the pointer should be.
        assert.deepEqual(await violationsIn(tab, page.isOdd ? wcag21 : undefined), [], theme.name);
      }
      for (const width of [320, 800, 1600]) {
        await tab.setViewportSize({ width, height: 800 });
        await tab.waitForFunction((wanted) => window.innerWidth === wanted, width);
        const widest = await tab.evaluate(() => document.documentElement.scrollWidth);
        assert(widest <= width, `${widest} pixels at ${width}`);
      }
      assert.deepEqual(errors, []);
    });
  }

  it('lets the role beside take over what it lacks, and says what became of it', async () => {
    await open(comparison, light);
    const button = tab.locator('.rp-row .pages-take').first();
    const label = await button.getAttribute('aria-label');
    assert.match(label ?? '', /^Take .* over to /);
    await button.press('Enter');
    const sent = (await sentBy(tab)).findLast((one) => (one as { type: string }).type === 'take') as { id: number };
    assert.ok(sent);
    await send(tab, { type: 'taken', id: sent.id, refused: { reason: 'read-only', message: 'It cannot be written.' } });
    assert.equal(await tab.locator('.edit-alert').textContent(), 'Not taken over: It cannot be written.');
    assert.deepEqual(await violationsIn(tab), []);
    await send(tab, { type: 'taken', id: sent.id, refused: undefined });
    assert.equal(await tab.locator('.edit-said').textContent(), `${label}: done`);
  });

  it('is reached by the keyboard alone', async () => {
    for (const page of [comparison, matrix]) {
      await open(page, light);
      const wanted = await tab.locator(':is(button, a[href], summary, input:not([type=radio])):visible').count();
      const reached = new Set<string>();
      for (let i = 0; i < wanted + 5; i++) {
        await tab.keyboard.press('Tab');
        reached.add(
          await tab.evaluate(() => {
            const element = document.activeElement as HTMLElement;
            const all = [...document.querySelectorAll('button, a[href], summary, input:not([type=radio])')];
            return `${all.indexOf(element)}`;
          }),
        );
      }
      reached.delete('-1');
      assert.equal(reached.size, wanted, page.name);
    }
  });

  it('draws the rows of a very large table as somebody comes near them', async () => {
    await open(largeTable(300, 150), light);
    const drawn = () => tab.locator('.rp-matrix tbody tr[data-order]').count();
    const first = await drawn();
    assert(first >= 20 && first < 150, `${first}`);
    assert.equal(await status(), '150 skills');
    const empty = tab.locator('.rp-matrix tbody td').first().getByRole('img', { name: 'Not asked for' });
    assert.equal(await empty.innerText(), '–');
    await tab.locator('.rp-matrix-frame').evaluate((frame) => frame.scrollTo({ top: frame.scrollHeight }));
    await tab.waitForFunction((was) => document.querySelectorAll('.rp-matrix tbody tr').length > was, first);
  });

  it('lays those columns of a very wide table out that are in sight, below their heads', async () => {
    await open(largeTable(300, 60), light);
    const laidOut = () => tab.locator('.rp-matrix tbody tr[data-order]').first().locator('td:visible').count();
    assert((await laidOut()) < 60);
    await tab.locator('.rp-matrix-frame').evaluate((frame) => frame.scrollTo({ left: frame.scrollWidth }));
    const last = tab.locator('.rp-matrix tbody tr[data-order]').first().locator('td').last();
    await last.waitFor();
    const [cell, head] = [await last.boundingBox(), await tab.locator('thead [data-column="299"]').boundingBox()];
    const frame = await tab.locator('.rp-matrix-frame').boundingBox();
    assert(cell && head && frame);
    assert.equal(cell.x, head.x);
    assert.equal(Math.round(cell.x + cell.width), Math.round(frame.x + frame.width));
    assert((await laidOut()) < 60);
    // A row out of sight gets these columns when it comes near.
    const lowest = tab.locator('.rp-matrix tbody tr').last().locator('td').last();
    await tab.locator('.rp-matrix-frame').evaluate((frame) => frame.scrollTo({ top: frame.scrollHeight }));
    await lowest.waitFor();
    assert.equal((await lowest.boundingBox())?.x, head.x);
  });

  it('asks where rows of a very wide table are only when other columns come into sight', async () => {
    await open(largeTable(300, 60), light);
    /** How many rows are asked where they are while the table is scrolled. */
    const asked = (to: ScrollToOptions) =>
      tab.evaluate(async (options) => {
        const { getBoundingClientRect } = HTMLTableRowElement.prototype;
        let rows = 0;
        HTMLTableRowElement.prototype.getBoundingClientRect = function () {
          rows++;
          return getBoundingClientRect.call(this);
        };
        const frame = document.querySelector('.rp-matrix-frame');
        const scrolled = new Promise((done) => window.addEventListener('scroll', done, { capture: true, once: true }));
        frame?.scrollTo(options);
        await scrolled;
        HTMLTableRowElement.prototype.getBoundingClientRect = getBoundingClientRect;
        return rows;
      }, to);
    assert.equal(await asked({ top: 200 }), 0);
    assert.equal(await asked({ left: 100 }), 0);
    assert((await asked({ left: 20_000 })) > 0);
  });

  it('leads from a click to the place, and from an arrow to the same', async () => {
    await open(comparison, light);
    const cell = tab.locator('.rp-cell[data-change~="raised"][data-uri]').first();
    const place = {
      type: 'reveal',
      uri: await cell.getAttribute('data-uri'),
      line: Number(await cell.getAttribute('data-line')),
    };
    await cell.locator('.rp-level').click();
    await cell.locator('.pages-open').focus();
    await tab.keyboard.press('Enter');
    await tab.locator('.pages-button', { hasText: 'Export' }).click();
    assert.deepEqual(await sentBy(tab), [{ type: 'ready' }, place, place, { type: 'export' }]);
  });

  it('keeps how it was arranged over an update and over a reload', async () => {
    await open(matrix, light);
    await tab.locator('.pages-search').fill('incident');
    await tab.locator('thead th[data-column="1"] .pages-sort').click();
    const found = await rows();
    await update({ ...matrix, html: matrix.html.replaceAll('ncident', 'NCIDENT') });
    assert.deepEqual(
      await rows(),
      found.map((name) => name.replaceAll('ncident', 'NCIDENT')),
    );
    const kept = await tab.evaluate('window.kept');
    await open(matrix, light, kept);
    assert.deepEqual(await rows(), found);
    assert.equal(await tab.locator('.pages-search').inputValue(), 'incident');
    assert.equal(await tab.locator('[aria-sort="descending"]').count(), 1);
  });
});

describe('the look of a panel about several roles', () => {
  it('has the text of the settings, and is itself again without them', async () => {
    await open(matrix, light);
    const text = () =>
      tab.evaluate(() => {
        const { fontFamily, fontSize } = getComputedStyle(document.querySelector('.rp-page') ?? document.body);
        return { fontFamily, fontSize };
      });
    const usual = await text();
    await update(matrix, { fontFamily: 'Georgia, serif', fontSize: 20 });
    assert.deepEqual(await text(), { fontFamily: 'Georgia, serif', fontSize: '20px' });
    await update(matrix);
    assert.deepEqual(await text(), usual);
  });
});

describe('the tools of a comparison', () => {
  it('show one kind of change, and not what is the same', async () => {
    await open(comparison, light);
    const all = await tab.locator('.rp-row:visible').count();
    assert.equal(await status(), `${all} differences`);
    await tab.locator('.rp-filter input[value="new"]').check();
    const shown = await tab.locator('.rp-row:visible').count();
    assert(shown > 0 && shown < all);
    assert.equal(await tab.locator('.rp-row[data-change~="new"]:visible').count(), shown);
    assert.equal(await status(), `${shown} of ${all} differences`);
    await tab.locator('.rp-filter input[value="all"]').check();
    assert(await tab.locator('.rp-same:visible').count());
    await tab.locator('.pages-tick-box').check();
    assert.equal(await tab.locator(':is(.rp-same, .rp-shared):visible').count(), 0);
    assert.equal(await tab.locator('.rp-row:visible').count(), all);
  });

  it('go round all changes in both directions, each below what stays in sight', async () => {
    await open(comparison, light);
    const all = await tab.locator('.rp-row').count();
    await tab.keyboard.press('F7');
    assert.match(await status(), new RegExp(`^Change 1 of ${all}: `));
    await tab.keyboard.press('Shift+F7');
    assert.match(await status(), new RegExp(`^Change ${all} of ${all}`));
    await tab.keyboard.press('F7');
    await tab.locator('.pages-button', { hasText: 'Next' }).click();
    for (let i = 0; i < 5; i++) await tab.keyboard.press('F7');
    const [row, heads] = await tab.evaluate(() => [
      document.activeElement?.getBoundingClientRect().top ?? 0,
      document.querySelector('.rp-roles')?.getBoundingClientRect().bottom ?? 0,
    ]);
    assert(row >= heads, `the row begins at ${row}, what stays in sight ends at ${heads}`);
  });
});

describe('the frame of a matrix', () => {
  it('is scrolled over an update and a reload as the reader has left it', async () => {
    await tab.setViewportSize({ width: 500, height: 400 });
    await open(matrix, light);
    const place = () =>
      tab.evaluate(() => {
        const { scrollLeft = 0, scrollTop = 0 } = document.querySelector('.rp-matrix-frame') ?? {};
        return [window.scrollY, scrollLeft, scrollTop];
      });
    await tab.evaluate(() => {
      window.scrollTo(0, 60);
      document.querySelector('.rp-matrix-frame')?.scrollTo(40, 120);
    });
    await tab.waitForFunction(() => Object(window).kept?.frame.top === 120 && Object(window).kept.scroll === 60);
    assert.deepEqual(await place(), [60, 40, 120]);
    await update({ ...matrix, html: matrix.html.replaceAll('ncident', 'NCIDENT') });
    assert.deepEqual(await place(), [60, 40, 120]);
    await open(matrix, light, await tab.evaluate('window.kept'));
    assert.deepEqual(await place(), [60, 40, 120]);
  });
});

describe('the tools of a matrix', () => {
  it('sort within the groups by a click on a head, and its button', async () => {
    await open(matrix, light);
    const before = await rows();
    const head = tab.locator('thead th[data-column="name"]');
    await head.click({ position: { x: 5, y: 5 } });
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    const firsts = await tab.locator('tbody').first().locator('tr[data-order] > th').allInnerTexts();
    assert.deepEqual(
      firsts,
      firsts.toSorted((a, b) => a.localeCompare(b)),
    );
    await head.locator('.pages-sort').focus();
    await tab.keyboard.press('Enter');
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    await tab.keyboard.press('Enter');
    assert.equal(await head.getAttribute('aria-sort'), null);
    assert.deepEqual(await rows(), before);
  });

  it('put all skills into one list, in which they are sorted from the highest level', async () => {
    await open(matrix, light);
    const all = (await rows()).length;
    const groups = tab.locator('.pages-button', { hasText: 'Groups' });
    await groups.click();
    assert.equal(await groups.getAttribute('aria-pressed'), 'false');
    assert.equal(await tab.locator('.rp-matrix-group:visible').count(), 0);
    assert.equal((await rows()).length, all);
    await tab.locator('thead th[data-column="2"] .pages-sort').click();
    const levels = await tab
      .locator('.rp-matrix tbody tr[data-order] td:nth-of-type(3)')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('data-value'))));
    assert.deepEqual(
      levels,
      levels.toSorted((a, b) => b - a),
    );
  });

  it('filter by words, by what differs and by what stands out, and hide the groups that are left empty', async () => {
    await open(matrix, light);
    const all = (await rows()).length;
    await tab.locator('.pages-search').fill('no such skill');
    assert.equal(await status(), `0 of ${all} skills`);
    assert.equal(await tab.locator('tbody:visible').count(), 0);
    await tab.locator('.pages-search').fill('');
    await tab.locator('.rp-filter input[value="gap"]').check();
    assert.equal((await rows()).length, await tab.locator('tr[data-mark~="gap"]').count());
    await tab.locator('.rp-filter input[value="all"]').check();
    await tab.locator('.pages-tick-box').check();
    assert((await rows()).length <= all);
    assert.equal(await tab.locator('[data-column="0"] a').count(), 1);
  });
});
