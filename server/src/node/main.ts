#!/usr/bin/env node
import * as nodeModules from 'node:module';
import { setFlagsForSmallFiles } from './engineFlags.ts';

setFlagsForSmallFiles();

const transport = process.argv[2];
/** In milliseconds: by then the first file has been checked. */
const afterStart = 3000;

// Compiled code is kept between starts where the runtime can do so, which takes a third off a start. It is written down as soon as there is some, since an
// editor may end the process without a word; what has been read of it takes memory until then.
nodeModules.enableCompileCache?.();
const keepCompiled = () => nodeModules.flushCompileCache?.();
setTimeout(async () => {
  keepCompiled();
  const { preferMemoryWhenQuiet } = await import('./quiet.ts');
  if (transport === '--stdio') preferMemoryWhenQuiet(process.stdin, 'data');
  else preferMemoryWhenQuiet(process, 'message');
}, afterStart).unref();

// The modules of the server are loaded after the flags are set: a static import would load them before the first line of this file runs.
const { serve } = await import('./serve.ts');
serve(transport, keepCompiled);
