import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
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
