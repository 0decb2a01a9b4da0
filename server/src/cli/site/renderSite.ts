import { documentKind } from '../../service/document/kind.ts';
import type { SiteRole } from '../../write/site/model.ts';
import { askedFiles } from '../askedFiles.ts';
import { counted } from '../formats/report.ts';
import { visible } from '../formats/visible.ts';
import { checkOutputs } from '../outputs.ts';
import { readDocument, serviceFor } from '../service.ts';
import { reportBroken } from '../sideBySide.ts';
import { reportUnreadable } from '../unreadable.ts';
import { type ExitStatus, exitStatus, UsageError, type World } from '../world.ts';
import { writeSite } from './writeSite.ts';

/** `role-profile render FOLDER`: writes a static site of all roles below a folder, or what has changed of it. */
export async function renderSite(path: string, output: string, world: World): Promise<ExitStatus> {
  if (output === '-') throw new UsageError('a folder becomes a site of many files; name the folder for them with -o');
  const folder = world.resolve(output);
  if ((await world.kindOf(folder)) === 'file') throw new UsageError(`"${output}" is a file; name a folder with -o`);
  await checkOutputs([folder], world);
  const asked = await askedFiles([path], world);
  const { files } = asked;
  const opened = serviceFor(world, files);
  const { service, unreadable } = opened;
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
      if (unreadable.has(file)) continue;
      const document = await readDocument(world, file);
      if (document && 'reason' in document) {
        unreadable.set(file, document.reason);
        continue;
      }
      const resolved = document && (await service.resolve(document));
      if (document && resolved && !resolved.broken) roles.push({ uri: document.uri, profile: resolved.profile });
      else broken.push(file);
    }
    world.showProgress(undefined);
    const isWhole = !reportUnreadable(opened, asked, world);
    if (broken.length > 0) {
      const status = await reportBroken(broken, opened, world);
      return isWhole ? status : exitStatus.failed;
    }
    if (roles.length === 0) return exitStatus.failed;
    // Most runs of the command line render nothing, and starting is most of what these cost.
    const { siteFiles } = await import('../../write/site/site.ts');
    const matrix = async (uris: readonly string[]) => (await service.matrix({ uris }))?.result;
    const report = await writeSite(siteFiles({ roles, matrix }), folder, isWhole, world);
    world.showProgress(undefined);
    const removed = report.removed > 0 ? `, removed ${report.removed}` : '';
    world.writeError(
      `Wrote ${counted(report.written, 'file')} of a site of ${counted(roles.length, 'role')} to ${visible(world.display(folder))}; ${report.kept} had not changed${removed}.\n`,
    );
    return isWhole ? exitStatus.clean : exitStatus.failed;
  } finally {
    world.showProgress(undefined);
  }
}
