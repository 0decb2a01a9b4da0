import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Bundles the PDF library so that it is the same in Node.js and in a worker and needs nothing but the language: its builds for browsers are
 * used everywhere, without the URL of a file beside it that it resolves when it is loaded, which fails in a worker, without the colour
 * profile, and without the decompressor for web fonts, which is a third of the library.
 */
export const pdfLibrary: Plugin = {
  name: 'pdf-library',
  setup(build) {
    const root = resolve(import.meta.dirname, '../../node_modules');
    build.onResolve({ filter: /^pdfkit$/ }, () => ({ path: `${root}/pdfkit/js/pdfkit.browser.mjs` }));
    build.onResolve({ filter: /^fontkit$/ }, () => ({ path: `${root}/fontkit/dist/browser-module.mjs` }));
    build.onResolve({ filter: /^png-js$/ }, () => ({ path: `${root}/png-js/lib/png-js.browser.js` }));
    build.onResolve({ filter: /^brotli\/decompress\.js$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: "export default () => { throw new Error('Compressed web fonts are not read.'); };",
    }));
    build.onLoad({ filter: /pdfkit\.browser\.mjs$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const address = /new URL\([^()]*import\.meta\.url\)\.href/g;
      const profile = /var iccProfileBase64 = "[^"]*"/;
      if (!address.test(text) || !profile.test(text)) throw new Error('pdfkit is built otherwise than it was.');
      return { contents: text.replace(address, "''").replace(profile, 'var iccProfileBase64 = ""') };
    });
  },
};
