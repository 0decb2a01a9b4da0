import './words.ts';
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { InitializationOptions } from '../../server/src/protocol.ts';
import { startExtension } from './extension.ts';
import { onFailedStart } from './server/failedStart.ts';

/** Reads what a worker says; a worker that cannot be loaded is a connection that has ended, which the client tells. */
class WorkerReader extends BrowserMessageReader {
  constructor(worker: Worker) {
    super(worker);
    onFailedStart(worker, () => this.fireClose());
  }
}

/** The entry point for extension hosts in a web worker, where the server is another worker. */
export function activate(context: vscode.ExtensionContext): void {
  const builtFiles = vscode.Uri.joinPath(context.extensionUri, 'dist').toString(true);
  startExtension(context, (id, name, options) => {
    let worker: Worker | undefined;
    const terminate = () => worker?.terminate();
    // The client calls this for every start, also after a crash, when the worker before does not answer any more.
    const startWorker = async () => {
      terminate();
      worker = new Worker(`${builtFiles}/server-browser.js`);
      // The reader and the writer are made here, since the client does not recognise workers where VS Code has replaced their class.
      return { reader: new WorkerReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const initializationOptions: InitializationOptions = { ...options.initializationOptions, builtFiles };
    return { client: new LanguageClient(id, name, startWorker, { ...options, initializationOptions }), terminate };
  });
}
