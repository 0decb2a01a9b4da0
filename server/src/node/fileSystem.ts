import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { documentKind } from '../service/document/kind.ts';
import type { HostFile } from '../service/host.ts';

/** Files larger than this are not read: no role or framework is, and a device or a disk image may be named by mistake. */
const largestFile = 64 * 1024 * 1024;

/** Reads a `file:` URI as UTF-8, its version being the time of its last change; `undefined` when it cannot be read. */
export async function readStored(uri: string): Promise<HostFile | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const path = fileURLToPath(uri);
    const status = await stat(path);
    if (!status.isFile() || status.size > largestFile) return undefined;
    return { text: withoutByteOrderMark(await readFile(path, 'utf8')), version: status.mtimeMs };
  } catch {
    return undefined;
  }
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

const skippedFolders = new Set(['node_modules', '.git']);

/** The role, framework and settings files below a `file:` folder; folders that cannot be read are left out. */
export async function listStored(folderUri: string): Promise<string[] | undefined> {
  if (!folderUri.startsWith('file:')) return undefined;
  const files: string[] = [];
  const folders = [fileURLToPath(folderUri)];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !skippedFolders.has(entry.name)) folders.push(path);
      else if (entry.isFile() && documentKind(entry.name)) files.push(pathToFileURL(path).toString());
    }
  }
  return files;
}
