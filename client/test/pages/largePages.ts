/**
 * Measures in a browser what somebody waits for on the page of a framework of 14,000 skills and in a table of the skills of 500 roles: from the key or the
 * click until the picture is drawn that shows what comes of it, with the built server over a connection. Prints a Markdown table. VS Code, which passes the
 * messages on between the two, is not in it.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Page as Tab } from 'playwright-core';
import type { TextEdit } from 'vscode-languageserver-types';
import { measureOpened, type OpenedWorkspace } from '../../../server/bench/openedWorkspace.ts';
import {
  type CatalogueResult,
  catalogueMethod,
  changeLevelsMethod,
  type EditRefused,
  type EditResult,
  editMethod,
  type LevelOffer,
  levelsMethod,
  matrixMethod,
  type PageResult,
  type RenderResult,
  renderMethod,
} from '../../../server/src/protocol.ts';
import { launchChromium } from '../host/chromium.ts';
import { repositoryRoot } from '../host/paths.ts';
import { untilSeen } from '../host/pictureTimes.ts';
import { buildPanelPage, buildRichText, buildRoleEditor, defaultAppearance, openPanelPage, send } from './panelPage.ts';
import { themes } from './themes.ts';

const { values } = parseArgs({
  options: {
    server: { type: 'string', default: `${repositoryRoot}/dist/server.mjs` },
    /** The pages that are measured. */
    of: { type: 'string', default: 'framework,table' },
    /** A folder for pictures of what was measured. */
    pictures: { type: 'string' },
  },
});

/** How often each thing is done. */
const times = 12;

/** What a page asks of its panel. */
interface Asked {
  readonly type: string;
  readonly id: number;
}

const browser = await launchChromium();
const [rolePanel, editor, richText, sideBySide] = await Promise.all([
  buildPanelPage('role'),
  buildRoleEditor(),
  buildRichText(),
  buildPanelPage('sideBySide'),
]);
const [theme] = themes;
if (!theme) throw new Error('There is no theme.');

try {
  const command = [process.execPath, values.server, '--stdio'];
  await measureOpened(
    command,
    1,
    (roles, skills) => `In the browser, with ${skills} skills and ${roles} roles, in milliseconds`,
    async (opened) => {
      if (values.of.includes('framework')) await measureFramework(opened);
      if (values.of.includes('table')) await measureMatrix(opened);
    },
  );
} finally {
  await browser.close();
}

/** Opens the page of a panel, whose questions are answered. */
async function openPage(page: { script: string; style: string }, answer: (tab: Tab, message: Asked) => Promise<void>) {
  const tab = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  await tab.exposeFunction('toPanel', (message: Asked) =>
    answer(tab, message).catch((error) => console.error(`${message.type} was not answered: ${String(error)}`)),
  );
  if (theme) await openPanelPage(tab, page, theme);
  await tab.evaluate(() => {
    const { sent, toPanel } = window as unknown as { sent: unknown[]; toPanel: (message: unknown) => void };
    sent.push = (message) => {
      toPanel(message);
      return 0;
    };
  });
  await send(tab, { type: 'appearance', appearance: defaultAppearance });
  return tab;
}

/** Sends a message to the page, and notes there that it has been shown. */
function sendNoting(tab: Tab, message: unknown, shown: string): Promise<void> {
  return tab.evaluate(
    ([data, noted]) => {
      window.dispatchEvent(new MessageEvent('message', { data }));
      Object.assign(window, { shown: noted });
    },
    [message, shown] as const,
  );
}

function isShown(what: string): string {
  return `window.shown === ${JSON.stringify(what)}`;
}

async function picture(tab: Tab, name: string): Promise<void> {
  if (values.pictures !== undefined) await tab.screenshot({ path: `${values.pictures}/${name}.png` });
}

async function measureFramework({ client, framework, frameworkFile, rootUri, add }: OpenedWorkspace) {
  const uri = `${rootUri}/${frameworkFile}`;
  const textDocument = { uri };
  let version = 1;
  const begin = performance.now();
  const lines = framework.split('\n').length;
  let query: { find: string; filter?: string; open: readonly string[] } | undefined;
  const nameOf = ({ version }: CatalogueResult, { find, filter = '', open }: NonNullable<typeof query>) =>
    `${version} ${find} ${filter} ${open.join()}`;
  const showPage = async (tab: Tab) => {
    const asked = query;
    const { html, lang, rows } = await client.request<RenderResult>(renderMethod, {
      textDocument,
      editing: true,
      rows: asked ?? null,
    });
    const common = { type: 'update', uri, locked: false, subject: 1, notice: undefined };
    const page = { ...common, html, lang, lines, version, editing: true };
    if (asked && rows) await sendNoting(tab, { ...page, rows: { query: asked, answer: rows } }, nameOf(rows, asked));
    else await send(tab, page);
  };
  const tab = await openPage(
    { script: rolePanel.script, style: rolePanel.style + editor.style },
    async (tab, message) => {
      if (message.type === 'catalogue') {
        const asked = message as unknown as { query: NonNullable<typeof query>; isShown: boolean };
        if (asked.isShown) query = asked.query;
        const answer = await client.request<CatalogueResult>(catalogueMethod, { textDocument, ...asked.query });
        await sendNoting(tab, { type: 'catalogue', id: message.id, answer }, nameOf(answer, asked.query));
      } else if (message.type === 'edit') {
        const { operations } = message as unknown as { operations: readonly object[] };
        const asked = { textDocument: { uri, version }, edit: operations };
        const answer = await client.request<EditResult | EditRefused>(editMethod, asked);
        if ('refused' in answer) throw new Error(answer.refused.message);
        version++;
        client.notify('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: (answer.edit.changes?.[uri] ?? [])
            .toReversed()
            .map(({ range, newText }: TextEdit) => ({ range, text: newText })),
        });
        await send(tab, { type: 'edited', id: message.id, refused: undefined, version });
        await showPage(tab);
      }
    },
  );
  await tab.addScriptTag({ content: editor.script });
  await tab.addScriptTag({ content: richText.script });
  client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'skill-framework', version, text: framework },
  });
  await showPage(tab);
  await tab.waitForSelector('[data-skill]');
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  add('the page of the framework opened, to its first screen', performance.now() - begin);
  await picture(tab, 'large-framework');

  const shown = (find = '', filter = '', open = '') => isShown(`${version} ${find} ${filter} ${open}`);
  // The shortest in which anybody looks at a page that has come up, and goes to its search.
  await tab.waitForTimeout(1_000);
  for (const words of [
    'incident',
    'payment',
    'network',
    'audit',
    'records',
    'licence',
    'you do',
    'mobile',
    'policy',
    'training',
  ]) {
    await tab.click('.rp-fw-search');
    for (let length = 1; length <= words.length; length++) {
      const name = length === 1 ? 'found, the first letter' : 'found, each further letter';
      const typed = words.slice(0, length);
      add(name, await untilSeen(tab, 'input', shown(typed), () => tab.keyboard.type(typed.at(-1) ?? '')));
    }
    await untilSeen(tab, 'input', shown(), () => tab.fill('.rp-fw-search', ''));
  }
  for (let time = 0; time < times / 2; time++) {
    const toggle = tab.getByRole('button', { name: 'Not used' });
    add('filtered', await untilSeen(tab, 'click', shown('', 'unused'), () => toggle.click()));
    add('filtered', await untilSeen(tab, 'click', shown(), () => toggle.click()));
  }
  // From the wheel until all that is in sight is there, at places that nobody has been at.
  await tab.mouse.move(700, 600);
  const isDrawn = `window.scrollY > 0 && document.querySelector('.rp-fw-waiting') === null`;
  for (let time = 0; time < times; time++) {
    add('scrolled by a screen', await untilSeen(tab, 'scroll', isDrawn, () => tab.mouse.wheel(0, 800)));
  }
  for (let time = 1; time <= times; time++) {
    const top = time * 40_000;
    const act = () => tab.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), top);
    add('scrolled by thousands of rows', await untilSeen(tab, 'scroll', isDrawn, act));
  }

  // The texts of a skill, one of which is changed time and again.
  const row = tab.locator('[data-skill]:not([hidden])').nth(20);
  const skill = (await row.getAttribute('data-skill')) ?? '';
  await row.focus();
  for (let time = 0; time < times; time++) {
    const open = () => tab.keyboard.press('ArrowRight');
    add('a skill opened', await untilSeen(tab, 'keydown', shown('', '', skill), open));
    await untilSeen(tab, 'keydown', shown(), () => tab.keyboard.press('ArrowLeft'));
  }
  await untilSeen(tab, 'keydown', shown('', '', skill), () => tab.keyboard.press('ArrowRight'));
  const text = `[data-of="${skill}"] [data-edit-path$="/description"]`;
  for (let time = 0; time < times; time++) {
    await tab.locator(text).focus();
    const words = `Zq${time} `;
    const box = `document.activeElement?.isContentEditable`;
    add('a text opened to be edited', await untilSeen(tab, 'keydown', box, () => tab.keyboard.press('Enter')));
    await tab.keyboard.press('Control+Home');
    for (const [index, letter] of [...words].entries()) {
      const seen = `document.activeElement.textContent.includes(${JSON.stringify(words.slice(0, index + 1).trimEnd())})`;
      add('a letter typed in it', await untilSeen(tab, 'keydown', seen, () => tab.keyboard.type(letter)));
    }
    const isThere = `document.querySelector(${JSON.stringify(text)})?.textContent.includes(${JSON.stringify(words.trim())})`;
    const isWritten = `${isThere} && document.activeElement?.isContentEditable !== true`;
    version++;
    const again = untilSeen(tab, 'keydown:Enter', `${shown('', '', skill)} && ${isThere}`, async () => {});
    version--;
    await tab.evaluate(() => undefined);
    add(
      'a text written into the file, shown in its place',
      await untilSeen(tab, 'keydown:Enter', isWritten, () => tab.keyboard.press('Control+Enter')),
    );
    add('the same, with the list of skills renewed', await again);
  }
  await picture(tab, 'large-framework-edited');
  await tab.close();
}

async function measureMatrix({ client, add }: OpenedWorkspace) {
  const texts = new Map<string, number>();
  let shows = 0;
  const begin = performance.now();
  const showPage = async (tab: Tab) => {
    const asked = performance.now();
    const { html, lang } = await client.request<PageResult>(matrixMethod, { uris: [] });
    add('of which the server and the way of what it sends', performance.now() - asked);
    shows++;
    const subject = { kind: 'matrix', uris: [] };
    await sendNoting(tab, { type: 'update', subject, html, lang, notice: undefined }, `table ${shows}`);
    return html.length;
  };
  const tab = await openPage(sideBySide, async (tab, message) => {
    const { type, id } = message;
    if (type === 'levels') {
      const { asked } = message as unknown as { asked: object };
      const offer = await client.request<LevelOffer>(levelsMethod, asked);
      await send(tab, { type, id, offer });
    } else if (type === 'changeLevels') {
      const { cells, change } = message as unknown as {
        cells: { asked: object; row: string; shown: string }[];
        change: object;
      };
      const skills = cells.map(({ asked }) => asked);
      const answer = await client.request<EditResult | EditRefused>(changeLevelsMethod, { skills, change });
      if ('refused' in answer) throw new Error(answer.refused.message);
      for (const [uri, edits] of Object.entries(answer.edit.changes ?? {})) {
        const version = (texts.get(uri) ?? 1) + 1;
        texts.set(uri, version);
        if (version === 2) await openDocument(client, uri);
        const contentChanges = edits.toReversed().map(({ range, newText }) => ({ range, text: newText }));
        client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
      }
      await send(tab, { type: 'changed', id, refused: undefined });
      await showPage(tab);
    }
  });
  const size = await showPage(tab);
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  add('the table of all roles opened, to its first screen', performance.now() - begin);
  console.log(`The table has ${(size / 1e6).toFixed(1)} million characters.`);
  await picture(tab, 'large-table');
  const words = (count: string) => `document.querySelector('.pages-status').textContent ${count}`;
  const all = await tab.locator('.pages-status').textContent();
  for (let time = 0; time < 4; time++) {
    await tab.click('.pages-search');
    for (const letter of 'inci') {
      // The page filters while it hears of the letter.
      const seen = `document.querySelector('.pages-search').value.endsWith(${JSON.stringify(letter)})`;
      add('the table filtered, each letter', await untilSeen(tab, 'input', seen, () => tab.keyboard.type(letter)));
    }
    add(
      'the table shown as a whole again',
      await untilSeen(tab, 'input', words(`=== ${JSON.stringify(all)}`), () => tab.fill('.pages-search', '')),
    );
  }
  const box = await tab.locator('.rp-matrix-frame').boundingBox();
  await tab.mouse.move((box?.x ?? 0) + 300, (box?.y ?? 0) + 400);
  for (let time = 0; time < times; time++) {
    const before = await tab.evaluate(() => document.querySelector('.rp-matrix-frame')?.scrollTop ?? 0);
    const seen = `(document.querySelector('.rp-matrix-frame').scrollTop + window.scrollY) > ${before}`;
    add('the table scrolled down', await untilSeen(tab, 'wheel', seen, () => tab.mouse.wheel(0, 600)));
  }
  for (let time = 0; time < times; time++) {
    const before = await tab.evaluate(() => document.querySelector('.rp-matrix-frame')?.scrollLeft ?? 0);
    const seen = `document.querySelector('.rp-matrix-frame').scrollLeft > ${before}`;
    add('the table scrolled to the side', await untilSeen(tab, 'wheel', seen, () => tab.mouse.wheel(600, 0)));
  }
  const edit = tab.getByRole('button', { name: 'Edit' });
  add(
    'the table opened to be edited',
    await untilSeen(tab, 'click', `document.activeElement?.localName === 'td'`, () => edit.click()),
  );
  for (let time = 0; time < times; time++) {
    for (const key of ['ArrowDown', 'ArrowRight']) {
      const [before, after] = [`window.before = document.activeElement`, `document.activeElement !== window.before`];
      await tab.evaluate(before);
      add('a step to another cell', await untilSeen(tab, 'keydown', after, () => tab.keyboard.press(key)));
    }
    const before = await tab.evaluate(() => {
      Object.assign(window, { cell: document.activeElement });
      return document.activeElement?.textContent ?? '';
    });
    add(
      "a cell's levels opened",
      await untilSeen(tab, 'keydown', `document.querySelector('.edit-choice') !== null`, () =>
        tab.keyboard.press('Enter'),
      ),
    );
    const level = before.includes('Working') ? '3' : '2';
    const written = `window.cell.textContent !== ${JSON.stringify(before)}`;
    const table = `table ${shows + 1}`;
    const again = untilSeen(tab, `keydown:${level}`, isShown(table), async () => {});
    await tab.evaluate(() => undefined);
    add(
      'a level written into the file, its cell shown',
      await untilSeen(tab, `keydown:${level}`, written, () => tab.keyboard.press(level)),
    );
    add('the same, the whole table shown again', await again);
  }
  await picture(tab, 'large-table-edited');
  await tab.close();
}

async function openDocument(client: OpenedWorkspace['client'], uri: string): Promise<void> {
  const text = await readFile(new URL(uri), 'utf8');
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'role-profile', version: 1, text } });
}
