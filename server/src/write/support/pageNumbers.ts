import type { Phrases } from '../../service/text/phrases/phrases.ts';

/** A piece of "Page 2 of 4": words of ours, or one of the two numbers, which only whoever shows the pages knows. */
export type PageNumberPart = { readonly words: string } | { readonly number: 'page' | 'pages' };

/** "Page 2 of 4" in pieces, in the order of the language. */
export function pageNumberParts(phrases: Phrases): PageNumberPart[] {
  return phrases
    .say('document.page', { page: '{page}', pages: '{pages}' })
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '{page}' ? { number: 'page' } : piece === '{pages}' ? { number: 'pages' } : { words: piece },
    );
}
