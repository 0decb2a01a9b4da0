import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, Page as Tab } from 'playwright-core';
import { launchChromium } from '../host/chromium.ts';
import { readPages } from './pages.ts';
import { readPanelStyle, staged } from './stage.ts';
import { themeStyle, themes } from './themes.ts';

const pages = await readPages();
const style = await readPanelStyle();
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let tab: Tab;
before(async () => {
  browser = await launchChromium();
  tab = await browser.newPage({ viewport: { width: 800, height: 800 } });
  tab.on('pageerror', (error) => errors.push(error.message));
  tab.on('dialog', (dialog) => errors.push(`a dialog: ${dialog.message()}`));
  // Nothing but the page itself may be asked for.
  await tab.route('**/*', (route) => {
    errors.push(`a request: ${route.request().url()}`);
    return route.abort();
  });
});
after(() => browser.close());
const errors: string[] = [];

for (const page of pages) {
  const [first, ...others] = themes;
  test(`axe finds nothing to say of ${page.name}`, async () => {
    assert(first);
    errors.length = 0;
    await tab.setContent(staged(page, first, style));
    // A script of ours may run where those of a page may not.
    await tab.evaluate(axe);
    assert.deepEqual(await violations(tab), []);
    assert.deepEqual(errors, []);
    if (page.kind === 'document') return;
    for (const theme of others) {
      await tab.evaluate(
        ([css, bodyClass]) => {
          const sheet = document.querySelector('style');
          if (sheet) sheet.textContent = css ?? '';
          document.body.className = bodyClass ?? '';
        },
        [themeStyle(theme), theme.bodyClass],
      );
      assert.deepEqual(await violations(tab, ['color-contrast', 'link-in-text-block']), [], theme.name);
    }
  });

  test(`${page.name} fits every width`, async () => {
    assert(first);
    await tab.setContent(staged(page, first, style));
    for (const width of [320, 400, 800, 1600]) {
      await tab.setViewportSize({ width, height: 800 });
      await tab.waitForFunction((wanted) => window.innerWidth === wanted, width);
      const widest = await tab.evaluate(() => document.documentElement.scrollWidth);
      assert(widest <= width, `${widest} pixels at ${width}`);
    }
  });
}

/** What is wrong by the rules of WCAG 2.2 at A and AA and by good practice, or by some rules alone. */
async function violations(tab: Tab, rules?: readonly string[]): Promise<string[]> {
  const results = await tab.evaluate(
    (only): Promise<AxeResults> =>
      // @ts-expect-error: axe puts itself into the window.
      window.axe.run(document, {
        resultTypes: ['violations'],
        runOnly: only
          ? { type: 'rule', values: only }
          : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      }),
    rules && [...rules],
  );
  return results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} – ${nodes[0]?.html.slice(0, 200)} ×${nodes.length}`,
  );
}
