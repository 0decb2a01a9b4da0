#!/usr/bin/env node
import { systemCode, systemReason } from '../node/systemReason.ts';
import { nodeWorld } from './nodeWorld.ts';
import { run } from './run.ts';
import { exitStatus } from './world.ts';

let isLost = false;
process.stdout.on('error', (error) => {
  // The program that reads the report may close the pipe before its end, as `head` does.
  if (systemCode(error) === 'EPIPE' || isLost) return;
  isLost = true;
  process.stderr.write(`role-profile: standard output cannot be written: ${systemReason(error)}\n`);
});
// There is nowhere left to report it.
process.stderr.on('error', (error) => {
  if (systemCode(error) !== 'EPIPE') isLost = true;
});
// A stream may report an error after the run has ended.
process.on('exit', () => {
  if (isLost) process.exitCode = exitStatus.failed;
});
process.exitCode = await run(process.argv.slice(2), nodeWorld());
