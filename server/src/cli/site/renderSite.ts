import { documentKind } from '../../service/document/kind.ts';
import type { Framework } from '../../service/document/profile/profile.ts';
import { readFramework } from '../../service/document/profile/readFramework.ts';
import { readDocument as parseDocument } from '../../service/document/sourceDocument.ts';
import type { SiteRole } from '../../write/site/model.ts';
import { counted } from '../formats/report.ts';
import { visible } from '../formats/visible.ts';
import { reportLeftOut } from '../leftOut.ts';
import { checkOutputs } from '../outputs.ts';
import { requestedFiles } from '../requestedFiles.ts';
import { type OpenedService, readDocument, type StoredDocument, serviceFor } from '../service.ts';
import { reportBroken } from '../sideBySide.ts';
import { isGone, reportUnreadable } from '../unreadable.ts';
import { type ExitStatus, exitStatus, UsageError, type World } from '../world.ts';
import { writeSite } from './writeSite.ts';
/**
 * `role-profile render FOLDER`: writes a static site of all roles below a folder, or of its catalogues where there are no roles; only those of
 * its files that have changed.
 */
export async function renderSite(path: string, output: string, world: World): Promise<ExitStatus> {
  if (output === '-') throw new UsageError('a folder becomes a site of many files; name the folder for them with -o');
  const folder = world.resolve(output);
  if ((await world.kindOf(folder)) === 'file') throw new UsageError(`"${output}" is a file; name a folder with -o`);
  await checkOutputs([folder], world);
  const requested = await requestedFiles([path], world);
  const { files } = requested;
  const opened = serviceFor(world, files, { judges: false });
  const { service } = opened;
  try {
    await service.scan(({ read, total }) => world.showProgress({ what: 'Reading', done: read, total }));
    const included = files.filter((file) => !service.isExcluded(world.toUri(file)));
    const ofKind = (kind: 'role' | 'framework') => included.filter((file) => documentKind(world.toUri(file)) === kind);
    const paths = ofKind('role');
    const { roles, broken, leftOut } = await readRoles(paths, opened, world);
    const read = paths.length > 0 ? undefined : await readCatalogues(ofKind('framework'), opened, world);
    // A framework of scales or grades alone has nothing to list.
    const catalogues = (read?.catalogues ?? []).filter(({ skills }) => skills.size > 0);
    broken.push(...(read?.broken ?? []));
    world.showProgress(undefined);
    const isWhole = !reportUnreadable(opened, requested, world);
    if (broken.length > 0) {
      const status = await reportBroken(broken, opened, world);
      return isWhole ? status : exitStatus.failed;
    }
    if (roles.length + catalogues.length === 0) {
      if (!isWhole) return exitStatus.failed;
      throw new UsageError(`there are no role files below "${path}", and no framework files with skills either`);
    }
    // Loaded late: most runs of the command line render nothing, and loading code is most of their time.
    const { siteFiles } = await import('../../write/site/site.ts');
    const matrix = async (uris: readonly string[]) => (await service.matrix({ uris }))?.result;
    const report = await writeSite(siteFiles({ roles, catalogues, matrix }), folder, isWhole, world);
    world.showProgress(undefined);
    for (const { path, names } of leftOut) reportLeftOut(path, names, world);
    const content = roles.length > 0 ? counted(roles.length, 'role') : counted(catalogues.length, 'catalogue');
    const removed = report.removed > 0 ? `, removed ${report.removed}` : '';
    world.writeError(
      `Wrote ${counted(report.written, 'file')} of a site of ${content} to ${visible(world.display(folder))}; ${report.kept} had not changed${removed}.\n`,
    );
    return isWhole ? exitStatus.clean : exitStatus.failed;
  } finally {
    world.showProgress(undefined);
  }
}

/** What of a role's file is in none of the pages. */
interface LeftOutOfFile {
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
