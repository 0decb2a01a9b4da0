import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluateDocument } from '../../../../src/service/diagnostics/evaluateDocument.ts';
import { loadSpeller } from '../../../../src/service/text/spelling/load.ts';
import { planOfRule, read } from '../ruleTest.ts';

const speller = await loadSpeller();

const codes = [
  'text/spelling',
  'text/locale-spelling',
  'text/article',
  'text/punctuation',
  'text/repeated-word',
  'text/broken-hyphen',
  'text/slash-spacing',
  'text/spacing',
  'text/inconsistent-spelling',
];

/** A different word for each number. */
function word(number: number): string {
  return Array.from(String(number), (digit) => 'bcdfghklmn'.charAt(Number(digit))).join('e');
}

const many = Array.from({ length: 20_000 }, (_, index) => index);

// If a rule took more than linear time, these would take minutes.
const texts: Readonly<Record<string, string>> = {
  'one endless word': 'a'.repeat(100_000),
  'endless hyphens': 'a-'.repeat(50_000),
  'endless broken hyphens': 'co- '.repeat(25_000),
  'endless slashes': 'a/ '.repeat(33_000),
  'slashes alone': '/'.repeat(100_000),
  'endless blanks': `a${' '.repeat(100_000)}b`,
  'blanks in columns': 'a   '.repeat(25_000),
  'blanks and marks': 'a ,'.repeat(33_000),
  'one word again and again': 'work '.repeat(20_000),
  'one word again and again behind commas': 'word,'.repeat(20_000),
  'words that nobody knows': many.map((number) => `the team of ${word(number)}`).join(' '),
  'words with and without hyphens': many.map((number) => `co-${word(number)} co${word(number)}`).join(' '),
  'capitals at the beginnings of sentences': 'Organize. '.repeat(10_000),
  'capitals within one sentence': 'Organize '.repeat(10_000),
  'words in -ise': many.map((number) => `${word(number)}ise`).join(' '),
  'articles before vowels': 'a apple an '.repeat(9_000),
  'an article before an endless word': `a ${'a'.repeat(100_000)}`,
  'commas without blanks': 'word,'.repeat(20_000),
  'stops without blanks': 'word.Able to '.repeat(8_000),
  'doubled signs': 'a,, b;. '.repeat(12_000),
  'signs alone': ',;.'.repeat(33_000),
  'quotes and apostrophes': '\'’"'.repeat(33_000),
  'lone surrogates and controls': '\ud800a \udc00- b/ \u0001 ,'.repeat(5_000),
};

for (const [name, text] of Object.entries(texts)) {
  test(`texts as no author writes them are read in one go: ${name}`, () => {
    for (const lang of ['en', 'en-GB', 'en-US', 'de']) {
      const document = read('/test.role.yaml', `id: a\ntitle: A\nlang: ${lang}\nsummary: ${JSON.stringify(text)}\n`);
      for (const code of codes) {
        assert.ok(Array.isArray(evaluateDocument(document, planOfRule(code, undefined, speller))), code);
      }
    }
  });
}
