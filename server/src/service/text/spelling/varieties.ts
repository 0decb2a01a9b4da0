import { type Ending, ending } from './form.ts';

/** A variety of English, by the ending of words that only it has. */
export type Variety = typeof ending.american | typeof ending.british;

/** Letters that are American (left) and British (right) anywhere in a word, the most common first. */
const spellings: readonly (readonly [string, string])[] = [
  ['z', 's'],
  ['or', 'our'],
  ['l', 'll'],
  ['er', 're'],
  ['se', 'ce'],
  ['si', 'ci'],
  ['og', 'ogue'],
  ['og', 'ogu'],
  ['ll', 'l'],
  ['e', 'ae'],
  ['e', 'oe'],
  ['ing', 'eing'],
  ['gm', 'gem'],
  ['k', 'c'],
  ['o', 'ou'],
  ['f', 'ph'],
  ['num', 'nium'],
  ['ax', 'axe'],
  ['ay', 'ey'],
  ['ow', 'ough'],
  ['p', 'pp'],
  ['a', 'y'],
  ['i', 'e'],
];

/** Pairs that are not found by changing letters, or one word of which is right in both varieties; American first. */
const pairs: readonly (readonly [string, string])[] = [
  ['practice', 'practise'],
  ['practices', 'practises'],
  ['practiced', 'practised'],
  ['practicing', 'practising'],
  ['license', 'licence'],
  ['licenses', 'licences'],
  ['program', 'programme'],
  ['programs', 'programmes'],
  ['meter', 'metre'],
  ['meters', 'metres'],
  ['check', 'cheque'],
  ['checks', 'cheques'],
  ['curb', 'kerb'],
  ['curbs', 'kerbs'],
  ['tire', 'tyre'],
  ['tires', 'tyres'],
  ['story', 'storey'],
  ['stories', 'storeys'],
  ['airplane', 'aeroplane'],
  ['airplanes', 'aeroplanes'],
  ['jewelry', 'jewellery'],
  ['maneuver', 'manoeuvre'],
  ['maneuvers', 'manoeuvres'],
  ['maneuvered', 'manoeuvred'],
  ['maneuvering', 'manoeuvring'],
  ['maneuverable', 'manoeuvrable'],
  ['maneuverability', 'manoeuvrability'],
];

/**
 * Words without a counterpart, whatever the lists contain: law has judgments and software dialogs everywhere, and some rare words differ
 * by chance as the varieties do ("performative" and "preformative").
 */
const shared: ReadonlySet<string> = new Set(
  (
    'judgment judgments dialog dialogs advisor advisors manila prized prizing performative perv costumier ecus maters fayer cardie ' +
    'mantes novene patine snowshed trabecule'
  ).split(' '),
);

/**
 * The spelling of a word of one variety in the other one; `undefined` when it is not certain. Two changes are tried where one is not enough
 * ("anaesthetise"). Only a word that belongs to the other variety alone is accepted, so that no word is found by chance.
 */
export function otherSpelling(word: string, from: Variety, find: (word: string) => Ending): string | undefined {
  if (shared.has(word)) return undefined;
  const here = from === ending.american ? 0 : 1;
  const there = here === 0 ? 1 : 0;
  const pair = pairs.find((one) => one[here] === word);
  // "Practice" is right in both varieties, so that only the other word of such a pair has a counterpart.
  if (pair) return pair[there];
  const wanted = from === ending.american ? ending.british : ending.american;
  const once = changes(word, here, there);
  const found = once.find((candidate) => find(candidate) === wanted);
  if (found !== undefined) return found;
  for (const changed of once) {
    const twice = changes(changed, here, there).find((candidate) => find(candidate) === wanted);
    if (twice !== undefined) return twice;
  }
  return undefined;
}

/** The word with one of the spellings changed in one place, for each spelling and each place. */
function changes(word: string, here: 0 | 1, there: 0 | 1): string[] {
  const changed: string[] = [];
  for (const spelling of spellings) {
    const [part, other] = [spelling[here], spelling[there]];
    for (let at = word.indexOf(part); at >= 0; at = word.indexOf(part, at + 1)) {
      changed.push(word.slice(0, at) + other + word.slice(at + part.length));
    }
  }
  return changed;
}

/** British spellings that American dictionaries have as well, and that American theatres, museums and libraries prefer. */
const alsoAmerican =
  /^(?:catalogu(?:e[drs]?|ing|ers?)|(?:ana|dia|epi|mono|pro)logues?|grey(?:s|ed|er|est|ing|ish|ness)?|(?:amphi)?theatres?|axe[ds]?|(?:acknowledg|abridg|judg)ements?|judgemental(?:ly)?|artefacts?|cancell(?:ed|ing)|counsell(?:ors?|ed|ing)|archaeolog\w+|orthopaedic(?:s|ally)?|tranquillity|(?:like|size|move|use)able)$/;

/** American spellings that British dictionaries have as well, or that are those of a science everywhere ("sulfate", "fetal"). */
const alsoBritish =
  /^(?:artifacts?|aging|(?:acknowledg|abridg|judg|misjudg)ments?|sulf(?:ur|ate|ide)\w*|estradiol|fet(?:al|us|uses)|dolor)$/;

/** Whether a word of the other variety is at home in a variety, too, so that nobody has to write it otherwise. */
export function isAtHomeIn(variety: 'en-GB' | 'en-US', word: string): boolean {
  return (variety === 'en-US' ? alsoAmerican : alsoBritish).test(word.toLowerCase());
}

/** Whether two spellings of a word differ in "-ise" and "-ize" alone, both of which are British (the latter is that of Oxford). */
export function differsInIze(word: string, other: string): boolean {
  return (
    word !== other &&
    word.replace(/(i)[sz](?=[^sz]*(?:s|ers|ness)?$)/i, '$1?') ===
      other.replace(/(i)[sz](?=[^sz]*(?:s|ers|ness)?$)/i, '$1?')
  );
}
