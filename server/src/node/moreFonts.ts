import { readNamedFileSync } from './regularFile.ts';

/** The fonts at some paths, those that cannot be read left out, then those of the system. */
export function moreFonts(paths: readonly string[]): (letters: string, lang: string) => AsyncGenerator<Uint8Array> {
  return async function* (letters, lang) {
    for (const path of paths) {
      const bytes = readNamedFileSync(path);
      if (bytes && !('reason' in bytes)) yield bytes;
    }
    // Loaded late: few documents need other fonts.
    const { fontsOfSystem } = await import('./systemFonts.ts');
    yield* fontsOfSystem(letters, lang);
  };
}
