import { readFile } from 'node:fs/promises';

/** Built files lie beside the program that was built with them; a program that runs from its sources has them where they are made. */
const base = new URL(import.meta.url.endsWith('.ts') ? '../write/pdf/generated/' : './', import.meta.url);

/** Reads a file that was built beside the program. */
export async function readAsset(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(path, base)));
}
