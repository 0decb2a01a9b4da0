import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Framing } from '../../src/node/framing.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const stream = 'Content-Length: 7\r\n\r\n{"ä":1}'.replace('7', '8').repeat(3);

test('messages are followed wherever their bytes are split', () => {
  const bytes = bytesOf(`${stream}Content-Length: 0\r\n\r\n${stream}`);
  for (const size of [1, 2, 3, 7, 20, bytes.length]) {
    const framing = new Framing();
    for (let at = 0; at < bytes.length; at += size) {
      assert.equal(framing.take(bytes.subarray(at, at + size)), undefined, `pieces of ${size} at ${at}`);
    }
  }
});

test('what is wrong is found wherever its bytes are split, and stays wrong', () => {
  const bytes = bytesOf(`${stream}Content-Length: 5\r\n\r\n{"ä":1}${stream}`);
  for (const size of [1, 2, 3, 7, 20, bytes.length]) {
    const framing = new Framing();
    let wrong: string | undefined;
    for (let at = 0; at < bytes.length && wrong === undefined; at += size) {
      wrong = framing.take(bytes.subarray(at, at + size));
    }
    assert.match(wrong ?? '', /is not the header of a message/, `pieces of ${size}`);
    assert.equal(framing.take(bytesOf(stream)), wrong);
  }
});
