import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Page as Tab } from 'playwright-core';
import { violationsIn } from './axe.ts';
import { type Theme, themes } from './themes.ts';

/** Checks the page that `open` shows in each theme: it is accessible, wide and narrow, and nothing has to be scrolled sideways. */
export function itIsAccessible(tab: () => Tab, open: (theme: Theme) => Promise<void>): void {
  for (const theme of themes) {
    it(`is accessible in ${theme.name}, at every width`, async () => {
      await open(theme);
      for (const width of [1000, 400]) {
        await tab().setViewportSize({ width, height: 800 });
        assert.deepEqual(await violationsIn(tab()), []);
        assert.ok(await tab().evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), String(width));
      }
      await tab().setViewportSize({ width: 1000, height: 800 });
    });
  }
}
