import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { startExtension } from './extension.ts';

/** The entry point where extensions run in a web worker: the server is another worker. */
export function activate(context: vscode.ExtensionContext): void {
  const serverModule = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-browser.js').toString(true);
  startExtension(context, (id, name, options) => {
    let worker: Worker | undefined;
    const terminate = () => worker?.terminate();
    // A worker for each start: the client starts again by itself after a crash, and a dead worker would not answer it.
    const startWorker = async () => {
      terminate();
      worker = new Worker(serverModule);
      // Reader and writer rather than the worker itself: VS Code's own worker replaces the class that the client would look for.
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    return { client: new LanguageClient(id, name, startWorker, options), terminate };
  });
}
