/** What the frame of the page has in the language of the window, by the words in English; nothing for English. */
const words: Readonly<Record<string, string>> =
  typeof document === 'undefined' ? {} : JSON.parse(document.body.dataset.words ?? '{}');

/** Says something in the language of the window: say`Remove ${name}`. In the table stands `{0}` for the first value, wherever the language wants it. */
export function say(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const template = strings.reduce((before, after, index) => `${before}{${index - 1}}${after}`);
  return (words[template] ?? template).replace(/\{(\d+)\}/g, (_, index) => String(values[index]));
}
