/** The name of the file in the site's folder that lists which files were written there, and from which contents. */
export const manifestName = '.role-profile-site.json';

/** The digest of the contents from which each file was made, by the file's path in the site; empty where nobody knows it. */
export type Manifest = ReadonlyMap<string, string>;

/** The only files that a site has. Any other path in a manifest is ignored, since the manifest may have been edited. */
const ownFile =
  /^(?:index\.html|assets\/(?:site\.css|search\.js|matrix\.js|index\.js)|(?:roles|matrices|skills)\/[^/\\]+\.html)$/;

/** The manifest in a text; empty where it is none. */
export function parseManifest(text: string): Manifest {
  return new Map(Object.entries(filesIn(text) ?? {}).flatMap(([path, digest]) => fileEntryOf(path, digest)));
}

/** The text of a manifest. */
export function manifestText(files: Manifest): string {
  const sorted = Object.fromEntries([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const about = 'Written by role-profile, which replaces and removes these files only.';
  return `${JSON.stringify({ about, files: sorted }, undefined, 2)}\n`;
}

function filesIn(text: string): object | undefined {
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest !== 'object' || manifest === null || !('files' in manifest)) return undefined;
    return typeof manifest.files === 'object' && manifest.files !== null ? manifest.files : undefined;
  } catch {
    return undefined;
  }
}

function fileEntryOf(path: string, digest: unknown): [string, string][] {
  return ownFile.test(path) && !/\/\.\.?\.?html$/.test(path) && typeof digest === 'string' ? [[path, digest]] : [];
}
