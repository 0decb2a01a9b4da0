import { type Direction, directionOfLanguage, isRightToLeft } from '../../service/text/direction.ts';
import type { FindFonts, ReadAsset } from '../assets.ts';
import type { LackingLetters } from '../support/lackingLetters.ts';
import { codePointsOf, isInvisible } from './characters.ts';
import { fontPath, type PdfFonts, readFonts, usableIn } from './fonts.ts';
import { createOrder } from './order.ts';
import { SharedFonts } from './sharedFonts.ts';

/** Where the fonts of a document come from. */
export interface FontFiles {
  /** Reads files of the package, such as `fonts/regular.ttf`. */
  readonly readAsset: ReadAsset;
  /** Fonts that somebody named or that are on the machine. */
  readonly more?: FindFonts | undefined;
  /** What the document has in common with others. */
  readonly shared?: SharedFonts | undefined;
}

/**
 * Writes a document, which may be done more than once: with the fonts of the package, and where these lack letters again with fonts that have
 * them. So no text has to be looked at beforehand, and a document in Latin, Greek or Cyrillic letters loads nothing else. `onLacking` is called
 * with the letters that no font has.
 */
export async function typeset(
  lang: string,
  given: FontFiles,
  write: (fonts: PdfFonts, direction: Direction) => Promise<Uint8Array>,
  onLacking?: (lacking: readonly LackingLetters[]) => void,
): Promise<Uint8Array> {
  const { readAsset, shared = new SharedFonts() } = given;
  let { more } = given;
  const direction = directionOfLanguage(lang);
  let order = direction === 'rtl' ? await createOrder(direction) : undefined;
  let fonts = await readFonts(readAsset, { files: [], order, lang }, shared);
  let files: readonly Uint8Array[] = [];
  let hasFailed = false;
  for (;;) {
    const writing = fonts;
    const bytes = await Promise.resolve()
      .then(() => write(writing, direction))
      .catch((error: unknown) => {
        if (files.length === 0 || hasFailed) throw error;
        return undefined;
      });
    if (!bytes) {
      // A font that somebody brought is damaged where it could not be seen before: boxes are better than no document.
      hasFailed = true;
      files = [];
      more = undefined;
      fonts = await readFonts(readAsset, { files, order, lang }, shared);
      continue;
    }
    const lacking = fonts.lacking();
    const letters = lacking.map((one) => one.letters.join('')).join('');
    const found = letters === '' ? [] : await fontsWith(letters, lang, { readAsset, more, shared }, files);
    const needsOrder = !order && isRightToLeft(letters);
    if (found.length === 0 && !needsOrder) {
      if (lacking.length > 0) onLacking?.(lacking);
      return bytes;
    }
    if (needsOrder) order = await createOrder(direction);
    files = [...files, ...found];
    fonts = await readFonts(readAsset, { files, order, lang }, shared);
  }
}

/** The scripts with fonts in the package besides those of all documents. */
const scripts = [
  { letters: /\p{Script=Hebrew}/u, names: ['hebrew', 'hebrewBold'] },
  { letters: /\p{Script=Arabic}/u, names: ['arabic', 'arabicBold'] },
] as const;

/** Fonts that have some of the letters, other than those that there are already. */
async function fontsWith(
  letters: string,
  lang: string,
  { readAsset, more, shared }: FontFiles & { readonly shared: SharedFonts },
  known: readonly Uint8Array[],
): Promise<Uint8Array[]> {
  const found: Uint8Array[] = [];
  let lacking = codePointsOf(letters).filter((codePoint) => !isInvisible(codePoint));
  const take = (bytes: Uint8Array) => {
    const has = usableIn(bytes, shared)
      .slice(0, 1)
      .flatMap(({ font }) => lacking.filter((codePoint) => font.hasGlyphForCodePoint(codePoint)));
    if (has.length === 0 || known.some((one) => isSame(one, bytes))) return;
    found.push(bytes);
    lacking = lacking.filter((codePoint) => !has.includes(codePoint));
  };
  for (const { letters: own, names } of scripts) {
    if (!own.test(letters)) continue;
    const [regular, bold] = await Promise.all(names.map((name) => shared.file(fontPath(name), readAsset)));
    if (regular) take(regular);
    // The bold one has the same letters, and goes with the other.
    if (bold && found.at(-1) === regular) found.push(bold);
  }
  if (!more || lacking.length === 0) return found;
  for await (const bytes of more(letters, lang)) {
    take(bytes);
    if (lacking.length === 0) break;
  }
  return found;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
