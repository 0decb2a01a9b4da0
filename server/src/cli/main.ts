#!/usr/bin/env node
import { parentPort } from 'node:worker_threads';

if (parentPort) {
  // Started by itself, in a thread: see `judging/threads.ts`.
  const { serveJudgements } = await import('./judging/thread.ts');
  serveJudgements(parentPort);
} else {
  // Whoever reads the report may stop when it has seen enough, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const [{ run }, { nodeWorld }] = await Promise.all([import('./run.ts'), import('./nodeWorld.ts')]);
  process.exitCode = await run(process.argv.slice(2), nodeWorld(new URL(import.meta.url)));
}
