import { say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { type SpelledOut, spelledOutIn } from '../../text/acronyms/acronyms.ts';
import { contentWords, isTitled, lettersInOrder, spells } from '../../text/acronyms/initials.ts';
import { isEnglish, type Prose } from '../../text/prose/prose.ts';
import type { TextRule } from '../rule.ts';

/** An acronym beside words that are meant to spell it out and give other letters. */
export const acronymMismatch: TextRule = {
  code: 'text/acronym-mismatch',
  severity: 'warning',
  reach: 'text',
  documentation: () => ({
    text: 'An acronym and, in brackets beside it, words whose letters do not give it: one of the two is wrong. Brackets that say something else are left alone, and so are letters taken from within words, as in XML.',
    bad: 'description: Advises colleagues on the DPIA (Data Protection Impact Review).',
    good: 'description: Advises colleagues on the DPIA (Data Protection Impact Assessment).',
    source: 'A published role profile explains the name of a regulation by that of an act.',
  }),
  kinds: ['name', 'prose'],
  sign: /\(/,
  *check(prose: Prose) {
    if (!isEnglish(prose)) return;
    for (const pair of spelledOutIn(prose.plain)) {
      const words = pair.wordsInBrackets ? bracketWords(prose.plain, pair) : wordsMeant(prose.plain, pair);
      if (!words) continue;
      const said = quoted(prose.text.slice(words.start, words.end));
      const message = say`${said} does not give the letters of ${quoted(pair.acronym)}: correct the words or the acronym.`;
      yield { at: words, message };
    }
  },
};

/** Brackets that begin like this do not hold the words of the acronym but say something else about it. */
const asides =
  /^(?:also|and|any|as|available|based|both|currently|e\.?g|especially|etc|excluding|for|formerly|from|i\.?e|in|incl|including|like|mainly|not|now|of|on|or|our|part|previously|primarily|see|such|the .{0,20}version|to|under|usually|via|where|which|who|with|within|your|aka)\b/i;

function bracketWords(plain: string, { acronym, words }: SpelledOut): SpelledOut['words'] | undefined {
  const phrase = plain.slice(words.start, words.end);
  // A list, or a name with a number, does not spell out an acronym.
  if (/[\d,;:/+]/.test(phrase.replace(/,? (?:and|&) /g, ' ')) || asides.test(phrase) || /\d/.test(acronym))
    return undefined;
  return isMismatch(phrase, acronym, true) ? words : undefined;
}

/** The words before the bracket that must be meant: as many as there are letters, with the small words between them. */
function wordsMeant(plain: string, { acronym, words }: SpelledOut): SpelledOut['words'] | undefined {
  const before = plain.slice(words.start, words.end);
  if (/\d/.test(acronym) || spells(before, acronym)) return undefined;
  const letters = acronym.replace(/[^\p{L}]/gu, '').length;
  const last = before.slice(before.lastIndexOf(',') + 1);
  const count = contentWords(last).length;
  // The capitalised words right before it are a name; else as many words as letters.
  const name = /(?:\p{Lu}[\p{L}\p{N}'’-]*(?: (?:and|for|of|in|the|on|to|&))*(?: |$)){2,}$/u.exec(last)?.[0];
  const tooLong = name !== undefined && contentWords(name).length > letters;
  const phrase = tooLong || (name === undefined && count >= letters) ? lastWords(name ?? last, letters) : name;
  if (phrase === undefined || !isMismatch(phrase, acronym, false)) return undefined;
  const end = words.end;
  return { start: end - phrase.trimStart().length, end };
}

function lastWords(text: string, count: number): string | undefined {
  const words = text.trim().split(' ');
  for (let from = words.length - 1; from >= 0; from--) {
    const phrase = words.slice(from).join(' ');
    if (contentWords(phrase).length === count) return phrase;
  }
  return undefined;
}

/** Whether words give nearly all letters of the acronym: so many are seldom right by chance. */
function isMismatch(phrase: string, acronym: string, inBrackets: boolean): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '');
  const words = contentWords(phrase);
  if (words.length < 2 || words.some((word) => word.length > 1 && word === word.toUpperCase())) return false;
  if (Math.abs(words.length - letters.length) > 1 || letters.length < 3 || spells(phrase, acronym)) return false;
  // A name may leave a word out where "exchange" gives two letters: "Hong Kong Stock Exchange (HKEX)".
  if (/EX/.test(letters) && words.some((word) => /^ex/i.test(word)) && isWithoutAWord(words, letters)) return false;
  const right = lettersInOrder(phrase, letters);
  // The words may be a shorter form of the right ones: CEO (Chief Executive).
  if (words.length < letters.length && right === words.length) return false;
  const sameStart = words[0]?.charAt(0).toLowerCase() === letters.charAt(0).toLowerCase();
  if (isTitled(phrase)) return right >= 2 && right * 2 >= letters.length && (sameStart || right >= letters.length - 1);
  return (
    words.length === letters.length && right === letters.length - 1 && (inBrackets || (sameStart && letters.length > 3))
  );
}

function isWithoutAWord(words: readonly string[], letters: string): boolean {
  return words.some((_, left) => left > 0 && spells(words.toSpliced(left, 1).join(' '), letters));
}
