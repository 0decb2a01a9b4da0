import { isJudged, type JudgedLanguage } from './judgedLanguages.ts';

/** How words of a language come about that no dictionary has. */
export interface NewWords {
  /** Words of job profiles that are usual and that the dictionaries lack, in lower case. */
  readonly lacking: ReadonlySet<string>;
  /** Whether a word is made of known ones: of two that are joined, of one with a beginning, or of an English one with an ending of the language. */
  isMadeOfKnown(word: string, known: Known): boolean;
}

/** What is known of single words in lower case. */
export interface Known {
  /** As words of the language. */
  own(word: string): boolean;
  english(word: string): boolean;
}

interface Habits {
  /** What is put before words to make new ones. */
  readonly beginnings: string;
  /** What words that come from English end in: "testear", "deployen". */
  readonly endings: string;
  /** Pronouns that are written behind verbs as one word with them, which may have an accent then: "divídala". */
  readonly pronouns?: string;
  /** Whether words are joined to one word. */
  readonly joins: boolean;
  readonly lacking: string;
}

const german =
  'ab an auf aus be bei durch ein ent er fort für her hin hoch los mit nach neben nieder um un unter ver vor weg weiter wieder zer zu zurück zusammen über';

/** Short on purpose: what makes sense of nearly any word would make sense of slips as well. */
const habits: Readonly<Record<JudgedLanguage, Habits>> = {
  cy: {
    beginnings: 'ad af aml an ail cyd di gor hunan is rhag rhyng uwch',
    endings: 'io iodd iwyd iau',
    joins: false,
    lacking: 'gellir ellir rota rotâu dewisydd hygyrchol danfoniad danfoniadau ddanfoniadau aileirio haileirio',
  },
  de: {
    beginnings: `${german} ${german.replace(/(\S+)/g, '$1ge $1zu')} anti auto bio des inter makro mega mikro mini multi neo non post prä re semi sub super supra trans ultra`,
    endings: 'e en est t te ten et end ende enden',
    joins: true,
    lacking:
      'sekundarstufe sekundarstufen primarstufe primarstufen retrospektive retrospektiven stakeholder stakeholders stakeholdern backlog backlogs microservice microservices mentee mentees alias aliasse aliassen',
  },
  es: {
    beginnings:
      'anti auto bio co contra des ex extra hiper in infra inter macro mega micro mini multi neo no para pluri poli pos post pre pro psico re semi sobre sub super tele trans ultra vice',
    endings: 'ear ea ean eando eado eada eados eadas eo eos',
    pronouns: 'me te se lo la le los las les nos os',
    joins: false,
    lacking: 'cardiología cardiologías microservicio microservicios empoderar empoderamiento',
  },
  fr: {
    beginnings:
      'anti auto bio co contre dé dés ex extra hyper in infra inter macro mé mega méta micro mini mono multi néo non para pluri poly post pré pro psycho re ré réin semi sous sub super supra sur télé trans ultra vice',
    endings: 'er é ée és ées ant age ages eur eurs euse',
    joins: false,
    lacking:
      'microservice microservices noeud noeuds coeur oeuvre oeuvres oeuvrer manoeuvre manoeuvres soeur soeurs voeu voeux boeuf choeur oeil moeurs',
  },
  it: {
    beginnings:
      'anti auto bi bio co contro de dis ex extra in infra inter iper macro mega meta micro mini multi neo non para pluri poli post pre pro psico re ri s semi sopra sotto sovra sub super tele trans ultra vice',
    endings: 'are a ano ando ato ata ati ate',
    joins: false,
    lacking: 'équipe microservizio microservizi',
  },
  nl: {
    beginnings:
      'aan achter af anti auto be bij bio bio co de door er ge her hyper in inter macro mede mee mega mega meta micro mini mis multi na neo neven non om onder ont op over para poly post pre pro psycho re samen semi sub super tegen tele terug toe trans tussen uit ultra ver vice voor voort weg',
    endings: 't de den te ten',
    joins: true,
    lacking: '',
  },
  pl: {
    beginnings:
      'anty auto bez bio de do eks hiper inter ko makro mega meta mikro mini multi na nad nie o od po pod poli post pre prze przed przy pseudo re roz s sub super tele trans u ultra w wice współ wy z za ze',
    endings: 'a u em y ów ować uje ują ujący owany owana owane owanie owania ami ach',
    joins: false,
    lacking:
      'interesariusz interesariusza interesariusze interesariuszy interesariuszom interesariuszami interesariuszach mikrousługa mikrousługi mikrousług mikrousługom mikrousługami',
  },
  pt: {
    beginnings:
      'anti auto bio co contra des ex extra hiper in infra inter macro mega meta micro mini multi neo não para pluri poli pós pré pro psico re semi sobre sub super tele trans ultra vice',
    endings: 'ar a am ando ado ada ados adas',
    joins: false,
    lacking: '',
  },
};

/** In letters: as long as the known part is, and as short as the other one of two that are joined. */
const leastKnown = 5;
const leastJoined = 3;
const leastEnglish = 4;

const mostPronouns = 2;

/** The new words of a language by its tag without script and region; none where nobody has written them down. */
export function newWordsIn(language: string): NewWords {
  const found = isJudged(language) ? habits[language] : undefined;
  const { beginnings = '', endings = '', pronouns = '', joins = false, lacking = '' } = found ?? {};
  const before = new Set(beginnings.split(' '));
  const behind = new Set(endings.split(' '));
  const withPronoun = pronouns === '' ? undefined : new RegExp(`^(.{4,}?)(?:${pronouns.replaceAll(' ', '|')})$`);
  return {
    lacking: new Set(lacking.split(' ')),
    isMadeOfKnown(word, known) {
      let verb: string | undefined = word;
      for (let count = 0; withPronoun && verb !== undefined && count < mostPronouns; count++) {
        verb = withPronoun.exec(verb)?.[1];
        if (verb !== undefined && known.own(withoutAccents(verb))) return true;
      }
      const isKnown = (one: string) => known.own(one) || known.english(one);
      for (let at = 1; at < word.length; at++) {
        const [left, right] = [word.slice(0, at), word.slice(at)];
        if (left.length >= leastEnglish && behind.has(right) && known.english(left)) return true;
        if (right.length >= leastKnown && before.has(left) && known.own(right)) return true;
        if (!joins || left.length < leastJoined || right.length < leastJoined) continue;
        if (Math.max(left.length, right.length) < leastKnown) continue;
        if (isKnown(right) && (isKnown(left) || isLinked(left, isKnown))) return true;
      }
      return false;
    },
  };
}

function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300\u0301]/g, '')
    .normalize('NFC');
}

/** "Arbeits" in "Arbeitszeit". */
function isLinked(left: string, isKnown: (word: string) => boolean): boolean {
  return left.length > leastKnown && left.endsWith('s') && isKnown(left.slice(0, -1));
}
