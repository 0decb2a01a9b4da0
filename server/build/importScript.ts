import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** Leaves imports out of the worker's bundle, which loads them as a script of its own, see `browser/loadImporter.ts`. */
export const importScript: Plugin = {
  name: 'import-script',
  setup(build) {
    const standIn = resolve(import.meta.dirname, '../src/browser/loadImporter.ts');
    build.onResolve({ filter: /\/import\/loadImporter\.ts$/ }, () => ({ path: standIn }));
  },
};
