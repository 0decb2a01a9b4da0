import assert from 'node:assert/strict';
import { it } from 'node:test';
import { violationsIn } from './axe.ts';
import { describeEditing } from './editingPage.ts';
import { send } from './panelPage.ts';

describeEditing('the problems of a role that is edited in its page', (page) => {
  const { at, press, focused } = page;

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
});
