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
 * The scripts with fonts of their own, which a document loads only when it has letters of them: from which package they are made, of which weights, and
 * what is kept of them. That of Arabic has a glyph for each letter, where others make letters of bones and dots, which no reader of a PDF puts
 * together again.
 */
const scripts = {
  hebrew: {
    from: 'noto-sans-hebrew',
    weights: [400, 600],
    ranges: [
      [0x590, 0x5ff],
      [0xfb1d, 0xfb4f],
    ],
  },
  arabic: {
    from: 'ibm-plex-sans-arabic',
    weights: [400, 600],
    ranges: [
      [0x600, 0x6ff],
      [0x750, 0x77f],
      [0x8a0, 0x8ff],
    ],
  },
} as const;

/**
 * Makes small fonts from large ones. The name tables are dropped: the licence reserves the name for the original fonts, and PDFs do not need it.
 */
export async function generateFonts(root: string): Promise<void> {
  const source = `${root}/node_modules/@expo-google-fonts/source-sans-3`;
  const directory = `${root}/server/src/write/pdf/generated/fonts`;
  const licence = `${directory}/OFL.txt`;
  const folders = Object.values(scripts).map(({ from }) => `${root}/node_modules/@fontsource/${from}`);
  const inputs = [import.meta.filename, ...[source, ...folders].map((folder) => `${folder}/package.json`)];
  // The licence is written last, so that fonts of an interrupted run are made again.
  if ((await changed(licence)) > Math.max(...(await Promise.all(inputs.map(changed))))) return;
  await mkdir(directory, { recursive: true });
  const text = charactersIn(ranges);
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
  for (const [script, { from, weights, ranges: kept }] of Object.entries(scripts)) {
    const folder = `${root}/node_modules/@fontsource/${from}`;
    for (const [i, name] of [script, `${script}Bold`].entries()) {
      const font = await readFile(`${folder}/files/${from}-${script}-${weights[i]}-normal.woff`);
      const subset = await subsetFont(font, charactersIn([[0x20, 0x20], [0x200c, 0x200f], ...kept]), {
        targetFormat: 'truetype',
        noHinting: true,
        dropTables: ['name', 'STAT', 'BASE'],
      });
      await writeFile(`${directory}/${name}.ttf`, subset);
    }
    await copyFile(`${folder}/LICENSE`, `${directory}/OFL-${script}.txt`);
  }
  await copyFile(`${source}/LICENSE_FONT`, licence);
}

function charactersIn(all: readonly (readonly [number, number])[]): string {
  return all
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)))
    .join('');
}

/** When a file was last changed, in milliseconds; 0 when it does not exist. */
async function changed(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
}
