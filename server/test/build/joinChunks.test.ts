import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { joinChunks } from '../../build/joinChunks.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** A program with two parts and two that are loaded late, and another program with one of the latter alone, which write down in which order they run, and share a count. */
const modules: Readonly<Record<string, string>> = {
  'log.js': 'export const log = []; export let count = 0; export const add = () => ++count;',
  'both.js':
    "import { log } from './log.js'; log.push('both'); export const name = 'both'; export default class Both {}",
  'quiet.js': "import { log } from './log.js'; log.push('quiet');",
  'required.cjs': "exports.name = 'required';",
  'first.js': `import Both, { name } from './both.js'; import './quiet.js'; import { log, add } from './log.js'; import required from './required.cjs'; import { keep } from './kept.js'; export { early } from './early.js';
    add(); keep('first'); log.push('first'); export const last = () => import('./last.js'); export const later = () => import('./later.js'); export const seen = [name, required.name, new Both()]; export { log };`,
  'second.js':
    "import { name } from './both.js'; import { log } from './log.js'; export const seen = [name, log.length];",
  'kept.js': 'export let kept = []; export const keep = (one) => { kept = [...kept, one]; };',
  'last.js': "import { keep, kept } from './kept.js'; keep('last'); export const all = () => kept;",
  'later.js': `import Both, * as both from './both.js'; import required from './required.cjs'; import { add, count, log } from './log.js';
    add(); log.push('later'); export const seen = [both.name, required.name, count, Both]; export { log };`,
  'early.js': "export const early = 'early';",
  'main.js':
    "import { early } from './early.js'; const loaded = await import('./first.js'); export const first = () => loaded; export { early }; export const second = () => import('./second.js');",
  'other.js': "export const later = () => import('./later.js');",
};

const programs = [[['main.js'], ['first.js'], ['second.js']], [['other.js']]];

/** Builds these programs with chunks that are joined, and gives the folder of what is built. */
async function built(context: TestContext, minify: boolean, starts = programs): Promise<string> {
  const root = temporaryFolder(context);
  for (const [name, text] of Object.entries(modules)) writeFileSync(join(root, name), text);
  mkdirSync(join(root, 'dist'));
  const options = {
    absWorkingDir: root,
    entryPoints: { main: 'main.js', other: 'other.js' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    minify,
  } satisfies BuildOptions;
  const { metafile } = await build({ ...options, metafile: true });
  await joinChunks(options, metafile.outputs, starts);
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
    assert.equal(first.early, main.early);
    const later = await first.later();
    assert.equal(later.log, first.log);
    assert.deepEqual(first.log, ['both', 'quiet', 'first', 'later']);
    // The count is that of the moment, and the class is the same one.
    assert.deepEqual(later.seen.slice(0, 3), ['both', 'required', 2]);
    assert(first.seen[2] instanceof later.seen[3]);
    const { all } = await first.last();
    assert.deepEqual(all(), ['first', 'last']);
  });
}

test('what is loaded late brings nothing with it that its program has not loaded', async (context) => {
  const dist = await built(context, false);
  const { log } = await (await load(dist, 'other.mjs')).later();
  assert.deepEqual(log, ['both', 'later']);
});

test('what is loaded together is one file', async (context) => {
  const dist = await built(context, false);
  const holders = (text: string) =>
    readdirSync(dist)
      .filter((name) => readFileSync(join(dist, name), 'utf8').includes(text))
      .map((name) => name.replace(/-.*/, ''));
  assert.deepEqual(holders('var kept = []'), ['first']);
  // The other program loads it late, and nothing of the first part with it.
  assert.deepEqual(holders('exports.name = "required"'), ['chunk']);
});

test('a moment of which the build knows nothing is an error', async (context) => {
  await assert.rejects(built(context, false, [[['none.js']]]), /none\.js is no entry point of the build/);
});
