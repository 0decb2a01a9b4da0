/** The languages other than English in which texts are judged where there is a dictionary: how new words come about is written down for each. */
export const judgedLanguages = ['cy', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt'] as const;

export type JudgedLanguage = (typeof judgedLanguages)[number];

/** Whether a primary language is one of them. */
export function isJudged(language: string): language is JudgedLanguage {
  return judgedLanguages.some((one) => one === language);
}
