import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import { startExtension } from './extension.ts';

/** The entry point where extensions run in a web worker: the server is another worker. */
export function activate(context: vscode.ExtensionContext): void {
  const builtFiles = vscode.Uri.joinPath(context.extensionUri, 'dist').toString(true);
  startExtension(context, (id, name, options) => {
    let worker: Worker | undefined;
    const terminate = () => worker?.terminate();
    // A worker for each start: the client starts again by itself after a crash, and a dead worker would not answer it.
    const startWorker = async () => {
      terminate();
      worker = new Worker(`${builtFiles}/server-browser.js`);
      // Reader and writer rather than the worker itself: VS Code's own worker replaces the class that the client would look for.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const initializationOptions: InitializationOptions = { ...options.initializationOptions, builtFiles };
    return { client: new LanguageClient(id, name, startWorker, { ...options, initializationOptions }), terminate };
  });
}
