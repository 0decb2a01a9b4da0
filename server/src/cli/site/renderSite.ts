import { senderOf } from '../../service/compare/sender.ts';
import { say } from '../../service/message.ts';
import { filesInWords } from '../../service/model/counts.ts';
import type { SiteSources } from '../../write/site/manifest.ts';
import { reportLeftOut } from '../leftOut.ts';
import { logosOf, reportLogo } from '../logos.ts';
import { checkOutputs } from '../outputs.ts';
import { requestedFiles } from '../requestedFiles.ts';
import { reportBroken } from '../sideBySide.ts';
import { reportUnreadable } from '../unreadable.ts';
import { type ExitStatus, exitStatus, tell, UsageError, type World } from '../world.ts';
import { contentInWords } from './contentInWords.ts';
import { readManifest } from './manifest.ts';
import { readSite } from './readSite.ts';
import { isUnchanged, sourcesOf, TextDigests } from './sources.ts';
import { type SiteReport, type SiteRun, writeSite } from './writeSite.ts';

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
    const requested = await requestedFiles([path], world);
    const sourceFolder = { path: world.resolve(path), requested };
    const [before, texts] = [await readManifest(folder, world), new TextDigests(world)];
    const { sources } = before;
    if (sources && (await isUnchanged({ ...before, sources }, sourceFolder, folder, texts, world))) {
      tellWritten({ written: 0, kept: before.files.size, removed: 0 }, sources, folder, world);
      return exitStatus.clean;
    }
    const { source, broken, leftOut, opened } = await readSite(requested, world);
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
    const pictures: [path: string, folder: string][] = [];
    const readLogo = logosOf(world, (picture, home) => pictures.push([picture, home]));
    const { logo, problem } = await readLogo(senderOf(roles).logo);
    const counts = { roles: roles.length, catalogues: catalogues.length };
    const hasWarnings =
      opened.unreadable.size > 0 || problem !== undefined || leftOut.some(({ names }) => names.length > 0);
    const run: SiteRun = {
      before,
      isWhole,
      texts,
      sourcesOf: async (files) =>
        hasWarnings
          ? undefined
          : sourcesOf(files, sourceFolder, { asked: opened.asked, pictures }, counts, texts, world),
    };
    const report = await writeSite(await siteFiles({ ...source, logo }), folder, run, world);
    world.showProgress(undefined);
    for (const { path, names } of leftOut) reportLeftOut(path, names, world);
    reportLogo(problem, world);
    tellWritten(report, counts, folder, world);
    return isWhole ? exitStatus.clean : exitStatus.failed;
  } finally {
    world.showProgress(undefined);
  }
}

function tellWritten(
  { written, kept, removed }: SiteReport,
  { roles, catalogues }: Pick<SiteSources, 'roles' | 'catalogues'>,
  folder: string,
  world: World,
): void {
  const wrote = say`Wrote ${filesInWords(written)} of a site of ${contentInWords(roles, catalogues)} to ${world.display(folder)}`;
  tell(
    removed > 0 ? say`${wrote}; ${kept} had not changed, removed ${removed}.` : say`${wrote}; ${kept} had not changed.`,
    world,
  );
}
