import { type Direction, directionOfLanguage } from '../../service/text/direction.ts';
import { type Html, html } from './html.ts';

/** The `dir` attribute for what is in a language, where it goes in another direction than what is around it. */
export function directionAttribute(lang: string, around: Direction = 'ltr'): Html | undefined {
  const direction = directionOfLanguage(lang);
  return direction === around ? undefined : html` dir="${direction}"`;
}
