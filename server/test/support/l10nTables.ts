type Words = Readonly<Record<string, string>>;

/** The templates with words in them that a language lacks, or has nothing for. */
export function missingWords(templates: Iterable<string>, words: Words): string[] {
  return [...templates].filter((template) => hasWords(template) && !words[template]?.trim()).sort();
}

/** What a language has that is said nowhere. A template of values alone may be there: some languages put other signs between them. */
export function superfluousWords(templates: ReadonlySet<string>, words: Words): string[] {
  return Object.keys(words).filter((template) => !templates.has(template));
}

/** Translations in which a value, a piece of code or an address of the English template is missing, or one stands that it has not. */
export function wordsLosing(words: Words): string[] {
  return Object.entries(words)
    .filter(([template, translation]) => keptOf(template) !== keptOf(translation))
    .map(([template, translation]) => `${template} → ${translation}`);
}

function hasWords(template: string): boolean {
  return /\p{L}/u.test(template.replace(/\{\d+\}/g, ''));
}

/** Values, commands and what is written as code, in any order. */
function keptOf(text: string): string {
  return (text.match(/\{\d+\}|`[^`]*`|\(command:[\w.]+\)|\$\([\w-]+\)|\bhttps?:\/\//g) ?? []).sort().join(' ');
}
