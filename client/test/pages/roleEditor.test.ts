import assert from 'node:assert/strict';
import { it } from 'node:test';
import { violationsIn } from './axe.ts';
import { roleText } from './editedRole.ts';
import { describeEditing } from './editingPage.ts';
import { pictures, send } from './panelPage.ts';
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

  it('shows a problem where the keyboard is, and mends it by a button', async () => {
    const message = 'The role has no reviewer.';
    await send(page.tab, { type: 'problems', problems: [{ line: 11, severity: 'warning', message }] });
    await at('/title').focus();
    await press('F8');
    assert.equal(await focused(), '/workActivities/1');
    assert.match((await page.tab.locator('.edit-problem').textContent()) ?? '', /The role has no reviewer\./);
    await send(page.tab, { type: 'fixes', line: 11, message, titles: ['Name one'] });
    assert.deepEqual(await violationsIn(page.tab), []);
    await press('Control+.', 'Enter');
    const sent = await page.tab.evaluate<unknown[]>(`window.sent.filter(({ type }) => type.startsWith('fix'))`);
    assert.deepEqual(sent, [
      { type: 'fixes', line: 11, message },
      { type: 'fix', line: 11, message, title: 'Name one' },
    ]);
    await send(page.tab, { type: 'problems', problems: [] });
    assert.equal(await page.tab.locator('.edit-problems').isVisible(), false);
    assert.equal(await focused(), '/workActivities/1');
  });

  it('leaves the keyboard at a fix when something is written above, and mends the problem where it is then', async () => {
    const message = 'The role has no reviewer.';
    const foundAt = (line: number) => ({ type: 'problems', problems: [{ line, severity: 'warning', message }] });
    await send(page.tab, foundAt(11));
    await press('F8');
    await page.role.type('title:', '# Looked through.\ntitle:');
    await send(page.tab, foundAt(12));
    // What was asked for at the line before is answered with it.
    await send(page.tab, { type: 'fixes', line: 11, message, titles: ['Name one'] });
    await press('Control+.');
    await page.role.type('title:', '# Once more.\ntitle:');
    await send(page.tab, foundAt(13));
    await press('Enter');
    const sent = await page.tab.evaluate<unknown[]>(`window.sent.filter(({ type }) => type === 'fix')`);
    assert.deepEqual(sent, [{ type: 'fix', line: 13, message, title: 'Name one' }]);
  });

  it('shows each problem beside its place where there is room, and mends one that the keyboard is not at', async () => {
    await page.tab.setViewportSize({ width: 1700, height: 900 });
    const problems = [
      { line: 1, severity: 'warning', message: 'The title is long.' },
      { line: 11, severity: 'error', message: 'The role has no reviewer.' },
    ];
    await send(page.tab, { type: 'problems', problems });
    await page.tab.waitForFunction(() => {
      const { sent } = window as unknown as { sent: { type: string }[] };
      return sent.filter(({ type }) => type === 'fixes').length === 2;
    });
    for (const { line, message } of problems) {
      await send(page.tab, { type: 'fixes', line, message, titles: [`Mend ${line}`] });
    }
    assert.deepEqual(await violationsIn(page.tab), []);
    const note = page.tab.locator('.edit-problems', { hasText: 'no reviewer' });
    const [beside, value] = [await note.boundingBox(), await at('/workActivities/1').boundingBox()];
    assert(beside && value && beside.x > value.x + value.width && Math.abs(beside.y - value.y) < 100);
    await note.getByRole('button', { name: 'Mend 11' }).press('Enter');
    await send(page.tab, { type: 'problems', problems: problems.slice(0, 1) });
    assert.equal(await focused(), '/workActivities/1');
    assert.equal(await page.tab.locator('.edit-problems').count(), 1);
  });

  it('shows each problem as a line below its own where there is no room beside it, and unfolds it at the keyboard', async () => {
    await page.tab.setViewportSize({ width: 800, height: 900 });
    const message =
      'The role has no reviewer, whom somebody else may have named in another place of this very file already.';
    const problems = [
      { line: 1, severity: 'warning', message: 'The title is long.' },
      { line: 2, severity: 'warning', message: 'Say since when.' },
      { line: 11, severity: 'error', message },
    ];
    await send(page.tab, { type: 'problems', problems });
    await page.tab.waitForFunction(() => document.querySelectorAll('.edit-problems-below').length === 3);
    const covered = () =>
      page.tab.evaluate(() => {
        const notes = [...document.querySelectorAll('.edit-problems')].map((note) => note.getBoundingClientRect());
        const texts = [...document.querySelectorAll('#preview-page [data-edit]')].map((text) =>
          text.getBoundingClientRect(),
        );
        return notes.some((note) =>
          texts.some(
            ({ top, bottom, left, right }) =>
              top < note.bottom - 1 && bottom > note.top + 1 && left < note.right - 1 && right > note.left + 1,
          ),
        );
      });
    const note = page.tab.locator('.edit-problems', { hasText: 'no reviewer' });
    const height = async () => (await note.boundingBox())?.height ?? 0;
    const folded = await height();
    assert.deepEqual([await covered(), folded < 24], [false, true]);
    await note.click();
    assert.equal(await focused(), '/workActivities/1');
    await send(page.tab, { type: 'fixes', line: 11, message, titles: ['Name one'] });
    await page.role.show();
    assert.deepEqual([await covered(), (await height()) > 2 * folded], [false, true]);
    assert.deepEqual(await violationsIn(page.tab), []);
    await send(page.tab, { type: 'problems', problems: [] });
    const left = await page.tab.evaluate(() => document.querySelectorAll('#preview-page [style*="margin"]').length);
    assert.equal(left, 0);
  });

  it('takes the keyboard back after a fix only when the reader is there again', async () => {
    const message = 'The role has no reviewer.';
    await send(page.tab, { type: 'problems', problems: [{ line: 11, severity: 'warning', message }] });
    await at('/title').focus();
    await press('F8');
    await send(page.tab, { type: 'fixes', line: 11, message, titles: ['Name one'] });
    await press('Control+.');
    // As while a question of VS Code is open over the page.
    await page.tab.evaluate('document.hasFocus = () => false');
    await send(page.tab, { type: 'problems', problems: [] });
    assert.equal(await page.tab.evaluate('document.activeElement === document.body'), true);
    await page.tab.evaluate(`delete document.hasFocus; window.dispatchEvent(new Event('focus'))`);
    assert.equal(await focused(), '/workActivities/1');
  });

  it('counts the problems, walks through them and says each, wherever it is', async () => {
    const severity = 'warning';
    const problems = [
      { line: 5, severity, message: 'This framework is old.' },
      { line: 11, severity, message: 'Say who leads.' },
      { line: 11, severity, message: 'Say when.' },
    ];
    await send(page.tab, { type: 'problems', problems });
    const count = () => page.tab.locator('.edit-mending-count').textContent();
    assert.equal(await count(), '3 to mend');
    await at('/title').focus();
    await press('F8');
    // What stands nowhere in the page is mended at the value above it.
    assert.equal(await count(), '1 of 3 to mend');
    assert.equal(await page.said(), 'Problem 1 of 3. Warning: This framework is old.');
    await page.tab.getByRole('button', { name: 'Next problem' }).click();
    assert.equal(await focused(), '/workActivities/1');
    assert.equal(await count(), '2 and 3 of 3 to mend');
    await press('F8');
    assert.equal(await count(), '1 of 3 to mend');
    await press('Shift+F8');
    assert.equal(await focused(), '/workActivities/1');
    await send(page.tab, { type: 'fixes', line: 11, message: 'Say when.', titles: ['Add “daily”'] });
    assert.deepEqual(await violationsIn(page.tab), []);
    await press('Control+.', 'Enter');
    await send(page.tab, { type: 'problems', problems: problems.slice(0, 2) });
    assert.equal(await page.said(), 'Mended. 2 to mend.');
    assert.equal(await focused(), '/workActivities/1');
    // The mark beside the page leads to the value, not to the text.
    await at('/title').focus();
    await page.tab.locator('.preview-problem-icon').last().click();
    assert.equal(await focused(), '/workActivities/1');
    await page.role.show(false);
    assert.equal(await page.tab.locator('.edit-mending').isVisible(), false);
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
