import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { pageFrame } from '../../src/panels/shared/pageFrame.ts';
import { launchChromium } from '../host/chromium.ts';

const origin = 'https://page.test';

describe('the frame of a page whose files are handed out too slowly', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  /** Opens the frame; each of its files can be loaded after so many attempts that fail. Gives the tab and how often each was asked for. */
  async function open(failures: number) {
    const tab = await browser.newPage();
    const asked: Record<string, number> = {};
    const files: Record<string, { readonly contentType: string; readonly body: string }> = {
      '/page.js': { contentType: 'text/javascript', body: 'document.body.dataset.runs = "1"' },
      '/page.css': { contentType: 'text/css', body: 'body { padding-left: 77px }' },
    };
    const frame = { cspSource: origin, nonce: 'n0', script: `${origin}/page.js`, style: `${origin}/page.css` };
    await tab.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      const file = files[pathname];
      asked[pathname] = (asked[pathname] ?? 0) + 1;
      if (!file) await route.fulfill({ contentType: 'text/html', body: pageFrame({ ...frame, language: 'en' }) });
      else if (asked[pathname] > failures) await route.fulfill(file);
      else await route.fulfill({ status: 408 });
    });
    await tab.goto(`${origin}/`);
    return { tab, asked };
  }

  it('asks for them again', async () => {
    const { tab } = await open(2);
    await tab.waitForFunction(() => document.body.dataset.runs === '1');
    await tab.waitForFunction(() => getComputedStyle(document.body).paddingLeft === '77px');
  });

  it('does not ask for ever', async () => {
    const { tab, asked } = await open(99);
    await tab.waitForFunction(() => document.querySelectorAll('[data-left="0"]').length === 2);
    await tab.waitForFunction(() => performance.getEntriesByType('resource').length === 8);
    assert.equal(asked['/page.js'], 4);
    assert.equal(asked['/page.css'], 4);
  });
});
