import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEverything, openSample, rangeOf, replace } from './editor.ts';
import { hasBridge, keyboard, preview, screenshot, workbench } from './page.ts';
import { said } from './said.ts';

const lead = 'end-user-computing/lead-euc-engineer.role.yaml';
const engineer = 'operations/engineer.role.yaml';
const senior = 'operations/senior-engineer.role.yaml';

/** An expression that gives the top of the last element that was made from a line, in pixels from the upper edge of the view. */
const heightOf = (line: number) =>
  `[...document.querySelectorAll('main [data-line="${line}"]:not([data-uri])')].at(-1).getBoundingClientRect().top`;

/** An expression that begins to count scroll events. */
const countScrolling = `window.scrollCount = 0; window.addEventListener('scroll', () => window.scrollCount++); true`;

async function openBeside(path: string): Promise<vscode.TextEditor> {
  const editor = await openSample(path);
  // VS Code opens a file where it was left, so that the editor is scrolled to its beginning.
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  editor.revealRange(new vscode.Range(0, 0, 0, 0), vscode.TextEditorRevealType.AtTop);
  await vscode.commands.executeCommand('roleProfiles.showPreviewToSide');
  await preview.waitFor('h1');
  // By the time a page has been drawn twice, it has received all messages that a new page receives.
  await preview.evaluate(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`);
  return editor;
}

/** Waits for the next change of the visible range of an editor, and gives its first line. */
function nextTop(editor: vscode.TextEditor): Promise<number> {
  return new Promise((resolve) => {
    const listener = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      if (textEditor !== editor) return;
      listener.dispose();
      resolve(visibleRanges[0]?.start.line ?? -1);
    });
  });
}

function nextSelection(path: string): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.uri.path.endsWith(path) !== true || editor.selection.active.line === 0) return;
      for (const listener of listeners) listener.dispose();
      resolve(editor.selection.active.line);
    };
    const listeners = [
      vscode.window.onDidChangeTextEditorSelection(look),
      vscode.window.onDidChangeActiveTextEditor(look),
    ];
  });
}

/** Clicks into the page, and waits until VS Code reports its tab as active. */
async function enterPreview(): Promise<void> {
  const entered = new Promise<void>((resolve) => {
    const look = () => {
      if (!(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview)) return;
      listener.dispose();
      resolve();
    };
    const listener = vscode.window.tabGroups.onDidChangeTabGroups(look);
  });
  await preview.click('h1');
  await entered;
}

const isPreviewOf = (title: string) => `document.querySelector('h1')?.textContent.startsWith(${JSON.stringify(title)})`;

/** The labels of all tabs of previews. */
const previewTabs = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview)
    .map(({ label }) => label);

describe('the preview panel', () => {
  before(function () {
    if (!hasBridge) this.skip();
  });
  afterEach(closeEverything);

  it('scrolls to the block that the editor is scrolled to, and the editor stays', async () => {
    const editor = await openBeside(lead);
    const { line } = rangeOf(editor.document, 'workActivities:').start;
    const tops: number[] = [];
    const listener = vscode.window.onDidChangeTextEditorVisibleRanges(({ visibleRanges: [range] }) => {
      tops.push(range?.start.line ?? -1);
    });
    editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
    await preview.waitUntil(`window.scrollY > 200`);
    // The event of this movement comes with the next picture.
    await preview.evaluate(`new Promise((done) => requestAnimationFrame(() => setTimeout(done)))`);
    await preview.evaluate(countScrolling);
    await preview.evaluate(`new Promise((done) => setTimeout(done, 300))`);
    listener.dispose();
    // The lower edge may move, as when a code lens appears.
    assert.equal(new Set(tops).size, 1, `the editor was moved once and did not move again: ${tops}`);
    assert.equal(await preview.evaluate('window.scrollCount'), 0, 'the page has come to rest');
    const height = await preview.evaluate<number>(heightOf(line + 1));
    assert.ok(height > -10 && height < 400, `work activities are at ${height}`);
  });

  it('takes the editor along when it is scrolled, and stays itself', async () => {
    const editor = await openBeside(lead);
    const { line } = rangeOf(editor.document, 'qualifications:').start;
    const moved = nextTop(editor);
    // Counting begins before the movement, since an echo would follow it directly.
    await preview.evaluate(countScrolling);
    const place = await preview.evaluate<number>(`Math.floor(window.scrollY + ${heightOf(line + 1)})`);
    await preview.evaluate(`window.scrollTo(0, ${place}); true`);
    const top = await moved;
    await preview.evaluate(`new Promise((done) => setTimeout(done, 300))`);
    assert.equal(await preview.evaluate('window.scrollCount'), 1, 'the page was moved once and did not move again');
    assert.equal(await preview.evaluate('window.scrollY'), place);
    assert.equal(editor.visibleRanges[0]?.start.line, top, 'the editor has come to rest');
    assert.ok(top > line - 8 && top <= line + 2, `${top} for ${line}`);
  });

  it('goes up and down with the wheel without being turned back', async () => {
    const editor = await openBeside(lead);
    for (const turn of [900, 700, -300, 1200, -800]) {
      const before = await preview.evaluate<number>('window.scrollY');
      const moved = nextTop(editor);
      await preview.wheel(turn);
      await preview.waitUntil(`Math.abs(window.scrollY - ${before + turn}) < 2`);
      await moved;
    }
    assert.equal(await preview.evaluate('window.scrollY'), 900 + 700 - 300 + 1200 - 800);
  });

  it('leaves the other side alone when the settings say so', async () => {
    const settings = vscode.workspace.getConfiguration('roleProfiles.preview');
    const both = ['scrollPreviewWithEditor', 'scrollEditorWithPreview', 'markEditorSelection'];
    for (const name of both) await settings.update(name, false, vscode.ConfigurationTarget.Global);
    try {
      const editor = await openBeside(lead);
      await preview.evaluate(`window.scrollTo(0, 700); true`);
      const moved = nextTop(editor);
      editor.revealRange(new vscode.Range(120, 0, 120, 0), vscode.TextEditorRevealType.AtTop);
      const top = await moved;
      // Messages are handled in order, so that earlier ones have been handled when the page shows this edit.
      await replace(editor, 'title: Lead end user', 'title: Principal end user');
      await preview.waitUntil(isPreviewOf('Principal'));
      assert.equal(await preview.evaluate('window.scrollY'), 700);
      // The longer title may be wrapped into one more line. Following the page would move the editor much further.
      assert.ok(Math.abs((editor.visibleRanges[0]?.start.line ?? 0) - top) < 3);
      assert.equal(await preview.evaluate(`document.querySelector('.preview-cursor').hidden`), true);
    } finally {
      for (const name of both) await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('marks the part in which the cursor is', async () => {
    const editor = await openBeside(lead);
    const { line } = rangeOf(editor.document, 'summary:').start;
    editor.selection = new vscode.Selection(line + 1, 0, line + 1, 0);
    await preview.waitUntil(
      `Math.abs(document.querySelector('.preview-cursor').getBoundingClientRect().top - document.querySelector('.rp-summary .rp-text').getBoundingClientRect().top) < 2`,
    );
  });

  it('leads to the line of a part by a double click', async () => {
    const editor = await openBeside(lead);
    const line = Number(await preview.evaluate(`document.querySelectorAll('.rp-entry dt')[3].dataset.line`));
    await preview.evaluate(`document.querySelectorAll('.rp-entry dt')[3].id = 'target'`);
    const chosen = nextSelection(lead);
    await preview.click('#target', { clickCount: 2 });
    assert.equal(await chosen, line);
    assert.equal(vscode.window.activeTextEditor?.viewColumn, editor.viewColumn);
  });

  it('leads to the line of a part by a click at its edge', async () => {
    await openBeside(lead);
    const line = Number(await preview.evaluate(`document.querySelector('.rp-summary .rp-text').dataset.line`));
    const chosen = nextSelection(lead);
    await preview.click('.rp-summary .rp-text');
    await preview.waitUntil(`document.querySelector('.preview-edge').hidden === false`);
    await preview.click('.preview-edge');
    assert.equal(await chosen, line);
  });

  it('shows a problem at its place, says it, and leads to it', async () => {
    const editor = await openBeside(engineer);
    await replace(editor, 'ref: ops/incident-management', 'ref: ops/incident-managment');
    await preview.waitFor('.preview-problem-icon');
    const label = await preview.evaluate<string>(`document.querySelector('.preview-problem-icon').ariaLabel`);
    assert.match(label, /incident-managment/);
    await preview.focus('.preview-problem-icon');
    await screenshot('preview with a problem');
    const { line } = rangeOf(editor.document, 'ref: ops/incident-managment').start;
    const chosen = nextSelection(engineer);
    await preview.click('.preview-problem-icon');
    assert.equal(await chosen, line);
  });

  it('follows the active role, unless it is locked', async () => {
    await openBeside(engineer);
    await openSample(lead);
    await preview.waitUntil(isPreviewOf('Lead end user'));
    await vscode.commands.executeCommand('workbench.action.focusNextGroup');
    await vscode.commands.executeCommand('roleProfiles.preview.toggleLock');
    await openSample(engineer);
    await openSample(senior);
    assert.deepEqual(previewTabs(), [said('[Preview] {0}', 'Lead end user computing engineer')]);
    assert.equal(await preview.evaluate(isPreviewOf('Lead end user')), true);
    // Another preview is opened for the active role, and follows it alone.
    await vscode.commands.executeCommand('roleProfiles.showPreviewToSide');
    await preview.waitUntil(isPreviewOf('Senior'));
    assert.equal(previewTabs().length, 2);
    assert.ok(previewTabs().includes(said('[Preview] {0}', 'Lead end user computing engineer')));
  });

  it('opens a role that it links to', async () => {
    await openBeside(engineer);
    const link = 'a[data-uri$="senior-engineer.role.yaml"]';
    await preview.waitFor(link);
    const opened = new Promise<vscode.TextEditor>((resolve) => {
      const listener = vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor?.document.uri.path.endsWith(senior) !== true) return;
        listener.dispose();
        resolve(editor);
      });
    });
    await preview.click(link);
    assert.equal((await opened).viewColumn, vscode.ViewColumn.One);
  });

  it('opens nothing that a page could not have linked to', async () => {
    const editor = await openBeside(engineer);
    const outside = ['file:///etc/passwd', vscode.Uri.joinPath(editor.document.uri, '../../README.md').toString()];
    const links = outside.map((uri) => `<a class="hostile" href="${uri}" data-uri="${uri}" data-line="0">x</a>`);
    // In one go, since a page that is renewed loses what it does not know.
    await preview.evaluate(`(() => {
      document.querySelector('main').insertAdjacentHTML('afterbegin', ${JSON.stringify(links.join(' '))});
      for (const link of document.querySelectorAll('.hostile')) link.click();
      return true;
    })()`);
    // Messages are handled in order, so that the others have been handled after this one.
    const chosen = nextSelection(engineer);
    await preview.click('.rp-summary .rp-text', { clickCount: 2 });
    await chosen;
    const open = vscode.workspace.textDocuments.map(({ uri }) => uri.toString());
    assert.deepEqual(
      outside.filter((uri) => open.includes(uri)),
      [],
    );
  });

  it('zooms with the keys of the window', async () => {
    await openBeside(lead);
    await enterPreview();
    const size = () => preview.evaluate<number>(`parseFloat(getComputedStyle(document.documentElement).fontSize)`);
    const before = await size();
    await keyboard.press('Control+Equal');
    await preview.waitUntil(`parseFloat(getComputedStyle(document.documentElement).fontSize) > ${before}`);
    await keyboard.press('Control+0');
    await preview.waitUntil(`parseFloat(getComputedStyle(document.documentElement).fontSize) === ${before}`);
  });

  it('finds text in the page', async () => {
    await openBeside(lead);
    await enterPreview();
    await keyboard.press('Control+KeyF');
    await workbench.waitFor('.simple-find-part.visible');
    await keyboard.press('Escape');
  });
});
