import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page as Tab } from 'playwright-core';
import { launchChromium } from '../host/chromium.ts';
import { violationsIn } from './axe.ts';
import { EditedRole } from './editedRole.ts';
import { buildPanelPage, buildRichText, buildRoleEditor, pictures } from './panelPage.ts';
import { themes } from './themes.ts';

const panel = await buildPanelPage('role');
const editor = await buildRoleEditor();
const rich = await buildRichText();

const text = `title: Baker
summary: |
  You bake for *all*
  who come in.

  - Bread # every day
  - Cake
workActivities:
  - name: Ovens
    description: Keep them clean.
notes: |
  | a | b |
  | --- | --- |
  | 1 | 2 |
`;

describe('a text that is edited as readers see it', () => {
  let browser: Browser;
  let tab: Tab;
  let role: EditedRole;
  const errors: string[] = [];
  const [light] = themes;
  assert(light);
  const open = async (theme = light, state?: unknown) => {
    role = await EditedRole.open(tab, panel, editor, theme, { text, rich, state });
    errors.length = 0;
  };
  before(async () => {
    browser = await launchChromium();
    tab = await browser.newPage({ viewport: { width: 900, height: 800 } });
    tab.on('pageerror', (error) => errors.push(error.message));
  });
  after(() => browser.close());
  beforeEach(() => open());

  const at = (path: string) => tab.locator(`[data-edit-path="${path}"]`);
  const press = async (...keys: string[]) => {
    for (const key of keys) await tab.keyboard.press(key);
  };
  const edit = async (path: string) => {
    await at(path).focus();
    await press('Enter');
    await tab.waitForFunction(() => document.activeElement?.classList.contains('ProseMirror'));
  };
  const has = (before: string, now: string) => {
    assert(text.includes(before));
    assert.equal(role.text, text.replace(before, now));
  };

  it('changes what was typed and nothing else of its Markdown', async () => {
    await edit('/summary');
    assert.equal(await tab.locator('.ProseMirror em').textContent(), 'all');
    await press('ArrowUp', 'Home');
    await tab.keyboard.type('Here ');
    await press('Control+Enter');
    await role.answer();
    has('- Bread', '- Here Bread');
    assert.equal(await tab.evaluate('document.activeElement.dataset.editPath'), '/summary');
    assert.deepEqual(errors, []);
  });

  it('changes nothing by being opened and left', async () => {
    await edit('/summary');
    await press('Control+Enter');
    assert.equal(await tab.locator('.edit-box').count(), 0);
    await edit('/summary');
    await tab.keyboard.type(' Not this.');
    await press('Escape');
    assert.equal(role.edits.length, 0);
    assert.equal(await tab.evaluate('document.activeElement.dataset.editPath'), '/summary');
  });

  it('makes words bold, italic, code and links by keys', async () => {
    await edit('/workActivities/0/description');
    await press('End', 'Control+Shift+ArrowLeft', 'Control+B', 'ArrowRight', 'Control+B');
    await press('Control+I');
    await tab.keyboard.type(' now');
    await press('Control+I');
    await tab.keyboard.type(' See ');
    await press('Control+E');
    await tab.keyboard.type('x');
    await press('Control+E');
    await tab.keyboard.type(' ');
    await press('Control+K');
    await tab.keyboard.type('example.org');
    await press('Enter');
    await press('Control+Enter');
    await role.answer();
    assert.match(
      role.text,
      /description: Keep them \*?\*?clean\*?\*?\.(?:\*\*)? \*now\* See `x` <https:\/\/example\.org\/>\n/,
    );
  });

  it('makes a list of a line that begins with a dash, goes on with Enter and leaves it', async () => {
    await edit('/workActivities/0/description');
    await press('End', 'Enter');
    await tab.keyboard.type('- first');
    await press('Enter');
    await tab.keyboard.type('second');
    await press('Enter', 'Enter');
    await tab.keyboard.type('End.');
    await press('Control+Enter');
    await role.answer();
    assert.match(role.text, /description: \|-?\n {6}Keep them clean\.\n\n {6}- first\n {6}- second\n\n {6}End\.\n/);
  });

  it('reaches the bar by the keyboard, and the Markdown by its last button', async () => {
    await edit('/summary');
    await press('Alt+F10');
    assert.equal(await tab.evaluate('document.activeElement.getAttribute("aria-label")'), 'Bold B');
    await press('ArrowRight');
    assert.equal(await tab.evaluate('document.activeElement.getAttribute("aria-label")'), 'Italics I');
    await press('Escape');
    assert.equal(await tab.evaluate('document.activeElement.classList.contains("ProseMirror")'), true);
    await press('Alt+F10', 'ArrowLeft', 'Enter');
    assert.equal(
      await tab.locator('textarea.edit-field').inputValue(),
      'You bake for *all*\nwho come in.\n\n- Bread # every day\n- Cake',
    );
    await tab.keyboard.type(' and tea');
    await press('Control+Enter');
    await role.answer();
    has('- Cake', '- Cake and tea');
  });

  it('leaves what would lose something to its source, and says so', async () => {
    await at('/notes').focus();
    await press('Enter');
    await tab.waitForFunction(() => document.querySelector('.edit-hint')?.textContent?.includes('As Markdown'));
    assert.equal(await tab.evaluate('document.activeElement.tagName'), 'TEXTAREA');
  });

  it('reads what was copied from Word and web pages as the text editor does', async () => {
    await edit('/workActivities/0/description');
    await press('End');
    await tab.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', 'Also:\n• Mop\n• Sweep');
      data.setData(
        'text/html',
        '<p>Also:</p><p class=MsoListParagraph style="mso-list:l0 level1 lfo1">·&nbsp;<b>Mop</b></p><p class=MsoListParagraph style="mso-list:l0 level1 lfo1">·&nbsp;Sweep</p>',
      );
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await role.answerQuestion();
    await tab.waitForFunction(() => document.querySelectorAll('.ProseMirror li').length === 2);
    await press('Control+Enter');
    await role.answer();
    assert.match(
      role.text,
      /clean\.\n(?:\n)? *Also:\n\n {6}[-*] \*\*Mop\*\*\n {6}[-*] Sweep|clean\.Also:\n\n {6}- \*\*Mop\*\*\n {6}- Sweep/,
    );
  });

  it('keeps what is typed for the time when the page is away', async () => {
    await edit('/summary');
    await tab.keyboard.type(' and more');
    const state = await tab.evaluate('window.kept');
    await open(light, state);
    await tab.waitForSelector('.ProseMirror');
    assert.match((await tab.locator('.ProseMirror').textContent()) ?? '', /Cake and more$/);
    await press('Control+Enter');
    await role.answer();
    has('- Cake', '- Cake and more');
  });

  it('keeps the words while the page is patched, and shows both wordings', async () => {
    await edit('/summary');
    await tab.keyboard.type('s');
    await role.type('- Cake', '- Tarts');
    assert.match((await tab.locator('.ProseMirror').textContent()) ?? '', /Cakes$/);
    await press('Control+Enter');
    await role.answer();
    assert.match((await tab.locator('.edit-theirs').textContent()) ?? '', /Tarts/);
    assert.deepEqual(await violationsIn(tab), []);
    await tab.getByRole('button', { name: 'Keep mine' }).press('Enter');
    await role.answer();
    has('- Cake', '- Cakes');
  });

  for (const theme of themes) {
    it(`is accessible and fits: ${theme.name}`, async () => {
      await open(theme);
      await edit('/summary');
      assert.deepEqual(await violationsIn(tab), []);
      if (pictures) await tab.screenshot({ path: `${pictures}/${theme.name}-rich.png` });
      await tab.setViewportSize({ width: 320, height: 800 });
      await tab.waitForFunction(() => document.documentElement.scrollWidth <= 320);
      if (pictures) await tab.screenshot({ path: `${pictures}/${theme.name}-rich-narrow.png` });
      await tab.setViewportSize({ width: 900, height: 800 });
      assert.deepEqual(errors, []);
    });
  }
});
