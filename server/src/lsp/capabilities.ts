import { type InitializeResult, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { Feature } from './feature.ts';

/** What the server says of itself to a client: what each feature can do, and how documents and folders are kept in step. */
export function initializeResult(version: string, client: Client, features: readonly Feature[]): InitializeResult {
  const capabilities: ServerCapabilities = {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
  };
  let workspace: NonNullable<ServerCapabilities['workspace']> = {
    workspaceFolders: { supported: true, changeNotifications: true },
  };
  for (const feature of features) {
    const { workspace: ofWorkspace, ...others } = feature.capability(client);
    Object.assign(capabilities, others);
    const fileOperations = { ...workspace.fileOperations, ...ofWorkspace?.fileOperations };
    workspace = { ...workspace, ...ofWorkspace, ...(ofWorkspace?.fileOperations ? { fileOperations } : {}) };
  }
  return {
    serverInfo: { name: 'role-profile-language-server', version },
    capabilities: { ...capabilities, workspace },
  };
}
