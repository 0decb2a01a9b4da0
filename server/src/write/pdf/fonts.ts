import { create, type Font, type FontSource, type Glyph, type GlyphPosition } from 'fontkit';
import { clustersOf, isInvisible, longestCluster } from './characters.ts';

/** The styles of the one typeface that documents are set in. */
export const fontNames = ['regular', 'bold', 'italic', 'boldItalic'] as const;
export type FontName = (typeof fontNames)[number];

/** A font of the document, which measures texts and which the PDF library draws and embeds. */
export interface PdfFont {
  readonly name: FontName;
  readonly source: FontSource;
  /** The width of a text in thousandths of the font's size. */
  width(text: string): number;
  /** Whether the font lacked characters of the texts so far, for each of which a box is shown. */
  lacksSome(): boolean;
}

export type PdfFonts = Readonly<Record<FontName, PdfFont>>;

/** The path of a font among the files of the package; its licence lies beside it. */
export function fontPath(name: FontName): string {
  return `fonts/${name}.ttf`;
}

/** Reads all fonts; rejects when one of them cannot be read. */
export async function readFonts(readAsset: (path: string) => Promise<Uint8Array>): Promise<PdfFonts> {
  const [regular, bold, italic, boldItalic] = await Promise.all(
    fontNames.map(async (name) => createFont(name, await readAsset(fontPath(name)))),
  );
  if (!regular || !bold || !italic || !boldItalic) throw new Error('A font is missing.');
  return { regular, bold, italic, boldItalic };
}

/** A piece of text as glyphs. */
interface Shape {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly GlyphPosition[];
  readonly width: number;
}

/** Words up to this length are kept with their glyphs, since many come again; a text without blanks can be of any length. */
const longestCached = 60;

/** So many longer ones are kept for a while: the PDF library asks for the glyphs of a line three times in a row. */
const mostLonger = 16;

/**
 * A font as the PDF library wants it, with two differences. A glyph has a number of its own for each text that it stands for, since
 * several characters may look alike (a hyphen and a hyphen that must not break) and must still be copied as what they are. And a
 * character that the font lacks is shown as a box that stands for it: what is seen is a gap, what is copied and searched is the text.
 */
function createFont(name: FontName, bytes: Uint8Array): PdfFont {
  const font = create(bytes);
  const scale = 1000 / font.unitsPerEm;
  const box = font.glyphForCodePoint(0x25a1);
  const numbers = new Map<string, number>();
  const numbered: Glyph[] = [];
  const cache = new Map<string, Shape>();
  const longer = new Map<string, Shape>();
  let lacking = false;

  const numberedGlyph = (glyph: Glyph, codePoints: readonly number[]): Glyph => {
    const key = `${glyph.id}:${codePoints.join()}`;
    const known = numbers.get(key);
    const same = known === undefined ? undefined : numbered[known];
    if (same) return same;
    const made = { id: numbered.length, advanceWidth: glyph.advanceWidth, codePoints };
    numbers.set(key, made.id);
    numbered.push(made);
    sources.push(glyph.id);
    return made;
  };
  const sources: number[] = [];
  numberedGlyph(font.getGlyph(0), [0xfffd]);

  const shape = (text: string): Shape => {
    const kept = text.length <= longestCached ? cache : longer;
    const known = kept.get(text);
    if (known) return known;
    const glyphs: Glyph[] = [];
    const positions: GlyphPosition[] = [];
    let width = 0;
    const add = (glyph: Glyph, position: GlyphPosition) => {
      glyphs.push(glyph);
      positions.push(position);
      width += position.xAdvance * scale;
    };
    for (const part of partsOf(text, (codePoint) => font.hasGlyphForCodePoint(codePoint))) {
      if (part.shown) {
        for (const [glyph, position] of glyphsOf(part.text, font))
          add(numberedGlyph(glyph, glyph.codePoints), position);
      } else {
        lacking = true;
        const glyph = numberedGlyph(box, codePointsOf(part.text));
        add(glyph, { xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 });
      }
    }
    const shaped = { glyphs, positions, width };
    if (longer.size >= mostLonger) longer.clear();
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
    layout(text) {
      const { glyphs, positions, width } = shape(text);
      return { glyphs, positions: positions.map((position) => ({ ...position })), advanceWidth: width / scale };
    },
    createSubset() {
      const subset = font.createSubset();
      const included = new Map([[0, 0]]);
      return {
        includeGlyph(id) {
          const known = included.get(id);
          if (known !== undefined) return known;
          const place = subset.glyphs.push(sources[id] ?? 0) - 1;
          included.set(id, place);
          return place;
        },
        encode: () => subset.encode(),
      };
    },
  };
  return {
    name,
    source,
    // As the library draws it: word by word, each with the blank behind it.
    width: (text) =>
      (text.match(/[^ ]* ?/g) ?? []).reduce((sum, word) => sum + (word === '' ? 0 : shape(word).width), 0),
    lacksSome: () => lacking,
  };
}

/** Ligatures save no room worth having, and some readers do not take them apart. */
const features = { liga: false, clig: false, dlig: false };

/**
 * A text that the font can show as glyphs that know what they stand for. The library's own do not: of characters with one glyph it
 * remembers the first.
 */
function glyphsOf(text: string, font: Font): (readonly [Glyph, GlyphPosition])[] {
  const codePoints = codePointsOf(text);
  const { glyphs, positions } = font.layout(text, features);
  const single = glyphs.length === codePoints.length;
  const clusters = clustersOf(text);
  if (!single && clusters.length > 1) return clusters.flatMap((cluster) => glyphsOf(cluster, font));
  return glyphs.flatMap(({ id, advanceWidth }, i) => {
    const position = positions[i];
    // Of a character that is several glyphs, or several that are one, the first glyph says it all.
    const meant = single ? codePoints.slice(i, i + 1) : i === 0 ? codePoints : [];
    return position ? [[{ id, advanceWidth, codePoints: meant }, position] as const] : [];
  });
}

/** The text as stretches that the font can show and single characters that it cannot. */
function partsOf(text: string, has: (codePoint: number) => boolean): { text: string; shown: boolean }[] {
  const parts: { text: string; shown: boolean }[] = [];
  for (const cluster of clustersOf(text)) {
    const visible = codePointsOf(cluster).filter((codePoint) => !isInvisible(codePoint));
    if (visible.length === 0) continue;
    if (visible.every(has)) {
      const last = parts.at(-1);
      const shown = visible.map((codePoint) => String.fromCodePoint(codePoint)).join('');
      // A mark looks for its letter through all marks before it, so that what was cut out of very many stands alone.
      if (last?.shown && visible.length < longestCluster) last.text += shown;
      else parts.push({ text: shown, shown: true });
    } else {
      // Some readers take what ends in a joiner for nothing but that.
      parts.push({ text: cluster.replace(/[\u200c\u200d]+$/, ''), shown: false });
    }
  }
  return parts;
}

function codePointsOf(text: string): number[] {
  return [...text].map((character) => character.codePointAt(0) ?? 0);
}
