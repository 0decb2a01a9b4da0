import type { ReadSource } from '../imported.ts';
import { isRecord } from '../support/isRecord.ts';
import { isPrint, type Print } from './print.ts';

/** What one import has made, as it is kept in the folder. */
export interface PastImport {
  readonly format: string;
  /** The names of the sources. */
  readonly sources: readonly string[];
  /** What each file said when it came from the source, by the file's name. */
  readonly files: ReadonlyMap<string, Print>;
}

/** The imports that a manifest tells of; none where it is no manifest, or is of a later version. Never throws. */
export function readManifest(text: string | undefined): readonly PastImport[] {
  if (text === undefined) return [];
  try {
    return pastImports(JSON.parse(text));
  } catch {
    // No JSON, or JSON that is nested without end.
    return [];
  }
}

function pastImports(value: unknown): readonly PastImport[] {
  if (!isRecord(value) || value.version !== 1 || !Array.isArray(value.imports)) return [];
  return value.imports.flatMap((one: unknown): PastImport[] => {
    if (!isRecord(one) || !isRecord(one.files) || !Array.isArray(one.sources)) return [];
    const files = Object.entries(one.files).flatMap(([name, print]) =>
      isPrint(print) ? [[name, print] as const] : [],
    );
    return [{ format: String(one.format), sources: one.sources.map(String), files: new Map(files) }];
  });
}

/** The manifest's text: a line for each file, so that it reads well in a diff. The same imports give the same text. */
export function writeManifest(imports: readonly PastImport[]): string {
  const sorted = [...imports].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const parts = sorted.map(({ format, sources, files }) => {
    const lines = [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, print]) => `        ${JSON.stringify(name)}: ${JSON.stringify(print)}`);
    return [
      '    {',
      `      "format": ${JSON.stringify(format)},`,
      `      "sources": ${JSON.stringify(sources)},`,
      '      "files": {',
      lines.join(',\n'),
      '      }',
      '    }',
    ].join('\n');
  });
  return `{\n  "version": 1,\n  "imports": [\n${parts.join(',\n')}\n  ]\n}\n`;
}

function keyOf({ files, format }: PastImport): string {
  return `${[...files.keys()].sort()[0] ?? ''} ${format}`;
}

/** What is kept of an import. */
export function pastImport(sources: readonly ReadSource[], files: ReadonlyMap<string, Print>): PastImport {
  return {
    format: [...new Set(sources.map(({ format }) => format))].join(', '),
    sources: sources.flatMap((source) => source.files),
    files,
  };
}
