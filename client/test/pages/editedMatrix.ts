import type { Page as Tab } from 'playwright-core';
import { changeLevels, offerLevels } from '../../../server/src/lsp/levels.ts';
import { said } from '../../../server/src/lsp/said.ts';
import type { AskedSkill, LevelChange } from '../../../server/src/protocol.ts';
import { inEnglish } from '../../../server/src/service/message.ts';
import { editorLinks } from '../../../server/src/write/html/links.ts';
import { matrixPage } from '../../../server/src/write/html/matrixPage.ts';
import type { Cell, UnsavedCell } from '../../src/panels/sideBySide/levelMessages.ts';
import { type Asked, EditedFiles } from './editedFiles.ts';
import { defaultAppearance, openPanelPage, type PanelPage, send } from './panelPage.ts';
import type { Theme } from './themes.ts';

const none = undefined as never;

/** The files of a table of skills. */
export const matrixFiles: ReadonlyMap<string, string> = new Map([
  [
    'file:///staff/trust.framework.yaml',
    `id: trust
name: Trust skills
defaultScale: nursing
scales:
  nursing:
    levels:
      - { id: supported, name: Supported }
      - { id: independent, name: Independent }
      - { id: advanced, name: Advanced }
grades:
  - { id: band5, name: Band 5 }
  - { id: band6, name: Band 6 }
skills:
  - id: wounds
    name: Wound care
    levels:
      advanced: You take on wounds that do not heal.
  - id: limbs
    name: Lower limb care
  - id: blood
    name: Taking blood
`,
  ],
  [
    'file:///staff/nurse.role.yaml',
    `title: Community nurse
grade: band5
progressesTo: senior
frameworks: { t: trust.framework.yaml }
skills:
  - title: Clinical
    items:
      - ref: t/wounds # first
        level: independent
      - { ref: t/limbs, level: supported }
`,
  ],
  [
    'file:///staff/senior.role.yaml',
    `title: Senior nurse
id: senior
grade: band6
frameworks: { t: trust.framework.yaml }
skills:
  - title: Clinical
    items:
      - { ref: t/wounds, level: independent }
      - { ref: t/blood, level: independent }
`,
  ],
]);

/** A table of skills that is written in: the files, and the server's own answers to what the page sends. */
export class EditedMatrix extends EditedFiles {
  private readonly unsaved = new Map<string, UnsavedCell>();
  /** Whether the page with a change has not come yet, as it does later for hundreds of roles. */
  isLate = false;

  static async open(tab: Tab, panel: PanelPage, theme: Theme): Promise<EditedMatrix> {
    const matrix = new EditedMatrix(tab, matrixFiles);
    await matrix.service.scan();
    await openPanelPage(tab, panel, theme);
    await send(tab, { type: 'appearance', appearance: defaultAppearance });
    await matrix.show();
    return matrix;
  }

  /** The text of a role by the name of its file. */
  text(name: string): string {
    return this.files.get(`file:///staff/${name}.role.yaml`) ?? '';
  }

  private async show(): Promise<void> {
    const found = await this.service.matrix({ uris: [] });
    if (!found) throw new Error('There is no role.');
    const { html, lang } = matrixPage(found.result, editorLinks);
    await send(this.tab, { type: 'update', subject: { kind: 'matrix', uris: [] }, html, lang, notice: undefined });
  }

  protected override async answer(message: Asked): Promise<void> {
    const { type, id } = message;
    if (type === 'levels') {
      const { asked } = message as unknown as { asked: AskedSkill };
      const offer = await offerLevels(this.session, asked, none);
      await send(this.tab, { type, id, ...('refused' in offer ? said(offer, inEnglish) : { offer }) });
    } else if (type === 'changeLevels') {
      const { cells, change } = message as unknown as { cells: readonly Cell[]; change: LevelChange };
      const skills = cells.map(({ asked }) => asked as AskedSkill);
      const result = await changeLevels(this.session, { skills, change }, none);
      if ('refused' in result) {
        await send(this.tab, { type: 'changed', id, refused: said(result.refused, inEnglish) });
        return;
      }
      await this.apply(result.edit);
      for (const { asked, row, shown } of cells) {
        const key = `${asked.role} ${row}`;
        if (!this.unsaved.has(key)) this.unsaved.set(key, { role: asked.role, row, was: shown });
      }
      await send(this.tab, { type: 'unsaved', cells: [...this.unsaved.values()] });
      await send(this.tab, { type: 'changed', id, refused: undefined });
      if (!this.isLate) await this.show();
    } else if (type === 'saveAll') {
      this.unsaved.clear();
      await send(this.tab, { type: 'unsaved', cells: [] });
    }
  }

  protected override openDocument(): undefined {
    return undefined;
  }
}
