import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const run = promisify(execFile);
const runner = pathToFileURL(join(import.meta.dirname, '../../src/node/compiledScript.ts')).href;

/** Functions that are as long as those of a program, so that their code is more than a little of what is kept. */
const functions = (name: string) =>
  `function ${name}(x){${Array.from({ length: 200 }, (_, i) => `if(x===${i})return x*${i}+"${name}".length;`).join('')}return "${name}"}`;

const script = `(function(load,one){${['a', 'b', 'c', 'd'].map(functions).join('')}\nreturn[(names)=>names.map((name)=>({a,b,c,d})[name](one))]})`;

const program = `import { enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';
if (process.env.KEPT) enableCompileCache(process.env.KEPT);
const { runScript } = await import(${JSON.stringify(runner)});
const [call] = runScript('./some.js', import.meta, [undefined, -1]);
if (process.env.FLAG) setFlagsFromString(process.env.FLAG);
console.log(call(process.argv.slice(2)).join());`;

/** A program that runs a script and calls those of its functions whose names it is given, and what is kept of it. */
function programIn(context: TestContext, FLAG = '') {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'some.js'), script);
  writeFileSync(join(folder, 'main.mjs'), program);
  const cache = join(folder, 'cache');
  const keptFile = () => {
    const name = readdirSync(cache, { recursive: true, encoding: 'utf8' }).find((path) =>
      path.endsWith('main.mjs-some.js'),
    );
    return name && join(cache, name);
  };
  return {
    cache,
    async call(...names: string[]): Promise<string> {
      const env = { ...process.env, KEPT: cache, FLAG, NODE_NO_WARNINGS: '1' };
      const { stdout, stderr } = await run(process.execPath, [join(folder, 'main.mjs'), ...names], { env });
      assert.equal(stderr, '');
      return stdout.trim();
    },
    file(): string {
      return keptFile() ?? assert.fail('nothing is kept');
    },
    kept: () => readFileSync(keptFile() ?? assert.fail('nothing is kept')),
    isKept: () => keptFile() !== undefined,
  };
}

test('the code of what is called is kept, and more of it when more is called, until nothing new comes', async (context) => {
  const { call, kept } = programIn(context);
  const sizes: number[] = [];
  for (const names of [['a'], ['a'], ['a', 'b'], ['a'], ['b'], ['a'], ['c', 'd']]) {
    assert.equal(await call(...names), names.join());
    sizes.push(kept().length);
  }
  const [first = 0, again, more = 0, ...rest] = sizes;
  assert.equal(again, first);
  assert.ok(more > first * 1.1, `${sizes}`);
  assert.deepEqual(rest, [more, more, more, more]);
});

test('what is kept serves the next start, though a program sets flags of V8 meanwhile', async (context) => {
  for (const flag of ['', '--semi-space-growth-factor=1', '--no-turbofan']) {
    const { call, kept } = programIn(context, flag);
    const quiet: unknown[] = [];
    for (let start = 0; start < 3; start++) {
      assert.equal(await call('a'), 'a');
      quiet.push(kept().at(-5));
    }
    // Of a start that could use nothing everything would be new.
    assert.deepEqual(quiet, [0, 1, 2], flag);
  }
});

test('what is kept and damaged is not run, and made again', async (context) => {
  const { call, kept, file } = programIn(context);
  await call('a');
  const whole = kept();
  for (const damage of [
    (bytes: Buffer) => bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 40),
    (bytes: Buffer) => bytes.fill(0),
    (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1),
    () => Buffer.of(1, 2),
    () => Buffer.alloc(0),
  ]) {
    writeFileSync(file(), damage(Buffer.from(whole)));
    assert.equal(await call('a', 'b'), 'a,b');
    assert.ok(kept().length >= whole.length);
  }
});

test('a script runs where nothing can be kept', async (context) => {
  const { call, cache, file, isKept } = programIn(context);
  await call('a');
  const path = file();
  rmSync(path);
  mkdirSync(join(path, 'folder'), { recursive: true });
  assert.equal(await call('a'), 'a');
  rmSync(cache, { recursive: true });
  writeFileSync(cache, '');
  assert.equal(await call('b'), 'b');
  rmSync(cache);
  mkdirSync(cache);
  assert.equal(isKept(), false);
});
