import { test } from 'node:test';
import { evaluateDocument } from '../../../src/service/diagnostics/evaluateDocument.ts';
import { allRules } from '../../../src/service/rules/index.ts';
import { proseOf } from '../../../src/service/text/prose/prose.ts';
import { share } from '../../support/thorough.ts';
import { planOfRule, read } from '../rules/ruleTest.ts';

// If a function took more than linear time, each of these would take minutes and exceed the time limit of the tests.
const bits = [
  ...[
    '[',
    '](',
    '(',
    '*',
    '`',
    '``` ',
    '`a``',
    'a.',
    'a-',
    'a_',
    '_a',
    '1',
    '1.',
    '<a@',
    '<a ',
    '"',
    "'",
    '. ',
    '.',
    'www.',
    '://',
  ],
  ...[
    'http://',
    '&a',
    '#a',
    '@',
    '\\',
    ' ',
    '\n',
    ' \n',
    '- ',
    'a -',
    '\n- ',
    '[a](b) ',
    '](a(b)',
    '~~~\n',
    '](x "',
    '![',
    '>\n',
    '`\n',
  ],
  ...[
    '(A',
    'A',
    'AB ',
    '(AB) ',
    'AB (',
    'AB (ab cd) ',
    'Ab Cd (EF) ',
    'A&',
    'a ',
    'and ',
    'TODO ',
    '(add ',
    '(?',
    '[your',
    '<a b>',
    '{{',
    '“',
    ', ',
    ';',
    ': ',
    ' – ',
    ' )',
    ' (a ',
  ],
];

const codes = allRules.map(({ code }) => code).filter((code) => code.startsWith('text/'));

for (const before of ['', 'Is `', '[x](y) ']) {
  test(`texts of 100,000 characters that repeat themselves are read at once, behind ${JSON.stringify(before)}`, () => {
    for (const bit of bits) {
      const { plain, sentences, words } = proseOf(before + bit.repeat(100_000 / bit.length), 'prose', 'en');
      if (plain.length + sentences.length + words.length < 0) throw new Error('never');
    }
  });
}

for (const [index, code] of codes.entries()) {
  test(`${code}: texts of 100,000 characters are judged at once`, () => {
    for (const bit of share(bits, 4, index)) {
      const text = JSON.stringify(`Is ${bit.repeat(100_000 / bit.length)}`);
      evaluateDocument(read('/a.role.yaml', `id: a\ntitle: A\nsummary: ${text}\n`), planOfRule(code));
    }
  });
}
