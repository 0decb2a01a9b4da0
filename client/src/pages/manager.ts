import * as vscode from 'vscode';
import { parsePagesState } from './messages.ts';
import { type PagesContext, PagesPanel, pagesOptions, viewTypes } from './panel.ts';
import type { Subject } from './subject.ts';

/** All open pages about several roles, at most one for each subject. */
export class PagesManager implements vscode.Disposable {
  private readonly panels = new Set<PagesPanel>();
  private readonly context: PagesContext;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(context: PagesContext) {
    this.context = context;
    const { server } = context;
    this.subscriptions = [
      ...Object.values(viewTypes).map((viewType) =>
        vscode.window.registerWebviewPanelSerializer(viewType, {
          deserializeWebviewPanel: async (panel, state) => this.restore(panel, state),
        }),
      ),
      server.onDidSyncChange((change) => {
        for (const panel of this.panels) panel.changed(change);
      }),
      server.onDidChangeState((state) => {
        // A new server may be able to do what the old one could not.
        if (state === 'running') for (const panel of this.panels) panel.refresh();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('roleProfiles.preview')) for (const panel of this.panels) panel.restyle();
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          for (const panel of this.panels) panel.moved(oldUri.toString(), newUri.toString());
        }
      }),
    ];
  }

  /** What the panel shows that the reader works in; `undefined` when it is none of these. */
  get active(): Subject | undefined {
    return [...this.panels].find(({ isActive }) => isActive)?.subject;
  }

  /** Shows the page of a subject: the one that there is, wherever it is, or a new one. */
  show(subject: Subject): void {
    const existing = [...this.panels].find((panel) => panel.shows(subject));
    if (existing !== undefined) {
      existing.reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel(viewTypes[subject.kind], 'Role profiles', vscode.ViewColumn.Active, {
      ...pagesOptions(this.context.extensionUri),
      enableFindWidget: true,
    });
    this.add(subject, panel);
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, ...this.panels]) disposable.dispose();
  }

  private restore(panel: vscode.WebviewPanel, state: unknown): void {
    const subject = parsePagesState(state)?.subject;
    if (subject === undefined || viewTypes[subject.kind] !== panel.viewType) {
      // The page was closed before it had shown anything, so there is nothing to bring back.
      panel.dispose();
      return;
    }
    // Options are not kept over a reload, and the extension may be in another folder since an update.
    panel.webview.options = pagesOptions(this.context.extensionUri);
    this.add(subject, panel);
  }

  private add(subject: Subject, panel: vscode.WebviewPanel): void {
    const added = new PagesPanel(subject, panel, this.context);
    this.panels.add(added);
    added.onDidDispose(() => this.panels.delete(added));
  }
}
