import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { joinChunks } from '../../build/joinChunks.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** Two programs and a part that is loaded late, which write down in which order they run, and share a count. */
const modules: Readonly<Record<string, string>> = {
  'log.js': 'export const log = []; export let count = 0; export const add = () => ++count;',
  'both.js':
    "import { log } from './log.js'; log.push('both'); export const name = 'both'; export default class Both {}",
  'quiet.js': "import { log } from './log.js'; log.push('quiet');",
  'required.cjs': "exports.name = 'required';",
  'first.js': `import Both, { name } from './both.js'; import './quiet.js'; import { log, add } from './log.js'; import required from './required.cjs';
    add(); log.push('first'); export const later = () => import('./later.js'); export const seen = [name, required.name, new Both()]; export { log };`,
  'second.js':
    "import { name } from './both.js'; import { log } from './log.js'; export const seen = [name, log.length];",
  'later.js': `import Both, * as both from './both.js'; import required from './required.cjs'; import { add, count, log } from './log.js';
    add(); log.push('later'); export const seen = [both.name, required.name, count, Both]; export { log };`,
  'main.js': "export const first = () => import('./first.js'); export const second = () => import('./second.js');",
};

const moments = [['main.js'], ['first.js'], ['second.js']];

/** Builds these programs with chunks that are joined, and gives the folder of what is built. */
async function built(context: TestContext, minify: boolean, joined = moments): Promise<string> {
  const root = temporaryFolder(context);
  for (const [name, text] of Object.entries(modules)) writeFileSync(join(root, name), text);
  mkdirSync(join(root, 'dist'));
  const options = {
    absWorkingDir: root,
    entryPoints: ['main.js'],
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    minify,
  } satisfies BuildOptions;
  const { metafile } = await build({ ...options, metafile: true });
  await joinChunks(options, metafile.outputs, joined);
  return join(root, 'dist');
}

const load = (dist: string, name: string) => import(pathToFileURL(join(dist, name)).href);

for (const minify of [false, true]) {
  test(`joined chunks do what they did, ${minify ? 'minified' : 'as they are'}`, async (context) => {
    const dist = await built(context, minify);
    const main = await load(dist, 'main.mjs');
    const [first, second] = [await main.first(), await main.second()];
    assert.deepEqual(first.log, ['both', 'quiet', 'first']);
    assert.deepEqual(second.seen, ['both', 3]);
    const later = await first.later();
    assert.equal(later.log, first.log);
    assert.deepEqual(first.log, ['both', 'quiet', 'first', 'later']);
    // The count is that of the moment, and the class is the same one.
    assert.deepEqual(later.seen.slice(0, 3), ['both', 'required', 2]);
    assert(first.seen[2] instanceof later.seen[3]);
  });
}

test('what is loaded together is one file', async (context) => {
  const dist = await built(context, false);
  const kinds = readdirSync(dist).map((name) => name.replace(/-.*/, ''));
  // One chunk has the builder's own functions, which the main module loads, and one what both programs share.
  assert.deepEqual(kinds.sort(), ['chunk', 'chunk', 'first', 'later', 'main.mjs', 'second']);
});

test('a moment of which the build knows nothing is an error', async (context) => {
  await assert.rejects(built(context, false, [['none.js']]), /none\.js is no entry point of the build/);
});
