#!/usr/bin/env node
import { nodeWorld } from './nodeWorld.ts';
import { run } from './run.ts';

// The program that reads the report may close the pipe before its end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2), nodeWorld());
