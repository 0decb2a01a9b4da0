import assert from 'node:assert/strict';
import { it } from 'node:test';
import { violationsIn } from './axe.ts';
import { roleText } from './editedRole.ts';
import { describeEditing } from './editingPage.ts';
import { sentBy } from './panelPage.ts';

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

describeEditing('items, groups and skills of a role that is edited in its page', (page) => {
  const { open, at, press, focused, has, said } = page;

  it('makes the next item by Enter at the end of a name, one after the other', async () => {
    await at('/workActivities/2').focus();
    await press('Enter', 'Enter');
    await page.tab.keyboard.type('Teaching');
    await press('Enter');
    await page.role.answer();
    await page.tab.keyboard.type('Rounds');
    await press('Enter');
    await page.role.answer();
    await press('Backspace');
    has('  - Records\n', '  - Records\n  - Teaching\n  - Rounds\n');
    assert.equal(await focused(), '/workActivities/4');
  });

  it('removes an item by Backspace in its empty name', async () => {
    await at('/workActivities/2').focus();
    await press('Enter', 'Control+A', 'Backspace', 'Backspace');
    await page.role.answer();
    has('  - Records\n', '');
    assert.equal(await said(), 'Records, removed');
    assert.equal(await focused(), '/workActivities/1');
  });

  it('moves an item up and down, with its comments, and says so', async () => {
    await at('/workActivities/0/name').focus();
    await press('Alt+ArrowDown');
    await page.role.answer();
    assert.match(page.role.text, /- Leading the day\n {2}- name: Visits at home # every week\n/);
    assert.equal(await said(), 'Visits at home, moved down, 2 of 3');
    assert.equal(await focused(), '/workActivities/1/name');
    await press('Alt+ArrowUp');
    await page.role.answer();
    assert.equal(page.role.text, roleText);
  });

  it('moves an item by two keys that follow one another at once by two places', async () => {
    await at('/workActivities/0/name').focus();
    await press('Alt+ArrowDown');
    await press('Alt+ArrowDown');
    await page.role.answer();
    await page.role.answer();
    assert.match(page.role.text, /- Records\n {2}- name: Visits at home # every week\n/);
  });

  it('moves an item into the next group and the next list, and says so', async () => {
    await open({ text: grouped });
    await at('/skills/0/items/1').focus();
    await press('Alt+ArrowDown');
    await page.role.answer();
    assert.match(
      page.role.text,
      /items:\n {6}- Dough\n {2}- title: Selling\n {4}items:\n {6}- Ovens # hot\n {6}- Till/,
    );
    assert.equal(await said(), 'Ovens, moved to Selling, 1 of 2');
    assert.equal(await focused(), '/skills/1/items/0');
    await press('Alt+Shift+ArrowUp');
    await page.role.answer();
    assert.equal(page.role.text, grouped);
    assert.equal(await focused(), '/skills/0/items/1');
  });

  it('moves and removes several items at once', async () => {
    await at('/workActivities/1').focus();
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    assert.equal(await page.tab.locator('.edit-selected').count(), 2);
    assert.equal(await said(), 'Records, selected, 2 in all');
    await press('Alt+ArrowUp');
    await page.role.answer();
    assert.match(
      page.role.text,
      /workActivities:\n {2}- Leading the day\n {2}- Records\n {2}- name: Visits at home # every week/,
    );
    assert.equal(await said(), '2 items, moved up, 1 of 3');
    assert.equal(await page.tab.locator('.edit-selected').count(), 2);
    assert.deepEqual(await violationsIn(page.tab), []);
    await press('Delete');
    await page.role.answer();
    assert.match(
      page.role.text,
      /workActivities:\n {2}- name: Visits at home # every week\n {4}description: Plan and give care.\nskills/,
    );
    assert.equal(await said(), '2 items, removed');
  });

  it('chooses items by the pointer and drags them where a line shows', async () => {
    await at('/workActivities/1').click({ modifiers: ['Shift'] });
    await at('/workActivities/2').click({ modifiers: ['Control'] });
    assert.equal(await page.tab.locator('.edit-selected').count(), 2);
    await at('/workActivities/2').hover();
    const [from, to] = [
      await page.tab.locator('.edit-handle').boundingBox(),
      await at('/workActivities/0/name').boundingBox(),
    ];
    assert(from && to);
    await page.tab.mouse.move(from.x + 8, from.y + 8);
    await page.tab.mouse.down();
    await page.tab.mouse.move(to.x + 20, to.y + 2, { steps: 4 });
    await page.tab.waitForSelector('.edit-drop:not([hidden])');
    await page.tab.mouse.up();
    await page.role.answer();
    assert.match(page.role.text, /workActivities:\n {2}- Leading the day\n {2}- Records\n {2}- name: Visits/);
    assert.equal(await page.tab.locator('.edit-drop').isVisible(), false);
  });

  it('leaves what is dragged where it was with Escape', async () => {
    await at('/workActivities/2').hover();
    const from = await page.tab.locator('.edit-handle').boundingBox();
    assert(from);
    await page.tab.mouse.move(from.x + 8, from.y + 8);
    await page.tab.mouse.down();
    await page.tab.mouse.move(from.x + 8, from.y - 90, { steps: 3 });
    await page.tab.waitForSelector('.edit-drop:not([hidden])');
    await press('Escape');
    await page.tab.mouse.up();
    assert.equal(await page.tab.locator('.edit-dragged, .edit-drop:not([hidden])').count(), 0);
    assert.equal(page.role.edits.length, 0);
  });

  it('moves an item to a list that is chosen', async () => {
    await open({ text: grouped });
    await at('/skills/0/items/0').focus();
    await press('Alt+F10');
    await page.tab.getByRole('button', { name: 'Move to another list' }).press('Enter');
    await press('1');
    await page.role.answer();
    assert.match(page.role.text, /- Till\n {6}- Dough/);
    await page.tab.waitForFunction(
      () => document.activeElement?.getAttribute('data-edit-path') === '/skills/1/items/1',
    );
  });

  it('adds a group of skills with what is in it, renames it, moves and removes it', async () => {
    await open({ text: grouped });
    await page.tab.getByRole('button', { name: 'New group of skills' }).press('Enter');
    await page.tab.keyboard.type('Caring');
    await press('Control+Enter');
    await page.role.answer();
    assert.match(page.role.text, /- Till\n {2}- title: Caring\n/);
    assert.equal(await focused(), '/skills/2/title');
    await press('Alt+ArrowUp');
    await page.role.answer();
    assert.equal(await said(), 'Caring, moved up, 2 of 3');
    assert.equal(await focused(), '/skills/1/title');
    await press('Enter', 'End');
    await page.tab.keyboard.type(' for guests');
    await press('Control+Enter');
    await page.role.answer();
    assert.match(page.role.text, /- title: Caring for guests\n {2}- title: Selling/);
    await press('Delete');
    await page.role.answer();
    assert.equal(page.role.text, grouped);
  });

  it('adds a section of its own and removes it, as a list and a fact', async () => {
    await page.tab.getByRole('button', { name: 'Add A section of your own' }).press('Enter');
    await page.tab.keyboard.type('How we work');
    await press('Enter');
    await page.tab.waitForSelector('.edit-field[aria-label*="How we work"]');
    await page.tab.keyboard.type('In pairs.');
    await press('Control+Enter');
    await page.role.answer();
    assert.match(page.role.text, /sections:\n {2}- title: How we work\n {4}text: In pairs\.\n$/);
    assert.equal(await focused(), '/sections/0/title');
    await press('Delete');
    await page.role.answer();
    assert.equal(page.role.text, roleText);
    await at('/workActivities').focus();
    await press('Delete');
    await page.role.answer();
    assert.doesNotMatch(page.role.text, /workActivities/);
    assert.equal(await said(), 'Work activities and all in it, removed');
    await at('/salary').focus();
    await press('Delete');
    await page.role.answer();
    assert.doesNotMatch(page.role.text, /salary/);
  });

  it('adds an item at the end of a section, and keeps the heading of a new section that is typed', async () => {
    await page.tab.getByRole('button', { name: 'Add to Work activities' }).click();
    await page.tab.keyboard.type('Handing over');
    await press('Control+Enter');
    await page.role.answer();
    assert.match(page.role.text, /- Records\n {2}- Handing over\n/);
    await page.tab.getByRole('button', { name: 'Add A section of your own' }).click();
    await page.tab.keyboard.type('How we work');
    await press('Enter');
    await page.tab.waitForSelector('.edit-field[aria-label*="How we work"]');
    await page.tab.keyboard.type('In');
    const state = await page.tab.evaluate('window.kept');
    await open({ state });
    assert.equal(await page.tab.locator('.edit-field').inputValue(), 'In');
    assert.match((await page.tab.locator('.edit-field').getAttribute('aria-label')) ?? '', /How we work/);
  });

  it('sets a range of levels with Shift, and one level again', async () => {
    await at('/skills/0/items/0/level').focus();
    await press('Enter', 'Shift+ArrowRight');
    assert.equal(await page.tab.locator('.edit-in-range').count(), 2);
    assert.equal(await page.tab.locator('.edit-meaning').textContent(), 'Independent to Advanced');
    await press('Enter');
    await page.role.answer();
    assert.match(
      page.role.text,
      /level: \{ min: independent, max: advanced \}|level:\n {10}min: independent\n {10}max: advanced/,
    );
    await press('Enter');
    assert.equal(await page.tab.locator('.edit-in-range').count(), 2);
    await press('1');
    await page.role.answer();
    has('level: independent', 'level: supported');
  });

  it('finds skills of the catalogue with slips, and adds several at their levels', async () => {
    await page.tab.getByRole('button', { name: 'Add skills to Clinical' }).press('Enter');
    await page.role.answerQuestion();
    assert.equal(await focused(), 'INPUT');
    await page.tab.keyboard.type('lowr lim');
    await page.role.answerQuestion();
    await page.tab.waitForFunction(() => document.querySelectorAll('[role=option]').length === 2);
    assert.match((await page.tab.locator('.edit-skill-active').textContent()) ?? '', /Lower limb care.*no role yet/);
    await press('Enter');
    assert.equal(await page.tab.locator('[role=option][aria-selected=true]').count(), 1);
    await press('Tab');
    assert.equal(await page.tab.evaluate('document.activeElement.type'), 'radio');
    await press('ArrowDown');
    assert.match(
      (await page.tab.locator('.edit-skill-level:has(:checked)').textContent()) ?? '',
      /compression|do not heal|Supported|simple/,
    );
    await page.tab.locator('.edit-skill-level', { hasText: 'do not heal' }).locator('input').focus();
    await press(' ');
    await press('Shift+Tab');
    assert.equal(await focused(), 'INPUT');
    await press('Control+A');
    await page.tab.keyboard.type('famil');
    await page.role.answerQuestion();
    await page.tab.waitForFunction(() =>
      document.querySelector('.edit-skill-active')?.textContent?.includes('Teaching'),
    );
    assert.deepEqual(await violationsIn(page.tab), []);
    await press('Enter');
    assert.match((await page.tab.locator('.edit-skill-foot').textContent()) ?? '', /2 chosen.*Add 2 skills/);
    await press('Control+Enter');
    await page.role.answer();
    const added =
      /scale: f\/nursing\n {6}- ref: f\/limbs\n {8}level: advanced\n {6}- ref: f\/teaching\n {8}level: independent\n$/;
    assert.match(page.role.text, added);
    assert.equal(await said(), '2 skills, added');
    await page.tab.waitForFunction(() => document.activeElement?.closest('[data-path="/skills/0/items/2"]') !== null);
  });

  it('says which skills the role has, and writes one of its own as the last choice', async () => {
    await at('/skills/0/items/1/name').focus();
    await press('Insert');
    await page.role.answerQuestion();
    assert.equal(await page.tab.locator('[role=option][aria-disabled=true]').count(), 1);
    await press('Enter');
    await page.tab.keyboard.type('Singing');
    await page.role.answerQuestion();
    await page.tab.waitForFunction(() => document.querySelectorAll('[role=option]').length === 1);
    assert.match(
      (await page.tab.locator('[role=option]').textContent()) ?? '',
      /Write “Singing” as a skill of this role only/,
    );
    await press('Enter');
    await page.role.answer();
    assert.match(page.role.text, /scale: f\/nursing\n {6}- Singing\n$/);
    await press('Insert');
    await page.role.answerQuestion();
    await press('Escape');
    assert.equal(await page.tab.locator('.edit-skills').count(), 0);
    assert.equal(await focused(), '/skills/0/items/2');
  });

  it('opens the search for a group that was just typed', async () => {
    await page.tab.getByRole('button', { name: 'New group of skills' }).press('Enter');
    await page.tab.keyboard.type('Teaching');
    await press('Enter');
    await page.role.answer();
    await page.role.answerQuestion();
    await page.tab.keyboard.type('teach');
    await page.role.answerQuestion();
    await page.tab.waitForFunction(() =>
      document.querySelector('.edit-skill-active')?.textContent?.includes('Teaching fam'),
    );
    await press('Control+Enter');
    await page.role.answer();
    assert.match(page.role.text, /- title: Teaching\n {4}items:\n {6}- ref: f\/teaching\n {8}level: independent\n$/);
  });

  it('picks family and the role above from what there is, or writes words', async () => {
    await page.tab.getByRole('button', { name: 'Add Family' }).press('Enter');
    await page.role.answerQuestion([
      { value: 'Community nursing', label: 'Community nursing', detail: '3 roles' },
      { value: 'Therapies', label: 'Therapies', detail: '1 role' },
    ]);
    await page.tab.keyboard.type('ther');
    assert.equal(await page.tab.locator('[role=option]').count(), 2);
    assert.deepEqual(await violationsIn(page.tab), []);
    await press('Enter');
    await page.role.answer();
    assert.match(page.role.text, /^family: Therapies$/m);
    assert.equal(await focused(), '/family');
    await press('Enter');
    await page.role.answerQuestion();
    await page.tab.keyboard.type('Nursing at home');
    await press('Enter');
    await page.role.answer();
    assert.match(page.role.text, /^family: Nursing at home$/m);
    await press('Enter');
    await page.role.answerQuestion();
    await press('Delete');
    await page.role.answer();
    assert.equal(page.role.text, roleText);
  });

  it('names several next roles and a framework, and offers to make new ones', async () => {
    await page.tab.getByRole('button', { name: 'Add Next roles' }).press('Enter');
    await page.role.answerQuestion([
      { value: 'matron', label: 'Matron', detail: 'Band 7' },
      { value: 'lead', label: 'Team leader', detail: 'Band 7' },
    ]);
    await press('Enter', 'ArrowDown', 'Enter', 'Control+Enter');
    await page.role.answer();
    assert.match(page.role.text, /^progressesTo:\n {2}- matron\n {2}- lead$/m);
    await page.tab.getByRole('button', { name: 'Add Skill frameworks' }).press('Enter');
    await page.role.answerQuestion([
      { value: 'f.framework.yaml', label: 'f' },
      { value: '../trust skills.framework.yaml', label: 'trust skills' },
    ]);
    assert.equal(await page.tab.locator('[role=option][aria-selected=true]').count(), 1);
    await press('Enter', 'ArrowDown', 'Enter', 'Control+Enter');
    await page.role.answer();
    assert.match(
      page.role.text,
      /frameworks:\n {2}f: f.framework.yaml\n {2}trust-skills: \.\.\/trust skills.framework.yaml\n/,
    );
    await page.tab.getByRole('button', { name: 'Add Next roles' }).press('Enter');
    await page.role.answerQuestion();
    await press('Enter');
    const sent = (await sentBy(page.tab)) as { type: string; what?: string }[];
    assert.deepEqual(
      sent.filter(({ type }) => type === 'make'),
      [{ type: 'make', what: 'grade' }],
    );
  });

  it('shows and edits what is certain while the text has an error, and locks the rest until it is mended', async () => {
    await page.role.type('  - Leading the day', '  - [Leading the day');
    const locked = page.tab.locator('[data-locked]');
    assert.equal(await locked.count(), 1);
    assert.match(
      (await locked.textContent()) ?? '',
      /Cannot be edited until line 1[23] is mended.*Visits at home.*Leading the day/s,
    );
    assert.equal(await locked.locator('[data-edit]').count(), 0);
    assert.deepEqual(await violationsIn(page.tab), []);
    // The others are as they are now, and can be edited.
    await at('/title').focus();
    await press('Enter', 'End');
    await page.tab.keyboard.type(' at night');
    await press('Enter');
    await page.role.answer();
    assert.match(page.role.text, /^title: Senior community nurse at night$/m);
    assert.equal(await at('/title').textContent(), 'Senior community nurse at night');
    assert.equal(await locked.count(), 1);
    await locked.getByRole('button').press('Enter');
    const sent = await page.tab.evaluate<{ type: string; line?: number }[]>('window.sent');
    assert.ok(sent.some(({ type, line }) => type === 'reveal' && (line === 11 || line === 12)));
    await page.role.type('[Leading', 'Leading');
    assert.equal(await locked.count(), 0);
    await at('/workActivities/1').focus();
    assert.equal(await focused(), '/workActivities/1');
  });
});
