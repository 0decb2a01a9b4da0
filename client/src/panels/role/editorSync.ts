import * as vscode from 'vscode';
import { previewSettings } from '../../common/settingNames.ts';
import { isSameUri } from '../../workspace/files.ts';
import type { RolePanelMessage } from './messages.ts';
import { createEditorLock } from './scrollLock.ts';

/** Scrolls the page with the editor of its role and the editor with the page, and marks the line of the cursor in the page. */
export class EditorSync implements vscode.Disposable {
  private lock = createEditorLock();
  private version: number | undefined;
  private readonly role: () => vscode.Uri;
  private readonly post: (message: RolePanelMessage) => void;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(role: () => vscode.Uri, post: (message: RolePanelMessage) => void) {
    this.role = role;
    this.post = post;
    this.subscriptions = [
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.editorScrolled(textEditor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.showsRole(textEditor)) this.postCursor(textEditor);
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.postCursor(this.editor)),
    ];
  }

  /** Sends a new page the line of the cursor and, with `scrolls`, the line that the editor is scrolled to. */
  begin(scrolls: boolean): void {
    const { editor } = this;
    this.postCursor(editor);
    if (scrolls) this.lock = createEditorLock();
    if (editor && scrolls && this.setting('scrollPreviewWithEditor')) {
      this.post({ type: 'scroll', line: topOf(editor) ?? 0 });
    }
  }

  /** Called when the reader has scrolled the page to a line, with the scrolled part of it as a fraction. */
  pageScrolled(line: number): void {
    const { editor } = this;
    if (!editor || !this.setting('scrollEditorWithPreview')) return;
    const last = editor.document.lineCount - 1;
    const number = Math.min(last, Math.floor(line));
    const { text, range } = editor.document.lineAt(number);
    // A long line is wrapped, so that the editor can be scrolled to a place inside it.
    const character = line > last ? 0 : Math.floor((line - number) * text.length);
    const glides = vscode.workspace.getConfiguration('editor', editor.document).get('smoothScrolling', false);
    this.lock.lead(line, topOf(editor), linesKeptAbove(editor), glides);
    const start = new vscode.Position(number, character);
    editor.revealRange(new vscode.Range(start, range.end), vscode.TextEditorRevealType.AtTop);
  }

  /** Called before the editor is brought to a line for another reason than scrolling, which the page must not follow. */
  revealing(line: number): void {
    const [range] = this.editor?.visibleRanges ?? [];
    this.lock.show(line, range ? range.end.line - range.start.line : 100);
  }

  /** Called when settings have changed. */
  refresh(): void {
    this.postCursor(this.editor);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private editorScrolled(editor: vscode.TextEditor): void {
    if (editor !== this.editor) return;
    const top = topOf(editor);
    const isEdited = this.version !== undefined && this.version !== editor.document.version;
    this.version = editor.document.version;
    const line = top === undefined ? undefined : this.lock.follow(top, isEdited);
    if (line !== undefined && this.setting('scrollPreviewWithEditor')) this.post({ type: 'scroll', line });
  }

  private postCursor(editor: vscode.TextEditor | undefined): void {
    const line = this.setting('markEditorSelection') ? editor?.selection.active.line : undefined;
    this.post({ type: 'cursor', line });
  }

  /** The editor of the role; of several ones the active one. */
  private get editor(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    if (active && this.showsRole(active)) return active;
    return vscode.window.visibleTextEditors.find((editor) => this.showsRole(editor));
  }

  private showsRole({ document }: vscode.TextEditor): boolean {
    return isSameUri(document.uri, this.role());
  }

  private setting(name: 'scrollPreviewWithEditor' | 'scrollEditorWithPreview' | 'markEditorSelection'): boolean {
    return vscode.workspace.getConfiguration(previewSettings, this.role()).get(name, true);
  }
}

/** The first visible line of an editor, with the part of it above the upper edge as a fraction; `undefined` when nothing is visible. */
function topOf({ visibleRanges, document }: vscode.TextEditor): number | undefined {
  const start = visibleRanges[0]?.start;
  if (!start) return undefined;
  const { length } = document.lineAt(start.line).text;
  return start.line + (length === 0 ? 0 : start.character / (length + 1));
}

/** How many lines an editor may keep above a line that it reveals at its top, for sticky scroll and for lines around the cursor. */
function linesKeptAbove({ document, visibleRanges }: vscode.TextEditor): number {
  const settings = vscode.workspace.getConfiguration('editor', document);
  const sticky = settings.get('stickyScroll.enabled', true) ? settings.get('stickyScroll.maxLineCount', 5) : 0;
  const [range] = visibleRanges;
  const half = range ? (range.end.line - range.start.line + 1) / 2 : Number.POSITIVE_INFINITY;
  return Math.min(half, Math.max(sticky, settings.get('cursorSurroundingLines', 0)));
}
