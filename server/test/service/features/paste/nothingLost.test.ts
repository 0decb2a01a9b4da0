import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseText } from '../../../../src/service/document/syntax/parse.ts';
import { nodeAtPath, type Path } from '../../../../src/service/document/syntax/tree.ts';
import { type JsonValue, toValue } from '../../../../src/service/document/syntax/value.ts';
import { pasteInto } from '../../../support/pasting.ts';
import { randomIntegers } from '../../../support/random.ts';

/** Places to paste to, with the path of the value in which all words have to be. */
const places: Record<string, readonly [marked: string, path: Path]> = {
  'behind summary': ['title: T\nsummary:<|>\nskills: []\n', ['summary']],
  'below summary': ['title: T\nsummary:\n  <|>\nskills: []\n', ['summary']],
  'in a literal text': ['title: T\nsummary: |\n  Before.\n  <|>\n  After.\nskills: []\n', ['summary']],
  'in a folded text': ['title: T\nsummary: >-\n  Before. <|> After.\nskills: []\n', ['summary']],
  'in double quotes': ['title: T\nsummary: "Before. <|> After."\n', ['summary']],
  'in single quotes': ["title: T\nsummary: 'Before. <|> After.'\n", ['summary']],
  'in a plain text': ['title: T\nsummary: Before. <|>\n', ['summary']],
  'behind title': ['title: <|>\nskills: []\n', ['title']],
  'behind workActivities': ['title: T\nworkActivities:<|>\n', ['workActivities']],
  'below workActivities': ['title: T\nworkActivities:\n<|>\nskills: []\n', ['workActivities']],
  'at a dash': ['title: T\nworkActivities:\n  - Before\n  - <|>\n  - After\n', ['workActivities']],
  'between items': ['title: T\nworkActivities:\n- Before\n<|>\n- After\n', ['workActivities']],
  'in skills': ['title: T\nskills:\n  <|>\n', ['skills']],
  'in a group': ['title: T\nskills:\n  - title: G\n    items:\n      - <|>\n', ['skills', 0, 'items']],
  'in background': ['title: T\nbackground: <|>\n', ['background']],
  'in qualifications': ['title: T\nqualifications:\n  - name: A\n    status: current\n  <|>\n', ['qualifications']],
  'in a description': [
    'title: T\ntraining:\n  - name: A\n    description: <|>\n  - B\n',
    ['training', 0, 'description'],
  ],
  'in examples': ['title: T\nskills:\n  - name: A\n    examples:\n      - <|>\n', ['skills', 0, 'examples']],
  'in brackets': ['title: T\nskills:\n  - { name: A, tags: [a, <|>] }\n', ['skills', 0, 'tags']],
  'in braces': ['title: T\nskills:\n  - { name: <|>, level: 1 }\n', ['skills', 0, 'name']],
  'in a key that the format does not have': ['title: T\nresponsibilities:\n  <|>\n', ['responsibilities']],
};

/** What people paste. */
const clipboards: Record<string, string | { readonly html: string }> = {
  'a line': 'Looks after the ward',
  'a line with a colon': 'Note: the ward, and more: all of it',
  'a line with a number sign': 'Ward #3 # and others',
  'a line that begins with a quote': '"Calm" is what we call it',
  'a line that begins with a mark': '@home, %s & *more* {of} [it]',
  'a question': '? what - is: this',
  'a number': '01234 567890',
  'a time': '14:30',
  'a yes': 'yes',
  'a null': 'null',
  'a dash': '- one',
  'three dashes': '---\nText behind them',
  'smart characters': '“It’s” – an em—dash… 10 km at 20 °C',
  'two paragraphs': 'First: of them.\n\nSecond # of them.',
  'three lines': 'Visits patients\nWrites notes: daily\nLeads the team',
  'indented lines': '    First\n      second\n  third',
  'Word bullets': '•\tVisits patients: at home\n•\tWrites "notes"\no\tdaily\no\tweekly\n•\tLeads',
  'bullets with a lead': 'You will:\n\n• visit\n• write\n\nAnd you lead.',
  numbers: '1. Plan: early\n2. Do\n   a) now\n   b) later',
  dashes: '– one # two\n– three',
  stars: '* **Care:** you care\n* **Notes** you write',
  'a table with tabs': 'Skill\tLevel\tUsed\nExcel\t3\tdaily: yes\nWord\tbasic\t',
  'two columns': 'Salary\t£20,000\nLocation\tLeeds, York',
  labels: 'Salary: £20,000\nHours: 37.5\nLocation:\nLeeds\nYork',
  mail: '> Dear all,\n>\n> the duties of the ward are as\n> follows: visits, notes.',
  Markdown: '# Nurse\n\n**Purpose:** care\n\n## Duties\n\n- visit\n- write\n\n| A | B |\n|---|---|\n| c | d |',
  'other YAML': 'services:\n  web:\n    image: nginx\n    ports: ["80:80"]',
  'a script': 'if (a < b) { return "x: y"; }',
  'tabs within': 'a\tb\tc',
  'a long line': 'word: '.repeat(300),
  'Arabic and Chinese': 'الوصف: رعاية\n\n护士：照顾病人',
  emoji: '👩‍⚕️ Nurse: 🏥 ward',
  'Word HTML': {
    html: '<p class=MsoNormal>You <b>lead</b>:<o:p></o:p></p><p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp; </span></span>nurses: all<o:p></o:p></p><p class=MsoListParagraph style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o</span>porters # too<o:p></o:p></p>',
  },
  'a table in HTML': {
    html: '<table><tr><th>Name</th><th>Description</th><th>Grade</th><th>Weight</th></tr><tr><td>Care</td><td><p>You: care</p><ul><li>daily</li></ul></td><td>3</td><td>20 %</td></tr><tr><td></td><td>Alone</td><td></td><td></td></tr></table>',
  },
  'headings in HTML': {
    html: '<h2>Essential</h2><ul><li>A degree: any</li></ul><h2>Desirable</h2><p>A licence</p><h2>Alone</h2>',
  },
  'marks in HTML': {
    html: '<p><b>Care.</b> You <i>care</i> for <a href="https://example.org">people</a></p><p><b>Notes</b><br>You write: them</p>',
  },
  'literal tags': { html: '<p>&lt;b&gt;bold&lt;/b&gt; and *stars* and [brackets](x)</p>' },
};

const bullets = /^[ \t>]*(?:[•·*+–—-]|[o§](?=\t)|\(?[\da-z]{1,2}[.)](?=\s))\s*/gm;

/** The words of a text, without what marks a list. */
function wordsOf(text: string): string[] {
  return text.replaceAll(bullets, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function wordsOfHtml(html: string): string[] {
  const text = html
    .replace(/<span style="mso-list:Ignore">.*?<\/p>/g, (found) =>
      found.replace(/^<span[^>]*>[·o](?:<span>&nbsp; <\/span>)?<\/span>/, ''),
    )
    .replace(/<[^>]*>/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  return wordsOf(text);
}

function textOf(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => `${Array.isArray(value) ? '' : key}\n${textOf(inner)}`)
    .join('\n');
}

/** A value without what is at a path in it. */
function apartFrom(value: JsonValue, [step, ...rest]: Path): JsonValue {
  if (typeof value !== 'object' || value === null || step === undefined) return value;
  const copy = structuredClone(value) as Record<string, JsonValue>;
  if (rest.length === 0) delete copy[step];
  else copy[step] = apartFrom(copy[step] ?? null, rest);
  return copy;
}

/** Fails where a word of the clipboard is not in the value at the path, as often as it was pasted. */
async function assertNothingLost(
  marked: string,
  path: Path,
  clipboard: string | { readonly html: string },
): Promise<string | undefined> {
  const isText = typeof clipboard === 'string';
  const words = isText ? wordsOf(clipboard) : wordsOfHtml(clipboard.html);
  const { text, edit } = isText
    ? await pasteInto(marked, clipboard)
    : await pasteInto(marked, words.join(' '), clipboard.html);
  const { root, problems } = parseText(text);
  assert.deepEqual(problems, [], text);
  const found = new Map<string, number>();
  for (const word of textOf(toValue(nodeAtPath(root, path))).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    found.set(word, (found.get(word) ?? 0) + 1);
  }
  for (const word of ['Before', 'After']) {
    if (marked.includes(word)) assert.ok(found.has(word), `${word} is gone from\n${text}`);
  }
  for (const word of words) {
    const count = found.get(word) ?? 0;
    // The words of a head of a table are said by the keys.
    const isKey = ['Name', 'Description', 'Skill', 'Level', 'Grade'].includes(word);
    assert.ok(count > 0 || isKey, `"${word}" is not in\n${text}`);
    found.set(word, count - 1);
  }
  return edit?.title;
}

for (const [where, [marked, path]] of Object.entries(places)) {
  test(`no word is lost ${where}`, async () => {
    for (const [what, clipboard] of Object.entries(clipboards)) {
      await assertNothingLost(marked, path, clipboard).catch((error: Error) => {
        throw new Error(`${what}: ${error.message}`);
      });
    }
  });
}

const pieces = [
  'word', 'Ward', ': ', ' #', '"', "'", '- ', '• ', '\n', '\n\n', '\t', '[', ']', '{', '}', ', ', '& ', '*x*', '!', '% ', '@', '`', '|', '> ', '? ',
  '---', '...', '1. ', '01', 'true', '~', 'é', '\\', '\\n', '\u00A0', '\u2028', '  ', '“', '<b>', '=', '<<: ', 'o\t', '–\u00A0', '\r\n', '\u200B', '👩‍⚕️',
]; // biome-ignore format: a list of pieces

test('no word of any mixture of characters is lost', async () => {
  const random = randomIntegers(12);
  const all = Object.values(places);
  let written = 0;
  for (let round = 0; round < 1_500; round++) {
    const [marked, path] = all[random(all.length)] ?? ['', []];
    const parts = Array.from({ length: 1 + random(14) }, () => pieces[random(pieces.length)] ?? '');
    const clipboard = parts.join('');
    const { edit, text } = await pasteInto(marked, clipboard);
    if (!edit) continue;
    written++;
    const { root, problems } = parseText(text);
    assert.deepEqual(problems, [], `${JSON.stringify(clipboard)}\n${text}`);
    const before = parseText(marked.replace('<|>', '')).root;
    assert.deepEqual(apartFrom(toValue(root), path), apartFrom(toValue(before), path), 'the rest of the file');
    const value = textOf(toValue(nodeAtPath(root, path)));
    const count = (within: string) => within.match(/word|Ward|true|é/g)?.length ?? 0;
    const old = textOf(toValue(nodeAtPath(before, path)));
    assert.equal(count(value), count(old) + count(clipboard), `${JSON.stringify(clipboard)}\n${text}`);
  }
  assert.ok(written > 1_000, `${written} of 1,500 are written`);
});
