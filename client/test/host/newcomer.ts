import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { newWindow } from './chromium.ts';
import { inBrowser } from './inBrowser.ts';
import { byMenus, byPalette } from './newcomerWays.ts';
import { createPageDriver } from './pageDriver.ts';
import { repositoryRoot } from './paths.ts';
import { type Counts, counting, patience } from './windowHands.ts';

/**
 * Goes the way of somebody who has just installed the extension: from an empty window to PDFs of a role at two grades, by the palette and the keyboard alone,
 * and by menus. Each step waits for what a person would see. Tells how many keys and clicks each way takes.
 */
const { values } = parseArgs({ options: { extension: { type: 'string', default: repositoryRoot } } });

await inBrowser(resolve(values.extension), async (browser, addressOf) => {
  for (const [name, go] of Object.entries({ palette: byPalette, menus: byMenus })) {
    const folder = emptyFolder();
    const page = await newWindow(browser, 1280, 800);
    await page.goto(addressOf({ ew: 'true' }));
    const { driver, counts } = counting(createPageDriver(page));
    try {
      // Before, the palette and the menus lack what the extension brings.
      await driver.waitForSelector(undefined, '.activitybar [aria-label*="Role Profiles"]', patience);
      await go(driver, folder);
    } catch (error) {
      await driver.screenshot(`failed newcomer by ${name}`);
      throw error;
    }
    for (const pdf of ['commis-chef-draft.pdf', 'chef-de-partie-draft.pdf']) {
      assert.match(readFileSync(join(folder, pdf), 'latin1').slice(0, 8), /^%PDF-/);
    }
    assert(existsSync(join(folder, 'kitchen.framework.yaml')), 'the framework is saved with the role');
    await page.close();
    console.log(`From an empty window to two PDFs by the ${name}: ${words(counts)}.`);
  }
});

function words({ keys, clicks }: Counts): string {
  return `${keys} keys and ${clicks} clicks`;
}

function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'role-profiles-newcomer-')));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
