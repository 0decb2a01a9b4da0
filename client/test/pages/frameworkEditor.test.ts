import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page as Tab } from 'playwright-core';
import { launchChromium } from '../host/chromium.ts';
import { violationsIn } from './axe.ts';
import { EditedFramework, frameworkText, frameworkUri, roleText, roleUri } from './editedFramework.ts';
import { buildPanelPage, buildRoleEditor, pictures } from './panelPage.ts';
import { themes } from './themes.ts';

const panel = await buildPanelPage('role');
const editor = await buildRoleEditor();

describe('a framework that is edited in its page', () => {
  let browser: Browser;
  let tab: Tab;
  let framework: EditedFramework;
  const errors: string[] = [];
  const [light] = themes;
  assert(light);
  const open = async (theme = light, files?: ReadonlyMap<string, string>) => {
    framework = await EditedFramework.open(tab, panel, editor, theme, files);
    errors.length = 0;
  };
  before(async () => {
    browser = await launchChromium();
    tab = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    tab.on('pageerror', (error) => errors.push(error.message));
  });
  after(() => browser.close());
  beforeEach(() => open());

  const press = async (...keys: string[]) => {
    for (const key of keys) await tab.keyboard.press(key);
    await framework.settle();
  };
  const row = (skill: string) => tab.locator(`[data-skill="${skill}"]`);
  const has = (before: string, after: string) => assert.equal(framework.text, frameworkText.replace(before, after));
  const names = () =>
    tab.locator('[data-skill]').evaluateAll((rows) => rows.map((one) => one.getAttribute('data-skill')));
  const focused = () =>
    tab.evaluate(() => document.activeElement?.getAttribute('data-skill') ?? document.activeElement?.className);

  it('shows the skills by category, with the levels that are described, status and use', async () => {
    assert.deepEqual(await names(), ['burns', 'lower-limb', 'leg-clinic', 'home-medicines', 'link-duties']);
    assert.equal(await tab.locator('[role="treegrid"]').getAttribute('aria-rowcount'), '8');
    assert.equal(
      await row('lower-limb').locator('[role="img"]').getAttribute('aria-label'),
      'Described: Supported, Independent, Advanced',
    );
    assert.equal(await row('leg-clinic').locator('.rp-fw-use').textContent(), '1 role');
    assert.match((await row('link-duties').textContent()) ?? '', /Retired.*now: Lower limb care.*Use it in the role/);
    assert.deepEqual(errors, []);
  });

  it('finds by words and by filters, and says how many there are', async () => {
    await tab.locator('.rp-fw-search').fill('ulcer');
    await framework.settle();
    assert.deepEqual(await names(), ['lower-limb', 'leg-clinic']);
    assert.equal(await tab.locator('.rp-fw-status').textContent(), '2 of 5 skills');
    await tab.locator('.rp-fw-search').fill('');
    await tab.getByRole('button', { name: /Retired, still used/ }).click();
    await framework.settle();
    assert.deepEqual(await names(), ['link-duties']);
    await tab.getByRole('button', { name: /Retired, still used/ }).click();
    await tab.getByRole('button', { name: 'Medicines 1' }).click();
    await framework.settle();
    assert.deepEqual(await names(), ['home-medicines']);
  });

  it('finds in a file that was closed meanwhile, whose versions begin anew', async () => {
    framework.version = -1;
    await tab.locator('.rp-fw-search').fill('ulcer');
    await framework.settle();
    assert.deepEqual(await names(), ['lower-limb', 'leg-clinic']);
  });

  it('shows no row as it was in a file that was closed meanwhile and has the same version when it is opened again', async () => {
    const more = Array.from({ length: 300 }, (_, at) => `  - { id: more-${at}, name: More ${at} }\n`).join('');
    await open(light, new Map([[frameworkUri, frameworkText + more]]));
    await row('burns').focus();
    // The rows at the end are those that were asked for last.
    await press('End');
    await press('Home');
    assert.match((await row('burns').textContent()) ?? '', /Burn wounds/);
    const other = framework.text.replace('Burn wounds', 'Scald wounds');
    framework.files = new Map([...framework.files, [frameworkUri, other]]);
    await framework.show();
    assert.match((await row('burns').textContent()) ?? '', /Scald wounds/);
    assert.deepEqual(errors, []);
  });

  it('opens a skill and changes its texts at its levels by the keyboard alone', async () => {
    await row('burns').focus();
    await press('ArrowDown');
    assert.equal(await focused(), 'lower-limb');
    await press('ArrowRight');
    await press('ArrowRight');
    assert.equal(
      await tab.evaluate(() => document.activeElement?.getAttribute('data-edit-path')),
      '/skills/1/description',
    );
    await tab.locator('[data-edit-path="/skills/1/levels/independent"]').focus();
    await press('Enter', 'End');
    await tab.keyboard.type(' And the healing.');
    await press('Control+Enter');
    await framework.settle();
    has('You assess the circulation. # agreed', 'You assess the circulation. And the healing. # agreed');
    await press('Escape');
    assert.equal(await focused(), 'lower-limb');
    await press('F2');
    await tab.keyboard.type('!');
    await press('Enter');
    assert.match(framework.text, /name: Lower limb care!\n/);
    assert.deepEqual(errors, []);
  });

  it('writes a level that is missing, and adds another name', async () => {
    await row('burns').focus();
    await press('ArrowRight');
    await tab.locator('[data-edit-path="/skills/0/levels/advanced"]').focus();
    await press('Enter');
    await tab.keyboard.type('You lead.');
    await press('Control+Enter');
    assert.match(framework.text, /supported: You cool and cover\.\n {6}advanced: You lead\.\n/);
    await tab.locator('[data-of="burns"] [data-act="alias"]').press('Enter');
    await tab.keyboard.type('Scalds');
    await press('Enter');
    assert.match(framework.text, /aliases:\n {6}- Scalds\n|aliases: \[Scalds\]/);
  });

  it('merges a skill with another one by the keyboard alone', async () => {
    await row('leg-clinic').focus();
    await press('Control+Shift+M');
    await tab.keyboard.type('lower');
    await framework.settle();
    await press('Enter');
    assert.deepEqual(await violationsIn(tab), []);
    await tab.keyboard.press('Enter');
    await framework.edited();
    assert.doesNotMatch(framework.text, /id: leg-clinic/);
    assert.match(framework.text, /aliases: \[Leg ulcer care, Leg ulcer clinics\]/);
    assert.equal(framework.files.get(roleUri), roleText.replace('t/leg-clinic', 't/lower-limb'));
    assert.equal(await tab.locator('.edit-said').textContent(), 'Leg ulcer clinics, merged with Lower limb care');
    assert.equal(await focused(), 'lower-limb');
  });

  it('retires a skill with its replacement in all roles, or leaves it with Escape', async () => {
    await row('leg-clinic').focus();
    await press('Delete', 'Escape');
    assert.equal(framework.edits.length, 0);
    await press('Delete');
    await tab.keyboard.type('burn');
    await framework.settle();
    await press('Enter');
    await tab.getByRole('button', { name: 'Retire, and change 1 role' }).press('Enter');
    await framework.edited();
    assert.match(
      framework.text,
      /run a clinic\.\n {4}status: retired\n {4}replacedBy: burns|status: retired\n {4}replacedBy: burns/,
    );
    assert.match(framework.files.get(roleUri) ?? '', /ref: t\/burns/);
  });

  it('uses a replacement in all roles, moves a skill, and gives it another id everywhere', async () => {
    await row('link-duties').getByRole('button', { name: 'Use it in the role' }).click();
    await framework.edited();
    assert.equal(framework.files.get(roleUri), roleText.replace('t/link-duties', 't/lower-limb'));
    await row('home-medicines').focus();
    await press('ArrowRight');
    await tab.locator('[data-of="home-medicines"] [data-act="move"]').press('Enter');
    await tab.locator('.rp-fw-question select').selectOption({ value: 'wounds' });
    await tab.getByRole('button', { name: 'Move to Wounds and skin' }).press('Enter');
    await framework.edited();
    assert.match(framework.text, /name: Medicines at home\n {4}category: \[clinical, wounds\]/);
    await tab.locator('[data-of="home-medicines"] [data-act="rename"]').press('Enter');
    await press('Control+A');
    await tab.keyboard.type('medicines-at-home');
    await tab.keyboard.press('Enter');
    await framework.edited();
    assert.match(framework.text, /- id: medicines-at-home\n/);
  });

  it('adds a skill where one is looking, and says why something is refused', async () => {
    await tab.getByRole('button', { name: 'Medicines 1' }).click();
    await framework.settle();
    await tab.getByRole('button', { name: '+ Skill' }).press('Enter');
    await tab.keyboard.type('Insulin');
    await tab.keyboard.press('Enter');
    await framework.edited();
    assert.match(framework.text, /- id: insulin\n {4}name: Insulin\n {4}category:/);
    assert.equal(await focused(), 'insulin');
    await tab.locator('[data-of="insulin"] [data-act="rename"]').press('Enter');
    await press('Control+A');
    await tab.keyboard.type('burns');
    await tab.keyboard.press('Enter');
    await framework.edited();
    assert.match((await tab.locator('.edit-answer').textContent()) ?? '', /burns/);
    await press('Escape');
  });

  it('changes scales, grades and categories in the same way', async () => {
    await tab.getByRole('button', { name: 'Level scales' }).click();
    await tab.locator('[data-edit-path="/scales/nursing/levels/1/name"]').focus();
    await press('Enter');
    await tab.keyboard.type(' nurse');
    await tab.keyboard.press('Control+Enter');
    await framework.edited();
    has('name: Independent }', 'name: Independent nurse }');
    await tab.getByRole('button', { name: 'Grades' }).click();
    await tab.locator('[data-edit-path="/grades/0/name"]').focus();
    await tab.keyboard.press('Alt+ArrowDown');
    await framework.edited();
    assert.match(framework.text, /- \{ id: band6, name: Band 6 \}\n {2}- \{ id: band5, name: Band 5 \}/);
    await tab.getByRole('button', { name: 'Categories' }).click();
    await tab.locator('[data-edit-path="/categories/0/name"]').focus();
    await tab.keyboard.press('Insert');
    await tab.keyboard.type('Teaching');
    await tab.keyboard.press('Enter');
    await framework.edited();
    assert.match(framework.text, /- \{ id: teaching, name: Teaching \}/);
    assert.deepEqual(errors, []);
  });

  it('keeps what is typed in a skill for the time when the page is away', async () => {
    await row('burns').focus();
    await press('F2', 'End');
    await tab.keyboard.type(' and scalds');
    const kept = await tab.evaluate('window.kept');
    framework = await EditedFramework.open(tab, panel, editor, light, new Map(), kept);
    assert.match(await tab.locator('.edit-field').inputValue(), /and scalds$/);
    await tab.locator('.edit-field').press('Control+Enter');
    await framework.edited();
    has('name: Burn wounds, first care', 'name: Burn wounds, first care and scalds');
  });

  it('keeps thousands of skills out of the page until they come into sight', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => `  - { id: s${i}, name: Skill ${i} }\n`).join('');
    await open(light, new Map([['file:///staff/trust.framework.yaml', `id: trust\nname: Many\nskills:\n${many}`]]));
    assert.ok((await names()).length < 60);
    await row('s0').focus();
    await press('End');
    await framework.settle();
    assert.equal((await names()).at(-1), 's2999');
    await press('Home');
    await framework.settle();
    assert.equal(await focused(), 's0');
    for (let i = 0; i < 40; i++) await tab.keyboard.press('ArrowDown');
    await framework.settle();
    assert.equal(await focused(), 's40');
  });

  for (const theme of themes) {
    it(`is accessible in the ${theme.name} theme`, async () => {
      await open(theme);
      await row('lower-limb').focus();
      await press('ArrowRight');
      assert.deepEqual(await violationsIn(tab), []);
      if (pictures) await tab.screenshot({ path: `${pictures}/framework-${theme.name}.png`, fullPage: true });
      await tab.locator('[data-of="lower-limb"] [data-act="retire"]').press('Enter');
      await tab.keyboard.type('burn');
      await framework.settle();
      assert.deepEqual(await violationsIn(tab), []);
      if (pictures) await tab.screenshot({ path: `${pictures}/framework-retire-${theme.name}.png`, fullPage: true });
      await press('Escape', 'Escape');
      await tab.getByRole('button', { name: 'Level scales' }).click();
      assert.deepEqual(await violationsIn(tab), []);
      if (pictures) await tab.screenshot({ path: `${pictures}/framework-scales-${theme.name}.png`, fullPage: true });
    });
  }

  it('fits a narrow window', async () => {
    await tab.setViewportSize({ width: 320, height: 800 });
    await open();
    await row('lower-limb').focus();
    await press('ArrowRight');
    const width = await tab.evaluate(() => document.documentElement.scrollWidth);
    if (pictures) await tab.screenshot({ path: `${pictures}/framework-narrow.png`, fullPage: true });
    await tab.setViewportSize({ width: 1100, height: 900 });
    assert.ok(width <= 320, `${width} px`);
  });
});
