import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { PageCommands } from './bridgeProtocol.ts';
import { patience, runCommand } from './windowHands.ts';

/*
 * Two ways from an empty window to PDFs of a role at two grades. The folder is empty, and its path is what a person types or clicks through in the
 * dialog for folders.
 */

/** Between two looks at the disk, in milliseconds. */
const pause = 50;

const row = (words: string) => `.quick-input-list .monaco-list-row[aria-label*="${words}"]`;
const focused = (words: string) => `.quick-input-list .monaco-list-row.focused[aria-label*="${words}"]`;
const inputStarts = (words: string) =>
  `document.activeElement?.closest('.quick-input-widget') !== null && document.activeElement.value.startsWith(${JSON.stringify(words)})`;
const inputEnds = (words: string) =>
  `document.activeElement?.closest('.quick-input-widget') !== null && document.activeElement.value.endsWith(${JSON.stringify(words)})`;
const savedTab = (name: string) => `.tab[data-resource-name="${name}"]:not(.dirty)`;
const activeTab = (name: string) => `.editor-group-container.active .tab.active[data-resource-name="${name}"]`;

/** By the keyboard alone: the palette, the questions, Enter and Ctrl+S. */
export async function byPalette(driver: PageCommands, folder: string): Promise<void> {
  await runCommand(driver, 'Role Profiles: New Role');
  await driver.waitForSelector(undefined, row('Kitchen'), patience);
  await driver.type('Kitchen');
  await driver.waitForSelector(undefined, focused('Kitchen'), patience);
  await driver.press('Enter');
  await driver.waitForExpression(undefined, inputStarts('Commis chef'), patience);
  await driver.press('Enter');
  await chooseFolder(driver, folder, () => driver.press('Enter'));
  await driver.waitForSelector(undefined, activeTab('commis-chef.role.yaml'), patience);
  await driver.press('Control+s');
  await driver.waitForSelector(undefined, savedTab('commis-chef.role.yaml'), patience);

  await runCommand(driver, 'Role Profiles: Next Grade');
  await driver.waitForExpression(undefined, inputStarts('Chef de partie'), patience);
  await driver.press('Enter');
  await driver.waitForSelector(undefined, activeTab('chef-de-partie.role.yaml'), patience);
  await driver.press('Control+s');
  await driver.waitForSelector(undefined, savedTab('chef-de-partie.role.yaml'), patience);
  await exportPdf('chef-de-partie-draft');
  await driver.press('Control+1');
  await driver.waitForSelector(undefined, activeTab('commis-chef.role.yaml'), patience);
  await driver.press('Control+s');
  await exportPdf('commis-chef-draft');
  await driver.screenshot('newcomer by the palette');

  async function exportPdf(name: string): Promise<void> {
    await runCommand(driver, 'Role Profiles: Export…');
    await driver.waitForSelector(undefined, focused('PDF'), patience);
    await driver.press('Enter');
    await driver.waitForExpression(undefined, inputEnds(`/${name}.pdf`), patience);
    await driver.press('Enter');
    await written(folder, name);
  }
}

/**
 * By menus and the mouse. The path of the folder is typed, Enter is pressed where VS Code has no button, and so is Ctrl+S: *Save* was seen to stay grey
 * in the one menu of a VS Code in a browser.
 */
export async function byMenus(driver: PageCommands, folder: string): Promise<void> {
  await chooseInMenu(driver, 'File', 'New File...');
  await clickOn(driver, row('New Role'));
  await clickOn(driver, row('Kitchen'));
  await driver.waitForExpression(undefined, inputStarts('Commis chef'), patience);
  await driver.press('Enter');
  await chooseFolder(driver, folder, () => driver.press('Enter'));
  await driver.waitForSelector(undefined, activeTab('commis-chef.role.yaml'), patience);
  await driver.press('Control+s');
  await driver.waitForSelector(undefined, savedTab('commis-chef.role.yaml'), patience);

  await chooseInEditor('Next Grade…');
  await driver.waitForExpression(undefined, inputStarts('Chef de partie'), patience);
  await driver.press('Enter');
  await driver.waitForSelector(undefined, activeTab('chef-de-partie.role.yaml'), patience);
  await driver.press('Control+s');
  await driver.waitForSelector(undefined, savedTab('chef-de-partie.role.yaml'), patience);
  await exportPdf('chef-de-partie-draft');
  await clickOn(driver, '.tab[data-resource-name="commis-chef.role.yaml"]');
  await driver.waitForSelector(undefined, activeTab('commis-chef.role.yaml'), patience);
  await driver.press('Control+s');
  await exportPdf('commis-chef-draft');
  await driver.screenshot('newcomer by menus');

  async function exportPdf(name: string): Promise<void> {
    await chooseInEditor('Export…');
    await clickOn(driver, row('PDF'));
    await driver.waitForExpression(undefined, inputEnds(`/${name}.pdf`), patience);
    await driver.press('Enter');
    await written(folder, name);
  }

  /** In the context menu of the text. */
  async function chooseInEditor(words: string): Promise<void> {
    await driver.click(undefined, '.editor-group-container.active .view-lines', 'right', 1);
    await clickOn(driver, menuItem('Role Profiles'));
    await chooseItem(driver, words);
  }
}

async function chooseFolder(driver: PageCommands, folder: string, accept: () => Promise<void>): Promise<void> {
  await driver.waitForExpression(undefined, inputStarts('/'), patience);
  // What is typed before the folder is read in which the dialog begins is lost.
  await driver.waitForSelector(undefined, '.quick-input-list .monaco-list-row[aria-label^=".."]', patience);
  await driver.press('Control+a');
  await driver.type(`${folder}/`);
  await driver.waitForExpression(undefined, inputStarts(`${folder}/`), patience);
  // Where several folders were passed on the way, VS Code may still show what is in one of these, and takes Enter for a choice there.
  const isRead = `[...document.querySelectorAll('.quick-input-list .monaco-list-row')].every((row) => row.ariaLabel.startsWith('..'))`;
  await untilSeen(driver, isRead, async (attempt) => {
    if (attempt === 1) return;
    await driver.press('Backspace');
    await driver.waitForExpression(undefined, inputEnds(folder), patience);
    await driver.type('/');
  });
  await accept();
  await driver.waitForExpression(
    undefined,
    `!document.querySelector('.quick-input-widget').checkVisibility()`,
    patience,
  );
}

/** Does something until what a person waits for is seen, who tries it once more where nothing comes of it. */
async function untilSeen(
  driver: PageCommands,
  expression: string,
  act: (attempt: number) => Promise<void>,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await act(attempt);
    try {
      await driver.waitForExpression(undefined, expression, patience / 6);
      return;
    } catch (error) {
      if (attempt === 4) throw error;
    }
  }
}

/** Waits until there is the document, as the message about it may come and go while another window has the focus. */
async function written(folder: string, name: string): Promise<void> {
  for (let waited = 0; !existsSync(join(folder, `${name}.pdf`)); waited += pause) {
    if (waited > patience) throw new Error(`There is no ${name}.pdf in ${folder}.`);
    await setTimeout(pause);
  }
}

/** In the menus of the window, which are behind one button where there is little room. */
async function chooseInMenu(driver: PageCommands, menu: string, words: string): Promise<void> {
  await clickOn(driver, '.menubar .menubar-menu-button');
  await clickOn(driver, menuItem(menu));
  await chooseItem(driver, words);
}

/** The last click in a menu, which closes it; in the moment in which a menu opens VS Code passes a click over. */
async function chooseItem(driver: PageCommands, words: string): Promise<void> {
  // The context menu of a text stands in a tree of its own.
  const isClosed = `[document, ...[...document.querySelectorAll('.shadow-root-host')].map((host) => host.shadowRoot)].every((root) => root.querySelector('.monaco-menu') === null)`;
  await untilSeen(driver, isClosed, () => clickOn(driver, menuItem(words)));
}

const menuItem = (words: string) =>
  `.monaco-menu .action-item:not(.disabled):visible > .action-menu-item > .action-label[aria-label="${words}"]`;

async function clickOn(driver: PageCommands, selector: string): Promise<void> {
  await driver.waitForSelector(undefined, selector, patience);
  await driver.click(undefined, selector, 'left', 1);
}
