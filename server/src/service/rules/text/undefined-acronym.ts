import type { Span } from '../../document/sourceDocument.ts';
import { say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { lazy } from '../../support/lazy.ts';
import { acronymsDefinedIn } from '../../text/acronyms/acronyms.ts';
import { commonAcronyms, stressedWords } from '../../text/acronyms/commonAcronyms.ts';
import { lettersOfName } from '../../text/acronyms/initials.ts';
import { isEnglish, type Prose } from '../../text/prose/prose.ts';
import type { Speller } from '../../text/spelling/speller.ts';
import type { DocumentRule } from '../rule.ts';

/** An acronym that is used and nowhere spelled out. Readers of a trade know most of theirs, so that it is off. It is not reported where the settings or a framework know its `word`. */
export const undefinedAcronym: DocumentRule = {
  code: 'text/undefined-acronym',
  severity: 'off',
  reach: 'file',
  documentation: () => ({
    text: 'An acronym that neither the role nor one of its frameworks spells out, told once, where it is first used. Newcomers and applicants read profiles, and do not know the short names of a place. Those that everybody knows (IT, HR, PDF) are left alone, and so are names of awarding bodies.',
    fix: 'Spell it out where it is first used, as in “service level agreement (SLA)”, or add it to `words` in `.role-profiles.yaml` if all readers know it.',
    bad: 'description: Keeps the SACM records up to date.',
    good: 'description: Keeps the records of service asset and configuration management (SACM) up to date.',
    source:
      'Published role profiles use in-house acronyms; style guides such as that of GOV.UK ask for them to be spelled out.',
    certainty:
      'It is true of nearly every acronym that it reports, but seldom of use: in 550 correct texts of forty trades it spoke of 188, which the readers of the trade know. So it is off.',
  }),
  *check({ texts, factOf, language, speller }) {
    // The list of acronyms that everybody knows is English.
    if (!isEnglish({ language })) return;
    const first = new Map<string, { readonly text: (typeof texts)[number]; readonly span: Span }>();
    for (const text of texts) {
      for (const { acronym, ...span } of factOf(text, acronymsIn))
        if (!first.has(acronym)) first.set(acronym, { text, span });
    }
    if (first.size === 0) return;
    const known = new Set<string>();
    for (const text of texts) {
      const { acronyms, initials } = factOf(text, spelledOut);
      for (const one of acronyms) known.add(one);
      for (const one of initials) known.add(one);
      if (text.key === 'organisation') for (const word of text.value.split(/[^\p{L}\p{N}&]+/u)) known.add(word);
    }
    for (const [acronym, { text, span }] of first) {
      if (known.has(acronym) || isWordInCapitals(acronym, speller)) continue;
      if (acronym.length >= fewestInARow && texts.some((one) => factOf(one, initialsInARow).includes(acronym)))
        continue;
      const message = say`The acronym ${quoted(acronym)} is spelled out nowhere: write its words where it is first used, or add it to the known words.`;
      yield { at: text.place(span), message, word: { text: acronym, as: 'acronym' } };
    }
  },
};

/** "APPLY TODAY": a common word of four letters or more is one that somebody stressed. */
function isWordInCapitals(text: string, speller: Speller | undefined): boolean {
  return text.length >= fewestOfWord && speller !== undefined && speller.commonness(text.toLowerCase()) > 0;
}

const fewestOfWord = 4;

interface Used extends Span {
  readonly acronym: string;
}

const none: readonly Used[] = [];

/** Words in a row that give so many letters do not do so by chance. */
const fewestInARow = 4;

/** The letters that the words of a text begin with: who writes "money-laundering reporting officer" has said what an MLRO is. */
function initialsInARow({ words }: Prose): string {
  return words.map(({ text }) => text.charAt(0).toUpperCase()).join('');
}

/** Longer ones are names, such as those of products. */
const longest = 6;

/** Letters in capitals, an ampersand between them allowed. Not with digits: those are names of standards, grades and versions. */
const capitals = lazy(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}\\p{M}_&.'’@#$-])(?:\\p{Lu}{2,${longest}}|\\p{Lu}{1,2}&\\p{Lu}{1,2})(?=(?:['’]?s)?(?![\\p{L}\\p{N}\\p{M}_&@(]|[-–. ][\\p{N}\uFFFC]|\\.\\p{L}|/\\p{Lu}{0,4}\\p{N}))`,
      'gu',
    ),
);
const roman = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/;

/** Behind these words, letters are a grade and not an acronym: level AA. */
const grades =
  /\b(?:level|grade|class|category|type|size|band|rating|option|form|part|section|appendix|annex|zone|tier) $/i;

/** The acronyms of a text that have to be spelled out somewhere in the file. */
function acronymsIn({ plain, kind, sentences }: Prose): readonly Used[] {
  if (kind === 'proper' || !/\p{Lu}[\p{Lu}&]/u.test(plain)) return none;
  const found: Used[] = [];
  let sentence = 0;
  for (const { 0: acronym, index } of plain.matchAll(capitals())) {
    if (commonAcronyms.has(acronym) || stressedWords.has(acronym) || roman.test(acronym)) continue;
    // "11.5 MJ" is a measure.
    if (acronym.length === 2 && /[\d\uFFFC][ \u00A0]$/.test(plain.slice(Math.max(0, index - 2), index))) continue;
    if (grades.test(plain.slice(Math.max(0, index - 12), index))) continue;
    while (sentence < sentences.length - 1 && (sentences[sentence]?.end ?? 0) <= index) sentence++;
    const { start = 0, end = plain.length } = sentences[sentence] ?? {};
    if (isShouting(plain, index, Math.max(start, index - 80), Math.min(end, index + acronym.length + 80))) continue;
    found.push({ acronym, start: index, end: index + acronym.length });
  }
  return found.length === 0 ? none : found;
}

/** Whether most words around are in capitals, too: in a heading or sentence in capitals no acronym can be recognised. */
function isShouting(plain: string, index: number, from: number, to: number): boolean {
  const around = plain.slice(from, to).match(/[\p{L}&'’-]{2,}/gu) ?? [];
  const loud = around.filter((word) => word === word.toUpperCase() && !commonAcronyms.has(word)).length;
  // An acronym alone, or in a name of two words, is not a text in capitals.
  return loud >= 3 && loud * 2 > around.length && plain.charAt(index) !== '';
}

interface Meanings {
  readonly acronyms: readonly string[];
  /** The first letters of the words of names, in capitals. */
  readonly initials: readonly string[];
}

const nothing: Meanings = { acronyms: [], initials: [] };

function spelledOut({ plain, kind }: Prose): Meanings {
  const acronyms = acronymsDefinedIn(plain);
  const initials = kind === 'prose' ? bracketsIn(plain).flatMap(initialsOf) : initialsOf(plain);
  return acronyms.length === 0 && initials.length === 0 ? nothing : { acronyms, initials };
}

/** What stands in brackets may spell out an acronym further before: `the FAIR principles (findable, accessible, …)`. */
function bracketsIn(plain: string): string[] {
  return plain.includes('(') ? [...plain.matchAll(/\(([^()\n]{8,100})\)/g)].map(([, words = '']) => words) : [];
}

/** `Service level agreements` spells out SLA. Two letters are too few: too many names would spell them out. */
function initialsOf(name: string): string[] {
  if (name.length > 100) return [];
  return lettersOfName(name).flatMap((letters) => (letters.length > 2 ? [letters] : []));
}
