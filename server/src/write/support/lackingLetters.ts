import { listOf, type Message, type MessagePart, say } from '../../service/message.ts';
/** What of a text cannot be shown in a document with fonts of its own. */
export interface LackingLetters {
  /** Plain, of any length. */
  readonly text: string;
  /** What readers see as single characters, each of them once. */
  readonly letters: readonly string[];
}

/** The same of all texts of a document, short enough to be told in a sentence. */
export interface LackingSummary {
  /** A few of the letters, and how many more there are. */
  readonly letters: readonly string[];
  readonly furtherLetters: number;
  /** The beginnings of a few of the texts, and how many more there are. */
  readonly texts: readonly string[];
  readonly furtherTexts: number;
}

const most = { letters: 12, texts: 3, characters: 40 } as const;

/** Gives `undefined` where nothing lacks. */
export function lackingSummary(lacking: readonly LackingLetters[]): LackingSummary | undefined {
  if (lacking.length === 0) return undefined;
  const letters = [...new Set(lacking.flatMap((one) => one.letters))];
  const texts = [...new Set(lacking.map(({ text }) => beginningOf(text.trim())))];
  return {
    letters: letters.slice(0, most.letters),
    furtherLetters: Math.max(0, letters.length - most.letters),
    texts: texts.slice(0, most.texts),
    furtherTexts: Math.max(0, texts.length - most.texts),
  };
}

function beginningOf(text: string): string {
  const characters = [...text.slice(0, 4 * most.characters)];
  return characters.length > most.characters ? `${characters.slice(0, most.characters).join('')}…` : text;
}

/** One sentence without its stop: which letters of which texts are boxes. */
export function wordsOfLacking({ letters, furtherLetters, texts, furtherTexts }: LackingSummary): Message {
  const withMore = (said: MessagePart, count: number) => (count > 0 ? say`${said} and ${count} more` : said);
  const places = listOf(texts.map((text) => `“${text}”`));
  return say`the PDF shows boxes, since no font here has these letters: ${withMore(letters.join(' '), furtherLetters)} (in ${withMore(places, furtherTexts)})`;
}
