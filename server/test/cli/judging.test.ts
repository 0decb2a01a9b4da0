import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Judging, startThreads } from '../../src/cli/judging/threads.ts';
import { nodeWorld } from '../../src/cli/nodeWorld.ts';
import { run } from '../../src/cli/run.ts';
import type { World } from '../../src/cli/world.ts';
import { readCorpus } from '../support/corpus.ts';
import { randomIntegers } from '../support/random.ts';
import { readSamples } from '../support/samples.ts';
import { spoilt } from '../support/slips.ts';

const program = new URL('../../src/cli/main.ts', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'role-profiles-judging-'));
after(() => rmSync(folder, { recursive: true }));

/** As many copies of each file, most of them spoilt, as make the command line start threads. */
const copies = 8;
const files = [...readCorpus(), ...(await readSamples())];
const random = randomIntegers(17);
for (let copy = 0; copy < copies; copy++) {
  for (const file of files) write(`${copy}/${file.path}`, copy === 0 ? file.text : spoilt(file, 6, random).text);
  // Settings of their own for some, so that threads are told of several.
  if (copy % 3 === 1) write(`${copy}/.role-profiles.yaml`, `packs: [text, style]\nrules: { text/spacing: error }\n`);
}
write('marked.role.yaml', '\ufeffid: marked\ntitle: Marked  twice\nskills: []\n');

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** What `role-profile check` prints about the folder; `judging` are the threads that it may use. */
async function report(judging?: Judging): Promise<string> {
  let output = '';
  const world: World = {
    ...nodeWorld(),
    workingDirectory: folder,
    resolve: (path) => resolve(folder, path),
    writeOutput: (data) => {
      output += data;
    },
    writeError: (text) => assert.fail(text),
    ...(judging ? { startJudging: () => judging } : {}),
  };
  await run(['check', '.', '--format', 'json'], world);
  return output;
}

/** Counts what the threads have judged. */
function counted(judging: Judging): Judging & { readonly judged: () => number } {
  let judged = 0;
  return {
    judge(uri, settings) {
      const asked = judging.judge(uri, settings);
      return asked?.then((found) => {
        if (found) judged++;
        return found;
      });
    },
    stop: () => judging.stop(),
    judged: () => judged,
  };
}

const alone = await report();

test('other threads find the same', async () => {
  const judging = counted(startThreads(program, 2));
  // The first answer shows that they are there.
  await judging.judge(pathToFileURL(join(folder, 'marked.role.yaml')).toString(), undefined);
  assert.equal(await report(judging), alone);
  assert.ok(judging.judged() > 1, `${judging.judged()} files`);
});

test('threads that die leave nothing out', async () => {
  const judging = startThreads(program, 2);
  const dying: Judging = {
    ...judging,
    judge(uri, settings) {
      const asked = judging.judge(uri, settings);
      judging.stop();
      return asked;
    },
  };
  assert.equal(await report(dying), alone);
});

test('a program that is none is no reason to stop', async () => {
  assert.equal(await report(startThreads(new URL('none.ts', program), 1)), alone);
});

test('what a thread cannot read is judged by who asked', async () => {
  const judging = startThreads(program, 1);
  assert.equal(await judging.judge('file:///nowhere/at-all.role.yaml', undefined), undefined);
  assert.equal(await judging.judge('untitled:new.role.yaml', undefined), undefined);
  judging.stop();
});
