/** The names that a settings file may have; where a folder has both, the first one counts, which is also that of new files. */
const settingsNames = ['.role-profiles.yaml', '.role-profiles.yml'] as const;

/** The most folders above a file that are looked into. */
const maxFolders = 64;

/**
 * The URIs at which the settings of a file may be, the nearest first: two for each folder above it. None for a file that is in no
 * folder, such as an untitled one.
 */
export function settingsAbove(uri: string): string[] {
  const path = uri.replace(/[?#].*$/, '');
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/]*\//i.exec(path)?.[0];
  if (root === undefined) return [];
  const found: string[] = [];
  let end = path.lastIndexOf('/');
  while (end >= root.length - 1 && found.length < maxFolders * settingsNames.length) {
    for (const name of settingsNames) found.push(path.slice(0, end + 1) + name);
    end = path.lastIndexOf('/', end - 1);
  }
  return found;
}

/** Where the settings of a folder are; the URI may end with slashes, of which those of a root belong to it. */
export function settingsIn(folderUri: string): string {
  const folder = folderUri.replace(/([^/:])\/+$/, '$1');
  return `${folder}${folder.endsWith('/') ? '' : '/'}${settingsNames[0]}`;
}
