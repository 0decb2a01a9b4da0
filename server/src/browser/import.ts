import type * as Importer from '../import/importer.ts';

/*
 * Stands for `import/importer.ts` in the bundle for workers, as `pdf.ts` does for the writer of PDFs: imports and their libraries are a script of
 * its own, which is loaded when somebody imports.
 */

declare global {
  interface WorkerGlobalScope {
    /** What the script declares. */
    roleProfilesImport?: typeof Importer;
  }
}

function loaded(): typeof Importer {
  if (!self.roleProfilesImport) {
    if (!self.roleProfilesFiles) throw new Error('The client has not said where the built files are.');
    importScripts(`${self.roleProfilesFiles}/import.js`);
  }
  if (!self.roleProfilesImport) throw new Error('The importer has not been built.');
  return self.roleProfilesImport;
}

export const runImport: typeof Importer.runImport = (...args) => loaded().runImport(...args);
export const formatNamed: typeof Importer.formatNamed = (name) => loaded().formatNamed(name);
export const decidedOf: typeof Importer.decidedOf = (words) => loaded().decidedOf(words);
export const clipboardFile: typeof Importer.clipboardFile = (...args) => loaded().clipboardFile(...args);
export const reviewPage: typeof Importer.reviewPage = (...args) => loaded().reviewPage(...args);
export const writeMapping: typeof Importer.writeMapping = (decisions) => loaded().writeMapping(decisions);
export const pathsOfWorkbook: typeof Importer.pathsOfWorkbook = async (bytes) => loaded().pathsOfWorkbook(bytes);
export const changesOfWorkbook: typeof Importer.changesOfWorkbook = async (...args) =>
  loaded().changesOfWorkbook(...args);
export const workbookPage: typeof Importer.workbookPage = (...args) => loaded().workbookPage(...args);
