import type { CheckReport } from './report.ts';

/** The report for programs; `version` changes when a reader would have to. */
export function formatJson({ files, summary }: CheckReport): string {
  const report = {
    version: 1,
    summary,
    files: files.map(({ path, problems }) => ({
      path,
      diagnostics: problems.map(({ code, severity, message, range, fixable }) => ({
        code,
        severity,
        message,
        range,
        related: [],
        fixable,
      })),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
