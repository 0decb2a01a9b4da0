/** Prints the time in milliseconds in which the yaml library parses all files of a folder. Run as a process of its own, like the server. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

const folder = process.argv[2] ?? '.';
const start = performance.now();
for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (path.endsWith('.yaml')) parseDocument(readFileSync(join(folder, path), 'utf8'), { prettyErrors: false });
}
console.log(performance.now() - start);
