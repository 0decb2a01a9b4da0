import { senderOf } from '../../service/compare/sender.ts';
import { say } from '../../service/message.ts';
import { filesInWords } from '../../service/model/counts.ts';
import { reportLeftOut } from '../leftOut.ts';
import { logosOf, reportLogo } from '../logos.ts';
import { checkOutputs } from '../outputs.ts';
import { reportBroken } from '../sideBySide.ts';
import { reportUnreadable } from '../unreadable.ts';
import { type ExitStatus, exitStatus, tell, UsageError, type World } from '../world.ts';
import { contentInWords } from './contentInWords.ts';
import { readSite } from './readSite.ts';
import { writeSite } from './writeSite.ts';
/**
 * `role-profile render FOLDER`: writes a static site of all roles below a folder, or of its catalogues where there are no roles; only those of
 * its files that have changed.
 */
export async function renderSite(path: string, output: string, world: World): Promise<ExitStatus> {
  if (output === '-')
    throw new UsageError(say`a folder becomes a site of many files; name the folder for them with -o`);
  const folder = world.resolve(output);
  if ((await world.kindOf(folder)) === 'file') throw new UsageError(say`"${output}" is a file; name a folder with -o`);
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
      throw new UsageError(say`there are no role files below "${path}", and no framework files with skills either`);
    }
    // Loaded late: most runs of the command line render nothing, and loading code is most of their time.
    const { siteFiles } = await import('../../write/site/site.ts');
    const { logo, problem } = await logosOf(world)(senderOf(roles).logo);
    const report = await writeSite(await siteFiles({ ...source, logo }), folder, isWhole, world);
    world.showProgress(undefined);
    for (const { path, names } of leftOut) reportLeftOut(path, names, world);
    reportLogo(problem, world);
    const wrote = say`Wrote ${filesInWords(report.written)} of a site of ${contentInWords(roles, catalogues)} to ${world.display(folder)}`;
    tell(
      report.removed > 0
        ? say`${wrote}; ${report.kept} had not changed, removed ${report.removed}.`
        : say`${wrote}; ${report.kept} had not changed.`,
      world,
    );
    return isWhole ? exitStatus.clean : exitStatus.failed;
  } finally {
    world.showProgress(undefined);
  }
}
