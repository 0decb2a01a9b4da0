import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

/** CommonJS packages that many of our modules import from, and the module of Node.js that is dear to import. */
const packages = /^(?:vscode-languageserver|vscode-languageserver-types|node:util)$/;

/**
 * Imports from CommonJS packages are made once. For every module that imports from such a package the builder makes an object with a function for each of its
 * exports; with hundreds of exports and dozens of importers that is a tenth of what a server keeps in memory when it has started. Of `node:util` Node.js itself makes such an object, for which it loads a dozen modules that nobody
 * asks for, of threads and of differences among them: a twentieth of a start.
 */
export const plainImports: Plugin = {
  name: 'plain-imports',
  setup({ onResolve, onLoad, initialOptions: { absWorkingDir = '' } }) {
    onResolve({ filter: packages }, ({ path, kind, namespace }) =>
      kind === 'import-statement' && namespace === 'file' ? { path, namespace: 'plain-imports' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'plain-imports' }, ({ path }) => {
      const names = Object.keys(createRequire(`${absWorkingDir}/`)(path)).filter((name) => name !== 'default');
      // Reading a property may do anything, for all that the builder knows: it would keep those that nobody imports.
      const lines = names.map((name) => `export const ${name} = /* @__PURE__ */ (() => all.${name})();`);
      const contents = [`const all = require(${JSON.stringify(path)});`, ...lines].join('\n');
      return { contents, resolveDir: absWorkingDir };
    });
  },
};
