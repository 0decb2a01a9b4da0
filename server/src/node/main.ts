#!/usr/bin/env node
import * as nodeModules from 'node:module';
import { setEngineFlags } from './engineFlags.ts';

// Most role files are small, and editors keep the server running all day: the memory that is saved here is saved in every session, and large
// files become little slower. The young generation does not grow, and functions are optimised only when they are very hot, since the compilers
// take more memory than the code that they make.
setEngineFlags(
  ['--semi-space-growth-factor=1'],
  [
    '--no-sparkplug',
    '--invocation-count-for-maglev=20000',
    '--invocation-count-for-maglev-osr=20000',
    '--invocation-count-for-turbofan=60000',
    '--invocation-count-for-osr=20000',
  ],
);

/** In milliseconds: by then the first file has been checked. */
const afterStart = 3000;

// Compiled code is kept between starts where the runtime can do so, which takes a third off a start. It is written down soon after the
// first one, since an editor may end the process without a word.
nodeModules.enableCompileCache?.();
if (nodeModules.flushCompileCache) setTimeout(nodeModules.flushCompileCache, afterStart).unref();

// The modules of the server are loaded after the flags are set: a static import would load them before the first line of this file runs.
const { serve } = await import('./serve.ts');
serve(process.argv[2]);
