import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ExplorerView } from '../../../server/src/protocol.ts';
import type { Server } from '../server/server.ts';
import { Line, type MoreLine } from './line.ts';
import { Lines } from './lines.ts';

/** One view of the explorer: its lines, what is chosen in it, and what it says above them while something is searched for. */
export class ExplorerTree implements vscode.Disposable {
  readonly name: ExplorerView;
  readonly lines: Lines;
  private readonly tree: vscode.TreeView<Line | MoreLine>;
  private readonly subscriptions: readonly vscode.Disposable[];
  /** Something has changed that is shown when the view is. */
  private isOutdated = false;

  constructor(
    name: ExplorerView,
    server: Server,
    log: vscode.LogOutputChannel,
    dragAndDropController: vscode.TreeDragAndDropController<Line | MoreLine>,
  ) {
    this.name = name;
    this.lines = new Lines(name, server, log);
    this.tree = vscode.window.createTreeView(`roleProfiles.${name}`, {
      treeDataProvider: this.lines,
      canSelectMany: true,
      showCollapseAll: true,
      dragAndDropController,
    });
    const setOpen = (isOpen: boolean) => (event: vscode.TreeViewExpansionEvent<Line | MoreLine>) => {
      if (event.element instanceof Line) this.lines.setOpen(event.element, isOpen);
    };
    this.subscriptions = [
      this.lines,
      this.tree,
      this.lines.onDidCount(({ found, all }) => this.say(found, all)),
      this.tree.onDidExpandElement(setOpen(true)),
      this.tree.onDidCollapseElement(setOpen(false)),
      this.tree.onDidChangeVisibility(({ visible }) => {
        if (visible && this.isOutdated) this.renew();
      }),
    ];
  }

  /**
   * The lines that a key is about while the view has the keyboard: all that are chosen where the line that the keys have gone to is one of these, else that line
   * alone. VS Code tells extensions what is chosen, and not where the keys are: it is the line that is chosen, or is no longer, when VS Code is told to turn
   * that round, which is done once more then.
   */
  async linesOfKey(): Promise<readonly Line[]> {
    const turnRound = () => vscode.commands.executeCommand('list.toggleSelection');
    const before = this.selection;
    await turnRound();
    const after = this.selection;
    await turnRound();
    const chosen = after.filter((line) => !before.includes(line));
    return chosen.length > 0 ? chosen : before;
  }

  /** The lines that are chosen, in the order of their choice. */
  private get selection(): readonly Line[] {
    return this.tree.selection.filter((line) => line instanceof Line);
  }

  get isVisible(): boolean {
    return this.tree.visible;
  }

  /** What is said above the lines. */
  get message(): string | undefined {
    return this.tree.message;
  }

  /** Something in the workspace has changed; a view that nobody sees asks for nothing. */
  renew(): void {
    this.isOutdated = !this.tree.visible;
    if (this.tree.visible) this.lines.renew();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private say(found: number, all: number): void {
    const { filter } = this.lines;
    const [some, whole] = [found, all].map((count) => count.toLocaleString(vscode.env.language));
    const of =
      this.name === 'roles'
        ? all === 1
          ? say`${some ?? ''} of 1 role`
          : say`${some ?? ''} of ${whole ?? ''} roles`
        : all === 1
          ? say`${some ?? ''} of 1 skill`
          : say`${some ?? ''} of ${whole ?? ''} skills`;
    this.tree.message = filter === '' ? '' : say`With “${filter}”: ${of}`;
  }
}
