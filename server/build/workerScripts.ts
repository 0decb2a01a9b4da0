import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Leaves imports and what is said in other languages than English out of the worker's bundle, which loads them as scripts of their own, see
 * `browser/loadImporter.ts`, `browser/loadTable.ts` and `browser/loadWords.ts`; and what dictionaries are for, of which it reads none.
 */
export const workerScripts: Plugin = {
  name: 'worker-scripts',
  setup(build) {
    const standIn = (name: string) => ({ path: resolve(import.meta.dirname, `../src/browser/${name}.ts`) });
    build.onResolve({ filter: /\/import\/loadImporter\.ts$/ }, () => standIn('loadImporter'));
    build.onResolve({ filter: /\/loadTable\.ts$/ }, () => standIn('loadTable'));
    build.onResolve({ filter: /\/orthography\/load\.ts$/ }, () => standIn('loadOrthography'));
    build.onResolve({ filter: /\/loadWords\.ts$/ }, ({ importer }) =>
      /\bl10n\b/.test(importer) ? standIn('loadWords') : undefined,
    );
  },
};
