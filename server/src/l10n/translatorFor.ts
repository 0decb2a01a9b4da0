import { inEnglish, type Translate, translatorOf } from '../service/message.ts';
import { languages, loadWords } from './loadWords.ts';

/** What puts messages into a language, named by its tag (`de`, `de-CH`); English for one that the tool does not speak. Nothing is loaded for English. */
export async function translatorFor(tag: string | undefined): Promise<Translate> {
  const primary = tag?.toLowerCase().split(/[-_.@]/)[0];
  const language = languages.find((one) => one === primary);
  return language ? translatorOf(await loadWords(language), language) : inEnglish;
}

/** The language of a person at a terminal, as its environment says; `undefined` where it says nothing, or `C`. */
export function languageOfTerminal(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const named = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG;
  return named === undefined || /^(?:C|POSIX)(?:\.|$)/.test(named) ? undefined : named;
}
