#!/usr/bin/env node
import { nodeWorld } from './nodeWorld.ts';
import { run } from './run.ts';

void run(process.argv.slice(2), nodeWorld()).then((status) => {
  process.exitCode = status;
});
