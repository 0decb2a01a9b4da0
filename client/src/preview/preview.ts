import * as vscode from 'vscode';
import type { RenderResult } from '../../../server/src/protocol.ts';
import { restartServerCommand } from '../commands/restartServer.ts';
import type { Server, SyncedChange } from '../server.ts';
import { type Content, contentAfterFailure, contentAfterRender, emptyContent } from './content.ts';
import { type PageMessage, parsePageMessage, type UpdateMessage } from './messages.ts';
import { pageShell } from './shell.ts';
import { revealFirstError, revealLine } from './source.ts';
import { createUpdater } from './updater.ts';

/** The view type of the panels, by which VS Code brings them back after a reload. */
export const previewViewType = 'roleProfiles.preview';

/** Stands for the page of a role file that cannot be opened. */
const unreadable = 'unreadable';

/** What all previews need to know of the extension. */
export interface PreviewContext {
  readonly extensionUri: vscode.Uri;
  readonly server: Server;
  readonly log: vscode.LogOutputChannel;
}

/** The options of a panel's page: it has a script of its own and reads only what the build made. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, enableForms: false, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
}

/** One panel that shows one role, from the panel's creation, by us or by VS Code after a reload, until it is closed. */
export class Preview implements vscode.Disposable {
  readonly onDidDispose: vscode.Event<void>;
  private role: vscode.Uri;
  private content: Content = emptyContent;
  /** The page has loaded and listens. A hidden panel has no page; it gets a new one when it is shown again. */
  private ready = false;
  /** Something changed while the panel was hidden. */
  private stale = false;
  private readonly panel: vscode.WebviewPanel;
  private readonly context: PreviewContext;
  private readonly subscriptions: vscode.Disposable[];
  private readonly updater = createUpdater(
    () => this.render(),
    (result) =>
      this.show(
        result === unreadable ? contentAfterFailure(this.content, 'file') : contentAfterRender(this.content, result),
      ),
    (reason) => {
      this.context.log.error(`No preview of ${this.role.toString(true)}: ${String(reason)}`);
      this.show(contentAfterFailure(this.content, 'server'));
    },
  );

  constructor(role: vscode.Uri, panel: vscode.WebviewPanel, context: PreviewContext) {
    this.role = role;
    this.panel = panel;
    this.context = context;
    this.onDidDispose = panel.onDidDispose;
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(parsePageMessage(message))),
      panel.onDidChangeViewState(() => this.viewStateChanged()),
      panel.onDidDispose(() => this.dispose()),
    ];
    panel.iconPath = {
      light: vscode.Uri.joinPath(context.extensionUri, 'client', 'icons', 'preview-light.svg'),
      dark: vscode.Uri.joinPath(context.extensionUri, 'client', 'icons', 'preview-dark.svg'),
    };
    panel.title = this.title;
    panel.webview.html = this.shell();
    this.updater.invalidate();
  }

  /** The role file that is shown. */
  get uri(): vscode.Uri {
    return this.role;
  }

  /** Brings the panel to the front where it is. */
  reveal(preserveFocus: boolean): void {
    this.panel.reveal(undefined, preserveFocus);
  }

  /** The role file has got another name, and the panel goes along. */
  move(role: vscode.Uri): void {
    this.role = role;
    this.updater.restart();
  }

  /** Renews the page if the change concerns it. */
  changed({ uri, created }: SyncedChange): void {
    if (created || isSame(uri, this.role) || this.content.dependencies.some((file) => isSame(uri, file))) {
      this.refresh();
    }
  }

  /** Renews the page, or remembers to do so when it is seen again. */
  refresh(): void {
    if (this.panel.visible) this.updater.invalidate();
    else this.stale = true;
  }

  dispose(): void {
    this.updater.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
    this.panel.dispose();
  }

  private get title(): string {
    return `Preview ${this.content.title ?? this.role.path.slice(this.role.path.lastIndexOf('/') + 1)}`;
  }

  private async render(): Promise<RenderResult | typeof unreadable> {
    try {
      // An open document is one that the server is told about, on whatever file system and without an editor that shows it.
      await vscode.workspace.openTextDocument(this.role);
    } catch (error) {
      this.context.log.debug(`Cannot open ${this.role.toString(true)}: ${String(error)}`);
      return unreadable;
    }
    return this.context.server.render(this.role);
  }

  private show(content: Content): void {
    this.content = content;
    this.panel.title = this.title;
    this.post();
  }

  private post(): void {
    if (!this.ready || this.content === emptyContent) return;
    const { html, lang, notice } = this.content;
    const message: UpdateMessage = { type: 'update', uri: this.role.toString(), html, lang, notice };
    void this.panel.webview.postMessage(message);
  }

  private receive(message: PageMessage | undefined): void {
    switch (message?.type) {
      case 'ready':
        this.ready = true;
        this.post();
        break;
      case 'reveal':
        this.attempt(revealLine(this.role, message.line));
        break;
      case 'open':
        this.attempt(vscode.env.openExternal(vscode.Uri.parse(message.href)));
        break;
      case 'act':
        this.attempt(
          message.action === 'problem'
            ? revealFirstError(this.role)
            : vscode.commands.executeCommand(restartServerCommand),
        );
        break;
    }
  }

  /** The source may be gone and a link may lead nowhere: neither is worth more than a line in the log. */
  private attempt(action: Thenable<unknown>): void {
    action.then(undefined, (reason) => this.context.log.warn(`The preview could not do that: ${String(reason)}`));
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
      script: built('preview.js'),
      style: built('preview.css'),
    });
  }
}

/** Whether both are the same file. The server may escape other characters than VS Code does, so both are parsed first. */
function isSame(a: vscode.Uri, b: vscode.Uri | string): boolean {
  return a.toString() === (typeof b === 'string' ? vscode.Uri.parse(b) : b).toString();
}
