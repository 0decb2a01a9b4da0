import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { encodingOf, sourceOf } from '../../src/import/decode.ts';

const words = 'Skill;Zoë\r\nFührung – “Team”;café\r\n';

/** A text in the encodings that programs write. */
function bytesOf(text: string, encoding: 'utf8' | 'utf16le' | 'utf16be' | 'windows-1252', mark = ''): Uint8Array {
  if (encoding === 'windows-1252')
    return Uint8Array.from(text, (letter) => windows1252[letter] ?? letter.charCodeAt(0));
  if (encoding === 'utf16be') return Buffer.from(mark + text, 'utf16le').swap16();
  return Buffer.from(mark + text, encoding);
}

const windows1252: Readonly<Record<string, number>> = { '–': 0x96, '“': 0x93, '”': 0x94, '€': 0x80 };
const mark = '\ufeff';

suite('decoding files', () => {
  const cases: readonly (readonly [string, Uint8Array, string, string])[] = [
    ['UTF-8', bytesOf(words, 'utf8'), 'UTF-8', words],
    ['UTF-8 with a mark', bytesOf(words, 'utf8', mark), 'UTF-8', words],
    ['UTF-16LE with a mark', bytesOf(words, 'utf16le', mark), 'UTF-16LE', words],
    ['UTF-16BE with a mark', bytesOf(words, 'utf16be', mark), 'UTF-16BE', words],
    ['UTF-16LE without a mark', bytesOf(words, 'utf16le'), 'UTF-16LE', words],
    ['UTF-16BE without a mark', bytesOf(words, 'utf16be'), 'UTF-16BE', words],
    [
      'UTF-16 of another script',
      bytesOf('Навык\tОписание\nРечь\tговорит ясно\n', 'utf16le'),
      'UTF-16LE',
      'Навык\tОписание\nРечь\tговорит ясно\n',
    ],
    [
      'UTF-16 that was cut in a letter',
      bytesOf(words, 'utf16le', mark).subarray(0, -1),
      'UTF-16LE',
      words.slice(0, -1),
    ],
    ['Windows-1252', bytesOf(words, 'windows-1252'), 'Windows-1252', words],
    ['ASCII', bytesOf('Name,Level\n', 'utf8'), 'UTF-8', 'Name,Level\n'],
    ['nothing', new Uint8Array(), 'UTF-8', ''],
    ['only a mark', bytesOf('', 'utf8', mark), 'UTF-8', ''],
    ['UTF-8 that was cut in a letter', bytesOf('Zo\u00eb', 'utf8').subarray(0, -1), 'UTF-8', 'Zo\ufffd'],
    [
      'UTF-8 with one broken byte',
      Buffer.concat([Buffer.from('Führung für alle, Ü'), Buffer.from([0xff])]),
      'UTF-8',
      'Führung für alle, Ü\ufffd',
    ],
  ];
  for (const [name, bytes, encoding, text] of cases) {
    test(name, () => {
      const source = sourceOf({ name: 'a.csv', bytes });
      assert.equal(source.encoding, encoding);
      assert.equal(source.text, text);
      assert.equal(source.bytes, bytes);
    });
  }

  const binaries: readonly (readonly [string, Uint8Array])[] = [
    ['a ZIP file', Buffer.from('PK\u0003\u0004 and so on')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['an older Office file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['zeros', new Uint8Array(5000)],
    ['a text with a zero byte', Buffer.from('one\0two three four five')],
    ['control characters', Uint8Array.from({ length: 400 }, (_, index) => (index % 31) + 1)],
    ['bytes of all values', Uint8Array.from({ length: 4096 }, (_, index) => (index * 167 + (index >> 8)) & 0xff)],
  ];
  for (const [name, bytes] of binaries) {
    test(`${name}: no text`, () => {
      assert.equal(encodingOf(bytes), undefined);
      assert.equal(sourceOf({ name: 'a.bin', bytes }).text, undefined);
    });
  }
});
