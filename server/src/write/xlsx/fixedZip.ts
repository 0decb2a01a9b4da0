import { unzipSync, zipSync } from 'fflate';

/**
 * The same workbook with the same times in it whenever it is made.
 *
 * @param mend What becomes of each sheet's XML, by the 0-based place of the sheet in the workbook.
 */
export function fixedZip(
  bytes: Uint8Array,
  mend: (sheet: number, part: Uint8Array) => Uint8Array = (_, part) => part,
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]): [string, Uint8Array] => {
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1];
    return [path, number === undefined ? part : mend(Number(number) - 1, part)];
  });
  // At this level packing a large workbook takes half of the time that it takes at the usual one, and gives a hundredth more.
  return zipSync(Object.fromEntries(parts), { level: 4, mtime: new Date(1980, 0, 1) });
}
