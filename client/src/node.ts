import './words.ts';
import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startExtension } from './extension.ts';

/** The entry point for extension hosts in Node.js, where the server is a separate process that communicates over IPC. */
export function activate(context: vscode.ExtensionContext): void {
  const serverModule = context.asAbsolutePath('dist/server.mjs');
  startExtension(context, (id, name, options) => ({
    client: new LanguageClient(id, name, { module: serverModule, transport: TransportKind.ipc }, options),
    // The client itself ends the process, even one that does not answer.
    terminate: () => {},
  }));
}
