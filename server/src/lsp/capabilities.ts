import { CodeActionKind, type InitializeResult, TextDocumentSyncKind } from 'vscode-languageserver';
import { fixAllKind } from '../service/features/codeActions/codeActions.ts';
import { refactoringKinds } from '../service/features/refactor/index.ts';
import { fileOperations, navigationCapabilities } from './navigation.ts';

/** What the server can do, for a client that asks for diagnostics (pull) or one that waits for them (push). */
export function initializeResult(version: string, pull: boolean): InitializeResult {
  return {
    serverInfo: { name: 'role-profile-language-server', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
      // A space follows "level:" and "-", a slash follows an alias, quotes and brackets begin flow values.
      completionProvider: { triggerCharacters: [' ', ':', '/', '"', "'", '[', '{', ','], resolveProvider: true },
      hoverProvider: true,
      inlayHintProvider: true,
      codeLensProvider: {},
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, ...refactoringKinds] },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      documentLinkProvider: {},
      documentFormattingProvider: true,
      ...navigationCapabilities,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true }, fileOperations },
      ...(pull ? { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } } : {}),
    },
  };
}
