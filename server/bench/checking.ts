import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './figures.ts';
import { processorTime, timeToParse } from './processes.ts';
import { writeProfiles } from './profileFiles.ts';

/** The greatest ratio of our median to the library's that the product promises. */
const promised = 2;

/**
 * Measures `role-profile check` over so many roles beside the yaml library, which only parses the same files; prints a Markdown table, and returns how
 * many times the promised ratio it was. Each
 * run is a process of its own. Ours counts with the loading of its code and word lists, the library's from the first file on. Processor time is measured, which
 * says the same on a machine that does other things as well.
 */
export function measureChecking(command: readonly string[], rounds: number, roles: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'role-profiles-bench-'));
  const [ours, theirs]: [number[], number[]] = [[], []];
  try {
    const { bytes, withSlips } = writeProfiles(folder, roles);
    console.log(
      `\nChecking ${roles} roles with 20 skills each (${megabytes(bytes)} MB; ${withSlips} of them with a slip)\n`,
    );
    for (let round = 0; round < rounds; round++) {
      theirs.push(timeToParse(folder));
      ours.push(processorTime([...command, 'check', '.'], folder));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const ratio = median(ours) / median(theirs);
  console.log('| processor time | median | best | worst |\n|---|---|---|---|');
  console.log(`| yaml alone parses the files, ms | ${columns(theirs)} |`);
  console.log(`| role-profile check, all default packs, ms | ${columns(ours)} |`);
  console.log(
    `\nratio ${ratio.toFixed(2)}, promised ≤ ${promised.toFixed(2)}: ${ratio <= promised ? 'kept' : 'MISSED'}`,
  );
  return ratio / promised;
}

function columns(samples: readonly number[]): string {
  return [median(samples), Math.min(...samples), Math.max(...samples)].map((one) => one.toFixed(0)).join(' | ');
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
