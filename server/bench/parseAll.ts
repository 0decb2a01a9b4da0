/** Prints the time in which the yaml library parses all files of a folder and the processor time that it took, in milliseconds. Run as a process of its own, like the server. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

const folder = process.argv[2] ?? '.';
const start = performance.now();
const cpu = process.cpuUsage();
for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (path.endsWith('.yaml')) parseDocument(readFileSync(join(folder, path), 'utf8'), { prettyErrors: false });
}
const { user, system } = process.cpuUsage(cpu);
console.log(performance.now() - start, (user + system) / 1000);
