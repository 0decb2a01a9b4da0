/** Where a text begins: at the left or at the right. */
export type Direction = 'ltr' | 'rtl';

/** Languages that are written from right to left, by the first part of their tags, unless the tag names another script. */
const languages =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ji|ks|ps|sd|syr|ug|ur|yi)(?:$|-)(?!.*\b(?:latn|cyrl|deva)\b)|-(?:arab|hebr|syrc|thaa)\b/i;

/** The direction of a language by its BCP 47 tag; that of an unknown one is from left to right. */
export function directionOfLanguage(tag: string): Direction {
  return languages.test(tag) ? 'rtl' : 'ltr';
}

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u{10800}-\u{10fff}]/u;

/** A text from right to left with marks beside the signs of Latin names and of numbers, which would else be parted from them. */
export function withMarks(text: string): string {
  return text
    .replace(signsOfNames.behind, (signs) => `${signs}\u200e`)
    .replace(signsOfNames.before, (sign) => `\u200e${sign}`);
}

/** Signs that belong to names and numbers from right to left as well: C++, C#, .NET, +1. */
export const signsOfNames = {
  behind: /(?<=\p{Script=Latin})[+#]{1,2}(?![\p{L}\p{N}])/gu,
  before: /(?<![\p{L}\p{N}.])(?:\.(?=\p{Script=Latin})|[+\u2212-](?=\p{Nd}))/gu,
} as const;

/** Whether something in a text is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/**
 * The direction of a text in a document of a direction. A Hebrew sentence that begins with the Latin name of a product is still a Hebrew
 * one, so that from right to left any letter decides; from left to right it is the first letter, as browsers have it for `dir="auto"`. A
 * text without letters has the direction of the document.
 */
export function directionOfText(text: string, document: Direction): Direction {
  if (document === 'rtl') return isRightToLeft(text) || !/\p{L}/u.test(text) ? 'rtl' : 'ltr';
  const [first = ''] = /\p{L}/u.exec(text) ?? [];
  return isRightToLeft(first) ? 'rtl' : 'ltr';
}
