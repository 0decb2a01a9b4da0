import type { SourceDocument } from '../../document/sourceDocument.ts';
import type { DefectKind, SyntaxDefect } from '../../document/syntaxErrors/syntaxDefect.ts';
import { quoted } from '../../schema/wording.ts';
import type { DocumentRule } from '../rule.ts';
import { syntaxFindings } from '../support/syntaxFindings.ts';
/** A text that cannot be read as YAML, or that YAML reads otherwise than anybody would mean it. */
export const syntax: DocumentRule = {
  code: 'yaml/syntax',
  severity: 'error',
  reach: 'file',
  documentation: () => ({
    text: 'The text cannot be read as YAML: an unclosed quote or bracket, a tab for indentation, a key without its colon, a value with `: ` in it and no quotes, a second document. What follows such a slip is lost or read otherwise than it was meant. Of several problems that follow from each other only the first is told. Lines that were pasted beside a text are told once, with the key they belong to. A text that a number sign cuts, bullets and tables are warnings: YAML can read them, but not as they were meant. A comment cannot silence this rule.',
    fix: 'Nearly every slip has a quick fix, such as *Put the value in quotes*, a colon behind the key or a block of text of lines that lost their indentation; none of them takes a word away.',
    bad: 'summary: Note: the role is under review',
    good: 'summary: "Note: the role is under review"',
    source: '[YAML 1.2.2](https://yaml.org/spec/1.2.2/), chapters 6 to 9.',
  }),
  check({ document }) {
    return syntaxFindings(document, (defect) =>
      messages[defect.kind](document.text.slice(defect.start, defect.end), document, defect),
    );
  },
};

type Message = (word: string, document: SourceDocument, defect: SyntaxDefect) => string;

const messages: Readonly<Record<DefectKind, Message>> = {
  'missing-colon': (word) =>
    `A colon is missing after ${quoted(word)}; every line is a key and its value, as in "key: value".`,
  'missing-space-after-colon': (word) => `A space is missing after the colon in ${quoted(word)}.`,
  'missing-space-after-dash': (word) => `A space is missing after the dash in ${quoted(word)}.`,
  'missing-space-before-comment': (word) =>
    `A space is missing before ${quoted(word)}; without it, this is no comment.`,
  'missing-space-after-property': () => 'A space is missing here, between the anchor or tag and what follows it.',
  'missing-comma': (word) => `A comma is missing before ${quoted(word)}.`,
  'colon-in-value': (word) => `A value with a colon and a space in it needs quotes: put ${quoted(word)} in quotes.`,
  'unclosed-quote': () => 'The quote that opens here is never closed; add the same one at the end of the text.',
  'text-after-value': (word) =>
    `${quoted(word)} cannot follow a value that is complete; put the whole value in quotes, or remove this.`,
  'unclosed-bracket': (word) =>
    `The bracket ${quoted(word)} is never closed; add ${quoted(closing(word))} at the end, or put the text in quotes.`,
  'mismatched-bracket': (word) =>
    `${quoted(word)} does not close the bracket that is open here; write ${quoted(word === '}' ? ']' : '}')}.`,
  'unexpected-bracket': (word) =>
    `${quoted(word)} closes a bracket that was never opened; remove it, or put the text in quotes.`,
  'unexpected-comma': () => 'There is no item before this comma; remove the comma, or write an item.',
  'block-in-brackets': () =>
    'Inside brackets, write items and keys with commas between them, without dashes and indentation.',
  'reserved-start': (word) => `A text cannot begin with ${quoted(word)} in YAML; put it in quotes.`,
  'list-on-key-line': () => 'A list cannot begin on the line of its key; begin a new line before the dash.',
  'list-beside-keys': (word) =>
    word.startsWith('-')
      ? 'A list item cannot stand beside keys; indent it below the key it belongs to, or remove the dash.'
      : `${quoted(word)} cannot stand beside list items; begin it with "- ", or indent it below the item it belongs to.`,
  indentation: (word) => `${quoted(word)} is not indented like the lines it belongs with; align it with them.`,
  tab: () => 'YAML does not allow tabs for indentation; use spaces.',
  'bad-escape': (word) =>
    `"${word}" means nothing in a text in double quotes; write "\\${word}" for a backslash, or use single quotes.`,
  'text-after-block-indicator': (word, document, { valueStart }) =>
    `After ${quoted(document.text.charAt(valueStart ?? 0))} the text begins on the next line; move ${quoted(word)} there, or put the value in quotes.`,
  'key-over-lines': () => 'A key must be on one line; is a quote or a colon missing?',
  'key-not-text': (word) =>
    `${quoted(word)} cannot be a key; put the text in quotes, or write a word before the colon.`,
  'missing-key-before-colon': () => 'There is no key before this colon; write one, or remove the line.',
  'merge-not-mapping': (word) =>
    `"<<" takes over the keys of another part of the file, and ${quoted(word)} has none; write an alias such as "*base".`,
  'unknown-alias': aliasMessage,
  'too-many-aliases': (word) =>
    `With ${quoted(word)} this file would grow beyond all bounds; write the content out instead.`,
  anchor: (word) => `${quoted(word)} cannot stand here: a value has at most one anchor, behind its colon or dash.`,
  tag: (word) =>
    `${quoted(word)} is read as a tag, which role profiles do not use; put the text in quotes, or remove it.`,
  directive: (word) =>
    `${quoted(word)} at the start of a line is read as a directive; remove the line, or put the text in quotes.`,
  'second-document': () => 'A second document begins here and is not read; keep one document in a file.',
  'too-deep': () => 'Lists and keys are nested too deep here; more than 100 levels are not read.',
  other: (word) =>
    word === '' ? 'YAML cannot be read from here on.' : `YAML cannot be read here: ${quoted(word)} is not expected.`,
};

function closing(bracket: string): string {
  return bracket === '{' ? '}' : ']';
}

/** Says what is wrong with an alias. A star before a text is more often meant as Markdown than as an alias. */
function aliasMessage(word: string): string {
  if (word.startsWith('&')) return '"&" alone names no anchor; put the text in quotes.';
  if (/^\*\w[\w-]*$/.test(word))
    return `No anchor "&${word.slice(1)}" stands above ${quoted(word)}; define it, or put the text in quotes.`;
  return `A text cannot begin with "*" in YAML; put it in quotes.`;
}
