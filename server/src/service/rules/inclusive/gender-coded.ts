import { say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { codedWordsOf } from '../../text/inclusive/genderCoded.ts';
import type { DocumentRule } from '../rule.ts';
import { findingFor, listed, proseOfRole } from '../support/inclusiveWords.ts';

/** A role whose texts have many more masculine-coded words than feminine-coded ones. */
export const genderCoded: DocumentRule = {
  code: 'inclusive/gender-coded',
  severity: 'info',
  reach: 'file',
  documentation: () => ({
    text: 'The texts of a role have many masculine-coded words (“competitive”, “dominant”, “fearless”) and few feminine-coded ones (“collaborative”, “loyal”, “enthusiastic”). In experiments by Gaucher, Friesen and Kay, women found advertisements with many masculine-coded words less appealing and felt that they would belong there less; feminine-coded words put off men little, so that only the first is reported, once for a role, where the masculine-coded words are three different ones at least and outnumber the others by four and twice. The evidence is about advertisements as a whole, from English-speaking North America, and about no single word: “challenge” is no fault. Words that name the work in most roles (lead, analyse, decide, support, understand, respond, share) are left out of the lists (with them a published profile of an engineer had 44 masculine-coded words and 67 feminine-coded, without them 3 and 5), and names of skills and titles are not judged.',
    fix: 'Reword some of those named beside the finding where another word says as much: “strong” for “dominant”, “good at” for “confident”.',
    bad: `summary: >-
  A competitive, ambitious and fearless engineer with an aggressive approach, who fights for results, dominates
  negotiations and works independently.`,
    good: `summary: >-
  An ambitious and enthusiastic engineer, who persuades others, works well with colleagues and independently.`,
    source:
      'Gaucher, D., Friesen, J. and Kay, A. C. (2011), “Evidence That Gendered Wording in Job Advertisements Exists and Sustains Gender Inequality”, Journal of Personality and Social Psychology 101(1), 109–128: the lists of its appendix. The limit of more than three words is that of the open Gender Decoder, which calls them “strongly” coded.',
  }),
  *check(context) {
    const words = proseOfRole(context).flatMap((text) =>
      context.factOf(text, codedWordsOf).map((word) => ({ text, word })),
    );
    const masculine = words.filter(({ word }) => word.coding === 'masculine');
    const feminine = words.length - masculine.length;
    if (masculine.length - feminine < fewestMore || masculine.length < 2 * feminine) return;
    // A word that is used many times is what the work is about, such as competition law.
    if (new Set(masculine.map(({ word }) => word.stem)).size < fewestDifferent) return;
    const others = feminine === 0 ? say`no feminine-coded ones` : say`only ${feminine} feminine-coded`;
    const said = listed(masculine.map(({ word }) => word.text));
    const message = say`${masculine.length} masculine-coded words (${said}) and ${others} in this role can put women off: reword some of them.`;
    const wordings = words.map(({ text, word }) => ({
      text,
      span: { start: word.start, end: word.end },
      message:
        word.coding === 'masculine'
          ? say`${quoted(word.text)} is masculine-coded.`
          : say`${quoted(word.text)} is feminine-coded.`,
    }));
    const finding = findingFor(context, message, wordings);
    if (finding) yield finding;
  },
};

/** The Gender Decoder calls a text strongly coded from here on. */
const fewestMore = 4;

const fewestDifferent = 3;
