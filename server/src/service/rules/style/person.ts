import type { Span } from '../../document/sourceDocument.ts';
import type { TextValue } from '../../document/texts/texts.ts';
import { say } from '../../message.ts';
import type { RelatedPlace } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { personsOf } from '../../text/english/person.ts';
import { isEnglish } from '../../text/prose/prose.ts';
import type { DocumentContext, DocumentRule } from '../rule.ts';

/** A role of whose texts some speak to the person and others of the person. */
export const person: DocumentRule = {
  code: 'style/person',
  severity: 'info',
  reach: 'file',
  documentation: () => ({
    text: 'Some texts of a role speak to the person (“You lead …”, “your team”), others of the person (“Leads …”, “The post holder”): they were written by several people, or come from several frameworks, and read like it. Reported once, at the first text of the rarer kind; the others are named beside it. Imperatives (“Lead …”) and names go with both. Only the items of lists are compared: a summary often speaks to the reader while the lists below do not, notes may speak to anybody, and frameworks speak of grades and to people.',
    fix: 'Choose one, and rewrite the fewer texts.',
    bad: `- description: Leads the shift when an incident spreads.
- description: Writes down what was learnt.
- description: You train new colleagues.`,
    good: `- description: Leads the shift when an incident spreads.
- description: Writes down what was learnt.
- description: Trains new colleagues.`,
    source: 'Seen in published role profiles that combine two frameworks.',
  }),
  *check(context) {
    const { document, texts, language, factOf } = context;
    if (document.kind !== 'role' || !isEnglish({ language })) return;
    const second: Place[] = [];
    const third: Place[] = [];
    for (const text of texts) {
      if (text.kind !== 'prose' || text.key === 'notes' || text.key === 'summary') continue;
      const persons = factOf(text, personsOf);
      if (persons.second) second.push({ text, span: persons.second });
      if (persons.third) third.push({ text, span: persons.third });
    }
    const [rarer, usual] = second.length < third.length ? [second, third] : [third, second];
    const [first] = rarer;
    const [example] = usual;
    // Where there are as many of both, neither is the rarer kind.
    if (!first || !example || rarer.length === usual.length) return;
    const [you, they] = [wordsOf(second), wordsOf(third)];
    const way = rarer === second ? say`without "you"` : say`with "you"`;
    const message = say`This role speaks to the person in ${second.length} of its texts (${you}) and of the person in ${third.length} (${they}): write all in one way, ${way} as most are.`;
    const related = [...rarer.slice(1, mostRelated), example].map((place) =>
      relatedIn(context, place, place === example),
    );
    yield { at: first.text.place(first.span), message, related };
  },
};

interface Place {
  readonly text: TextValue;
  readonly span: Span;
}

/** More places than anybody looks at. */
const mostRelated = 20;

function wordsOf([place]: readonly Place[]): string {
  return quoted(place ? place.text.value.slice(place.span.start, place.span.end) : '');
}

function relatedIn({ document }: DocumentContext, { text, span }: Place, isUsual: boolean): RelatedPlace {
  const message = isUsual
    ? say`Most texts are written like this one.`
    : say`This text is written in the rarer way, too.`;
  return { uri: document.uri, range: document.rangeOf(text.place(span)), message };
}
