#!/usr/bin/env node
import { systemCode, systemReason } from '../node/systemReason.ts';
import { nodeWorld } from './nodeWorld.ts';
import { run } from './run.ts';
import { exitStatus } from './world.ts';

let isLost = false;
process.stdout.on('error', (error) => {
  // Whoever reads the report may stop when it has seen enough, as `head` does.
  if (systemCode(error) === 'EPIPE' || isLost) return;
  isLost = true;
  process.stderr.write(`role-profile: standard output cannot be written: ${systemReason(error)}\n`);
});
// Nothing can be said of it any more.
process.stderr.on('error', (error) => {
  if (systemCode(error) !== 'EPIPE') isLost = true;
});
// An error of a stream may be told of after the run has come to its end.
process.on('exit', () => {
  if (isLost) process.exitCode = exitStatus.failed;
});
process.exitCode = await run(process.argv.slice(2), nodeWorld());
