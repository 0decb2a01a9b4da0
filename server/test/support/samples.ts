import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { type DocumentKind, documentKind } from '../../src/service/document/kind.ts';

export interface Sample {
  /** Relative to the folder of samples, with slashes. */
  readonly path: string;
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly bytes: Buffer;
  readonly text: string;
}

/** All supported documents below `samples/`. */
export async function readSamples(): Promise<Sample[]> {
  const root = new URL('../../../samples/', import.meta.url);
  const paths = (await readdir(root, { recursive: true })).map((path) => path.replaceAll('\\', '/')).sort();
  return paths.flatMap((path) => {
    const kind = documentKind(path);
    if (!kind) return [];
    const bytes = readFileSync(new URL(path, root));
    return [{ path, uri: `file:///samples/${path}`, kind, bytes, text: bytes.toString('utf8') }];
  });
}
