// The flavour for forward slashes, which is the same on every machine: paths in URIs have no others.

import picomatch from 'picomatch/posix.js';
import type { Settings } from '../document/profile/profile.ts';
import { decoded } from '../text/decoded.ts';

/**
 * True for a file that the settings leave out of all checks. Patterns are read in order: one that begins with `!` takes back in what
 * an earlier one left out. The name of a folder means all that is in it. The settings themselves are always checked.
 */
export function isExcluded(uri: string, settings: Settings | undefined): boolean {
  if (!settings || settings.exclude.length === 0 || uri === settings.uri) return false;
  const path = pathBelow(settings.uri.slice(0, settings.uri.lastIndexOf('/') + 1), uri);
  if (path === undefined) return false;
  let excluded = false;
  for (const { value } of settings.exclude) {
    const takesBack = value.startsWith('!');
    if (excluded === takesBack && matches(path, takesBack ? value.slice(1) : value)) excluded = !takesBack;
  }
  return excluded;
}

/** The decoded path of a file relative to a folder; `undefined` when it is not below it. */
function pathBelow(folder: string, uri: string): string | undefined {
  return uri.startsWith(folder) ? decoded(uri.slice(folder.length)) : undefined;
}

/** Extended globs are left out: nested ones can take for ever, and nobody needs them for names of folders. */
const globOptions: picomatch.PicomatchOptions = { dot: true, nonegate: true, noextglob: true };

function matches(path: string, pattern: string): boolean {
  const glob = pattern
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+|\/+$/g, '');
  // The library throws for a longer pattern.
  if (glob === '' || glob.length > 1000) return false;
  return picomatch.isMatch(path, [glob, `${glob}/**`], globOptions);
}
