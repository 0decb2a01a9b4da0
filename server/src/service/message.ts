/*
 * What authors read. A message is made where something is known, in English, and put into the author's language where it leaves the program:
 * rules and features neither know nor ask which language that is, and what is kept of a file stays the same for all.
 */

/** A sentence, or a part of one: an English template, and the values that stand in it. It is plain data. */
export interface Message {
  /** What stands before, between and behind the values; one more than there are values. */
  readonly strings: readonly string[];
  readonly values: readonly MessagePart[];
  /** It begins with a capital letter, whatever the language. */
  readonly capital?: true;
}

/** What stands in a message: words of the author's own, which are never translated, or a message again. */
export type MessagePart = string | number | Message;

/** Why there is nothing of what somebody asked for, in a sentence for that person. */
export interface Refusal {
  readonly refusal: Message;
}

/** A failure that is told to a person, in the person's language; logs have it in English. */
export class SaidError extends Error {
  readonly said: Message;

  constructor(said: Message, options?: ErrorOptions) {
    super(inEnglish(said), options);
    this.said = said;
  }
}

/** What is said of a failure to the person who has to do with it. */
export function reasonOf(error: unknown): Message {
  if (error instanceof SaidError) return error.said;
  return sayText(error instanceof Error ? error.message : String(error));
}

/** Templates in another language by the English ones, in both of which `{0}` is the first value. */
export type Words = Readonly<Record<string, string>>;

/** Puts a message into the language of who reads it. */
export type Translate = (message: Message) => string;

/** The language of a person: its tag, and what puts messages into it. */
export interface SpokenLanguage {
  readonly tag: string;
  readonly translate: Translate;
}

/**
 * A message: say`${quoted(id)} is not the id of a role.` A test finds every template by this tag, and asks for its translations in `server/l10n`;
 * words that are chosen among several are messages of their own.
 */
export function say(strings: TemplateStringsArray, ...values: readonly MessagePart[]): Message {
  return { strings, values };
}

/** A text as a message: words from a table, such as the titles of schemas, or something that is the same in all languages. */
export function sayText(text: string): Message {
  return { strings: [text], values: [] };
}

/** The same message, beginning with a capital letter. */
export function capitalisedMessage(message: Message): Message {
  return { ...message, capital: true };
}

/** "a, b or c". */
export function eitherOf(parts: readonly MessagePart[]): Message {
  const [last, before] = lastOf(parts);
  return before ? say`${before} or ${last}` : say`${last}`;
}

/** "a, b and c". */
export function allOf(parts: readonly MessagePart[]): Message {
  const [last, before] = lastOf(parts);
  return before ? say`${before} and ${last}` : say`${last}`;
}

/** The first of some names, and how many more of `all` there are: "a, b and 3 more". */
export function firstOf(names: readonly MessagePart[], most: number, all = names.length): Message {
  const rest = all - most;
  return rest > 0 ? say`${listOf(names.slice(0, most))} and ${rest} more` : listOf(names);
}

/** "a, b, c". */
export function listOf(parts: readonly MessagePart[]): Message {
  const [last, before] = lastOf(parts);
  return before ? say`${before}, ${last}` : say`${last}`;
}

/** The last part, and the ones before it with commas between them; none before it where it is alone. */
function lastOf(parts: readonly MessagePart[]): readonly [MessagePart, MessagePart | undefined] {
  const before = parts
    .slice(0, -1)
    .reduce<MessagePart | undefined>((left, right) => (left === undefined ? right : say`${left}, ${right}`), undefined);
  return [parts.at(-1) ?? '', before];
}

/** The English template of a message, under which translations are kept: `{0} is called {1} here.` */
export function templateOf({ strings }: Pick<Message, 'strings'>): string {
  return strings.reduce((template, text, index) => `${template}{${index - 1}}${text}`);
}

/** A message in English. */
export const inEnglish: Translate = (message) => {
  const text = message.strings.reduce(
    (before, after, index) => before + wordsOf(message.values[index - 1], inEnglish, 'en-GB') + after,
  );
  return message.capital ? capitalised(text) : text;
};

/** A message in the language of a table, whose tag says how numbers are written; what the table lacks is said in English. */
export function translatorOf(words: Words, tag: string): Translate {
  const translate: Translate = (message) => {
    const template = templateOf(message);
    const text = (words[template] ?? template).replace(/\{(\d+)\}/g, (_, index) =>
      wordsOf(message.values[Number(index)], translate, tag),
    );
    return message.capital ? capitalised(text) : text;
  };
  return translate;
}

function wordsOf(part: MessagePart | undefined, translate: Translate, tag: string): string {
  if (typeof part === 'object') return translate(part);
  // Setting thousands apart takes long compared with all else here.
  return typeof part === 'number' && part >= 1000 ? part.toLocaleString(tag) : String(part ?? '');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
