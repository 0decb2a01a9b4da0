import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';
import type { Sheet } from '../../src/write/pdf/theme.ts';

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

/** Asserts that nothing is cut on pages of this size, and that nothing stands on another. */
export function checkTexts(pages: readonly PageGeometry[], sheet: Sheet): void {
  for (const [i, { texts }] of pages.entries()) {
    for (const { text, x, width, y } of texts) {
      const isInside = x >= sheet.left - 0.5 && x + width <= sheet.width - sheet.right + 1;
      assert(isInside, `page ${i + 1}: "${text}" goes over the edge`);
      assert(y > 20 && y < sheet.height - 15, `page ${i + 1}: "${text}" is not on the page`);
    }
    const sorted = texts.toSorted((a, b) => a.y - b.y);
    for (const [j, one] of sorted.entries()) {
      for (const other of sorted.slice(j + 1)) {
        if (other.y - one.y > 12) break;
        const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
        const isOver = other.y - one.y < 0.62 * Math.min(one.size, other.size) && across > 1;
        assert(!isOver, `page ${i + 1}: "${one.text}" and "${other.text}" stand on each other`);
      }
    }
  }
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
