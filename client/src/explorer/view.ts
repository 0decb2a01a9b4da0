import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ExplorerView } from '../../../server/src/protocol.ts';
import type { Server } from '../server/server.ts';
import { Line, type MoreLine } from './line.ts';
import { Lines } from './lines.ts';

type Tree = vscode.TreeView<Line | MoreLine>;

/** One view of the explorer: its lines, what is chosen in it, and what its title says while something is searched for. */
export class ExplorerTree implements vscode.Disposable {
  readonly name: ExplorerView;
  readonly lines: Lines;
  private readonly dragAndDropController: vscode.TreeDragAndDropController<Line | MoreLine>;
  private readonly counting: vscode.Disposable;
  private tree: Tree;
  private listening: vscode.Disposable;
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
    this.dragAndDropController = dragAndDropController;
    this.counting = this.lines.onDidCount(({ found, all }) => this.say(found, all));
    this.tree = this.register();
    this.listening = this.listen();
  }

  get filter(): string {
    return this.lines.filter;
  }

  /** Shows only what has these words; everything for an empty text. */
  set filter(text: string) {
    if (text === this.filter) return;
    this.lines.filter = text;
    this.drawAtOnce();
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
    return chosen.length > 0 ? chosen : this.selection;
  }

  /** The lines that are chosen, in the order of their choice. */
  private get selection(): readonly Line[] {
    return this.tree.selection.filter((line) => line instanceof Line);
  }

  get isVisible(): boolean {
    return this.tree.visible;
  }

  /** Something in the workspace has changed; a view that nobody sees asks for its first lines once, to be there when it is opened, and for nothing else. */
  renew(): void {
    this.isOutdated = !this.tree.visible;
    if (this.tree.visible) this.lines.renew();
    else this.lines.prepare();
  }

  dispose(): void {
    for (const one of [this.lines, this.counting, this.tree, this.listening]) one.dispose();
  }

  /**
   * Has everything drawn now. Of changes that follow one another within a fifth of a second VS Code draws the first at once and the others when there have been
   * no more for as long (`extHostTreeViews.ts`), which is a wait behind each letter that is typed; a view that is registered anew it draws at once.
   */
  private drawAtOnce(): void {
    if (!takesAnotherTree) {
      this.lines.drawAll();
      return;
    }
    const before = [this.tree, this.listening];
    this.tree = this.register();
    this.listening = this.listen();
    for (const one of before) one.dispose();
  }

  private register(): Tree {
    return vscode.window.createTreeView(`roleProfiles.${this.name}`, {
      treeDataProvider: this.lines,
      canSelectMany: true,
      showCollapseAll: true,
      dragAndDropController: this.dragAndDropController,
    });
  }

  private listen(): vscode.Disposable {
    const setOpen = (isOpen: boolean) => (event: vscode.TreeViewExpansionEvent<Line | MoreLine>) => {
      if (event.element instanceof Line) this.lines.setOpen(event.element, isOpen);
    };
    return vscode.Disposable.from(
      this.tree.onDidExpandElement(setOpen(true)),
      this.tree.onDidCollapseElement(setOpen(false)),
      this.tree.onDidChangeVisibility(({ visible }) => {
        if (visible && this.isOutdated) this.renew();
      }),
    );
  }

  /**
   * Says how many are found in the title, which VS Code changes at once; what it says above the lines comes with the next change of them. The number goes first, since
   * there is little room.
   */
  private say(found: number, all: number): void {
    const [some = '', whole = ''] = [found, all].map((count) => count.toLocaleString(vscode.env.language));
    this.tree.description = this.filter === '' ? '' : say`${some} of ${whole} with “${this.filter}”`;
  }
}

/**
 * Whether a view may be registered again before its former registration has ended. Versions before took the lines of the new one away when the former one ended.
 */
const takesAnotherTree = isAtLeast(vscode.version, 1, 112);

/** Whether a version such as "1.101.0-insider" is that one or a later one. */
function isAtLeast(version: string, major: number, minor: number): boolean {
  const [first = 0, second = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return first > major || (first === major && second >= minor);
}
