import assert from 'node:assert/strict';
import { after, before, beforeEach, describe } from 'node:test';
import type { Browser, Locator, Page as Tab } from 'playwright-core';
import { launchChromium } from '../host/chromium.ts';
import { EditedRole, roleText } from './editedRole.ts';
import { buildPanelPage, buildRoleEditor } from './panelPage.ts';
import { themes } from './themes.ts';

const panel = await buildPanelPage('role');
const editor = await buildRoleEditor();

/** A role that is edited in its page, in a browser; it is opened anew before each test. */
export interface EditingPage {
  readonly tab: Tab;
  readonly role: EditedRole;
  /** What scripts of the page have thrown. */
  readonly errors: string[];
  open(options?: Parameters<typeof EditedRole.open>[4], theme?: (typeof themes)[number]): Promise<void>;
  /** What can be edited at a place of the file, by its JSON Pointer. */
  at(path: string): Locator;
  press(...keys: string[]): Promise<void>;
  /** The place that has the keyboard, else the name of the element that has it. */
  focused(): Promise<string | undefined>;
  /** Expects the role's file with one change. */
  has(before: string, after: string): void;
  /** What was told to a screen reader last. */
  said(): Promise<string | null>;
}

/** Tests of a role that is edited in its page. */
export function describeEditing(what: string, tests: (page: EditingPage) => void): void {
  describe(what, () => {
    let browser: Browser;
    let tab: Tab;
    let role: EditedRole;
    const errors: string[] = [];
    before(async () => {
      browser = await launchChromium();
      tab = await browser.newPage({ viewport: { width: 1000, height: 900 } });
      tab.on('pageerror', (error) => errors.push(error.message));
    });
    after(() => browser.close());
    const [light] = themes;
    assert(light);
    const open: EditingPage['open'] = async (options = {}, theme = light) => {
      role = await EditedRole.open(tab, panel, editor, theme, options);
      errors.length = 0;
    };
    beforeEach(() => open());
    tests({
      get tab() {
        return tab;
      },
      get role() {
        return role;
      },
      errors,
      open,
      at: (path) => tab.locator(`[data-edit-path="${path}"]`),
      async press(...keys) {
        for (const key of keys) await tab.keyboard.press(key);
      },
      focused: () =>
        tab.evaluate(() => document.activeElement?.getAttribute('data-edit-path') ?? document.activeElement?.tagName),
      has: (before, after) => assert.equal(role.text, roleText.replace(before, after)),
      said: () => tab.locator('.edit-said').textContent(),
    });
  });
}
