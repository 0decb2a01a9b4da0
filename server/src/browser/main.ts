import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/startServer.ts';
import { version } from '../version.ts';
import { builtFilesAt } from './pdf.ts';

// A worker cannot read files: the client is asked for those that are not open.
const [reader, writer] = [new BrowserMessageReader(self), new BrowserMessageWriter(self)];
startServer((options) => createConnection(reader, writer, options), {
  version,
  readStored: async () => undefined,
  listStored: async () => undefined,
  builtFilesAt,
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
});
