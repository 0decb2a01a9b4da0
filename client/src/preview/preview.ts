import * as vscode from 'vscode';
import type { RenderResult } from '../../../server/src/protocol.ts';
import { restartServerCommand } from '../commands/restartServer.ts';
import type { Server, SyncedChange } from '../server.ts';
import { type Content, contentAfterFailure, contentAfterRender, emptyContent } from './content.ts';
import { EditorSync } from './editorSync.ts';
import { isSame, mayOpen } from './files.ts';
import { type House, noHouse, readHouse } from './house.ts';
import { lookOf } from './look.ts';
import { type PageMessage, type PanelMessage, parsePageMessage, type ZoomStep } from './messages.ts';
import { furnish } from './panelPage.ts';
import { problemsOf } from './problems.ts';
import { columnFor, revealFirstError, revealLine } from './source.ts';
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

/** What a preview begins with. */
export interface PreviewStart {
  readonly role: vscode.Uri;
  readonly locked: boolean;
  /** Whether VS Code has brought the panel back, so that the page knows by itself where it was. */
  readonly restored: boolean;
}

/** One panel that shows one role, from the panel's creation, by us or by VS Code after a reload, until it is closed. */
export class Preview implements vscode.Disposable {
  readonly onDidDispose: vscode.Event<void>;
  /** Fires when the panel comes to the front or leaves it, and when it is locked or unlocked. */
  readonly onDidChangeState: vscode.Event<void>;
  private readonly stateEmitter = new vscode.EventEmitter<void>();
  private role: vscode.Uri;
  private isLocked: boolean;
  private subject = 0;
  private content: Content = emptyContent;
  private house: House = noHouse;
  private lines = 0;
  /** The page has loaded and listens. A hidden panel has no page; it gets a new one when it is shown again. */
  private ready = false;
  /** The page has not been brought yet to where the editor is. */
  private begins: boolean;
  /** Something changed while the panel was hidden. */
  private stale = false;
  private readonly panel: vscode.WebviewPanel;
  private readonly context: PreviewContext;
  private readonly sync: EditorSync;
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
  private readonly houseUpdater = createUpdater(
    () => readHouse(this.role, this.context.log),
    (house) => {
      this.house = house;
      this.postLook();
    },
    (reason) => this.context.log.warn(`The style of the workspace could not be read: ${String(reason)}`),
  );

  constructor({ role, locked, restored }: PreviewStart, panel: vscode.WebviewPanel, context: PreviewContext) {
    this.role = role;
    this.isLocked = locked;
    this.begins = !restored;
    this.panel = panel;
    this.context = context;
    this.onDidDispose = panel.onDidDispose;
    this.onDidChangeState = this.stateEmitter.event;
    this.sync = new EditorSync(
      () => this.role,
      (message) => this.send(message),
    );
    this.subscriptions = [
      this.sync,
      this.stateEmitter,
      panel.webview.onDidReceiveMessage((message: unknown) => this.receive(parsePageMessage(message))),
      panel.onDidChangeViewState(() => this.viewStateChanged()),
      panel.onDidDispose(() => this.dispose()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => isSame(uri, this.role))) this.postProblems();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('roleProfiles.preview', this.role)) this.settingsChanged();
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.settingsChanged()),
    ];
    panel.title = this.title;
    furnish(panel, context.extensionUri);
    this.updater.invalidate();
    this.houseUpdater.invalidate();
  }

  /** The role file that is shown. */
  get uri(): vscode.Uri {
    return this.role;
  }

  /** Whether the preview stays with its file rather than following the active editor. */
  get locked(): boolean {
    return this.isLocked;
  }

  /** Whether the panel is the one that the person works in. */
  get active(): boolean {
    return this.panel.active;
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

  /** Shows another role in the same panel. */
  follow(role: vscode.Uri): void {
    if (isSame(role, this.role)) return;
    this.role = role;
    this.subject++;
    this.begins = true;
    this.content = emptyContent;
    this.updater.restart();
    this.houseUpdater.restart();
  }

  toggleLock(): void {
    this.isLocked = !this.isLocked;
    this.panel.title = this.title;
    // The page keeps it for the time after a reload.
    this.post();
    this.stateEmitter.fire();
  }

  zoom(step: ZoomStep): void {
    this.send({ type: 'zoom', step });
  }

  /** Goes from the page to its source. */
  showSource(): void {
    this.attempt(
      vscode.window.showTextDocument(this.role, { viewColumn: columnFor(this.role, this.panel.viewColumn) }),
    );
  }

  /** Renews the page if the change concerns it. */
  changed({ uri, created }: SyncedChange): void {
    if (created || isSame(uri, this.role) || this.content.dependencies.some((file) => isSame(uri, file))) {
      this.refresh();
    }
  }

  /** A style sheet or picture of the workspace has changed. */
  pictureChanged(uri: vscode.Uri): void {
    if (this.house.files.some((file) => isSame(uri, file))) this.houseUpdater.invalidate();
  }

  /** Renews the page, or remembers to do so when it is seen again. */
  refresh(): void {
    if (this.panel.visible) this.updater.invalidate();
    else this.stale = true;
  }

  dispose(): void {
    this.updater.dispose();
    this.houseUpdater.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
    this.panel.dispose();
  }

  private get title(): string {
    const name = this.content.title ?? this.role.path.slice(this.role.path.lastIndexOf('/') + 1);
    return this.isLocked ? `[Preview] ${name}` : `Preview ${name}`;
  }

  private async render(): Promise<RenderResult | typeof unreadable> {
    try {
      // An open document is one that the server is told about, on whatever file system and without an editor that shows it.
      this.lines = (await vscode.workspace.openTextDocument(this.role)).lineCount;
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
    const { subject, lines, isLocked: locked } = this;
    this.send({ type: 'update', uri: this.role.toString(), locked, subject, html, lang, lines, notice });
    if (!this.begins) return;
    this.begins = false;
    this.sync.begin(true);
    this.postProblems();
  }

  private postLook(): void {
    this.send({ type: 'look', look: lookOf(this.role, this.house) });
  }

  private postProblems(): void {
    this.send({ type: 'problems', problems: problemsOf(this.role) });
  }

  /** What is sent to no page is sent anew when there is one. */
  private send(message: PanelMessage): void {
    if (this.ready) void this.panel.webview.postMessage(message);
  }

  private receive(message: PageMessage | undefined): void {
    switch (message?.type) {
      case 'ready':
        this.ready = true;
        this.postLook();
        this.post();
        this.sync.begin(false);
        this.postProblems();
        break;
      case 'scrolled':
        this.sync.pageScrolled(message.line);
        break;
      case 'reveal':
        this.sync.revealing(message.line);
        this.attempt(revealLine(this.role, message.line, this.panel.viewColumn));
        break;
      case 'open':
        this.attempt(vscode.env.openExternal(vscode.Uri.parse(message.href)));
        break;
      case 'openFile':
        this.openFile(message.uri, message.line);
        break;
      case 'act':
        this.attempt(
          message.action === 'problem'
            ? revealFirstError(this.role, this.panel.viewColumn)
            : vscode.commands.executeCommand(restartServerCommand),
        );
        break;
    }
  }

  private openFile(text: string, line: number): void {
    const uri = vscode.Uri.parse(text);
    if (mayOpen(uri, this.content.dependencies)) this.attempt(revealLine(uri, line, this.panel.viewColumn));
    else this.context.log.warn(`The preview does not open ${text}: the role does not use that file.`);
  }

  /** The source may be gone and a link may lead nowhere: neither is worth more than a line in the log. */
  private attempt(action: Thenable<unknown>): void {
    action.then(undefined, (reason) => this.context.log.warn(`The preview could not do that: ${String(reason)}`));
  }

  private settingsChanged(): void {
    this.sync.refresh();
    this.postLook();
    this.houseUpdater.invalidate();
  }

  private viewStateChanged(): void {
    if (!this.panel.visible) {
      this.ready = false;
    } else if (this.stale) {
      this.stale = false;
      this.updater.invalidate();
    }
    this.stateEmitter.fire();
  }
}
