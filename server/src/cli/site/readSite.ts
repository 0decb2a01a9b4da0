import { documentKind } from '../../service/document/kind.ts';
import type { Framework } from '../../service/document/profile/profile.ts';
import { readFramework } from '../../service/document/profile/readFramework.ts';
import { readDocument as parseDocument } from '../../service/document/sourceDocument.ts';
import type { SiteRole, SiteSource } from '../../write/site/model.ts';
import type { RequestedFiles } from '../requestedFiles.ts';
import { type OpenedService, readDocument, type StoredDocument, serviceFor } from '../service.ts';
import { isGone } from '../unreadable.ts';
import type { World } from '../world.ts';

/** What a site of a folder is made of, as its files are stored now. */
export interface StoredSite {
  readonly source: SiteSource & { readonly catalogues: readonly Framework[] };
  /** The paths of the files that cannot be read as YAML. */
  readonly broken: readonly string[];
  readonly leftOut: readonly LeftOutOfFile[];
  readonly opened: OpenedService;
}

/** Reads all roles among the files of a folder, or its catalogues where there are no roles. Files that the settings leave out are no part of it. */
export async function readSite({ files }: Pick<RequestedFiles, 'files'>, world: World): Promise<StoredSite> {
  const opened = serviceFor(world, files, { judging: 'never' });
  const { service } = opened;
  await service.scan(({ read, total }) => world.showProgress({ what: 'Reading', done: read, total }));
  const included = files.filter((file) => !service.isExcluded(world.toUri(file)));
  const ofKind = (kind: 'role' | 'framework') => included.filter((file) => documentKind(world.toUri(file)) === kind);
  const paths = ofKind('role');
  const { roles, broken, leftOut } = await readRoles(paths, opened, world);
  const read = paths.length > 0 ? undefined : await readCatalogues(ofKind('framework'), opened, world);
  // A framework of scales or grades alone has nothing to list.
  const catalogues = (read?.catalogues ?? []).filter(({ skills }) => skills.size > 0);
  const matrix = async (uris: readonly string[]) => (await service.matrix({ uris }))?.result;
  return {
    source: { roles, catalogues, matrix },
    broken: [...broken, ...(read?.broken ?? [])],
    leftOut,
    opened,
  };
}

/** What of a role's file is in none of the pages. */
export interface LeftOutOfFile {
  readonly path: string;
  readonly names: readonly string[];
}

/** The roles of these files, and the files that cannot be read as YAML; what cannot be read at all is added to the unreadable files. */
async function readRoles(
  paths: readonly string[],
  opened: OpenedService,
  world: World,
): Promise<{ readonly roles: SiteRole[]; readonly broken: string[]; readonly leftOut: LeftOutOfFile[] }> {
  const leftOut: LeftOutOfFile[] = [];
  const roles: SiteRole[] = [];
  const broken: string[] = [];
  for (const path of paths) {
    if (opened.unreadable.has(path)) continue;
    const uri = world.toUri(path);
    // All files have been read; opened, each would be parsed once more.
    const resolved = await opened.service.resolveStored(uri);
    if (resolved && !resolved.broken) {
      roles.push({ uri, profile: resolved.profile });
      leftOut.push({ path, names: resolved.leftOut });
    } else if (resolved || (await readReadable(path, opened, world))) broken.push(path);
  }
  return { roles, broken, leftOut };
}

/** The same of framework files. */
async function readCatalogues(
  paths: readonly string[],
  opened: OpenedService,
  world: World,
): Promise<{ readonly catalogues: Framework[]; readonly broken: string[] }> {
  const catalogues: Framework[] = [];
  const broken: string[] = [];
  for (const path of paths) {
    const document = await readReadable(path, opened, world);
    if (!document) continue;
    const problems = await opened.service.check(document);
    if (problems.some(({ code }) => code === 'yaml/syntax' || code === 'yaml/merge-conflict')) broken.push(path);
    else catalogues.push(readFramework(parseDocument(document.uri, 'framework', document.version, document.text)));
  }
  return { catalogues, broken };
}

/** A file that can be read; any other is remembered with the reason, to be reported, and gives `undefined`. */
async function readReadable(
  path: string,
  { unreadable }: OpenedService,
  world: World,
): Promise<StoredDocument | undefined> {
  if (unreadable.has(path)) return undefined;
  const document = await readDocument(world, path);
  if (document && 'text' in document) return document;
  unreadable.set(path, document?.reason ?? isGone);
  return undefined;
}
