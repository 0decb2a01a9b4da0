import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page as Tab } from 'playwright-core';
import { launchChromium } from '../host/chromium.ts';
import { violationsIn } from './axe.ts';
import { EditedMatrix } from './editedMatrix.ts';
import { buildPanelPage, pictures } from './panelPage.ts';
import { themes } from './themes.ts';

const panel = await buildPanelPage('sideBySide');

describe('a table of skills that is written in', () => {
  let browser: Browser;
  let tab: Tab;
  let matrix: EditedMatrix;
  const errors: string[] = [];
  const [light] = themes;
  assert(light);
  before(async () => {
    browser = await launchChromium();
    tab = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    tab.on('pageerror', (error) => errors.push(error.message));
  });
  after(() => browser.close());
  const open = async (theme = light) => {
    matrix = await EditedMatrix.open(tab, panel, theme);
    errors.length = 0;
    await tab.getByRole('button', { name: 'Edit' }).press('Enter');
  };
  beforeEach(() => open());

  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await tab.keyboard.press(key);
      await matrix.settle();
    }
  };
  const focused = () => tab.evaluate(() => document.activeElement?.textContent?.trim());
  const chosen = () => tab.locator('td[aria-selected="true"]').count();

  it('is a grid with one tab stop, through which the arrow keys lead', async () => {
    assert.equal(await tab.locator('table').getAttribute('role'), 'grid');
    assert.equal(await tab.locator('td[tabindex="0"]').count(), 1);
    assert.match((await focused()) ?? '', /Independent/);
    await press('ArrowDown');
    assert.match((await focused()) ?? '', /Not asked/);
    await press('ArrowDown');
    assert.match((await focused()) ?? '', /Supported/);
    await press('ArrowRight');
    assert.match((await focused()) ?? '', /no longer|Not asked/);
    assert.deepEqual(errors, []);
  });

  it('opens the levels of a cell with what they mean, and writes what is chosen', async () => {
    await press('Enter');
    assert.equal(await tab.locator('.edit-legend').textContent(), 'Wound care for Community nurse');
    await press('ArrowRight');
    assert.match((await tab.locator('.edit-meaning').textContent()) ?? '', /do not heal/);
    assert.deepEqual(await violationsIn(tab), []);
    await press('Enter');
    assert.match(matrix.text('nurse'), /- ref: t\/wounds # first\n {8}level: advanced\n/);
    assert.match((await focused()) ?? '', /Advanced.*was Independent/s);
    assert.equal(await tab.locator('.pages-unsaved').textContent(), '● 1 change in 1 role');
    await tab.getByRole('button', { name: 'Save all' }).press('Enter');
    await matrix.settle();
    assert.equal(await tab.locator('.pages-was').count(), 0);
  });

  it('says the level that was chosen before the next table comes', async () => {
    matrix.isLate = true;
    await press('3');
    assert.match((await focused()) ?? '', /^Advanced\s*was Independent$/);
    await press('Enter', 'ArrowLeft', 'ArrowLeft', 'Enter');
    assert.match((await focused()) ?? '', /^Supported\s*was Independent$/);
    assert.match(matrix.text('nurse'), /wounds # first\n {8}level: supported/);
  });

  it('leaves the row of a changed level where it is in a sorted table, with the keyboard', async () => {
    const names = () => tab.locator('tbody tr[data-order] th').allTextContents();
    await tab.locator('thead th[data-column="0"]').click({ clickCount: 2 });
    const before = await names();
    await tab.locator('td[tabindex="0"]').focus();
    await press('3');
    assert.match((await focused()) ?? '', /Advanced.*was Supported/s);
    assert.deepEqual(await names(), before);
    await tab.locator('thead th[data-column="0"]').click();
    assert.notDeepEqual(await names(), before);
  });

  it('leaves a cell as it was with Escape', async () => {
    await press('Enter', 'ArrowRight', 'Escape');
    assert.match((await focused()) ?? '', /Independent/);
    assert.match(matrix.text('nurse'), /level: independent/);
  });

  it('sets by number, steps, and does not ask any more', async () => {
    await press('3');
    assert.match(matrix.text('nurse'), /wounds # first\n {8}level: advanced/);
    await press('-', '-', '-', '-');
    assert.match(matrix.text('nurse'), /wounds # first\n {8}level: supported/);
    await press('ArrowDown', 'ArrowDown', 'Delete');
    assert.doesNotMatch(matrix.text('nurse'), /limbs/);
    await press('9');
    assert.match((await tab.locator('.edit-alert').textContent()) ?? '', /no level 9|no catalogue/);
  });

  it('lets a role ask for a skill of another one', async () => {
    await press('ArrowDown', 'ArrowDown', 'ArrowRight', '2');
    assert.match(matrix.text('senior'), /t\/limbs/);
    assert.match(matrix.text('senior'), /limbs, level: independent/);
  });

  it('changes several cells at once', async () => {
    await press('Shift+ArrowDown', 'Shift+ArrowRight');
    assert.equal(await chosen(), 4);
    await press('Enter');
    assert.equal(await focused(), 'Supported');
    assert.deepEqual(await violationsIn(tab), []);
    await tab.getByRole('button', { name: 'One step up' }).press('Enter');
    await matrix.settle();
    assert.match(matrix.text('nurse'), /level: advanced\n {6}- \{ ref: t\/limbs, level: supported \}/);
    assert.match(matrix.text('senior'), /wounds, level: advanced \}\n {6}- \{ ref: t\/blood, level: advanced/);
    await press('Escape');
    assert.equal(await chosen(), 0);
  });

  it('chooses a row with Ctrl+A, and asks the panel for undo', async () => {
    await press('Control+A');
    assert.equal(await chosen(), 2);
    await press('3');
    assert.match(matrix.text('senior'), /wounds, level: advanced/);
    await press('Control+Z');
    const sent = await tab.evaluate<{ type: string }[]>('window.sent');
    assert.equal(sent.at(-1)?.type, 'undo');
  });

  it('is read and sorted as before where nobody edits', async () => {
    await tab.getByRole('button', { name: 'Edit' }).press('Enter');
    assert.equal(await tab.locator('table').getAttribute('role'), null);
    assert.ok((await tab.locator('td a').count()) > 0);
    assert.equal(await tab.locator('td[tabindex]').count(), 0);
  });

  for (const theme of themes) {
    it(`is accessible in the ${theme.name} theme`, async () => {
      await open(theme);
      await press('3', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowDown');
      assert.deepEqual(await violationsIn(tab), []);
      if (pictures) await tab.screenshot({ path: `${pictures}/matrix-many-${theme.name}.png` });
      await press('Escape', 'ArrowUp', 'ArrowUp', 'Enter');
      assert.deepEqual(await violationsIn(tab), []);
      if (pictures) await tab.screenshot({ path: `${pictures}/matrix-cell-${theme.name}.png` });
    });
  }

  it('fits a narrow window', async () => {
    await tab.setViewportSize({ width: 320, height: 700 });
    await open();
    await press('Enter');
    const width = await tab.evaluate(() => document.documentElement.scrollWidth);
    if (pictures) await tab.screenshot({ path: `${pictures}/matrix-narrow.png` });
    await tab.setViewportSize({ width: 1000, height: 800 });
    assert.ok(width <= 320, `${width} px`);
  });
});
