import * as vscode from 'vscode';
import { hasPreview } from '../../common/languages.ts';
import { roleEditorType } from '../../common/viewTypes.ts';
import { isEditable, isSameUri, unsavedUriOf } from '../../workspace/files.ts';
import type { Panel } from '../shared/panel.ts';
import type { PanelContext } from '../shared/panelContent.ts';
import { type PanelPlace, Panels } from '../shared/panels.ts';
import { parseRolePageState } from './messages.ts';
import { RoleContent, type RoleStart } from './roleContent.ts';

/** Where a panel is opened, and whether it keeps its role. */
export interface ShowOptions extends PanelPlace {
  readonly locked?: boolean;
}

/** The view type of the panels, by which VS Code restores them after a reload. */
const viewType = 'roleProfiles.preview';

/** The files of which the theme of a workspace can consist. */
const themeFiles = '**/*.{css,svg,png,jpg,jpeg,gif,webp}';

/** The open panels of roles. A panel that is not locked follows the active editor from role to role. */
export class RolePanels implements vscode.Disposable {
  private readonly panels: Panels<RoleStart, RoleContent>;
  private readonly subscriptions: readonly vscode.Disposable[];
  /** The lines at which editors are to be opened that VS Code is opening, by the URIs of their files. */
  private readonly lines = new Map<string, number>();

  constructor(context: PanelContext) {
    this.panels = new Panels(
      {
        viewTypes: [viewType],
        page: 'rolePanel',
        createContent: (start, view) => new RoleContent(start, view, context),
        parseState: (state) => {
          const saved = parseRolePageState(state);
          return (
            saved && { role: vscode.Uri.parse(saved.uri), locked: saved.locked, restored: true, editing: saved.editing }
          );
        },
      },
      context,
    );
    const styles = vscode.workspace.createFileSystemWatcher(themeFiles);
    const styleChanged = (uri: vscode.Uri) => {
      for (const { content } of this.panels.all) content.themeFileChanged(uri);
    };
    this.subscriptions = [
      this.panels,
      styles,
      styles.onDidChange(styleChanged),
      styles.onDidCreate(styleChanged),
      styles.onDidDelete(styleChanged),
      vscode.window.registerCustomEditorProvider(
        roleEditorType,
        { resolveCustomTextEditor: (document, webviewPanel) => this.openEditor(document.uri, webviewPanel) },
        { webviewOptions: { enableFindWidget: true }, supportsMultipleEditorsPerDocument: true },
      ),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.saved(uri)),
    ];
  }

  /** What the panel of a role shows that the user works in; `undefined` when that is something else. */
  get active(): RoleContent | undefined {
    return this.panels.active;
  }

  /**
   * Shows the panel of a role file: an open one, wherever it is, or a new one. A panel that follows the active editor can show any role,
   * so that there is no need for more than one of them.
   */
  show(uri: vscode.Uri, { locked = false, ...place }: ShowOptions): void {
    const existing = this.find(uri, locked);
    if (existing !== undefined) {
      existing.content.follow(uri);
      existing.reveal(place.preserveFocus);
      return;
    }
    this.panels.open({ role: uri, locked, restored: false }, viewType, place);
  }

  /**
   * Opens the editor of a role's file as a page.
   *
   * @param line The 0-based line that is shown first.
   */
  async openAsPage(uri: vscode.Uri, line: number, viewColumn: vscode.ViewColumn | undefined): Promise<void> {
    this.lines.set(uri.toString(), line);
    await vscode.commands.executeCommand('vscode.openWith', uri, roleEditorType, viewColumn);
    const open = this.panels.all.find(({ content, isActive }) => isActive && content.isEditor);
    open?.content.scrollTo(line);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private find(uri: vscode.Uri, locked: boolean): Panel<RoleContent> | undefined {
    const all = this.panels.all.filter(({ content }) => !content.isEditor);
    const same = all.filter(({ content }) => isSameUri(content.uri, uri));
    return (
      same.find(({ content }) => content.locked === locked) ??
      (locked ? undefined : (same[0] ?? all.find(({ content }) => !content.locked)))
    );
  }

  private openEditor(role: vscode.Uri, webviewPanel: vscode.WebviewPanel): void {
    const line = this.lines.get(role.toString());
    this.lines.delete(role.toString());
    const start = { role, locked: true, restored: true, editing: true, isEditor: true, ...(line ? { line } : {}) };
    this.panels.adopt(start, webviewPanel);
  }

  /** A role that has been saved for the first time has another URI from now on. */
  private saved(file: vscode.Uri): void {
    const unsaved = unsavedUriOf(file);
    // VS Code itself moves the editors of the file.
    for (const { content } of this.panels.all) {
      if (!content.isEditor && isSameUri(content.uri, unsaved)) content.follow(file);
    }
  }

  private follow(editor: vscode.TextEditor | undefined): void {
    if (!editor || !hasPreview(editor.document) || !isEditable(editor.document.uri)) return;
    for (const { content } of this.panels.all) if (!content.locked) content.follow(editor.document.uri);
  }
}
