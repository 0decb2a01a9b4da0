import { Console } from 'node:console';
import { writeSync } from 'node:fs';
import {
  type Connection,
  type ConnectionOptions,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import { startServer } from '../lsp/startServer.ts';
import { version } from '../version.ts';
import { setFlagsForMuch } from './engineFlags.ts';
import { FileSystem } from './fileSystem.ts';
import { Framing } from './framing.ts';
import { messageStreams } from './messageStreams.ts';
import { moreFonts } from './moreFonts.ts';
import { pausesInTurn } from './pause.ts';
import { readAsset } from './readAsset.ts';

const usage = `Usage: role-profile-language-server --stdio | --node-ipc | --version

Serves the Language Server Protocol for role profiles: --stdio for any editor, --node-ipc for VS Code.
`;

/** Serves over the transport that an argument of the command line names, which the library behind the connection reads as well. */
export function serve(transport: string | undefined, loaded: () => void): void {
  if (transport === '--version') process.stdout.write(`${version}\n`);
  else if (transport === '--help') process.stdout.write(usage);
  else if (transport === '--stdio' || transport === '--node-ipc') {
    const isStdio = transport === '--stdio';
    if (isStdio) endOnWrongLength();
    const fileSystem = new FileSystem();
    const server = startServer(
      (options) => (isStdio ? stdioConnection(options) : createConnection(ProposedFeatures.all, options)),
      {
        version,
        readStored: (uri) => fileSystem.readStored(uri),
        sizeOf: (uri) => fileSystem.sizeOf(uri),
        readPicture: (uri, folder) => fileSystem.readPicture(uri, folder),
        readDictionaries: (language, named, folders) => fileSystem.readDictionaries(language, named, folders),
        listStored: (folder) => fileSystem.listStored(folder),
        listedUri: (uri, folders) => fileSystem.listedUri(uri, folders),
        loaded,
        // A promise that nobody looks after ends the process with the reason, so that the client begins another one.
        notLoaded(reason) {
          throw reason;
        },
        pause: pausesInTurn(),
        now: () => process.uptime() * 1000,
        expectMuch: setFlagsForMuch,
        readAsset,
        moreFonts,
      },
    );
    if (isStdio) endWithInput(() => server.isShutDown);
  } else {
    process.stderr.write(usage);
    process.exitCode = 2;
  }
}

function stdioConnection(options: ConnectionOptions): Connection {
  // Standard output holds messages only.
  globalThis.console = new Console(process.stderr, process.stderr);
  const { reader, writer } = messageStreams(process.stdin, process.stdout);
  return createConnection(ProposedFeatures.all, reader, writer, options);
}

/** Ends the process when the client is gone: as an error when it has not asked for the end. */
function endWithInput(isShutDown: () => boolean): void {
  const end = () => process.exit(isShutDown() ? 0 : 1);
  process.stdin.on('end', end);
  process.stdin.on('close', end);
}

/** Ends the process when standard input is no stream of messages, which the library would wait for in silence. */
function endOnWrongLength(): void {
  const framing = new Framing();
  // Listens before the library does, so that what follows a wrong header is not read.
  process.stdin.on('data', (bytes: Uint8Array) => {
    const wrong = framing.take(bytes);
    if (wrong === undefined) return;
    writeSync(2, `role-profile-language-server: standard input cannot be read as messages: ${wrong}.\n`);
    process.exit(1);
  });
}
