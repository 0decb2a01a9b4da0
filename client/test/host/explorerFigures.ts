import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { add, type Figures, printFigures } from '../../../server/bench/figures.ts';
import { writeWorkspace } from '../../../server/bench/workspaceFiles.ts';
import { newWindow } from './chromium.ts';
import { inBrowser } from './inBrowser.ts';
import { createPageDriver } from './pageDriver.ts';
import { repositoryRoot } from './paths.ts';
import { untilSeen } from './pictureTimes.ts';
import { openFile, patience } from './windowHands.ts';

/**
 * Measures in the window of a VS Code how long somebody waits in the explorer of 500 roles and 14,000 skills: from the key, the click or the drop to the first
 * picture that shows what comes of it. Prints a Markdown table of medians; what it says depends on what else the machine does.
 */
const { values } = parseArgs({
  options: {
    extension: { type: 'string', default: repositoryRoot },
    /** How many windows are opened, in each of which the explorer is opened for the first time. */
    windows: { type: 'string', default: '10' },
    /** A folder for pictures of what was measured. */
    pictures: { type: 'string' },
  },
});

const [roles, skills] = [500, 14_000];

/** How often each thing is done. */
const times = 12;

/** Times in milliseconds, by what somebody does. */
const figures: Figures = new Map();

/** What is in sight when the explorer has been opened. */
const families = [0, 1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19];
const categories = 'Network Storage Payment Identity Customer Hardware Contract Database Service Product'.split(' ');

/** In milliseconds: VS Code draws the lines of a view again at once, and then not for a fifth of a second. */
const betweenDrawings = 300;

/** In milliseconds: what has not been drawn by then is not drawn for this. */
const long = 700;

const lines = '.split-view-view .monaco-list-row';
const row = (words: string) =>
  `[...document.querySelectorAll('${lines}')].some((row) => row.textContent.startsWith(${JSON.stringify(words)}))`;
const rowOf = (name: string) => `${lines}:has(.label-name :text-is(${JSON.stringify(name)}))`;
const text = (words: string) =>
  `document.querySelector('.editor-instance .view-lines').textContent.includes(${JSON.stringify(words)})`;

await inBrowser(resolve(values.extension), async (browser, addressOf) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'role-profiles-explorer-')));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeWorkspace(folder, skills, roles, true);
  try {
    for (let window = 1; window <= Number(values.windows); window++) {
      const page = await newWindow(browser, 1280, 1000);
      await page.goto(addressOf({ folder }));
      try {
        await open(page);
        if (window === 1) await measure(page);
      } catch (error) {
        await createPageDriver(page).screenshot('failed explorer');
        throw error;
      }
      await page.close();
    }
  } finally {
    // What was measured before a fault says where it is.
    printFigures(
      `The explorer with ${roles} roles and ${skills} skills in the window of a VS Code, in milliseconds`,
      figures,
    );
  }
});

/** Waits until every file has been read, and opens the explorer. */
async function open(page: Page): Promise<void> {
  const driver = createPageDriver(page);
  await driver.waitForSelector(undefined, '.explorer-folders-view .monaco-list-row', patience);
  await openFile(driver, 'role-0.role.yaml');
  // The line above the title names another role when every file has been read.
  const isRead = `[...document.querySelectorAll('.codelens-decoration')].some((lens) => lens.textContent.includes('Compare'))`;
  await driver.waitForExpression(undefined, isRead, patience * 4);
  await page.waitForTimeout(betweenDrawings);
  // VS Code's own view that has not been opened in this window either, for comparison.
  await timed(
    page,
    'a view of VS Code opened for the first time',
    'pointerdown',
    `document.querySelector('.search-view .monaco-inputbox') !== null`,
    () => page.click('.activitybar [aria-label^="Search"]'),
  );
  await page.waitForTimeout(betweenDrawings * 2);
  const frameworks = timed(
    page,
    'opened for the first time, the frameworks',
    'pointerdown',
    row('Network'),
    async () => {},
  );
  await page.evaluate(() => undefined);
  await timed(page, 'opened for the first time, the roles', 'pointerdown', row('Team 0'), () =>
    page.click('.activitybar [aria-label*="Role Profiles"]'),
  );
  await frameworks;
}

async function measure(page: Page): Promise<void> {
  const driver = createPageDriver(page);
  const seen = (expression: string) => driver.waitForExpression(undefined, expression, patience * 4);
  const picture = async (name: string) => {
    if (values.pictures !== undefined) await page.screenshot({ path: join(values.pictures, `${name}.png`) });
  };

  for (let time = 0; time < times; time++) {
    // VS Code takes two clicks that follow one another quickly for one.
    await page.waitForTimeout(betweenDrawings * 2);
    await page.click('.activitybar [aria-label^="Explorer"]');
    await seen(`!${row('Team 0')}`);
    await page.waitForTimeout(betweenDrawings * 2);
    await timed(page, 'opened again', 'pointerdown', row('Team 0'), () =>
      page.click('.activitybar [aria-label*="Role Profiles"]'),
    );
  }
  for (const number of families) {
    const engineer = row(`Engineer number ${number}`);
    await timed(page, 'a family opened', 'pointerdown', engineer, () => page.click(rowOf(`Team ${number}`)));
    await page.click(rowOf(`Team ${number}`));
    await seen(`!${engineer}`);
  }
  for (const category of categories) {
    const skill = row(`${category} risk`);
    await timed(page, 'a category of 583 skills opened', 'pointerdown', skill, () => page.click(rowOf(category)));
    await page.click(rowOf(category));
    await seen(`!${skill}`);
  }

  await page.click(rowOf('Team 0'));
  await page.click(rowOf('Network'));
  await seen(`${row('Engineer number 0')} && ${row('Network risk')}`);
  await picture('explorer');
  for (let time = 0; time < times; time++) {
    await page.click('.editor-instance .view-lines');
    if (time > 0) await page.keyboard.press('Control+z');
    // What is added to the role stands at its end.
    await page.keyboard.press('Control+End');
    for (let line = 0; time === 0 && line < 10; line++) await page.keyboard.press('Control+ArrowDown');
    await page.waitForTimeout(long);
    const name =
      (await page
        .locator(lines, { hasText: /^Network [a-z]+ / })
        .nth(time)
        .locator('.label-name')
        .textContent()) ?? '';
    const reference = `catalogue/${name.toLowerCase().replaceAll(' ', '-')}`;
    await drag(page, name, 'Engineer number 0', () =>
      timed(page, 'a skill dropped on a role, until the text shows it', 'drop', text(reference), () => page.mouse.up()),
    );
    if (time === 0) await picture('explorer-dragged');
  }

  await page.click(rowOf('Team 0'));
  await page.keyboard.press('Control+f');
  await seen(`document.activeElement?.closest('.quick-input-widget') !== null`);
  for (const words of ['network risk', 'engineer 137', 'storage']) {
    for (const [index, letter] of [...words].entries()) {
      await page.waitForTimeout(betweenDrawings);
      const name = index === 0 ? 'filtered, the first letter' : 'filtered, each further letter';
      await drawn(page, letter === ' ' ? undefined : name, () => page.keyboard.type(letter));
    }
    await picture(`explorer-filtered-${words.replace(' ', '-')}`);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(long);
  }
  for (const category of categories) {
    const word = category.toLowerCase();
    await page.keyboard.type(word.slice(0, -1), { delay: 100 });
    await page.waitForTimeout(100);
    await drawn(page, 'filtered, the last of letters that are typed ten a second', () =>
      page.keyboard.type(word.at(-1) ?? ''),
    );
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(long);
  }
  await page.keyboard.press('Escape');
  await seen(row('Team 0'));
  await page.click(rowOf('Team 0'));
  await seen(row('Engineer number 0'));

  // The title of the role that is open, at whose end letters are typed.
  await page.click('.editor-instance .view-lines');
  await page.keyboard.press('Control+Home');
  await page.click('.editor-instance .view-line:has-text("title:")');
  await page.keyboard.press('End');
  let typed = '';
  for (const letter of 'abcdefghijkl') {
    await page.waitForTimeout(long);
    typed += letter;
    await timed(page, 'a letter typed in the title of a role', 'keydown', row(`Engineer number 0${typed}`), () =>
      page.keyboard.type(letter),
    );
  }
  await picture('explorer-title');
}

/** Drags one line above another one, and leaves it to the caller to let go. */
async function drag(page: Page, from: string, to: string, drop: () => Promise<unknown>): Promise<void> {
  await page.hover(rowOf(from));
  await page.mouse.down();
  // VS Code looks where something may be dropped while it is moved above that place.
  for (let moves = 0; moves < 3; moves++)
    await page
      .locator(rowOf(to))
      .first()
      .hover({ force: true, position: { x: 40 + moves, y: 8 } });
  await drop();
}

async function timed(
  page: Page,
  name: string,
  ...how: [event: string, expression: string, act: () => Promise<unknown>]
) {
  add(figures, name, await untilSeen(page, ...how));
}

/**
 * From a key to the picture after the last change of the lines that follows within `long`. Which lines there are does not say for which letter they were drawn,
 * so that this is never too short a time. A letter after which nothing is drawn counts for nothing.
 */
async function drawn(page: Page, name: string | undefined, act: () => Promise<unknown>): Promise<void> {
  const took = page.evaluate(
    (milliseconds) =>
      new Promise<number | undefined>((resolve) => {
        window.addEventListener(
          'keydown',
          ({ timeStamp }) => {
            let last: number | undefined;
            const observer = new MutationObserver(() =>
              requestAnimationFrame(() =>
                // What is posted in a frame comes after its drawing.
                setTimeout(() => {
                  last = performance.now() - timeStamp;
                }),
              ),
            );
            for (const view of document.querySelectorAll('.split-view-view .pane-body'))
              observer.observe(view, { childList: true, characterData: true, subtree: true });
            setTimeout(() => {
              observer.disconnect();
              resolve(last);
            }, milliseconds);
          },
          { capture: true, once: true },
        );
      }),
    long,
  );
  took.catch(() => undefined);
  // What waits for the event is there before it.
  await page.evaluate(() => undefined);
  await act();
  const time = await took;
  if (name !== undefined && time !== undefined) add(figures, name, time);
}
