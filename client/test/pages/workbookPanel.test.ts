import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page as Tab } from 'playwright-core';
import { workbookPage } from '../../../server/src/import/review/workbookPage.ts';
import type { WorkbookChanges } from '../../../server/src/import/workbook/importWorkbook.ts';
import { inEnglish, say } from '../../../server/src/service/message.ts';
import type { ImportUpdate } from '../../src/panels/import/messages.ts';
import { launchChromium } from '../host/chromium.ts';
import { itIsAccessible } from './accessible.ts';
import { interactiveIn, reachedByTab } from './axe.ts';
import { buildPanelPage, defaultAppearance, openPanelPage, send, sentBy } from './panelPage.ts';
import { type Theme, themes } from './themes.ts';

const edits = [{ path: 'baker.role.yaml', edits: [] }];
const proposed: WorkbookChanges = {
  changes: [
    {
      key: 'level',
      kind: 'level',
      place: 'Food!D4',
      sentence: say`"Baking" of "Baker" is High rather than Low.`,
      before: 'Low',
      after: 'High',
      edits,
      lines: [{ path: 'baker.role.yaml', line: 8 }],
    },
    {
      key: 'added',
      kind: 'added',
      place: 'Food!C9',
      sentence: say`"Icing" is added to "Baker", Low.`,
      before: undefined,
      after: 'Icing',
      edits,
      lines: [
        { path: 'bakery.framework.yaml', line: 20 },
        { path: 'baker.role.yaml', line: 12 },
      ],
    },
    {
      key: 'removed',
      kind: 'removed',
      place: 'Texts!D2',
      sentence: say`A text of "Selling" is taken away.`,
      before: 'Sells.\nAnd is kind.',
      after: undefined,
      edits,
      lines: [{ path: 'baker.role.yaml', line: 14 }],
    },
  ],
  conflicts: [
    {
      key: 'both',
      place: 'Texts!D3',
      sentence: say`The text of "Baking" was changed in the workbook and in the file.`,
      path: 'bakery.framework.yaml',
      line: 4,
      before: 'Bread.',
      workbook: 'Bread and buns.',
      file: 'Bread and rolls.',
    },
    {
      key: 'gone',
      place: 'Texts!D4',
      sentence: say`The text of "Cleaning" was changed in the workbook and in the file.`,
      path: 'bakery.framework.yaml',
      line: undefined,
      before: 'Sweeps.',
      workbook: 'Sweeps & mops.',
      file: undefined,
    },
  ],
  remarks: [
    { place: 'Food!D5', text: 'Since May?', isComment: true, about: 'Baking, Baker' },
    { place: 'Food!D6', text: '"Extreme" is no level.', isComment: false },
  ],
  files: [],
};

const panel = await buildPanelPage('import');
const light = themes[0] as Theme;
const html = workbookPage('skills.xlsx', proposed, (path) => `file:///w/${path}`, {
  tag: 'en',
  translate: inEnglish,
});
const all = ['level', 'added', 'removed'];

describe('the panel of a workbook', () => {
  let browser: Browser;
  let tab: Tab;
  before(async () => {
    browser = await launchChromium();
    tab = await browser.newPage();
    await tab.setViewportSize({ width: 1000, height: 800 });
  });
  after(() => browser.close());

  async function open(theme: Theme, taken: readonly string[] = all): Promise<void> {
    await openPanelPage(tab, panel, theme);
    const update: ImportUpdate = { type: 'update', html, lang: 'en', notice: undefined, write: undefined, taken };
    await send(tab, { type: 'appearance', appearance: defaultAppearance }, update);
  }

  const button = (name: string) => tab.getByRole('button', { name, exact: true });

  itIsAccessible(() => tab, open);

  it('can be used by keyboard alone', async () => {
    await open(light);
    const reachable = await interactiveIn(tab);
    assert.ok(reachable.length > 10, reachable.join('\n'));
    assert.deepEqual(await reachedByTab(tab, reachable.length), reachable);
    await tab.getByRole('checkbox', { name: '"Icing" is added' }).focus();
    await tab.keyboard.press('Space');
    assert.deepEqual((await sentBy(tab)).at(-1), { type: 'take', keys: ['added'], isTaken: false });
  });

  it('takes all changes and no conflict at first, and says how many', async () => {
    await open(light);
    const ticked = await tab.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('[data-take]')].map(({ checked, dataset }) => [
        dataset.take,
        checked,
      ]),
    );
    assert.deepEqual(Object.fromEntries(ticked), { both: false, level: true, removed: true, added: true });
    await tab.getByRole('checkbox', { name: 'The text of "Baking"' }).check();
    assert.deepEqual((await sentBy(tab)).at(-1), { type: 'take', keys: ['both'], isTaken: true });
    await button('Make 4 changes').click();
    assert.deepEqual((await sentBy(tab)).at(-1), { type: 'write' });
  });

  it('shows what was ticked before it was made again', async () => {
    await open(light, ['both']);
    assert.equal(await tab.getByRole('checkbox', { name: 'The text of "Baking"' }).isChecked(), true);
    assert.equal(await tab.getByRole('checkbox', { name: '"Icing" is added' }).isChecked(), false);
    assert.ok(await button('Make one change').isVisible());
  });

  it('leaves and takes all changes at once, but no conflict', async () => {
    await open(light);
    await button('Leave all').click();
    const keys = ['level', 'removed', 'added'];
    assert.deepEqual((await sentBy(tab)).at(-1), { type: 'take', keys, isTaken: false });
    assert.equal(await tab.locator('.rp-import-write').isVisible(), false);
    await button('Take all').click();
    assert.deepEqual((await sentBy(tab)).at(-1), { type: 'take', keys, isTaken: true });
    assert.equal(await tab.getByRole('checkbox', { name: 'The text of "Baking"' }).isChecked(), false);
  });

  it('leads to the line of a file', async () => {
    await open(light);
    await button('baker.role.yaml, line 9').click();
    assert.deepEqual((await sentBy(tab)).at(-1), { type: 'reveal', uri: 'file:///w/baker.role.yaml', line: 8 });
  });

  it('shows all three wordings of a conflict, and the comments', async () => {
    await open(light);
    const text = await tab.locator('main').innerText();
    for (const words of ['Bread.', 'Bread and buns.', 'Bread and rolls.', 'Sweeps & mops.', 'Since May?', 'Extreme']) {
      assert.ok(text.includes(words), words);
    }
  });
});
