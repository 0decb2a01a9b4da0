import type { FindFonts } from '../write/assets.ts';
import { visible } from './formats/visible.ts';
import { UsageError, type World } from './world.ts';

/** What the option that names fonts is for `parseArgs`. */
export const fontOption = { font: { type: 'string', multiple: true, default: [] as string[] } } as const;

/** What a help says of it, whose explanations begin at a column. */
export function fontHelp(column: number): string {
  const [first, ...rest] = [
    'for a PDF: a TrueType or OpenType font (.ttf, .otf, .ttc) for letters that the fonts',
    'of PDFs lack, which have Latin, Greek, Cyrillic, Hebrew and Arabic; it may be given',
    'more than once. Common fonts of the system are found without it',
  ];
  return [`${'  --font FILE'.padEnd(column)}${first}`, ...rest.map((line) => `${' '.repeat(column)}${line}`), ''].join(
    '\n',
  );
}

/** The fonts that are named, then those of the machine. A file that cannot be read or is no font is a wrong usage. */
export async function fontsNamed(files: readonly string[], world: World): Promise<FindFonts> {
  const named: Uint8Array[] = [];
  for (const file of files) {
    const bytes = await world.readBytes(world.resolve(file));
    if (bytes === undefined) throw new UsageError(`the font "${visible(file)}" cannot be read`);
    if ('reason' in bytes) throw new UsageError(`the font "${visible(file)}" cannot be read: ${bytes.reason}`);
    if (!isFont(bytes)) throw new UsageError(`"${visible(file)}" is no TrueType or OpenType font (.ttf, .otf, .ttc)`);
    named.push(bytes);
  }
  return async function* fonts(letters, lang) {
    yield* named;
    yield* world.fontsOfSystem(letters, lang);
  };
}

/** What such files begin with. */
const beginnings: readonly string[] = ['\0\u0001\0\0', 'true', 'OTTO', 'ttcf', 'wOFF'];

function isFont(bytes: Uint8Array): boolean {
  return beginnings.includes(String.fromCharCode(...bytes.subarray(0, 4)));
}
