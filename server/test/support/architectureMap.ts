/** A row of the map in `server/ARCHITECTURE.md`: a part of the sources, and the parts whose files its files may import. */
export interface MapRow {
  /** From the root of the repository. */
  readonly part: string;
  readonly mayImport: readonly string[];
  /** Of the parts that hold a file the one with the highest rank is the file's. */
  readonly rank: number;
  readonly holds: (file: string) => boolean;
}

/**
 * Reads the map: the tables below the headings of the folders that their first and third columns are relative to. A part is a file; a
 * folder with everything below it; `folder/*`, the files directly in it; or `folder/<name>`, every file or folder in it by itself. A file
 * belongs to the longest part that holds it, and a part in angle brackets comes after all others of its length.
 */
export function readMap(markdown: string): MapRow[] {
  const rows: MapRow[] = [];
  let folder: string | undefined;
  for (const line of markdown.split('\n')) {
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    if (heading !== undefined) folder = /^In `([^`]+)`$/.exec(heading)?.[1];
    const [, first = '', , third = ''] = line.split('|').map((cell) => cell.trim());
    const part = /^`([^`]+)`$/.exec(first)?.[1];
    if (folder === undefined || part === undefined) continue;
    const base = folder;
    const absolute = (path: string): string => (path.startsWith('server/src/') ? path : `${base}/${path}`);
    const mayImport = [...third.matchAll(/`([^`]+)`/g)].map(([, path = '']) => absolute(path));
    rows.push({ part: absolute(part), mayImport, ...matcherOf(absolute(part)) });
  }
  return rows;
}

function matcherOf(part: string): Pick<MapRow, 'rank' | 'holds'> {
  const parent = part.slice(0, part.lastIndexOf('/'));
  const depth = part.split('/').length * 2;
  if (part.endsWith('.ts')) return { rank: depth + 1, holds: (file) => file === part };
  if (part.endsWith('/*')) {
    return { rank: depth - 1, holds: (file) => file.slice(0, file.lastIndexOf('/')) === parent };
  }
  if (part.endsWith('>')) return { rank: depth - 2, holds: (file) => file.startsWith(`${parent}/`) };
  return { rank: depth, holds: (file) => file.startsWith(`${part}/`) };
}

/** The row of a file; `undefined` for a file that the map does not have. */
export function rowOf(file: string, rows: readonly MapRow[]): MapRow | undefined {
  return rows.filter((row) => row.holds(file)).sort((a, b) => b.rank - a.rank)[0];
}
