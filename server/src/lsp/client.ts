import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.ts';
import type { CodeLensOptions } from '../service/features/codeLens.ts';
import type { CompletionOptions } from '../service/features/completion/completion.ts';

/** What a client can do and what it wants, as it says when it introduces itself. */
export interface Client {
  /** The URIs of the workspace's folders, as the client writes them. */
  readonly folders: readonly string[];
  /** It asks for diagnostics; else they are sent to it. */
  readonly pullsDiagnostics: boolean;
  /** It can be asked to ask for diagnostics again; likewise for inlay hints and code lenses. */
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  /** It renews pages when it is notified that they are out of date. */
  readonly renewsPages: boolean;
  /** It shows an explorer, and asks for its lines again when it is notified. */
  readonly showsExplorer: boolean;
  /** It tells people of languages without a dictionary. */
  readonly tellsOfDictionaries: boolean;
  /** A definition may be answered with the range that it is about. */
  readonly takesDefinitionLinks: boolean;
  /** It renames files as part of an edit. */
  readonly renamesFiles: boolean;
  /** Edits may say for which version of a document they are. */
  readonly takesDocumentChanges: boolean;
  /** It lets a person confirm edits that say so. */
  readonly confirmsEdits: boolean;
  /** It asks by itself before files are deleted. */
  readonly asksBeforeDeleting: boolean;
  /** It reports changes of its folders. */
  readonly reportsFolders: boolean;
  /** It watches stored files for the server when it is asked to. */
  readonly watchesOnDemand: boolean;
  /** It reads files, or lists them, that the server cannot read or list by itself. */
  readonly readsFiles: boolean;
  readonly listsFiles: boolean;
  readonly completion: CompletionOptions;
  readonly codeLens: CodeLensOptions;
  /** The tag of the language that its person reads; `undefined` when it does not say. */
  readonly locale: string | undefined;
  /** Paths of dictionaries, and of folders that hold some. */
  readonly dictionaries: readonly string[];
  /** The address of the folder that the server's script is in, for a server in a browser. */
  readonly builtFiles: string | undefined;
}

/** Reads what a client says of itself; it may leave out anything, and what has the wrong type counts as left out. */
export function clientOf({
  capabilities,
  initializationOptions,
  locale,
  rootUri,
  workspaceFolders,
}: Pick<
  InitializeParams,
  'capabilities' | 'initializationOptions' | 'locale' | 'rootUri' | 'workspaceFolders'
>): Client {
  const options: InitializationOptions = initializationOptions ?? {};
  const { textDocument, workspace } = capabilities;
  const pullsDiagnostics = textDocument?.diagnostic !== undefined;
  const knowsCommands = options.commands === true;
  return {
    folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []),
    pullsDiagnostics,
    refreshesDiagnostics: pullsDiagnostics && workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: knowsCommands && workspace?.codeLens?.refreshSupport === true,
    renewsPages: options.renewsPages === true,
    showsExplorer: options.showsExplorer === true,
    tellsOfDictionaries: options.tellsOfDictionaries === true,
    takesDefinitionLinks: textDocument?.definition?.linkSupport === true,
    renamesFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('rename') === true,
    takesDocumentChanges: workspace?.workspaceEdit?.documentChanges === true,
    confirmsEdits:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    asksBeforeDeleting: options.asksBeforeDeleting === true,
    reportsFolders: workspace?.workspaceFolders === true,
    watchesOnDemand: options.watchesFiles !== true && workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    readsFiles: options.readFile === true,
    listsFiles: options.listFiles === true,
    completion: typeof options.suggestCommand === 'string' ? { suggestCommand: options.suggestCommand } : {},
    codeLens: { commands: knowsCommands },
    locale: typeof locale === 'string' ? locale : undefined,
    dictionaries: Array.isArray(options.dictionaries)
      ? options.dictionaries.filter((path) => typeof path === 'string')
      : [],
    builtFiles: typeof options.builtFiles === 'string' ? options.builtFiles : undefined,
  };
}
