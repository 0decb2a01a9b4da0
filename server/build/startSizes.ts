import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The module of the build that holds the server, without what is loaded when it is first used. */
export function serverModule(dist: string): string {
  return readdirSync(dist).find((name) => /^serve-.*\.mjs$/.test(name)) ?? 'no server';
}

/** The files of the build that one of them loads before it runs, itself included. */
export function loadedWith(dist: string, file: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(join(dist, file), 'utf8');
  for (const [, next = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.mjs)"/g)) loadedWith(dist, next, found);
  return found;
}

/** How many characters of a file of the build and those that it loads before it runs are read. */
export function charactersOf(dist: string, file: string): number {
  return [...loadedWith(dist, file)].reduce((sum, one) => sum + readFileSync(join(dist, one), 'utf8').length, 0);
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
  const characters = charactersOf(dist, serverModule(dist)).toLocaleString('en');
  return [
    `An English author's server loads ${characters} characters at start, in ${milliseconds} ms;`,
    `in a browser ${kilobytes('server-browser.js')}; the page of a role ${kilobytes('rolePanel.js')} of script and ${kilobytes('rolePanel.css')} of style.`,
  ].join(' ');
}

/** The time in milliseconds that a server needs to load what it starts with, and to say its version. */
function timeOf(server: string): number {
  const begin = performance.now();
  spawnSync(process.execPath, [server, '--version']);
  return Math.round(performance.now() - begin);
}
