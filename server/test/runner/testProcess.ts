/** One of the processes of `runTests.ts`, which takes file after file until none is left. */
import assert from 'node:assert/strict';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, suite, test } from 'node:test';
import { pathToFileURL } from 'node:url';

/** What all processes are to do, in `work.json` in the folder that each is given. */
export interface Work {
  /** The files of tests, by their paths relative to the working directory. */
  readonly files: readonly string[];
  /** How long one file may take, in milliseconds. */
  readonly timeout: number;
}

const folder = process.argv[2] ?? '';
const { files, timeout } = JSON.parse(readFileSync(join(folder, 'work.json'), 'utf8')) as Work;

let taken = 0;
for (const [index, file] of files.entries()) {
  if (!take(index)) continue;
  taken++;
  const before = stateOfProcess();
  await runFile(file);
  const now = stateOfProcess();
  if (JSON.stringify(now) !== JSON.stringify(before)) {
    test(`${file} leaves the process as it was, for the files that run in it next`, () =>
      assert.deepEqual(now, before));
  }
}

// A process without any suite would be counted as a test itself.
if (taken === 0) suite('no file was left for this process');

/** Whether no other process has taken the file: only one can create its mark. */
function take(index: number): boolean {
  try {
    closeSync(openSync(join(folder, String(index)), 'wx'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Resolves when all tests of the file have ended, whether they pass or not. */
async function runFile(file: string): Promise<void> {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  suite(file, { timeout }, async () => {
    after(() => end());
    try {
      await import(pathToFileURL(resolve(file)).href);
    } catch (error) {
      // Only tests are counted.
      test('the file is loaded', () => {
        throw error;
      });
    }
  });
  await ended;
}

function stateOfProcess() {
  return { directory: process.cwd(), environment: { ...process.env }, status: process.exitCode };
}
