/** Sentences that resemble those of real profiles, made of random words, so that hardly two are alike. */

/** Words and phrases, separated by commas. */
export const list = (words: string): readonly string[] => words.split(', ');

const verbs = list(
  'plans, reviews, improves, documents, co-ordinates, monitors, explains, tests, prepares, measures, agrees, updates, simplifies, maintains, organises, evaluates, schedules, counts, leads, supports',
);
export const adjectives = list(
  'weekly, regional, urgent, routine, technical, financial, clinical, public, internal, complex, small, long-term, shared, temporary, local, digital, legal, practical, written, early',
);
export const things = list(
  'budgets, backlogs, contracts, backups, rotas, forecasts, interviews, inspections, procedures, records, reports, releases, repairs, services, surveys, networks, campaigns, workshops, referrals, incidents, datasets, drawings, samples, lessons, policies',
);
const people = list(
  'colleagues in other teams, suppliers, patients and their families, senior managers, the finance department, new starters, local councils, the service desk, researchers, trade unions, volunteers, user groups, pupils and parents, auditors, contractors on site',
);
const purposes = list(
  'so that nobody is surprised, before the deadline, in plain English, with an eye to cost, as the law requires, without being asked, whatever the weather, in line with ISO 27001, at least once a quarter, for up to 40 users at a time, on paper and/or online, from first idea to last review, in ways that others can follow, even when time is short, as part of a wider programme',
);
export type Phrases = ReturnType<typeof createPhrases>;

/** Generators of texts; `random` gives a whole number from 0 to one less than its argument. */
export function createPhrases(random: (below: number) => number) {
  const pick = (words: readonly string[]): string => words[random(words.length)] ?? '';
  const sentence = (): string => {
    const [verb, thing, who, how] = [pick(verbs), `${pick(adjectives)} ${pick(things)}`, pick(people), pick(purposes)];
    const whole = [
      `${verb} ${thing} with ${who} ${how}.`,
      `${verb} ${thing} and ${pick(things)} for ${who}, ${how}.`,
      `${verb} what ${who} need (e.g. ${pick(things)} or ${thing}) ${how}.`,
      `together with ${who}, ${verb} ${thing}; ${pick(verbs)} ${pick(things)} ${how}.`,
    ][random(4)];
    return capitalised(whole ?? '');
  };
  return { sentence, pick, name: () => `${capitalised(pick(adjectives))} ${pick(things)}` };
}

/** A text with a capital at its beginning. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
