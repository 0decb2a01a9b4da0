import { parseArgs } from 'node:util';
import { senderOf } from '../../service/compare/sender.ts';
import { documentKind } from '../../service/document/kind.ts';
import { say } from '../../service/message.ts';
import { dayOf } from '../day.ts';
import { fontHelp, fontOption, fontsNamed } from '../fonts.ts';
import { reportLacking } from '../lackingLetters.ts';
import { logosOf, reportLogo } from '../logos.ts';
import { checkOutputs, writeOutput } from '../outputs.ts';
import { requestedFiles } from '../requestedFiles.ts';
import { serviceFor } from '../service.ts';
import { formatOfMatrix, reportBroken } from '../sideBySide.ts';
import { reportUnreadable } from '../unreadable.ts';
import { type ExitStatus, exitStatus, UsageError, type World } from '../world.ts';

export const matrixHelp = say`Usage: role-profile matrix [PATH...] --to html|md|csv|xlsx|pdf|docx [--family NAME] [--all]
       [--date DATE] [-o OUT]

Lists the skills of roles by grade: a row for each skill, a column for each role, in the
order of their ladders. PATH is a role file, a folder or a pattern such as "roles/**/*.role.yaml";
"." unless given. Of a folder, roles that are retired and files that the settings exclude are left out.

  --to html       a page that needs nothing else
  --to md         a table in Markdown
  --to csv        a table for a spreadsheet
  --to xlsx       a workbook to work in: change levels and texts, add and delete skills, and
                  bring it back with "role-profile import"
  --to pdf        to hand out and to print, across A4
  --to docx       to go on writing in Word
  --family NAME   only the roles of this family
  --all           retired roles and excluded files, too
  --date DATE     the day that the document says it was printed on, such as 2026-10-01
${fontHelp(18)}  -o, --output    the file to write; "-" or nothing is standard output.
                  No role, framework or settings file is written over

Status: 0 written; 1 a file has YAML errors; 2 wrong usage, no role, or a file that cannot be read or written.
`;

/** `role-profile matrix`: writes the skills of several roles by grade. */
export async function matrix(args: readonly string[], world: World): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      family: { type: 'string' },
      all: { type: 'boolean', default: false },
      date: { type: 'string' },
      output: { type: 'string', short: 'o', default: '-' },
      ...fontOption,
    },
  });
  const format = formatOfMatrix(values.to);
  const printed = dayOf(values.date);
  if (values.output !== '-') await checkOutputs([world.resolve(values.output)], world);
  const fonts = await fontsNamed(values.font, world);
  const asked = await requestedFiles(positionals.length === 0 ? ['.'] : positionals, world);
  const files = asked.files
    .map((path) => ({ path, uri: world.toUri(path) }))
    .filter(({ uri }) => documentKind(uri) === 'role');
  if (files.length === 0)
    throw new UsageError(say`there is no role file here; their names end in .role.yaml or .role.yml`);
  const scope = {
    uris: files.map(({ uri }) => uri),
    found: new Set(files.flatMap(({ path, uri }) => (asked.named.has(path) ? [] : uri))),
    all: values.all,
    ...(values.family === undefined ? {} : { family: values.family }),
  };
  let opened = serviceFor(world, [], { judging: 'never' });
  let found = await opened.service.matrix(scope);
  if (found?.isPartial) {
    opened = serviceFor(world, asked.workspace, { judging: 'never' });
    await opened.service.scan();
    found = await opened.service.matrix(scope);
  }
  if (!found) {
    if (reportUnreadable(opened, asked, world)) return exitStatus.failed;
    const isLeftOut = (await opened.service.matrix({ ...scope, all: true })) !== undefined;
    throw new UsageError(
      isLeftOut
        ? say`the roles here are retired or excluded by the settings; --all takes them, too`
        : say`no role here is of the family "${values.family ?? ''}"`,
    );
  }
  const { broken, result } = found;
  if (broken.length > 0) {
    const uris = new Set(broken.map(({ uri }) => uri));
    return reportBroken(
      files.flatMap(({ path, uri }) => (uris.has(uri) ? path : [])),
      opened,
      world,
    );
  }
  const { exportMatrix, exportMatrixDocument, exportWorkbook } = await import('../../write/exportSideBySide.ts');
  const { logo, problem } = await logosOf(world)(senderOf(result.roles).logo);
  const options = { printed, logo };
  if (format === 'pdf' || format === 'docx' || format === 'xlsx') {
    const { bytes, lacking } =
      format === 'xlsx'
        ? await exportWorkbook(result)
        : await exportMatrixDocument(result, format, (asset) => world.readAsset(asset), {
            ...options,
            moreFonts: fonts,
          });
    await writeOutput(bytes, values.output, world);
    reportLacking(lacking, values.output, world);
  } else await writeOutput(exportMatrix(result, format, options).pieces, values.output, world);
  if (format !== 'csv' && format !== 'xlsx') reportLogo(problem, world);
  return reportUnreadable(opened, asked, world) ? exitStatus.failed : exitStatus.clean;
}
