import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  CodeActionContext,
  CodeLens,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  FormattingOptions,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  TextDocumentItem,
  TextEdit,
  TypeHierarchyItem,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { LevelService } from './askedLevels/levelService.ts';
import type { CatalogueService } from './catalogue/catalogueService.ts';
import type { SideBySide } from './compare/sideBySide.ts';
import type { DeletionService } from './deletion/deletionService.ts';
import type { Judging } from './diagnostics/diagnostics.ts';
import type { FileDiagnostics } from './diagnostics/toDiagnostic.ts';
import type { Reading } from './document/profile/littleReading.ts';
import type { Framework } from './document/profile/profile.ts';
import type { Editing } from './editing/editing.ts';
import type { ArrangedEdits, Arrangement } from './explorer/arrangement.ts';
import type { ExplorerPage, ExplorerQuery } from './explorer/node.ts';
import type { Replacement, ReplacementQuery } from './explorer/replacements.ts';
import type { FixedText, Problem } from './features/codeActions/problems.ts';
import type { CodeLensOptions } from './features/codeLens.ts';
import type { CompletionOptions } from './features/completion/completion.ts';
import type { ItemAct, ItemEdits } from './features/items/actOnItem.ts';
import type { PasteEdit } from './features/paste/paste.ts';
import type { Renameable, RenameOptions } from './features/rename/rename.ts';
import type { FileRename } from './features/rename/renameFiles.ts';
import type { SkillSearch } from './features/skillSearch/searchSkills.ts';
import type { Refusal, Translate } from './message.ts';
import type { FoundSkills } from './model/foundSkills.ts';
import type { ResolvedProfile } from './model/resolveProfile.ts';
import type { RoleSummary } from './model/roleSummaries.ts';
import type { IsTaken, NewFile } from './newFiles/newFiles.ts';
import type { CancellationToken } from './support/cancellation.ts';
import type { TakeOverService } from './takeOver/takeOverService.ts';
import type { Clipboard } from './text/clipboard/readClipboard.ts';
import type { KnownFramework } from './workspace/knownFramework.ts';
import type { ResolvedRole } from './workspace/resolveRole.ts';
import type { ReadState, WaitOptions } from './workspace/sync/readStates.ts';
import type { Progress } from './workspace/sync/workspaceSync.ts';

/** How a service is to work. */
export interface ServiceOptions {
  /**
   * When stored files are judged: as they are read, unless given. `never` is for who only reads roles: of all rules those alone are run that say whether a
   * file can be read.
   */
  readonly judging?: Judging;
  /** How stored files are read where they are never judged: as a whole, unless given. */
  readonly reading?: Reading;
  /** On for who reports on stored files: those in which something is found are kept as they were read, so that they need not be read again for fixes. */
  readonly keepsFound?: boolean;
  /** Puts what an author reads into the author's language; English when left out. */
  readonly translate?: Translate;
}

/**
 * Everything an editor, the command line or a build asks about role profiles. Documents that are not supported, by their names and
 * languages, give empty answers. Positions are LSP's: 0-based lines and UTF-16 columns. Nothing throws for bad input; what cannot be read is
 * a finding, or absent from the answer. Requests that take a token end with a `CancelledError` once it is cancelled.
 */
export interface LanguageService
  extends SideBySide,
    Editing,
    CatalogueService,
    DeletionService,
    LevelService,
    TakeOverService {
  /**
   * Reads every file of the workspace, in the background as far as the host's `pause` allows. Until it has come to its end, nothing is
   * reported that might still be found in another file. To be called once; may be called again when folders change. A later scan overtakes an
   * earlier one, which then ends without an effect.
   */
  scan(onProgress?: (progress: Progress) => void, isCancelled?: () => boolean): Promise<void>;
  /** Whether every file of the workspace has been read. */
  readonly isSettled: boolean;
  /** Resolves when a file, or the workspace, has been read as far as `readStates` says. */
  waitUntil(state: ReadState, options?: WaitOptions): Promise<void>;
  /** False for a stored file that has been read, and of which it is not known yet what the rules find. */
  isJudged(uri: string): boolean;
  /** Whether a file is open, or was read and is still there. */
  isKnown(uri: string): boolean;
  /** A framework as it is known now; `undefined` for one that has not been read. */
  knownFramework(uri: string): Framework | undefined;
  /** Whether all of a buffer's framework is known: it has been read, or holds the very text of a stored framework. */
  knowsFramework(textDocument: TextDocumentItem): boolean;
  /** `listener` is called each time that every file of the workspace has been read. */
  onDidSettle(listener: () => void): void;
  /**
   * `listener` is given the files, open or not, whose diagnostics may differ from now on. With `isJudged` nothing but the rules' findings has come to be
   * known of them.
   */
  onDidChangeFindings(listener: (uris: ReadonlySet<string>, isJudged: boolean) => void): void;
  /**
   * Begins to read a long buffer that was opened, in steps between which other requests are answered, and resolves before it is to be taken by `update`;
   * `undefined` for a short one, and for one that is known already. `onKnown` is called each time that `firstDiagnostics` has something to say of the buffer as it
   * is then, and waited for: before it is read where the stored file holds the same text, when it has been read, and when it was edited meanwhile.
   */
  open(textDocument: TextDocumentItem, onKnown?: () => Promise<void> | undefined): Promise<void> | undefined;
  /** Resolves when the buffer has been read that is being opened; `undefined` for any other. */
  opening(uri: string): Promise<void> | undefined;
  /** Takes the text of an open buffer, for the sake of files that refer to it. */
  update(textDocument: TextDocumentItem): void;
  /** The buffer is closed: the stored file counts again. */
  close(uri: string): Promise<void>;
  /** A stored file has changed, is new or is gone; a document of one that `isDeleted` counts no longer until it is edited. */
  fileChanged(uri: string, isDeleted?: boolean): Promise<void>;

  /** What is wrong in these files, or in all, as they are stored or open. */
  workspaceFindings(uris?: Iterable<string>): Iterable<FileDiagnostics>;
  /** What is wrong, in the order of the text, for an editor. */
  diagnostics(textDocument: TextDocumentItem): Promise<Diagnostic[]>;
  /**
   * As much of that as is quickly found in a long file: whether it can be read, and follows its schema. While the file is being opened, what is known of the
   * stored file or was told before, and of an edit what rules find in the items that were edited.
   */
  firstDiagnostics(textDocument: TextDocumentItem): Promise<Diagnostic[]>;
  /** Whether that can be said of a buffer before all has been worked out that is to be known of it: one that is being opened. */
  tellsFirst(textDocument: TextDocumentItem): boolean;
  /** The same for the command line and builds. */
  check(textDocument: TextDocumentItem): Promise<Problem[]>;
  /** The text with the fixes of `source.fixAll.roleProfiles`; `undefined` when there is nothing that may be fixed unseen. */
  fixAll(textDocument: TextDocumentItem): Promise<FixedText | undefined>;
  /** True for a file that the settings leave out of all checks. */
  isExcluded(uri: string): boolean;
  /**
   * Quick fixes for the findings that touch the range, ways to silence them, `source.fixAll.roleProfiles` for the whole file, and the
   * refactorings that apply where the range begins; retiring what stands there for a client that knows our commands.
   */
  codeActions(
    textDocument: TextDocumentItem,
    range: Range,
    context: CodeActionContext,
    options?: CodeLensOptions,
  ): Promise<CodeAction[]>;

  complete(textDocument: TextDocumentItem, position: Position, options?: CompletionOptions): Promise<CompletionList>;
  /** One of these completions with its documentation, where that was left out of the list. */
  resolveCompletion(item: CompletionItem): Promise<CompletionItem>;
  /** `undefined` where there is nothing to say. */
  hover(textDocument: TextDocumentItem, position: Position): Promise<Hover | undefined>;
  /** What the ids within a range stand for. */
  inlayHints(textDocument: TextDocumentItem, range: Range): Promise<InlayHint[]>;
  /** How many roles use a skill or extend a role; none for a client that does not know our commands. */
  codeLenses(textDocument: TextDocumentItem, options?: CodeLensOptions): Promise<CodeLens[]>;
  /** One of these lenses with its command, where that was left out. */
  resolveCodeLens(lens: CodeLens): Promise<CodeLens>;
  /** Skills of the catalogue that a role may take in, once every file has been read; `undefined` for what is no role. */
  searchSkills(
    textDocument: TextDocumentItem,
    search: SkillSearch,
    token?: CancellationToken,
  ): Promise<FoundSkills | undefined>;
  documentSymbols(textDocument: TextDocumentItem): Promise<DocumentSymbol[]>;
  foldingRanges(textDocument: TextDocumentItem): FoldingRange[];
  /** One for each position, in their order. */
  selectionRanges(textDocument: TextDocumentItem, positions: readonly Position[]): SelectionRange[];
  documentLinks(textDocument: TextDocumentItem): DocumentLink[];
  /** The clipboard as the place wants it; `undefined` where the editor's own paste is right. */
  paste(textDocument: TextDocumentItem, range: Range, clipboard: Clipboard): Promise<PasteEdit | undefined>;
  /** The clipboard as CommonMark, for a text that is edited outside its file. */
  clipboardText(clipboard: Clipboard): Promise<string>;
  /** Edits to white space that leave the meaning as it is; none while the text has syntax errors. */
  format(textDocument: TextDocumentItem, options: FormattingOptions): Promise<TextEdit[]>;
  /** What follows from Enter (`\n`) or a blank that was just typed before a position: the next item of a list, the way out of it. */
  onType(textDocument: TextDocumentItem, position: Position, typed: string): Promise<TextEdit[]>;

  /** A role that is in no file yet, as it will be among the files that are new with it and those that there are. */
  resolveNew(role: NewFile, others: readonly NewFile[]): Promise<ResolvedProfile>;
  /** Moves or copies the list item at a position; `undefined` where it is in none. */
  actOnItem(textDocument: TextDocumentItem, position: Position, act: ItemAct): Promise<ItemEdits | Refusal | undefined>;

  /** The role one grade above, and the edits by which this one leads to it, once every file has been read; `undefined` for what is no role. */
  nextGrade(textDocument: TextDocumentItem, options?: NextGradeOptions): Promise<NextGradeFile | Refusal | undefined>;

  // Ways through the workspace along its ids: skills, levels, scales, categories, grades, roles and the aliases of frameworks. What is in
  // files that have not been read yet is not found.

  /** Where the id at a position is defined, and from a framework's path the file; empty for what is defined nowhere. */
  definition(textDocument: TextDocumentItem, position: Position): Promise<LocationLink[]>;
  /** All places that mean the same as the id at a position; with `includeDeclaration` those that define it too. */
  references(
    textDocument: TextDocumentItem,
    position: Position,
    includeDeclaration: boolean,
    token?: CancellationToken,
  ): Promise<Location[]>;
  /** The places in this document that mean the same as the id at a position. */
  documentHighlights(textDocument: TextDocumentItem, position: Position): Promise<DocumentHighlight[]>;
  /** The id that would be renamed, or why it cannot be; `undefined` where there is no id. */
  prepareRename(textDocument: TextDocumentItem, position: Position): Promise<Renameable | Refusal | undefined>;
  /** Edits to every file that names what the id at a position means, or why there are none; `undefined` where there is no id. */
  rename(
    textDocument: TextDocumentItem,
    position: Position,
    newId: string,
    options?: RenameOptions & { readonly token?: CancellationToken },
  ): Promise<WorkspaceEdit | Refusal | undefined>;
  /** What has to be edited before these files or folders are renamed, so that roles still find their frameworks and one another. */
  willRenameFiles(renames: readonly FileRename[], token?: CancellationToken): Promise<WorkspaceEdit>;
  /** Roles and skills whose names or ids hold the letters of the query, the best first; no more than 200. */
  workspaceSymbols(query: string, token?: CancellationToken): Promise<WorkspaceSymbol[]>;
  /** The role named at a position, else the document's own. */
  prepareTypeHierarchy(textDocument: TextDocumentItem, position: Position): Promise<TypeHierarchyItem[]>;
  /** What a role extends. */
  supertypes(item: TypeHierarchyItem): TypeHierarchyItem[];
  /** Who extends a role. */
  subtypes(item: TypeHierarchyItem): TypeHierarchyItem[];
  /** The role named at a position, else the document's own. */
  prepareCallHierarchy(textDocument: TextDocumentItem, position: Position): Promise<CallHierarchyItem[]>;
  /** The roles that lead to a role. */
  incomingCalls(item: CallHierarchyItem): CallHierarchyIncomingCall[];
  /** The roles that one can move up to from a role. */
  outgoingCalls(item: CallHierarchyItem): CallHierarchyOutgoingCall[];

  /** All roles of the workspace, once every file has been read, for lists from which people choose. */
  roles(token?: CancellationToken): Promise<RoleSummary[]>;
  /** Lines of the explorer, once every file has been read; see `Explorer`. */
  explorer(query: ExplorerQuery, token?: CancellationToken): Promise<ExplorerPage>;
  /** What may take the place of a skill or a role, once every file has been read; see `replacements`. */
  replacements(query: ReplacementQuery, token?: CancellationToken): Promise<Replacement[]>;
  /** The edits of what somebody does in the explorer, or why there are none; `openOf` gives the document of a file that is open. */
  arrange(
    arrangement: Arrangement,
    openOf: (uri: string) => TextDocumentItem | undefined,
  ): Promise<ArrangedEdits | Refusal>;
  /** The roles, among others, whose pages may say something else when the findings of these files may. */
  pagesConcerned(uris: ReadonlySet<string>): ReadonlySet<string>;
  /** What a framework's file holds, how many roles name it, how it is to look, and whether it has syntax errors; `undefined` for any other file. */
  framework(textDocument: TextDocumentItem, token?: CancellationToken): Promise<KnownFramework | undefined>;
  /** The role with its frameworks' texts, once every file has been read; `undefined` when the document is no role. */
  resolve(textDocument: TextDocumentItem, token?: CancellationToken): Promise<ResolvedRole | undefined>;
  /** The same for a file of the workspace as it was read, without reading it once more: for whoever asks for thousands. */
  resolveStored(uri: string, token?: CancellationToken): Promise<ResolvedRole | undefined>;
}

/** How the next grade of a role is made. */
export interface NextGradeOptions {
  /** The new role's title where its author has chosen one. */
  readonly title?: string | undefined;
  /** Whether there is a file with this URI, besides those of the workspace. */
  readonly isTaken?: IsTaken;
  readonly token?: CancellationToken;
}

/** A new role beside another one. */
export interface NextGradeFile {
  readonly uri: string;
  readonly text: string;
  readonly title: string;
  /** Of the lower role's file. */
  readonly edits: readonly TextEdit[];
}

export type { FileDiagnostics, FixedText, Problem, ResolvedRole };
