import { parseArgs } from 'node:util';
import { documentKind } from '../../service/document/kind.ts';
import { say } from '../../service/message.ts';
import type { DocumentOptions } from '../../write/documents.ts';
import { exportFramework, frameworkFormatOf, frameworkFormats } from '../../write/exportFramework.ts';
import { type RoleFormat, type RoleOptions, roleFormatOf } from '../../write/exportRole.ts';
import { dayOf } from '../day.ts';
import { fontHelp, fontOption, fontsNamed } from '../fonts.ts';
import { reportLacking } from '../lackingLetters.ts';
import { reportLeftOut } from '../leftOut.ts';
import { logosOf, reportLogo } from '../logos.ts';
import { checkOutputs, writeOutput } from '../outputs.ts';
import { renderEach } from '../renderEach.ts';
import { readDocument, serviceFor } from '../service.ts';
import { reportBroken } from '../sideBySide.ts';
import { renderSite } from '../site/renderSite.ts';
import { reportUnreadable } from '../unreadable.ts';
import { WorkspaceFiles } from '../workspaceFiles.ts';
import { type ExitStatus, exitStatus, UsageError, type World } from '../world.ts';

export const renderHelp = say`Usage: role-profile render FILE --to FORMAT [-o OUT] [--summary] [--date DATE] [--font FILE]
       role-profile render FRAMEWORK --to html|md|docx|pdf|xlsx|case|skos [-o OUT]
       role-profile render FOLDER [--to FORMAT] -o OUT

Renders a role as a job profile that people can read and print. A folder becomes a site
of pages: an index by family with ladders and a search, a page for each role, and skills
by grade. It works from a disk as well as on a server. Of a site that is there already
only what has changed is written, and no file of anybody else is touched. In any other
format a folder becomes a file for each role, named by its id. A framework is written as
a catalogue to read, or as data for other systems.

  --to html      a page that needs nothing else
  --to md        Markdown
  --to docx      a document for Word and LibreOffice
  --to pdf       a document to print and to hand out
  --to jsonld    data for web pages: an Occupation of schema.org
  --to xlsx      of a framework: a list of skills for a spreadsheet
  --to case      of a framework: a package of 1EdTech's CASE 1.1, in JSON
  --to skos      of a framework: concepts of SKOS, in JSON-LD
  --summary      of a role: one page with what matters most, as html, md, docx or pdf
  --date DATE    the day that the document says it was printed on, such as 2026-10-01; nothing
                 in a document comes from a clock, so that equal files make equal documents
${fontHelp(17)}  -o, --output   the file to write, "-" or nothing being standard output; of a folder the folder
                 for what it becomes.
                 Without --to the ending says the format.
                 No role, framework or settings file is written over

Status: 0 rendered; 1 a file has YAML errors, which are told: a role is rendered as the preview shows it where all of its
texts can be read nevertheless, anything else is not; 2 wrong usage or a file that cannot be read or written. A site leaves
out roles that cannot be read, and keeps the pages that they had; of a file for each role all others are written.
`;

/**
 * `role-profile render`: writes one role or framework as a document. A role with YAML errors is rendered as the preview shows it, and told of; a file
 * whose errors hide texts is not rendered.
 */
export async function render(args: readonly string[], world: World): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      output: { type: 'string', short: 'o', default: '-' },
      summary: { type: 'boolean', default: false },
      date: { type: 'string' },
      ...fontOption,
    },
  });
  const printed = dayOf(values.date);
  const moreFonts = await fontsNamed(values.font, world);
  const [file, another] = positionals;
  if (file === undefined || another !== undefined) throw new UsageError(say`render takes one file or one folder`);
  if ((await world.kindOf(world.resolve(file))) === 'folder') {
    const format = values.to === undefined ? 'html' : formatOf(values.to);
    if (format !== 'html')
      return renderEach(file, format, values.output, { isSummary: values.summary, printed, moreFonts }, world);
    if (values.summary) throw new UsageError(say`a site has no summaries; name another format with --to`);
    return renderSite(file, values.output, world);
  }
  if (documentKind(world.toUri(world.resolve(file))) === 'framework') {
    if (values.summary) throw new UsageError(say`--summary takes a role, and this is a framework`);
    return renderFramework(
      file,
      values.to ?? formatOfEnding(values.output),
      values.output,
      { printed, moreFonts },
      world,
    );
  }
  const format = formatOf(values.to ?? endingOf(values.output));
  if (values.summary && format === 'jsonld') throw new UsageError(say`a summary is html, md, docx or pdf`);
  return renderFile(file, format, values.output, { isSummary: values.summary, printed, moreFonts }, world);
}

/** Without `--to` the ending of the output says the format: `ddat.skos.jsonld`. */
function formatOfEnding(output: string): string | undefined {
  const named = frameworkFormats.find((format) => new RegExp(`\\.${format}(?:\\.json(?:ld)?)?$`, 'i').test(output));
  return named ?? endingOf(output);
}

/** The letters behind the last dot of a file's name, in lower case. */
function endingOf(output: string): string | undefined {
  return /[^/\\]\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase();
}

async function renderFramework(
  file: string,
  to: string | undefined,
  output: string,
  options: Pick<DocumentOptions, 'printed' | 'moreFonts'>,
  world: World,
): Promise<ExitStatus> {
  const format = to === undefined ? undefined : frameworkFormatOf(to);
  if (!format) {
    const names = frameworkFormats.join(', ');
    throw new UsageError(
      to === undefined
        ? say`say what to render the framework to: --to ${names}`
        : say`"${to}" is not a format of frameworks; choose one of ${names}`,
    );
  }
  const path = world.resolve(file);
  if (output !== '-') await checkOutputs([world.resolve(output)], world);
  const stored = await readDocument(world, path);
  if (!stored) throw new UsageError(say`"${file}" cannot be read`);
  if ('reason' in stored) throw new UsageError(say`"${file}" cannot be read: ${stored.reason}`);
  // Of the files around it only the settings say something of it.
  const workspace = new WorkspaceFiles(world);
  const known = await workspace.addFile(path);
  const files = workspace.files.filter((one) => one === known || documentKind(world.toUri(one)) === 'config');
  const opened = serviceFor(world, files, { judging: 'never' });
  await opened.service.scan();
  const found = await opened.service.framework(stored);
  if (!found) throw new UsageError(say`"${file}" is no framework file`);
  if (found.broken) return reportBroken([path], opened, world);
  const { framework, presentation } = found;
  const { logo, problem } = await logosOf(world)(presentation.logo);
  const given = { ...options, presentation, logo };
  const { data, lacking } = await exportFramework(framework, format, (asset) => world.readAsset(asset), given);
  if (output === '-' && typeof data !== 'string' && world.outputIsTerminal) {
    throw new UsageError(say`a terminal cannot show this format; name a file with -o`);
  }
  await writeOutput(data, output, world);
  reportLogo(problem, world);
  reportLacking(lacking, path, world);
  return exitStatus.clean;
}

function formatOf(to: string | undefined): RoleFormat {
  const format = to === undefined ? undefined : roleFormatOf(to);
  if (format) return format;
  throw new UsageError(
    to === undefined
      ? say`say what to render to: --to html, md, docx, pdf or jsonld, or an output with such an ending`
      : say`"${to}" is not a format; choose one of html, md, docx, pdf, jsonld`,
  );
}

async function renderFile(
  file: string,
  format: RoleFormat,
  output: string,
  options: RoleOptions,
  world: World,
): Promise<ExitStatus> {
  if (documentKind(world.toUri(world.resolve(file))) !== 'role') {
    throw new UsageError(say`"${file}" is no role or framework file; their names end in .role.yaml or .framework.yaml`);
  }
  if (output !== '-') await checkOutputs([world.resolve(output)], world);
  // Roles refer to one another by their ids, and only reading all files shows which of them has an id.
  const workspace = new WorkspaceFiles(world);
  const path = await workspace.addFile(world.resolve(file));
  const document = await readDocument(world, path);
  if (!document) throw new UsageError(say`"${file}" cannot be read`);
  if ('reason' in document) throw new UsageError(say`"${file}" cannot be read: ${document.reason}`);
  const opened = serviceFor(world, workspace.files, { judging: 'never', isOfFew: true });
  await opened.service.scan();
  const resolved = await opened.service.resolve(document);
  if (!resolved || (resolved.broken && !resolved.isRepaired)) return reportBroken([path], opened, world);
  // Only this command needs the Markdown library, and starting is most of what a short run costs.
  const { exportRole } = await import('../../write/exportRole.ts');
  const { logo, problem } = await logosOf(world)(resolved.profile.presentation.logo);
  const { data, leftOut, lacking } = await exportRole(resolved.profile, format, (asset) => world.readAsset(asset), {
    ...options,
    logo,
  });
  if (output === '-' && typeof data !== 'string' && world.outputIsTerminal) {
    throw new UsageError(
      format === 'pdf'
        ? say`a terminal cannot show a PDF; name a file with -o`
        : say`a terminal cannot show a Word document; name a file with -o`,
    );
  }
  await writeOutput(data, output, world);
  reportLeftOut(path, leftOut, world);
  reportLogo(problem, world);
  reportLacking(lacking, path, world);
  const status = resolved.broken ? await reportBroken([path], opened, world) : exitStatus.clean;
  const asked = { required: new Set([path]), unreadable: workspace.unreadable };
  return reportUnreadable(opened, asked, world) ? exitStatus.failed : status;
}
