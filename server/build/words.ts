import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { decodeTrie } from 'cspell-trie-lib';
import { verbFormOf } from '../src/service/text/english/dutyVerbs.ts';
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
  .concat(`${import.meta.dirname}/fieldWords.txt`, `${import.meta.dirname}/frequentWords.txt`);

/**
 * The words that are right, and in which variety. The core consists of the American and British lists that are edited together (SCOWL, in the
 * form of Hunspell dictionaries) with one spelling for each word and variety, so that a word on only one of them belongs to that variety. A word
 * that only larger lists have is accepted where two of these agree, or where it is a term of software: each of them also has words that are
 * more likely slips.
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
    else if (largeBritish.has(word) && largeAmerican.has(word)) words.set(word, ending.rare);
  }
  for (const word of field) if (!core.has(word)) words.set(word, ending.common);
  addVarieties(words, core, [field, largeBritish, largeAmerican, software]);
  return withCertainVarieties(words);
}

/** Words that the lists accept, although in a role they are slips ("therefor", "withing"). */
const slips: ReadonlySet<string> = new Set(
  (
    'advices equipments latests informations therefor thru payed leafs knifes peaces nickle withing wheres loosing florescent ' +
    'discernable reoccurrence technic extendible dateset sematic specif deffer technics continuos unwieldly heathy metics miliary minium ' +
    'binominal calenders commutated incudes irregardless collogue collogues delate affaire affaires unmistakeably precess precesses ' +
    'precessed precessing formate dorp enure enures enured enuring'
  ).split(' '),
);

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

/**
 * How common words are: 1 to 4 for the words of `frequentWords.txt`, the most common first. What a role says its holder does, the words of the
 * field and short forms ("don't", on which that list is silent) are more common in roles than in books.
 */
export async function readCommonness(words: ReadonlyMap<string, Ending>): Promise<ReadonlyMap<string, Ending>> {
  const common = new Map<string, Ending>();
  const lines = await linesOf('frequentWords.txt');
  for (const [rank, word] of lines.entries()) {
    if (!words.has(word)) continue;
    common.set(word, rank < mostCommon[0] ? 1 : rank < mostCommon[1] ? 2 : rank < mostCommon[2] ? 3 : 4);
  }
  const raise = (word: string, to: Ending): void => {
    const known = common.get(word) ?? ending.none;
    if (known === ending.none || known > to) common.set(word, to);
  };
  for (const word of await fieldWords()) if (words.has(word)) raise(word, 3);
  for (const word of words.keys()) if (verbFormOf(word) !== undefined || word.includes("'")) raise(word, 2);
  return common;
}

/** How many words belong to the first classes. */
const mostCommon = [2000, 8000, 18000] as const;

async function linesOf(file: string): Promise<string[]> {
  const lines = (await readFile(`${import.meta.dirname}/${file}`, 'utf8')).split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

/** The words of the field from `fieldWords.txt`, one on each line; `word/s` also gives the plural. */
async function fieldWords(): Promise<string[]> {
  return (await linesOf('fieldWords.txt')).flatMap((line) => {
    const [word = '', plural] = line.split('/');
    return plural === undefined ? [word] : [word, `${word}${plural}`];
  });
}
