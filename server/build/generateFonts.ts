import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** The fonts of PDFs by their names in our package, and the weights from which they are made. */
const fonts = {
  regular: '400Regular',
  bold: '600SemiBold',
  italic: '400Regular_Italic',
  boldItalic: '600SemiBold_Italic',
};

/**
 * The characters that are kept, as far as the fonts have them: Latin with all its extensions, marks, Greek, Cyrillic, punctuation,
 * currencies, letter-like signs, numbers, arrows, mathematics, lines, shapes and dingbats. First and last code point of each range.
 */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x52f],
  [0x1e00, 0x1fff],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2070, 0x20cf],
  [0x2100, 0x22ff],
  [0x2500, 0x27bf],
  [0x2c60, 0x2c7f],
  [0xa720, 0xa7ff],
] as const;

/**
 * Makes small fonts from large ones. The name tables are dropped: the licence reserves the name for the original fonts, and PDFs do not need it.
 */
export async function generateFonts(root: string): Promise<void> {
  const source = `${root}/node_modules/@expo-google-fonts/source-sans-3`;
  const directory = `${root}/server/src/write/pdf/generated/fonts`;
  const licence = `${directory}/OFL.txt`;
  // The licence is written last, so that fonts of an interrupted run are made again.
  if ((await changed(licence)) > Math.max(await changed(import.meta.filename), await changed(`${source}/package.json`)))
    return;
  await mkdir(directory, { recursive: true });
  const text = ranges
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
    .join('');
  for (const [name, weight] of Object.entries(fonts)) {
    const font = await readFile(`${source}/${weight}/SourceSans3_${weight}.ttf`);
    const subset = await subsetFont(font, text, {
      targetFormat: 'truetype',
      keepFeatures: ['ccmp', 'kern', 'locl', 'mark', 'mkmk'],
      noHinting: true,
      dropTables: ['name', 'STAT', 'BASE'],
    });
    await writeFile(`${directory}/${name}.ttf`, subset);
  }
  await copyFile(`${source}/LICENSE_FONT`, licence);
}

/** When a file was last changed, in milliseconds; 0 when it does not exist. */
async function changed(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
}
