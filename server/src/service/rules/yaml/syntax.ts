import type { DocumentKind } from '../../document/kind.ts';
import { otherFile } from '../../document/repair/severalFiles.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import type { DefectKind, SyntaxDefect } from '../../document/syntaxErrors/syntaxDefect.ts';
import { syntaxDefects } from '../../document/syntaxErrors/syntaxDefects.ts';
import { type Message, say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import type { DocumentRule } from '../rule.ts';
import { moveToOwnFile } from '../support/ownFile.ts';
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
  *check({ document }) {
    const { text, kind } = document;
    yield* syntaxFindings(document, (defect) =>
      messages[defect.kind](text.slice(defect.start, defect.end), document, defect),
    );
    // The parser tells the first of all marks, below which this role may have gone on.
    const start = document.derived(otherFile);
    if (start !== undefined && syntaxDefects(document).every((defect) => defect.start !== start))
      yield { at: { start, end: start + 3 }, message: anotherFile(kind), fixes: () => moveToOwnFile(document) };
  },
};

type DefectMessage = (word: string, document: SourceDocument, defect: SyntaxDefect) => Message;

const messages: Readonly<Record<DefectKind, DefectMessage>> = {
  'missing-colon': (word) =>
    say`A colon is missing after ${quoted(word)}; every line is a key and its value, as in "key: value".`,
  'missing-space-after-colon': (word) => say`A space is missing after the colon in ${quoted(word)}.`,
  'missing-space-after-dash': (word) => say`A space is missing after the dash in ${quoted(word)}.`,
  'missing-space-before-comment': (word) =>
    say`A space is missing before ${quoted(word)}; without it, this is no comment.`,
  'missing-space-after-property': () => say`A space is missing here, between the anchor or tag and what follows it.`,
  'missing-comma': (word) => say`A comma is missing before ${quoted(word)}.`,
  'colon-in-value': (word) => say`A value with a colon and a space in it needs quotes: put ${quoted(word)} in quotes.`,
  'unclosed-quote': () => say`The quote that opens here is never closed; add the same one at the end of the text.`,
  'text-after-value': (word) =>
    say`${quoted(word)} cannot follow a value that is complete; put the whole value in quotes, or remove this.`,
  'unclosed-bracket': (word) =>
    say`The bracket ${quoted(word)} is never closed; add ${quoted(closing(word))} at the end, or put the text in quotes.`,
  'mismatched-bracket': (word) =>
    say`${quoted(word)} does not close the bracket that is open here; write ${quoted(word === '}' ? ']' : '}')}.`,
  'unexpected-bracket': (word) =>
    say`${quoted(word)} closes a bracket that was never opened; remove it, or put the text in quotes.`,
  'unexpected-comma': () => say`There is no item before this comma; remove the comma, or write an item.`,
  'block-in-brackets': () =>
    say`Inside brackets, write items and keys with commas between them, without dashes and indentation.`,
  'reserved-start': (word) => say`A text cannot begin with ${quoted(word)} in YAML; put it in quotes.`,
  'list-on-key-line': () => say`A list cannot begin on the line of its key; begin a new line before the dash.`,
  'list-beside-keys': (word) =>
    word.startsWith('-')
      ? say`A list item cannot stand beside keys; indent it below the key it belongs to, or remove the dash.`
      : say`${quoted(word)} cannot stand beside list items; begin it with "- ", or indent it below the item it belongs to.`,
  indentation: (word) => say`${quoted(word)} is not indented like the lines it belongs with; align it with them.`,
  tab: () => say`YAML does not allow tabs for indentation; use spaces.`,
  'bad-escape': (word) =>
    say`"${word}" means nothing in a text in double quotes; write "\\${word}" for a backslash, or use single quotes.`,
  'text-after-block-indicator': (word, document, { valueStart }) =>
    say`After ${quoted(document.text.charAt(valueStart ?? 0))} the text begins on the next line; move ${quoted(word)} there, or put the value in quotes.`,
  'key-over-lines': () => say`A key must be on one line; is a quote or a colon missing?`,
  'key-not-text': (word) =>
    say`${quoted(word)} cannot be a key; put the text in quotes, or write a word before the colon.`,
  'missing-key-before-colon': () => say`There is no key before this colon; write one, or remove the line.`,
  'merge-not-mapping': (word) =>
    say`"<<" takes over the keys of another part of the file, and ${quoted(word)} has none; write an alias such as "*base".`,
  'unknown-alias': aliasMessage,
  'too-many-aliases': (word) =>
    say`With ${quoted(word)} this file would grow beyond all bounds; write the content out instead.`,
  anchor: (word) => say`${quoted(word)} cannot stand here: a value has at most one anchor, behind its colon or dash.`,
  tag: (word) =>
    say`${quoted(word)} is read as a tag, which role profiles do not use; put the text in quotes, or remove it.`,
  directive: (word) =>
    say`${quoted(word)} at the start of a line is read as a directive; remove the line, or put the text in quotes.`,
  'second-document': (_, document, { start }) => secondDocument(document, start),
  'too-deep': () => say`Lists and keys are nested too deep here; more than 100 levels are not read.`,
  other: (word) =>
    word === ''
      ? say`YAML cannot be read from here on.`
      : say`YAML cannot be read here: ${quoted(word)} is not expected.`,
};

function secondDocument(document: SourceDocument, start: number): Message {
  const { kind } = document;
  if (kind === 'config') return say`A second document begins here and is not read; keep one document in a file.`;
  if (document.derived(otherFile) !== start)
    return say`A second document begins here, which YAML reads apart from the first; remove the marks, so that both are one.`;
  return anotherFile(kind);
}

function anotherFile(kind: DocumentKind): Message {
  return kind === 'role'
    ? say`Another role begins here, and a file holds one: move it to a file of its own.`
    : say`Another framework begins here, and a file holds one: move it to a file of its own.`;
}

function closing(bracket: string): string {
  return bracket === '{' ? '}' : ']';
}

/** Says what is wrong with an alias. A star before a text is more often meant as Markdown than as an alias. */
function aliasMessage(word: string): Message {
  if (word.startsWith('&')) return say`"&" alone names no anchor; put the text in quotes.`;
  if (/^\*\w[\w-]*$/.test(word))
    return say`No anchor "&${word.slice(1)}" stands above ${quoted(word)}; define it, or put the text in quotes.`;
  return say`A text cannot begin with "*" in YAML; put it in quotes.`;
}
