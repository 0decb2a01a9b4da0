import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import type { PageCommands } from './bridgeProtocol.ts';
import { newWindow } from './chromium.ts';
import { inBrowser } from './inBrowser.ts';
import { createPageDriver } from './pageDriver.ts';
import { repositoryRoot } from './paths.ts';
import { checkReloadOfPages } from './reloadPages.ts';
import { openFile, patience, reloadWindow } from './windowHands.ts';
import { copySamples } from './workspace.ts';

/**
 * Checks that panels are back after the window has been reloaded. A suite inside VS Code would end with the window, so that this is done
 * from outside, with mouse and keyboard.
 */
const { values } = parseArgs({ options: { extension: { type: 'string', default: repositoryRoot } } });

const preview = 'main[data-role]';

await inBrowser(resolve(values.extension), async (browser, addressOf) => {
  const page = await newWindow(browser, 1280, 800);
  await page.goto(addressOf({ folder: decodeURIComponent(pathToFileURL(copySamples()).pathname) }));
  const driver = createPageDriver(page);
  await checkReload(page, driver);
  console.log('A preview is back after a reload, with its file, lock, place, folds and zoom.');
  await checkReloadOfPages(page, driver);
  console.log('A comparison and a matrix are back after a reload, with their roles, place and arrangement.');
});

async function checkReload(page: Page, driver: PageCommands): Promise<void> {
  await driver.waitForSelector(undefined, '.explorer-folders-view .monaco-list-row', patience);
  await openFile(driver, 'lead-euc-engineer.role.yaml');
  await driver.waitForExpression(
    undefined,
    `document.querySelector('.editor-actions [aria-label^="Open Preview"]') !== null`,
    patience,
  );
  await driver.press('Control+k');
  await driver.press('v');
  await driver.waitForSelector(preview, 'h1', patience);

  await driver.click(preview, 'h1', 'left', 1);
  await driver.waitForSelector(undefined, '.editor-actions [aria-label^="Lock Preview"]', patience);
  await driver.press('Control+Equal');
  await driver.waitForExpression(preview, `document.documentElement.style.fontSize === '17.6px'`, patience);
  await driver.click(undefined, '.editor-actions [aria-label^="Lock Preview"]', 'left', 1);
  await driver.waitForSelector(undefined, '.tab[aria-label^="[Preview] Lead"]', patience);
  await driver.evaluate(preview, `document.querySelector('details[id]').open = false`);
  const fold = await driver.evaluate(preview, `document.querySelector('details[id]').id`);
  await driver.evaluate(preview, `window.scrollTo(0, 1500)`);
  // Another role is in front of the text now, which a locked preview does not care for.
  await driver.press('Control+1');
  await openFile(driver, 'senior-engineer.role.yaml');
  const place = Number(await driver.evaluate(preview, `window.scrollY`));
  assert(place > 1000, `the preview is where it was scrolled to: ${place}`);

  await reloadWindow(page, driver);

  await driver.waitForSelector(preview, 'h1', patience);
  await driver.waitForSelector(undefined, '.tab[aria-label^="[Preview] Lead"]', patience);
  assert.match(await driver.text(preview, 'h1'), /^Lead end user computing engineer/);
  await driver.waitForExpression(preview, `document.documentElement.style.fontSize === '17.6px'`, patience);
  await driver.waitForExpression(preview, `Math.abs(window.scrollY - ${place}) < 40`, patience);
  assert.equal(await driver.evaluate(preview, `document.getElementById(${JSON.stringify(fold)}).open`), false);

  await driver.click(preview, 'body', 'left', 1);
  await driver.waitForSelector(undefined, '.editor-actions [aria-label^="Unlock Preview"]', patience);
  await driver.press('Control+KeyF');
  await driver.waitForSelector(undefined, '.simple-find-part.visible', patience);
  await driver.screenshot('preview after a reload');
}
