import type { FontSource } from 'fontkit';
import { isRightToLeft } from '../../service/text/direction.ts';
import type { LackingLetters } from '../support/lackingLetters.ts';
import { clustersOf, codePointsOf, isInvisible, isSimple } from './characters.ts';
import { createFace, type Face } from './face.ts';
import type { TextOrder } from './order.ts';
import { SharedFonts } from './sharedFonts.ts';
import { type Typeface, typefacesIn } from './typeface.ts';

/** The styles of the one typeface that documents are set in. */
export const fontNames = ['regular', 'bold', 'italic', 'boldItalic'] as const;
export type FontName = (typeof fontNames)[number];

/** A style of the document, which measures texts: letters that its own font lacks are those of other fonts that have them. */
export interface PdfFont {
  readonly name: FontName;
  /** How texts of two directions stand, where the document may have some. */
  readonly order: TextOrder | undefined;
  /** The width of a text in thousandths of the font's size. */
  width(text: string): number;
  /** A text as the stretches that one font draws, in the order of reading. */
  stretches(text: string, isRightToLeft: boolean): readonly Stretch[];
}

/** A stretch of text that the PDF library draws with one font. */
export interface Stretch {
  readonly text: string;
  readonly source: FontSource;
  /** In thousandths of the font's size. */
  readonly width: number;
}

export interface PdfFonts extends Readonly<Record<FontName, PdfFont>> {
  /** Remembers a text that is set, to be told if letters of it are lacking. */
  note(text: string): void;
  /** The letters that no font has, for each of which a box is shown, by the texts that they are in; those of the first texts first. */
  lacking(): readonly LackingLetters[];
}

/** What fonts are made of besides those of the package. */
export interface MoreFonts {
  /** The files of further fonts, those that are preferred first. */
  readonly files: readonly Uint8Array[];
  readonly order: TextOrder | undefined;
  /** Of collections that have a font for each of several languages, the one of this language is taken: a BCP 47 tag. */
  readonly lang: string;
}

/** The path of a font among the files of the package; its licence lies beside it. */
export function fontPath(name: string): string {
  return `fonts/${name}.ttf`;
}

/** Reads all fonts of the package, to which others are added; rejects when one of them cannot be read. */
export async function readFonts(
  readAsset: (path: string) => Promise<Uint8Array>,
  { files, order, lang }: MoreFonts = { files: [], order: undefined, lang: 'en' },
  shared = new SharedFonts(),
): Promise<PdfFonts> {
  const noted = new Set<string>();
  const boxes = new Set<string>();
  const mirrored = order?.mirrored;
  const options = { ...(mirrored ? { mirrored } : {}), onBox: (character: string) => void boxes.add(character) };
  const others = files.flatMap((bytes, i) => {
    const font = fontFor(lang, usableIn(bytes, shared));
    return font ? [createFace(font, { ...options, name: `other${i + 1}` })] : [];
  });
  const made = await Promise.all(
    fontNames.map(async (name) => {
      const [font] = shared.typefaces(await shared.file(fontPath(name), readAsset), typefacesIn);
      if (!font) throw new Error('A font is missing.');
      const isBold = name === 'bold' || name === 'boldItalic';
      // Letters of other fonts are bold where there is a bold one that has them.
      const further = [...others].sort((a, b) => Number(b.isBold === isBold) - Number(a.isBold === isBold));
      return createFont(name, [createFace(font, { ...options, name }), ...further], order);
    }),
  );
  const [regular, bold, italic, boldItalic] = made;
  if (!regular || !bold || !italic || !boldItalic) throw new Error('A font is missing.');
  return {
    regular,
    bold,
    italic,
    boldItalic,
    note: (text) => {
      if (!isSimple(text)) noted.add(text);
    },
    lacking: () =>
      boxes.size === 0
        ? []
        : [...noted].flatMap((text) => {
            const letters = new Set(clustersOf(text).filter((cluster) => boxes.has(cluster)));
            return letters.size === 0 ? [] : [{ text, letters: [...letters] }];
          }),
  };
}

/** Names of the fonts of a collection end in the country whose forms of Chinese characters they have. */
const countries: Readonly<Record<string, RegExp>> = {
  ja: /\bJP\b/,
  ko: /\bKR\b/,
  zh: /\b(?:SC|CN|GB)\b/,
  'zh-tw': /\b(?:TC|TW)\b/,
  'zh-hant': /\b(?:TC|TW)\b/,
  'zh-hk': /\bHK\b/,
};

/** The fonts in a file that may be embedded. */
export function usableIn(bytes: Uint8Array, shared: SharedFonts): Typeface[] {
  return shared.typefaces(bytes, typefacesIn).filter((typeface) => typeface.isUsable());
}

function fontFor(lang: string, fonts: readonly Typeface[]): Typeface | undefined {
  const tag = lang.toLowerCase();
  const wanted = countries[tag] ?? countries[tag.split('-')[0] ?? ''];
  return (wanted && fonts.find(({ font }) => wanted.test(font.familyName ?? ''))) ?? fonts[0];
}

function createFont(name: FontName, faces: readonly [Face, ...Face[]], order: TextOrder | undefined): PdfFont {
  const [first] = faces;
  const widths = new Map<string, number>();
  const stretches = (text: string, fromRight: boolean): readonly Stretch[] =>
    stretchesOf(text, faces, fromRight).map(({ text: part, face }) => ({
      text: part,
      source: face.source,
      width: widthIn(face, part, fromRight),
    }));
  // As the library draws it: word by word, each with the blank behind it.
  const widthIn = (face: Face, text: string, fromRight: boolean): number =>
    fromRight
      ? face.shape(text, true).width
      : wordsOf(text).reduce((sum, word) => sum + face.shape(word, false).width, 0);
  const widthOfWord = (word: string): number => {
    if (faces.length === 1 || isSimple(word)) return first.shape(word, false).width;
    const known = widths.get(word);
    if (known !== undefined) return known;
    const width = stretches(word, isRightToLeft(word)).reduce((sum, stretch) => sum + stretch.width, 0);
    if (word.length <= longestKept) widths.set(word, width);
    return width;
  };
  return {
    name,
    order,
    width: (text) => wordsOf(text).reduce((sum, word) => sum + widthOfWord(word), 0),
    stretches,
  };
}

/** In code units. */
const longestKept = 60;

function wordsOf(text: string): string[] {
  return text.match(/[^ ]+ ?| /g) ?? [];
}

/** A text in stretches by the first font that has its letters; what none has is the first one's, which shows boxes. */
function stretchesOf(
  text: string,
  faces: readonly [Face, ...Face[]],
  fromRight: boolean,
): { text: string; face: Face }[] {
  const [first] = faces;
  if (!fromRight && (faces.length === 1 || isSimple(text))) return [{ text, face: first }];
  const stretches: { text: string; face: Face }[] = [];
  for (const cluster of clustersOf(text)) {
    const visible = codePointsOf(cluster).filter((codePoint) => !isInvisible(codePoint));
    const has = (face: Face) => visible.every((codePoint) => face.has(codePoint));
    const last = stretches.at(-1);
    // Blanks and signs between letters of another font are its own, so that its words are drawn in one go.
    const isBetween = visible.length === 0 || /^[\p{P}\p{Z}]+$/u.test(cluster);
    const face = isBetween && last && has(last.face) ? last.face : (faces.find(has) ?? first);
    // Signs from right to left are drawn one by one: without a letter beside them no reader would turn them round.
    if (last?.face === face && !(fromRight && isSign(cluster) && isSign(last.text))) last.text += cluster;
    else stretches.push({ text: cluster, face });
  }
  return stretches;
}

function isSign(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}
