import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { installTools } from './install.ts';
import { vscodeFolder } from './paths.ts';

/**
 * Lets VS Code, which is installed first where need be, install a package, as a user's does, and gives the folder of the installed extension,
 * which is removed when this process ends. Rejects with VS Code's own words when it refuses the package.
 */
export async function installPackage(vsix: string): Promise<string> {
  await installTools();
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'role-profiles-package-')));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const extensionsFolder = join(scratch, 'extensions');
  const output = execFileSync(
    process.execPath,
    [
      join(vscodeFolder, 'out', 'server-main.js'),
      ...['--install-extension', resolve(vsix)],
      ...['--extensions-dir', extensionsFolder],
      ...['--server-data-dir', join(scratch, 'data')],
      '--accept-server-license-terms',
    ],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' },
    },
  );
  const installed = readdirSync(extensionsFolder).find((name) => name.startsWith('role-profiles.role-profiles'));
  if (installed === undefined) throw new Error(`VS Code did not install ${vsix}:\n${output}`);
  return join(extensionsFolder, installed);
}
