import { type Message, say } from '../../message.ts';
import { type Phrase, phraseIndex } from '../prose/phrases.ts';

/*
 * Wording about people that is hardly ever right in a role. The lists are our own and short on purpose: words with other uses in this field
 * (blind copy, mature processes, junior, native, disabled accounts) are left out, or are found in a phrase only.
 */

/** A phrase, and advice for better wording. */
export interface ExcludingPhrase extends Phrase {
  /** An imperative: `say …`. */
  readonly advice: Message;
}

/** Words after "young" for the people whom the work serves, not for those who should do it. */
const served =
  'people person persons adult adults child children offender offenders carer carers parent parents mother mothers woman women man men patient patients learner learners reader readers audience audiences users families family family’s girls boys student students'.split(
    ' ',
  );

const aboutAge = say`say what the work asks for, whatever the age`;

/** Wording that excludes people of certain ages. */
export const ageWords = phraseIndex<ExcludingPhrase>([
  ...[
    'recent graduate',
    'recently graduated',
    'fresh graduate',
    'digital native',
    'digital natives',
    'fresh faced',
    'youthful',
    'young at heart',
    'energetic',
    'young',
    'mature person',
    'mature individual',
    'mature candidate',
    'mature applicant',
    'over qualified',
    'overqualified',
    'old hand',
    'old hands',
  ].map((words) => ({ words, advice: aboutAge, ...(words === 'young' ? { notBefore: served } : {}) })),
]);

const aboutAbility = say`say what has to be done, and leave open how a person does it`;
const aboutPeople = say`name the condition only where it matters, and the person before it`;
const plainer = say`use a plain word`;

/** Wording that demeans people with disabilities, or excludes them without need. */
export const abilityWords = phraseIndex<ExcludingPhrase>([
  ...['able bodied', 'physically fit', 'fit and healthy', 'clean bill of health', 'in good health'].map((words) => ({
    words,
    advice: aboutAbility,
  })),
  ...[
    'wheelchair bound',
    'confined to a wheelchair',
    'the handicapped',
    'handicapped',
    'mentally ill',
    'mentally handicapped',
    'the disabled',
    'suffers from a disability',
    'suffering from a disability',
    'cripple',
    'crippled',
    'retarded',
    'deaf and dumb',
  ].map((words) => ({
    words,
    advice: aboutPeople,
    // "The disabled account" is not about a person.
    ...(words === 'the disabled' ? { onlyBefore: ['', 'and', 'or', 'in', 'at', 'with', 'who'] } : {}),
  })),
  ...[
    'sanity check',
    'sanity checks',
    'sanity checking',
    'tone deaf',
    'turn a blind eye',
    'turns a blind eye',
    'falls on deaf ears',
    'fall on deaf ears',
    'crippling',
    'crazy',
    'insane',
    'lame',
  ].map((words) => ({ words, advice: plainer })),
]);
