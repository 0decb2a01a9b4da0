import { inEnglish, type Translate, translatorOf } from '../service/message.ts';
import { type Language, languages, loadWords } from './loadWords.ts';

/** What puts messages into a language, named by its tag (`de`, `de-CH`); English for one that the tool does not speak. Nothing is loaded for English. */
export async function translatorFor(tag: string | undefined): Promise<Translate> {
  const language = spokenFor(tag);
  return language === 'en' ? inEnglish : translatorOf(await loadWords(language), language);
}

/** The language that somebody is spoken to who wants the one of a tag (`de-CH`, `fr_FR.UTF-8`). */
export function spokenFor(tag: string | undefined): Language | 'en' {
  const primary = tag?.toLowerCase().split(/[-_.@]/)[0];
  return languages.find((one) => one === primary) ?? 'en';
}

/** The language of a person at a terminal, as its environment says; `undefined` where it says nothing, or `C`. */
export function languageOfTerminal(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const named = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  return named === undefined || /^(?:C|POSIX)(?:\.|$)/.test(named) ? undefined : named;
}
