import type { Plugin } from 'esbuild';

/**
 * Loads the modules of Node.js that the library behind the connection asks for, and uses only for sockets, pipes and other processes, when they
 * are first used: together they are a tenth of the start of a server that talks over its standard streams.
 */
export const lazyModules: Plugin = {
  name: 'lazy-modules',
  setup(build) {
    build.onResolve({ filter: /^(?:crypto|net|child_process)$/ }, ({ path, kind, importer }) =>
      kind === 'require-call' && /vscode-(?:jsonrpc|languageserver)/.test(importer)
        ? { path, namespace: 'lazy' }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require('node:${path}')[name] });`,
      loader: 'js',
    }));
  },
};
