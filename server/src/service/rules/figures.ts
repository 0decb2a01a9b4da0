/*
 * How sure the rules are: one place for the figures that the page of rules, hovers and tests tell. `npm run evaluate` makes those of texts
 * of other people, `server/test/sentences/` those of our own.
 */

/** What was judged of the findings of a rule in texts of other people, and what it reaches in our own texts. */
export interface Figures {
  /** How many of the judged findings were right, and worth the interruption. */
  readonly right: number;
  readonly judged: number;
  /** How many of the wrong texts of its kind it finds, of the first part and of the two whose writers knew nothing of the rules. */
  readonly found?: readonly [Share, Share, Share];
}

/** So many of so many. */
export type Share = readonly [number, number];

/** What the findings were judged in: handbooks, career ladders, and descriptions and advertisements of jobs. */
export const measuredIn = { texts: 6677, sources: 26, roleFiles: 108, sourcesOfRoles: 20 } as const;

/** Our own texts of forty trades. */
export const ownTexts = { correct: 1100, wrong: 500 } as const;

/** A rule with fewer judged findings has no precision that means anything. */
export const fewestJudged = 20;

/** The least precision of a rule that is on by default. */
export const leastPrecision = 0.95;

/** How often the rules of house style and of inclusive words told something in the same texts; whether they are right is a matter of taste. */
export const toldOfStyle: Readonly<Record<string, number>> = {
  'style/apostrophe': 2,
  'style/closing-stop': 199,
  'style/compound-statement': 0,
  'style/long-sentence': 280,
  'style/name-case': 1,
  'style/person': 9,
  'style/statement-start': 60,
  'style/word': 168,
  'inclusive/ability': 0,
  'inclusive/age': 10,
  'inclusive/gender-coded': 0,
};

/** The figures of the rules about texts, by their codes; the other ones say in their own files what was seen of them. */
export const figuresOfTexts: Readonly<Record<string, Figures>> = {
  'text/acronym-mismatch': { right: 0, judged: 0 },
  'text/article': {
    right: 9,
    judged: 9,
    found: [
      [12, 12],
      [12, 12],
      [11, 11],
    ],
  },
  'text/broken-hyphen': {
    right: 1,
    judged: 1,
    found: [
      [10, 12],
      [12, 12],
      [11, 11],
    ],
  },
  'text/confused-word': {
    right: 4,
    judged: 4,
    found: [
      [30, 30],
      [15, 15],
      [11, 12],
    ],
  },
  'text/dangling-punctuation': { right: 2, judged: 2 },
  'text/inconsistent-spelling': { right: 9, judged: 9 },
  'text/leftover': {
    right: 0,
    judged: 0,
    found: [
      [15, 15],
      [12, 12],
      [9, 10],
    ],
  },
  'text/locale-spelling': { right: 7, judged: 7 },
  'text/placeholder': {
    right: 0,
    judged: 0,
    found: [
      [18, 18],
      [12, 12],
      [11, 11],
    ],
  },
  'text/punctuation': {
    right: 2,
    judged: 2,
    found: [
      [11, 12],
      [14, 14],
      [13, 13],
    ],
  },
  'text/repeated-word': {
    right: 4,
    judged: 4,
    found: [
      [15, 15],
      [10, 10],
      [9, 9],
    ],
  },
  'text/slash-spacing': { right: 6, judged: 6 },
  'text/spacing': {
    right: 37,
    judged: 37,
    found: [
      [4, 4],
      [6, 6],
      [6, 7],
    ],
  },
  'text/spelling': {
    right: 30,
    judged: 31,
    found: [
      [55, 65],
      [29, 30],
      [20, 22],
    ],
  },
  'text/truncated': {
    right: 4,
    judged: 4,
    found: [
      [24, 25],
      [15, 15],
      [13, 14],
    ],
  },
  'text/unbalanced': {
    right: 3,
    judged: 3,
    found: [
      [12, 12],
      [12, 12],
      [10, 10],
    ],
  },
};
