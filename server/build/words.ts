import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { type Ending, ending } from '../src/service/text/spelling/form.ts';
import { otherSpelling } from '../src/service/text/spelling/varieties.ts';
import { expand } from './expandAffixes.ts';

const packages = `${import.meta.dirname}/../../node_modules`;

/** The files whose change means that the words have to be compiled again. */
export const sources: readonly string[] = [
  'dictionary-en',
  'dictionary-en-gb',
  '@cspell/dict-en_us',
  '@cspell/dict-en-gb-mit',
  '@cspell/dict-software-terms',
]
  .map((name) => `${packages}/${name}/package.json`)
  .concat(`${import.meta.dirname}/fieldWords.txt`);

/**
 * The words that are right, and in which variety. The core consists of the American and British lists that are edited together (SCOWL, in the
 * form of Hunspell dictionaries) with one spelling for each word and variety, so that a word on only one of them belongs to that variety. A word
 * that only larger lists have is accepted where two of these agree and it is derived from a core word, or where it is a term of software: the
 * larger lists also have rare words that are more likely slips, and these would be a third of the size.
 */
export async function readWords(): Promise<ReadonlyMap<string, Ending>> {
  const american = plain(await hunspell('dictionary-en'));
  const british = plain(await hunspell('dictionary-en-gb'));
  const largeAmerican = plain(await trie('@cspell/dict-en_us', 'en_US.trie.gz'));
  const largeBritish = plain(await trie('@cspell/dict-en-gb-mit', 'en_GB.trie.gz'));
  const software = plain(await softwareTerms());
  const field = new Set(await fieldWords());

  const words = new Map<string, Ending>();
  for (const word of american) words.set(word, british.has(word) ? ending.common : ending.american);
  for (const word of british) if (!american.has(word)) words.set(word, ending.british);
  for (const slip of slips) words.delete(slip);
  const core = new Set(words.keys());
  for (const word of new Set([...largeBritish, ...largeAmerican])) {
    if (core.has(word) || slips.has(word)) continue;
    if (software.has(word)) words.set(word, ending.common);
    else if (largeBritish.has(word) && largeAmerican.has(word) && isDerived(word, core)) words.set(word, ending.rare);
  }
  for (const word of field) if (!core.has(word)) words.set(word, ending.common);
  addVarieties(words, core, [field, largeBritish, largeAmerican, software]);
  return withCertainVarieties(words);
}

/** Words that the lists accept, although in a role they are slips ("therefor", "withing"). */
const slips: ReadonlySet<string> = new Set(
  (
    'advices equipments latests informations therefor thru payed leafs knifes peaces nickle withing wheres loosing florescent ' +
    'discernable reoccurrence technic extendible dateset sematic specif deffer'
  ).split(' '),
);

/** Endings of derived words, with the possible endings of the words from which they are derived. */
const derivations: readonly (readonly [RegExp, readonly string[]])[] = [
  [/s$/, ['']],
  [/ly$/, ['', 'le']],
  [/(?:er|or)s?$/, ['', 'e']],
  [/([b-z])\1(?:ed|ing|ers?|able)$/, ['$1']],
  [/ical(?:ly)?$|ic$/, ['', 'y', 'e']],
  [/abilit(?:y|ies)$/, ['', 'e', 'able']],
  [/able$/, ['', 'e']],
  [/ings?$/, ['', 'e']],
  [/ed$/, ['', 'e']],
  [/ations?$/, ['', 'e', 'ate']],
  [/ness$/, ['']],
  [/i[sz](?:e|es|ed|ing|ers?|ations?)$/, ['']],
  [/(?:ist|ism)s?$/, ['', 'y']],
  [/ful(?:ly)?$/, ['']],
  [/al(?:ly)?$/, ['']],
];

const prefixes = /^(?:un|re|pre|multi|inter|micro|sub)(?=[a-z]{4})/;

function isDerived(word: string, core: ReadonlySet<string>): boolean {
  if (prefixes.test(word) && core.has(word.replace(prefixes, ''))) return true;
  return derivations.some(([end, bases]) => end.test(word) && bases.some((base) => core.has(word.replace(end, base))));
}

/**
 * Beyond the core only the most common difference shows the variety: where both "-ise" and "-ize" are known, the former is British. The words
 * of the field are written in British English, so that their American forms follow from them.
 */
function addVarieties(
  words: Map<string, Ending>,
  core: ReadonlySet<string>,
  lists: readonly ReadonlySet<string>[],
): void {
  const end = /i[sz](e|ed|es|ing|ers?|ations?|able|ability)$/;
  const [field, ...others] = lists;
  for (const word of [...words.keys()]) {
    if (core.has(word) || !end.test(word)) continue;
    const ise = word.replace(end, 'is$1');
    const ize = word.replace(end, 'iz$1');
    if (core.has(ise) || core.has(ize)) continue;
    if (!field?.has(ise) && !(others.some((list) => list.has(ise)) && others.some((list) => list.has(ize)))) continue;
    words.set(ise, ending.british);
    words.set(ize, ending.american);
  }
}

/** Makes words without a certain counterpart right in both varieties. Counterparts depend on one another, so that this is repeated. */
function withCertainVarieties(words: Map<string, Ending>): Map<string, Ending> {
  for (let changed = true; changed; ) {
    changed = false;
    for (const [word, known] of words) {
      if (known !== ending.american && known !== ending.british) continue;
      if (otherSpelling(word, known, (other) => words.get(other) ?? ending.none) !== undefined) continue;
      words.set(word, ending.common);
      changed = true;
    }
  }
  return words;
}

/** The words in the form in which they are looked up: lower case, without accents and possessives. Names are left out. */
function plain(words: Iterable<string>): Set<string> {
  const kept = new Set<string>();
  for (const word of words) {
    const folded = word.normalize('NFD').replace(/\p{M}/gu, '');
    if (/^[a-z]+(?:'[a-z]+)?$/.test(folded) && !folded.endsWith("'s")) kept.add(folded);
  }
  return kept;
}

async function hunspell(name: string): Promise<string[]> {
  const directory = `${packages}/${name}`;
  return expand(await readFile(`${directory}/index.aff`, 'utf8'), await readFile(`${directory}/index.dic`, 'utf8'));
}

async function trie(name: string, file: string): Promise<Iterable<string>> {
  const directory = `${packages}/${name}`;
  return decodeTrie(gunzipSync(await readFile(`${directory}/${file}`))).words();
}

/** Terms of software; very short ones are left out, since they are abbreviations of many kinds. */
async function softwareTerms(): Promise<string[]> {
  const file = `${packages}/@cspell/dict-software-terms/dict/softwareTerms.txt.gz`;
  const text = gunzipSync(await readFile(file)).toString('utf8');
  return text.split('\n').filter((word) => word.length > 3);
}

/** The words of the field from `fieldWords.txt`, one on each line; `word/s` also gives the plural. */
async function fieldWords(): Promise<string[]> {
  const lines = (await readFile(`${import.meta.dirname}/fieldWords.txt`, 'utf8')).split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [word = '', plural] = line.split('/');
      return plural === undefined ? [word] : [word, `${word}${plural}`];
    });
}
