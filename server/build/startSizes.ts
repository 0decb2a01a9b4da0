import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The modules of the build that a server loads when it starts: what answers the introduction of a client, and what answers all that follows. */
export function serverModules(dist: string): readonly string[] {
  return ['serve', 'openSession'].map((name) => moduleOf(dist, name));
}

/** The module of the build that has been made of a module which is loaded on use, by the name of the latter without its ending. */
export function moduleOf(dist: string, name: string): string {
  const found = readdirSync(dist).find((file) => file.startsWith(`${name}-`) && file.endsWith('.mjs'));
  if (found === undefined) throw new Error(`${name} has not been built`);
  return found;
}

/** A module of the build with the script that it runs, if it does so (`startScripts.ts`). */
export function textOf(dist: string, file: string): string {
  const scripts = readdirSync(dist).filter(
    (name) => name.startsWith(`${basename(file, '.mjs')}.`) && name.endsWith('.js'),
  );
  return [file, ...scripts].map((name) => readFileSync(join(dist, name), 'utf8')).join('\n');
}

/** The files of the build that one of them loads before it runs, itself included. */
export function loadedWith(dist: string, file: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(dist, file), 'utf8');
  for (const [, next = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.mjs)"/g)) loadedWith(dist, next, found);
  return found;
}

/** How many characters of files of the build and those that they load before they run are read, an escape (`narrowText.ts`) counting as the one that it is for. */
export function charactersOf(dist: string, ...files: readonly string[]): number {
  const loaded = new Set(files.flatMap((file) => [...loadedWith(dist, file)]));
  const lengthOf = (file: string) => textOf(dist, file).replace(/\\u[\da-f]{4}/g, ' ').length;
  return [...loaded].reduce((sum, one) => sum + lengthOf(one), 0);
}

/** As often as the server is started, of which the quickest counts. */
const starts = 3;

/**
 * What every author loads, whatever languages others write: the server when it starts, with its time, and the page of a role that is read. What another language
 * needs must not be among it.
 */
export function startSizes(dist: string): string {
  const kilobytes = (file: string) => `${(statSync(join(dist, file)).size / 1000).toFixed(1)} kB`;
  const milliseconds = Math.min(...Array.from({ length: starts }, () => timeOf(join(dist, 'server.mjs'))));
  const [first = '', ...rest] = serverModules(dist);
  const [before, all] = [charactersOf(dist, first), charactersOf(dist, first, ...rest)];
  return [
    `An English author's server loads ${all.toLocaleString('en')} characters at start, ${before.toLocaleString('en')} of them before it answers, in ${milliseconds} ms;`,
    `in a browser ${kilobytes('server-browser.js')}; the page of a role ${kilobytes('rolePanel.js')} of script and ${kilobytes('rolePanel.css')} of style.`,
  ].join(' ');
}

/** The time in milliseconds that a server needs to load what it starts with, and to say its version. */
function timeOf(server: string): number {
  const begin = performance.now();
  spawnSync(process.execPath, [server, '--version']);
  return Math.round(performance.now() - begin);
}
