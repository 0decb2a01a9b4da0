/**
 * Loaded before the command line (`--import`), so that a test can do something at a moment of its writing that is the same in every run:
 * `INTERRUPT_AT` counts the calls that write, each with a moment before it, a moment within it where there is one, and a moment after it.
 *
 * `INTERRUPT_BY` says what happens then: a signal that the process sends to itself, or `edit`, which appends the line `INTERRUPT_LINE` to
 * the file `INTERRUPT_FILE`.
 */
import fileSystem from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { INTERRUPT_AT, INTERRUPT_BY = 'SIGKILL', INTERRUPT_FILE = '', INTERRUPT_LINE = '' } = process.env;
const at = Number(INTERRUPT_AT);
const { appendFileSync, writeSync } = fileSystem;
let moment = 0;

function pass() {
  if (++moment !== at) return;
  if (INTERRUPT_BY === 'edit') appendFileSync(INTERRUPT_FILE, INTERRUPT_LINE);
  else process.kill(process.pid, INTERRUPT_BY);
}

/** Whatever else is written, such as the report, is no moment of this. */
const isOurs = {
  openSync: (path) => /\.tmp$/.test(String(path)),
  writeFileSync: (file) => typeof file === 'number',
};

for (const name of ['openSync', 'writeFileSync', 'fchmodSync', 'fsyncSync', 'renameSync', 'rmSync']) {
  const call = fileSystem[name];
  fileSystem[name] = (...args) => {
    if (isOurs[name]?.(...args) === false) return call(...args);
    // Between the last look at a file and its new name an edit cannot be seen.
    if (name !== 'renameSync' || INTERRUPT_BY !== 'edit') pass();
    if (name === 'writeFileSync') {
      const bytes = Buffer.from(args[1]);
      const half = bytes.length >> 1;
      writeSync(args[0], bytes.subarray(0, half));
      pass();
      args[1] = bytes.subarray(half);
    }
    const result = call(...args);
    pass();
    return result;
  };
}
syncBuiltinESMExports();
