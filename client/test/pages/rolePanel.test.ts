import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page as Tab } from 'playwright-core';
import type { Problem, RolePanelMessage } from '../../src/panels/role/messages.ts';
import { launchChromium } from '../host/chromium.ts';
import { interactiveIn, reachedByTab, violationsIn } from './axe.ts';
import { type Page, readPages } from './pages.ts';
import { buildPanelPage, defaultAppearance, openPanelPage, send } from './panelPage.ts';
import { type Theme, themes } from './themes.ts';

const pages = await readPages();
const panel = await buildPanelPage('role');

/** The texts of problems, the notice and the logo are hostile, too, since a problem quotes what is written in the file. */
const hostile = '<img src=x onerror="document.body.textContent = 1"> \u202Ebackwards';
const logo = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><script>alert(1)</script></svg>')}`;

const problems: readonly Problem[] = [
  { line: 1, severity: 'error', message: hostile },
  { line: 1, severity: 'warning', message: 'Two at one place.' },
  { line: 20, severity: 'warning', message: 'A role needs a summary.' },
  { line: 30, severity: 'information', message: `${'x'.repeat(5000)} ${hostile}` },
];

function messagesFor({ name, html, lang }: Page): RolePanelMessage[] {
  const notice = {
    text: `The YAML has an error; this is the last version that could be read.`,
    action: { id: 'problem', label: 'Go to the problem' },
  } as const;
  return [
    {
      type: 'update',
      uri: `file:///${name}`,
      locked: false,
      subject: 1,
      html,
      lang,
      lines: 200,
      version: 1,
      editing: false,
      notice,
    },
    { type: 'appearance', appearance: { ...defaultAppearance, logo } },
    { type: 'problems', problems },
    { type: 'cursor', line: 3 },
  ];
}

describe('the preview with all that stands beside the page', () => {
  let browser: Browser;
  let tab: Tab;
  const troubles: string[] = [];
  before(async () => {
    browser = await launchChromium();
    tab = await browser.newPage({ viewport: { width: 800, height: 800 } });
    tab.on('pageerror', (error) => troubles.push(error.message));
    tab.on('dialog', (dialog) => {
      troubles.push(`a dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
  });
  after(() => browser.close());

  async function open(page: Page, theme: Theme): Promise<void> {
    troubles.length = 0;
    await openPanelPage(tab, panel, theme);
    await send(tab, ...messagesFor(page));
    await tab.locator('.preview-problem-icon').first().waitFor();
  }

  for (const theme of themes) {
    it(`is accessible, reached by the keyboard alone and not too wide in a ${theme.name} theme`, async () => {
      for (const page of pages.filter(
        ({ name, kind }) => kind === 'panel' && ['lead-euc-engineer', 'hostile'].includes(name),
      )) {
        await open(page, theme);
        assert.deepEqual(await violationsIn(tab), [], page.name);
        const wanted = await interactiveIn(tab);
        assert(wanted.some((markup) => markup.includes('preview-problem-icon')));
        assert(wanted.some((markup) => markup.includes('preview-notice-action')));
        assert.deepEqual(await reachedByTab(tab, wanted.length), wanted, page.name);
        for (const width of [320, 800, 1600]) {
          await tab.setViewportSize({ width, height: 800 });
          await tab.waitForFunction((wanted) => window.innerWidth === wanted, width);
          // The marks are moved after the page has been laid out.
          await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          // A mark shows all of its problems while it has the focus.
          for (const mark of await tab.locator('.preview-problem-icon').all()) {
            await mark.focus();
            const widest = await tab.evaluate(() => document.documentElement.scrollWidth);
            assert(widest <= width, `${page.name} is ${widest} pixels wide at ${width}`);
          }
        }
        assert.deepEqual(troubles, []);
      }
    });
  }

  it('lets the keyboard scroll through a problem that is longer than its place', async () => {
    const page = pages.find(({ name, kind }) => kind === 'panel' && name === 'lead-euc-engineer');
    const [theme] = themes;
    assert(page && theme);
    await open(page, theme);
    await tab.locator('.preview-problem-information.preview-problem-icon').focus();
    const place = () => tab.locator('.preview-problem:focus-within > div').evaluate(({ scrollTop }) => scrollTop);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await tab.keyboard.press(key);
    assert.equal(await place(), 40);
  });

  it('leads to each problem and from the notice by the keyboard', async () => {
    const page = pages.find(({ name, kind }) => kind === 'panel' && name === 'lead-euc-engineer');
    const [theme] = themes;
    assert(page && theme);
    await open(page, theme);
    await tab.evaluate('window.sent.length = 0');
    for (const selector of ['.preview-notice-action', '.preview-problem-information.preview-problem-icon']) {
      await tab.locator(selector).focus();
      await tab.keyboard.press('Enter');
    }
    assert.deepEqual(
      (await tab.evaluate<{ type: string }[]>('window.sent')).filter(({ type }) => type !== 'scrolled'),
      [
        { type: 'act', action: 'problem' },
        { type: 'reveal', line: 30 },
      ],
    );
  });
});
