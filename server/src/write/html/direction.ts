import { type Direction, directionOfLanguage } from '../../service/text/direction.ts';
import { type Html, html } from './html.ts';

/** The `lang` and `dir` attributes for what is in a language, where those of what is around it are others. */
export function languageAttributes(lang: string, around: string): Html | undefined {
  return lang === around ? undefined : html` lang="${lang}"${directionAttribute(lang, directionOfLanguage(around))}`;
}

/** The `dir` attribute for what is in a language, where it goes in another direction than what is around it. */
export function directionAttribute(lang: string, around: Direction = 'ltr'): Html | undefined {
  const direction = directionOfLanguage(lang);
  return direction === around ? undefined : html` dir="${direction}"`;
}
