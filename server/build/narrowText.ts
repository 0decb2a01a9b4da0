import { readFile, writeFile } from 'node:fs/promises';

/**
 * Rewrites files of JavaScript so that Node.js keeps each of their characters in one byte: a single one beyond ASCII, such as a dash in a regular
 * expression, makes it keep all of a file in two, as long as the process runs.
 */
export async function narrowFiles(files: readonly string[]): Promise<void> {
  await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8');
      const narrow = narrowText(text);
      if (narrow !== text) await writeFile(file, narrow);
    }),
  );
}

/**
 * JavaScript that means the same, with escapes in place of characters beyond ASCII. These mean the same in strings, templates, regular
 * expressions and names; in a raw template, which has them as they are written, only where that is the source of a regular expression. Throws for a
 * character behind a backslash, which would make something else of the escape.
 */
export function narrowText(text: string): string {
  return text.replace(/(\\*)([^\0-\x7f])/g, (_, backslashes: string, wide: string) => {
    if (backslashes.length % 2 === 1) throw new Error(`"${wide}" stands behind a backslash`);
    return `${backslashes}\\u${wide.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
