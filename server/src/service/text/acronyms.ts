/** Capital letters and digits, two letters at least, as acronyms are written; a plural or possessive ending is left out. */
const inBrackets = /\(([\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*)s?\)/gu;
const beforeBrackets =
  /(?<![\p{L}\p{N}])([\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*)s? \((?=\p{L}[^()]* )/gu;

/** The acronyms that a text spells out: `Service level agreement (SLA)`, `SLA (service level agreement)`. */
export function acronymsDefinedIn(plain: string): string[] {
  if (!plain.includes('(')) return [];
  return [...plain.matchAll(inBrackets), ...plain.matchAll(beforeBrackets)].map(([, acronym = '']) => acronym);
}
