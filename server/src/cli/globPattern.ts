// The flavour for forward slashes, which works alike on every machine.
import picomatch from 'picomatch/posix.js';

/** A path of the command line that stands for several files. */
export interface GlobPattern {
  /** The folder below which the files are: what comes before the first segment with a sign; `.` where that is nothing. */
  readonly folder: string;
  /** Whether a file is meant, by its path from that folder, with forward slashes. */
  matches(path: string): boolean;
}

/** The pattern that a path is, for shells that leave patterns to the programs they call; `undefined` for a path without any of its signs. */
export function globPatternOf(path: string): GlobPattern | undefined {
  const segments = path.replaceAll('\\', '/').split('/');
  const first = segments.findIndex((segment) => /[*?]|\[[^\]]+\]|\{[^}]+\}/.test(segment));
  // The library throws for a longer pattern.
  if (first < 0 || path.length > 1000) return undefined;
  const isMatch = picomatch(segments.slice(first).join('/'), { dot: true, nonegate: true, noextglob: true });
  const folder = segments.slice(0, first).join('/');
  return { folder: folder === '' && first > 0 ? '/' : folder || '.', matches: (file) => isMatch(file) };
}
