import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { makeStartScripts, scriptOf } from '../../build/startScripts.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

/** What a script is made of has so many characters at least. */
const long = `/*${'-'.repeat(10_000)}*/`;

const runner = `import { readFileSync } from 'node:fs'; import { runInThisContext } from 'node:vm';
export const runScript = (path, meta, given) => runInThisContext(readFileSync(new URL(path, meta.url), 'latin1'))(...given);`;

const other = "export const a = 1, b = 2; export default 'other'; export const late = () => 'late';";

/** Modules as a builder writes them, and what they export. */
const modules: Readonly<Record<string, readonly [text: string, exported: Readonly<Record<string, unknown>>]>> = {
  'names of another module': [
    'import{a as e0,b}from"./other.mjs";import x,{late as l}from"./other.mjs";var c=e0+b;export{c as sum,x as default,l as late$1};',
    { sum: 3, default: 'other', late$1: 'late' },
  ],
  'the whole of another module, in the midst of a text': [
    'function f(){return n.a}import*as n from"./other.mjs";\nimport"./other.mjs";import {\n  b as c\n} from "./other.mjs";\nexport {\n  f,\n  c as g\n};\n',
    { f: 1, g: 2 },
  ],
  'a module that is loaded late': [
    'var f=async()=>(await import("./other.mjs")).b,g=async e=>(await import(e)).a;export{f,g};',
    { f: 2, g: 1 },
  ],
  'its own address': ['var f=()=>import.meta.url.endsWith("/module.mjs");export{f};', { f: true }],
  'words of modules in texts': [
    'var a="import(1) export{b}",b=`import.meta.url`,c=/import"x";export/.source;export{a,b,c};',
    { a: 'import(1) export{b}', b: 'import.meta.url', c: 'import"x";export' },
  ],
  'nothing for others': ['globalThis.left=1;', {}],
  'no receiver at its top': ['var f=this===void 0;export{f};', { f: true }],
};

async function exportsOf(context: TestContext, text: string): Promise<Record<string, unknown>> {
  const folder = temporaryFolder(context);
  writeFileSync(join(folder, 'runner.mjs'), runner);
  writeFileSync(join(folder, 'other.mjs'), other);
  writeFileSync(join(folder, 'module.mjs'), long + text);
  await makeStartScripts(folder, 'runner.mjs', ['module.mjs', 'other.mjs']);
  const made = readdirSync(folder).filter((name) => name.endsWith('.js'));
  assert.equal(made.length, 1, 'a short module stays as it is');
  assert.match(made[0] ?? '', /^module\.[\da-f]{8}\.js$/);
  const loaded: Record<string, unknown> = await import(pathToFileURL(join(folder, 'module.mjs')).href);
  const values = Object.entries(loaded).map(async ([name, value]) => [
    name,
    typeof value === 'function' ? await value('./other.mjs') : value,
  ]);
  return Object.fromEntries(await Promise.all(values));
}

for (const [name, [text, exported]] of Object.entries(modules)) {
  test(`a module with ${name} exports the same when it runs a script`, async (context) => {
    assert.deepEqual(await exportsOf(context, text), exported);
  });
}

const refused: Readonly<Record<string, string>> = {
  'that waits': 'var a=await 1;export{a};',
  'that exports a statement': 'export const a=1;',
  'that exports in two places': 'var a=1;export{a as b};export{a};',
  'that hands on another one': 'export*from"./other.mjs";',
  'with a name of ours': 'var __load=1;export{__load as a};',
};

for (const [name, text] of Object.entries(refused)) {
  test(`a module ${name} cannot be a script`, () => {
    assert.throws(() => scriptOf(text));
  });
}
