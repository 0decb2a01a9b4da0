import type { Page as Tab } from 'playwright-core';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { actOnCatalogue, listCatalogue } from '../../../server/src/lsp/catalogue.ts';
import { said } from '../../../server/src/lsp/said.ts';
import type { CatalogueRange, CatalogueResult } from '../../../server/src/protocol.ts';
import type { Operation } from '../../../server/src/service/editing/operations.ts';
import { inEnglish } from '../../../server/src/service/message.ts';
import { frameworkPage } from '../../../server/src/write/html/framework/frameworkPage.ts';
import { type Asked, EditedFiles } from './editedFiles.ts';
import { defaultAppearance, openPanelPage, type PanelPage, send } from './panelPage.ts';
import type { Theme } from './themes.ts';

export const frameworkUri = 'file:///staff/trust.framework.yaml';
export const roleUri = 'file:///staff/nurse.role.yaml';

export const frameworkText = `id: trust
name: Trust skills
version: "2026-2"
defaultScale: nursing
scales:
  nursing:
    name: Nursing
    levels:
      - { id: supported, name: Supported }
      - { id: independent, name: Independent }
      - { id: advanced, name: Advanced }
categories:
  - { id: clinical, name: Clinical care }
  - { id: wounds, name: Wounds and skin, parent: clinical }
  - { id: medicines, name: Medicines, parent: clinical }
grades:
  - { id: band5, name: Band 5 }
  - { id: band6, name: Band 6 }
skills:
  # Looked at in spring.
  - id: burns
    name: Burn wounds, first care
    category: [clinical, wounds]
    levels:
      supported: You cool and cover.
  - id: lower-limb
    name: Lower limb care
    category: [clinical, wounds]
    aliases: [Leg ulcer care]
    description: Preventing and treating leg ulcers.
    levels:
      supported: You dress simple ulcers to a plan.
      independent: You assess the circulation. # agreed in May
      advanced:
        description: You take on ulcers that do not heal.
        indicators:
          - Agrees the plan with surgeons
  - id: leg-clinic
    name: Leg ulcer clinics
    category: [clinical, wounds]
    codes:
      - { scheme: esco, code: S1 }
    levels:
      independent: You run a clinic.
  - id: home-medicines
    name: Medicines at home
    category: [clinical, medicines]
  - id: link-duties
    name: Tissue viability link duties
    status: retired
    replacedBy: lower-limb
`;

export const roleText = `title: Community nurse
frameworks:
  t: trust.framework.yaml
skills:
  - ref: t/leg-clinic
    level: independent
  - ref: t/link-duties
    level: supported # for now
`;

/** A framework that is edited in a page: the files, and the server's own answers to what the page sends. */
export class EditedFramework extends EditedFiles {
  version = 1;
  /** Which rows the page shows, which come with its next versions. */
  private shownRows: CatalogueRange | undefined;
  /** What the page has sent to be changed. */
  readonly edits: { readonly operations: readonly Operation[]; readonly act?: object }[] = [];

  get text(): string {
    return this.files.get(frameworkUri) ?? '';
  }

  /** Opens the page of the framework for editing. */
  static async open(
    tab: Tab,
    panel: PanelPage,
    editor: PanelPage,
    theme: Theme,
    files: ReadonlyMap<string, string> = new Map(),
    state?: unknown,
  ): Promise<EditedFramework> {
    const framework = new EditedFramework(tab, new Map([[frameworkUri, frameworkText], [roleUri, roleText], ...files]));
    await framework.service.scan();
    await openPanelPage(tab, { script: panel.script, style: panel.style + editor.style }, theme, state);
    await tab.addScriptTag({ content: editor.script });
    await send(tab, { type: 'appearance', appearance: defaultAppearance });
    await framework.show();
    return framework;
  }

  /** Sends the page of the text as it is now with the rows that it shows, and others that it asks for. */
  async show(): Promise<void> {
    const known = await this.service.framework(this.document);
    if (!known) throw new Error('The text is no framework.');
    const { html, lang } = frameworkPage(known.framework, known.users);
    const query = this.shownRows;
    const answer = query && (await this.rowsOf(query));
    await send(this.tab, {
      type: 'update',
      uri: frameworkUri,
      locked: false,
      subject: 1,
      html,
      lang,
      lines: this.text.split('\n').length,
      version: this.version,
      editing: true,
      notice: undefined,
      ...(answer ? { rows: { query, answer } } : {}),
    });
    await this.settle();
  }

  /** Waits until the page has sent an edit, and answers. */
  async edited(): Promise<void> {
    const before = this.edits.length;
    while (this.edits.length === before) await this.settleNext();
  }

  protected override async answer(message: Asked): Promise<void> {
    const { id } = message;
    if (message.type === 'catalogue') {
      const { query, isShown } = message as unknown as { query: CatalogueRange; isShown: boolean };
      if (isShown) this.shownRows = query;
      await send(this.tab, { type: 'catalogue', id, answer: await this.rowsOf(query) });
    } else if (message.type === 'edit') {
      const { version, operations, act } = message as unknown as {
        version: number;
        operations: readonly Operation[];
        act?: object;
      };
      this.edits.push({ operations, ...(act ? { act } : {}) });
      const result = act
        ? await actOnCatalogue(this.session, this.document, { textDocument: { uri: frameworkUri }, act: act as never })
        : await this.service.edit({ uri: frameworkUri, open: this.document, seen: version }, operations);
      if ('refused' in result) {
        await send(this.tab, { type: 'edited', id, refused: said(result.refused, inEnglish), version: this.version });
        return;
      }
      const edit: WorkspaceEdit = 'edit' in result ? result.edit : { changes: { [frameworkUri]: [...result.edits] } };
      await this.apply(edit);
      this.version++;
      this.service.update(this.document);
      const skill = 'skill' in result ? result.skill : undefined;
      await send(this.tab, { type: 'edited', id, refused: undefined, version: this.version, skill });
      await this.show();
    }
  }

  private async rowsOf(query: CatalogueRange): Promise<CatalogueResult | undefined> {
    return (await listCatalogue(this.session, this.document, query, undefined as never)) ?? undefined;
  }

  protected override openDocument(uri: string) {
    return uri === frameworkUri ? this.document : undefined;
  }

  private get document() {
    return { uri: frameworkUri, languageId: 'skill-framework', version: this.version, text: this.text };
  }
}
