import type * as Importer from '../import/importer.ts';

/*
 * Stands for `import/loadImporter.ts` in the bundle for workers, as `pdf.ts` does for the writer of PDFs: imports and their libraries are a script
 * of its own, which is loaded when somebody imports.
 */

declare global {
  interface WorkerGlobalScope {
    /** What the script declares. */
    roleProfilesImport?: typeof Importer;
  }
}

export async function loadImporter(): Promise<typeof Importer> {
  if (!self.roleProfilesImport) {
    if (!self.roleProfilesFiles) throw new Error('The client has not said where the built files are.');
    importScripts(`${self.roleProfilesFiles}/import.js`);
  }
  if (!self.roleProfilesImport) throw new Error('The importer has not been built.');
  return self.roleProfilesImport;
}
