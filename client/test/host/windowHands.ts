import type { Page } from 'playwright-core';
import type { PageCommands } from './bridgeProtocol.ts';

/*
 * What somebody does with mouse and keyboard in the window of VS Code.
 */

/** Well above a cold start of VS Code on a slow machine with other work. */
export const patience = 90_000;

/** Runs a command from the palette. */
export async function runCommand(driver: PageCommands, title: string): Promise<void> {
  await quickInput(driver, 'F1');
  await driver.type(title);
  await driver.waitForSelector(undefined, `.quick-input-list .focused[aria-label*="${title}"]`, patience);
  await driver.press('Enter');
}

/** Reloads the window; it is there again, but not yet what it shows. */
export async function reloadWindow(page: Page, driver: PageCommands): Promise<void> {
  const reloaded = page.waitForEvent('load', { timeout: patience * 2 });
  await runCommand(driver, 'Developer: Reload Window');
  await reloaded;
}

/** Opens a file of the workspace by its name. */
export async function openFile(driver: PageCommands, name: string): Promise<void> {
  await quickInput(driver, 'Control+p');
  await driver.type(name);
  await driver.waitForSelector(undefined, `.quick-input-list .focused[aria-label*="${name}"]`, patience);
  await driver.press('Enter');
  await driver.waitForSelector(undefined, `.tab.active[aria-label^="${name}"]`, patience);
}

/**
 * Opens the list at the top of the window and waits until what is typed goes into it. A window that has just come up does not hear every
 * key, so that the key is pressed again.
 */
export async function quickInput(driver: PageCommands, key: string): Promise<void> {
  const isOpen = `document.activeElement?.closest('.quick-input-widget') !== null`;
  for (let attempt = 1; ; attempt++) {
    await driver.press(key);
    try {
      await driver.waitForExpression(undefined, isOpen, patience / 10);
      return;
    } catch (error) {
      if (attempt === 10) throw error;
    }
  }
}

/** How often a person has pressed a key or clicked. */
export interface Counts {
  keys: number;
  clicks: number;
}

/** The same commands, which are counted: a chord such as `Control+s` is one key. */
export function counting(driver: PageCommands): { readonly driver: PageCommands; readonly counts: Readonly<Counts> } {
  const counts: Counts = { keys: 0, clicks: 0 };
  return {
    counts,
    driver: {
      ...driver,
      type: (text) => {
        counts.keys += text.length;
        return driver.type(text);
      },
      press: (keys) => {
        counts.keys++;
        return driver.press(keys);
      },
      click: (...args) => {
        counts.clicks++;
        return driver.click(...args);
      },
    },
  };
}
