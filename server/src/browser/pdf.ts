import type * as Pdf from '../write/pdf/pdf.ts';

/*
 * Stands for `write/pdf/pdf.ts` in the bundle for workers, which is one file: the writer of PDFs is half as big as everything else, and most
 * sessions have no use for it. It is a script of its own that is loaded in the way in which VS Code loads the worker itself, so that it works
 * wherever the worker does: VS Code's content security policy forbids scripts from text, and other origins forbid modules.
 */

declare global {
  interface WorkerGlobalScope {
    /** The address of the folder of the built files. */
    roleProfilesFiles?: string;
    /** What the script declares. */
    roleProfilesPdf?: typeof Pdf;
  }
}

/** Says where the built files are, before the first PDF. */
export function builtFilesAt(address: string): void {
  self.roleProfilesFiles = address;
}

export const pdfOf: typeof Pdf.pdfOf = async (...given) => writers().pdfOf(...given);

export const comparisonPdf: typeof Pdf.comparisonPdf = async (...given) => writers().comparisonPdf(...given);

export const matrixPdf: typeof Pdf.matrixPdf = async (...given) => writers().matrixPdf(...given);

/** What the script declares, which is loaded by the first to ask. */
function writers(): typeof Pdf {
  if (!self.roleProfilesPdf) {
    if (!self.roleProfilesFiles) throw new Error('The client has not said where the built files are.');
    importScripts(`${self.roleProfilesFiles}/pdf.js`);
  }
  if (!self.roleProfilesPdf) throw new Error('The writer of PDFs has not been built.');
  return self.roleProfilesPdf;
}
