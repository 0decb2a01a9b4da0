import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page as Tab } from 'playwright-core';
import { launchChromium } from '../host/chromium.ts';
import { violationsIn } from './axe.ts';
import { readPages } from './pages.ts';
import { readPanelStyle, staged } from './stage.ts';
import { type Theme, themeStyle, themes } from './themes.ts';

const pages = await readPages();
const style = await readPanelStyle();

let browser: Browser;
let tab: Tab;
before(async () => {
  browser = await launchChromium();
  tab = await browser.newPage({ viewport: { width: 800, height: 800 } });
  tab.on('pageerror', (error) => errors.push(error.message));
  tab.on('dialog', (dialog) => errors.push(`a dialog: ${dialog.message()}`));
  // The page must not request anything.
  await tab.route('**/*', (route) => {
    errors.push(`a request: ${route.request().url()}`);
    return route.abort();
  });
});
after(() => browser.close());
const errors: string[] = [];

for (const page of pages) {
  test(`${page.name} is accessible, fits every width, runs nothing and asks for nothing`, async () => {
    const [first, ...others] = themes;
    assert(first);
    errors.length = 0;
    await tab.setViewportSize({ width: 800, height: 800 });
    await tab.setContent(staged(page, first, style));
    assert.deepEqual(await violationsIn(tab), []);
    if (page.kind === 'panel' && !page.isOdd) {
      for (const theme of others) {
        await changeTheme(tab, theme);
        assert.deepEqual(await violationsIn(tab, ['color-contrast', 'link-in-text-block']), [], theme.name);
      }
    }
    for (const width of [320, 800, 1600]) {
      await tab.setViewportSize({ width, height: 800 });
      await tab.waitForFunction((wanted) => window.innerWidth === wanted, width);
      const widest = await tab.evaluate(() => document.documentElement.scrollWidth);
      assert(widest <= width, `${widest} pixels at ${width}`);
    }
    assert.equal(await tab.locator('main h1').count(), 1);
    assert.deepEqual(errors, []);
  });
}

test('the keyboard alone reaches everything that can be followed or folded, in the order of the page, and shows where it is', async () => {
  const page = pages.find(({ name }) => name === 'branches');
  const [theme] = themes;
  assert(page && theme);
  await tab.setContent(staged(page, theme, style));
  const wanted = await tab.evaluate(() =>
    [...document.querySelectorAll('a, summary, button, [tabindex]')].map((element) => element.outerHTML),
  );
  const reached: string[] = [];
  for (const _ of wanted) {
    await tab.keyboard.press('Tab');
    const [markup = '', outline] = await tab.evaluate(() => {
      const element = document.activeElement;
      return [element?.outerHTML, element ? getComputedStyle(element).outlineStyle : ''];
    });
    assert.equal(outline, 'solid', markup);
    reached.push(markup);
  }
  assert.deepEqual(reached, wanted);
  assert(wanted.some((markup) => markup.includes('data-uri')));
});

test('a text that is written backwards leaves the order of what stands beside it alone', async () => {
  const page = pages.find(({ name }) => name === 'hostile');
  const [theme] = themes;
  assert(page && theme);
  await tab.setViewportSize({ width: 1600, height: 800 });
  await tab.setContent(staged(page, theme, style));
  for (const line of ['.rp-belongs > *', '.rp-facts > *', '.rp-facts .rp-label, .rp-facts .rp-label + *']) {
    const lefts = await tab.locator(line).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    assert(lefts.length > 0 && lefts.every((left, i) => left > (lefts[i - 1] ?? 0)), `${line}: ${lefts.join(', ')}`);
  }
});

test('a page from right to left is mirrored at every width: titles, strips from their first step, and the ladder begin at the right', async () => {
  const page = pages.find(({ name }) => name === 'volunteer-coordinator');
  const [theme] = themes;
  assert(page && theme);
  for (const width of [320, 800, 1600]) {
    await tab.setViewportSize({ width, height: 800 });
    await tab.setContent(staged(page, theme, style));
    const boxes = (selector: string) =>
      tab
        .locator(selector)
        .evaluateAll((all) =>
          all.map((one) => one.getBoundingClientRect()).map(({ left, right, top }) => ({ left, right, top })),
        );
    const [main] = await boxes('main');
    const [first, second] = await boxes('.rp-skill .rp-strip:first-of-type .rp-step');
    const [title] = await boxes('h2');
    assert(main && first && second && title);
    assert(first.left > second.left, `${width}: steps at ${first.left} and ${second.left}`);
    assert(main.right - title.right < 2, `${width}: a title ends at ${title.right}`);
    const stops = await boxes('.rp-rung');
    const isRow = stops.every(({ top }) => Math.abs(top - (stops[0]?.top ?? 0)) < 2);
    assert(!isRow || stops.every(({ left }, i) => i === 0 || left < (stops[i - 1]?.left ?? 0)), `${width}: the ladder`);
  }
});

test('a heading of one long word is not cut at any width', async () => {
  const page = pages.find(({ name }) => name === 'radverkehr');
  const [theme] = themes;
  assert(page && theme);
  for (const width of [320, 800, 1120, 1600]) {
    await tab.setViewportSize({ width, height: 800 });
    await tab.setContent(staged(page, theme, style));
    const cut = await tab.locator('.rp-heading').evaluateAll((all) =>
      all.flatMap((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return !one.textContent?.trim().includes(' ') && range.getClientRects().length > 1 ? [one.textContent] : [];
      }),
    );
    assert.deepEqual(cut, [], `${width}`);
  }
});

/** Changes the theme of a page in place, as VS Code does. */
async function changeTheme(tab: Tab, theme: Theme): Promise<void> {
  await tab.evaluate(
    ([css, bodyClass]) => {
      const sheet = document.querySelector('style');
      if (sheet) sheet.textContent = css ?? '';
      document.body.className = bodyClass ?? '';
    },
    [themeStyle(theme), theme.bodyClass],
  );
}
