import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../host/chromium.ts';
import { createPageDriver } from '../host/pageDriver.ts';

/*
 * The driver by which the suites in VS Code use mouse and keyboard, on pages that are drawn anew while it does so: VS Code draws its tool bars
 * and lists anew whenever something changes, and shows each new content of a webview in a new frame.
 */

/** As many pictures as a tool bar is drawn anew in a row; an element counts as still after two. */
const redrawn = 20;

const restless = `<div id="bar"></div><script>
  let pictures = 0;
  const draw = () => {
    bar.innerHTML = '<button onclick="document.body.dataset.clicked = (document.body.dataset.clicked ?? 0) + 1">Lock</button>';
    if (++pictures < ${redrawn}) requestAnimationFrame(draw);
  };
  draw();
</script>`;

/** Longer than the driver takes from finding the button to waiting until it can be clicked. */
const kept = 100;

/** A webview as VS Code makes it: its own frame around one with the content, which is replaced by a frame with the same content after a while. */
const webview = `<!doctype html><body><script>
  const show = () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<main><button onclick="parent.parent.document.body.dataset.clicked = 1">Lock</button></main>';
    document.body.replaceChildren(frame);
    return frame;
  };
  // The first content cannot be clicked, and goes when the driver has begun to wait until it can.
  show().onload = ({ target }) => {
    const button = target.contentDocument.querySelector('button');
    button.disabled = true;
    let pictures = 0;
    const wait = () => (++pictures < ${kept} ? requestAnimationFrame(wait) : show());
    wait();
  };
</script>`;

suite('the driver of pages', () => {
  let browser: Browser;
  let page: Page;
  before(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
  });
  after(() => browser?.close());

  const clicked = () => page.evaluate(() => document.body.dataset.clicked);

  test('clicks once what is drawn anew meanwhile', async () => {
    await page.setContent(restless);
    await createPageDriver(page).click(undefined, 'button', 'left', 1);
    assert.equal(await clicked(), '1');
  });

  test('clicks what is in a new frame by then', async () => {
    await page.route('http://webview.test/**', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: route.request().url().includes('extensionId')
          ? webview
          : '<iframe src="/?extensionId=role-profiles.role-profiles"></iframe>',
      }),
    );
    await page.goto('http://webview.test/');
    const driver = createPageDriver(page);
    await driver.waitForSelector('main', 'button', 30_000);
    await driver.click('main', 'button', 'left', 1);
    assert.equal(await clicked(), '1');
  });

  test('says at once that there is nothing to read', async () => {
    await page.setContent('<p>No button</p>');
    const driver = createPageDriver(page);
    await assert.rejects(driver.text(undefined, 'button'), /No element matches button in the window\./);
    await assert.rejects(driver.html('main', 'button'), /There is no visible document for a webview/);
  });
});
