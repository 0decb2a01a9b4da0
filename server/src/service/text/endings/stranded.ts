import { verbFormOf } from '../english/dutyVerbs.ts';

/*
 * Whether a preposition or an auxiliary may end a sentence: "the people you work with", "systems to log in to", "knows what it is for", "is
 * well cared for", "as often as they should". What stands before it has to explain it.
 */

/** Words before which a sentence breaks off unless something before them explains it. */
const prepositions: ReadonlySet<string> = new Set(
  'of to for from with at into onto between among amongst against towards toward upon until despite as within'.split(
    ' ',
  ),
);

const auxiliaries: ReadonlySet<string> = new Set('is are was were should would could shall must may'.split(' '));

/** A relative or question word, or the pronoun of a clause such as "people you work with"; the first word of the text is none. */
const clause =
  /\s(?:who|whom|whoever|which|that|what|whatever|where|wherever|when|how|why|if|than|as|you|we|they|it|he|she|i|i['’](?:m|ve|d|ll)|(?:you|we|they)['’](?:re|ve|d|ll)|(?:it|he|she)['’](?:s|d|ll)|everyone|everybody|anyone|anybody|someone|somebody|people|others)\s/i;

/** "Something to build on", "is easy to work with": an infinitive in the last words. */
const infinitive = /\bto(?: \S+){1,5}$/i;

/** Words that belong to the preposition behind them: "signed up to", "taken care of", "is proud of". */
const belongs =
  /^(?:up|out|in|on|off|down|away|back|over|along|forward|forwards|through|round|around|about|ahead|apart|together|care|advantage|use|hold|rid|sight|track|charge|notice|note|part|full|most|account|fun|proud|aware|capable|fond|sure|afraid|certain|sort|kind|lot|able|used|due|access|prone|keen|good|bad|poor|worth|close|next|similar|known|such|same|from|enquire|inquire)$/i;

/** What an auxiliary may end behind: "few were late, but some are", "they now are", "a must". */
const contrast =
  /\b(?:but|however|like|unlike|though|although|yet|whereas)\b|\b(?:a|an|the|so|there|now|not|already|always|never|often|usually|still|also|too|only|really|once|some|most|others|few|many|it|they|we|you|he|she)$/i;

/** Verbs that a preposition belongs to and that are no words of duty. */
const verbs =
  /^(?:try|trie|tried|ought|refuse|intend|love|prefer|like|wish|rely|depend|count|deal|cope|live|come|go|look|listen|speak|talk|think|hear|belong|refer|relate|care|hope|wait|search|aim|call|connect|log|sign|turn|stick|hold|begin|end|finish|sit|stand|travel|move|walk|compete|play|fight|compare|ship|buy|draw|choose|suffer|recover|vote|need|want|know|grow|sing|read|eat|drink|sleep|fall|feel|deliver|react|reply|object|subscribe|contribute|attend|agree|argue|differ|benefit|profit|arise|result|stem|emerge|arrive|point|laugh|shout|stare|long|pray|stay|pay|ask|bargain|count|strive|cater|account|allow|provide|plan|prepare|opt|bid|apply|mean|made|done|seen|got|gone|been|begun|thought|brought|bought|taught|heard|dealt|spoken|given|taken|known|drawn|chosen|written|sent|lent|left|kept|met|paid|said|sold|told|built|held|led|put|cut|set|let|hit|shown|grown|thrown|driven)(?:e?s)?$/i;

/** Whether a text has a word that a clause begins with, or the pronoun of one, behind its first word. */
export function hasClause(text: string): boolean {
  return clause.test(`${text.trim()} `.replace(/^\S+/, ''));
}

/** Whether a word is one after which a text may break off, so that it is worth a closer look. */
export function mayBeStranded(word: string): boolean {
  return prepositions.has(word) || auxiliaries.has(word);
}

/**
 * Whether a preposition or an auxiliary ends a sentence for no reason. `before` is the text before it, at least its last words, with a blank
 * at its end.
 */
export function endsForNoReason(word: string, before: string): boolean {
  const words = before.trim();
  if (hasClause(words) || /["“”‘’']$/.test(words)) return false;
  if (auxiliaries.has(word)) return !contrast.test(words);
  if (infinitive.test(words)) return false;
  if (words.endsWith(',')) return true;
  const last = /[\p{L}'’-]+$/u.exec(words)?.[0] ?? '';
  if (last === '' || belongs.test(last) || verbs.test(last) || /(?:ly|well|best|better)$/i.test(last)) return false;
  return !isVerb(last.toLowerCase());
}

function isVerb(word: string): boolean {
  return verbFormOf(word) !== undefined || /(?:ed|ing|en)$/.test(word);
}
