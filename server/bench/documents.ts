import { readFileSync } from 'node:fs';
import { jobProfileOf } from '../src/jobProfile/jobProfile.ts';
import { readRole } from '../src/service/document/profile/readRole.ts';
import { readDocument } from '../src/service/document/sourceDocument.ts';
import { resolveProfile } from '../src/service/model/resolveProfile.ts';
import { pdfOf } from '../src/write/pdf/pdf.ts';
import { SharedFonts } from '../src/write/pdf/sharedFonts.ts';
import { english } from '../test/support/phrases.ts';
import { median } from './figures.ts';
import { roleFile } from './roleFile.ts';

/** How many roles are made into PDFs, one after the other. */
const roles = 200;
const skills = 20;

/** The longest time for one PDF, in milliseconds, and the most that memory grows from the second quarter to the last, that the product promises. */
const promised = { milliseconds: 300, growth: 1.25 } as const;

/** Measures how long a PDF takes and whether memory grows with their number; prints a Markdown table. */
export async function measureDocuments(): Promise<void> {
  const readAsset = async (path: string) =>
    new Uint8Array(readFileSync(new URL(`../src/write/pdf/generated/${path}`, import.meta.url)));
  console.log(`\n${roles} roles of ${skills} skills each as PDF, in one process\n`);
  // As a folder is rendered: words that come again are not set anew.
  const sharedFonts = new SharedFonts();
  const times: number[] = [];
  const memory: number[] = [];
  for (let i = 0; i < roles; i++) {
    const role = readRole(readDocument(`file:///staff/role-${i}.role.yaml`, 'role', 1, roleFile(skills).text));
    const start = performance.now();
    await pdfOf(jobProfileOf(resolveProfile(role, new Map()), english), readAsset, { sharedFonts });
    times.push(performance.now() - start);
    memory.push(process.memoryUsage().rss / 2 ** 20);
  }
  const quarter = roles / 4;
  const [before, after] = [median(memory.slice(quarter, 2 * quarter)), median(memory.slice(-quarter))];
  const sorted = times.toSorted((a, b) => a - b);
  const kept = median(times) <= promised.milliseconds && after / before <= promised.growth;
  console.log('| figure | median | best | worst |\n|---|---|---|---|');
  console.log(
    `| one PDF, ms | ${[median(times), sorted[0] ?? 0, sorted.at(-1) ?? 0].map((one) => one.toFixed(0)).join(' | ')} |`,
  );
  console.log(`| memory in the second and the last quarter, MB | ${before.toFixed(0)} | ${after.toFixed(0)} | |`);
  console.log(
    `\npromised ≤ ${promised.milliseconds} ms and memory ≤ ${promised.growth} times: ${kept ? 'kept' : 'MISSED'}`,
  );
}
