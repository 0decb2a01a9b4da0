import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readRole } from '../../../src/service/document/profile/readRole.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { resolveProfile } from '../../../src/service/model/resolveProfile.ts';
import { editorLinks } from '../../../src/write/html/links.ts';
import { textOfPage } from '../everyText/visibleText.ts';
import { pageOf } from './resolved.ts';

/*
 * While somebody types in the midst of a role, its page goes on showing all that is written.
 */

const baker = `title: Baker
summary: |
  Bakes through the night.

  Sells at dawn.
skills:
  - Kneading
  - name: Shaping
    level: expert
    description: Forms round loaves.
  - Scoring
responsibilities:
- Light ovens
- Order flour
sections:
  - title: Holidays
    items:
      - name: Summer
        description: Three weeks.
`;

const porter = `Title: Night porter
Salary: £24,000
Skills:
  - title: Technical
    items:
      - Radio
      - Alarms
  - title: Human
    items:
      - Listening
Duties:
  - Rounds
  - Keys: safely kept
Benefits: Free meals
`;

const words = (text: string) => text.toLowerCase().match(/\p{L}{3,}|\d{2,}/gu) ?? [];

function shownOf(text: string): string {
  const document = readDocument('file:///staff/one.role.yaml', 'role', 1, text);
  return textOfPage(pageOf(resolveProfile(readRole(document), new Map()), editorLinks).html);
}

/** What somebody has begun to type on a line of its own. */
const begun = [
  'zither',
  'Zither',
  'zither oboe',
  'zither:',
  'respons',
  'duties',
  '"zither',
  "'zither",
  '"',
  '[',
  '[zither',
  '{ zither',
  '- zither',
  '-',
  '- "zither',
  '\t',
  '\tzither',
  ':',
  '|',
  '@zither',
  '%zither',
  '&zither',
  '*zither',
  '!zither',
  '---',
];

/** What happens to a line while it is changed. */
const changes: readonly (readonly [string, (line: string) => string])[] = [
  ['a quote before a key', (line) => line.replace(/^( *)(?=\w+:)/, '$1"')],
  ['a bracket before a key', (line) => line.replace(/^( *)(?=\w+:$)/, '$1[')],
  ['a brace before a key', (line) => line.replace(/^( *)(?=\w+:$)/, '$1{')],
  ['a brace before a value', (line) => line.replace(/: (?=\w+$)/, ': {')],
  ['a tab before a line', (line) => `\t${line}`],
  ['a tab for the indentation', (line) => line.replace(/^ +/, '\t')],
  ['no colon', (line) => line.replace(/^( *\w+):$/, '$1')],
  ['no hyphen', (line) => line.replace(/^( *)- /, '$1')],
  ['no blank behind the hyphen', (line) => line.replace(/^( *)- /, '$1-')],
  ['no indentation', (line) => line.trimStart()],
  ['a blank more', (line) => ` ${line}`],
];

suite('the page of a role with a slip', () => {
  for (const [name, role] of Object.entries({ baker, porter })) {
    const lines = role.split('\n');
    const usual = new Set(words(shownOf(role)));
    const written = (text: string) => words(text.replace(/^[ \t"[{]*(?:- )?[\w ]+:(?=\s|$)/gm, ''));
    const check = (text: string) => {
      const page = shownOf(text).toLowerCase();
      const lost = written(text).filter((word) => (usual.has(word) || word === 'zither') && !page.includes(word));
      assert.deepEqual(lost, [], text);
    };
    for (const typed of begun) {
      test(`shows all of the ${name} with ${JSON.stringify(typed)} on any line`, () => {
        for (let at = 1; at < lines.length; at++) check([...lines.slice(0, at), typed, ...lines.slice(at)].join('\n'));
      });
    }
    for (const [slip, change] of changes) {
      test(`shows all of the ${name} with ${slip}`, () => {
        for (const [at, line] of lines.entries()) {
          if (line && change(line) !== line) check(lines.with(at, change(line)).join('\n'));
        }
      });
    }
  }

  test('keeps the items below a word that is being typed amid a list in this list', () => {
    const typed = baker.replace('  - name: Shaping', 'zit\n  - name: Shaping').replace('- Order', 'oboe\n- Order');
    const { skills, workActivities, leftovers } = readRole(
      readDocument('file:///staff/one.role.yaml', 'role', 1, typed),
    );
    const named = (items: readonly { readonly name?: { readonly value: string } }[]) =>
      items.map((one) => one.name?.value);
    assert.deepEqual(
      skills.flatMap(({ items }) => named(items)),
      ['Kneading', 'Shaping', 'Scoring'],
    );
    assert.deepEqual(named(workActivities), ['Light ovens', 'Order flour']);
    assert.deepEqual(
      leftovers.map(({ text, range }) => [text, range.start.line]),
      [
        ['zit', 7],
        ['oboe', 14],
      ],
    );
  });

  test('tells headings above nothing as what is not part of the profile yet', () => {
    const page = shownOf('title: Baker\nskills:\n  - title: Technical\nsections:\n  - title: Holidays\nzit:\n');
    assert.match(page, /Not part of the profile yet[\s\S]*Technical[\s\S]*Holidays/);
    assert.match(page, /\bzit\b/);
  });
});
