import { createRichText } from '../jobProfile/richText.ts';
import type { Matrix } from '../service/compare/matrix.ts';
import type { Comparison } from '../service/compare/model.ts';
import { slug } from '../service/text/slug.ts';
import type { FindFonts, ReadAsset } from './assets.ts';
import { comparisonCsv } from './csv/comparisonCsv.ts';
import { matrixCsv } from './csv/matrixCsv.ts';
import { comparePage } from './html/comparePage.ts';
import { documentOf, renderDocument } from './html/document.ts';
import { piecesOf } from './html/html.ts';
import { lookOfSideBySide } from './html/look.ts';
import { matrixContent } from './html/matrixPage.ts';
import { comparisonMarkdown } from './markdown/comparisonMarkdown.ts';
import { matrixMarkdown } from './markdown/matrixMarkdown.ts';
import type { SharedFonts } from './pdf/sharedFonts.ts';
import { type LackingLetters, type LackingSummary, lackingSummary } from './support/lackingLetters.ts';
import { headOfComparison, headOfMatrix, type SideBySideOptions } from './support/sideBySideHead.ts';
import { titleOfComparison, titleOfMatrix } from './support/sideBySideWords.ts';

/** What views of several roles are saved as. */
export type SideBySideFormat = 'html' | 'markdown' | 'csv';

/** What they are handed out as, on paper and for Word. */
export type SideBySideDocument = 'pdf' | 'docx';

/** What a comparison is saved as. */
export type ComparisonFormat = SideBySideFormat | SideBySideDocument;

/** What a matrix is saved as. */
export type MatrixFormat = ComparisonFormat | 'xlsx';

/** How a view of several roles is handed out. */
export interface SideBySideDocumentOptions extends SideBySideOptions {
  /** Finds fonts for letters that those of the package lack. */
  readonly moreFonts?: FindFonts | undefined;
  /** What PDFs have in common that are written one after another. */
  readonly sharedFonts?: SharedFonts | undefined;
}

/** A text to be saved under a name. */
export interface TextFile {
  /** With its suffix. */
  readonly fileName: string;
  /** In pieces, one behind the other, which are made as they are asked for: a large matrix has some fifty megabytes. */
  readonly pieces: Iterable<string>;
}

/** Bytes to be saved under a name. */
export interface BytesFile {
  /** With its suffix. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The letters for which it shows boxes, as only a PDF does. */
  readonly lacking: LackingSummary | undefined;
}

const suffixes: Readonly<Record<MatrixFormat, string>> = {
  html: 'html',
  markdown: 'md',
  csv: 'csv',
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
};

/** A comparison as a document. */
export function exportComparison(
  comparison: Comparison,
  format: SideBySideFormat,
  options: SideBySideOptions = {},
): TextFile {
  const { plain } = createRichText();
  const write = {
    html: () => renderDocument(comparePage(comparison, options), lookOfSideBySide(headOfComparison(comparison, plain))),
    markdown: () => comparisonMarkdown(comparison, options),
    csv: () => comparisonCsv(comparison),
  };
  return { fileName: nameOf(titleOfComparison(comparison, plain), format), pieces: [write[format]()] };
}

/** A matrix as a document. */
export function exportMatrix(matrix: Matrix, format: SideBySideFormat, options: SideBySideOptions = {}): TextFile {
  const { plain } = createRichText();
  const write = {
    html: () => piecesOf(documentOf(matrixContent(matrix, options), lookOfSideBySide(headOfMatrix(matrix, plain)))),
    markdown: () => matrixMarkdown(matrix, options),
    csv: () => matrixCsv(matrix),
  };
  return { fileName: nameOf(titleOfMatrix(matrix, plain), format), pieces: write[format]() };
}

/** A comparison on paper or for Word; each writer is loaded when it is first needed. */
export async function exportComparisonDocument(
  comparison: Comparison,
  format: SideBySideDocument,
  readAsset: ReadAsset,
  options: SideBySideDocumentOptions = {},
): Promise<BytesFile> {
  const fileName = nameOf(titleOfComparison(comparison, createRichText().plain), format);
  return documentFile(fileName, async (onLacking) => {
    if (format === 'docx') return (await import('./docx/sideBySide/comparison.ts')).comparisonDocx(comparison, options);
    return (await import('./pdf/pdf.ts')).comparisonPdf(comparison, readAsset, { ...options, onLacking });
  });
}

/** The same of a matrix. */
export async function exportMatrixDocument(
  matrix: Matrix,
  format: SideBySideDocument,
  readAsset: ReadAsset,
  options: SideBySideDocumentOptions = {},
): Promise<BytesFile> {
  const fileName = nameOf(titleOfMatrix(matrix, createRichText().plain), format);
  return documentFile(fileName, async (onLacking) => {
    if (format === 'docx') return (await import('./docx/sideBySide/matrix.ts')).matrixDocx(matrix, options);
    return (await import('./pdf/pdf.ts')).matrixPdf(matrix, readAsset, { ...options, onLacking });
  });
}

async function documentFile(
  fileName: string,
  write: (onLacking: (found: readonly LackingLetters[]) => void) => Promise<Uint8Array>,
): Promise<BytesFile> {
  let lacking: LackingSummary | undefined;
  const bytes = await write((found) => {
    lacking = lackingSummary(found);
  });
  return { fileName, bytes, lacking };
}

/** A matrix as a workbook of Excel, which can be changed and imported again. The library is loaded when it is first needed. */
export async function exportWorkbook(matrix: Matrix): Promise<BytesFile> {
  const { matrixWorkbook } = await import('./xlsx/matrixWorkbook.ts');
  const bytes = await matrixWorkbook(matrix);
  return { fileName: nameOf(titleOfMatrix(matrix, createRichText().plain), 'xlsx'), bytes, lacking: undefined };
}

function nameOf(title: string, format: MatrixFormat): string {
  return `${slug(title).slice(0, 80) || 'roles'}.${suffixes[format]}`;
}
