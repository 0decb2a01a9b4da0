import { parseArgs } from 'node:util';
import { documentKind } from '../../service/document/kind.ts';
import type { LanguageService, Problem } from '../../service/languageService.ts';
import { formatJson } from '../formats/json.ts';
import { type CheckReport, type FileReport, summarise } from '../formats/report.ts';
import { formatText } from '../formats/text.ts';
import { filesBelow, readDocument, rootOf, serviceFor } from '../service.ts';
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
  const asked = await filesToCheck(positionals.length > 0 ? positionals : ['.'], world);
  const report = await checkFiles(asked, world);
  if (!report) return exitStatus.failed;
  world.writeOutput(format(report, world));
  if (asked.files.length === 0) world.writeError('There are no role, framework or settings files here.\n');
  const { errors, warnings } = report.summary;
  return errors > 0 || warnings > maxWarnings ? exitStatus.found : exitStatus.clean;
}

interface Asked {
  /** What is to be reported on. */
  readonly files: readonly string[];
  /** What these may refer to, themselves included. */
  readonly workspace: readonly string[];
}

async function filesToCheck(paths: readonly string[], world: World): Promise<Asked> {
  const files = new Set<string>();
  const workspace = new Set<string>();
  const listed = new Map<string, Promise<string[]>>();
  const list = async (folder: string) => {
    const inside = listed.get(folder) ?? filesBelow(folder, world);
    listed.set(folder, inside);
    for (const file of await inside) workspace.add(file);
    return inside;
  };
  for (const path of paths) {
    const absolute = world.resolve(path);
    const kind = await world.kindOf(absolute);
    if (kind === 'nothing') throw new UsageError(`"${path}" does not exist`);
    if (kind === 'folder') {
      for (const file of await list(absolute)) files.add(file);
      continue;
    }
    if (!documentKind(world.toUri(absolute))) {
      throw new UsageError(
        `"${path}" is no role, framework or settings file; their names end in .role.yaml, .framework.yaml or .role-profiles.yaml`,
      );
    }
    files.add(absolute);
    workspace.add(absolute);
    await list(rootOf(absolute, world));
  }
  return { files: [...files], workspace: [...workspace] };
}

async function checkFiles(asked: Asked, world: World): Promise<CheckReport | undefined> {
  const { service, unreadable } = serviceFor(world, asked.workspace);
  await service.scan();
  const files: FileReport[] = [];
  for (const path of asked.files) {
    const uri = world.toUri(path);
    if (unreadable.has(uri)) {
      world.writeError(`role-profile: ${world.display(path)} cannot be read\n`);
      return undefined;
    }
    if (!service.isExcluded(uri))
      files.push({ path: world.display(path), problems: await problemsOf(path, service, world) });
  }
  return { files, summary: summarise(files) };
}

/** Most files are clean, and what the scan remembers of them says so; only the others are read again, for their fixes. */
async function problemsOf(path: string, service: LanguageService, world: World): Promise<readonly Problem[]> {
  const [found] = service.workspaceFindings([world.toUri(path)]);
  if (!found || found.diagnostics.length === 0) return [];
  const document = await readDocument(world, path);
  return document ? service.check(document) : [];
}
