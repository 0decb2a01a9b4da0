import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page as Tab } from 'playwright-core';
import { launchChromium } from '../host/chromium.ts';
import { violationsIn } from './axe.ts';
import { EditedRole, roleText } from './editedRole.ts';
import { buildPanelPage, buildRoleEditor, send, sentBy } from './panelPage.ts';
import { themes } from './themes.ts';

const panel = await buildPanelPage('role');
const editor = await buildRoleEditor();

/** Where pictures of all states are saved, for somebody who looks at them; none without the variable. */
const pictures = process.env.ROLE_PROFILES_PICTURES;

const grouped = `title: Baker
skills:
  - title: Baking
    items:
      - Dough
      - Ovens # hot
  - title: Selling
    items:
      - Till
`;

describe('a role that is edited in its page', () => {
  let browser: Browser;
  let tab: Tab;
  let role: EditedRole;
  const errors: string[] = [];
  before(async () => {
    browser = await launchChromium();
    tab = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    tab.on('pageerror', (error) => errors.push(error.message));
  });
  after(() => browser.close());
  const [light] = themes;
  assert(light);
  const open = async (options: Parameters<typeof EditedRole.open>[4] = {}, theme = light) => {
    role = await EditedRole.open(tab, panel, editor, theme, options);
    errors.length = 0;
  };
  beforeEach(() => open());

  const at = (path: string) => tab.locator(`[data-edit-path="${path}"]`);
  const press = async (...keys: string[]) => {
    for (const key of keys) await tab.keyboard.press(key);
  };
  const focused = () =>
    tab.evaluate(() => document.activeElement?.getAttribute('data-edit-path') ?? document.activeElement?.tagName);
  const has = (before: string, after: string) => assert.equal(role.text, roleText.replace(before, after));
  const said = () => tab.locator('.edit-said').textContent();

  it('changes a line of text by the keyboard alone, and nothing else of the file', async () => {
    await at('/title').focus();
    await press('Enter');
    assert.equal(await focused(), 'TEXTAREA');
    await press('End');
    await tab.keyboard.type(' lead');
    await press('Enter');
    await role.answer();
    has('title: Senior community nurse', 'title: Senior community nurse lead');
    assert.equal(await tab.locator('h1').textContent(), 'Senior community nurse lead');
    assert.equal(await focused(), '/title');
    assert.deepEqual(errors, []);
  });

  it('opens a text by a click, and sends it when the keyboard goes elsewhere', async () => {
    await at('/workActivities/0/description').click();
    await tab.keyboard.type(' And more.');
    await at('/title').focus();
    await role.answer();
    has('Plan and give care.', 'Plan and give care. And more.');
  });

  it('has the editor at the place of the text, with its size', async () => {
    const box = await at('/title').boundingBox();
    await at('/title').click();
    const field = await tab.locator('.edit-field').boundingBox();
    assert(box && field);
    assert(Math.abs(field.x + 10 - box.x) < 2 && Math.abs(field.y + 6 - box.y) < 2, `${field.x} ${field.y}`);
    const size = (selector: string) => tab.locator(selector).evaluate((one) => getComputedStyle(one).fontSize);
    assert.equal(await size('.edit-field'), await size('h1'));
  });

  it('finishes a longer text with Ctrl+Enter, and leaves it as it was with Escape', async () => {
    await at('/summary').focus();
    await press('Enter');
    await tab.keyboard.type(' Not this.');
    await press('Escape');
    assert.equal(await focused(), '/summary');
    await press('Enter', 'Control+End');
    await tab.keyboard.type(' And their families.');
    await press('Control+Enter');
    await role.answer();
    assert.match(role.text, /ill at home\. And their families\./);
    assert.equal(role.edits.length, 1);
  });

  it('keeps what is typed while the page is patched, also when its item has moved', async () => {
    await at('/workActivities/1').click();
    await tab.keyboard.type(' and night');
    await role.type('  - name: Visits', '  - Before all others\n  - name: Visits');
    assert.equal(await tab.locator('.edit-field').inputValue(), 'Leading the day and night');
    await press('Enter');
    await role.answer();
    assert.match(role.text, /- Leading the day and night\n {2}- Records/);
    await press('Escape');
  });

  it('keeps what is typed for the time when the page is away', async () => {
    await at('/title').click();
    await tab.keyboard.type(' and more');
    const kept = await tab.evaluate('window.kept');
    await open({ state: kept });
    assert.equal(await tab.locator('.edit-field').inputValue(), 'Senior community nurse and more');
    await press('Enter');
    await role.answer();
    has('community nurse', 'community nurse and more');
  });

  it('shows both wordings when the text has changed, and keeps mine', async () => {
    await at('/title').click();
    await tab.keyboard.type(', mine');
    await role.type('Senior community nurse', 'Senior nurse');
    await press('Enter');
    await role.answer();
    assert.equal(await tab.locator('.edit-theirs').textContent(), 'Senior nurse');
    assert.deepEqual(await violationsIn(tab), []);
    await tab.getByRole('button', { name: 'Keep mine' }).press('Enter');
    await role.answer();
    assert.match(role.text, /^title: Senior community nurse, mine$/m);
  });

  it('takes theirs', async () => {
    await at('/title').click();
    await tab.keyboard.type(', mine');
    await role.type('Senior community nurse', 'Senior nurse');
    await press('Enter');
    await role.answer();
    await tab.getByRole('button', { name: 'Take theirs' }).press('Enter');
    assert.match(role.text, /^title: Senior nurse$/m);
    assert.equal(await tab.locator('.edit-field').count(), 0);
    assert.equal(await focused(), '/title');
  });

  it('says at the place why an edit is refused', async () => {
    await tab.getByRole('button', { name: 'Add A fact' }).press('Enter');
    await tab.keyboard.type('no label');
    await press('Enter');
    await tab.locator('.edit-refused').waitFor();
    assert.match((await tab.locator('.edit-refused').textContent()) ?? '', /label and a value/);
    await press('Escape');
  });

  it('makes the next item by Enter at the end of a name, one after the other', async () => {
    await at('/workActivities/2').focus();
    await press('Enter', 'Enter');
    await tab.keyboard.type('Teaching');
    await press('Enter');
    await role.answer();
    await tab.keyboard.type('Rounds');
    await press('Enter');
    await role.answer();
    await press('Backspace');
    has('  - Records\n', '  - Records\n  - Teaching\n  - Rounds\n');
    assert.equal(await focused(), '/workActivities/4');
  });

  it('removes an item by Backspace in its empty name', async () => {
    await at('/workActivities/2').focus();
    await press('Enter', 'Control+A', 'Backspace', 'Backspace');
    await role.answer();
    has('  - Records\n', '');
    assert.equal(await said(), 'Records, removed');
    assert.equal(await focused(), '/workActivities/1');
  });

  it('moves an item up and down, with its comments, and says so', async () => {
    await at('/workActivities/0/name').focus();
    await press('Alt+ArrowDown');
    await role.answer();
    assert.match(role.text, /- Leading the day\n {2}- name: Visits at home # every week\n/);
    assert.equal(await said(), 'Visits at home, moved down, 2 of 3');
    assert.equal(await focused(), '/workActivities/1/name');
    await press('Alt+ArrowUp');
    await role.answer();
    assert.equal(role.text, roleText);
  });

  it('moves an item by two keys that follow one another at once by two places', async () => {
    await at('/workActivities/0/name').focus();
    await press('Alt+ArrowDown');
    await press('Alt+ArrowDown');
    await role.answer();
    await role.answer();
    assert.match(role.text, /- Records\n {2}- name: Visits at home # every week\n/);
  });

  it('moves an item into the next group and the next list, and says so', async () => {
    await open({ text: grouped });
    await at('/skills/0/items/1').focus();
    await press('Alt+ArrowDown');
    await role.answer();
    assert.match(role.text, /items:\n {6}- Dough\n {2}- title: Selling\n {4}items:\n {6}- Ovens # hot\n {6}- Till/);
    assert.equal(await said(), 'Ovens, moved to Selling, 1 of 2');
    assert.equal(await focused(), '/skills/1/items/0');
    await press('Alt+Shift+ArrowUp');
    await role.answer();
    assert.equal(role.text, grouped);
    assert.equal(await focused(), '/skills/0/items/1');
  });

  it('moves and removes several items at once', async () => {
    await at('/workActivities/1').focus();
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    assert.equal(await tab.locator('.edit-selected').count(), 2);
    assert.equal(await said(), 'Records, selected, 2 in all');
    await press('Alt+ArrowUp');
    await role.answer();
    assert.match(
      role.text,
      /workActivities:\n {2}- Leading the day\n {2}- Records\n {2}- name: Visits at home # every week/,
    );
    assert.equal(await said(), '2 items, moved up, 1 of 3');
    assert.equal(await tab.locator('.edit-selected').count(), 2);
    assert.deepEqual(await violationsIn(tab), []);
    await press('Delete');
    await role.answer();
    assert.match(
      role.text,
      /workActivities:\n {2}- name: Visits at home # every week\n {4}description: Plan and give care.\nskills/,
    );
    assert.equal(await said(), '2 items, removed');
  });

  it('chooses items by the pointer and drags them where a line shows', async () => {
    await at('/workActivities/1').click({ modifiers: ['Shift'] });
    await at('/workActivities/2').click({ modifiers: ['Control'] });
    assert.equal(await tab.locator('.edit-selected').count(), 2);
    await at('/workActivities/2').hover();
    const [from, to] = [
      await tab.locator('.edit-handle').boundingBox(),
      await at('/workActivities/0/name').boundingBox(),
    ];
    assert(from && to);
    await tab.mouse.move(from.x + 8, from.y + 8);
    await tab.mouse.down();
    await tab.mouse.move(to.x + 20, to.y + 2, { steps: 4 });
    await tab.waitForSelector('.edit-drop:not([hidden])');
    await tab.mouse.up();
    await role.answer();
    assert.match(role.text, /workActivities:\n {2}- Leading the day\n {2}- Records\n {2}- name: Visits/);
    assert.equal(await tab.locator('.edit-drop').isVisible(), false);
  });

  it('leaves what is dragged where it was with Escape', async () => {
    await at('/workActivities/2').hover();
    const from = await tab.locator('.edit-handle').boundingBox();
    assert(from);
    await tab.mouse.move(from.x + 8, from.y + 8);
    await tab.mouse.down();
    await tab.mouse.move(from.x + 8, from.y - 90, { steps: 3 });
    await tab.waitForSelector('.edit-drop:not([hidden])');
    await press('Escape');
    await tab.mouse.up();
    assert.equal(await tab.locator('.edit-dragged, .edit-drop:not([hidden])').count(), 0);
    assert.equal(role.edits.length, 0);
  });

  it('moves an item to a list that is chosen', async () => {
    await open({ text: grouped });
    await at('/skills/0/items/0').focus();
    await press('Alt+F10');
    await tab.getByRole('button', { name: 'Move to another list' }).press('Enter');
    await press('1');
    await role.answer();
    assert.match(role.text, /- Till\n {6}- Dough/);
    await tab.waitForFunction(() => document.activeElement?.getAttribute('data-edit-path') === '/skills/1/items/1');
  });

  it('adds a group of skills with what is in it, renames it, moves and removes it', async () => {
    await open({ text: grouped });
    await tab.getByRole('button', { name: 'New group of skills' }).press('Enter');
    await tab.keyboard.type('Caring');
    await press('Control+Enter');
    await role.answer();
    assert.match(role.text, /- Till\n {2}- title: Caring\n/);
    assert.equal(await focused(), '/skills/2/title');
    await press('Alt+ArrowUp');
    await role.answer();
    assert.equal(await said(), 'Caring, moved up, 2 of 3');
    assert.equal(await focused(), '/skills/1/title');
    await press('Enter', 'End');
    await tab.keyboard.type(' for guests');
    await press('Control+Enter');
    await role.answer();
    assert.match(role.text, /- title: Caring for guests\n {2}- title: Selling/);
    await press('Delete');
    await role.answer();
    assert.equal(role.text, grouped);
  });

  it('adds a section of its own and removes it, as a list and a fact', async () => {
    await tab.getByRole('button', { name: 'Add A section of your own' }).press('Enter');
    await tab.keyboard.type('How we work');
    await press('Enter');
    await tab.waitForSelector('.edit-field[aria-label*="How we work"]');
    await tab.keyboard.type('In pairs.');
    await press('Control+Enter');
    await role.answer();
    assert.match(role.text, /sections:\n {2}- title: How we work\n {4}text: In pairs\.\n$/);
    assert.equal(await focused(), '/sections/0/title');
    await press('Delete');
    await role.answer();
    assert.equal(role.text, roleText);
    await at('/workActivities').focus();
    await press('Delete');
    await role.answer();
    assert.doesNotMatch(role.text, /workActivities/);
    assert.equal(await said(), 'Work activities and all in it, removed');
    await at('/salary').focus();
    await press('Delete');
    await role.answer();
    assert.doesNotMatch(role.text, /salary/);
  });

  it('adds an item at the end of a section, and keeps the heading of a new section that is typed', async () => {
    await tab.getByRole('button', { name: 'Add to Work activities' }).click();
    await tab.keyboard.type('Handing over');
    await press('Control+Enter');
    await role.answer();
    assert.match(role.text, /- Records\n {2}- Handing over\n/);
    await tab.getByRole('button', { name: 'Add A section of your own' }).click();
    await tab.keyboard.type('How we work');
    await press('Enter');
    await tab.waitForSelector('.edit-field[aria-label*="How we work"]');
    await tab.keyboard.type('In');
    const state = await tab.evaluate('window.kept');
    await open({ state });
    assert.equal(await tab.locator('.edit-field').inputValue(), 'In');
    assert.match((await tab.locator('.edit-field').getAttribute('aria-label')) ?? '', /How we work/);
  });

  it('sets a range of levels with Shift, and one level again', async () => {
    await at('/skills/0/items/0/level').focus();
    await press('Enter', 'Shift+ArrowRight');
    assert.equal(await tab.locator('.edit-in-range').count(), 2);
    assert.equal(await tab.locator('.edit-meaning').textContent(), 'Independent to Advanced');
    await press('Enter');
    await role.answer();
    assert.match(
      role.text,
      /level: \{ min: independent, max: advanced \}|level:\n {10}min: independent\n {10}max: advanced/,
    );
    await press('Enter');
    assert.equal(await tab.locator('.edit-in-range').count(), 2);
    await press('1');
    await role.answer();
    has('level: independent', 'level: supported');
  });

  it('finds skills of the catalogue with slips, and adds several at their levels', async () => {
    await tab.getByRole('button', { name: 'Add skills to Clinical' }).press('Enter');
    await role.answerQuestion();
    assert.equal(await focused(), 'INPUT');
    await tab.keyboard.type('lowr lim');
    await role.answerQuestion();
    await tab.waitForFunction(() => document.querySelectorAll('[role=option]').length === 2);
    assert.match((await tab.locator('.edit-skill-active').textContent()) ?? '', /Lower limb care.*no role yet/);
    await press('Enter');
    assert.equal(await tab.locator('[role=option][aria-selected=true]').count(), 1);
    await press('Tab');
    assert.equal(await tab.evaluate('document.activeElement.type'), 'radio');
    await press('ArrowDown');
    assert.match(
      (await tab.locator('.edit-skill-level:has(:checked)').textContent()) ?? '',
      /compression|do not heal|Supported|simple/,
    );
    await tab.locator('.edit-skill-level', { hasText: 'do not heal' }).locator('input').focus();
    await press(' ');
    await press('Shift+Tab');
    assert.equal(await focused(), 'INPUT');
    await press('Control+A');
    await tab.keyboard.type('famil');
    await role.answerQuestion();
    await tab.waitForFunction(() => document.querySelector('.edit-skill-active')?.textContent?.includes('Teaching'));
    assert.deepEqual(await violationsIn(tab), []);
    await press('Enter');
    assert.match((await tab.locator('.edit-skill-foot').textContent()) ?? '', /2 chosen.*Add 2 skills/);
    await press('Control+Enter');
    await role.answer();
    const added =
      /scale: f\/nursing\n {6}- ref: f\/limbs\n {8}level: advanced\n {6}- ref: f\/teaching\n {8}level: independent\n$/;
    assert.match(role.text, added);
    assert.equal(await said(), '2 skills, added');
    await tab.waitForFunction(() => document.activeElement?.closest('[data-path="/skills/0/items/2"]') !== null);
  });

  it('says which skills the role has, and writes one of its own as the last choice', async () => {
    await at('/skills/0/items/1/name').focus();
    await press('Insert');
    await role.answerQuestion();
    assert.equal(await tab.locator('[role=option][aria-disabled=true]').count(), 1);
    await press('Enter');
    await tab.keyboard.type('Singing');
    await role.answerQuestion();
    await tab.waitForFunction(() => document.querySelectorAll('[role=option]').length === 1);
    assert.match(
      (await tab.locator('[role=option]').textContent()) ?? '',
      /Write “Singing” as a skill of this role only/,
    );
    await press('Enter');
    await role.answer();
    assert.match(role.text, /scale: f\/nursing\n {6}- Singing\n$/);
    await press('Insert');
    await role.answerQuestion();
    await press('Escape');
    assert.equal(await tab.locator('.edit-skills').count(), 0);
    assert.equal(await focused(), '/skills/0/items/2');
  });

  it('opens the search for a group that was just typed', async () => {
    await tab.getByRole('button', { name: 'New group of skills' }).press('Enter');
    await tab.keyboard.type('Teaching');
    await press('Enter');
    await role.answer();
    await role.answerQuestion();
    await tab.keyboard.type('teach');
    await role.answerQuestion();
    await tab.waitForFunction(() =>
      document.querySelector('.edit-skill-active')?.textContent?.includes('Teaching fam'),
    );
    await press('Control+Enter');
    await role.answer();
    assert.match(role.text, /- title: Teaching\n {4}items:\n {6}- ref: f\/teaching\n {8}level: independent\n$/);
  });

  it('picks family and the role above from what there is, or writes words', async () => {
    await tab.getByRole('button', { name: 'Add Family' }).press('Enter');
    await role.answerQuestion([
      { value: 'Community nursing', label: 'Community nursing', detail: '3 roles' },
      { value: 'Therapies', label: 'Therapies', detail: '1 role' },
    ]);
    await tab.keyboard.type('ther');
    assert.equal(await tab.locator('[role=option]').count(), 2);
    assert.deepEqual(await violationsIn(tab), []);
    await press('Enter');
    await role.answer();
    assert.match(role.text, /^family: Therapies$/m);
    assert.equal(await focused(), '/family');
    await press('Enter');
    await role.answerQuestion();
    await tab.keyboard.type('Nursing at home');
    await press('Enter');
    await role.answer();
    assert.match(role.text, /^family: Nursing at home$/m);
    await press('Enter');
    await role.answerQuestion();
    await press('Delete');
    await role.answer();
    assert.equal(role.text, roleText);
  });

  it('names several next roles and a framework, and offers to make new ones', async () => {
    await tab.getByRole('button', { name: 'Add Next roles' }).press('Enter');
    await role.answerQuestion([
      { value: 'matron', label: 'Matron', detail: 'Band 7' },
      { value: 'lead', label: 'Team leader', detail: 'Band 7' },
    ]);
    await press('Enter', 'ArrowDown', 'Enter', 'Control+Enter');
    await role.answer();
    assert.match(role.text, /^progressesTo:\n {2}- matron\n {2}- lead$/m);
    await tab.getByRole('button', { name: 'Add Skill frameworks' }).press('Enter');
    await role.answerQuestion([
      { value: 'f.framework.yaml', label: 'f' },
      { value: '../trust skills.framework.yaml', label: 'trust skills' },
    ]);
    assert.equal(await tab.locator('[role=option][aria-selected=true]').count(), 1);
    await press('Enter', 'ArrowDown', 'Enter', 'Control+Enter');
    await role.answer();
    assert.match(
      role.text,
      /frameworks:\n {2}f: f.framework.yaml\n {2}trust-skills: \.\.\/trust skills.framework.yaml\n/,
    );
    await tab.getByRole('button', { name: 'Add Next roles' }).press('Enter');
    await role.answerQuestion();
    await press('Enter');
    const sent = (await sentBy(tab)) as { type: string; what?: string }[];
    assert.deepEqual(
      sent.filter(({ type }) => type === 'make'),
      [{ type: 'make', what: 'grade' }],
    );
  });

  it('reaches the buttons of an item by the keyboard', async () => {
    await at('/workActivities/1').focus();
    await press('Alt+F10', 'ArrowLeft', 'Enter');
    await role.answer();
    has('  - Leading the day\n', '');
  });

  it('adds a section that is missing', async () => {
    await tab.getByRole('button', { name: 'Add Training' }).press('Enter');
    await tab.keyboard.type('Venepuncture');
    await press('Control+Enter');
    await role.answer();
    assert.match(role.text, /^training:\n {2}- Venepuncture$/m);
    assert.equal(await focused(), '/training/0');
  });

  it('adds a fact, and changes one', async () => {
    await tab.getByRole('button', { name: 'Add A fact' }).press('Enter');
    await tab.keyboard.type('Hours: 37.5 a week');
    await press('Enter');
    await role.answer();
    assert.match(role.text, /[Hh]ours: 37\.5 a week/);
    await at('/salary').click();
    await press('Control+A');
    await tab.keyboard.type('£41,000');
    await press('Enter');
    await role.answer();
    assert.match(role.text, /^salary: £41,000$/m);
  });

  it('sets a level by a group of radio buttons that say what each means for the skill', async () => {
    await at('/skills/0/items/0/level').focus();
    await press('Enter');
    assert.equal(await tab.locator('.edit-meaning').textContent(), 'You assess wounds and plan the dressing.');
    await press('ArrowLeft');
    assert.equal(await tab.locator('.edit-meaning').textContent(), 'You help with dressings.');
    assert.equal(role.edits.length, 0, 'looking changes nothing');
    await press('Enter');
    await role.answer();
    has('level: independent', 'level: supported');
    assert.equal(await focused(), '/skills/0/items/0/level');
    await press('Enter', 'Delete');
    await role.answer();
    has('        level: independent\n', '');
  });

  it('sets a level by its number, also where there was none', async () => {
    await at('/skills/0/items/1/level').focus();
    await press('Enter', '3');
    await role.answer();
    has('        scale: f/nursing\n', '        level: advanced\n        scale: f/nursing\n');
  });

  it('changes a text of the catalogue for this role alone, and gives it back when it is emptied', async () => {
    await at('/skills/0/items/0/levelDescription').click();
    assert.match((await tab.locator('.edit-hint').textContent()) ?? '', /^A text of the catalogue/);
    await press('Control+Enter');
    assert.equal(role.edits.length, 0, 'the same words are no change');
    await at('/skills/0/items/0/levelDescription').click();
    await tab.keyboard.type(' You sign it off.');
    await press('Control+Enter');
    await role.answerQuestion();
    await tab.waitForFunction(() => document.activeElement?.matches('.edit-reach input'));
    assert.deepEqual(await violationsIn(tab), []);
    if (pictures) await tab.screenshot({ path: `${pictures}/light-reach.png` });
    await press('Enter');
    await role.answer();
    has(
      'level: independent\n',
      'level: independent\n        levelDescription: You assess wounds and plan the dressing. You sign it off.\n',
    );
    await at('/skills/0/items/0/levelDescription').click();
    await press('Control+A', 'Delete', 'Control+Enter');
    await role.answer();
    assert.equal(role.text, roleText);
  });

  it('changes a text in the framework for all roles that use it, if the person says so', async () => {
    await at('/skills/0/items/0/levelDescription').click();
    await tab.keyboard.type(' You sign it off.');
    await press('Control+Enter');
    await role.answerQuestion();
    await tab.waitForFunction(() => document.activeElement?.matches('.edit-reach input'));
    assert.match((await tab.locator('.edit-reaches').textContent()) ?? '', /In Trust skills, used by 1 role/);
    await press('ArrowDown', 'Enter');
    await role.answer();
    assert.match(role.framework, /description: You assess wounds and plan the dressing\. You sign it off\.\n/);
    assert.equal(role.text, roleText);
    await at('/skills/0/items/0/levelDescription').click();
    await tab.keyboard.type(' More.');
    await press('Control+Enter');
    await role.answerQuestion();
    await tab.waitForFunction(() => document.activeElement?.matches('.edit-reach input'));
    await press('Escape');
    assert.equal(await tab.locator('.edit-box').count(), 0);
    assert.equal(role.edits.length, 1);
  });

  it('chooses status and grade from what exists', async () => {
    await at('/status').focus();
    await press('Enter', 'ArrowRight', 'Enter');
    await role.answer();
    has('status: draft', 'status: published');
    await at('/grade').click();
    await tab.getByText('Band 5', { exact: true }).last().click();
    await role.answer();
    assert.match(role.text, /^grade: band5$/m);
  });

  it('shows a problem where the keyboard is, and mends it by a button', async () => {
    const message = 'The role has no reviewer.';
    await send(tab, { type: 'problems', problems: [{ line: 11, severity: 'warning', message }] });
    await at('/title').focus();
    await press('F8');
    assert.equal(await focused(), '/workActivities/1');
    assert.match((await tab.locator('.edit-problem').textContent()) ?? '', /The role has no reviewer\./);
    await send(tab, { type: 'fixes', line: 11, message, titles: ['Name one'] });
    assert.deepEqual(await violationsIn(tab), []);
    await press('Control+.', 'Enter');
    const sent = await tab.evaluate<unknown[]>(`window.sent.filter(({ type }) => type.startsWith('fix'))`);
    assert.deepEqual(sent, [
      { type: 'fixes', line: 11, message },
      { type: 'fix', line: 11, message, title: 'Name one' },
    ]);
    await send(tab, { type: 'problems', problems: [] });
    assert.equal(await tab.locator('.edit-problems').isVisible(), false);
    assert.equal(await focused(), '/workActivities/1');
  });

  it('undoes through VS Code', async () => {
    await at('/title').focus();
    await press('Control+Z', 'Control+Shift+Z');
    const sent = await tab.evaluate<{ type: string }[]>('window.sent');
    assert.deepEqual(
      sent.map(({ type }) => type).filter((type) => type === 'undo' || type === 'redo'),
      ['undo', 'redo'],
    );
  });

  it('edits the role in which it was typed, when the page shows another one by now', async () => {
    await at('/workActivities/1').focus();
    await press('Insert');
    await tab.keyboard.type('Teaching');
    await role.show(true, 2);
    await role.answer();
    assert.match(role.text, /Leading the day\n {2}- Teaching\n/);
    const [edit] = await tab.evaluate<{ uri: string }[]>(`window.sent.filter(({ type }) => type === 'edit')`);
    assert.equal(edit?.uri, 'file:///staff/me.role.yaml');
  });

  it('leaves a page alone that nobody edits in', async () => {
    await role.show(false);
    await tab.locator('h1').click();
    assert.equal(await tab.locator('.edit-field').count(), 0);
    assert.equal(await tab.locator('.edit-adders').isVisible(), false);
  });

  const states: Record<string, () => Promise<void>> = {
    page: async () => {},
    line: () => at('/title').click(),
    text: () => at('/workActivities/0/description').click(),
    level: () => at('/skills/0/items/0/level').click(),
    'new item': async () => {
      await at('/workActivities/1').focus();
      await press('Insert');
    },
    buttons: () => at('/workActivities/1').focus(),
    skills: async () => {
      await tab.getByRole('button', { name: 'Add skills to Clinical' }).press('Enter');
      await role.answerQuestion();
      await tab.waitForSelector('[role=option]');
      await press('ArrowDown', 'Enter');
    },
    several: async () => {
      await at('/workActivities/1').focus();
      await press('Shift+ArrowDown', 'Shift+ArrowDown');
    },
    pick: async () => {
      await tab.getByRole('button', { name: 'Add Family' }).press('Enter');
      await role.answerQuestion([{ value: 'Community nursing', label: 'Community nursing', detail: '3 roles' }]);
    },
    range: async () => {
      await at('/skills/0/items/0/level').focus();
      await press('Enter', 'Shift+ArrowRight');
    },
  };
  for (const theme of themes) {
    it(`is accessible and fits in every state: ${theme.name}`, async () => {
      for (const [name, reach] of Object.entries(states)) {
        await open({}, theme);
        await reach();
        assert.deepEqual(await violationsIn(tab), [], name);
        if (pictures) await tab.screenshot({ path: `${pictures}/${theme.name}-${name}.png` });
        await tab.setViewportSize({ width: 320, height: 800 });
        await tab.waitForFunction(() => document.documentElement.scrollWidth <= 320);
        if (pictures) await tab.screenshot({ path: `${pictures}/${theme.name}-${name}-narrow.png` });
        await tab.setViewportSize({ width: 1000, height: 900 });
      }
      assert.deepEqual(errors, []);
    });
  }
});
