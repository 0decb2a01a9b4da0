import { readdirSync, readFileSync } from 'node:fs';
import { type DocumentKind, documentKind } from '../../src/service/document/kind.ts';

export interface CorpusFile {
  readonly path: string;
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly text: string;
}

/** Profiles with ordinary, correct texts: every finding in them is a false positive. */
export function readCorpus(): CorpusFile[] {
  const folder = new URL('../corpus/', import.meta.url);
  return readdirSync(folder)
    .sort()
    .flatMap((path) => {
      const kind = documentKind(path);
      return kind
        ? [{ path, kind, uri: `file:///corpus/${path}`, text: readFileSync(new URL(path, folder), 'utf8') }]
        : [];
    });
}
