import { create, type Font, type FontCollection, type FontFacts, type Glyph, type GlyphPosition } from 'fontkit';
import { clustersOf, codePointsOf, isInvisible, longestCluster } from './characters.ts';
import { unpackedFont } from './woff.ts';

/** One font file with what has been found out about it, which all documents of one program share. */
export interface Typeface {
  readonly font: Font;
  readonly isBold: boolean;
  /** Whether a font that somebody brings may be embedded, and can be cut down to what a document uses. */
  isUsable(): boolean;
  /** Whether it has something to see for a character. */
  has(codePoint: number): boolean;
  /** A text as glyphs; from right to left where it is told how characters look there, as it is the same way each time. */
  shape(text: string, mirrored?: (character: string) => string): readonly ShapedGlyph[];
}

/** A glyph of a text, in the order in which they are seen from left to right. */
export interface ShapedGlyph {
  /** Its number in the font. */
  readonly id: number;
  readonly advanceWidth: number;
  /** What it stands for. */
  readonly codePoints: readonly number[];
  /** The same glyph for the same text, and no other. */
  readonly key: string;
  readonly position: GlyphPosition;
  /** The character that the font lacks, for which it is a box. */
  readonly box?: string;
}

/** Words up to this length, in code units, are kept with their glyphs, since many come again; a text without blanks can be of any length. */
export const longestCached = 60;

/** So many words are kept, twice at most: those that have come last, and some from before. */
const mostCached = 4000;

function createTypeface(font: Font): Typeface {
  const box = font.glyphForCodePoint(0x25a1);
  const nothing = font.glyphForCodePoint(0x20);
  const words = [new RecentWords(), new RecentWords()] as const;
  const known = new Map<number, boolean>();
  let usable: boolean | undefined;
  nameGlyphs(font);

  const shapeOf = (text: string, mirrored: ((character: string) => string) | undefined): readonly ShapedGlyph[] => {
    const glyphs: ShapedGlyph[] = [];
    const add = (id: number, advanceWidth: number, codePoints: readonly number[], position: GlyphPosition) =>
      glyphs.push({ id, advanceWidth, codePoints, key: `${id}:${codePoints.join()}`, position });
    const parts = partsOf(text, (codePoint) => font.hasGlyphForCodePoint(codePoint));
    for (const { kind, text: part } of mirrored ? parts.reverse() : parts) {
      if (kind === 'shown') {
        const drawn = mirrored ? [...part].map(mirrored).join('') : part;
        const run = font.layout(drawn, features, undefined, undefined, mirrored ? 'rtl' : 'ltr');
        for (const [i, glyph] of run.glyphs.entries()) {
          const position = run.positions[i];
          if (!position || isHidden(glyph, position)) continue;
          // What looks mirrored stands for the character that was written.
          const back = (codePoint: number) => mirrored?.(String.fromCodePoint(codePoint)).codePointAt(0) ?? codePoint;
          const codePoints = mirrored ? glyph.codePoints.map(back).reverse() : glyph.codePoints;
          add(glyph.id, glyph.advanceWidth, codePoints, position);
        }
        continue;
      }
      const advanceWidth = kind === 'box' ? box.advanceWidth : 0;
      const position = { xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 };
      add(kind === 'box' ? box.id : nothing.id, advanceWidth, codePointsOf(part), position);
      const last = glyphs.at(-1);
      if (kind === 'box' && last) glyphs[glyphs.length - 1] = { ...last, box: part };
    }
    return glyphs;
  };

  return {
    font,
    isBold: (font['OS/2']?.usWeightClass ?? 400) >= 600,
    isUsable() {
      usable ??= canBeEmbedded(font);
      return usable;
    },
    has(codePoint) {
      const answer = known.get(codePoint) ?? hasOutline(font, codePoint);
      known.set(codePoint, answer);
      return answer;
    },
    shape(text, mirrored) {
      if (text.length > longestCached) return shapeOf(text, mirrored);
      const kept = words[mirrored ? 1 : 0];
      const same = kept.get(text);
      if (same) return same;
      const shaped = shapeOf(text, mirrored);
      kept.set(text, shaped);
      return shaped;
    },
  };
}

/** Words with their glyphs: when there are many, those that have not come again are forgotten. */
class RecentWords {
  #recent = new Map<string, readonly ShapedGlyph[]>();
  #before: ReadonlyMap<string, readonly ShapedGlyph[]> = new Map();

  get(text: string): readonly ShapedGlyph[] | undefined {
    const found = this.#recent.get(text);
    if (found) return found;
    const older = this.#before.get(text);
    if (older) this.set(text, older);
    return older;
  }

  set(text: string, shaped: readonly ShapedGlyph[]): void {
    if (this.#recent.size >= mostCached) {
      this.#before = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(text, shaped);
  }
}

/** Fonts of coloured pictures have characters without lines that could be drawn. */
function hasOutline(font: Font, codePoint: number): boolean {
  if (!font.hasGlyphForCodePoint(codePoint)) return false;
  if (/^[\p{Z}\p{Default_Ignorable_Code_Point}]$/u.test(String.fromCodePoint(codePoint))) return true;
  return font.glyphForCodePoint(codePoint).path.commands.length > 0;
}

/** The fonts in a file, of which a collection has several; none where it is no font. */
export function typefacesIn(bytes: Uint8Array): Typeface[] {
  try {
    const made = create(unpackedFont(bytes));
    return (isCollection(made) ? made.fonts : [made]).map(createTypeface);
  } catch {
    return [];
  }
}

function isCollection(made: Font | FontCollection): made is FontCollection {
  return 'fonts' in made;
}

/** What is known of a font as a whole; a damaged one throws. */
export function factsOf(font: Font): FontFacts {
  return {
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
  };
}

function canBeEmbedded(font: Font): boolean {
  try {
    if (font['OS/2']?.fsType?.noEmbedding) return false;
    const { unitsPerEm, ascent, descent, italicAngle, bbox, head } = factsOf(font);
    if (!(unitsPerEm > 0) || ![ascent, descent, italicAngle].every(Number.isFinite) || !bbox || !head) return false;
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
