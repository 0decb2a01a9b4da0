import type { Framework } from '../service/document/profile/profile.ts';
import { defined } from '../service/document/profile/reader.ts';
import type { Presentation } from '../service/model/presentation.ts';
import { phrasesFor } from '../service/text/phrases/phrasesFor.ts';
import type { ReadAsset } from './assets.ts';
import { type DocumentOptions, documentKinds, writtenDocument } from './documents.ts';
import { safeFileName } from './fileName.ts';
import { type LackingLetters, type LackingSummary, lackingSummary } from './support/lackingLetters.ts';

/** What a framework can be handed out as. */
export const frameworkFormats = ['html', 'markdown', 'docx', 'pdf', 'xlsx', 'case', 'skos'] as const;

export type FrameworkFormat = (typeof frameworkFormats)[number];

/** How a framework is written. */
export interface FrameworkOptions extends Omit<DocumentOptions, 'isSummary'> {
  /** How the settings want it to be shown. */
  readonly presentation?: Presentation;
}

export interface ExportedFramework {
  /** The framework's id with the format's suffix, fit for every file system. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly data: string | Uint8Array;
  /** The letters for which a PDF shows boxes. */
  readonly lacking: LackingSummary | undefined;
}

interface Kind {
  readonly suffix: string;
  readonly mediaType: string;
  /** Other names by which the format is asked for. */
  readonly names?: readonly string[];
  /** Loads the writer when it is first asked for. */
  readonly write: (
    framework: Framework,
    readAsset: ReadAsset,
    options: FrameworkOptions,
  ) => Promise<string | Uint8Array>;
}

/** The formats that people read, as for roles. */
function asDocument(format: keyof typeof documentKinds): Kind {
  return {
    ...documentKinds[format],
    write: async (framework, readAsset, { presentation, ...options }) => {
      const { frameworkDocument } = await import('../jobProfile/frameworkDocument.ts');
      const phrases = await phrasesFor(framework.lang?.value);
      return writtenDocument(
        frameworkDocument(framework, phrases, defined({ presentation })),
        format,
        readAsset,
        options,
      );
    },
  };
}

/** One row for each format. */
const kinds: Readonly<Record<FrameworkFormat, Kind>> = {
  html: asDocument('html'),
  markdown: asDocument('markdown'),
  docx: asDocument('docx'),
  pdf: asDocument('pdf'),
  xlsx: {
    suffix: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (framework) =>
      (await import('./xlsx/frameworkWorkbook.ts')).frameworkWorkbook(
        framework,
        await phrasesFor(framework.lang?.value),
      ),
  },
  case: {
    suffix: 'case.json',
    mediaType: 'application/json',
    write: async (framework) => (await import('./case/case.ts')).caseOf(framework),
  },
  skos: {
    suffix: 'skos.jsonld',
    mediaType: 'application/ld+json',
    write: async (framework) => (await import('./skos/skos.ts')).skosOf(framework),
  },
};

/** A framework as a document or as data for other systems. */
export async function exportFramework(
  framework: Framework,
  format: FrameworkFormat,
  readAsset: ReadAsset,
  options: Omit<FrameworkOptions, 'onLacking'> = {},
): Promise<ExportedFramework> {
  const { suffix, mediaType, write } = kinds[format];
  const fileName = `${safeFileName(framework.id?.value ?? '', 'framework')}.${suffix}`;
  let lacking: LackingSummary | undefined;
  const onLacking = (found: readonly LackingLetters[]) => {
    lacking = lackingSummary(found);
  };
  const data = await write(framework, readAsset, { ...options, onLacking });
  return { fileName, mediaType, data, lacking };
}

/** The format that is meant by a name from elsewhere, if there is one. */
export function frameworkFormatOf(name: string): FrameworkFormat | undefined {
  return frameworkFormats.find(
    (format) => format === name || kinds[format].suffix === name || kinds[format].names?.includes(name),
  );
}
