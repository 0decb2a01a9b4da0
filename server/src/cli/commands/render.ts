import { parseArgs } from 'node:util';
import { documentKind } from '../../service/document/kind.ts';
import { summarise } from '../formats/report.ts';
import { formatText } from '../formats/text.ts';
import { filesAround, readDocument, serviceFor } from '../service.ts';
import { type ExitStatus, exitStatus, UsageError, type World } from '../world.ts';

export const renderHelp = `Usage: role-profile render FILE --to html [-o OUT]

Renders a role as a job profile that people can read and print.

  --to html      a page that needs nothing else
  -o, --output   the file to write; "-" or nothing is standard output

Status: 0 rendered; 1 the file has YAML errors; 2 wrong usage or a file that cannot be read or written.
`;

/** `role-profile render`: writes one role as a document. A file with YAML errors is not rendered, since texts would be missing. */
export async function render(args: readonly string[], world: World): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { to: { type: 'string' }, output: { type: 'string', short: 'o', default: '-' } },
  });
  const [file, another] = positionals;
  if (file === undefined || another !== undefined) throw new UsageError('render takes one file');
  if (values.to !== 'html') {
    throw new UsageError(
      values.to === undefined ? 'say what to render to: --to html' : `"${values.to}" is not a format; choose html`,
    );
  }
  const path = world.resolve(file);
  if (documentKind(world.toUri(path)) !== 'role') {
    throw new UsageError(`"${file}" is no role file; their names end in .role.yaml or .role.yml`);
  }
  const document = await readDocument(world, path);
  if (!document) throw new UsageError(`"${file}" cannot be read`);
  let { service } = serviceFor(world, []);
  let resolved = await service.resolve(document);
  if (resolved?.profile.role.extends) {
    // Roles are extended by their ids, and in which file an id is only reading all of them tells.
    service = serviceFor(world, await filesAround(path, world)).service;
    await service.scan();
    resolved = await service.resolve(document);
  }
  if (!resolved || resolved.broken) {
    const files = [{ path: world.display(path), problems: await service.check(document), text: document.text }];
    const { columns, display } = world;
    world.writeError(formatText({ files, summary: summarise(files) }, { colours: false, columns, display }));
    return exitStatus.found;
  }
  // Only this command needs the Markdown library, and starting is most of what a short run costs.
  const [{ renderDocument }, { renderProfile }] = await Promise.all([
    import('../../render/document.ts'),
    import('../../render/renderProfile.ts'),
  ]);
  const html = renderDocument(renderProfile(resolved.profile));
  if (values.output === '-') world.writeOutput(html);
  else await world.writeText(world.resolve(values.output), html);
  return exitStatus.clean;
}
