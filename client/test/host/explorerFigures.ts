import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { writeWorkspace } from '../../../server/bench/workspaceFiles.ts';
import { inBrowser } from './inBrowser.ts';
import { createPageDriver } from './pageDriver.ts';
import { repositoryRoot } from './paths.ts';
import { openFile, patience } from './windowHands.ts';

/**
 * Measures in the window of a VS Code how long somebody waits in the explorer of 500 roles and 14,000 skills: from the key, the click or the drop to the first
 * picture that shows what comes of it. Prints a Markdown table of medians; what it says depends on what else the machine does.
 */
const { values } = parseArgs({ options: { extension: { type: 'string', default: repositoryRoot } } });

const [roles, skills] = [500, 14_000];

/** Times in milliseconds, by what somebody does. */
const figures = new Map<string, number[]>();

/** In milliseconds: VS Code draws the lines of a view again at once, and then not for a fifth of a second. */
const betweenDrawings = 300;

const row = (words: string) =>
  `[...document.querySelectorAll('.split-view-view .monaco-list-row')].some((row) => row.textContent.startsWith(${JSON.stringify(words)}))`;
const rowOf = (words: string) => `.split-view-view .monaco-list-row:has-text(${JSON.stringify(words)})`;

await inBrowser(resolve(values.extension), async (browser, addressOf) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'role-profiles-explorer-')));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeWorkspace(folder, skills, roles, true);
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(addressOf({ folder }));
  await measure(page);
  console.log(`The explorer with ${roles} roles and ${skills} skills in the window of a VS Code\n`);
  console.log('| figure | median | worst |\n|---|---|---|');
  for (const [name, times] of figures) {
    times.sort((a, b) => a - b);
    console.log(`| ${name}, ms | ${times[times.length >> 1]?.toFixed(0)} | ${times.at(-1)?.toFixed(0)} |`);
  }
});

async function measure(page: Page): Promise<void> {
  const driver = createPageDriver(page);
  const seen = (expression: string) => driver.waitForExpression(undefined, expression, patience * 4);
  const timed = (name: string, event: string, expression: string, act: () => Promise<unknown>) =>
    timedIn(page, name, event, expression, act);

  await driver.waitForSelector(undefined, '.explorer-folders-view .monaco-list-row', patience);
  await openFile(driver, 'role-0.role.yaml');
  // The line above the title names another role when every file has been read.
  await seen(
    `[...document.querySelectorAll('.codelens-decoration')].some((lens) => lens.textContent.includes('Compare'))`,
  );
  // What VS Code needs on this machine for a line of its own that is opened, whose names it knows already.
  const file = row('role-100.role.yaml');
  for (let times = 0; times < 3; times++) {
    await seen(file);
    await page.click(rowOf('team-0'));
    await seen(`!${file}`);
    await timed("a folder of VS Code's own explorer opened", 'pointerdown', file, () => page.click(rowOf('team-0')));
  }
  const icon = '.activitybar [aria-label*="Role Profiles"]';
  await timed('opened', 'pointerdown', row('Team 0'), () => page.click(icon));

  for (const team of ['Team 0', 'Team 1', 'Team 2']) {
    const number = team.slice(-1);
    await timed('a family opened', 'pointerdown', row(`Engineer number ${number}`), () => page.click(rowOf(team)));
    await page.click(rowOf(team));
    await seen(`!${row(`Engineer number ${number}`)}`);
  }
  await seen(row('Network'));
  for (const category of ['Network', 'Storage']) {
    await timed('a category of 583 skills opened', 'pointerdown', row(`${category} risk`), () =>
      page.click(rowOf(category)),
    );
    await page.click(rowOf(category));
    await seen(`!${row(`${category} risk`)}`);
  }

  const message = (words: string) =>
    `[...document.querySelectorAll('.split-view-view .message')].some((one) => one.textContent.includes(${JSON.stringify(`With “${words}”`)}))`;
  await page.click(rowOf('Team 0'));
  await seen(row('Engineer number 0'));
  await page.keyboard.press('Control+f');
  await seen(`document.activeElement?.closest('.quick-input-widget') !== null`);
  for (const words of ['network risk', 'engineer 137']) {
    for (let length = 1; length <= words.length; length++) {
      const name = length === 1 ? 'filtered, the first letter' : 'filtered, each further letter';
      const letter = words[length - 1] ?? '';
      // VS Code draws a view no more than five times a second, however fast somebody types.
      await page.waitForTimeout(betweenDrawings);
      const shown = letter === ' ' ? 'true' : message(words.slice(0, length));
      await timed(letter === ' ' ? 'a blank' : name, 'keydown', shown, () => page.keyboard.type(letter));
    }
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    await seen(`!${message(words)}`);
  }
  figures.delete('a blank');
  await page.keyboard.press('Escape');

  // The title of the role that is open, at whose end letters are typed.
  await page.click('.editor-instance .view-line:has-text("title:")');
  await page.keyboard.press('End');
  for (const typed of ['x', 'xy', 'xyz']) {
    await page.waitForTimeout(betweenDrawings);
    const letter = typed.at(-1) ?? '';
    await timed('a letter typed in the title of a role', 'keydown', row(`Engineer number 0${typed}`), () =>
      page.keyboard.type(letter),
    );
  }
}

/** From an event of the window to the first picture in which an expression holds. */
async function timedIn(
  page: Page,
  name: string,
  event: string,
  expression: string,
  act: () => Promise<unknown>,
): Promise<void> {
  const took = page.evaluate(
    ([kind, source]) =>
      new Promise<number>((resolve) => {
        window.addEventListener(
          kind,
          ({ timeStamp }) => {
            const holds = new Function(`return ${source}`);
            const look = () => (holds() ? resolve(performance.now() - timeStamp) : requestAnimationFrame(look));
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      }),
    [event, expression] as const,
  );
  // What waits for the event is there before it.
  await page.evaluate(() => undefined);
  took.catch(() => undefined);
  await act();
  figures.set(name, [...(figures.get(name) ?? []), await took]);
}
