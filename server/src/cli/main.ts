#!/usr/bin/env node
import * as nodeModules from 'node:module';
import { growYoungGeneration, setEngineFlags } from '../node/engineFlags.ts';
import { systemCode, systemReason } from '../node/systemReason.ts';
import { inEnglish } from '../service/message.ts';
import { exitStatus } from './world.ts';

let isLost = false;
process.stdout.on('error', (error) => {
  // The program that reads the report may close the pipe before its end, as `head` does.
  if (systemCode(error) === 'EPIPE' || isLost) return;
  isLost = true;
  process.stderr.write(`role-profile: standard output cannot be written: ${inEnglish(systemReason(error))}\n`);
});
// There is nowhere left to report it.
process.stderr.on('error', (error) => {
  if (systemCode(error) !== 'EPIPE') isLost = true;
});
// A stream may report an error after the run has ended.
process.on('exit', () => {
  if (isLost) process.exitCode = exitStatus.failed;
});

// What is kept of the files survives every collection until the young generation has grown, which is faster in one step than in three. A run is over before the last of the compilers pays, which takes a tenth of it on another core: only
// very hot functions are left to it. Nearly all that a run has read stays until its end, so that looking through what is old finds little to give back: V8 does so when it holds five times as much as the last time.
growYoungGeneration();
setEngineFlags(['--heap-growing-percent=400'], ['--invocation-count-for-turbofan=100000']);

// Compiled code is kept between runs where the runtime can do so. What is loaded before this line would not be, hence the imports behind it.
nodeModules.enableCompileCache?.();
const [{ run }, { nodeWorld }, { languageOfTerminal, translatorFor }] = await Promise.all([
  import('./run.ts'),
  import('./nodeWorld.ts'),
  import('../l10n/translatorFor.ts'),
]);
const translate = await translatorFor(languageOfTerminal(process.env));
process.exitCode = await run(process.argv.slice(2), nodeWorld(translate));
