import type { Words } from '../service/message.ts';

/** The languages besides English that the tool itself speaks. */
export const languages = ['de', 'es', 'fr'] as const;
export type Language = (typeof languages)[number];

/** Loads what the tool says in a language, which only those read who want it. */
export async function loadWords(language: Language): Promise<Words> {
  switch (language) {
    case 'de':
      return (await import('../../l10n/de.json', { with: { type: 'json' } })).default;
    case 'es':
      return (await import('../../l10n/es.json', { with: { type: 'json' } })).default;
    case 'fr':
      return (await import('../../l10n/fr.json', { with: { type: 'json' } })).default;
  }
}
