import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Has a process say at its end how much processor time it took, in milliseconds. */
const saysCpuTime =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write(" "+(user+system)/1000)})';

/** The processor time of a process of its own that runs a script with arguments of the command line, in milliseconds. What it finds is no error. */
export function processorTime(args: readonly string[], cwd: string): number {
  return lastNumber(ran(['--import', saysCpuTime, ...args], cwd, [0, 1]).stderr);
}

/** The processor time in which the yaml library parses all files below a folder, from the first file on, in milliseconds. */
export function timeToParse(folder: string): number {
  return lastNumber(ran([join(import.meta.dirname, 'parseAll.ts'), folder], folder, [0]).stdout);
}

/** What a process writes. Throws where it does not end with one of the expected statuses. */
function ran(args: readonly string[], cwd: string, expected: readonly number[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status === null || !expected.includes(status))
    throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return { stdout, stderr };
}

function lastNumber(output: string): number {
  return Number(output.trim().split(' ').at(-1));
}
