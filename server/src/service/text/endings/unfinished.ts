import { hasClause } from './stranded.ts';

/** "So that they can", "ensuring that all residents are": the verb is missing. */
const purpose =
  /\b(?:so|ensur(?:e|es|ed|ing)|order|means|meaning|checks?|checking|sure) that (?:\S+ ){1,4}(?:can|could|may|might|will|would|should|must|are|is|has|have|had|can not|cannot)$/i;

/** "When a fault has been", "once the goods have been". */
const passive = /\b(?:an?|the|any|each|every|all|this|these|which|that|who) (?:\S+ ){0,2}(?:has|have|had) been$/i;

/** Words by which a clause may end in its auxiliary: "as it has been", "where the goods have been". */
const explains =
  /\b(?:as|than|how|what|whatever|where|wherever|who|whom|why|ever|never|always|already|like|not)\b(?! (?:has|have|had)\b)/i;

/** "Will be", "to be": only a clause before it explains it ("where you want to be"). */
const toBe = /\b(?:to|will|would|should|must|can|could|may|might|not|cannot) be$/i;

/** The first half of a phrase, without the word that it ends in. */
const halfPhrases =
  /(?:^|\s)(?:on an? (?:daily|weekly|monthly|yearly|annual|quarterly|regular|rotating|voluntary|full-time|part-time)|an? (?:wide|broad|full|vast|whole|diverse) (?:range|variety|array|spectrum)|including,? but not limited(?: to)?|but (?:are |is )?not limited(?: to)?|in accordance(?: w(?:it?)?)?|in (?:compliance|conjunction)|tak(?:e|es|ing) into|on behalf|at least|no (?:later|less|fewer|more) than|(?:more|less|fewer|rather|other|greater) than|in excess of|not only|with an (?:emphasis|eye)|in the (?:absence|event) of|for the purposes? of|under the (?:supervision|direction|guidance|leadership) of|in (?:its|their|his|her|your|our) own)$/i;

/** "Whenever they", and "that affect" without what is affected. */
const clauseBegun =
  /\b(?:(?:when|whenever|if|because|while|unless|until|which|although|though|once|so that|wherever) (?:they|we|he|she|i)|(?:that|which) (?:affect|require|involve|include|meet|reflect|ensure|provide|enable|address|maintain)s?)$/i;

/** "Allow managers to": what they are to do is missing; with a pronoun it may stand before ("as they ask us to"). */
const allows =
  /\b(?:allow|enable|help|encourage|require|ask|invite|train|teach|permit)(?:s|ed|ing)? (?!(?:us|me|you|him|her|them|it)\b)(?:\S+ ){1,3}to$/i;

/** An adjective behind a preposition, without its noun. */
const bareAdjective =
  /\b(?:of|with|for|from|by|under) (?:commercial|residential|relevant|appropriate|various|additional|suitable|significant|effective|efficient|environmental|financial|clinical|educational|operational|organi[sz]ational|technical|regional|medical|domestic|agreed|new|existing|their own)$/;

/** The words with which a text ends although their phrase has only begun; `undefined` where there are none. `before` lacks the last word. */
export function unfinishedIn(tail: string, before: string): string | undefined {
  const half = halfPhrases.exec(tail)?.[0].trimStart();
  if (half !== undefined && !hasClause(tail.slice(0, -half.length))) return half;
  if (allows.test(tail)) return 'to';
  const bare = bareAdjective.exec(tail)?.[0];
  if (bare !== undefined && !hasClause(before)) return bare;
  const end = purpose.exec(tail) ?? clauseBegun.exec(tail) ?? (explains.test(before) ? undefined : passive.exec(tail));
  if (end) return /\S+ \S+$/.exec(tail)?.[0];
  return toBe.test(tail) && !hasClause(before) ? /\S+ be$/i.exec(tail)?.[0] : undefined;
}
