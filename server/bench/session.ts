/**
 * A long session: makes thousands of edits of several kinds in one file and tells whether the memory of the server is afterwards where it was, while there are
 * edits and when there are none for a while. `node server/bench/session.ts [--edits N] [--skills N]` after `npm run build`; ends with status 1 where it is not.
 */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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
/** In milliseconds: what is not needed is given back by then when nothing is asked (see `node/quiet.ts`), in two steps at most eight seconds after one another. */
const quietTime = 35_000;

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
  let done = 0;
  /** Makes edits until there are so many; gives the memory at each look. */
  const editUntil = async (end: number) => {
    const memory: number[] = [];
    for (let looked = done + interval; done < end; ) {
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
    return memory;
  };
  const atRest = async () => {
    await setTimeout(quietTime);
    return client.residentMegabytes();
  };
  await editUntil(warmUp);
  const restBefore = await atRest();
  const memory = await editUntil(edits);
  const restAfter = await atRest();
  const tenth = Math.ceil(memory.length / 10);
  const changes = [
    changeOf('while they are made', median(memory.slice(0, tenth)), median(memory.slice(-tenth))),
    changeOf('at rest', restBefore, restAfter),
  ];
  console.log(`Memory from edit ${warmUp} to edit ${edits} in a file of ${values.skills} skills:`);
  for (const { told } of changes) console.log(told);
  console.log(`At most ${Math.max(...memory).toFixed(1)} MB.`);
  if (changes.some(({ share }) => Math.abs(share) > allowed)) process.exitCode = 1;
} finally {
  await client.stop();
}

function changeOf(when: string, first: number, last: number) {
  const share = last / first - 1;
  return { share, told: `${when} ${first.toFixed(1)} → ${last.toFixed(1)} MB (${(share * 100).toFixed(1)} %)` };
}
