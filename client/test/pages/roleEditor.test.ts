import assert from 'node:assert/strict';
import { it } from 'node:test';
import { violationsIn } from './axe.ts';
import { roleText } from './editedRole.ts';
import { describeEditing } from './editingPage.ts';
import { pictures } from './panelPage.ts';
import { themes } from './themes.ts';

describeEditing('a role that is edited in its page', (page) => {
  const { open, at, press, focused, has } = page;

  it('changes a line of text by the keyboard alone, and nothing else of the file', async () => {
    await at('/title').focus();
    await press('Enter');
    assert.equal(await focused(), 'TEXTAREA');
    await press('End');
    await page.tab.keyboard.type(' lead');
    await press('Enter');
    await page.role.answer();
    has('title: Senior community nurse', 'title: Senior community nurse lead');
    assert.equal(await page.tab.locator('h1').textContent(), 'Senior community nurse lead');
    assert.equal(await focused(), '/title');
    assert.deepEqual(page.errors, []);
  });

  it('opens a text by a click, and sends it when the keyboard goes elsewhere', async () => {
    await at('/workActivities/0/description').click();
    await page.tab.keyboard.type(' And more.');
    await at('/title').focus();
    await page.role.answer();
    has('Plan and give care.', 'Plan and give care. And more.');
  });

  it('has the editor at the place of the text, with its size', async () => {
    const box = await at('/title').boundingBox();
    await at('/title').click();
    const field = await page.tab.locator('.edit-field').boundingBox();
    assert(box && field);
    assert(Math.abs(field.x + 10 - box.x) < 2 && Math.abs(field.y + 6 - box.y) < 2, `${field.x} ${field.y}`);
    const size = (selector: string) => page.tab.locator(selector).evaluate((one) => getComputedStyle(one).fontSize);
    assert.equal(await size('.edit-field'), await size('h1'));
  });

  it('finishes a longer text with Ctrl+Enter, and leaves it as it was with Escape', async () => {
    await at('/summary').focus();
    await press('Enter');
    await page.tab.keyboard.type(' Not this.');
    await press('Escape');
    assert.equal(await focused(), '/summary');
    await press('Enter', 'Control+End');
    await page.tab.keyboard.type(' And their families.');
    await press('Control+Enter');
    await page.role.answer();
    assert.match(page.role.text, /ill at home\. And their families\./);
    assert.equal(page.role.edits.length, 1);
  });

  it('keeps what is typed while the page is patched, also when its item has moved', async () => {
    await at('/workActivities/1').click();
    await page.tab.keyboard.type(' and night');
    await page.role.type('  - name: Visits', '  - Before all others\n  - name: Visits');
    assert.equal(await page.tab.locator('.edit-field').inputValue(), 'Leading the day and night');
    await press('Enter');
    await page.role.answer();
    assert.match(page.role.text, /- Leading the day and night\n {2}- Records/);
    await press('Escape');
  });

  it('keeps what is typed for the time when the page is away', async () => {
    await at('/title').click();
    await page.tab.keyboard.type(' and more');
    const kept = await page.tab.evaluate('window.kept');
    await open({ state: kept });
    assert.equal(await page.tab.locator('.edit-field').inputValue(), 'Senior community nurse and more');
    await press('Enter');
    await page.role.answer();
    has('community nurse', 'community nurse and more');
  });

  it('shows both wordings when the text has changed, and keeps mine', async () => {
    await at('/title').click();
    await page.tab.keyboard.type(', mine');
    await page.role.type('Senior community nurse', 'Senior nurse');
    await press('Enter');
    await page.role.answer();
    assert.equal(await page.tab.locator('.edit-theirs').textContent(), 'Senior nurse');
    assert.deepEqual(await violationsIn(page.tab), []);
    await page.tab.getByRole('button', { name: 'Keep mine' }).press('Enter');
    await page.role.answer();
    assert.match(page.role.text, /^title: Senior community nurse, mine$/m);
  });

  it('takes theirs', async () => {
    await at('/title').click();
    await page.tab.keyboard.type(', mine');
    await page.role.type('Senior community nurse', 'Senior nurse');
    await press('Enter');
    await page.role.answer();
    await page.tab.getByRole('button', { name: 'Take theirs' }).press('Enter');
    assert.match(page.role.text, /^title: Senior nurse$/m);
    assert.equal(await page.tab.locator('.edit-field').count(), 0);
    assert.equal(await focused(), '/title');
  });

  it('says at the place why an edit is refused', async () => {
    await page.tab.getByRole('button', { name: 'Add A fact' }).press('Enter');
    await page.tab.keyboard.type('no label');
    await press('Enter');
    await page.tab.locator('.edit-refused').waitFor();
    assert.match((await page.tab.locator('.edit-refused').textContent()) ?? '', /label and a value/);
    await press('Escape');
  });

  it('reaches the buttons of an item by the keyboard', async () => {
    await at('/workActivities/1').focus();
    await press('Alt+F10', 'ArrowLeft', 'Enter');
    await page.role.answer();
    has('  - Leading the day\n', '');
  });

  it('adds a section that is missing', async () => {
    await page.tab.getByRole('button', { name: 'Add Training' }).press('Enter');
    await page.tab.keyboard.type('Venepuncture');
    await press('Control+Enter');
    await page.role.answer();
    assert.match(page.role.text, /^training:\n {2}- Venepuncture$/m);
    assert.equal(await focused(), '/training/0');
  });

  it('types a new summary at the size that it has then', async () => {
    const size = (selector: string) => page.tab.locator(selector).evaluate((one) => getComputedStyle(one).fontSize);
    const usual = await size('.rp-summary p');
    await open({ text: roleText.replace(/summary: >\n.*\n/, '') });
    await page.tab.getByRole('button', { name: 'Add Summary' }).press('Enter');
    assert.equal(await size('.edit-field'), usual);
    await page.tab.keyboard.type('You look after people.');
    await press('Control+Enter');
    await page.role.answer();
    assert.match(page.role.text, /^summary: You look after people\.$/m);
    assert.equal(await page.tab.locator('.rp-summary').count(), 1);
  });

  it('adds a fact, and changes one', async () => {
    await page.tab.getByRole('button', { name: 'Add A fact' }).press('Enter');
    await page.tab.keyboard.type('Hours: 37.5 a week');
    await press('Enter');
    await page.role.answer();
    assert.match(page.role.text, /[Hh]ours: 37\.5 a week/);
    await at('/salary').click();
    await press('Control+A');
    await page.tab.keyboard.type('£41,000');
    await press('Enter');
    await page.role.answer();
    assert.match(page.role.text, /^salary: £41,000$/m);
  });

  it('renames a fact in place, and moves it among the others', async () => {
    await open({ text: roleText.replace('salary: £39,200', 'details:\n  # a year\n  Salary: £39,200\n  Hours: 37') });
    await at('/details/Salary').focus();
    await press('F2', 'Control+A');
    await page.tab.keyboard.type('Pay');
    assert.deepEqual(await violationsIn(page.tab), []);
    await press('Enter');
    await page.role.answer();
    assert.match(page.role.text, /details:\n {2}# a year\n {2}Pay: £39,200\n {2}Hours: 37\n/);
    assert.equal(await focused(), '/details/Pay');
    await press('Alt+ArrowDown');
    await page.role.answer();
    assert.match(page.role.text, /details:\n {2}Hours: 37\n {2}# a year\n {2}Pay: £39,200\n/);
    assert.equal(await page.said(), 'Pay, moved down, 2 of 2');
    assert.equal(await focused(), '/details/Pay');
    await press('Alt+ArrowDown');
    assert.equal(await page.said(), 'Pay is the last');
    await page.tab.locator('dt', { hasText: 'Hours' }).click();
    await page.tab.keyboard.type(' a week');
    // What is typed outlives the page.
    await open({ text: page.role.text, state: await page.tab.evaluate('window.kept') });
    assert.equal(await page.tab.locator('.edit-field').inputValue(), 'Hours a week');
    await press('Enter');
    await page.role.answer();
    assert.match(page.role.text, /\n {2}Hours a week: 37\n/);
    await at('/details/Pay').focus();
    await press('Alt+F10', 'ArrowRight', 'Enter');
    await page.role.answer();
    assert.match(page.role.text, /details:\n {2}# a year\n {2}Pay: £39,200\n {2}Hours a week: 37\n/);
  });

  it('chooses status and grade from what exists', async () => {
    await at('/status').focus();
    await press('Enter', 'ArrowRight', 'Enter');
    await page.role.answer();
    has('status: draft', 'status: published');
    await at('/grade').click();
    await page.tab.getByText('Band 5', { exact: true }).last().click();
    await page.role.answer();
    assert.match(page.role.text, /^grade: band5$/m);
  });

  it('undoes through VS Code', async () => {
    await at('/title').focus();
    await press('Control+Z', 'Control+Shift+Z');
    const sent = await page.tab.evaluate<{ type: string }[]>('window.sent');
    assert.deepEqual(
      sent.map(({ type }) => type).filter((type) => type === 'undo' || type === 'redo'),
      ['undo', 'redo'],
    );
  });

  it('edits the role in which it was typed, when the page shows another one by now', async () => {
    await at('/workActivities/1').focus();
    await press('Insert');
    await page.tab.keyboard.type('Teaching');
    await page.role.show(true, 2);
    await page.role.answer();
    assert.match(page.role.text, /Leading the day\n {2}- Teaching\n/);
    const [edit] = await page.tab.evaluate<{ uri: string }[]>(`window.sent.filter(({ type }) => type === 'edit')`);
    assert.equal(edit?.uri, 'file:///staff/me.role.yaml');
  });

  it('leaves a page alone that nobody edits in', async () => {
    await page.role.show(false);
    await page.tab.locator('h1').click();
    assert.equal(await page.tab.locator('.edit-field').count(), 0);
    assert.equal(await page.tab.locator('.edit-adders').isVisible(), false);
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
      await page.tab.getByRole('button', { name: 'Add skills to Clinical' }).press('Enter');
      await page.role.answerQuestion();
      await page.tab.waitForSelector('[role=option]');
      await press('ArrowDown', 'Enter');
    },
    several: async () => {
      await at('/workActivities/1').focus();
      await press('Shift+ArrowDown', 'Shift+ArrowDown');
    },
    pick: async () => {
      await page.tab.getByRole('button', { name: 'Add Family' }).press('Enter');
      await page.role.answerQuestion([{ value: 'Community nursing', label: 'Community nursing', detail: '3 roles' }]);
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
        assert.deepEqual(await violationsIn(page.tab), [], name);
        if (pictures) await page.tab.screenshot({ path: `${pictures}/${theme.name}-${name}.png` });
        await page.tab.setViewportSize({ width: 320, height: 800 });
        await page.tab.waitForFunction(() => document.documentElement.scrollWidth <= 320);
        if (pictures) await page.tab.screenshot({ path: `${pictures}/${theme.name}-${name}-narrow.png` });
        await page.tab.setViewportSize({ width: 1000, height: 900 });
      }
      assert.deepEqual(page.errors, []);
    });
  }

  it('goes from right to left in a Hebrew role: the right arrow leads back, boxes and tools stand on their sides', async () => {
    const text = roleText.replace('title: Senior community nurse', 'title: אחות בכירה\nlang: he');
    await open({ text });
    const level = at('/skills/0/items/0/level');
    await level.focus();
    await press('Enter');
    const checked = () =>
      page.tab.locator('.edit-steps input:checked').evaluate((one) => (one.closest('label') ?? one).textContent);
    assert.match((await checked()) ?? '', /Independent/);
    await press('ArrowRight');
    assert.match((await checked()) ?? '', /Supported/);
    await press('ArrowLeft', 'ArrowLeft');
    assert.match((await checked()) ?? '', /Advanced/);
    await press('Escape');
    const right = (selector: string) => page.tab.locator(selector).evaluate((one) => one.getBoundingClientRect().right);
    const titleRight = await right('h1');
    await at('/title').focus();
    await press('Enter');
    assert.equal(await page.tab.locator('.edit-field').evaluate((one) => getComputedStyle(one).direction), 'rtl');
    assert(Math.abs((await right('.edit-box')) - titleRight) < 24);
    await press('Escape');
    const item = at('/workActivities/0/name');
    await item.hover();
    const [tools, held] = await Promise.all(
      ['.edit-tools', '[data-path="/workActivities/0"]'].map((selector) =>
        page.tab
          .locator(selector)
          .first()
          .evaluate((one) => one.getBoundingClientRect().left),
      ),
    );
    assert(Math.abs((tools ?? 0) - (held ?? 0)) < 24, `${tools} ${held}`);
    assert.deepEqual(page.errors, []);
    assert.deepEqual(await violationsIn(page.tab), []);
  });
});
