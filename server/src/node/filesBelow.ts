import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders without role files and often with very many others. */
const skippedFolders = new Set(['node_modules', '.git']);

/**
 * The paths of all files below a folder, in no order. Folders below it that cannot be read are left out; when it cannot be read itself the
 * promise is rejected with the reason.
 */
export async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const entries = await readdir(next, { withFileTypes: true }).catch((error) => {
      // A folder below that cannot be read must not keep the others from being read.
      if (next === folder) throw error;
      return [];
    });
    for (const entry of entries) {
      const path = join(next, entry.name);
      if (entry.isDirectory() && !skippedFolders.has(entry.name)) folders.push(path);
      else if (entry.isFile()) files.push(path);
    }
  }
  return files;
}
