type Importer = typeof import('./importer.ts');

/** Loads imports and all libraries behind them, when somebody imports. In a worker `browser/loadImporter.ts` stands in its place. */
export function loadImporter(): Promise<Importer> {
  return import('./importer.ts');
}
