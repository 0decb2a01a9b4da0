import type { FontSource, Glyph, GlyphPosition } from 'fontkit';
import { factsOf, longestCached, type Typeface } from './typeface.ts';

/** A piece of text as glyphs, as they stand from left to right. */
interface Shape {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly GlyphPosition[];
  /** In thousandths of the font's size. */
  readonly width: number;
}

/** A typeface in one document, of which the PDF library draws and embeds what the document uses. */
export interface Face {
  readonly source: FontSource;
  readonly isBold: boolean;
  /** Whether it has something to see for a character. */
  has(codePoint: number): boolean;
  shape(text: string, isRightToLeft: boolean): Shape;
}

/** So many long texts are kept for a while: the PDF library asks for the glyphs of a line three times in a row. */
const mostLonger = 16;

/** What tells the PDF library that a text goes from right to left; it hands on what it does not know. */
export const rightToLeftFeatures = { rtla: true } as const;

export interface FaceOptions {
  /** Unique in a document. */
  readonly name: string;
  /** How a character looks from right to left. */
  readonly mirrored?: (character: string) => string;
  /** Called with each character that the font lacks, for which it shows a box. */
  readonly onBox?: (character: string) => void;
}

/**
 * A font as the PDF library wants it, with three differences. A glyph has a number of its own for each text that it stands for, since
 * several characters may look alike (a hyphen and a hyphen that must not break) and must still be copied as what they are. A
 * character that the font lacks is shown as a box that stands for it: what is seen is a gap, what is copied and searched is the text. And a text
 * from right to left has its glyphs in the order in which they are seen, joined as its script joins them.
 */
export function createFace(typeface: Typeface, { name, mirrored = (same) => same, onBox }: FaceOptions): Face {
  const { font } = typeface;
  const scale = 1000 / font.unitsPerEm;
  const numbered = new Map<string, Glyph>();
  const sources: number[] = [];
  const caches = [new Map<string, Shape>(), new Map<string, Shape>()] as const;
  const longer = [new Map<string, Shape>(), new Map<string, Shape>()] as const;

  const numberedGlyph = (key: string, id: number, advanceWidth: number, codePoints: readonly number[]): Glyph => {
    const same = numbered.get(key);
    if (same) return same;
    const made = { id: sources.length, advanceWidth, codePoints };
    numbered.set(key, made);
    sources.push(id);
    return made;
  };
  const missing = font.getGlyph(0);
  numberedGlyph(`${missing.id}:${0xfffd}`, missing.id, missing.advanceWidth, [0xfffd]);

  const shapeOf = (text: string, isRightToLeft: boolean): Shape => {
    const glyphs: Glyph[] = [];
    const positions: GlyphPosition[] = [];
    let width = 0;
    for (const shaped of typeface.shape(text, isRightToLeft ? mirrored : undefined)) {
      const { id, advanceWidth, codePoints, key, position, box } = shaped;
      if (box !== undefined) onBox?.(box);
      glyphs.push(numberedGlyph(key, id, advanceWidth, codePoints));
      positions.push(position);
      width += position.xAdvance * scale;
    }
    return { glyphs, positions, width };
  };

  const shape = (text: string, isRightToLeft: boolean): Shape => {
    const kept = (text.length <= longestCached ? caches : longer)[isRightToLeft ? 1 : 0];
    const same = kept.get(text);
    if (same) return same;
    const shaped = shapeOf(text, isRightToLeft);
    if (text.length > longestCached && kept.size >= mostLonger) kept.clear();
    kept.set(text, shaped);
    return shaped;
  };

  const source: FontSource = {
    postscriptName: `RoleProfiles-${name}`,
    ...factsOf(font),
    getGlyph: (id) => font.getGlyph(id),
    // The library scales positions where they are, so that it must have its own.
    layout(text, features) {
      const { glyphs, positions, width } = shape(text, features === rightToLeftFeatures);
      return { glyphs, positions: positions.map((position) => ({ ...position })), advanceWidth: width / scale };
    },
    createSubset() {
      const subset = font.createSubset();
      const included = new Map([[0, 0]]);
      return {
        ...(subset.cff === undefined ? {} : { cff: subset.cff }),
        includeGlyph(id) {
          const place = included.get(id);
          if (place !== undefined) return place;
          const made = subset.glyphs.push(sources[id] ?? 0) - 1;
          included.set(id, made);
          return made;
        },
        encode: () => subset.encode(),
      };
    },
  };
  return {
    source,
    isBold: typeface.isBold,
    has: typeface.has,
    shape,
  };
}
