import * as vscode from 'vscode';
import { roleLanguage } from '../languages.ts';
import type { Server } from '../server.ts';
import { isSame, isSource } from './files.ts';
import { parsePageState } from './messages.ts';
import { webviewOptions } from './panelPage.ts';
import { Preview, type PreviewContext, type PreviewStart, previewViewType } from './preview.ts';

/** Where a preview is opened, whether the editor keeps the focus, and whether the preview stays with the file. */
export interface ShowOptions {
  readonly viewColumn: vscode.ViewColumn;
  readonly preserveFocus: boolean;
  readonly locked?: boolean;
}

/** Tells menus whether the preview in front is locked. */
const lockedContext = 'roleProfiles.previewLocked';

/** What a style of the workspace is made of. */
const styleFiles = '**/*.{css,svg,png,jpg,jpeg,gif,webp}';

/** All open previews. One that is not locked follows the active editor from role to role. */
export class PreviewManager implements vscode.Disposable {
  private readonly previews = new Set<Preview>();
  private readonly context: PreviewContext;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(extensionUri: vscode.Uri, server: Server, log: vscode.LogOutputChannel) {
    this.context = { extensionUri, server, log };
    const styles = vscode.workspace.createFileSystemWatcher(styleFiles);
    const styleChanged = (uri: vscode.Uri) => {
      for (const preview of this.previews) preview.pictureChanged(uri);
    };
    this.subscriptions = [
      styles,
      styles.onDidChange(styleChanged),
      styles.onDidCreate(styleChanged),
      styles.onDidDelete(styleChanged),
      vscode.window.registerWebviewPanelSerializer(previewViewType, {
        deserializeWebviewPanel: async (panel, state) => this.restore(panel, state),
      }),
      server.onDidSyncChange((change) => {
        for (const preview of this.previews) preview.changed(change);
      }),
      server.onDidChangeState((state) => {
        // A new server may be able to do what the old one could not.
        if (state === 'running') for (const preview of this.previews) preview.refresh();
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.moveAll(oldUri, newUri);
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
    ];
  }

  /** The preview that the person works in. */
  get active(): Preview | undefined {
    return [...this.previews].find((preview) => preview.active);
  }

  /**
   * Shows the preview of a role file: one that there is, wherever it is, or a new one. A preview that follows the active editor can show any
   * role, so that there need not be more than one of them.
   */
  show(uri: vscode.Uri, { viewColumn, preserveFocus, locked = false }: ShowOptions): void {
    const existing = this.find(uri, locked);
    if (existing !== undefined) {
      existing.follow(uri);
      existing.reveal(preserveFocus);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      previewViewType,
      'Preview',
      { viewColumn, preserveFocus },
      { ...webviewOptions(this.context.extensionUri), enableFindWidget: true },
    );
    this.add({ role: uri, locked, restored: false }, panel);
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, ...this.previews]) disposable.dispose();
  }

  private restore(panel: vscode.WebviewPanel, state: unknown): void {
    const left = parsePageState(state);
    if (left === undefined) {
      // The page was closed before it had shown anything, so there is nothing to bring back.
      panel.dispose();
      return;
    }
    // These options are not kept over a reload, and the extension may be in another folder since an update.
    panel.webview.options = webviewOptions(this.context.extensionUri);
    this.add({ role: vscode.Uri.parse(left.uri), locked: left.locked, restored: true }, panel);
  }

  private add(start: PreviewStart, panel: vscode.WebviewPanel): void {
    const preview = new Preview(start, panel, this.context);
    this.previews.add(preview);
    const tellMenus = () => {
      if (preview.active) void vscode.commands.executeCommand('setContext', lockedContext, preview.locked);
    };
    tellMenus();
    preview.onDidChangeState(tellMenus);
    preview.onDidDispose(() => this.previews.delete(preview));
  }

  private find(uri: vscode.Uri, locked: boolean): Preview | undefined {
    const all = [...this.previews];
    const same = all.filter((preview) => isSame(preview.uri, uri));
    return (
      same.find((preview) => preview.locked === locked) ??
      (locked ? undefined : (same[0] ?? all.find((one) => !one.locked)))
    );
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    if (editor?.document.languageId !== roleLanguage || !isSource(editor.document.uri)) return;
    for (const preview of this.previews) if (!preview.locked) preview.follow(editor.document.uri);
  }

  /** A renamed folder takes along the roles in it. */
  private moveAll(oldUri: vscode.Uri, newUri: vscode.Uri): void {
    for (const preview of this.previews) {
      const { uri } = preview;
      if (uri.scheme !== oldUri.scheme || uri.authority !== oldUri.authority) continue;
      if (uri.path === oldUri.path) preview.move(newUri);
      else if (uri.path.startsWith(`${oldUri.path}/`)) {
        preview.move(newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) }));
      }
    }
  }
}
