import { type Message, say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { capitalised } from '../../text/capitalised.ts';
import { thirdPerson, verbFormOf } from '../../text/english/dutyVerbs.ts';
import { isEnglish } from '../../text/prose/prose.ts';
import type { TextRule } from '../rule.ts';

/** A sentence that opens with words that say little. */
export const statementStart: TextRule = {
  code: 'style/statement-start',
  severity: 'info',
  reach: 'text',
  kinds: ['prose'],
  documentation: () => ({
    text: 'A sentence that opens with “Can”, “Someone who”, “Has a good understanding of” or the like: the reader has to wait for the verb that says what the person does. “You can” is the style of some public frameworks and is not reported, nor is “Ability to” in the definition of a skill.',
    fix: 'Begin with the verb; the message names one. No quick fix does it, since the verbs that follow have to change, too.',
    bad: 'description: Can restore a server from its backup and check that it works.',
    good: 'description: Restores servers from their backups and checks that they work.',
    source:
      'Seen in published role profiles. Guides to job descriptions agree on a strong verb at the start of each duty.',
  }),
  *check(prose) {
    if (!isEnglish(prose)) return;
    for (const { start, end } of prose.sentences) {
      const opening = prose.plain.slice(start, Math.min(end, start + longest));
      if (!worthALook.test(opening)) continue;
      const found = weakness(opening);
      if (!found || prose.plain.charAt(end - 1) === '?') continue;
      yield { at: { start, end: start + found.words.length }, message: messageFor(found) };
    }
  },
};

const longest = 120;

const worthALook = /^(?:can|someone|somebody|an?|has|have|having|is|able|responsible|tasked|in)\s/i;

interface Weakness {
  /** The weak words. */
  readonly words: string;
  /** What could stand in their place. */
  readonly instead: string | undefined;
}

const ability =
  /^(?:can|(?:is )?able to|ha(?:s|ve) the ability to)(?=\s+((?:\p{Ll}+ly\s+|also\s+|often\s+)?)(\p{Ll}+))/iu;
const person = /^(?:someone|somebody|an? (?:person|individual|candidate)) who(?=\s+(\p{Ll}+))/iu;
const knowledge =
  /^ha(?:s|ve) (?:an? )?(?:(?:very )?(?:good|strong|sound|solid|excellent|thorough|detailed|broad|deep|clear|basic|working|general|in-depth) ){1,2}(understanding|knowledge|awareness|grasp|appreciation) of\b/i;
const duty = /^(?:(?:is )?responsible for|(?:is )?tasked with|(?:is )?in charge of)(?=\s)/i;

function weakness(opening: string): Weakness | undefined {
  const text = opening.replace(/\s/g, ' ');
  const able = ability.exec(text);
  if (able) {
    const [words, , verb = ''] = able;
    // "Can you …", "Can openers …": only what is surely a verb, or follows "able to", is one.
    if (words.toLowerCase() === 'can' && pronouns.test(verb)) return undefined;
    const known = verbFormOf(verb) === 'plain';
    return { words, instead: known ? capitalised(thirdPerson(verb)) : undefined };
  }
  const who = person.exec(text);
  if (who) {
    const verb = who[1] ?? '';
    return { words: who[0], instead: verbFormOf(verb) === 'third person' ? capitalised(verb) : undefined };
  }
  const knows = knowledge.exec(text);
  if (knows) return { words: knows[0], instead: /knowledge|awareness/i.test(knows[1] ?? '') ? 'Knows' : 'Understands' };
  const has = duty.exec(text);
  return has ? { words: has[0], instead: undefined } : undefined;
}

const pronouns = /^(?:i|you|he|she|it|we|they|this|that|these|those|the)$/i;

function messageFor({ words, instead }: Weakness): Message {
  const verb =
    instead === undefined ? say`the verb that says what the person does` : say`the verb, such as ${quoted(instead)}`;
  return say`${quoted(words)} is a weak opening for a statement: begin with ${verb}.`;
}
