import { parseArgs } from 'node:util';
import { documentKind } from '../../service/document/kind.ts';
import { formatJson } from '../formats/json.ts';
import { type CheckReport, type FileReport, summarise } from '../formats/report.ts';
import { formatText } from '../formats/text.ts';
import { readDocument, serviceFor } from '../service.ts';
import { type ExitStatus, exitStatus, UsageError, type World } from '../world.ts';

export const checkHelp = `Usage: role-profile check [PATH...] [--format text|json] [--max-warnings N]

Checks role, framework and settings files. PATH is a file or a folder, "." when left out.

  --format FORMAT    text for people, json for programs (default: text)
  --max-warnings N   end with status 1 when there are more warnings than N

Status: 0 nothing found, or warnings only; 1 errors; 2 wrong usage or a file that cannot be read.
`;

const formats: Readonly<Record<string, (report: CheckReport, world: World) => string>> = {
  text: formatText,
  json: formatJson,
};

/** `role-profile check`: what is wrong goes to standard output, everything else to standard error. */
export async function check(args: readonly string[], world: World): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, 'max-warnings': { type: 'string' } },
  });
  const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined;
  if (!format)
    throw new UsageError(`"${values.format}" is not a format; choose one of ${Object.keys(formats).join(', ')}`);
  const maxWarnings = values['max-warnings'] === undefined ? Number.POSITIVE_INFINITY : Number(values['max-warnings']);
  if (Number.isNaN(maxWarnings) || maxWarnings < 0) {
    throw new UsageError(`--max-warnings takes a number from 0, not "${values['max-warnings']}"`);
  }
  const paths = await filesToCheck(positionals.length > 0 ? positionals : ['.'], world);
  const report = await checkFiles(paths, world);
  if (!report) return exitStatus.failed;
  world.writeOutput(format(report, world));
  if (paths.length === 0) world.writeError('There are no role, framework or settings files here.\n');
  const { errors, warnings } = report.summary;
  return errors > 0 || warnings > maxWarnings ? exitStatus.found : exitStatus.clean;
}

async function filesToCheck(paths: readonly string[], world: World): Promise<string[]> {
  const files = new Set<string>();
  for (const path of paths) {
    const absolute = world.resolve(path);
    const kind = await world.kindOf(absolute);
    if (kind === 'nothing') throw new UsageError(`"${path}" does not exist`);
    if (kind === 'file') {
      if (!documentKind(world.toUri(absolute))) {
        throw new UsageError(
          `"${path}" is no role, framework or settings file; their names end in .role.yaml, .framework.yaml or .role-profiles.yaml`,
        );
      }
      files.add(absolute);
    } else {
      for (const file of await world.listFiles(absolute)) if (documentKind(world.toUri(file))) files.add(file);
    }
  }
  return [...files];
}

async function checkFiles(paths: readonly string[], world: World): Promise<CheckReport | undefined> {
  const service = serviceFor(world);
  const files: FileReport[] = [];
  for (const path of paths) {
    const document = await readDocument(world, path);
    if (!document) {
      world.writeError(`role-profile: ${world.display(path)} cannot be read\n`);
      return undefined;
    }
    files.push({ path: world.display(path), problems: await service.check(document) });
  }
  return { files, summary: summarise(files) };
}
