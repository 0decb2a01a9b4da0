import { t as say } from '@vscode/l10n';
import * as vscode from 'vscode';
import type { RenderResult } from '../../../../server/src/protocol.ts';
import { baseName, isProfileFileName, movedUri } from '../../common/fileNames.ts';
import type { SyncedChange } from '../../server/server.ts';
import { isOneOf, isSameUri } from '../../workspace/files.ts';
import { appearanceFor } from '../shared/appearance.ts';
import { actOnFramework, editFile, undoInText } from '../shared/editFile.ts';
import type { EditMessage } from '../shared/editMessages.ts';
import { type LoadedTheme, loadWorkspaceTheme, noLoadedTheme } from '../shared/loadWorkspaceTheme.ts';
import type { Appearance } from '../shared/messages.ts';
import type { PanelContent, PanelContext, PanelView } from '../shared/panelContent.ts';
import { emptyPage, type ShownPage } from '../shared/shownPage.ts';
import { revealPosition } from '../shared/sourceEditor.ts';
import { createUpdater } from '../shared/updater.ts';
import { answerTo, makeFrom } from './answers.ts';
import type { CatalogueQuery, CatalogueRequest, ShownRows } from './catalogueMessages.ts';
import { EditorSync } from './editorSync.ts';
import { applyFix, fixTitles } from './fixes.ts';
import { type Problem, parseRoleMessage, type RolePanelMessage, type ZoomStep } from './messages.ts';
import { pageAfterFailure, pageAfterRender, shownRevision } from './nextPage.ts';
import { firstError, problemsOf } from './problems.ts';
import type { QuestionMessage } from './questions.ts';
import { columnForSource } from './sourceColumn.ts';

/** Tells menus whether the active panel of a role is locked. */
const lockedContext = 'roleProfiles.previewLocked';

/** Tells menus whether the active panel of a role is edited in. */
const editingContext = 'roleProfiles.previewEditing';

/** Tells menus whether the active panel shows a role at the end of its ladder. */
const ladderEndContext = 'roleProfiles.previewEndsLadder';

/** Stands for the answer of the server when the role file cannot be opened. */
const unreadable = 'unreadable';

/** What the panel of a role begins with. */
export interface RoleStart {
  readonly role: vscode.Uri;
  readonly locked: boolean;
  /** Whether VS Code has restored the panel, so that the page itself knows where it was scrolled to. */
  readonly restored: boolean;
  /** Whether the page is edited in from the beginning. */
  readonly editing?: boolean;
  /** Whether the panel is an editor of the file rather than a preview beside it. */
  readonly isEditor?: boolean;
  /** The 0-based line that is shown first; that of the text beside it, or of the time before a reload, without one. */
  readonly line?: number;
}

/** What the panel of a role shows: the page of the role, its problems, and the place where its editor is. */
export class RoleContent implements PanelContent {
  private role: vscode.Uri;
  private isLocked: boolean;
  private subject = 0;
  private page: ShownPage = emptyPage;
  private theme: LoadedTheme = noLoadedTheme;
  private lines = 0;
  private version = 0;
  private isEditing: boolean;
  private endsLadder = false;
  /** Of a framework: which rows the page shows. */
  private shownRows: CatalogueQuery | undefined;
  /** What the page in the panel has been sent; `undefined` while there is none, or one that shows something else. */
  private posted: Pick<ShownPage, 'html' | 'changes'> | undefined;
  /** Whether the panel is an editor of the file rather than a preview beside it. */
  readonly isEditor: boolean;
  /** The line that the page still has to be scrolled to. */
  private wantedLine: number | undefined;
  /** The URIs of the roles that the page has been sent, which people can have edited. */
  private readonly shown = new Set<string>();
  /** The line at the upper edge of the page. */
  private topLine = 0;
  /** Whether the page still has to be scrolled to where the editor is. */
  private mustAlign: boolean;
  private readonly view: PanelView<RolePanelMessage>;
  private readonly context: PanelContext;
  private readonly sync: EditorSync;
  private readonly diagnostics: vscode.Disposable;
  readonly updater = createUpdater(
    () => this.render(),
    (result) => {
      if (result === unreadable) this.show(pageAfterFailure(this.page, 'file'));
      else this.show(pageAfterRender(this.page, result), result.shownRows);
    },
    (reason) => {
      this.context.log.error(`No preview of ${this.role.toString(true)}: ${String(reason)}`);
      this.show(pageAfterFailure(this.page, 'server'));
    },
  );
  private readonly themeUpdater = createUpdater(
    () => loadWorkspaceTheme(this.role, this.context.log),
    (theme) => {
      this.theme = theme;
      this.view.postAppearance();
    },
    (reason) => this.context.log.warn(`The style of the workspace could not be read: ${String(reason)}`),
  );

  constructor(
    { role, locked, restored, editing = false, isEditor = false, line }: RoleStart,
    view: PanelView<RolePanelMessage>,
    context: PanelContext,
  ) {
    this.role = role;
    this.isLocked = locked;
    this.isEditing = editing;
    this.isEditor = isEditor;
    this.wantedLine = line;
    this.mustAlign = !restored;
    this.view = view;
    this.context = context;
    this.sync = new EditorSync(
      () => this.role,
      (message) => view.post(message),
    );
    this.diagnostics = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => isSameUri(uri, this.role))) this.postProblems();
    });
    this.updateTitle();
    this.viewStateChanged();
    this.themeUpdater.invalidate();
  }

  /** The URI of the role file. */
  get uri(): vscode.Uri {
    return this.role;
  }

  get resource(): vscode.Uri {
    return this.role;
  }

  get appearance(): Appearance {
    return appearanceFor(this.role, this.theme);
  }

  /** Whether the panel keeps its role rather than following the active editor. */
  get locked(): boolean {
    return this.isLocked;
  }

  /** Shows another role in the same panel. */
  follow(role: vscode.Uri): void {
    if (isSameUri(role, this.role)) return;
    this.role = role;
    this.subject++;
    this.mustAlign = true;
    this.shownRows = undefined;
    this.page = emptyPage;
    this.posted = undefined;
    this.updater.restart();
    this.themeUpdater.restart();
  }

  toggleLock(): void {
    this.isLocked = !this.isLocked;
    this.updateTitle();
    // The page saves the lock for the time after a reload.
    this.postUpdate();
    this.viewStateChanged();
  }

  /** Scrolls the page to a 0-based line, as soon as it shows one. */
  scrollTo(line: number): void {
    if (this.page === emptyPage || !this.view.post({ type: 'scroll', line })) this.wantedLine = line;
    else this.wantedLine = undefined;
  }

  /** Shows the role file as text where the page is, at the line at its upper edge. */
  showText(): void {
    const { viewColumn } = this.view;
    const start = new vscode.Position(Math.floor(this.topLine), 0);
    const open = async () => {
      const editor = await vscode.window.showTextDocument(this.role, viewColumn === undefined ? {} : { viewColumn });
      editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
      editor.selection = new vscode.Selection(start, start);
    };
    this.view.attempt(open());
  }

  /** Whether the page is edited in. */
  get editing(): boolean {
    return this.isEditing;
  }

  /** Lets people edit in the page, or read it. */
  toggleEditing(): void {
    this.isEditing = !this.isEditing;
    this.updater.restart();
    this.viewStateChanged();
  }

  zoom(step: ZoomStep): void {
    this.view.post({ type: 'zoom', step });
  }

  /** Shows the role file in an editor. */
  showSource(): void {
    const viewColumn = columnForSource(this.role, this.view.viewColumn);
    this.view.attempt(vscode.window.showTextDocument(this.role, { viewColumn }));
  }

  /** Loads the theme again when the style sheet or picture is one that it was loaded from, or may be one that it is being loaded from. */
  themeFileChanged(uri: vscode.Uri): void {
    if (this.themeUpdater.isBusy || isOneOf(uri, this.theme.files)) this.themeUpdater.invalidate();
  }

  isAffectedBy({ uri, created }: SyncedChange): boolean {
    return created || isSameUri(uri, this.role) || isOneOf(uri, this.page.dependencies);
  }

  filesRenamed(from: string, to: string): void {
    const role = vscode.Uri.parse(movedUri(this.role.toString(), from, to));
    if (isSameUri(role, this.role)) return;
    this.role = role;
    this.updater.restart();
  }

  settingsChanged(): void {
    this.sync.refresh();
    this.themeUpdater.invalidate();
  }

  viewStateChanged(): void {
    if (!this.view.isActive) return;
    void vscode.commands.executeCommand('setContext', lockedContext, this.isLocked);
    void vscode.commands.executeCommand('setContext', editingContext, this.isEditing);
    void vscode.commands.executeCommand('setContext', ladderEndContext, this.endsLadder);
  }

  pageLoaded(): void {
    this.posted = undefined;
    this.postUpdate();
    this.sync.begin(false);
    this.postProblems();
  }

  receive(value: unknown): void {
    const message = parseRoleMessage(value);
    switch (message?.type) {
      case 'scrolled':
        this.topLine = message.line;
        this.sync.pageScrolled(message.line);
        break;
      case 'reveal':
        this.sync.revealing(message.line);
        this.reveal(this.role, new vscode.Position(message.line, 0));
        break;
      case 'openFile':
        this.openFile(message.uri, message.line);
        break;
      case 'edit':
        this.view.attempt(this.edit(message));
        break;
      case 'catalogue':
        this.view.attempt(this.postCatalogue(message));
        break;
      case 'fixes':
        this.view.attempt(this.postFixes(message));
        break;
      case 'fix':
        this.view.attempt(applyFix(this.role, message, message.title, this.context.log));
        break;
      case 'ask':
        this.view.attempt(this.answer(message));
        break;
      case 'make':
        this.view.attempt(makeFrom(this.role, message.what));
        break;
      case 'undo':
      case 'redo':
        // The editor of a file has an undo of its own.
        if (!this.isEditor) this.view.attempt(undoInText(this.role, message.type, this.view));
        break;
    }
  }

  /** Shows the first error of the role file; the beginning of the file when there is none by now. */
  showProblem(): void {
    this.reveal(this.role, firstError(this.role) ?? new vscode.Position(0, 0));
  }

  dispose(): void {
    for (const disposable of [this.themeUpdater, this.sync, this.diagnostics]) disposable.dispose();
  }

  private async render(): Promise<(RenderResult & { readonly shownRows?: ShownRows }) | typeof unreadable> {
    try {
      // An open document is sent to the server, on whatever file system it is and without an editor that shows it.
      const { lineCount, version } = await vscode.workspace.openTextDocument(this.role);
      this.lines = lineCount;
      this.version = version;
    } catch (error) {
      this.context.log.debug(`Cannot open ${this.role.toString(true)}: ${String(error)}`);
      return unreadable;
    }
    const query = this.isEditing ? this.shownRows : undefined;
    const result = await this.context.server.render(this.role, this.isEditing, shownRevision(this.page), query);
    this.endsLadder = result.endsLadder === true;
    this.viewStateChanged();
    return query && result.rows ? { ...result, shownRows: { query, answer: result.rows } } : result;
  }

  private show(page: ShownPage, rows?: ShownRows): void {
    this.page = page;
    this.updateTitle();
    this.postUpdate(rows);
  }

  private updateTitle(): void {
    // The title of an editor is the name of its file.
    if (this.isEditor) return;
    const name = this.page.title ?? baseName(this.role);
    this.view.setTitle(this.isLocked ? say`[Preview] ${name}` : say`Preview ${name}`);
  }

  private postUpdate(rows?: ShownRows): void {
    if (this.page === emptyPage) return;
    const { html, changes, lang, notice, mixed } = this.page;
    const isWhole = this.posted?.html !== html;
    const { subject, lines, isLocked: locked, version, isEditing: editing } = this;
    const uri = this.role.toString();
    this.shown.add(uri);
    const isPosted = this.view.post({
      type: 'update',
      uri,
      locked,
      subject,
      html: isWhole ? html : undefined,
      changes: changes.slice(isWhole ? 0 : this.posted?.changes.length),
      lang,
      lines,
      version,
      editing,
      notice,
      mixed,
      rows,
    });
    // A page with parts of another one is no page that changes can be made in.
    if (isPosted) this.posted = mixed ? undefined : { html, changes };
    if (isPosted && this.wantedLine !== undefined) this.scrollTo(this.wantedLine);
    if (!isPosted || !this.mustAlign) return;
    this.mustAlign = false;
    this.sync.begin(true);
    this.postProblems();
  }

  /** Edits a role that this panel shows, or has shown when it was edited, or a file that its page is made of. */
  private async edit({ id, uri, version, operations, act }: EditMessage): Promise<void> {
    if (!this.shown.has(uri) && !isOneOf(vscode.Uri.parse(uri), this.page.dependencies)) {
      this.context.log.warn(`The preview does not edit ${uri}: it has not shown that file.`);
      return;
    }
    const file = vscode.Uri.parse(uri);
    const answer = act
      ? await actOnFramework(file, act, this.context)
      : await editFile(file, version, operations, this.context);
    this.view.post({ type: 'edited', id, ...answer });
  }

  private async postCatalogue({ id, query, isShown }: CatalogueRequest): Promise<void> {
    if (isShown) this.shownRows = query;
    const answer = await this.context.server.catalogue(this.role, query);
    this.view.post({ type: 'catalogue', id, answer });
  }

  /** Answers a question about a role that this panel shows, or has shown. */
  private async answer({ id, uri, question }: QuestionMessage): Promise<void> {
    if (!this.shown.has(uri)) return;
    const answer = await answerTo(vscode.Uri.parse(uri), question, this.context);
    this.view.post({ type: 'answer', id, answer });
  }

  private async postFixes({ line, message }: Pick<Problem, 'line' | 'message'>): Promise<void> {
    this.view.post({ type: 'fixes', line, message, titles: await fixTitles(this.role, { line, message }) });
  }

  private postProblems(): void {
    this.view.post({ type: 'problems', problems: problemsOf(this.role) });
  }

  /**
   * Opens a file that the page links to. A page is made of texts that anybody may have written, so that only files are opened that the
   * page was made from, and roles and frameworks of the workspace.
   */
  private openFile(text: string, line: number): void {
    const uri = vscode.Uri.parse(text);
    const isProfile = isProfileFileName(uri.path) && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    if (isProfile || isOneOf(uri, this.page.dependencies)) this.reveal(uri, new vscode.Position(line, 0));
    else this.context.log.warn(`The preview does not open ${text}: the role does not use that file.`);
  }

  private reveal(uri: vscode.Uri, position: vscode.Position): void {
    const { viewColumn } = this.view;
    this.view.attempt(revealPosition(uri, position, (source) => columnForSource(source, viewColumn)));
  }
}
