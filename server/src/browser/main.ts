import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/startServer.ts';
import { version } from '../version.ts';
import { builtFilesAt } from './pdf.ts';

// A worker has no files of its own: whatever is not open is asked of the client.
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  version,
  readStored: async () => undefined,
  listStored: async () => undefined,
  builtFilesAt,
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
});
