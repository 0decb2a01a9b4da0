import * as vscode from 'vscode';
import type { Server } from '../server.ts';
import { parsePageState } from './messages.ts';
import { Preview, type PreviewContext, previewViewType, webviewOptions } from './preview.ts';

/** Where a preview is opened, and whether the editor keeps the focus. */
export interface ShowOptions {
  readonly viewColumn: vscode.ViewColumn;
  readonly preserveFocus: boolean;
}

/** All open previews, at most one for each role file. */
export class PreviewManager implements vscode.Disposable {
  private readonly previews = new Set<Preview>();
  private readonly context: PreviewContext;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(extensionUri: vscode.Uri, server: Server, log: vscode.LogOutputChannel) {
    this.context = { extensionUri, server, log };
    this.subscriptions = [
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
    ];
  }

  /** Shows the preview of a role file: the one that there is, wherever it is, or a new one. */
  show(uri: vscode.Uri, { viewColumn, preserveFocus }: ShowOptions): void {
    const existing = this.find(uri);
    if (existing !== undefined) {
      existing.reveal(preserveFocus);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      previewViewType,
      'Preview',
      { viewColumn, preserveFocus },
      { ...webviewOptions(this.context.extensionUri), enableFindWidget: true },
    );
    this.add(uri, panel);
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, ...this.previews]) disposable.dispose();
  }

  private restore(panel: vscode.WebviewPanel, state: unknown): void {
    const uri = parsePageState(state)?.uri;
    if (uri === undefined) {
      // The page was closed before it had shown anything, so there is nothing to bring back.
      panel.dispose();
      return;
    }
    // Options are not kept over a reload, and the extension may be in another folder since an update.
    panel.webview.options = webviewOptions(this.context.extensionUri);
    this.add(vscode.Uri.parse(uri), panel);
  }

  private add(uri: vscode.Uri, panel: vscode.WebviewPanel): void {
    const preview = new Preview(uri, panel, this.context);
    this.previews.add(preview);
    preview.onDidDispose(() => this.previews.delete(preview));
  }

  private find(uri: vscode.Uri): Preview | undefined {
    return [...this.previews].find((preview) => preview.uri.toString() === uri.toString());
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
