import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakParts } from '../../src/write/pdf/breaks.ts';
import { readFonts } from '../../src/write/pdf/fonts.ts';
import { breakLines, type Span } from '../../src/write/pdf/lines.ts';
import { readAsset } from './pdfText.ts';

const fonts = await readFonts(readAsset);
const span = (text: string, colour = '#000000'): Span => ({ text, font: fonts.regular, size: 10, colour });
const linesOf = (spans: readonly Span[], width: number) =>
  breakLines(spans, width).map(({ spans: some }) => some.map(({ text }) => text).join(''));

/** Each text with a stroke where a line may end. */
const broken = (text: string) =>
  breakParts(text)
    .map((part) => part.text)
    .join('|');

test('Chinese and Japanese lines end between characters, but not before a mark that closes or behind one that opens', () => {
  assert.equal(broken('漢字、かな。'), '漢|字、|か|な。');
  assert.equal(broken('「安定」を'), '「安|定」|を');
  assert.equal(broken('キャッシュー'), 'キャッ|シュー');
  assert.equal(broken('開発API（GKE）を'), '開|発|API|（GKE）|を');
  assert.equal(broken('¥100、'), '¥100、');
  assert.equal(broken('人々が '), '人々|が ');
});

test('Thai lines end between words, which have no blanks', () => {
  assert.equal(broken('สวัสดีครับ'), 'สวัสดี|ครับ');
});

test('Korean and Latin words are not broken', () => {
  assert.deepEqual(linesOf([span('선임 엔지니어 word')], 25), ['선임 ', '엔지니어 ', 'word']);
});

test('lines of Japanese are filled, and none begins with a mark that closes, whatever their width', () => {
  const text =
    '社内のサービスを設計・構築し、「安定して動くこと」を最優先に運用します。（月に一度は訓練を行います。）'.repeat(4);
  for (let width = 40; width < 140; width += 3) {
    const lines = linesOf([span(text)], width);
    assert.equal(lines.join(''), text);
    for (const line of lines) {
      assert.doesNotMatch(line, /^[、。」）・ッー]/, `${width}: ${line}`);
      assert.doesNotMatch(line, /[「（]$/, `${width}: ${line}`);
    }
  }
});

test('a mark that closes stands with what it closes in another style', () => {
  const lines = linesOf([span('漢字漢字'), span('。', '#ff0000')], 30);
  assert(
    lines.every((line) => !line.startsWith('。')),
    JSON.stringify(lines),
  );
});
