/** How a word begins when it is said: `either` where speakers differ, or where nobody can tell from the letters. */
export type FirstSound = 'vowel' | 'consonant' | 'either';

/** Words and beginnings with u that is said as in "use"; the others have the vowel of "under". */
const saidYou =
  /^(?:us(?:e|a[bg]|ua|ur|ing)|ut(?:e[nr]|il|op|ah)|uk[ru]|ur(?:an|ate|in|o[lg]|et)|ubi|uga|ulys|unanim|unary|uni(?!de|m(?![aeiou]?d)|n(?!uc)|gn|nt|rr|ron|ss))/;
const saidUh = /^(?:un|up|ul[tcn]|um[bp]|ur[bgn]|ush|utt|utm|ugl)/;

/** Beginnings with h that is not said. */
const silentH = /^(?:hour|honest|hono[u]?r|heir)/;

/** Beginnings with h whose first syllable is stressed, so that nobody says them without it: "an historic day" is British. */
const spokenH =
  /^(?:hou(?:se|si)|home|high|hand|help|head|health|half|happ|hard|heav|holiday|host|huge|human|hybrid|hygien|hire|hiring|hub|hill|hole|hospital)/;

/** Consonants with which English words begin, before a vowel. */
const onset =
  /^(?:[bcdfgjklmnprstvwz]|qu|bl|br|ch|chr|cl|cr|dr|dw|fl|fr|gh|gl|gn|gr|kn|kr|ph|phr|pl|pr|ps|rh|s[chklmnpqtw]|sch|scr|shr|spl|spr|squ|str|th|thr|tr|tw|wh|wr)[aeiouy]/;

/** Letters whose names begin with a vowel; h is left out, which some call "haitch". */
const vowelNames = 'AEFILMNORSX';

/** Said as letters although they could be words. */
const lettered: ReadonlySet<string> = new Set(
  'MOT SLA SME MEP FOI NGO LLM MIT SEO HGV HGVS HR HTML HTTP HTTPS HMRC HVAC HNC HND HSE HDU HPLC LGV LGVS'.split(' '),
);

/** Said as words although no word is written like that, or read as what they stand for: places, "limited", "extra large". */
const spoken =
  /^(?:SQL|SCSI|FTSE|SHRM|SCPHN|LTD|MS|XX*L|N[EW]|S[EW]|N[IYZSTDCEHJMV]|NSW|SA|SF|LA|M[ADEINOT]|FL|RI|SC|SD|URL|ONE|OUI|EUR|NASDAQ|MSN|LGBT\+?)$/;

/** Two letters that are said as such; other pairs may be short for a place or a word. */
const pairs: ReadonlySet<string> = new Set('MP RN RV LP MC NP FA XO'.split(' '));

/** Acronyms with u that are said with the name of the letter, or as a word that begins like it. */
const saidYouCapitals =
  /^(?:UK|USB?|UN|UX|UI|UAT|UVA?|UAV|UTI|USA|UKAS|UCAS|UNESCO|UNICEF|UEFA|UHF|USP|UKVI|UPVC|UPN|USAF)$/;

/**
 * The sound with which a word begins, by its letters up to the first hyphen, apostrophe or stop. Numbers are read as words ("eight"). A word
 * that is empty or unknown to these rules gives `either`.
 */
export function firstSoundOf(word: string): FirstSound {
  const [part = ''] = /^[\p{L}\p{N},]+/u.exec(word) ?? [];
  if (/^\d/.test(part)) return soundOfNumber(part);
  if (!/^[A-Za-z]+\d*$/.test(part)) return 'either';
  if (part.length === 1) return part.length < word.length ? soundOfLetter(part.toUpperCase()) : 'either';
  if (/^[A-Z]\d+$/.test(part)) return /^[LYH]/.test(part) ? 'either' : soundOfLetter(part.charAt(0));
  if (/\d/.test(part)) return 'either';
  if (/^[A-Z]{2,}s?$/.test(part)) return soundOfCapitals(part.replace(/s$/, ''));
  // "iPad" and "eBay".
  if (/^[ei][A-Z][a-zA-Z]+$/.test(part)) return 'vowel';
  // "MSc" and "MPhil".
  if (/^M[A-Z][a-z]{1,5}$/.test(part)) return 'vowel';
  return /^[A-Za-z][a-z]+$/.test(part) ? soundOfWord(part.toLowerCase(), part) : 'either';
}

function soundOfNumber(part: string): FirstSound {
  const digits = /^[\d,]*\d/.exec(part)?.[0] ?? '';
  if (/^[a-z\d]*[A-Z]/.test(part)) return 'either';
  if (digits.startsWith('0')) return 'either';
  if (digits.startsWith('8')) return 'vowel';
  if (/^1[18](?:,\d{3})*$/.test(digits)) return 'vowel';
  // "1800" is said in two ways.
  return /^1[18]\d\d$/.test(digits) ? 'either' : 'consonant';
}

function soundOfLetter(letter: string): FirstSound {
  return letter === 'H' || letter === 'Y' ? 'either' : vowelNames.includes(letter) ? 'vowel' : 'consonant';
}

function soundOfCapitals(word: string): FirstSound {
  if (lettered.has(word)) return 'vowel';
  if (spoken.test(word) || word.startsWith('H')) return 'either';
  if (word.startsWith('U')) return saidYouCapitals.test(word) ? 'consonant' : 'either';
  const name = soundOfLetter(word.charAt(0));
  if (/^[AEIO]/.test(word) || name !== 'vowel') return name;
  if (word.length === 2) return pairs.has(word) ? 'vowel' : 'either';
  return !onset.test(word.toLowerCase()) ? 'vowel' : 'either';
}

function soundOfWord(word: string, written: string): FirstSound {
  switch (word.charAt(0)) {
    case 'a':
    case 'i':
      return 'vowel';
    case 'e':
      return /^(?:eul|euge|eun)/.test(word) ? 'either' : /^(?:eu|ew)/.test(word) ? 'consonant' : 'vowel';
    case 'o':
      return /^(?:one|ones|once|oneself)$/.test(word)
        ? 'consonant'
        : /^(?:oui|oua|oax)/.test(word)
          ? 'either'
          : 'vowel';
    case 'u':
      // "Unionised" is "organised in a union", or "not ionised".
      return /^unioni[sz]/.test(word)
        ? 'either'
        : saidYou.test(word)
          ? 'consonant'
          : saidUh.test(word)
            ? 'vowel'
            : 'either';
    case 'h':
      return silentH.test(word) ? 'vowel' : spokenH.test(word) ? 'consonant' : 'either';
    case 'y':
      return /^y[aeiou]/.test(word) ? 'consonant' : 'either';
    default:
      // Names of other languages may begin with letters that are said one by one.
      return onset.test(word) && (written === word || word.length > 3) ? 'consonant' : 'either';
  }
}
