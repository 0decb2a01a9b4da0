import type { World } from '../world.ts';
import { type CheckReport, pathOf } from './report.ts';

/** The report for programs. Ranges are LSP's, 0-based. `version` is raised when programs that read it would have to change. */
export function formatJson({ files, summary }: CheckReport, world: Pick<World, 'display'>): string {
  const report = {
    version: 1,
    summary,
    files: files.map(({ path, problems }) => ({
      path,
      diagnostics: problems.map(({ code, severity, message, range, related = [], fixable }) => ({
        code,
        severity,
        message,
        range,
        related: related.map((place) => ({
          path: pathOf(place.uri, world),
          range: place.range,
          message: place.message,
        })),
        fixable,
      })),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
