import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** Leaves imports out of the worker's bundle, which loads them as a script of its own, see `browser/import.ts`. */
export const importScript: Plugin = {
  name: 'import-script',
  setup(build) {
    build.onResolve({ filter: /\/importer\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: resolve(import.meta.dirname, '../src/browser/import.ts') } : undefined,
    );
  },
};
