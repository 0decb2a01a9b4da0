import type { OffsetEdit, Span } from '../../document/sourceDocument.ts';
import { findValue } from '../../document/syntax/tree.ts';
import type { TextValue } from '../../document/texts/texts.ts';
import { say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { type Capitals, capitalsOf, isCommonByForm, type NameCase, nameCaseOf } from '../../text/english/nameCase.ts';
import { isMajority } from '../../text/majority.ts';
import { isEnglish } from '../../text/prose/prose.ts';
import type { Word } from '../../text/prose/words.ts';
import type { DocumentContext, DocumentRule, RuleFinding } from '../rule.ts';
import { inDocument } from '../support/inDocument.ts';

/** A name with capitals where the other names have none, or without where they have some. */
export const nameCase: DocumentRule = {
  code: 'style/name-case',
  severity: 'info',
  reach: 'file',
  documentation: () => ({
    text: 'How the names of items are capitalised: `case` is `sentence` (“Incident management”), `title` (“Incident Management”), or `majority`: as three quarters of the file’s names are; where fewer agree, nothing is said. Acronyms, words with capitals or digits inside, words behind hyphens and words such as “of” are not judged. A capital is only reported where the whole name is in title case and each of its words is somewhere in the file with a small letter, and nowhere within a sentence with a capital, since proper names keep theirs (“Microsoft Teams”). Titles of roles and groups and the names of qualifications are not judged.',
    fix: '*Write …* changes the first letters of the words.',
    bad: `- name: Problem management
  description: The management of a problem before it becomes an incident.
- name: Service reporting
- name: Fault analysis
- name: Incident Management`,
    good: `- name: Problem management
  description: The management of a problem before it becomes an incident.
- name: Service reporting
- name: Fault analysis
- name: Incident management`,
    source: 'Seen in published role profiles, where names come from frameworks of different styles.',
  }),
  *check(context) {
    const { document, texts, language, factOf, options } = context;
    if (!isEnglish({ language })) return;
    const whole = findValue(document.root, 'name');
    const certificates = findValue(document.root, 'qualifications');
    const names = texts.filter(
      ({ key, node }) => key === 'name' && node !== whole && !(certificates && contains(certificates, node)),
    );
    const set = options.get('case');
    const style = set === 'sentence' || set === 'title' ? set : styleOf(names, factOf);
    if (style === undefined) return;
    let capitals: Capitals | undefined;
    for (const text of names) {
      const found = factOf(text, nameCaseOf);
      let wrong = found.small;
      if (style === 'sentence') {
        if (found.capital.length > 0) capitals ??= capitalsIn(texts, factOf);
        wrong = capitals && isNoProperName(found, capitals) ? found.capital : [];
      }
      if (found.smallStart) wrong = [found.smallStart, ...wrong];
      if (wrong.length > 0) yield findingFor(text, wrong, style, set === style);
    }
  },
};

type Style = 'sentence' | 'title';

function styleOf(names: readonly TextValue[], factOf: DocumentContext['factOf']): Style | undefined {
  let [sentence, title] = [0, 0];
  for (const name of names) {
    const style = shown(factOf(name, nameCaseOf));
    if (style === 'sentence') sentence++;
    if (style === 'title') title++;
  }
  if (isMajority(sentence, title)) return 'sentence';
  return isMajority(title, sentence) ? 'title' : undefined;
}

/** The style that a name shows; `undefined` for a name of one word and for one that mixes both. */
function shown({ small, capital }: NameCase): Style | undefined {
  if (small.length > 0) return capital.length > 0 ? undefined : 'sentence';
  return capital.length > 0 ? 'title' : undefined;
}

function capitalsIn(texts: readonly TextValue[], factOf: DocumentContext['factOf']): Capitals {
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const text of texts) {
    const one = factOf(text, capitalsOf);
    for (const word of one.small) small.add(word);
    for (const word of one.capital) capital.add(word);
  }
  return { small, capital };
}

/** Whether a name is not a proper name: "Microsoft Teams", "Active Directory administration" and "Use of Power Apps" keep their capitals. */
function isNoProperName({ first, small, capital }: NameCase, known: Capitals): boolean {
  if (small.length > 0) return false;
  const start = first.toLowerCase();
  if (!isCommonByForm(first) && (!known.small.has(start) || known.capital.has(start))) return false;
  return capital.every(({ text }) => known.small.has(text.toLowerCase()) && !known.capital.has(text.toLowerCase()));
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function findingFor(text: TextValue, words: readonly Word[], style: Style, isSet: boolean): RuleFinding {
  const edits = words.map((word): OffsetEdit => {
    const first = word.text.charAt(0);
    const upper = style === 'title' || first !== first.toUpperCase();
    return { start: word.start, end: word.start + 1, newText: upper ? first.toUpperCase() : first.toLowerCase() };
  });
  const corrected = edits.reduce(
    (name, { start, end, newText }) => name.slice(0, start) + newText + name.slice(end),
    text.value,
  );
  const how = style === 'title' ? say`title` : say`sentence`;
  const why = isSet ? say`names are to be in ${how} case` : say`most names in this file are in ${how} case`;
  const message = say`${quoted(text.value)} has other capitals than it should, since ${why}: write ${quoted(corrected)}.`;
  const start = text.value.length - text.value.trimStart().length;
  return inDocument(text, {
    at: { start, end: text.value.trimEnd().length },
    message,
    fixes: () => [
      { kind: say`write in ${how} case`, title: say`Write ${quoted(corrected.trim())}`, edits, safe: false },
    ],
  });
}
