import * as vscode from 'vscode';
import type { PageResult } from '../../../server/src/protocol.ts';
import { restartServerCommand } from '../commands/restartServer.ts';
import { GitProblem, onDidChangeHead } from '../git.ts';
import { noHouse } from '../preview/house.ts';
import { lookOf } from '../preview/look.ts';
import type { Look, NoticeAction } from '../preview/messages.ts';
import { pageShell } from '../preview/shell.ts';
import { createUpdater } from '../preview/updater.ts';
import type { Server, SyncedChange } from '../server.ts';
import { oneLine } from '../words.ts';
import { askForPage } from './ask.ts';
import { contentAfterAnswer, contentAfterPagesFailure, noPagesContent, type PagesContent } from './content.ts';
import { type PagesMessage, type PagesUpdate, parsePagesMessage } from './messages.ts';
import { revealBeside } from './source.ts';
import { isSameSubject, movedSubject, type Subject, urisOf } from './subject.ts';

/** The view types of the panels, by which VS Code brings them back after a reload. */
export const viewTypes = { comparison: 'roleProfiles.comparison', matrix: 'roleProfiles.matrix' } as const;

/** What all panels need to know of the extension. */
export interface PagesContext {
  readonly extensionUri: vscode.Uri;
  readonly server: Server;
  readonly log: vscode.LogOutputChannel;
}

const waitingTitles = { comparison: 'Comparison', matrix: 'Skills by grade' } as const;

/** The options of a panel's page: it has a script of its own and reads only what the build made. */
export function pagesOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, enableForms: false, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
}

/** One panel about several roles, from its creation, by us or by VS Code after a reload, until it is closed. */
export class PagesPanel implements vscode.Disposable {
  readonly onDidDispose: vscode.Event<void>;
  private current: Subject;
  private content: PagesContent = noPagesContent;
  /** The page has loaded and listens. A hidden panel has no page; it gets a new one when it is shown again. */
  private ready = false;
  /** Something changed while the panel was hidden. */
  private stale = false;
  private readonly panel: vscode.WebviewPanel;
  private readonly context: PagesContext;
  private readonly subscriptions: vscode.Disposable[];
  private readonly updater = createUpdater<PageResult | null>(
    () => askForPage(this.context.server, this.current),
    (result) => this.show(contentAfterAnswer(this.content, this.current, result)),
    (reason) => this.failed(reason),
  );

  constructor(subject: Subject, panel: vscode.WebviewPanel, context: PagesContext) {
    this.current = subject;
    this.panel = panel;
    this.context = context;
    this.onDidDispose = panel.onDidDispose;
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(parsePagesMessage(message))),
      panel.onDidChangeViewState(() => this.viewStateChanged()),
      panel.onDidDispose(() => this.dispose()),
      ...this.watchedCommits(),
    ];
    panel.iconPath = {
      light: vscode.Uri.joinPath(context.extensionUri, 'client', 'icons', 'preview-light.svg'),
      dark: vscode.Uri.joinPath(context.extensionUri, 'client', 'icons', 'preview-dark.svg'),
    };
    panel.title = this.title;
    panel.webview.html = this.shell();
    this.updater.invalidate();
  }

  /** What is shown. */
  get subject(): Subject {
    return this.current;
  }

  /** Whether this is the panel that the reader works in. */
  get isActive(): boolean {
    return this.panel.active;
  }

  shows(subject: Subject): boolean {
    return isSameSubject(this.current, subject);
  }

  /** Brings the panel to the front where it is. */
  reveal(): void {
    this.panel.reveal();
  }

  /** Files have got other names, and the panel goes along. */
  moved(from: string, to: string): void {
    const subject = movedSubject(this.current, from, to);
    if (isSameSubject(subject, this.current)) return;
    this.current = subject;
    this.updater.restart();
  }

  /** Renews the page if the change concerns it. */
  changed({ uri, created }: SyncedChange): void {
    // Any role may come into a matrix by a change of its family.
    if (created || this.current.kind === 'matrix' || this.concerns(uri.toString())) this.refresh();
  }

  /** Renews the page, or remembers to do so when it is seen again. */
  refresh(): void {
    if (this.panel.visible) this.updater.invalidate();
    else this.stale = true;
  }

  /** Settings have changed that the look depends on. */
  restyle(): void {
    this.post();
  }

  dispose(): void {
    this.updater.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
    this.panel.dispose();
  }

  private get title(): string {
    return oneLine(this.content.title ?? '') || waitingTitles[this.current.kind];
  }

  /** The text is as the settings have it for the preview. Tables take what width there is, and colours mean something here. */
  private get look(): Look {
    const [first] = urisOf(this.current);
    const resource = first === undefined ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.parse(first);
    return { ...lookOf(resource ?? this.context.extensionUri, noHouse), maxWidth: undefined };
  }

  private watchedCommits(): vscode.Disposable[] {
    if (this.current.kind !== 'comparison') return [];
    return this.current.roles
      .filter(({ version }) => version === 'head')
      .map(({ uri }) => onDidChangeHead(vscode.Uri.parse(uri), () => this.refresh()));
  }

  /** Whether a file went into the page. The server may escape other characters than VS Code does, so all are parsed first. */
  private concerns(uri: string): boolean {
    return [...urisOf(this.current), ...this.content.dependencies].some(
      (known) => vscode.Uri.parse(known).toString() === uri,
    );
  }

  private failed(reason: unknown): void {
    this.context.log.warn(`No page of ${urisOf(this.current).join(', ')}: ${String(reason)}`);
    const failure =
      reason instanceof GitProblem
        ? ({ kind: 'version', sentence: reason.message } as const)
        : ({ kind: 'server' } as const);
    this.show(contentAfterPagesFailure(this.content, this.current, failure));
  }

  private show(content: PagesContent): void {
    this.content = content;
    this.panel.title = this.title;
    this.post();
  }

  private post(): void {
    if (!this.ready || this.content === noPagesContent) return;
    const { html, lang, notice } = this.content;
    const message: PagesUpdate = { type: 'update', subject: this.current, html, lang, notice, look: this.look };
    void this.panel.webview.postMessage(message);
  }

  private receive(message: PagesMessage | undefined): void {
    switch (message?.type) {
      case 'ready':
        this.ready = true;
        this.post();
        break;
      case 'reveal': {
        const uri = vscode.Uri.parse(message.uri);
        // A page leads to the files that it was made of and nowhere else.
        if (this.concerns(uri.toString())) this.attempt(revealBeside(uri, message.line));
        break;
      }
      case 'open':
        this.attempt(vscode.env.openExternal(vscode.Uri.parse(message.href)));
        break;
      case 'act':
        this.act(message.action);
        break;
      case 'export':
        this.attempt(vscode.commands.executeCommand('roleProfiles.export', this.current));
        break;
    }
  }

  private act(action: NoticeAction): void {
    const { problem } = this.content;
    if (action === 'restart') this.attempt(vscode.commands.executeCommand(restartServerCommand));
    else if (problem) this.attempt(revealBeside(vscode.Uri.parse(problem.uri), problem.line));
  }

  /** The source may be gone and a link may lead nowhere: neither is worth more than a line in the log. */
  private attempt(action: Thenable<unknown>): void {
    action.then(undefined, (reason) => this.context.log.warn(`The page could not do that: ${String(reason)}`));
  }

  private viewStateChanged(): void {
    if (!this.panel.visible) {
      this.ready = false;
    } else if (this.stale) {
      this.stale = false;
      this.updater.invalidate();
    }
  }

  private shell(): string {
    const { webview } = this.panel;
    const built = (name: string) =>
      webview.asWebviewUri(vscode.Uri.joinPath(this.context.extensionUri, 'dist', name)).toString();
    return pageShell({
      cspSource: webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
      script: built('pages.js'),
      style: built('pages.css'),
    });
  }
}
