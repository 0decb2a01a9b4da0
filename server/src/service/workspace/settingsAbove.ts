/** The name of every settings file. */
const settingsName = '.role-profiles.yaml';

/** The most folders above a file that are looked into. */
const maxFolders = 64;

/**
 * The URIs at which the settings of a file may be, the nearest first: one for each folder above it. None for a file that is in no
 * folder, such as an untitled one.
 */
export function settingsAbove(uri: string): string[] {
  const path = uri.replace(/[?#].*$/, '');
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/]*\//i.exec(path)?.[0];
  if (root === undefined) return [];
  const found: string[] = [];
  let end = path.lastIndexOf('/');
  while (end >= root.length - 1 && found.length < maxFolders) {
    found.push(path.slice(0, end + 1) + settingsName);
    end = path.lastIndexOf('/', end - 1);
  }
  return found;
}

/** Where the settings of a folder are; the URI may end with slashes, of which those of a root belong to it. */
export function settingsIn(folderUri: string): string {
  const folder = folderUri.replace(/([^/:])\/+$/, '$1');
  return `${folder}${folder.endsWith('/') ? '' : '/'}${settingsName}`;
}
