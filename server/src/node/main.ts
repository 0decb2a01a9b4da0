#!/usr/bin/env node
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/startServer.ts';
import { version } from '../version.ts';
import { FileSystem } from './fileSystem.ts';
import { readAsset } from './readAsset.ts';

const usage = `Usage: role-profile-language-server --stdio | --node-ipc | --version

Serves the Language Server Protocol for role profiles: --stdio for any editor, --node-ipc for VS Code.
`;

// Most role files are small, and editors keep the server for the whole day: a young generation that does not grow saves megabytes
// in every session and costs files of megabytes little.
setFlagsFromString('--semi-space-growth-factor=1');
// For the same reason functions are optimised only when they are hot indeed, where V8 knows the flag (since Node.js 24).
if (Number.parseInt(process.versions.v8, 10) >= 13) setFlagsFromString('--invocation-count-for-maglev=1500');

const [transport] = process.argv.slice(2);
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
