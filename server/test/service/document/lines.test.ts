import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Lines } from '../../../src/service/document/syntax/lines.ts';

const texts = ['', 'one', 'one\n', '\n\n', 'a\r\nb\rc\n\n😀d\r\n', '\r\r\n\n\r', 'last line\nwithout end'];

test('offsets and positions are those of the protocol’s own document', () => {
  for (const text of texts) {
    const expected = TextDocument.create('file:///a', 'yaml', 1, text);
    const lines = new Lines(text);
    for (let offset = -1; offset <= text.length + 1; offset++) {
      assert.deepEqual(lines.positionAt(offset), expected.positionAt(offset), `${JSON.stringify(text)} at ${offset}`);
    }
    for (let line = -1; line <= expected.lineCount + 1; line++) {
      for (let character = -1; character < 16; character++) {
        const position = { line, character };
        assert.equal(lines.offsetAt(position), expected.offsetAt(position), JSON.stringify({ text, position }));
      }
    }
  }
});
