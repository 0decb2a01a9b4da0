import * as vscode from 'vscode';
import {
  type ImportParams,
  type ImportRefusedResult,
  type ImportResult,
  type ImportSource,
  importMethod,
} from '../../../../server/src/protocol.ts';
import { withoutLinks } from '../../common/displayText.ts';
import { appearanceFor } from '../shared/appearance.ts';
import { noLoadedTheme } from '../shared/loadWorkspaceTheme.ts';
import type { Appearance, Notice } from '../shared/messages.ts';
import type { PanelContent, PanelContext, PanelView } from '../shared/panelContent.ts';
import { restartServer } from '../shared/shownPage.ts';
import { createUpdater } from '../shared/updater.ts';
import { type ImportPanelMessage, type PastedSource, parseImportMessage } from './messages.ts';
import { openWritten, writeImport } from './writeImport.ts';

/** What a panel begins with. Without sources its page waits for a clipboard or for files that are dropped on it. */
export interface ImportStart {
  readonly sources: readonly ImportSource[];
  /** The folder for the files. */
  readonly folder: vscode.Uri;
}

/** What the page says while it waits. */
const waiting = `<main class="rp-import" lang="en"><h1>Import</h1>
<p>Press <kbd>Ctrl</kbd>+<kbd>V</kbd> (<kbd>⌘</kbd>+<kbd>V</kbd> on a Mac) to paste a job description from Word, Excel or a web page, or drop files here.</p></main>`;

type Answer = ImportResult | ImportRefusedResult;

/** What a panel shows in which an import is looked at and corrected, and its files are written. */
export class ImportContent implements PanelContent {
  private sources: readonly ImportSource[];
  private readonly folder: vscode.Uri;
  private readonly decided = new Map<string, string>();
  private answer: Answer | undefined;
  private failure: Notice | undefined;
  private readonly view: PanelView<ImportPanelMessage>;
  private readonly context: PanelContext;
  readonly updater = createUpdater<Answer | undefined>(
    async () => (this.sources.length === 0 ? undefined : this.ask()),
    (answer) => this.show(answer, undefined),
    (reason) => {
      this.context.log.warn(`Could not import: ${String(reason)}`);
      this.show(this.answer, { text: 'The language server could not import this.', action: restartServer });
    },
  );

  constructor({ sources, folder }: ImportStart, view: PanelView<ImportPanelMessage>, context: PanelContext) {
    this.sources = sources;
    this.folder = folder;
    this.view = view;
    this.context = context;
    view.setTitle('Import');
  }

  get resource(): vscode.Uri {
    return this.folder;
  }

  /** Tables take all the width of the panel. */
  get appearance(): Appearance {
    return { ...appearanceFor(this.resource, noLoadedTheme), maxWidth: undefined };
  }

  /** Files that are there are merged with what is imported, and are read again when they are written. */
  isAffectedBy(): boolean {
    return false;
  }

  filesRenamed(): void {}

  showProblem(): void {}

  pageLoaded(): void {
    this.postUpdate();
  }

  receive(value: unknown): void {
    const message = parseImportMessage(value);
    switch (message?.type) {
      case 'decide':
        this.decided.set(message.key, message.meaning);
        this.updater.invalidate();
        break;
      case 'sources':
        this.sources = message.sources.map(sourceOf);
        this.decided.clear();
        this.updater.restart();
        break;
      case 'write':
        this.view.attempt(this.write());
        break;
      case 'saveMapping':
        this.view.attempt(this.saveMapping());
        break;
      case 'close':
        this.view.attempt(vscode.commands.executeCommand('workbench.action.closeActiveEditor'));
        break;
    }
  }

  dispose(): void {}

  private ask(): Promise<Answer> {
    const params: ImportParams = {
      sources: this.sources,
      decided: Object.fromEntries(this.decided),
      folder: this.folder.toString(),
    };
    return this.context.server.ask(importMethod, params);
  }

  private show(answer: Answer | undefined, failure: Notice | undefined): void {
    this.answer = answer;
    this.failure = failure;
    const [first] = this.sources;
    this.view.setTitle(first ? `Import ${first.name}` : 'Import');
    this.postUpdate();
  }

  private postUpdate(): void {
    const { answer, failure } = this;
    const refusal = answer && 'refusal' in answer ? { text: answer.refusal, action: undefined } : undefined;
    this.view.post({
      type: 'update',
      html: answer && 'html' in answer ? answer.html : this.sources.length === 0 || refusal ? waiting : '',
      lang: 'en',
      notice: failure ?? refusal,
      write: answer && 'html' in answer ? labelOf(answer) : undefined,
    });
  }

  private async write(): Promise<void> {
    if (!this.answer || !('html' in this.answer)) return;
    // What is in the folder may have changed since the page was made.
    const answer = await this.ask();
    if (!('html' in answer)) {
      this.show(answer, undefined);
      return;
    }
    if (answer.files.some(({ before }, index) => before !== (this.answer as ImportResult).files[index]?.before)) {
      this.show(answer, {
        text: 'Files in the folder have changed meanwhile. Look at them again before you write.',
        action: undefined,
      });
      return;
    }
    if (!(await writeImport(answer))) {
      void vscode.window.showErrorMessage('The files could not be written.');
      return;
    }
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await openWritten(answer);
  }

  private async saveMapping(): Promise<void> {
    if (!this.answer || !('html' in this.answer)) return;
    const target = await vscode.window.showSaveDialog({
      title: 'Keep these meanings for the next import',
      defaultUri: vscode.Uri.joinPath(this.folder, 'import.map.yaml'),
      filters: { YAML: ['yaml', 'yml'] },
    });
    if (!target) return;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(this.answer.mapping));
    const sentence = `Kept. "role-profile import --map" takes the file, too.`;
    void vscode.window.showInformationMessage(withoutLinks(sentence));
  }
}

function sourceOf({ name, text, html, data }: PastedSource): ImportSource {
  return {
    name: name === '' ? 'clipboard.txt' : name,
    ...(text === undefined ? {} : { text }),
    ...(html === undefined ? {} : { html }),
    ...(data === undefined ? {} : { data }),
  };
}

/** `undefined` where all files are as they are to be already. */
function labelOf({ files }: ImportResult): string | undefined {
  const changed = files.filter(({ text, before }) => text !== before).length;
  return changed === 0 ? undefined : changed === 1 ? 'Write one file' : `Write ${changed} files`;
}
