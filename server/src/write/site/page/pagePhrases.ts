import { createPhrases, type Phrases, type PhraseTable } from '../../../service/text/phrases/phrases.ts';

/** What a script says, as its page gives it in an attribute of this element. */
export function phrasesOf({ dataset }: HTMLElement): Phrases {
  const { lang, table }: { readonly lang: string; readonly table: Partial<PhraseTable> } = JSON.parse(
    dataset.phrases ?? '{"lang":"en","table":{}}',
  );
  return createPhrases(lang, table);
}
