/*
 * The words of texts as they are compared between a source and the files made of it: whatever Markdown, typography and encodings do to a word
 * that stays the same to people is taken away on both sides.
 */

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** The destination of a link, which stands within a sentence in Markdown and nowhere in what people read. */
const destination = /\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+"[^"]*")?\s*\)/g;

const word = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu;

/** The words of a text in lower case, in their order, those of the addresses of links left out, which are added to a list if one is given. */
export function comparedWords(text: string, addresses?: string[]): string[] {
  if (!/[^\w\s.,;:!?()/"'-]|[_&]/.test(text)) return text.toLowerCase().match(word) ?? [];
  const read = text
    .replace(destination, (_, address: string) => {
      addresses?.push(address);
      return ']';
    })
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(/[*_`~\\\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2019\u02bc]/g, "'");
  return read.normalize('NFKC').toLowerCase().match(word) ?? [];
}
