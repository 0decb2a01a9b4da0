import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownOf } from '../../../../src/service/text/clipboard/markdown.ts';
import { blocksOfText } from '../../../../src/service/text/clipboard/readClipboard.ts';

/** Plain text as people copy it, and what it is as Markdown. */
const cases: Record<string, readonly [text: string, expected: string]> = {
  'bullets of Word, with tabs': [
    '•\tOne\r\n•\tTwo\r\no\tSub\r\n▪\tSubsub\r\n•\tThree\r\n',
    '- One\n- Two\n  - Sub\n    - Subsub\n- Three',
  ],
  'private signs of symbol fonts': ['\uF0B7\u00A0\u00A0One\n\uF0A7 \u00A0Two', '- One\n  - Two'],
  'dashes of all lengths': ['– One\n– Two\n\n— Three', '- One\n- Two\n- Three'],
  'bullets with blank lines between them': ['* One\n\n* Two', '- One\n- Two'],
  'a bullet without a blank': ['•One\n•Two', '- One\n- Two'],
  'numbers with stops and brackets': ['1. One\n2. Two\n\n(1) Three\n(2) Four', '1. One\n2. Two\n3. Three\n4. Four'],
  'numbers that do not begin at one': ['7) One\n8) Two', '1. One\n2. Two'],
  'a number that is no item': ['12. December is the last day.', '12. December is the last day.'],
  'a letter that is no bullet': ['o que você faz', 'o que você faz'],
  'a middle dot': ['· One\n· Two', '- One\n- Two'],
  'lists by their indentation': ['- One\n  - Sub\n      goes on\n- Two', '- One\n  - Sub goes on\n- Two'],
  'a paragraph of an item': ['- One\n\n  More of it\n\n- Two', '- One\n\n  More of it\n- Two'],
  'lines that are no sentence broken': [
    'Visit patients at home\nWrite notes every day',
    'Visit patients at home\nWrite notes every day',
  ],
  'a broken line of mail': [
    'You look after the wards of the whole hospital and all the\npeople in them.\n\nYou like it.',
    'You look after the wards of the whole hospital and all the people in them.\n\nYou like it.',
  ],
  'duties in small letters': [
    'maintaining the records of all patients in the ward,\nwriting notes for all the doctors and nurses of it;\nleading the whole team of twenty at night and by day',
    'maintaining the records of all patients in the ward,\nwriting notes for all the doctors and nurses of it;\nleading the whole team of twenty at night and by day',
  ],
  'mail that is broken to one width, also behind a stop': [
    'The service looks after every ward of the hospital and its patients.\nNobody else does it. You are on call one week in four, and you write\nnotes.',
    'The service looks after every ward of the hospital and its patients. Nobody else does it. You are on call one week in four, and you write notes.',
  ],
  'a broken item of mail': [
    '- looks after the wards of the whole hospital and all the\npeople in them\n- writes',
    '- looks after the wards of the whole hospital and all the people in them\n- writes',
  ],
  'a hyphen at the end of a line': [
    'You are one of the people who work in a team that is cross-\nfunctional.',
    'You are one of the people who work in a team that is cross-functional.',
  ],
  'quoted mail': ['> Hello,\n>\n> bye', 'Hello,\n\nbye'],
  'columns between tabs': ['Skill\tLevel\nExcel\t3\n\t', '| Skill | Level |\n| --- | --- |\n| Excel | 3 |'],
  'a table in Markdown': ['| A | B |\n|---|:-:|\n| 1 | 2 |', '| A | B |\n| --- | --- |\n| 1 | 2 |'],
  'headings in Markdown': ['# Title\nText\n## More', '# Title\n\nText\n\n## More'],
  'smart characters stay': ['“Quotes” – it’s 10 km…', '“Quotes” – it’s 10 km…'],
  'rules between parts': ['One\n-----\nTwo', 'One\n\nTwo'],
  'line breaks of Word within a paragraph': ['One\vTwo', 'One\nTwo'],
  'characters that no file may hold': ['A\u0000B\uFEFFC\uD800D', 'ABCD'],
  nothing: [' \n\t\n', ''],
};

for (const [name, [text, expected]] of Object.entries(cases)) {
  test(name, () => assert.equal(markdownOf(blocksOfText(text)), expected));
}
