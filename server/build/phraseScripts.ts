import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** Leaves the phrases of other languages than English out of the worker's bundle, which loads a script for each, see `browser/loadTable.ts`. */
export const phraseScripts: Plugin = {
  name: 'phrase-scripts',
  setup(build) {
    const standIn = resolve(import.meta.dirname, '../src/browser/loadTable.ts');
    build.onResolve({ filter: /\/loadTable\.ts$/ }, () => ({ path: standIn }));
  },
};
