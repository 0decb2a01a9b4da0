import { parseArgs } from 'node:util';
import { documentKind } from '../../service/document/kind.ts';
import { say } from '../../service/message.ts';
import { dayOf } from '../day.ts';
import { fontHelp, fontOption, fontsNamed } from '../fonts.ts';
import { reportLacking } from '../lackingLetters.ts';
import { reportLeftOut } from '../leftOut.ts';
import { logosOf, reportLogo } from '../logos.ts';
import { checkOutputs, writeOutput } from '../outputs.ts';
import { serviceFor } from '../service.ts';
import { formatOf, reportBroken } from '../sideBySide.ts';
import { reportUnreadable } from '../unreadable.ts';
import { WorkspaceFiles } from '../workspaceFiles.ts';
import { type ExitStatus, exitStatus, UsageError, type World } from '../world.ts';

export const compareHelp = say`Usage: role-profile compare FILE FILE... --to html|md|csv|pdf|docx [--date DATE] [-o OUT]

Puts two to six roles side by side, each compared with the one before it: what is
new, gone, raised, lowered, reworded and the same.

  --to html      a page that needs nothing else
  --to md        Markdown for a comment on a pull request
  --to csv       a table for a spreadsheet
  --to pdf       to hand out and to print
  --to docx      to go on writing in Word
  --date DATE    the day that the document says it was printed on, such as 2026-10-01
${fontHelp(17)}  -o, --output   the file to write; "-" or nothing is standard output.
                 No role, framework or settings file is written over

Status: 0 compared; 1 a file has YAML errors; 2 wrong usage or a file that cannot be read or written.
`;

/** `role-profile compare`: writes roles side by side. Differences are no errors. */
export async function compare(args: readonly string[], world: World): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      date: { type: 'string' },
      output: { type: 'string', short: 'o', default: '-' },
      ...fontOption,
    },
  });
  if (positionals.length < 2 || positionals.length > 6) throw new UsageError(say`compare takes two to six files`);
  const format = formatOf(values.to);
  const printed = dayOf(values.date);
  if (values.output !== '-') await checkOutputs([world.resolve(values.output)], world);
  const fonts = await fontsNamed(values.font, world);
  const paths = positionals.map((file) => world.resolve(file));
  for (const [i, path] of paths.entries()) {
    if (documentKind(world.toUri(path)) !== 'role') {
      throw new UsageError(say`"${positionals[i] ?? ''}" is no role file; their names end in .role.yaml or .role.yml`);
    }
    const stored = await world.readText(path);
    if (stored === undefined) throw new UsageError(say`"${positionals[i] ?? ''}" cannot be read`);
    if (typeof stored !== 'string')
      throw new UsageError(say`"${positionals[i] ?? ''}" cannot be read: ${stored.reason}`);
  }
  const workspace = new WorkspaceFiles(world);
  let opened = serviceFor(world, [], { judging: 'never' });
  let found = await opened.service.compare(paths.map((path) => ({ uri: world.toUri(path) })));
  if (found?.isPartial) {
    // A role extends another by its id, and only reading all files shows which of them has that id.
    for (const [i, path] of paths.entries()) paths[i] = await workspace.addFile(path);
    opened = serviceFor(world, workspace.files, { judging: 'never', isOfFew: true });
    await opened.service.scan();
    found = await opened.service.compare(paths.map((path) => ({ uri: world.toUri(path) })));
  }
  const broken = paths.filter((path) => !found || found.broken.some(({ uri }) => uri === world.toUri(path)));
  if (!found || broken.length > 0) return reportBroken(broken, opened, world);
  const { exportComparison, exportComparisonDocument } = await import('../../write/exportSideBySide.ts');
  const { logo, problem } = await logosOf(world)(found.result.sender.logo);
  const options = { printed, logo };
  if (format === 'pdf' || format === 'docx') {
    const given = { ...options, moreFonts: fonts };
    const made = await exportComparisonDocument(found.result, format, (asset) => world.readAsset(asset), given);
    await writeOutput(made.bytes, values.output, world);
    reportLacking(made.lacking, values.output, world);
  } else await writeOutput(exportComparison(found.result, format, options).pieces, values.output, world);
  if (format !== 'csv') reportLogo(problem, world);
  for (const { uri, names } of found.leftOut) {
    const path = paths.find((one) => world.toUri(one) === uri);
    if (path !== undefined) reportLeftOut(path, names, world);
  }
  const asked = { required: new Set(paths), unreadable: workspace.unreadable };
  return reportUnreadable(opened, asked, world) ? exitStatus.failed : exitStatus.clean;
}
