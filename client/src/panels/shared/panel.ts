import * as vscode from 'vscode';
import { restartServerCommand } from '../../common/commandNames.ts';
import { previewSettings } from '../../common/settingNames.ts';
import { type AppearanceMessage, parseSharedPageMessage, type SharedPageMessage } from './messages.ts';
import type { PanelContent, PanelContext, PanelView } from './panelContent.ts';
import { loadPage } from './webview.ts';

/** What a panel is made of. */
export interface PanelParts<Content> {
  /** The panel of VS Code, which a command has created or which VS Code has restored after a reload. */
  readonly webviewPanel: vscode.WebviewPanel;
  /** The name of the page's script and style sheet in the folder of the build, without a suffix. */
  readonly page: string;
  createContent(view: PanelView<unknown>): Content;
}

/**
 * The life of one panel from its creation until it is closed. It knows whether there is a page that listens and whether what the page
 * shows is out of date. What is shown, and when it has to be made again, is the business of the content.
 */
export class Panel<Content extends PanelContent> implements PanelView<unknown>, vscode.Disposable {
  readonly content: Content;
  readonly onDidDispose: vscode.Event<void>;
  /** Whether the page has loaded and listens. A hidden panel has no page; it gets a new one when it is shown again. */
  private isReady = false;
  /** Whether something has changed while the panel was hidden. */
  private isStale = false;
  private readonly panel: vscode.WebviewPanel;
  private readonly log: vscode.LogOutputChannel;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor({ webviewPanel, page, createContent }: PanelParts<Content>, { extensionUri, server, log }: PanelContext) {
    this.panel = webviewPanel;
    this.log = log;
    this.onDidDispose = webviewPanel.onDidDispose;
    const content = createContent(this);
    this.content = content;
    this.subscriptions = [
      webviewPanel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)),
      webviewPanel.onDidChangeViewState(() => this.viewStateChanged()),
      webviewPanel.onDidDispose(() => this.dispose()),
      server.onDidSyncChange((change) => {
        if (content.isAffectedBy(change)) this.refresh();
      }),
      server.onDidChangeState((state) => {
        // A new server may be able to answer where the one before was not.
        if (state === 'running') this.refresh();
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) content.filesRenamed(oldUri.toString(), newUri.toString());
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(previewSettings, content.resource)) this.settingsChanged();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.settingsChanged()),
    ];
    loadPage(webviewPanel, extensionUri, page);
    content.updater.invalidate();
  }

  /** Whether this is the panel that the user works in. */
  get isActive(): boolean {
    return this.panel.active;
  }

  get viewColumn(): vscode.ViewColumn | undefined {
    return this.panel.viewColumn;
  }

  setTitle(title: string): void {
    this.panel.title = title;
  }

  /** Brings the panel to the front of its column. */
  reveal(preserveFocus = false): void {
    this.panel.reveal(undefined, preserveFocus);
  }

  refresh(): void {
    if (this.panel.visible) this.content.updater.invalidate();
    else this.isStale = true;
  }

  post(message: unknown): boolean {
    if (this.isReady) void this.panel.webview.postMessage(message);
    return this.isReady;
  }

  postAppearance(): void {
    this.post({ type: 'appearance', appearance: this.content.appearance } satisfies AppearanceMessage);
  }

  attempt(action: Thenable<unknown>): void {
    action.then(undefined, (reason) => this.log.warn(`The panel could not do that: ${String(reason)}`));
  }

  dispose(): void {
    for (const disposable of [this.content.updater, this.content, ...this.subscriptions]) disposable.dispose();
    this.panel.dispose();
  }

  private receive(message: unknown): void {
    const shared = parseSharedPageMessage(message);
    if (shared === undefined) this.content.receive(message);
    else this.receiveShared(shared);
  }

  private receiveShared(message: SharedPageMessage): void {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.postAppearance();
        this.content.pageLoaded();
        break;
      case 'open':
        this.attempt(vscode.env.openExternal(vscode.Uri.parse(message.href)));
        break;
      case 'act':
        if (message.action === 'problem') this.content.showProblem();
        else this.attempt(vscode.commands.executeCommand(restartServerCommand));
        break;
    }
  }

  private settingsChanged(): void {
    this.postAppearance();
    this.content.settingsChanged?.();
  }

  private viewStateChanged(): void {
    if (!this.panel.visible) {
      this.isReady = false;
    } else if (this.isStale) {
      this.isStale = false;
      this.content.updater.invalidate();
    }
    this.content.viewStateChanged?.();
  }
}
