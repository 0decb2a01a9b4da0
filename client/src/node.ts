import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from './extension.ts';

/** The entry point where extensions run in Node.js: the server is a process of its own that talks over IPC. */
export function activate(context: vscode.ExtensionContext): void {
  const serverModule = context.asAbsolutePath('dist/server.mjs');
  startExtension(context, (id, name, options) => ({
    client: new LanguageClient(id, name, { module: serverModule, transport: TransportKind.ipc }, options),
    // The client ends the process itself, also one that does not answer.
    terminate: () => {},
  }));
}
