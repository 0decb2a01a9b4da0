import { documentKind } from '../../service/document/kind.ts';
import type { SiteRole } from '../../write/site/model.ts';
import { counted } from '../formats/report.ts';
import { requestedFiles } from '../requestedFiles.ts';
import { readDocument, serviceFor } from '../service.ts';
import { reportBroken } from '../sideBySide.ts';
import { type ExitStatus, exitStatus, UsageError, type World } from '../world.ts';
import { writeSite } from './writeSite.ts';

/** `role-profile render FOLDER`: writes a static site of all roles below a folder, or those of its files that have changed. */
export async function renderSite(path: string, output: string, world: World): Promise<ExitStatus> {
  if (output === '-') throw new UsageError('a folder becomes a site of many files; name the folder for them with -o');
  const folder = world.resolve(output);
  if ((await world.kindOf(folder)) === 'file') throw new UsageError(`"${output}" is a file; name a folder with -o`);
  const { files } = await requestedFiles([path], world);
  const opened = serviceFor(world, files);
  const { service } = opened;
  try {
    await service.scan(({ read, total }) => world.showProgress({ what: 'Reading', done: read, total }));
    const paths = files.filter((file) => {
      const uri = world.toUri(file);
      return documentKind(uri) === 'role' && !service.isExcluded(uri);
    });
    if (paths.length === 0) throw new UsageError(`there are no role files below "${path}"`);
    const roles: SiteRole[] = [];
    const broken: string[] = [];
    for (const file of paths) {
      const document = await readDocument(world, file);
      const resolved = document && (await service.resolve(document));
      if (document && resolved && !resolved.broken) roles.push({ uri: document.uri, profile: resolved.profile });
      else broken.push(file);
    }
    if (broken.length > 0) {
      world.showProgress(undefined);
      return await reportBroken(broken, opened, world);
    }
    // Loaded late: most runs of the command line render nothing, and loading code is most of their time.
    const { siteFiles } = await import('../../write/site/site.ts');
    const matrix = async (uris: readonly string[]) => (await service.matrix({ uris }))?.result;
    const report = await writeSite(siteFiles({ roles, matrix }), folder, world);
    world.showProgress(undefined);
    const removed = report.removed > 0 ? `, removed ${report.removed}` : '';
    world.writeError(
      `Wrote ${counted(report.written, 'file')} of a site of ${counted(roles.length, 'role')} to ${world.display(folder)}; ${report.kept} had not changed${removed}.\n`,
    );
    return exitStatus.clean;
  } finally {
    world.showProgress(undefined);
  }
}
