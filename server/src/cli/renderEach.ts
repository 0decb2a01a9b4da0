import { type Message, reasonOf, say } from '../service/message.ts';
import { rolesInWords } from '../service/model/counts.ts';
import { documentName, type RoleFormat, type RoleOptions } from '../write/exportRole.ts';
import { createFileNames } from '../write/fileName.ts';
import { SharedFonts } from '../write/pdf/sharedFonts.ts';
import type { SiteRole } from '../write/site/model.ts';
import { reportLacking } from './lackingLetters.ts';
import { reportLeftOut } from './leftOut.ts';
import { logosOf, reportLogo } from './logos.ts';
import { checkOutputs, writeOutput } from './outputs.ts';
import { requestedFiles } from './requestedFiles.ts';
import { reportBroken } from './sideBySide.ts';
import { readSite } from './site/readSite.ts';
import { reportUnreadable } from './unreadable.ts';
import { type ExitStatus, exitStatus, tell, UsageError, type World, warn } from './world.ts';

/** A role and the file that it is written to. */
interface Output {
  readonly role: SiteRole;
  /** Absolute. */
  readonly path: string;
}

/**
 * `role-profile render FOLDER --to pdf -o OUT`: writes a document for each role below a folder, named by its id. A role that cannot be read or written
 * keeps no other from being written; all of them are reported at the end.
 */
export async function renderEach(
  path: string,
  format: RoleFormat,
  output: string,
  options: RoleOptions,
  world: World,
): Promise<ExitStatus> {
  if (output === '-')
    throw new UsageError(say`a folder becomes a file for each role; name the folder for them with -o`);
  const folder = world.resolve(output);
  if ((await world.kindOf(folder)) === 'file') throw new UsageError(say`"${output}" is a file; name a folder with -o`);
  try {
    const requested = await requestedFiles([path], world);
    const { source, broken, leftOut, opened } = await readSite(requested, world);
    const outputs = outputsOf(source.roles, format, options, folder, world);
    await checkOutputs(
      outputs.map((one) => one.path),
      world,
    );
    const failed = await writeEach(outputs, format, options, world);
    for (const { path, names } of leftOut) reportLeftOut(path, names, world);
    for (const reason of failed) warn(reason, world);
    const isWhole = !reportUnreadable(opened, requested, world) && failed.length === 0;
    const status = broken.length > 0 ? await reportBroken(broken, opened, world) : exitStatus.clean;
    if (outputs.length + broken.length === 0 && isWhole)
      throw new UsageError(say`there are no role files below "${path}"`);
    const written = outputs.length - failed.length;
    const missing = failed.length + broken.length;
    const done = say`Wrote ${rolesInWords(written)} to ${world.display(folder)}`;
    tell(missing === 0 ? say`${done}.` : say`${done}; ${rolesInWords(missing)} could not be written.`, world);
    return isWhole ? status : exitStatus.failed;
  } finally {
    world.showProgress(undefined);
  }
}

/** No two roles have one file, also where they have one id. */
function outputsOf(
  roles: readonly SiteRole[],
  format: RoleFormat,
  options: RoleOptions,
  folder: string,
  world: World,
): Output[] {
  const nameOf = createFileNames();
  return roles.map((role) => {
    const { name, ending } = documentName(role.profile, format, options);
    return { role, path: world.resolve(`${folder}/${nameOf(name, 'role')}${ending}`) };
  });
}

/** Writes the documents one after another. Gives a sentence for each that could not be made or written. */
async function writeEach(
  outputs: readonly Output[],
  format: RoleFormat,
  options: RoleOptions,
  world: World,
): Promise<Message[]> {
  // Loaded late: most runs of the command line render nothing, and loading code is most of their time.
  const { exportRole } = await import('../write/exportRole.ts');
  const failed: Message[] = [];
  const sharedFonts = new SharedFonts();
  const readLogo = logosOf(world);
  const problems = new Set<Message>();
  for (const [done, { role, path }] of outputs.entries()) {
    world.showProgress({ what: 'Rendering', done, total: outputs.length });
    try {
      const { logo, problem } = await readLogo(role.profile.presentation.logo);
      if (problem !== undefined) problems.add(problem);
      const given = { ...options, logo, sharedFonts };
      const { data, lacking } = await exportRole(role.profile, format, (asset) => world.readAsset(asset), given);
      await writeOutput(data, path, world);
      reportLacking(lacking, path, world);
    } catch (error) {
      failed.push(reasonOf(error));
    }
  }
  world.showProgress(undefined);
  for (const problem of problems) reportLogo(problem, world);
  return failed;
}
