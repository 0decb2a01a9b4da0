/**
 * `node server/test/runner/runTests.ts 'server/test/**\/*.test.ts'` runs files of tests in as many processes as there are processors, many files in each.
 * A process of its own for each file, as `node --test` has it, takes longer to start than most files take to run.
 *
 * Each file is a suite, so that its hooks are for its own tests alone. A file must leave the process as it found it, which is checked.
 * The status is 0 only when there are tests, every file has run to its end and nothing has failed.
 */
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { parseArgs } from 'node:util';
import type { Work } from './testProcess.ts';

const { values, positionals: patterns } = parseArgs({
  allowPositionals: true,
  options: {
    exclude: { type: 'string', multiple: true, default: [] },
    // How long one file may take, in seconds.
    timeout: { type: 'string', default: '300' },
  },
});

/** A test that never yields to the event loop cannot be ended alone. Its process is, after this time in milliseconds. */
const processTimeout = 30 * 60_000;

const files = globSync(patterns, { exclude: values.exclude }).toSorted(longestFirst);
const unfinished = new Set(files);
const timeout = Number(values.timeout) * 1000;

const folder = mkdtempSync(join(tmpdir(), 'role-profiles-test-run-'));
const work: Work = { files, timeout };
writeFileSync(join(folder, 'work.json'), JSON.stringify(work));

let passed = 0;
let failed = 0;
// Until everything has passed: a run that ends early has failed.
process.exitCode = 1;
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
  if (process.exitCode === 0) return;
  // Node.js counts neither the tests of a hook that fails nor hooks themselves as failed.
  console.error(`${passed} passed, ${Math.max(failed, 1)} failed`);
  if (files.length === 0) console.error(`No file matches ${patterns.join(', ')}.`);
  if (unfinished.size > 0) console.error(`These files did not run to their end:\n${[...unfinished].join('\n')}`);
});

const processes = Math.min(availableParallelism(), files.length);
if (processes > 0) {
  const events = run({
    files: Array.from({ length: processes }, () => join(import.meta.dirname, 'testProcess.ts')),
    argv: [folder],
    concurrency: processes,
    timeout: processTimeout,
  });
  const endOf = ({ name, nesting }: { name: string; nesting: number }) => nesting === 0 && unfinished.delete(name);
  events.on('test:pass', endOf);
  events.on('test:fail', endOf);
  events.on('test:summary', ({ file, success, counts }) => {
    // Each process has a summary, too; that of all is of no file.
    if (file !== undefined) return;
    passed = counts.passed;
    failed = counts.tests - counts.passed - counts.skipped - counts.todo;
    if (success && counts.tests > 0 && unfinished.size === 0) process.exitCode = 0;
  });
  events.compose(spec).pipe(process.stdout);
}

/** Tests of the whole product stand above the others. They take longest, and in the end all would wait for them if they did not begin first. */
function longestFirst(a: string, b: string): number {
  return depthOf(a) - depthOf(b) || (a < b ? -1 : 1);
}

function depthOf(file: string): number {
  return file.split(/[\\/]/).length;
}
