import * as vscode from 'vscode';
import type { PanelMessage } from './messages.ts';
import { createEditorLock } from './scrollLock.ts';

/** Keeps the page where the editor of its role is, and the editor where the page is. */
export class EditorSync implements vscode.Disposable {
  private lock = createEditorLock();
  private version: number | undefined;
  private readonly role: () => vscode.Uri;
  private readonly post: (message: PanelMessage) => void;
  private readonly subscriptions: readonly vscode.Disposable[];

  constructor(role: () => vscode.Uri, post: (message: PanelMessage) => void) {
    this.role = role;
    this.post = post;
    this.subscriptions = [
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.editorScrolled(textEditor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.isOurs(textEditor)) this.postCursor(textEditor);
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.postCursor(this.editor)),
    ];
  }

  /** The page has been made anew: tells it where the cursor is and, if it is to begin there, where the editor is. */
  begin(scrolls: boolean): void {
    const { editor } = this;
    this.postCursor(editor);
    if (scrolls) this.lock = createEditorLock();
    if (editor && scrolls && this.setting('scrollPreviewWithEditor')) {
      this.post({ type: 'scroll', line: topOf(editor) ?? 0 });
    }
  }

  /** The reader has scrolled the page to a line. */
  pageScrolled(line: number): void {
    const { editor } = this;
    if (!editor || !this.setting('scrollEditorWithPreview')) return;
    const last = editor.document.lineCount - 1;
    const number = Math.min(last, Math.floor(line));
    const { text, range } = editor.document.lineAt(number);
    // A long line is wrapped, and so has places in it.
    const character = line > last ? 0 : Math.floor((line - number) * text.length);
    const glides = vscode.workspace.getConfiguration('editor', editor.document).get('smoothScrolling', false);
    this.lock.lead(line, topOf(editor), linesKeptAbove(editor), glides);
    const start = new vscode.Position(number, character);
    editor.revealRange(new vscode.Range(start, range.end), vscode.TextEditorRevealType.AtTop);
  }

  /** The editor is about to be brought to a line for another reason than scrolling, which the page shall not follow. */
  revealing(line: number): void {
    const [range] = this.editor?.visibleRanges ?? [];
    this.lock.show(line, range ? range.end.line - range.start.line : 100);
  }

  /** The settings have changed. */
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

  /** Of several editors with the role that in which the person is. */
  private get editor(): vscode.TextEditor | undefined {
    const active = vscode.window.activeTextEditor;
    if (active && this.isOurs(active)) return active;
    return vscode.window.visibleTextEditors.find((editor) => this.isOurs(editor));
  }

  private isOurs({ document }: vscode.TextEditor): boolean {
    return document.uri.toString() === this.role().toString();
  }

  private setting(name: 'scrollPreviewWithEditor' | 'scrollEditorWithPreview' | 'markEditorSelection'): boolean {
    return vscode.workspace.getConfiguration('roleProfiles.preview', this.role()).get(name, true);
  }
}

/** The line with which an editor begins, with the part of it that is above the edge. */
function topOf({ visibleRanges, document }: vscode.TextEditor): number | undefined {
  const start = visibleRanges[0]?.start;
  if (!start) return undefined;
  const { length } = document.lineAt(start.line).text;
  return start.line + (length === 0 ? 0 : start.character / (length + 1));
}

/** How many lines an editor keeps above a line that it shows at its top, for the lines that stick there and around the cursor. */
function linesKeptAbove({ document, visibleRanges }: vscode.TextEditor): number {
  const settings = vscode.workspace.getConfiguration('editor', document);
  const sticky = settings.get('stickyScroll.enabled', true) ? settings.get('stickyScroll.maxLineCount', 5) : 0;
  const [range] = visibleRanges;
  const half = range ? (range.end.line - range.start.line + 1) / 2 : Number.POSITIVE_INFINITY;
  return Math.min(half, Math.max(sticky, settings.get('cursorSurroundingLines', 0)));
}
