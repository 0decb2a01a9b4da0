import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import {
  type ImportParams,
  type ImportRefusedResult,
  type ImportResult,
  type ImportSource,
  importMethod,
  type WorkbookResult,
} from '../../../../server/src/protocol.ts';
import { withoutLinks } from '../../common/displayText.ts';
import type { SyncedChange } from '../../server/server.ts';
import { appearanceFor } from '../shared/appearance.ts';
import { noLoadedTheme } from '../shared/loadWorkspaceTheme.ts';
import type { Appearance, Notice } from '../shared/messages.ts';
import type { PanelContent, PanelContext, PanelView } from '../shared/panelContent.ts';
import { restartServer } from '../shared/shownPage.ts';
import { revealPosition } from '../shared/sourceEditor.ts';
import { createUpdater } from '../shared/updater.ts';
import { type ImportPanelMessage, type PastedSource, parseImportMessage } from './messages.ts';
import { placesOf, type WorkbookAnswer, WorkbookReview } from './workbookReview.ts';
import { openWritten, writeImport } from './writeImport.ts';

/** What a panel begins with. Without sources its page waits for a clipboard or for files that are dropped on it. */
export interface ImportStart {
  readonly sources: readonly ImportSource[];
  /** The folder for the files. */
  readonly folder: vscode.Uri;
}

/** What the page says while it waits. */
const waiting = `<main class="rp-import" lang="${vscode.env.language}"><h1>${say`Import`}</h1>
<p>${say`Press ${'<kbd>Ctrl</kbd>+<kbd>V</kbd>'} (${'<kbd>⌘</kbd>+<kbd>V</kbd>'} on a Mac) to paste a job description from Word, Excel or a web page, or drop files here.`}</p></main>`;

type Answer = ImportResult | ImportRefusedResult | WorkbookResult;

/** What a panel shows in which an import is looked at and corrected, and its files are written. */
export class ImportContent implements PanelContent {
  private sources: readonly ImportSource[];
  private readonly folder: vscode.Uri;
  private readonly decided = new Map<string, string>();
  /** Of a source that may be a workbook of ours. */
  private review: WorkbookReview | undefined;
  private answer: Answer | undefined;
  private failure: Notice | undefined;
  private readonly view: PanelView<ImportPanelMessage>;
  private readonly context: PanelContext;
  readonly updater = createUpdater<Answer | undefined>(
    async () => (this.sources.length === 0 ? undefined : this.ask()),
    (answer) => this.show(answer, undefined),
    (reason) => {
      this.context.log.warn(`Could not import: ${String(reason)}`);
      this.show(this.answer, { text: say`The language server could not import this.`, action: restartServer });
    },
  );

  constructor({ sources, folder }: ImportStart, view: PanelView<ImportPanelMessage>, context: PanelContext) {
    this.sources = sources;
    this.folder = folder;
    this.view = view;
    this.context = context;
    this.review = WorkbookReview.of(sources, folder, context.server);
    view.setTitle(say`Import`);
  }

  get resource(): vscode.Uri {
    return this.folder;
  }

  /** Tables take all the width of the panel. */
  get appearance(): Appearance {
    return { ...appearanceFor(this.resource, noLoadedTheme), maxWidth: undefined };
  }

  /** Files that are there are merged with what is imported, and are read again when they are written; a workbook is about the files themselves. */
  isAffectedBy({ uri }: SyncedChange): boolean {
    return isWorkbook(this.answer) && placesOf(this.answer).includes(uri.toString());
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
        this.review = WorkbookReview.of(this.sources, this.folder, this.context.server);
        this.updater.restart();
        break;
      case 'take':
        this.review?.tick(message.keys, message.isTaken);
        break;
      case 'reveal':
        if (isWorkbook(this.answer) && placesOf(this.answer).includes(message.uri)) {
          this.view.attempt(this.reveal(vscode.Uri.parse(message.uri), message.line));
        }
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

  private async ask(): Promise<Answer> {
    const review = this.review;
    const proposed = await review?.ask();
    if (proposed) return proposed;
    // A workbook of somebody else is imported as any other file.
    if (this.review === review) this.review = undefined;
    return this.askForFiles();
  }

  private askForFiles(): Promise<ImportResult | ImportRefusedResult> {
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
    this.view.setTitle(first ? say`Import ${first.name}` : say`Import`);
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
      write: isImport(answer) ? labelOf(answer) : undefined,
      taken: isWorkbook(answer) ? this.review?.takenOf(answer) : undefined,
    });
  }

  private async reveal(uri: vscode.Uri, line: number): Promise<void> {
    await revealPosition(uri, new vscode.Position(line, 0), () => vscode.ViewColumn.Beside);
  }

  private async write(): Promise<void> {
    const shown = this.answer;
    if (isWorkbook(shown)) await this.makeChanges(shown);
    if (!isImport(shown)) return;
    // What is in the folder may have changed since the page was made.
    const answer = await this.askForFiles();
    if (!isImport(answer)) {
      this.show(answer, undefined);
      return;
    }
    if (answer.files.some(({ before }, index) => before !== shown.files[index]?.before)) {
      this.show(answer, {
        text: say`Files in the folder have changed meanwhile. Look at them again before you write.`,
        action: undefined,
      });
      return;
    }
    if (!(await writeImport(answer))) {
      void vscode.window.showErrorMessage(say`The files could not be written.`);
      return;
    }
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await openWritten(answer);
  }

  private async makeChanges(shown: WorkbookResult): Promise<void> {
    const made = await this.review?.make(shown);
    if (made?.kind === 'changed') this.showChanged(made.answer);
    if (made?.kind === 'failed') void vscode.window.showErrorMessage(say`The changes could not be made.`);
    if (made?.kind !== 'made') return;
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const [first] = made.uris;
    if (first) await vscode.window.showTextDocument(first, { preview: false });
    const what = made.count === 1 ? say`One change was made.` : say`${made.count} changes were made.`;
    void vscode.window.showInformationMessage(say`${what} Nothing has been saved yet.`);
  }

  private showChanged(answer: WorkbookAnswer): void {
    if (answer === null) return;
    const text = say`The files have changed meanwhile. Look at the changes again before you make them.`;
    this.show(answer, 'refusal' in answer ? undefined : { text, action: undefined });
  }

  private async saveMapping(): Promise<void> {
    if (!isImport(this.answer)) return;
    const target = await vscode.window.showSaveDialog({
      title: say`Keep these meanings for the next import`,
      defaultUri: vscode.Uri.joinPath(this.folder, 'import.map.yaml'),
      filters: { YAML: ['yaml', 'yml'] },
    });
    if (!target) return;
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(this.answer.mapping));
    const sentence = say`Kept. "role-profile import --map" takes the file, too.`;
    void vscode.window.showInformationMessage(withoutLinks(sentence));
  }
}

function isImport(answer: Answer | undefined): answer is ImportResult {
  return answer !== undefined && 'manifest' in answer;
}

function isWorkbook(answer: Answer | undefined): answer is WorkbookResult {
  return answer !== undefined && 'remarks' in answer;
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
  return changed === 0 ? undefined : changed === 1 ? say`Write one file` : say`Write ${changed} files`;
}
