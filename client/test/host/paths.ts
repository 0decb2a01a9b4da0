import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, which is also the root of the extension. */
export const repositoryRoot = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** The folder with its own lockfile into which VS Code, the browser and a font are installed. */
export const toolsFolder = fileURLToPath(new URL('vscode', import.meta.url));

/** Held by the process that installs something into the folder of the tools, see `withLock`. */
export const toolsLock = join(toolsFolder, 'node_modules.lock');

/** A file or folder inside one of the installed tools, such as `tool('dejavu-fonts-ttf', 'ttf')`; without parts, the folder they are in. */
export function tool(...parts: string[]): string {
  return join(toolsFolder, 'node_modules', ...parts);
}

/** The complete VS Code inside the `code-server` package. */
export const vscodeFolder = tool('code-server', 'lib', 'vscode');

/** Git-ignored, so that a test run never dirties the checkout. */
export const screenshotsFolder = join(repositoryRoot, 'screenshots');

/** Refuses to go on without built files: without this, VS Code would only say that it can't activate the extension. */
export function requireBuilt(...files: string[]): void {
  const missing = files.filter((file) => !existsSync(file));
  if (missing.length > 0) {
    throw new Error(`Run "npm run build" first. Missing: ${missing.join(', ')}`);
  }
}
