import type { Repair, RepairKind } from '../../document/repair/repair.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { type Message, say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';

/** What is wrong and what to do, in one sentence. */
type RepairMessage = (repair: Repair, document: SourceDocument) => Message;

/** What the author reads of each kind of repair. */
export const repairMessages: Readonly<Record<RepairKind, RepairMessage>> = {
  'lines-of-text': (repair, document) =>
    say`${linesInWords(repair, document)} ${owner(repair)}: write "|-" behind its colon and indent ${isOneLine(repair, document) ? say`it` : say`them`} below it.`,
  bullets: (repair) =>
    say`These are bullets${repair.key ? say` of ${quoted(repair.key)}` : ''}, which YAML does not know: begin each line with a hyphen and a space.`,
  dash: () => say`This is a long dash, as Word writes it; an item of a list begins with a hyphen and a space.`,
  lookalike: ({ at }, { text }) =>
    say`${characterIn(text.slice(at.start, at.end))}; write ${plainFor(text.slice(at.start, at.end))} here.`,
  question: () => say`A question mark alone means something else in YAML; put ? in quotes.`,
  'flow-comma': ({ at }, { text }) =>
    say`A comma ends a value inside braces: put ${quoted(text.slice(at.start, at.end))} in quotes.`,
  hash: ({ at }, { text }) =>
    say`Everything after this # is a comment and is not shown; put the whole text in quotes if ${quoted(text.slice(at.start, at.end))} is part of it.`,
  quotes: ({ at }, { text }) =>
    say`YAML reads this as something else than a text; put ${quoted(text.slice(at.start, at.end))} in quotes.`,
  'unclosed-quote': () => say`The quote that opens here is never closed; put the whole text in quotes.`,
  bracket: () => say`The bracket that opens here is never closed; add the closing one.`,
  'missing-colon': ({ at }, { text }) =>
    say`A colon is missing after ${quoted(text.slice(at.start, at.end))}; every line is a key and its value, as in "key: value".`,
  'missing-space': ({ at }, { text }) =>
    say`A space is missing after the colon of ${quoted(text.slice(at.start, at.end))}.`,
  tab: () => say`YAML does not allow tabs for indentation; use spaces.`,
  indentation: ({ at }, { text }) =>
    say`${quoted(text.slice(at.start, at.end))} is not indented like the lines it belongs with; align it with them.`,
  marker: ({ at }, { text }) =>
    say`${quoted(text.slice(at.start, at.end))} ends a document in YAML, so that nothing below it is read; remove the marks.`,
  heading: ({ at }, { text }) =>
    say`${quoted(text.slice(at.start, at.end))} is a heading in Markdown, but not in YAML; write it as a key with a colon.`,
  name: ({ at }, { text }) =>
    say`${quoted(text.slice(at.start, at.end))} has keys below it, so that it needs a key itself: write "name:" before it.`,
  table: (repair) =>
    say`This is a table${repair.key ? say` in ${quoted(repair.key)}` : ''}: write "|-" behind the colon and indent its lines.`,
  markdown: () =>
    say`This file is written in Markdown: headings become keys with a colon, and what is below them their values.`,
  whole: ({ key }) =>
    say`YAML cannot read what is below ${key ? quoted(key) : say`this line`}; as a text it can stand behind "|-", indented.`,
  orphan: () => say`These lines belong to no key; write a key with a colon before them.`,
  'stray-word': ({ at }, { text }) =>
    say`${quoted(text.slice(at.start, at.end))} stands alone among lines that belong together: write a colon behind it, a hyphen before it, or # to make it a comment.`,
  'stray-sign': ({ at }, { text }) =>
    say`${quoted(text.slice(at.start, at.end))} opens here and is never closed; remove it.`,
};

/** The title of the fix; it names what all fixes of a kind do. */
export const repairTitles: Readonly<Record<RepairKind, Message>> = {
  'lines-of-text': say`make them one text`,
  bullets: say`write hyphens in place of the bullets`,
  dash: say`write hyphens in place of the dashes`,
  lookalike: say`write plain characters`,
  question: say`put it in quotes`,
  'flow-comma': say`put the value in quotes`,
  hash: say`put the value in quotes`,
  quotes: say`put the value in quotes`,
  'unclosed-quote': say`put the value in quotes`,
  bracket: say`close the bracket`,
  'missing-colon': say`put a colon after the key`,
  'missing-space': say`put a space after the colon`,
  tab: say`replace tabs by spaces`,
  indentation: say`align the lines`,
  marker: say`remove the marker`,
  heading: say`make it a key`,
  name: say`write "name:" before it`,
  table: say`make the table one text`,
  markdown: say`write the file in YAML`,
  whole: say`make it one text`,
  orphan: say`write a key before them`,
  'stray-word': say`make it a comment`,
  'stray-sign': say`remove the sign`,
};

function owner({ key }: Repair): Message {
  return key ? say`${quoted(key)}` : say`the text above`;
}

/** Whether the first line that is not as it should be is the last one as well. */
function isOneLine({ at, lines }: Repair, { text }: SourceDocument): boolean {
  return !text.slice(at.start, lines.end).trim().includes('\n');
}

function linesInWords(repair: Repair, document: SourceDocument): Message {
  return isOneLine(repair, document) ? say`This line belongs to` : say`These lines belong to`;
}

const names: readonly (readonly [RegExp, Message])[] = [
  [/\u00a0/, say`A no-break space, as Word writes it, is no space to YAML`],
  [/[：]/, say`A full-width colon is no colon to YAML`],
  [/\u3000/, say`A full-width space is no space to YAML`],
  [/[\u200b\ufeff]/, say`A character that cannot be seen stands here`],
  [/[^\0-\x7f]/, say`A space that only looks like one stands here`],
];

function characterIn(written: string): Message {
  return names.find(([sign]) => sign.test(written))?.[1] ?? say`A sign stands here that YAML does not know`;
}

function plainFor(written: string): Message {
  return /：/.test(written) ? say`a plain colon and a space` : say`plain spaces`;
}
