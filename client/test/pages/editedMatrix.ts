import type { Page as Tab } from 'playwright-core';
import { changeLevels, offerLevels } from '../../../server/src/lsp/levels.ts';
import type { Session } from '../../../server/src/lsp/session.ts';
import type { AskedSkill, LevelChange } from '../../../server/src/protocol.ts';
import { createLanguageService } from '../../../server/src/service/languageService.ts';
import { editorLinks } from '../../../server/src/write/html/links.ts';
import { matrixPage } from '../../../server/src/write/html/matrixPage.ts';
import { applyWorkspaceEdit } from '../../../server/test/support/applyWorkspaceEdit.ts';
import { MemoryHost } from '../../../server/test/support/memoryHost.ts';
import type { Cell, UnsavedCell } from '../../src/panels/sideBySide/levelMessages.ts';
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
export class EditedMatrix {
  files = new Map(matrixFiles);
  private readonly unsaved = new Map<string, UnsavedCell>();
  private handled = 0;
  private readonly host = new MemoryHost();
  private readonly service = createLanguageService(this.host);
  private readonly tab: Tab;

  private constructor(tab: Tab) {
    this.tab = tab;
  }

  static async open(tab: Tab, panel: PanelPage, theme: Theme): Promise<EditedMatrix> {
    const matrix = new EditedMatrix(tab);
    for (const [uri, text] of matrix.files) matrix.host.write(uri, text);
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

  /** Answers all that the page asks for, until it asks for nothing more. */
  async settle(): Promise<void> {
    for (;;) {
      const sent = await this.tab.evaluate<{ type: string; id: number }[]>('window.sent');
      const next = sent.slice(this.handled);
      if (next.length === 0) return;
      this.handled = sent.length;
      for (const message of next) await this.answer(message);
    }
  }

  private async show(): Promise<void> {
    const found = await this.service.matrix({ uris: [] });
    if (!found) throw new Error('There is no role.');
    const { html, lang } = matrixPage(found.result, editorLinks);
    await send(this.tab, { type: 'update', subject: { kind: 'matrix', uris: [] }, html, lang, notice: undefined });
  }

  private async answer(message: { readonly type: string; readonly id: number }): Promise<void> {
    const { type, id } = message;
    if (type === 'levels') {
      const { asked } = message as unknown as { asked: AskedSkill };
      const offer = await offerLevels(this.session, asked, none);
      await send(this.tab, { type, id, ...('refused' in offer ? offer : { offer }) });
    } else if (type === 'changeLevels') {
      const { cells, change } = message as unknown as { cells: readonly Cell[]; change: LevelChange };
      const skills = cells.map(({ asked }) => asked as AskedSkill);
      const result = await changeLevels(this.session, { skills, change }, none);
      if ('refused' in result) {
        await send(this.tab, { type: 'changed', id, refused: result.refused });
        return;
      }
      this.files = applyWorkspaceEdit(this.files, result.edit);
      for (const [uri, text] of this.files) {
        this.host.write(uri, text);
        await this.service.fileChanged(uri);
      }
      for (const { asked, row, shown } of cells) {
        const key = `${asked.role} ${row}`;
        if (!this.unsaved.has(key)) this.unsaved.set(key, { role: asked.role, row, was: shown });
      }
      await send(this.tab, { type: 'unsaved', cells: [...this.unsaved.values()] });
      await send(this.tab, { type: 'changed', id, refused: undefined });
      await this.show();
    } else if (type === 'saveAll') {
      this.unsaved.clear();
      await send(this.tab, { type: 'unsaved', cells: [] });
    }
  }

  /** The parts of a session that requests about levels use. */
  private get session(): Session {
    const documents = {
      get: () => undefined,
      listedUriOf: (uri: string) => uri,
      asWritten: (uri: string) => uri,
    };
    return { service: this.service, documents, client: { takesDocumentChanges: false } } as unknown as Session;
  }
}
