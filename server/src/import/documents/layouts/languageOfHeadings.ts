import { isEnglishWord, lettersOf } from '../../../service/format/otherWords.ts';
import { lazy } from '../../../service/support/lazy.ts';
import { languages } from '../../../service/text/languages/languages.ts';
import { labelOf } from '../../support/draftText.ts';
import { textOf } from '../blockText.ts';
import { factsOf } from './facts.ts';
import type { Part } from './outline.ts';

/** So few words of one language may stand in a text of another one. */
const fewestWords = 2;

/** Words of other languages that stand in English texts, too: alone they say nothing. */
const alsoEnglish: ReadonlySet<string> = new Set(
  'direction,formation,relations,stages,perspectives,attributions,affectation,stand,local,cargo,smart working'
    .split(',')
    .map(lettersOf),
);

/** By the letters of a heading or a label, the languages in which it is one. */
const languagesByWord = lazy(() => {
  const found = new Map<string, Set<string>>();
  for (const { language, sections, facts, keys } of languages()) {
    const phrases = [sections, facts, keys.role ?? {}].flatMap((table) => Object.values(table));
    for (const word of phrases.flatMap((one) => one.split(','))) {
      const letters = lettersOf(word);
      const known = found.get(letters) ?? new Set();
      found.set(letters, known.add(language));
    }
  }
  return found;
});

/**
 * The language of a text that says none, by its headings and the labels of its facts: the only one that has all of them
 * that are known words and not English, which are more than the English ones and no fewer than two,
 * one of them in no English text. `undefined` for English, and where there is a doubt.
 */
export function languageOfHeadings(root: Part): string | undefined {
  let common: ReadonlySet<string> | undefined;
  let count = 0;
  let english = 0;
  // Those that are no English words of another meaning.
  let sure = 0;
  for (const label of new Set(labelsIn(root))) {
    // "Benefits" stands in adverts of all languages.
    if (isEnglishWord(label, 'role')) english++;
    const known = languagesByWord().get(lettersOf(label));
    if (!known || isEnglishWord(label, 'role')) continue;
    count++;
    if (!alsoEnglish.has(lettersOf(label))) sure++;
    common = common ? new Set([...common].filter((language) => known.has(language))) : known;
  }
  const [only, another] = common ?? [];
  return sure > 0 && count >= fewestWords && count > english && another === undefined ? only : undefined;
}

function* labelsIn(part: Part): Generator<string> {
  if (part.heading) yield labelOf(textOf(part.heading)).text;
  for (const block of part.blocks) for (const { label } of factsOf(block) ?? []) yield labelOf(label).text;
  for (const below of part.parts) yield* labelsIn(below);
}
