import type { Page as Tab } from 'playwright-core';
import { runImport } from '../../../server/src/import/importer.ts';
import { reviewPage } from '../../../server/src/import/review/reviewPage.ts';
import { inEnglish } from '../../../server/src/service/message.ts';
import { EditedFramework } from './editedFramework.ts';
import { EditedMatrix } from './editedMatrix.ts';
import { EditedRole } from './editedRole.ts';
import { buildPanelPage, buildRichText, buildRoleEditor, defaultAppearance, openPanelPage, send } from './panelPage.ts';
import type { Theme } from './themes.ts';

/** Opens a page with its controls in a state of use. */
type Open = (tab: Tab, theme: Theme) => Promise<void>;

/** Of the title, a fact, the summary, an item and a skill. */
const problemsOfRole = [
  { line: 0, severity: 'information', message: 'The title begins with a word of the grade.' },
  { line: 3, severity: 'warning', message: 'The salary does not say for which hours it is.' },
  { line: 7, severity: 'information', message: 'The summary is shorter than those of other roles.' },
  { line: 11, severity: 'warning', message: 'This activity says nothing of what is done, as the two others do.' },
  {
    line: 17,
    severity: 'error',
    message: 'No level of the scale is called “independant”: did you mean “independent”?',
  },
] as const;

/** Pages that are worked in, by what they show: each is reached by keys and places alone, so that it is in any language of the window. */
export async function readEditorPages(): Promise<Readonly<Record<string, Open>>> {
  const [role, matrix, importing, editor, rich] = await Promise.all([
    buildPanelPage('role'),
    buildPanelPage('sideBySide'),
    buildPanelPage('import'),
    buildRoleEditor(),
    buildRichText(),
  ]);
  const inRole =
    (path: string | undefined, ...keys: readonly string[]): Open =>
    async (tab, theme) => {
      await EditedRole.open(tab, role, editor, theme, { rich });
      if (path !== undefined) await tab.locator(`[data-edit-path="${path}"]`).focus();
      for (const key of keys) await tab.keyboard.press(key);
    };
  const inFramework =
    (...keys: readonly string[]): Open =>
    async (tab, theme) => {
      const framework = await EditedFramework.open(tab, role, editor, theme);
      await tab.locator('[data-skill="lower-limb"]').focus();
      for (const key of keys) await tab.keyboard.press(key);
      await framework.settle();
    };
  const inMatrix =
    (...keys: readonly string[]): Open =>
    async (tab, theme) => {
      const table = await EditedMatrix.open(tab, matrix, theme);
      await tab.locator('.pages-toolbar button[aria-pressed]').last().press('Enter');
      await table.settle();
      for (const key of keys) await tab.keyboard.press(key);
      await table.settle();
    };
  return {
    'editor-role': inRole(undefined),
    'editor-role-item': inRole('/workActivities/1'),
    'editor-role-several': inRole('/workActivities/1', 'Shift+ArrowDown', 'Shift+ArrowDown'),
    'editor-role-text': inRole('/workActivities/0/description', 'Enter'),
    'editor-role-new': inRole('/workActivities/1', 'Insert'),
    'editor-role-level': inRole('/skills/0/items/0/level', 'Enter'),
    'editor-role-problems': async (tab, theme) => {
      await inRole(undefined)(tab, theme);
      await send(tab, { type: 'problems', problems: problemsOfRole });
      await tab.locator('[data-edit-path="/workActivities/1"]').focus();
      const { line, message } = problemsOfRole[3];
      await send(tab, { type: 'fixes', line, message, titles: ['Add a text', 'Remove the item'] });
    },
    'editor-framework': inFramework('ArrowRight'),
    'editor-matrix': inMatrix('Enter'),
    'editor-matrix-many': inMatrix('Shift+ArrowDown', 'Shift+ArrowRight'),
    'editor-import': async (tab, theme) => {
      const source =
        '# Gardener\n\nKeeps the paths of the park open.\n\n**Location:** North gate\n\n## Responsibilities\n\n- Prune hedges\n\n## What we are like\n\nWe drink tea at four.\n';
      const files = [{ name: 'gardener.md', bytes: new TextEncoder().encode(source) }];
      const outcome = await runImport({ files, decided: new Map() }, async () => undefined, {});
      if (!('imported' in outcome)) throw new Error('Nothing was imported.');
      await openPanelPage(tab, importing, theme);
      const html = reviewPage(outcome.imported, outcome.merged, { tag: 'en', translate: inEnglish });
      const update = { type: 'update', html, lang: 'en', notice: undefined, write: 'Write one file', taken: undefined };
      await send(tab, { type: 'appearance', appearance: defaultAppearance }, update);
    },
  };
}
