/** Reads a file that was built beside the program, such as `fonts/regular.ttf`; where that is depends on the machine. */
export type ReadAsset = (path: string) => Promise<Uint8Array>;

/**
 * Finds fonts beside those of the program that may have some letters: gives the bytes of their files, those that are preferred first. They are asked
 * for one after the other until all letters are found. `lang` is the BCP 47 tag of the document.
 */
export type FindFonts = (letters: string, lang: string) => AsyncIterable<Uint8Array>;
