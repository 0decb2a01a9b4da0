import { create, type Font, type FontCollection, type FontSource, type Glyph, type GlyphPosition } from 'fontkit';
import { clustersOf, codePointsOf, isInvisible, longestCluster } from './characters.ts';

/** A piece of text as glyphs, as they stand from left to right. */
interface Shape {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly GlyphPosition[];
  /** In thousandths of the font's size. */
  readonly width: number;
}

/** One font file, of which the PDF library draws and embeds what a document uses. */
export interface Face {
  readonly source: FontSource;
  readonly isBold: boolean;
  /** Whether it has something to see for a character. */
  has(codePoint: number): boolean;
  shape(text: string, isRightToLeft: boolean): Shape;
}

/** Words up to this length are kept with their glyphs, since many come again; a text without blanks can be of any length. */
const longestCached = 60;

/** So many longer ones are kept for a while: the PDF library asks for the glyphs of a line three times in a row. */
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
export function createFace(font: Font, { name, mirrored = (same) => same, onBox }: FaceOptions): Face {
  const scale = 1000 / font.unitsPerEm;
  const box = font.glyphForCodePoint(0x25a1);
  const nothing = font.glyphForCodePoint(0x20);
  const numbers = new Map<string, number>();
  const numbered: Glyph[] = [];
  const sources: number[] = [];
  const caches = [new Map<string, Shape>(), new Map<string, Shape>()] as const;
  const longer = [new Map<string, Shape>(), new Map<string, Shape>()] as const;
  const known = new Map<number, boolean>();
  nameGlyphs(font);

  const numberedGlyph = (
    { id, advanceWidth }: Pick<Glyph, 'id' | 'advanceWidth'>,
    codePoints: readonly number[],
  ): Glyph => {
    const key = `${id}:${codePoints.join()}`;
    const number = numbers.get(key);
    const same = number === undefined ? undefined : numbered[number];
    if (same) return same;
    const made = { id: numbered.length, advanceWidth, codePoints };
    numbers.set(key, made.id);
    numbered.push(made);
    sources.push(id);
    return made;
  };
  numberedGlyph(font.getGlyph(0), [0xfffd]);

  const shapeOf = (text: string, isRightToLeft: boolean): Shape => {
    const glyphs: Glyph[] = [];
    const positions: GlyphPosition[] = [];
    let width = 0;
    const parts = partsOf(text, (codePoint) => font.hasGlyphForCodePoint(codePoint));
    const add = (glyph: Glyph, position: GlyphPosition) => {
      glyphs.push(glyph);
      positions.push(position);
      width += position.xAdvance * scale;
    };
    for (const { kind, text: part } of isRightToLeft ? parts.reverse() : parts) {
      if (kind === 'shown') {
        const drawn = isRightToLeft ? [...part].map(mirrored).join('') : part;
        const run = font.layout(drawn, features, undefined, undefined, isRightToLeft ? 'rtl' : 'ltr');
        for (const [i, glyph] of run.glyphs.entries()) {
          const position = run.positions[i];
          if (!position || isHidden(glyph, position)) continue;
          // What looks mirrored stands for the character that was written.
          add(numberedGlyph(glyph, isRightToLeft ? glyph.codePoints.map(back).reverse() : glyph.codePoints), position);
        }
        continue;
      }
      if (kind === 'box') onBox?.(part);
      const glyph = numberedGlyph(kind === 'box' ? box : { id: nothing.id, advanceWidth: 0 }, codePointsOf(part));
      add(glyph, { xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 });
    }
    return { glyphs, positions, width };
  };
  const back = (codePoint: number) => mirrored(String.fromCodePoint(codePoint)).codePointAt(0) ?? codePoint;

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
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    lineGap: font.lineGap,
    xHeight: font.xHeight,
    capHeight: font.capHeight,
    italicAngle: font.italicAngle,
    bbox: font.bbox,
    post: font.post,
    head: font.head,
    'OS/2': font['OS/2'],
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
    isBold: (font['OS/2']?.usWeightClass ?? 400) >= 600,
    has(codePoint) {
      const answer = known.get(codePoint) ?? hasOutline(font, codePoint);
      known.set(codePoint, answer);
      return answer;
    },
    shape,
  };
}

/** Fonts of coloured pictures have characters without lines that could be drawn. */
function hasOutline(font: Font, codePoint: number): boolean {
  if (!font.hasGlyphForCodePoint(codePoint)) return false;
  if (/^[\p{Z}\p{Default_Ignorable_Code_Point}]$/u.test(String.fromCodePoint(codePoint))) return true;
  return font.glyphForCodePoint(codePoint).path.commands.length > 0;
}

/** The fonts in a file, of which a collection has several; none where it is no font. */
export function fontsIn(bytes: Uint8Array): Font[] {
  try {
    const made = create(bytes);
    return isCollection(made) ? made.fonts : [made];
  } catch {
    return [];
  }
}

function isCollection(made: Font | FontCollection): made is FontCollection {
  return 'fonts' in made;
}

/** Whether a font that somebody brings may be embedded, and can be cut down to what a document uses. */
export function isUsable(font: Font): boolean {
  try {
    if (font['OS/2']?.fsType?.noEmbedding) return false;
    font.createSubset().encode();
    return true;
  } catch {
    return false;
  }
}

/** Ligatures save no room worth having, and some readers do not take them apart. */
const features = { liga: false, clig: false, dlig: false };

/** Has each glyph know what it stands for where it stands: of characters with one glyph the library remembers the first. */
function nameGlyphs(font: Font): void {
  const plain = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => Object.create(plain(id, codePoints), { codePoints: { value: codePoints } });
}

/** Whether something stands for a joiner, of which the library makes a blank without a width. */
function isHidden({ codePoints }: Glyph, { xAdvance }: GlyphPosition): boolean {
  return xAdvance === 0 && codePoints.length === 1 && codePoints[0] === 0x20;
}

/** Joiners say which form the letters beside them have. */
function isJoiner(codePoint: number): boolean {
  return codePoint === 0x200c || codePoint === 0x200d;
}

/** A stretch of text that the font can show, a character that it cannot, or a mark of direction, which has no look but is copied. */
interface Part {
  text: string;
  readonly kind: 'shown' | 'box' | 'mark';
}

/** Whether a text is a mark that says which way the signs beside it go. */
function isMarkOfDirection(text: string): boolean {
  return text === '\u200e' || text === '\u200f';
}

function partsOf(text: string, has: (codePoint: number) => boolean): Part[] {
  const parts: Part[] = [];
  for (const cluster of clustersOf(text)) {
    const codePoints = codePointsOf(cluster);
    const visible = codePoints.filter((codePoint) => !isInvisible(codePoint));
    if (visible.length === 0) {
      if (isMarkOfDirection(cluster)) parts.push({ text: cluster, kind: 'mark' });
      continue;
    }
    const last = parts.at(-1);
    if (visible.every(has)) {
      const shown = String.fromCodePoint(
        ...codePoints.filter((codePoint) => isJoiner(codePoint) || !isInvisible(codePoint)),
      );
      // A mark looks for its letter through all marks before it, so that what was cut out of very many stands alone.
      if (last?.kind === 'shown' && visible.length < longestCluster) last.text += shown;
      else parts.push({ text: shown, kind: 'shown' });
    } else {
      // Some readers take what ends in a joiner for nothing but that.
      parts.push({ text: cluster.replace(/[\u200c\u200d]+$/, ''), kind: 'box' });
    }
  }
  return parts;
}
