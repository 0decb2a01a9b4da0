import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './editing.ts';
import { writeProfiles } from './profileFiles.ts';

const roles = 1_000;

/** The greatest ratio of our median to the library's that the product promises. */
const promised = 2;

/**
 * Measures `role-profile check` over many roles beside the yaml library, which only parses the same files; prints a Markdown table. Each
 * run is a process of its own. Our time is that of the whole process with the loading of its code and word lists; the library's time begins
 * with the first file.
 */
export function measureChecking(command: readonly string[], rounds: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'role-profiles-bench-'));
  const [ours, theirs]: [number[], number[]] = [[], []];
  try {
    const { bytes, withSlips } = writeProfiles(folder, roles);
    console.log(
      `\nChecking ${roles} roles with 20 skills each (${megabytes(bytes)} MB; ${withSlips} of them with a slip)\n`,
    );
    for (let round = 0; round < rounds; round++) {
      theirs.push(Number(ran([join(import.meta.dirname, 'parseAll.ts'), folder], folder, [0])));
      const start = performance.now();
      ran([...command, 'check', '.'], folder, [0, 1]);
      ours.push(performance.now() - start);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const ratio = median(ours) / median(theirs);
  console.log('| figure | median | best | worst |\n|---|---|---|---|');
  console.log(`| yaml alone parses the files, ms | ${columns(theirs)} |`);
  console.log(`| role-profile check, all default packs, ms | ${columns(ours)} |`);
  console.log(
    `\nratio ${ratio.toFixed(2)}, promised ≤ ${promised.toFixed(2)}: ${ratio <= promised ? 'kept' : 'MISSED'}`,
  );
}

/** The standard output of a process. Throws where it does not end with one of the expected statuses. */
function ran(args: readonly string[], folder: string, expected: readonly number[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status === null || !expected.includes(status))
    throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

function columns(samples: readonly number[]): string {
  return [median(samples), Math.min(...samples), Math.max(...samples)].map((one) => one.toFixed(0)).join(' | ');
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
