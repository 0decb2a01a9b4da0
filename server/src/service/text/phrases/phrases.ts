import { lazy } from '../../support/lazy.ts';
import { orderOf } from '../compareTexts.ts';
import type { EnglishPhrases } from './generated/en.js';

/*
 * What pages and documents say beside what authors wrote, in the language of their readers. The words stand in `server/languages`: those of
 * English say which phrases there are and what is filled into each.
 */

/** The forms of a phrase that counts, by the categories of `Intl.PluralRules`. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The phrases of a language, by group and name, as its file has them. */
export type PhraseTable = {
  readonly [Group in keyof EnglishPhrases]: {
    readonly [Name in keyof EnglishPhrases[Group]]: EnglishPhrases[Group][Name] extends string ? string : Plural;
  };
};

/** A phrase by its group and its name, `document.page`. */
export type PhraseKey = {
  [Group in keyof EnglishPhrases]: `${Group}.${keyof EnglishPhrases[Group] & string}`;
}[keyof EnglishPhrases];

type English<Key extends PhraseKey> = Key extends `${infer Group extends keyof EnglishPhrases}.${infer Name}`
  ? Name extends keyof EnglishPhrases[Group]
    ? EnglishPhrases[Group][Name]
    : never
  : never;

type Placeholders<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

/** What is filled into a phrase. Numbers are written as the language writes them; a phrase with plural forms counts by `count`. */
export type PhraseValues<Key extends PhraseKey> =
  English<Key> extends { readonly other: infer Text }
    ? { readonly [Name in Exclude<Placeholders<Text>, 'count'>]: string | number } & { readonly count: number }
    : { readonly [Name in Placeholders<English<Key>>]: string | number };

/** Phrases that are said as they are, with nothing filled in. */
export type PlainPhraseKey = {
  [Key in PhraseKey]: keyof PhraseValues<Key> extends never ? Key : never;
}[PhraseKey];

export interface Phrases {
  /** BCP 47 tag of the words: that of the texts, or `en` where nobody has written down their language. */
  readonly lang: string;
  /** What they are made from, for the scripts of pages, which get a group of them. */
  readonly table: Partial<PhraseTable>;
  /** A phrase in plain words. Texts are filled in as they are given, so that those with markup make a phrase with markup. */
  say<Key extends PhraseKey>(
    key: Key,
    ...values: keyof PhraseValues<Key> extends never ? [] : [values: PhraseValues<Key>]
  ): string;
  /** "A, B and C". */
  list(items: readonly string[]): string;
  /** A number as the language writes it. */
  number(value: number): string;
  /** A text with a capital letter at its beginning, where the script has them. */
  capitalised(text: string): string;
  /** The order of the language, case and accents aside unless nothing else differs; numbers in texts by their value. */
  compare(a: string, b: string): number;
}

/** The phrases of a table for texts of a language; `tag` is a well-formed tag of it, whose region numbers and lists follow. */
export function createPhrases(tag: string, table: Partial<PhraseTable>): Phrases {
  const groups: Readonly<Record<string, Readonly<Record<string, string | Plural>>>> = table;
  const rules = lazy(() => new Intl.PluralRules(tag));
  const lists = lazy(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const numbers = lazy(() => new Intl.NumberFormat(tag));
  const order = lazy(() => orderOf(tag));
  const number = (value: number) => numbers().format(value);
  return {
    lang: tag,
    table,
    say: (key, ...[values]) => {
      const [group = '', name = ''] = key.split('.');
      const phrase = groups[group]?.[name] ?? key;
      const given: Readonly<Record<string, string | number>> = values ?? {};
      const text = typeof phrase === 'string' ? phrase : (phrase[rules().select(Number(given.count))] ?? phrase.other);
      return text.replace(/\{(\w+)\}/g, (_, placeholder: string) => {
        const value = given[placeholder] ?? '';
        return typeof value === 'number' ? number(value) : value;
      });
    },
    list: (items) => lists().format(items),
    number,
    capitalised: (text) => {
      const [first = ''] = text;
      return first.toLocaleUpperCase(tag) + text.slice(first.length);
    },
    compare: (a, b) => order()(a, b),
  };
}
