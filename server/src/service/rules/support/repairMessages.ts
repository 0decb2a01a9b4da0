import type { Repair, RepairKind } from '../../document/repair/repair.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { quoted } from '../../schema/wording.ts';

/** What is wrong and what to do, in one sentence. */
type RepairMessage = (repair: Repair, document: SourceDocument) => string;

/** What the author reads of each kind of repair. */
export const repairMessages: Readonly<Record<RepairKind, RepairMessage>> = {
  'lines-of-text': (repair, document) =>
    `${linesInWords(repair, document)} ${owner(repair)}: write "|-" behind its colon and indent ${isOneLine(repair, document) ? 'it' : 'them'} below it.`,
  bullets: (repair) =>
    `These are bullets${repair.key ? ` of ${quoted(repair.key)}` : ''}, which YAML does not know: begin each line with a hyphen and a space.`,
  dash: () => 'This is a long dash, as Word writes it; an item of a list begins with a hyphen and a space.',
  lookalike: ({ at }, { text }) =>
    `${characterIn(text.slice(at.start, at.end))}; write ${plainFor(text.slice(at.start, at.end))} here.`,
  question: () => 'A question mark alone means something else in YAML; put ? in quotes.',
  'flow-comma': ({ at }, { text }) =>
    `A comma ends a value inside braces: put ${quoted(text.slice(at.start, at.end))} in quotes.`,
  hash: ({ at }, { text }) =>
    `Everything after this # is a comment and is not shown; put the whole text in quotes if ${quoted(text.slice(at.start, at.end))} is part of it.`,
  quotes: ({ at }, { text }) =>
    `YAML reads this as something else than a text; put ${quoted(text.slice(at.start, at.end))} in quotes.`,
  'unclosed-quote': () => 'The quote that opens here is never closed; put the whole text in quotes.',
  bracket: () => 'The bracket that opens here is never closed; add the closing one.',
  'missing-colon': ({ at }, { text }) =>
    `A colon is missing after ${quoted(text.slice(at.start, at.end))}; every line is a key and its value, as in "key: value".`,
  'missing-space': ({ at }, { text }) =>
    `A space is missing after the colon of ${quoted(text.slice(at.start, at.end))}.`,
  tab: () => 'YAML does not allow tabs for indentation; use spaces.',
  indentation: ({ at }, { text }) =>
    `${quoted(text.slice(at.start, at.end))} is not indented like the lines it belongs with; align it with them.`,
  marker: ({ at }, { text }) =>
    `${quoted(text.slice(at.start, at.end))} ends a document in YAML, so that nothing below it is read; remove the marks.`,
  heading: ({ at }, { text }) =>
    `${quoted(text.slice(at.start, at.end))} is a heading in Markdown, but not in YAML; write it as a key with a colon.`,
  name: ({ at }, { text }) =>
    `${quoted(text.slice(at.start, at.end))} has keys below it, so that it needs a key itself: write "name:" before it.`,
  table: (repair) =>
    `This is a table${repair.key ? ` in ${quoted(repair.key)}` : ''}: write "|-" behind the colon and indent its lines.`,
  markdown: () =>
    'This file is written in Markdown: headings become keys with a colon, and what is below them their values.',
  whole: ({ key }) =>
    `YAML cannot read what is below ${key ? quoted(key) : 'this line'}; as a text it can stand behind "|-", indented.`,
  orphan: () => 'These lines belong to no key; write a key with a colon before them.',
};

/** The title of the fix; it names what all fixes of a kind do. */
export const repairTitles: Readonly<Record<RepairKind, string>> = {
  'lines-of-text': 'make them one text',
  bullets: 'write hyphens in place of the bullets',
  dash: 'write hyphens in place of the dashes',
  lookalike: 'write plain characters',
  question: 'put it in quotes',
  'flow-comma': 'put the value in quotes',
  hash: 'put the value in quotes',
  quotes: 'put the value in quotes',
  'unclosed-quote': 'put the value in quotes',
  bracket: 'close the bracket',
  'missing-colon': 'put a colon after the key',
  'missing-space': 'put a space after the colon',
  tab: 'replace tabs by spaces',
  indentation: 'align the lines',
  marker: 'remove the marker',
  heading: 'make it a key',
  name: 'write "name:" before it',
  table: 'make the table one text',
  markdown: 'write the file in YAML',
  whole: 'make it one text',
  orphan: 'write a key before them',
};

function owner({ key }: Repair): string {
  return key ? quoted(key) : 'the text above';
}

/** Whether the first line that is not as it should be is the last one as well. */
function isOneLine({ at, lines }: Repair, { text }: SourceDocument): boolean {
  return !text.slice(at.start, lines.end).trim().includes('\n');
}

function linesInWords(repair: Repair, document: SourceDocument): string {
  return isOneLine(repair, document) ? 'This line belongs to' : 'These lines belong to';
}

const names: readonly (readonly [RegExp, string])[] = [
  [/\u00a0/, 'A no-break space, as Word writes it, is no space to YAML'],
  [/[：]/, 'A full-width colon is no colon to YAML'],
  [/\u3000/, 'A full-width space is no space to YAML'],
  [/[\u200b\ufeff]/, 'A character that cannot be seen stands here'],
  [/[^\0-\x7f]/, 'A space that only looks like one stands here'],
];

function characterIn(written: string): string {
  return names.find(([sign]) => sign.test(written))?.[1] ?? 'A sign stands here that YAML does not know';
}

function plainFor(written: string): string {
  return /：/.test(written) ? 'a plain colon and a space' : 'plain spaces';
}
