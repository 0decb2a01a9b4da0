/** The name of the file in the site's folder that lists which files were written there, and from which contents. */
export const manifestName = '.role-profile-site.json';

/** The digest of the contents from which each file was made, by the file's path in the site; empty where nobody knows it. */
export type Manifest = ReadonlyMap<string, string>;

/** From what a site was made as a whole, so that another run can tell by that alone that none of its files has changed. */
export interface SiteSources {
  /** Of all texts and pictures, and of the version of what made the site. */
  readonly digest: string;
  /** What was looked for besides the files below the folder and the settings above it: paths relative to the folder, with forward slashes. */
  readonly others: readonly string[];
  /** The pictures, likewise, each with the folder that it must not lead out of. */
  readonly pictures: readonly (readonly [path: string, folder: string])[];
  /** How many roles and catalogues there are. */
  readonly roles: number;
  readonly catalogues: number;
}

/** The only files that a site has. Any other path in a manifest is ignored, since the manifest may have been edited. */
const ownFile =
  /^(?:index\.html|assets\/(?:site\.css|search\.js|matrix\.js|index\.js)|(?:roles|matrices|skills)\/[^/\\]+\.html)$/;

/** The manifest in a text; empty where it is none. */
export function parseManifest(text: string): Manifest {
  return new Map(Object.entries(partOf(text, 'files') ?? {}).flatMap(([path, digest]) => fileEntryOf(path, digest)));
}

/** The sources in a manifest's text; `undefined` where it names none. */
export function parseSources(text: string): SiteSources | undefined {
  const { digest, others, pictures, roles, catalogues }: Partial<Record<keyof SiteSources, unknown>> =
    partOf(text, 'sources') ?? {};
  const isSound =
    typeof digest === 'string' &&
    areTexts(others) &&
    Array.isArray(pictures) &&
    pictures.every((one): one is [string, string] => areTexts(one) && one.length === 2) &&
    typeof roles === 'number' &&
    typeof catalogues === 'number';
  return isSound ? { digest, others, pictures, roles, catalogues } : undefined;
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** The text of a manifest; without the sources of a site of which nothing is known as a whole. */
export function manifestText(files: Manifest, sources?: SiteSources): string {
  const sorted = Object.fromEntries([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const about = 'Written by role-profile, which replaces and removes these files only.';
  return `${JSON.stringify({ about, sources, files: sorted }, undefined, 2)}\n`;
}

function partOf(text: string, name: 'files' | 'sources'): object | undefined {
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest !== 'object' || manifest === null) return undefined;
    const part: unknown = (manifest as Readonly<Record<string, unknown>>)[name];
    return typeof part === 'object' && part !== null ? part : undefined;
  } catch {
    return undefined;
  }
}

function fileEntryOf(path: string, digest: unknown): [string, string][] {
  return ownFile.test(path) && !/\/\.\.?\.?html$/.test(path) && typeof digest === 'string' ? [[path, digest]] : [];
}
