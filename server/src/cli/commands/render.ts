import { parseArgs } from 'node:util';
import { documentKind } from '../../service/document/kind.ts';
import { type RoleFormat, roleFormatOf } from '../../write/exportRole.ts';
import { reportLeftOut } from '../leftOut.ts';
import { checkOutputs, writeOutput } from '../outputs.ts';
import { readDocument, serviceFor } from '../service.ts';
import { reportBroken } from '../sideBySide.ts';
import { renderSite } from '../site/renderSite.ts';
import { reportUnreadable } from '../unreadable.ts';
import { WorkspaceFiles } from '../workspaceFiles.ts';
import { type ExitStatus, exitStatus, UsageError, type World } from '../world.ts';

export const renderHelp = `Usage: role-profile render FILE --to FORMAT [-o OUT]
       role-profile render FOLDER -o OUT

Renders a role as a job profile that people can read and print. A folder becomes a site
of pages: an index by family with ladders and a search, a page for each role, and skills
by grade. It works from a disk as well as on a server. Of a site that is there already
only what has changed is written, and no file of anybody else is touched.

  --to html      a page that needs nothing else
  --to md        Markdown
  --to docx      a document for Word and LibreOffice
  --to pdf       a document to print and to hand out
  --to jsonld    data for web pages: an Occupation of schema.org
  -o, --output   the file to write, "-" or nothing being standard output; of a site its folder.
                 No role, framework or settings file is written over

Status: 0 rendered; 1 a file has YAML errors; 2 wrong usage or a file that cannot be read or written. A site leaves out
roles that cannot be read, and keeps the pages that they had.
`;

/** `role-profile render`: writes one role as a document. A file with YAML errors is not rendered, since texts would be missing. */
export async function render(args: readonly string[], world: World): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { to: { type: 'string' }, output: { type: 'string', short: 'o', default: '-' } },
  });
  const [file, another] = positionals;
  if (file === undefined || another !== undefined) throw new UsageError('render takes one file or one folder');
  if ((await world.kindOf(world.resolve(file))) === 'folder') {
    if (values.to !== undefined && values.to !== 'html') {
      throw new UsageError('a folder becomes a site of HTML pages; render other formats file by file');
    }
    return renderSite(file, values.output, world);
  }
  return renderFile(file, formatOf(values.to), values.output, world);
}

function formatOf(to: string | undefined): RoleFormat {
  const format = to === undefined ? undefined : roleFormatOf(to);
  if (format) return format;
  throw new UsageError(
    to === undefined
      ? 'say what to render to: --to html, md, docx, pdf or jsonld'
      : `"${to}" is not a format; choose one of html, md, docx, pdf, jsonld`,
  );
}

async function renderFile(file: string, format: RoleFormat, output: string, world: World): Promise<ExitStatus> {
  if (documentKind(world.toUri(world.resolve(file))) !== 'role') {
    throw new UsageError(`"${file}" is no role file; their names end in .role.yaml or .role.yml`);
  }
  if (output !== '-') await checkOutputs([world.resolve(output)], world);
  // Roles refer to one another by their ids, and only reading all files shows which of them has an id.
  const workspace = new WorkspaceFiles(world);
  const path = await workspace.addFile(world.resolve(file));
  const document = await readDocument(world, path);
  if (!document) throw new UsageError(`"${file}" cannot be read`);
  if ('reason' in document) throw new UsageError(`"${file}" cannot be read: ${document.reason}`);
  const opened = serviceFor(world, workspace.files, { judges: false });
  await opened.service.scan();
  const resolved = await opened.service.resolve(document);
  if (!resolved || resolved.broken) return reportBroken([path], opened, world);
  // Only this command needs the Markdown library, and starting is most of what a short run costs.
  const { exportRole } = await import('../../write/exportRole.ts');
  const { data, leftOut } = await exportRole(resolved.profile, format, (asset) => world.readAsset(asset));
  if (output === '-' && typeof data !== 'string' && world.outputIsTerminal) {
    throw new UsageError(
      `a terminal cannot show ${format === 'pdf' ? 'a PDF' : 'a Word document'}; name a file with -o`,
    );
  }
  await writeOutput(data, output, world);
  reportLeftOut(path, leftOut, world);
  const asked = { required: new Set([path]), unreadable: workspace.unreadable };
  return reportUnreadable(opened, asked, world) ? exitStatus.failed : exitStatus.clean;
}
