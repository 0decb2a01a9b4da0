import { type Message, say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { lazy } from '../../support/lazy.ts';
import { asListed, type Habits, habitsOf } from '../../text/languages/habits.ts';
import { isEnglish, type Prose } from '../../text/prose/prose.ts';
import type { Word } from '../../text/prose/words.ts';
import { noFindings, type RuleFinding, type TextRule } from '../rule.ts';

/** A word that is written twice in a row. */
export const repeatedWord: TextRule = {
  code: 'text/repeated-word',
  severity: 'warning',
  reach: 'text',
  documentation: () => ({
    text: 'The same word, or an article and its noun, twice in a row, often over the end of a line, where it is hard to see. Words that may well follow themselves ("had had", "very very") are left alone. In the other languages that we know, two equal words in small letters count.',
    fix: 'One of them is removed.',
    bad: 'summary: Works with the the service owner.',
    good: 'summary: Works with the service owner.',
    source: 'A common slip when sentences are rearranged.',
  }),
  kinds: ['name', 'prose'],
  check: (prose) => {
    const habits = habitsOf(prose.language);
    if (habits) return repeatedWords(prose, habits);
    return isEnglish(prose) && mayRepeatAny(prose.words) ? repeatedIn(prose) : noFindings;
  },
};

/** In other languages: a word in small letters twice, unless the language's list has it. */
function* repeatedWords({ plain, words }: Prose, { mayRepeat }: Habits): Iterable<RuleFinding> {
  for (let index = 1; index < words.length; index++) {
    const [first, second] = [words[index - 1], words[index]];
    if (!first || first.text !== second?.text || !/^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}'’]*$/u.test(first.text)) continue;
    if (mayRepeat.has(asListed(first.text)) || !stand(plain, first, second)) continue;
    yield found(first, second, say`twice`);
  }
}

/** Whether some words are alike that stand beside each other, or two or three words apart: nearly all texts have none. */
function mayRepeatAny(words: readonly Word[]): boolean {
  for (let index = 1; index < words.length; index++) {
    const text = words[index]?.text ?? '';
    if (text === words[index + 2]?.text || text === words[index + 3]?.text) return true;
    const before = words[index - 1]?.text ?? '';
    if (before.length === text.length && before.endsWith(text.slice(1))) return true;
  }
  return false;
}

function* repeatedIn(prose: Prose): Iterable<RuleFinding> {
  const { words } = prose;
  // Asked once of a text, which may be long and have thousands of words that stand twice.
  const isSentence = lazy(() => prose.kind !== 'prose' || sentenceWords.test(prose.plain));
  for (let index = 0; index + 1 < words.length; index++) {
    const first = words[index];
    let last = words[index + 1];
    if (!first || !last) continue;
    const length = repeatedPhrase(prose, index);
    if (length > 0) {
      yield phraseTwice(prose, index, length);
      index += 2 * length - 1;
      continue;
    }
    if (!isRepeated(prose, isSentence, words[index - 1], first, last)) continue;
    for (
      let next = words[index + 2];
      next && isRepeated(prose, isSentence, undefined, last, next);
      next = words[index + 2]
    ) {
      last = next;
      index++;
    }
    const isMore = prose.plain.slice(first.start, last.end).split(/\s+/).length > 2;
    yield found(first, last, isMore ? say`several times` : say`twice`);
  }
}

function found(first: Word, last: Word, often: Message): RuleFinding {
  return {
    at: { start: first.start, end: last.end },
    message: say`${quoted(first.text)} stands here ${often} in a row: leave one.`,
    fixes: () => [
      {
        kind: say`remove the repeated word`,
        title: say`Remove the second ${quoted(first.text)}`,
        edits: [{ start: first.end, end: last.end, newText: '' }],
        safe: true,
      },
    ],
  };
}

function phraseTwice({ plain, words }: Prose, index: number, length: number): RuleFinding {
  const [first, second, last] = [words[index], words[index + length - 1], words[index + 2 * length - 1]];
  const [start, middle, end] = [first?.start ?? 0, second?.end ?? 0, last?.end ?? 0];
  const said = quoted(plain.slice(start, middle));
  return {
    at: { start, end },
    message: say`${said} stands here twice in a row: leave it once.`,
    fixes: () => [
      {
        kind: say`remove the repeated word`,
        title: say`Remove the second ${said}`,
        edits: [{ start: middle, end, newText: '' }],
        safe: false,
      },
    ],
  };
}

/** Words that may be repeated in correct sentences. */
const repeatable: ReadonlySet<string> = new Set(
  'had have that her do did does so very really many much long bye blah ha hear there now no never please well one two three four five six seven eight nine ten can will may us you'.split(
    ' ',
  ),
);

/** Small words that begin a phrase which is written twice: "a budget a budget". */
const phraseBeginnings: ReadonlySet<string> = new Set(
  'a an the this these our your their its his in for with of'.split(' '),
);

/** How many words from an index on are written twice in a row: two behind an article, or three; 0 where none are. */
function repeatedPhrase(prose: Prose, index: number): number {
  if (isTwice(prose, index, 2) && isPhrase(prose, index)) return 2;
  return isTwice(prose, index, 3) && !isSaying(prose, index) ? 3 : 0;
}

/** "A person is a person is a person", and "what they want can be saved can be saved": both halves belong to a sentence. */
function isSaying({ words }: Prose, index: number): boolean {
  const [before, first = '', second = '', third = ''] = [-1, 0, 1, 2].map((at) =>
    words[index + at]?.text.toLowerCase(),
  );
  const behind = words[index + 6]?.text.toLowerCase();
  if ([first, second, third].some((one) => /^(?:is|are|was)$/.test(one)) && (behind === first || before === third))
    return true;
  return /^(?:can|could|is|are|was|were|will|would|must|should|may|might|has|have|had)$/.test(first);
}

function isTwice({ plain, words }: Prose, index: number, length: number): boolean {
  const second = words[index + 1]?.text;
  // Hardly any word stands here again, so that nothing else is looked at.
  if (second === undefined || second !== words[index + length + 1]?.text) return false;
  const last = words[index + 2 * length - 1];
  if (!last || words[index]?.text.toLowerCase() !== words[index + length]?.text) return false;
  for (let at = index + 1; at < index + length; at++) if (words[at]?.text !== words[at + length]?.text) return false;
  const whole = plain.slice(words[index]?.start, last.end);
  return /^\p{L}[\p{Ll}'’]*(?:\s\p{Ll}[\p{Ll}'’]*)+$/u.test(whole) && !/[-/_.@&]/.test(plain.charAt(last.end));
}

/** Whether two words are an article or another small word with what follows it: "the more the merrier" and "day by day by day" are none. */
function isPhrase({ words }: Prose, index: number): boolean {
  const first = words[index]?.text.toLowerCase() ?? '';
  const second = words[index + 1]?.text ?? '';
  if (/^(?:more|less|better|fewer|longer|sooner)$/.test(second)) return false;
  return (phraseBeginnings.has(first) && second.length > 2) || /^(?:an?|the)$/.test(second);
}

/** The first of two may belong to the verb before it, and the second to what follows: "log on on Monday". */
const adverbs: ReadonlySet<string> = new Set('over out off up by through down along across'.split(' '));

/** Verbs that "in" or "on" belongs to: "check in in person", "carry on on Monday". */
const verbWithIn =
  /^(?:log|sign|check|opt|plug|dial|buy|step|stand|fill|bring|take|move|come|clock|key|settle|join|chip|call|hand|go|drive|drop|break|feed|fit|give|send|set|sit|tune|turn|work|believe|phase|build)(?:s|es)?$|^(?:logg|sign|check|opt|plugg|dial|buy|stepp|stand|fill|bring|tak|mov|com|clock|key|settl|join|chipp|call|hand|go|driv|dropp|break|feed|fitt|giv|send|sett|sitt|tun|turn|work|believ|phas|build)(?:ing|ed)$|^(?:bought|stood|brought|took|taken|came|went|gone|drove|driven|broke|broken|fed|gave|given|sent|sat|been|live|lives|lived|living)$/i;
const verbWithOn =
  /^(?:log|carry|carries|go|goes|sign|turn|switch|hang|hold|move|pass|put|take|come|keep|keeps|add|try|stay|live|drag|get|bring|call|work|build|rely|depend|insist|agree|early|later|further|so|hands|head|add|try|get|stay|call)(?:s|es)?$|(?:ing|ed)$|^(?:went|gone|held|came|took|taken|kept|put|got|gotten|brought|been|hung)$/i;

/** Words after which "is is" may stand: "what it is is". */
const beforeIs = /\b(?:what|who|where|how|why|all|that|thing|things|problem|point|truth|fact|question|one)$/i;

/** What sentences have, and lists of words have not. */
const sentenceWords = /\b(?:the|an?|of|and|to|in|for|is|are|with|on|by|at|that)\b|[.!?]\s*$/i;

/** Whether a word may stand twice behind another one, to which the first of the two belongs. */
function mayRepeat(text: string, before: string): boolean {
  if (text === 'in') return verbWithIn.test(before);
  if (text === 'on') return verbWithOn.test(before);
  return text === 'is' && beforeIs.test(before);
}

function isRepeated(
  { plain }: Prose,
  isSentence: () => boolean,
  before: Word | undefined,
  first: Word,
  second: Word,
): boolean {
  const { text } = second;
  if (first.text.length !== text.length || !first.text.endsWith(text.slice(1)) || !/^[a-z'’]+$/.test(text))
    return false;
  if (first.text !== text && first.text.charAt(0).toLowerCase() + first.text.slice(1) !== text) return false;
  // "A a" is a mark and an article.
  if (text.length === 1 && first.text !== 'a') return false;
  // Among words of an index a repeated one is another entry.
  if (text.length > 3 && !isSentence()) return false;
  if (repeatable.has(text) || adverbs.has(text)) return false;
  if (before && mayRepeat(text, before.text)) return false;
  if (text === 'is' && /\bwhat\b/i.test(plain.slice(Math.max(0, first.start - 60), first.start))) return false;
  return stand(plain, first, second);
}

/** Whether nothing stands between two words, and neither is a part of something longer. */
function stand(plain: string, first: Word, second: Word): boolean {
  const between = plain.slice(first.end, second.start);
  if (between.trim() !== '' || /\n\s*\n/.test(between)) return false;
  // "check-in in the morning", "read read/write access".
  return !/[-/_.@&]/.test(plain.charAt(first.start - 1)) && !/[-/_@&]/.test(plain.charAt(second.end));
}
