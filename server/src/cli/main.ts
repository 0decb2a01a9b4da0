#!/usr/bin/env node
import { nodeWorld } from './nodeWorld.ts';
import { run } from './run.ts';

// Whoever reads the report may stop when it has seen enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2), nodeWorld());
