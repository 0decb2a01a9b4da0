import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';

/** A piece of text on a page, in points from the upper left corner; `y` is its baseline. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Where a strip of steps stands. */
export interface PlacedStrip {
  readonly x: number;
  readonly width: number;
}

export interface PageGeometry {
  readonly texts: readonly PlacedText[];
  readonly strips: readonly PlacedStrip[];
}

/** Where everything stands on the pages of a PDF of ours, whose pages are so high in points. */
export async function geometryOf(bytes: Uint8Array, height = 841.89): Promise<PageGeometry[]> {
  const strips = contentsOf(bytes, height).map(stripsIn);
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  const pages: PageGeometry[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent({ disableNormalization: true });
    const texts = items.flatMap((item): PlacedText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, x = 0, y = 0] = item.transform.map(Number);
      return [{ text: item.str, x, y: height - y, width: item.width, size }];
    });
    pages.push({ texts, strips: strips[number - 1] ?? [] });
  }
  return pages;
}

/** The streams that draw pages, in their order. */
function contentsOf(bytes: Uint8Array, height: number): string[] {
  const source = Buffer.from(bytes).toString('latin1');
  return [...source.matchAll(/\/Filter \/FlateDecode\s*>>\s*stream\n([\s\S]*?)\nendstream/g)].flatMap(
    ([, stream = '']) => {
      const content = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
      return content.startsWith(`1 0 0 -1 0 ${height} cm`) ? [content] : [];
    },
  );
}

/** A strip is a figure of several shapes, each of which begins where its rounded corner ends. */
function stripsIn(content: string): PlacedStrip[] {
  return [...content.matchAll(/\/Figure <<[^>]*>> BDC\n([\s\S]*?)EMC/g)].flatMap(([, drawn = '']) => {
    const xs = [...drawn.matchAll(/(-?[\d.]+) (-?[\d.]+) (?:m|l)\n/g)].map(([, x]) => Number(x));
    const curves = [...drawn.matchAll(/(?:-?[\d.]+ ){4}(-?[\d.]+) (-?[\d.]+) c\n/g)].map(([, x]) => Number(x));
    const all = [...xs, ...curves];
    return all.length === 0 ? [] : [{ x: Math.min(...all), width: Math.max(...all) - Math.min(...all) }];
  });
}
