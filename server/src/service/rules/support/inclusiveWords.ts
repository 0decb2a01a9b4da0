import type { Span } from '../../document/sourceDocument.ts';
import { findValue } from '../../document/syntax/tree.ts';
import type { TextValue } from '../../document/texts/texts.ts';
import { type Message, say } from '../../message.ts';
import type { RelatedPlace } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import type { ExcludingPhrase } from '../../text/inclusive/excludingWords.ts';
import type { FoundPhrase } from '../../text/prose/phrases.ts';
import { isEnglish, type Prose } from '../../text/prose/prose.ts';
import type { DocumentContext, RuleFinding } from '../rule.ts';

/*
 * What the rules of the pack "inclusive" share: each reports a role once, at its title, with the words as related places, since people would
 * turn off a rule that reports every word.
 */

/** Words in a text, and what is said of them there. */
export interface Wording {
  readonly text: TextValue;
  readonly span: Span;
  readonly message: Message;
}

/** The texts that are evaluated: the prose of English roles. Names and titles are left out, since authors often cannot choose them. */
export function proseOfRole({ document, texts, language }: DocumentContext): readonly TextValue[] {
  return document.kind === 'role' && isEnglish({ language }) ? texts.filter(({ kind }) => kind === 'prose') : [];
}

/** More places than anybody looks at. */
const mostRelated = 50;

/** One finding for a role, at its title, else at the first line of its first text; `undefined` for a role without texts. */
export function findingFor(
  context: DocumentContext,
  message: Message,
  words: readonly Wording[],
): RuleFinding | undefined {
  const { document, texts } = context;
  const title = findValue(document.root, 'title');
  const place = texts.find(({ node }) => node === title) ?? texts[0];
  if (!place) return undefined;
  const start = place.value.length - place.value.trimStart().length;
  const lineBreak = place.value.indexOf('\n', start);
  const end = lineBreak < 0 ? place.value.trimEnd().length : lineBreak;
  const related = words.slice(0, mostRelated).map(
    ({ text, span, message: said }): RelatedPlace => ({
      uri: document.uri,
      range: document.rangeOf(text.place(span)),
      message: said,
    }),
  );
  return { at: place.place({ start, end }), message, related };
}

/** The different words in quotes, in small letters, the first few. */
export function listed(words: readonly string[]): string {
  const different = [...new Set(words.map((word) => word.toLowerCase()))];
  const shown = different.slice(0, mostShown).map(quoted).join(', ');
  return different.length > mostShown ? `${shown}, …` : shown;
}

const mostShown = 6;

/** The phrases of a list that the texts of a role hold. */
export function wordingsIn(
  context: DocumentContext,
  find: (prose: Prose) => readonly FoundPhrase<ExcludingPhrase>[],
): { readonly wordings: readonly Wording[]; readonly words: readonly string[] } {
  const found = proseOfRole(context).flatMap((text) => context.factOf(text, find).map((one) => ({ text, one })));
  return {
    wordings: found.map(({ text, one }) => ({
      text,
      span: { start: one.start, end: one.end },
      message: say`${quoted(one.text)}: ${one.phrase.advice}.`,
    })),
    words: found.map(({ one }) => one.text),
  };
}
