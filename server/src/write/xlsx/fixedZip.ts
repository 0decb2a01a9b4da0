import { unzipSync, zipSync } from 'fflate';

/** The same ZIP file with the same times in it whenever it is made. */
export function fixedZip(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { level: 6, mtime: new Date(1980, 0, 1) });
}
