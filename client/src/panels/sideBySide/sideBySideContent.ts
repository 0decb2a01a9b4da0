import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { PageResult } from '../../../../server/src/protocol.ts';
import { exportCommand } from '../../common/commandNames.ts';
import { oneLine } from '../../common/displayText.ts';
import type { SyncedChange } from '../../server/server.ts';
import { isOneOf } from '../../workspace/files.ts';
import { GitProblem, onDidChangeHead } from '../../workspace/git.ts';
import { appearanceFor } from '../shared/appearance.ts';
import { noLoadedTheme } from '../shared/loadWorkspaceTheme.ts';
import type { Appearance } from '../shared/messages.ts';
import type { PanelContent, PanelContext, PanelView } from '../shared/panelContent.ts';
import { columnShowing, revealPosition } from '../shared/sourceEditor.ts';
import { createUpdater } from '../shared/updater.ts';
import { LevelEdits } from './levelEdits.ts';
import { parseSideBySideMessage, type SideBySidePanelMessage } from './messages.ts';
import {
  emptySideBySidePage,
  type Failure,
  pageAfterFailure,
  pageAfterResult,
  type SideBySidePage,
} from './nextPage.ts';
import { requestPage } from './requests.ts';
import { isSameSubject, movedSubject, type Subject, urisOf } from './subject.ts';
import type { TakeMessage } from './takeMessages.ts';
import { takeOver } from './takeOver.ts';

/** What the tab is called before the server's first answer. */
const firstTitles = { comparison: say`Comparison`, matrix: say`Skills by grade` } as const;

/** What a panel about several roles shows: a comparison or a matrix. */
export class SideBySideContent implements PanelContent {
  private current: Subject;
  private page: SideBySidePage = emptySideBySidePage;
  private readonly view: PanelView<SideBySidePanelMessage>;
  private readonly context: PanelContext;
  private readonly levels: LevelEdits;
  private readonly commits: readonly vscode.Disposable[];
  readonly updater = createUpdater<PageResult | null>(
    () => requestPage(this.context.server, this.current),
    (result) => this.show(pageAfterResult(this.page, this.current, result)),
    (reason) => {
      this.context.log.warn(`No page of ${urisOf(this.current).join(', ')}: ${String(reason)}`);
      this.show(pageAfterFailure(this.page, this.current, failureFor(reason)));
    },
  );

  constructor(subject: Subject, view: PanelView<SideBySidePanelMessage>, context: PanelContext) {
    this.current = subject;
    this.view = view;
    this.context = context;
    this.commits = committedRoles(subject).map((uri) => onDidChangeHead(uri, () => view.refresh()));
    this.levels = new LevelEdits(view, context);
    this.updateTitle();
  }

  get subject(): Subject {
    return this.current;
  }

  get resource(): vscode.Uri {
    const [first] = urisOf(this.current);
    if (first !== undefined) return vscode.Uri.parse(first);
    return vscode.workspace.workspaceFolders?.[0]?.uri ?? this.context.extensionUri;
  }

  /**
   * The text of the page follows the settings of the preview. Tables take all the width of the panel. The theme of the workspace is left
   * out, since colours have a meaning here.
   */
  get appearance(): Appearance {
    return { ...appearanceFor(this.resource, noLoadedTheme), maxWidth: undefined };
  }

  isAffectedBy({ uri, created }: SyncedChange): boolean {
    // A change of the family of any role can add it to a matrix.
    return created || this.current.kind === 'matrix' || this.wasMadeFrom(uri);
  }

  filesRenamed(from: string, to: string): void {
    const subject = movedSubject(this.current, from, to);
    if (isSameSubject(subject, this.current)) return;
    this.current = subject;
    this.view.postAppearance();
    this.updater.restart();
  }

  pageLoaded(): void {
    this.postUpdate();
    this.levels.postUnsaved();
  }

  receive(value: unknown): void {
    const message = parseSideBySideMessage(value);
    switch (message?.type) {
      case 'reveal': {
        const uri = vscode.Uri.parse(message.uri);
        // A page is made of texts that anybody may have written, so that only the files are opened that it was made from.
        if (this.wasMadeFrom(uri)) this.reveal(uri, message.line);
        break;
      }
      case 'export':
        this.view.attempt(vscode.commands.executeCommand(exportCommand, this.current));
        break;
      case 'take':
        this.view.attempt(this.take(message));
        break;
      default:
        if (message) this.view.attempt(this.levels.receive(message, (uri) => this.wasMadeFrom(uri)));
    }
  }

  showProblem(): void {
    const { problem } = this.page;
    if (problem !== undefined) this.reveal(vscode.Uri.parse(problem.uri), problem.line);
  }

  dispose(): void {
    for (const commit of [...this.commits, this.levels]) commit.dispose();
  }

  private async take(message: TakeMessage): Promise<void> {
    const refused =
      this.current.kind === 'comparison' ? await takeOver(this.current, message, this.context) : undefined;
    this.view.post({ type: 'taken', id: message.id, refused });
  }

  private wasMadeFrom(uri: vscode.Uri): boolean {
    return isOneOf(uri, urisOf(this.current)) || isOneOf(uri, this.page.dependencies);
  }

  private show(page: SideBySidePage): void {
    this.page = page;
    this.updateTitle();
    this.postUpdate();
  }

  private updateTitle(): void {
    this.view.setTitle(oneLine(this.page.title ?? '') || firstTitles[this.current.kind]);
  }

  private postUpdate(): void {
    if (this.page === emptySideBySidePage) return;
    const { html, lang, notice } = this.page;
    this.view.post({ type: 'update', subject: this.current, html, lang, notice });
  }

  private reveal(uri: vscode.Uri, line: number): void {
    const chooseColumn = (source: vscode.Uri) => columnShowing(source) ?? vscode.ViewColumn.Beside;
    this.view.attempt(revealPosition(uri, new vscode.Position(line, 0), chooseColumn));
  }
}

/** The roles that a comparison shows as they were in the last commit. */
function committedRoles(subject: Subject): vscode.Uri[] {
  if (subject.kind !== 'comparison') return [];
  return subject.roles.filter(({ version }) => version === 'head').map(({ uri }) => vscode.Uri.parse(uri));
}

function failureFor(reason: unknown): Failure {
  return reason instanceof GitProblem ? { kind: 'version', sentence: reason.message } : { kind: 'server' };
}
