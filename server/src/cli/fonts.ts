import { type Message, say } from '../service/message.ts';
import type { FindFonts } from '../write/assets.ts';
import { UsageError, type World } from './world.ts';

/** What the option that names fonts is for `parseArgs`. */
export const fontOption = { font: { type: 'string', multiple: true, default: [] as string[] } } as const;

/** What a help says of it, whose explanations begin at a column. */
export function fontHelp(column: number): Message {
  const [option, blank] = ['  --font FILE'.padEnd(column), ' '.repeat(column)];
  return say`${option}for a PDF: a TrueType or OpenType font (.ttf, .otf, .ttc) for letters that the fonts
${blank}of PDFs lack, which have Latin, Greek, Cyrillic, Hebrew and Arabic; it may be given
${blank}more than once. Common fonts of the system are found without it
`;
}

/** The fonts that are named, then those of the machine. A file that cannot be read or is no font is a wrong usage. */
export async function fontsNamed(files: readonly string[], world: World): Promise<FindFonts> {
  const named: Uint8Array[] = [];
  for (const file of files) {
    const bytes = await world.readBytes(world.resolve(file));
    if (bytes === undefined) throw new UsageError(say`the font "${file}" cannot be read`);
    if ('reason' in bytes) throw new UsageError(say`the font "${file}" cannot be read: ${bytes.reason}`);
    if (!isFont(bytes)) throw new UsageError(say`"${file}" is no TrueType or OpenType font (.ttf, .otf, .ttc)`);
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
