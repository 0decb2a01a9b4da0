import type { Prose } from '../prose/prose.ts';
import type { Word } from '../prose/words.ts';

/** How the words of a name are capitalised. */
export interface NameCase {
  /** The first word; empty for a name without words. */
  readonly first: string;
  /** The first word, where it begins with a lower-case letter. */
  readonly smallStart: Word | undefined;
  /** The words after it that show the style, by their first letter, without acronyms, names with inner capitals and function words. */
  readonly small: readonly Word[];
  readonly capital: readonly Word[];
}

/** Words that are in lower case in titles as well. */
const functionWords: ReadonlySet<string> = new Set(
  `a an and are as at but by de do for from how if in into is it its nor of off on onto or out over own per so than that the their to up
  upon via vs was what when where which who whom whose why with within without yet your you between across against about after before
  during under through towards toward around behind below beyond among e g i etc`.split(/\s+/),
);

/** Punctuation after which another name begins: `Operations – incident management`, `Testing/fault resolution`. */
const start = /[:–—/(.!?|"“‘&\u2060]\s*$|\s-\s*$/;

/** The capitalisation of a name. */
export function nameCaseOf({ plain, words }: Prose): NameCase {
  const small: Word[] = [];
  const capital: Word[] = [];
  let end = 0;
  for (const word of words) {
    const between = plain.slice(end, word.start);
    end = word.end;
    if (word === words[0] || between === '-' || start.test(between)) continue;
    if (/^\p{Ll}[\p{Ll}\p{M}'’]+$/u.test(word.text)) {
      if (!functionWords.has(word.text)) small.push(word);
    } else if (/^\p{Lu}[\p{Ll}\p{M}'’]+$/u.test(word.text) && !functionWords.has(word.text.toLowerCase()))
      capital.push(word);
  }
  const first = words[0];
  const smallStart = first && /^\p{Ll}{3,}$/u.test(first.text) && plain.charAt(first.end) !== '-' ? first : undefined;
  return { first: first?.text ?? '', smallStart, small, capital };
}

/** The words of a text that it writes in lower case, so that they are not names, and those with a capital within a sentence, in lower case. */
export interface Capitals {
  readonly small: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

/** The capitals of a text. Only prose shows which words have a capital of their own, since in names every word may have one. */
export function capitalsOf({ kind, words, sentences }: Prose): Capitals {
  const small = new Set<string>();
  const capital = new Set<string>();
  const starts = kind === 'prose' ? new Set(sentences.map(({ start }) => start)) : undefined;
  for (const { text, start } of words) {
    if (/^\p{Ll}{2,}$/u.test(text)) small.add(text);
    else if (starts && !starts.has(start) && /^\p{Lu}\p{Ll}+$/u.test(text)) capital.add(text.toLowerCase());
  }
  return { small, capital };
}

/** Whether a word is a common noun or a gerund by its ending, such as Documenting or Management, so that it begins no proper name. */
export function isCommonByForm(word: string): boolean {
  return /^\p{L}{2,}(?:ing|ment|tion|sion|ance|ence|ity|ship|sis|ies|als)$/iu.test(word);
}
