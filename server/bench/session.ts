/**
 * A long session: makes thousands of edits of several kinds in one file and tells whether the memory of the server is afterwards where it was.
 * `node server/bench/session.ts [--edits N] [--skills N]` after `npm run build`; ends with status 1 where it is not.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomIntegers } from '../test/support/random.ts';
import { measuredEdits } from './edits.ts';
import { median } from './figures.ts';
import { LanguageClient } from './languageClient.ts';
import { roleFile } from './roleFile.ts';

const { values } = parseArgs({
  options: { edits: { type: 'string', default: '20000' }, skills: { type: 'string', default: '200' } },
});
const edits = Number(values.edits);

/** The share by which the memory may differ in the end. */
const allowed = 0.1;
/** So many edits are sent before an answer is awaited. */
const batch = 10;
/** Edits until the heap has the size that the file asks for, and between two looks at the memory. */
const [warmUp, interval] = [edits / 10, edits / 100];

const file = roleFile(Number(values.skills));
const kinds = Object.values(measuredEdits(file));
const random = randomIntegers(20);
const uri = 'file:///staff/session.role.yaml';
const client = new LanguageClient(
  [process.execPath, join(import.meta.dirname, '../../dist/server.mjs'), '--stdio'],
  {},
);
try {
  await client.initialize('file:///staff');
  const textDocument = { uri, languageId: 'role-profile', version: 1, text: file.text };
  client.notify('textDocument/didOpen', { textDocument });
  const memory: number[] = [];
  for (let done = 0, looked = warmUp; done < edits; ) {
    for (let i = 0; i < batch; i++) {
      for (const contentChanges of kinds[random(kinds.length)] ?? []) {
        client.notify('textDocument/didChange', { textDocument: { uri, version: ++done + 1 }, contentChanges });
      }
    }
    const position = { line: file.line, character: file.keyCharacter };
    await client.request('textDocument/hover', { textDocument: { uri }, position });
    if (done < looked) continue;
    looked += interval;
    memory.push(client.residentMegabytes());
  }
  const tenth = Math.ceil(memory.length / 10);
  const [first, last] = [median(memory.slice(0, tenth)), median(memory.slice(-tenth))];
  const change = last / first - 1;
  console.log(
    `${edits} edits in a file of ${values.skills} skills: ${first.toFixed(1)} MB after the first ${warmUp}, ${last.toFixed(1)} MB in the end (${(change * 100).toFixed(1)} %), ${Math.max(...memory).toFixed(1)} MB at most`,
  );
  if (Math.abs(change) > allowed) process.exitCode = 1;
} finally {
  await client.stop();
}
