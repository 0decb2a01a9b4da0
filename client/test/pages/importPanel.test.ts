import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page as Tab } from 'playwright-core';
import { runImport } from '../../../server/src/import/importer.ts';
import { reviewPage } from '../../../server/src/import/review/reviewPage.ts';
import { inEnglish } from '../../../server/src/service/message.ts';
import type { ImportUpdate } from '../../src/panels/import/messages.ts';
import { launchChromium } from '../host/chromium.ts';
import { itIsAccessible } from './accessible.ts';
import { interactiveIn, reachedByTab } from './axe.ts';
import { buildPanelPage, defaultAppearance, openPanelPage, send, sentBy } from './panelPage.ts';
import { type Theme, themes } from './themes.ts';

const source = `# Gardener

Keeps the paths of the park open, all year round.

**Location:** North gate

## Responsibilities

- Prune hedges
- Water the young trees

## What we are like

We drink tea at four.
`;

const panel = await buildPanelPage('import');
const light = themes[0] as Theme;

async function reviewed(): Promise<string> {
  const files = [{ name: 'gardener.md', bytes: new TextEncoder().encode(source) }];
  const outcome = await runImport({ files, decided: new Map() }, async () => undefined, {});
  assert.ok('imported' in outcome);
  return reviewPage(outcome.imported, outcome.merged, { tag: 'en', translate: inEnglish });
}

describe('the panel of an import', () => {
  let browser: Browser;
  let tab: Tab;
  let html: string;
  before(async () => {
    browser = await launchChromium();
    tab = await browser.newPage();
    await tab.setViewportSize({ width: 1000, height: 800 });
    html = await reviewed();
  });
  after(() => browser.close());

  async function open(theme: Theme): Promise<void> {
    await openPanelPage(tab, panel, theme);
    const update: ImportUpdate = {
      type: 'update',
      html,
      lang: 'en',
      notice: undefined,
      write: 'Write one file',
      taken: undefined,
    };
    await send(tab, { type: 'appearance', appearance: defaultAppearance }, update);
  }

  itIsAccessible(() => tab, open);

  it('can be used by keyboard alone', async () => {
    await open(light);
    const all = await interactiveIn(tab);
    assert.ok(all.length > 5, all.join('\n'));
    assert.deepEqual(await reachedByTab(tab, all.length), all);
  });

  it('decides what a part of the source means, and writes', async () => {
    await open(light);
    const choice = tab.locator('select[data-decision]').first();
    const key = await choice.getAttribute('data-decision');
    await choice.selectOption('leaveOut');
    await tab.getByRole('button', { name: 'Write one file' }).click();
    const sent = await sentBy(tab);
    assert.deepEqual(sent.slice(-2), [{ type: 'decide', key, meaning: 'leaveOut' }, { type: 'write' }]);
  });

  it('shows the line that a text of the source has become', async () => {
    await open(light);
    await tab.getByRole('button', { name: 'Prune hedges' }).click();
    assert.match((await tab.locator('.rp-import-files .rp-import-here').innerText()) ?? '', /- Prune hedges/);
  });

  it('takes what is pasted', async () => {
    await open(light);
    await tab.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Cook');
      clipboardData.setData('text/html', '<h1>Cook</h1>');
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    assert.deepEqual((await sentBy(tab)).at(-1), {
      type: 'sources',
      sources: [{ name: '', text: 'Cook', html: '<h1>Cook</h1>' }],
    });
  });
});
