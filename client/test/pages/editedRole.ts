import type { Page as Tab } from 'playwright-core';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { editChoicesOf } from '../../../server/src/jobProfile/editChoices.ts';
import { jobProfileOf } from '../../../server/src/jobProfile/jobProfile.ts';
import { said } from '../../../server/src/lsp/said.ts';
import type { Operation } from '../../../server/src/service/editing/operations.ts';
import { createLanguageService } from '../../../server/src/service/languageService.ts';
import { inEnglish } from '../../../server/src/service/message.ts';
import { editorLinks } from '../../../server/src/write/html/links.ts';
import { renderProfile } from '../../../server/src/write/html/renderProfile.ts';
import { MemoryHost } from '../../../server/test/support/memoryHost.ts';
import { english } from '../../../server/test/support/phrases.ts';
import type { Answers, PickOption, Question, QuestionMessage } from '../../src/panels/role/questions.ts';
import type { EditMessage } from '../../src/panels/shared/editMessages.ts';
import { defaultAppearance, openPanelPage, type PanelPage, send } from './panelPage.ts';
import type { Theme } from './themes.ts';

const uri = 'file:///staff/me.role.yaml';
const frameworkUri = 'file:///staff/f.framework.yaml';

const framework = `id: f
name: Trust skills
scales:
  nursing:
    name: Nursing
    levels:
      - { id: supported, name: Supported }
      - { id: independent, name: Independent }
      - { id: advanced, name: Advanced }
defaultScale: nursing
categories:
  - { id: clinical, name: Clinical care }
grades:
  - { id: band5, name: Band 5 }
  - { id: band6, name: Band 6 }
skills:
  - id: wounds
    name: Wound care
    levels:
      supported:
        description: You help with dressings.
      independent:
        description: You assess wounds and plan the dressing.
  - id: limbs
    name: Lower limb care
    aliases: [Leg ulcers]
    category: [clinical]
    description: Preventing and treating leg ulcers.
    levels:
      supported: You dress simple ulcers.
      independent: You choose the compression.
      advanced: You take on ulcers that do not heal.
  - id: teaching
    name: Teaching families
    levels:
      independent: You teach families to care.
`;

/** One grade above the role, for roles that lead to it. */
const higher = `id: sister
title: Ward sister
grade: band7
frameworks: { f: f.framework.yaml }
skills:
  - title: Clinical
    framework: f
    items:
      - ref: f/wounds
        level: advanced
        levelDescription: You decide what others do with wounds.
`;

export const roleText = `title: Senior community nurse
status: draft
grade: band6
salary: £39,200
frameworks:
  f: f.framework.yaml
summary: >
  You look after people who are ill at home.
workActivities:
  - name: Visits at home # every week
    description: Plan and give care.
  - Leading the day
  - Records
skills:
  - title: Clinical
    framework: f
    items:
      - ref: f/wounds
        level: independent
      - name: Medicines
        scale: f/nursing
`;

/** How a page is opened. */
export interface OpenOptions {
  readonly text?: string;
  /** What an earlier page has saved. */
  readonly state?: unknown;
  /** The script by which texts are edited as readers see them; without it they are edited as Markdown. */
  readonly rich?: PanelPage;
}

/** A role that is edited in a page: the text, and the server's own answers to what the page sends. */
export class EditedRole {
  text = roleText;
  framework = framework;
  version = 1;
  /** What the page has sent. */
  readonly edits: (readonly Operation[])[] = [];
  /** The last page without an error. */
  private whole = '';
  private handled = 0;
  private asked = 0;
  private readonly host = new MemoryHost();
  private readonly service = createLanguageService(this.host);
  private readonly tab: Tab;

  private constructor(tab: Tab) {
    this.tab = tab;
  }

  /** Opens the page of the role for editing. */
  static async open(
    tab: Tab,
    panel: PanelPage,
    editor: PanelPage,
    theme: Theme,
    { text = roleText, state, rich }: OpenOptions = {},
  ): Promise<EditedRole> {
    const role = new EditedRole(tab);
    role.text = text;
    role.host.write(frameworkUri, framework);
    role.host.write('file:///staff/sister.role.yaml', higher);
    await role.service.scan();
    await openPanelPage(tab, { script: panel.script, style: panel.style + editor.style }, theme, state);
    await tab.addScriptTag({ content: editor.script });
    if (rich) {
      await tab.addStyleTag({ content: rich.style });
      await tab.addScriptTag({ content: rich.script });
    }
    await send(tab, { type: 'appearance', appearance: defaultAppearance });
    await role.show();
    return role;
  }

  /** Sends the page of the text as it is now. */
  async show(editing = true, subject = 1): Promise<void> {
    const resolved = await this.service.resolve(this.document);
    if (!resolved) throw new Error('The text is no role.');
    const { profile, broken, errorLine = 0, brokenKeys = [] } = resolved;
    const options = editing ? { ...editorLinks, editing: editChoicesOf(profile) } : editorLinks;
    const { html, lang } = renderProfile(jobProfileOf(profile, english, editing), options);
    if (!broken || this.whole === '') this.whole = html;
    const mixed = broken && editing ? { mixed: { html, line: errorLine, keys: brokenKeys } } : {};
    const { version } = this;
    const lines = this.text.split('\n').length;
    await send(this.tab, {
      type: 'update',
      uri: subject === 1 ? uri : 'file:///staff/other.role.yaml',
      locked: false,
      subject,
      html: this.whole,
      ...mixed,
      lang,
      lines,
      version,
      editing,
      notice: undefined,
    });
  }

  /** Changes the text as if somebody typed in it, and shows the page. */
  async type(before: string, after: string): Promise<void> {
    if (!this.text.includes(before)) throw new Error(`"${before}" is not in the text.`);
    this.text = this.text.replace(before, after);
    this.version++;
    await this.show();
  }

  /** Answers the next edit that the page sends, as the panel does. */
  async answer(): Promise<void> {
    const count = this.handled;
    await this.tab.waitForFunction((done) => {
      const { sent } = window as unknown as { sent: { type: string }[] };
      return sent.filter(({ type }) => type === 'edit').length > done;
    }, count);
    const sent = await this.tab.evaluate<EditMessage[]>(`window.sent.filter(({ type }) => type === 'edit')`);
    const edit = sent[count];
    if (!edit) throw new Error('The page has sent no edit.');
    this.handled++;
    const { id, version } = edit;
    // The page is from the same build as the server.
    const operations = edit.operations as readonly Operation[];
    this.edits.push(operations);
    if (edit.uri === frameworkUri) {
      await this.editFramework(id, operations);
      return;
    }
    const result = await this.service.edit({ uri, open: this.document, seen: version }, operations);
    if ('refused' in result) {
      await send(this.tab, { type: 'edited', id, refused: said(result.refused, inEnglish), version: this.version });
      return;
    }
    this.text = withEdits(this.text, result.edits);
    this.version++;
    await send(this.tab, { type: 'edited', id, refused: undefined, version: this.version });
    await this.show();
  }

  private async editFramework(id: number, operations: readonly Operation[]): Promise<void> {
    const result = await this.service.edit({ uri: frameworkUri, open: undefined, seen: 0 }, operations);
    if ('edits' in result) this.framework = withEdits(this.framework, result.edits);
    this.host.write(frameworkUri, this.framework);
    await this.service.fileChanged(frameworkUri);
    const refused = 'refused' in result ? said(result.refused, inEnglish) : undefined;
    await send(this.tab, { type: 'edited', id, refused, version: 1 });
    await this.show();
  }

  /** Answers the next question that the page asks, as the panel does; `options` are what there is in the workspace. */
  async answerQuestion(options: readonly PickOption[] = []): Promise<void> {
    const count = this.asked;
    await this.tab.waitForFunction((done) => {
      const { sent } = window as unknown as { sent: { type: string }[] };
      return sent.filter(({ type }) => type === 'ask').length > done;
    }, count);
    const sent = await this.tab.evaluate<QuestionMessage[]>(`window.sent.filter(({ type }) => type === 'ask')`);
    this.asked = sent.length;
    const last = sent.at(-1);
    if (!last) throw new Error('The page has asked nothing.');
    const { id, question } = last;
    const answer = await this.answerTo(question, options);
    await send(this.tab, { type: 'answer', id, answer });
  }

  private async answerTo(question: Question, options: readonly PickOption[]): Promise<Answers[keyof Answers]> {
    switch (question.kind) {
      case 'skills':
        return this.service.searchSkills(this.document, {
          query: question.query,
          at: { path: question.path },
          only: question.only,
        });
      case 'paste':
        return this.service.clipboardText(question);
      case 'options':
        return options;
      case 'neighbours': {
        // What is open is the server's own there.
        this.host.write(uri, this.text);
        await this.service.fileChanged(uri);
        const found = await this.service.neighbourLevels({ role: uri, item: { uri, path: question.path } });
        return 'refused' in found ? [] : found;
      }
    }
  }

  private get document() {
    return { uri, languageId: 'role-profile', version: this.version, text: this.text };
  }
}

function withEdits(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, text), [...edits]);
}
