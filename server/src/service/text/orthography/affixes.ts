/** An ending or a beginning that makes another form of a word. */
export interface Affix {
  /** The flag of the words that take it. */
  readonly flag: string;
  /** What is taken off the word first. */
  readonly strip: string;
  /** What is added. */
  readonly add: string;
  /** The flags of the form. */
  readonly flags: string;
  /** How the word has to end, or to begin: the letters that may stand in each place, all but these where `not`. */
  readonly condition: readonly Place[];
  /** Whether a word may have a beginning and an ending at once. */
  readonly crosses: boolean;
}

interface Place {
  readonly letters: string;
  readonly not: boolean;
}

/** Affixes by what they add and then by what they strip, so that a word is looked up once for all that lead to the same stem. */
export type AffixTable = ReadonlyMap<string, ReadonlyMap<string, readonly Affix[]>>;

/** What an `.aff` file says, as far as it matters for telling known words from others. */
export interface Affixes {
  readonly endings: AffixTable;
  readonly beginnings: AffixTable;
  /** The length of the longest ending and of the longest beginning. */
  readonly longestEnding: number;
  readonly longestBeginning: number;
  /** Flags that endings and beginnings give their forms. */
  readonly given: ReadonlySet<string>;
  /** Flags with a meaning of their own; `undefined` where the language has no use for one. */
  readonly special: Readonly<Partial<Record<Special, string>>>;
  /** In letters. */
  readonly leastPart: number;
  /** What people confuse, as the dictionary has it: pairs of what is written and what is meant. */
  readonly confusions: readonly (readonly [string, string])[];
  /** The small letters of the language, as far as the dictionary names them. */
  readonly letters: string;
  /** Signs that are other signs in the dictionary. */
  readonly conversions: readonly (readonly [string, string])[];
  /** Whether some flags, as they are written, hold a flag. */
  has(flags: string, flag: string | undefined): boolean;
  /** Some flags and others, as one text. */
  joined(flags: string, others: string): string;
  /** The flags of an entry as its line has them: some dictionaries write the number of a line instead. */
  flagsOf(written: string): string;
}

const specials = {
  COMPOUNDFLAG: 'compound',
  COMPOUNDBEGIN: 'begins',
  COMPOUNDMIDDLE: 'middle',
  COMPOUNDEND: 'ends',
  COMPOUNDPERMITFLAG: 'permits',
  ONLYINCOMPOUND: 'onlyInside',
  NEEDAFFIX: 'needsAffix',
  FORBIDDENWORD: 'forbidden',
} as const;
type Special = (typeof specials)[keyof typeof specials];

/** More affixes than the richest dictionaries have: what is beyond is left out. */
const mostAffixes = 60_000;
/** Likewise of those that add the same, which are all tried for each word that ends so, and in the letters of each. */
const mostAlike = 1000;
const longestAffix = 40;
/** As many pairs of signs, and of what people confuse, as are tried. */
const mostPairs = 1000;
/** As many letters as an alphabet has with all its accents. */
const mostLetters = 64;

const usualLetters = 'abcdefghijklmnopqrstuvwxyz';

/** Reads an `.aff` file. Lines that are not understood are passed over. */
export function affixesOf(text: string): Affixes {
  const endings = new Map<string, Map<string, Affix[]>>();
  const beginnings = new Map<string, Map<string, Affix[]>>();
  const special: Partial<Record<Special, string>> = {};
  const confusions: (readonly [string, string])[] = [];
  const conversions: (readonly [string, string])[] = [];
  const aliases: string[] = [];
  const given = new Set<string>();
  const crossing = new Map<string, boolean>();
  const counts = new Map<string, number>();
  let form: FlagForm = 'single';
  let leastPart = 3;
  let letters = usualLetters;
  let count = 0;
  for (const line of text.split('\n')) {
    const [key = '', one = '', two = '', three = '', four = ''] = line.trim().split(/\s+/);
    if (key === 'FLAG') form = one === 'long' ? 'long' : one === 'num' ? 'number' : 'single';
    else if (key === 'COMPOUNDMIN') leastPart = Math.max(1, Number(one) || 1);
    else if (key === 'TRY')
      letters = [...new Set((one + usualLetters).match(/\p{Ll}/gu))].slice(0, mostLetters).join('');
    else if (key === 'AF') aliases.push(one);
    else if (key === 'REP' && two !== '') {
      if (confusions.length < mostPairs) confusions.push([one, two.replaceAll('_', ' ')]);
    } else if (key === 'ICONV' && two !== '') {
      if (conversions.length < mostPairs) conversions.push([one, two]);
    } else if (Object.hasOwn(specials, key)) special[specials[key as keyof typeof specials]] = one;
    else if (key === 'SFX' || key === 'PFX') {
      const id = key + one;
      if (!crossing.has(id)) {
        crossing.set(id, two === 'Y');
        continue;
      }
      if (++count > mostAffixes) continue;
      const [add = '', flags = ''] = three.split('/');
      const affix: Affix = {
        flag: one,
        strip: empty(two),
        add: empty(add),
        flags: aliases.length > 0 ? (aliases[Number(flags)] ?? flags) : flags,
        condition: placesOf(four),
        crosses: crossing.get(id) === true,
      };
      if (affix.add.length > longestAffix) continue;
      const table = key === 'SFX' ? endings : beginnings;
      const alike = `${key} ${affix.add}`;
      const before = counts.get(alike) ?? 0;
      if (before >= mostAlike) continue;
      counts.set(alike, before + 1);
      for (const flag of flagsIn(affix.flags, form)) given.add(flag);
      const stripping = table.get(affix.add) ?? new Map<string, Affix[]>();
      table.set(affix.add, stripping);
      const same = stripping.get(affix.strip) ?? [];
      stripping.set(affix.strip, same);
      same.push(affix);
    }
  }
  return {
    endings,
    beginnings,
    longestEnding: Math.max(0, ...[...endings.keys()].map(({ length }) => length)),
    longestBeginning: Math.max(0, ...[...beginnings.keys()].map(({ length }) => length)),
    given,
    special,
    leastPart,
    confusions,
    letters,
    conversions,
    has: (flags, flag) => flag !== undefined && holds(flags, flag, form),
    joined: (flags, others) => (form === 'number' ? `${flags},${others}` : flags + others),
    // The first line of the aliases says how many there are, so that numbers begin at one.
    flagsOf: (written) => (aliases.length > 0 ? (aliases[Number(written)] ?? written) : written),
  };
}

/** How flags are written one after another. */
type FlagForm = 'single' | 'long' | 'number';

function holds(flags: string, flag: string, form: FlagForm): boolean {
  if (form === 'single') return flags.includes(flag);
  return flagsIn(flags, form).includes(flag);
}

function flagsIn(flags: string, form: FlagForm): readonly string[] {
  if (form === 'number') return flags.split(',');
  return form === 'long' ? (flags.match(/../gu) ?? []) : [...flags];
}

function empty(text: string): string {
  return text === '0' ? '' : text;
}

/** "[^aeiou]y" as two places. */
function placesOf(condition: string): readonly Place[] {
  if (condition === '' || condition === '.') return [];
  return Array.from(condition.matchAll(/\[(\^?)([^\]]*)\]|(.)/gu), ([, not, listed, letter]) =>
    letter === '.' ? { letters: '', not: true } : { letters: letter ?? listed ?? '', not: not === '^' },
  );
}

/** Whether a stem ends as an ending wants it, or begins as a beginning does. */
export function fits({ condition }: Affix, stem: string, where: 'end' | 'start'): boolean {
  const length = condition.length;
  if (length === 0) return true;
  if (stem.length < length) return false;
  const from = where === 'end' ? stem.length - length : 0;
  for (let at = 0; at < length; at++) {
    const place = condition[at];
    if (place && place.letters.includes(stem.charAt(from + at)) === place.not) return false;
  }
  return true;
}
