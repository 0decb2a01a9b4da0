#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// Most role files are small, and editors keep the server for the whole day: what is spared here is spared in every session, and costs
// files of megabytes little. The young generation does not grow; functions are compiled for speed only when they are hot indeed, since the
// compilers take more memory than what they make. V8 before that of Node.js 24 knows the first flag alone.
const flags = ['--semi-space-growth-factor=1'];
if (Number.parseInt(process.versions.v8, 10) >= 13) {
  flags.push('--no-sparkplug', '--invocation-count-for-maglev=20000', '--invocation-count-for-maglev-osr=20000');
  flags.push('--invocation-count-for-turbofan=60000', '--invocation-count-for-osr=20000');
}
for (const flag of flags) setFlagsFromString(flag);

// Only now: the modules of the server are code that runs and memory that is taken before the first line of this one would be.
const { serve } = await import('./serve.ts');
serve(process.argv[2]);
