import { setImmediate } from 'node:timers/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/startServer.ts';
import { version } from '../version.ts';
import { FileSystem } from './fileSystem.ts';
import { readAsset } from './readAsset.ts';

const usage = `Usage: role-profile-language-server --stdio | --node-ipc | --version

Serves the Language Server Protocol for role profiles: --stdio for any editor, --node-ipc for VS Code.
`;

/** Serves over the transport that an argument of the command line names, which the library behind the connection reads as well. */
export function serve(transport: string | undefined): void {
  if (transport === '--version') process.stdout.write(`${version}\n`);
  else if (transport === '--help') process.stdout.write(usage);
  else if (transport === '--stdio' || transport === '--node-ipc') {
    const fileSystem = new FileSystem();
    startServer(createConnection(ProposedFeatures.all), {
      version,
      readStored: (uri) => fileSystem.readStored(uri),
      listStored: (folder) => fileSystem.listStored(folder),
      pause: () => setImmediate(),
      readAsset,
    });
  } else {
    process.stderr.write(usage);
    process.exitCode = 2;
  }
}
