/**
 * Takes a picture of every page at three widths in every theme: `npm run screenshots`, or `npm run screenshots -- lead` for the pages with
 * "lead" in their names. The pictures are written into `screenshots/`, which Git ignores.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../host/chromium.ts';
import { screenshotsFolder } from '../host/paths.ts';
import { readPages } from './pages.ts';
import { readPanelStyle, staged } from './stage.ts';
import { themes } from './themes.ts';

const widths = [400, 800, 1600];
/** Pictures of longer pages, in pixels, are cut off, since a very long page has nothing new at its end. */
const greatestHeight = 6000;

const [wanted = ''] = process.argv.slice(2);
const [browser, pages, style] = await Promise.all([launchChromium(), readPages(), readPanelStyle()]);
mkdirSync(screenshotsFolder, { recursive: true });
const tab = await browser.newPage();
for (const page of pages.filter(({ name }) => name.includes(wanted))) {
  for (const theme of page.kind === 'document' || page.isOdd ? themes.slice(0, 1) : themes) {
    await tab.setContent(staged(page, theme, style));
    for (const width of widths) {
      await tab.setViewportSize({ width, height: 800 });
      const height = Math.min(greatestHeight, await tab.evaluate(() => document.documentElement.scrollHeight));
      const path = join(screenshotsFolder, `${page.name}-${theme.name}-${width}.png`);
      await tab.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } });
    }
  }
}
await browser.close();
console.log(`The pictures are in ${screenshotsFolder}`);
