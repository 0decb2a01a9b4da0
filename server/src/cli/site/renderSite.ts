import { senderOf } from '../../service/compare/sender.ts';
import { counted } from '../../service/text/counted.ts';
import { visible } from '../formats/visible.ts';
import { reportLeftOut } from '../leftOut.ts';
import { logosOf, reportLogo } from '../logos.ts';
import { checkOutputs } from '../outputs.ts';
import { reportBroken } from '../sideBySide.ts';
import { reportUnreadable } from '../unreadable.ts';
import { type ExitStatus, exitStatus, UsageError, type World } from '../world.ts';
import { readSite } from './readSite.ts';
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
  try {
    const { source, broken, leftOut, opened, requested } = await readSite(path, world);
    const { roles, catalogues } = source;
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
    const { logo, problem } = await logosOf(world)(senderOf(roles).logo);
    const report = await writeSite(await siteFiles({ ...source, logo }), folder, isWhole, world);
    world.showProgress(undefined);
    for (const { path, names } of leftOut) reportLeftOut(path, names, world);
    reportLogo(problem, world);
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
