import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Script } from 'node:vm';
import { init, parse } from 'es-module-lexer';

/** Modules with fewer characters cost less than another file would. */
const least = 10_000;

/** What a script calls what its module gives it, and the module what runs it: names that the builder does not make. */
const own = { load: '__load', meta: '__meta', run: '__run' };

/**
 * Makes a script of each big one of these modules, and of the module what runs it and hands on what it exports, so that compiled code can be kept of functions that
 * have been called (`server/src/node/compiledScript.ts`).
 *
 * Imports are handed over once: what a module exports is there when it has run, and never another thing later. Throws where a module waits at its top, which a
 * script cannot.
 *
 * @param runner The module of the build that runs scripts, in the same folder.
 */
export async function makeStartScripts(dist: string, runner: string, modules: readonly string[]): Promise<void> {
  await init;
  await Promise.all(
    modules.map(async (module) => {
      const text = await readFile(join(dist, module), 'utf8');
      if (text.length < least) return;
      const made = scriptOf(text);
      const hash = createHash('sha256').update(made.script).digest('hex').slice(0, 8);
      const name = `${basename(module, '.mjs')}.${hash}.js`;
      await writeFile(join(dist, name), made.script);
      await writeFile(join(dist, module), made.moduleFor(`./${name}`, `./${runner}`));
    }),
  );
}

/** The script that does what a module of the build does, and the module that runs it. */
export function scriptOf(text: string): { script: string; moduleFor: (script: string, runner: string) => string } {
  for (const name of Object.values(own)) if (text.includes(name)) throw new Error(`"${name}" is a name of the module`);
  const [imports, exports] = parse(text);
  const statements: string[] = [];
  const given: string[] = [];
  // The builder exports everything in one statement, the last one.
  const last = exports[0]?.exportStart ?? text.length;
  const [, clause] = /^(?:export\s*\{([^{}]*)\};?)?\s*$/.exec(text.slice(last)) ?? [];
  if (exports.length > 0 && clause === undefined) throw new Error('the last statement does not export');
  let body = '';
  let end = 0;
  for (const { type, importStart, importEnd, start } of imports) {
    body += text.slice(end, importStart);
    end = importEnd;
    if (type === 'static') {
      statements.push(text.slice(importStart, importEnd));
      given.push(...namesOf(text.slice(importStart + 'import'.length, start - 1)).map(({ as }) => as));
    } else if (type === 'import-meta') body += own.meta;
    else if (type === 'dynamic') {
      body += own.load;
      end = importStart + 'import'.length;
    } else throw new Error(`"${text.slice(importStart, importEnd)}" is no import of a script`);
  }
  body += text.slice(end, last);
  const exported = namesOf(clause ?? '').map(({ name, as }) => ({ name: as, local: name }));
  const script = `(function(${[own.load, own.meta, ...given]}){"use strict";${body}\nreturn[${exported.map(({ local }) => local)}]})`;
  const names = namesBeside(given, exported.length);
  // Says what cannot be a script.
  new Script(script);
  return {
    script,
    moduleFor: (path, runner) =>
      [
        ...statements,
        `import{runScript as ${own.run}}from${JSON.stringify(runner)};`,
        `const[${names}]=${own.run}(${JSON.stringify(path)},import.meta,[(path)=>import(path),import.meta${given.map((name) => `,${name}`).join('')}]);`,
        `export{${exported.map(({ name }, i) => `${names[i]} as ${name}`)}};`,
      ].join('\n'),
  };
}

/** The names in the clause of an import or export and what they become: `a, { b as c } from`, `* as d from`, `e as f`, or nothing. */
function namesOf(clause: string): { name: string; as: string }[] {
  const words = clause.replace(/\bfrom\s*$/, '').split(/[{},]/);
  return words.flatMap((word) => {
    const [, name, as] = /^\s*([\w$*]+)(?:\s*\bas\s+([\w$]+))?\s*$/.exec(word) ?? [];
    return name === undefined ? [] : [{ name, as: as ?? name }];
  });
}

/** So many names that are none of the taken ones. */
function namesBeside(taken: readonly string[], count: number): readonly string[] {
  const free: string[] = [];
  for (let i = 0; free.length < count; i++) if (!taken.includes(`e${i}`)) free.push(`e${i}`);
  return free;
}
