import type { Plugin } from 'esbuild';

/** Takes of the manifest what programs read of it, which is its version: the rest is as long as a feature. */
export const manifestVersion: Plugin = {
  name: 'manifest-version',
  setup(build) {
    build.onLoad({ filter: /[/\\]package\.json$/ }, async ({ path, with: attributes }) => {
      if (attributes.type !== 'json' || path.includes('node_modules')) return undefined;
      const { default: manifest } = await import(path, { with: { type: 'json' } });
      return { contents: JSON.stringify({ version: manifest.version }), loader: 'json' };
    });
  },
};
