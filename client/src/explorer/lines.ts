import * as vscode from 'vscode';
import {
  type ExplorerNode,
  type ExplorerPage,
  type ExplorerParams,
  type ExplorerView,
  explorerMethod,
} from '../../../server/src/protocol.ts';
import { createUpdater } from '../panels/shared/updater.ts';
import type { Server } from '../server/server.ts';
import { itemOf, Line, MoreLine, problemCount } from './line.ts';

/** With no more than this many roles or skills in all, everything is open at first. */
const mostOpen = 50;

/** The same for what was searched for. */
const mostFoundOpen = 200;

/** In milliseconds: longer than somebody who types waits between two letters. */
const quietTime = 1_000;

/** What is known of the lines below one. */
interface Below {
  readonly nodes: readonly ExplorerNode[];
  readonly total: number;
  readonly all: number;
  readonly found: number;
}

/**
 * The lines of one view, as far as they have been opened. When the workspace changes, these are asked for again, and VS Code hears only of those
 * below which something is another, so that what is open and chosen stays so.
 */
export class Lines implements vscode.TreeDataProvider<Line | MoreLine>, vscode.Disposable {
  private readonly view: ExplorerView;
  private readonly server: Server;
  private readonly log: vscode.LogOutputChannel;
  private readonly changeEmitter = new vscode.EventEmitter<Line[] | Line | undefined>();
  private readonly answerEmitter = new vscode.EventEmitter<Below>();
  /** The lines that VS Code knows, by their keys. */
  private readonly lines = new Map<string, Line>();
  /** What stands below the lines that were opened, by their keys; below none under the empty one. */
  private below = new Map<string, Below>();
  /** How many lines are wanted below one, where that is more than the first page. */
  private readonly wanted = new Map<string, number>();
  /** What the person has opened and closed while nothing was searched for. */
  private readonly opened = new Map<string, boolean>();
  private searched = '';
  /** Lines whose files have been looked at again for problems, of which VS Code has not been told. */
  private readonly judged = new Set<Line>();
  private quiet: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.changeEmitter.event;

  /** Fires when the first lines of the view are known, with how many roles or skills there are. */
  readonly onDidCount = this.answerEmitter.event;

  private readonly updater = createUpdater(
    () => this.askAgain(),
    (answers) => this.take(answers),
    (reason) => this.log.warn(`The lines of the explorer were not renewed: ${String(reason)}`),
  );

  constructor(view: ExplorerView, server: Server, log: vscode.LogOutputChannel) {
    this.view = view;
    this.server = server;
    this.log = log;
  }

  get filter(): string {
    return this.searched;
  }

  /** From now on only what has these words is a line; everything for an empty text. VS Code has to be told. */
  set filter(text: string) {
    this.searched = text;
    this.forget();
  }

  /** Forgets all that is known, as after a restart of the server. */
  reset(): void {
    this.forget();
    this.drawAll();
  }

  /** Tells VS Code that every line may be another. */
  drawAll(): void {
    this.changeEmitter.fire(undefined);
  }

  /** Asks for the first lines before VS Code does, where they are not known. */
  prepare(): void {
    if (this.below.size > 0) return;
    this.getChildren().catch((reason) =>
      this.log.warn(`The first lines of the explorer are not known: ${String(reason)}`),
    );
  }

  /** Something in the workspace has changed. */
  renew(): void {
    if (this.below.size > 0) this.updater.invalidate();
  }

  /**
   * Files may have more or fewer problems, which their lines say to a screen reader. VS Code, which keeps what follows a change for a fifth of a second, is told
   * with the next change of lines, such as that of a title that is being typed, or else when there has been none for a while.
   */
  problemsChanged(uris: readonly vscode.Uri[]): void {
    const changed = new Set(uris.map(String));
    for (const line of this.lines.values()) {
      if (line.drawnProblems !== undefined && line.uri && changed.has(line.uri.toString())) this.judged.add(line);
    }
    if (this.judged.size === 0) return;
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => this.tell([]), quietTime);
  }

  /** Shows the next page of lines. */
  showMore({ parent }: MoreLine): void {
    const key = parent?.node.key ?? '';
    this.wanted.set(key, (this.below.get(key)?.nodes.length ?? 0) + 1);
    this.below.delete(key);
    this.changeEmitter.fire(parent);
  }

  /** The person has opened or closed a line. */
  setOpen(line: Line, isOpen: boolean): void {
    if (this.searched === '') this.opened.set(line.node.key, isOpen);
  }

  async getChildren(parent?: Line | MoreLine): Promise<(Line | MoreLine)[]> {
    if (parent instanceof MoreLine) return [];
    const key = parent?.node.key ?? '';
    const { searched } = this;
    let below = this.below.get(key);
    if (!below) {
      below = await this.ask(key);
      // What is searched for may be another by now, for which VS Code asks again.
      if (searched !== this.searched) return [];
      this.below.set(key, below);
    }
    if (!parent) this.answerEmitter.fire(below);
    const { nodes, total } = below;
    const lines = nodes.map((node) => this.lineOf(node, parent));
    return total > nodes.length ? [...lines, new MoreLine(this.view, parent, total - nodes.length)] : lines;
  }

  getTreeItem(line: Line | MoreLine): vscode.TreeItem {
    const isOpen = line instanceof Line && this.isOpen(line);
    // VS Code remembers by their ids which lines are open: those of few hits are, which those of many and of no search are not.
    return itemOf(line, isOpen, this.searched === '' ? '' : this.hasFewHits ? 'found/' : 'many/');
  }

  getParent({ parent }: Line | MoreLine): Line | undefined {
    return parent;
  }

  dispose(): void {
    clearTimeout(this.quiet);
    this.updater.dispose();
    this.changeEmitter.dispose();
    this.answerEmitter.dispose();
  }

  private forget(): void {
    this.below = new Map();
    this.lines.clear();
    this.judged.clear();
    this.wanted.clear();
  }

  private get hasFewHits(): boolean {
    return (this.below.get('')?.found ?? 0) <= mostFoundOpen;
  }

  private isOpen({ node, view }: Line): boolean {
    const first = this.below.get('');
    if (this.searched !== '') return this.hasFewHits;
    const usual =
      (first?.all ?? 0) <= mostOpen ||
      (view === 'frameworks' && !node.key.startsWith('category/') && first?.total === 1);
    return this.opened.get(node.key) ?? usual;
  }

  private lineOf(node: ExplorerNode, parent: Line | undefined): Line {
    const known = this.lines.get(node.key);
    if (known && known.parent === parent) {
      known.node = node;
      return known;
    }
    const line = new Line(this.view, parent, node);
    this.lines.set(node.key, line);
    return line;
  }

  private async ask(parent: string): Promise<Below> {
    const nodes: ExplorerNode[] = [];
    const least = this.wanted.get(parent) ?? 1;
    for (;;) {
      const params: ExplorerParams = {
        view: this.view,
        parent: parent || null,
        filter: this.searched,
        from: nodes.length,
      };
      const page = await this.server.ask<ExplorerPage>(explorerMethod, params);
      nodes.push(...page.nodes);
      if (nodes.length >= least || page.nodes.length === 0) return { ...page, nodes };
    }
  }

  private async askAgain(): Promise<{ readonly searched: string; readonly below: Map<string, Below> }> {
    const { searched } = this;
    const keys = [...this.below.keys()];
    const answers = await Promise.all(keys.map(async (key) => [key, await this.ask(key)] as const));
    return { searched, below: new Map(answers) };
  }

  private take({ searched, below }: { readonly searched: string; readonly below: Map<string, Below> }): void {
    if (searched !== this.searched) return;
    const before = this.below;
    this.below = below;
    const changed = new Set<string>();
    for (const [key, now] of below) if (JSON.stringify(before.get(key)) !== JSON.stringify(now)) changed.add(key);
    const first = below.get('');
    if (changed.has('')) {
      this.drawAll();
      return;
    }
    if (first) this.answerEmitter.fire(first);
    // What stands below a line that is renewed is renewed with it.
    this.tell([...this.lines.values()].filter((line) => changed.has(line.node.key) && !hasAbove(line, changed)));
  }

  /** Tells VS Code, as one change, of lines and of those whose files have other problems than they were drawn with. */
  private tell(changed: readonly Line[]): void {
    const judged = [...this.judged].filter((line) => problemCount(line) !== line.drawnProblems);
    this.judged.clear();
    const all = new Set([...changed, ...judged]);
    if (all.size > 0) this.changeEmitter.fire([...all]);
  }
}

function hasAbove({ parent }: Line, keys: ReadonlySet<string>): boolean {
  return parent !== undefined && (keys.has(parent.node.key) || hasAbove(parent, keys));
}
