import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openSample, sample } from './editor.ts';
import { hasBridge, keyboard, screenshot, workbench } from './page.ts';
import { said } from './said.ts';
import { activeEditorOf, matrix, seen } from './sideBySide.ts';

const names = seen('tbody tr[data-order] > th');
const senior = 'operations/senior-engineer.role.yaml';

/** An expression that gives the levels of a column in the order of the rows, group by group. */
const valuesOf = (column: number) =>
  `[...document.querySelectorAll('tbody')].map((body) => [...body.querySelectorAll('tr[data-order] > td:nth-of-type(${column + 1})')].map((cell) => cell.dataset.value))`;

async function showMatrix(): Promise<void> {
  await vscode.commands.executeCommand('roleProfiles.showMatrix', sample('operations'));
  await matrix.waitFor('.rp-matrix tbody tr');
}

describe('the matrix', () => {
  before(async function () {
    if (!hasBridge) this.skip();
    await openSample(senior);
  });
  afterEach(closeEverything);

  it('sorts by a column at a click on its head, and back', async () => {
    await showMatrix();
    await screenshot('matrix');
    const before = await matrix.evaluate<string[]>(names);
    await matrix.click('thead th[data-column="0"] .pages-sort');
    await matrix.waitFor('thead th[data-column="0"][aria-sort="descending"]');
    for (const values of await matrix.evaluate<string[][]>(valuesOf(0))) {
      const levels = values.map((value) => (value === '' ? -1 : Number(value)));
      assert.deepEqual(
        levels,
        levels.toSorted((a, b) => b - a),
      );
    }
    await matrix.click('thead th[data-column="0"] .pages-sort');
    await matrix.waitFor('thead th[data-column="0"][aria-sort="ascending"]');
    await matrix.click('thead th[data-column="0"] .pages-sort');
    assert.deepEqual(await matrix.evaluate(names), before);
  });

  it('is filtered by words and by what differs, and says how much is left', async () => {
    await showMatrix();
    const all = await matrix.evaluate<string[]>(names);
    await matrix.focus('.pages-search');
    await keyboard.type('incident');
    await matrix.waitUntil(
      `document.querySelector('.pages-status').textContent.includes('${said('{0} of {1}', '', '')}')`,
    );
    const found = await matrix.evaluate<string[]>(names);
    assert.ok(found.length > 0 && found.every((name) => /incident/i.test(name)), found.join(', '));
    await matrix.waitUntil(`document.activeElement.classList.contains('pages-search')`);
    await keyboard.press('Control+a');
    await keyboard.press('Delete');
    await matrix.waitUntil(
      `!document.querySelector('.pages-status').textContent.includes('${said('{0} of {1}', '', '')}')`,
    );
    await matrix.click('.pages-tick-box');
    const differing = await matrix.evaluate<string[]>(names);
    assert.ok(differing.length > 0 && differing.length <= all.length, `${differing.length} of ${all.length}`);
    const values = await matrix.evaluate<string[][]>(
      `[...document.querySelectorAll('tr[data-order]:not([hidden])')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.dataset.value))`,
    );
    assert.ok(values.every((levels) => new Set(levels).size > 1));
  });

  it('is as the reader left it after another tab has been in front', async () => {
    await openSample(senior);
    await showMatrix();
    await matrix.click('thead th[data-column="0"] .pages-sort');
    await matrix.waitFor('[aria-sort="descending"]');
    await matrix.focus('.pages-search');
    await keyboard.type('man');
    await matrix.waitUntil(
      `document.querySelector('.pages-status').textContent.includes('${said('{0} of {1}', '', '')}')`,
    );
    const left = await matrix.evaluate<string[]>(names);
    await vscode.commands.executeCommand('workbench.action.previousEditor');
    await activeEditorOf(sample(senior));
    await vscode.commands.executeCommand('workbench.action.nextEditor');
    await matrix.waitFor('[aria-sort="descending"]');
    assert.deepEqual(await matrix.evaluate(names), left);
  });

  it('leads to the place of a level', async () => {
    await showMatrix();
    const link = 'tbody td[data-uri$="senior-engineer.role.yaml"] a';
    const line = Number(await matrix.evaluate(`document.querySelector('${link}').dataset.line`));
    await matrix.click(link);
    const editor = await activeEditorOf(sample(senior));
    assert.equal(editor.selection.active.line, line);
  });

  it('asks for a family where there are several', async () => {
    const done = vscode.commands.executeCommand('roleProfiles.showMatrix');
    const family = '.quick-input-list .monaco-list-row[aria-label^="Operations"]';
    await workbench.waitFor(family);
    await workbench.click(family);
    await done;
    await matrix.waitFor('.rp-matrix');
    assert.match(await matrix.text('h1'), /^Operations/);
  });
});
