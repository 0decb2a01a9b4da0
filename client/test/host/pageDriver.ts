import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ElementHandle, Frame, Locator, Page } from 'playwright-core';
import type { PageCommands, Target } from './bridgeProtocol.ts';
import { screenshotsFolder } from './paths.ts';

/** VS Code names the owner of a webview in the address of the webview's outer frame. */
const ownerOfWebview = /[?&]extensionId=role-profiles\.role-profiles(&|$)/;
/** How often a condition is asked for again. */
const pollInterval = 50;
/** What stands still is acted on at once; this covers a page that is being drawn on a slow machine. */
const actionTimeout = 60_000;

/** So often a webview may be shown anew while something is done to an element in it. */
const mostFrames = 5;

/** Carries the suite's commands out on a page that shows VS Code. */
export function createPageDriver(page: Page): PageCommands {
  const consoleErrors: string[] = [];
  page.on('console', (message) => {
    // What starts with a format is VS Code's own log.
    if (message.type() === 'error' && !message.text().startsWith('%c')) {
      consoleErrors.push(`${message.text()} (${message.location().url})`);
    }
  });

  const element = async (target: Target, selector: string) => {
    const found = await (await requireFrame(page, target)).$(selector);
    if (!found) {
      throw new Error(`No element matches ${selector} in ${nameOf(target)}.`);
    }
    return found;
  };

  /**
   * Does something to an element with the mouse or the keyboard. Pages and VS Code itself draw anew at any time what was there a moment ago,
   * so that the element, and the frame that it is in, are looked for again until it stands still.
   */
  const act = async (target: Target, selector: string, action: (found: Locator) => Promise<void>): Promise<void> => {
    for (let attempt = 1; ; attempt++) {
      const frame = await poll(nameOf(target), actionTimeout, () => findFrame(page, target));
      try {
        return await action(frame.locator(selector).first());
      } catch (error) {
        if (!frame.isDetached() || attempt === mostFrames) throw error;
      }
    }
  };

  return {
    text: async (target, selector) => (await element(target, selector)).innerText(),
    html: async (target, selector) => (await element(target, selector)).innerHTML(),
    evaluate: async (target, source) => (await requireFrame(page, target)).evaluate(source),
    waitForSelector: async (target, selector, timeout) => {
      await poll(`${selector} in ${nameOf(target)}`, timeout, async () => (await findFrame(page, target))?.$(selector));
    },
    waitForExpression: (target, source, timeout) =>
      poll(`${source} in ${nameOf(target)}`, timeout, async () => (await findFrame(page, target))?.evaluate(source)),
    click: (target, selector, button, clickCount) =>
      act(target, selector, (found) => found.click({ button, clickCount, timeout: actionTimeout })),
    drag: async (target, from, to) => {
      await act(target, from, (source) => source.hover({ timeout: actionTimeout }));
      await page.mouse.down();
      // VS Code looks where something may be dropped while it is moved above that place.
      for (let moves = 0; moves < 3; moves++) {
        const position = { x: 40 + moves, y: 8 };
        await act(target, to, (goal) => goal.hover({ timeout: actionTimeout, force: true, position }));
      }
      await page.mouse.up();
    },
    focus: (target, selector) => act(target, selector, (found) => found.focus({ timeout: actionTimeout })),
    wheel: async (target, deltaX, deltaY) => {
      const box = await (await element(target, 'body')).boundingBox();
      const outer = target === undefined ? null : await outerElement(await requireFrame(page, target));
      const area = (await outer?.boundingBox()) ?? box;
      if (area) {
        await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
        await page.mouse.wheel(deltaX, deltaY);
      }
    },
    type: (text) => page.keyboard.type(text),
    press: (keys) => page.keyboard.press(keys),
    screenshot: async (name) => {
      const path = join(screenshotsFolder, `${name.replace(/[^\w.-]+/g, '-')}.png`);
      mkdirSync(dirname(path), { recursive: true });
      await page.screenshot({ path });
      return path;
    },
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    takeConsoleErrors: async () => consoleErrors.splice(0),
  };
}

function nameOf(target: Target): string {
  return target === undefined ? 'the window' : `a webview that contains ${target}`;
}

async function requireFrame(page: Page, target: Target): Promise<Frame> {
  const frame = await findFrame(page, target);
  if (!frame) {
    throw new Error(`There is no visible document for ${nameOf(target)}.`);
  }
  return frame;
}

/**
 * A webview is a frame with VS Code's script, around a frame with the extension's document. While new content loads
 * there are two inner frames, and either can go at any time, so that a frame that can't be asked is not the one.
 */
async function findFrame(page: Page, target: Target): Promise<Frame | undefined> {
  if (target === undefined) {
    return page.mainFrame();
  }
  for (const frame of page.frames()) {
    const owner = frame.parentFrame();
    if (!owner || !ownerOfWebview.test(owner.url())) {
      continue;
    }
    try {
      if ((await frame.$(target)) && (await (await frame.frameElement()).isVisible()) && (await isShown(frame))) {
        return frame;
      }
    } catch {
      // The frame went away while it was asked.
    }
  }
  return undefined;
}

async function isShown(frame: Frame): Promise<boolean> {
  return (await outerElement(frame))?.isVisible() ?? false;
}

/** The element of the window that shows the webview which the frame belongs to. */
async function outerElement(frame: Frame): Promise<ElementHandle | undefined> {
  return frame.parentFrame()?.frameElement();
}

/** Asks until the answer is truthy. An answer that fails counts as "not yet", but is told when time is up. */
async function poll<T>(what: string, timeout: number, ask: () => Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + timeout;
  let failure = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer) {
        return answer;
      }
      failure = '';
    } catch (error) {
      failure = ` Last failure: ${error instanceof Error ? error.message : String(error)}`;
    }
    if (Date.now() >= end) {
      throw new Error(`Waited ${timeout} ms in vain for ${what}.${failure}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pollInterval));
  }
}
