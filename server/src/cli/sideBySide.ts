import type { SideBySideFormat } from '../write/exportSideBySide.ts';
import { summarise } from './formats/report.ts';
import { formatText } from './formats/text.ts';
import { type OpenedService, readDocument } from './service.ts';
import { type ExitStatus, exitStatus, UsageError, type World } from './world.ts';

/*
 * What the commands about several roles have in common.
 */

const formats: Readonly<Record<string, SideBySideFormat>> = { html: 'html', md: 'markdown', csv: 'csv' };

/** What `--to` asks for; throws a `UsageError` for anything else. */
export function formatOf(to: string | undefined, command: string): SideBySideFormat {
  const format = to !== undefined && Object.hasOwn(formats, to) ? formats[to] : undefined;
  if (format) return format;
  const names = Object.keys(formats).join(', ');
  throw new UsageError(
    to === undefined
      ? `say what to write the ${command} as: --to html, --to md or --to csv`
      : `"${to}" is not a format; choose one of ${names}`,
  );
}

/** Says what is wrong in files of which a page would show only a part. */
export async function reportBroken(
  paths: readonly string[],
  { judging }: OpenedService,
  world: World,
): Promise<ExitStatus> {
  const files = [];
  const service = await judging();
  for (const path of paths) {
    const document = await readDocument(world, path);
    if (!document || 'reason' in document) continue;
    files.push({ path: world.display(path), problems: await service.check(document), text: document.text });
  }
  const { columns, display } = world;
  world.writeError(formatText({ files, summary: summarise(files) }, { colours: false, columns, display }));
  return exitStatus.found;
}
