import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PageCommands } from './bridgeProtocol.ts';
import { openFile, patience, reloadWindow, runCommand } from './windowHands.ts';

const comparison = 'main.rp-compare';
const matrix = 'main.rp-matrix-page';

/**
 * Checks that a comparison and a matrix are back after the window has been reloaded: the one in front at once, the other one when somebody looks
 * at it.
 */
export async function checkReloadOfPages(page: Page, driver: PageCommands): Promise<void> {
  await driver.press('Control+1');
  await openFile(driver, 'senior-engineer.role.yaml');
  await runCommand(driver, 'Role Profiles: Compare Roles');
  await driver.waitForSelector(undefined, '.quick-input-list .focused[aria-label*="The next grade"]', patience);
  await driver.press('Enter');
  await driver.waitForSelector(comparison, '.rp-row', patience);
  await driver.click(comparison, '.pages-tick-box', 'left', 1);
  await driver.evaluate(comparison, 'window.scrollTo(0, 300)');
  const heading = await driver.text(comparison, 'h1');
  const place = Number(await driver.evaluate(comparison, 'window.scrollY'));
  assert(place > 0, 'the comparison can be scrolled');

  // VS Code gives the keyboard back to a page some time after a list was closed, which would close the next list; a text has it at once.
  await driver.press('Control+1');
  await openFile(driver, 'senior-engineer.role.yaml');
  await runCommand(driver, 'Role Profiles: Show Skills by Grade');
  const family = '.quick-input-list .monaco-list-row[aria-label^="Operations"]';
  await driver.waitForSelector(undefined, family, patience);
  await driver.click(undefined, family, 'left', 1);
  await driver.waitForSelector(matrix, '.rp-matrix tbody tr', patience);
  await driver.click(matrix, 'thead th[data-column="0"] .pages-sort', 'left', 1);
  await driver.waitForSelector(matrix, '[aria-sort="descending"]', patience);
  await driver.evaluate(matrix, `document.querySelector('.rp-matrix-frame').scrollTo(0, 120)`);
  const depth = Number(await driver.evaluate(matrix, `document.querySelector('.rp-matrix-frame').scrollTop`));
  assert(depth > 0, 'the matrix can be scrolled in its frame');

  await reloadWindow(page, driver);

  await driver.waitForSelector(matrix, '[aria-sort="descending"]', patience);
  const isThere = `Math.abs(document.querySelector('.rp-matrix-frame').scrollTop - ${depth}) < 2`;
  await driver.waitForExpression(matrix, isThere, patience);
  await driver.screenshot('matrix after a reload');
  await driver.click(undefined, '.tab[aria-label^="From "]', 'left', 1);
  await driver.waitForSelector(comparison, '.rp-row', patience);
  assert.equal(await driver.text(comparison, 'h1'), heading);
  await driver.waitForExpression(comparison, `document.querySelector('.pages-tick-box').checked`, patience);
  await driver.waitForExpression(comparison, `Math.abs(window.scrollY - ${place}) < 40`, patience);
  await driver.screenshot('comparison after a reload');
}
