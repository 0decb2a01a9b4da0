import { lazy } from '../support/lazy.ts';

/*
 * Words that surely say how well somebody has a skill, so that "Excel (advanced)" is a skill and its level while "Driving (category B)" and
 * "Forklift – counterbalance" are names. The names of the built-in scales are among them.
 */

const adjectives =
  'aware,basic,beginner,novice,entry,elementary,foundation,foundational,fundamental,fundamentals,awareness,working,intermediate,competent,' +
  'confident,capable,proficient,skilled,experienced,practitioner,practised,practiced,advanced,expert,excellent,outstanding,exceptional,good,fair,' +
  'adequate,satisfactory,sound,solid,strong,high,medium,moderate,low,weak,none,fluent,native,conversational,bilingual,mastery,master,specialist,' +
  'developing,improving,learning,learner,trainee,beginning,junior,senior,independent,professional,limited,familiar,handy,ninja,guru,wizard,' +
  'average,superior,comfortable,certified,trained,untrained,supervised,user,superuser,accomplished,lead,leading,some,little,survives,' +
  'follow,assist,apply,enable';

const phrases =
  'working knowledge,working level,aware of,familiar with,proficient in,expert in,near native,native or near native,mother tongue,ensure/advise,' +
  'ensure advise,initiate/influence,initiate influence,set strategy/inspire/mobilise,set strategy inspire mobilise,good working knowledge,' +
  'can learn,will learn,will train,to be trained,training given,training provided,a little,some exposure,some experience,no experience,' +
  'daily use,occasional,occasionally,daily,a bit,razor sharp,in depth,in-depth,detailed knowledge,sound knowledge,good knowledge,' +
  'basic knowledge,basic understanding,good understanding,sound understanding,day to day user,power user,business level,entry level';

const modifiers =
  'very,quite,fairly,highly,really,extremely,level,user,knowledge,understanding,to,or,and,upper,lower,pre,standard,skill,skills,ability,extremely,' +
  'working';

const words: ReadonlySet<string> = new Set(adjectives.split(','));
const whole = lazy(() => new Set(phrases.split(',').map(lettersOf)));
const modifying: ReadonlySet<string> = new Set(modifiers.split(','));

/** `3/5`, `4 out of 5`, `80 %`, stars and dots, `Level 2`, `L2`, `IC3`, and the levels of languages, `B2`. */
const rating =
  /^(?:\d{1,3}(?:[.,]\d)?\s*(?:\/|out of|of)\s*\d{1,3}|\d{1,3}\s?%|[★☆✩✭⭐●○◉◯◐■□▮▯*\s]*[★☆✩✭⭐●○◉◯■□▮▯][★☆✩✭⭐●○◉◯◐■□▮▯\s]*|(?:level|lvl|stage|step|grade)\s*\d{1,2}\+?|L\d{1,2}|[ABC][12]\+?)$/iu;

/** A rating that may stand behind a name without anything between them. */
const ratingAtEnd = /\s+(?:\d{1,2}(?:[.,]\d)?\s*\/\s*\d{1,2}|[★☆✩✭⭐●○◉◯◐■□▮▯]{2,}|level\s*\d{1,2})$/iu;

function lettersOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('');
}

/**
 * Whether a text surely is a level: a rating, a level's name of the file's own scales (`own`, in lower case), or no more than words of the
 * list. With `isBehindColon` a number alone is one, too.
 */
export function isLevel(text: string, own: ReadonlySet<string>, isBehindColon = false): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > 40) return false;
  if (own.has(trimmed.toLowerCase()) || rating.test(trimmed)) return true;
  if (isBehindColon && /^\d{1,2}(?:[.,]\d)?$/.test(trimmed)) return true;
  if (whole().has(lettersOf(trimmed))) return true;
  const parts = trimmed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.length <= 4 && parts.some((word) => words.has(word)) && parts.every(isWordOfLevel);
}

function isWordOfLevel(word: string): boolean {
  return words.has(word) || modifying.has(word);
}

/** Where a rating without a separator before it begins, blanks included; -1 where there is none. */
export function ratingBehind(text: string): number {
  return text.search(ratingAtEnd);
}
