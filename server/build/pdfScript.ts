import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/** Leaves the writer of PDFs out of the worker's bundle, which loads it as a script of its own, see `browser/pdf.ts`. */
export const pdfScript: Plugin = {
  name: 'pdf-script',
  setup(build) {
    build.onResolve({ filter: /\/pdf\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: resolve(import.meta.dirname, '../src/browser/pdf.ts') } : undefined,
    );
  },
};
