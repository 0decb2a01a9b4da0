import * as vscode from 'vscode';
import { Panel } from './panel.ts';
import type { PanelContent, PanelContext, PanelView } from './panelContent.ts';
import { webviewOptions } from './webview.ts';

/** The column in which a panel is opened, and whether the focus stays where it is. */
export interface PanelPlace {
  readonly viewColumn: vscode.ViewColumn;
  readonly preserveFocus?: boolean;
}

/** A kind of panel. `Start` is what a panel of this kind begins with, such as the role that it shows. */
export interface PanelKind<Start, Content extends PanelContent> {
  /** The view types of the panels, by which VS Code finds out who restores them after a reload. */
  readonly viewTypes: readonly string[];
  /** The name of the page's script and style sheet in the folder of the build, without a suffix. */
  readonly page: string;
  createContent(start: Start, view: PanelView<unknown>): Content;
  /**
   * Reads the state that the page of an earlier window has saved, which may come from another version of the extension. Gives `undefined`
   * when there is nothing to restore, as after a page that was closed before it had shown anything.
   */
  parseState(state: unknown, viewType: string): Start | undefined;
}

/** The open panels of one kind: creates them, restores them after a reload and forgets those that are closed. */
export class Panels<Start, Content extends PanelContent> implements vscode.Disposable {
  private readonly panels = new Set<Panel<Content>>();
  private readonly kind: PanelKind<Start, Content>;
  private readonly context: PanelContext;
  private readonly serializers: readonly vscode.Disposable[];

  constructor(kind: PanelKind<Start, Content>, context: PanelContext) {
    this.kind = kind;
    this.context = context;
    this.serializers = kind.viewTypes.map((viewType) =>
      vscode.window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state) => this.restore(panel, state),
      }),
    );
  }

  /** All open panels in the order of their creation. */
  get all(): readonly Panel<Content>[] {
    return [...this.panels];
  }

  /** What the panel shows that the user works in; `undefined` when that is not a panel of this kind. */
  get active(): Content | undefined {
    return this.all.find(({ isActive }) => isActive)?.content;
  }

  /** Opens a new panel. */
  open(start: Start, viewType: string, place: PanelPlace): void {
    const options = { ...webviewOptions(this.context.extensionUri), enableFindWidget: true };
    // The content sets the title before the panel is shown.
    this.add(start, vscode.window.createWebviewPanel(viewType, '', place, options));
  }

  /** Fills a panel that VS Code has made, such as that of an editor of a file. */
  adopt(start: Start, webviewPanel: vscode.WebviewPanel): void {
    webviewPanel.webview.options = webviewOptions(this.context.extensionUri);
    this.add(start, webviewPanel);
  }

  dispose(): void {
    for (const disposable of [...this.serializers, ...this.panels]) disposable.dispose();
  }

  private restore(panel: vscode.WebviewPanel, state: unknown): void {
    const start = this.kind.parseState(state, panel.viewType);
    if (start === undefined) {
      panel.dispose();
      return;
    }
    // VS Code does not keep the options over a reload, and an update may have moved the extension to another folder.
    this.adopt(start, panel);
  }

  private add(start: Start, webviewPanel: vscode.WebviewPanel): void {
    const { kind } = this;
    const parts = {
      webviewPanel,
      page: kind.page,
      createContent: (view: PanelView<unknown>) => kind.createContent(start, view),
    };
    const panel = new Panel<Content>(parts, this.context);
    this.panels.add(panel);
    panel.onDidDispose(() => this.panels.delete(panel));
  }
}
