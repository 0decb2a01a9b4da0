import { strFromU8, strToU8 } from 'fflate';

/**
 * Gives the columns of a sheet the style of one of its cells, which Excel takes for cells that are not in the file. The library knows styles of
 * cells only, and a cell that is there for its style alone takes as long to write as one with a text.
 *
 * @param sheet The XML of the sheet, UTF-8.
 * @param first The first of the columns, 0-based.
 * @param like The cell, such as `C4`. Without it, or where it has no style, the sheet stays as it is.
 */
export function withColumnStyle(sheet: Uint8Array, first: number, like: string): Uint8Array {
  const xml = strFromU8(sheet);
  const style = new RegExp(`<c r="${like}"[^>]* s="(\\d+)"`).exec(xml)?.[1];
  if (style === undefined) return sheet;
  const styled = xml.replace(/<cols>.*?<\/cols>/s, (columns) =>
    columns.replaceAll(/<col min="(\d+)"/g, (start, number: string) =>
      Number(number) > first ? `${start} style="${style}"` : start,
    ),
  );
  return strToU8(styled);
}
