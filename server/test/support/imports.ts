import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

/** One import of one file: `to` is a path from the root of the repository, or the name of a package or of a module of the platform. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** False for a package. */
  readonly isFile: boolean;
}

/** The sources below some folders: for each file its path from the root of the repository, its imports and its length in lines. */
export interface Sources {
  readonly files: readonly string[];
  readonly imports: readonly Import[];
  readonly lines: ReadonlyMap<string, number>;
}

/**
 * An import or a re-export, for values or for types alone, at the beginning of a line, where the formatter puts it; or `import('…')`
 * anywhere, for a module that is loaded when it is needed and for a type that is named in place.
 */
const importPattern = /^(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm;

/** Reads all TypeScript files below folders; what is generated is left out, as a file and as a target. */
export function readSources(root: string, folders: readonly string[]): Sources {
  const files = folders
    .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.includes('/generated/'))
    .sort();
  const imports: Import[] = [];
  const lines = new Map<string, number>();
  for (const from of files) {
    const text = readFileSync(`${root}/${from}`, 'utf8');
    lines.set(from, text.split('\n').length - 1);
    const targets = new Set([...text.matchAll(importPattern)].map(([, named, loaded]) => named ?? loaded ?? ''));
    for (const target of targets) {
      if (!target.startsWith('.')) imports.push({ from, to: target, isFile: false });
      else if (target.endsWith('.ts')) imports.push({ from, to: join(dirname(from), target), isFile: true });
    }
  }
  return { files, imports, lines };
}

/**
 * One circle of imports for each group of files that lead to one another, as the files on the way from the first one back to it. Empty
 * where no file leads to itself.
 */
export function circlesIn({ files, imports }: Sources): string[][] {
  const targets = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const { from, to, isFile } of imports) if (isFile && targets.has(to)) targets.get(from)?.push(to);
  const circles: string[][] = [];
  const inCircle = new Set<string>();
  for (const file of files) {
    if (inCircle.has(file)) continue;
    const circle = shortestWay(file, file, targets);
    if (!circle) continue;
    circles.push(circle);
    for (const one of circle) inCircle.add(one);
  }
  return circles;
}

/** The files on a shortest way from one file to another by at least one import, both included; `undefined` where there is none. */
function shortestWay(from: string, to: string, targets: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const before = new Map<string, string>();
  const waiting = [from];
  for (const file of waiting) {
    for (const target of targets.get(file) ?? []) {
      if (target === to) {
        const way = [to, file];
        for (let at = file; at !== from; ) {
          at = before.get(at) ?? from;
          way.push(at);
        }
        return way.reverse();
      }
      if (target === from || before.has(target)) continue;
      before.set(target, file);
      waiting.push(target);
    }
  }
  return undefined;
}
