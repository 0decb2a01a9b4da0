import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot, requireBuilt } from './paths.ts';
import { exitOnSignals, startServer } from './server.ts';

/** `npm start`: VS Code with the samples open and the extension loaded, for a person with a browser. */
const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    folder: { type: 'string', default: join(repositoryRoot, 'samples') },
    // Another folder with an unpacked extension, such as a package to be tried before it is published.
    extension: { type: 'string', default: repositoryRoot },
  },
});

exitOnSignals();
const port = values.port === undefined ? undefined : Number(values.port);
if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
  console.error(`--port wants a number up to 65535, not "${values.port}".`);
  process.exit(2);
}

try {
  const extension = resolve(values.extension);
  requireBuilt(join(extension, 'package.json'), join(extension, 'dist', 'client.cjs'));

  // Installed by a link, so that after a new build it is enough to reload the window.
  const scratch = mkdtempSync(join(tmpdir(), 'role-profiles-extensions-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const extensionsFolder = join(scratch, 'extensions');
  mkdirSync(extensionsFolder);
  symlinkSync(extension, join(extensionsFolder, 'role-profiles.role-profiles'), 'junction');

  const server = await startServer({
    extensionsFolder,
    args: ['--default-folder', resolve(values.folder)],
    ...(port === undefined ? {} : { port }),
  });
  console.log(`Open http://${server.authority}/ in a browser. Ctrl-C ends it.`);
  console.error(await server.ended);
  process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
