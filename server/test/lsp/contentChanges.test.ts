import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { changedText, type KnownText } from '../../src/lsp/contentChanges.ts';
import { Lines } from '../../src/service/document/syntax/lines.ts';
import { randomIntegers } from '../support/random.ts';
import { rounds } from '../support/thorough.ts';

type Random = (below: number) => number;

function known(text: string): KnownText {
  return { text, lines: new Lines(text) };
}

function at(line: number, character: number): Position {
  return { line, character };
}

function change(start: Position, end: Position, text: string): TextDocumentContentChangeEvent {
  return { range: { start, end }, text };
}

/** One change after the other, as the protocol has it. */
function oneByOne(text: string, changes: readonly TextDocumentContentChangeEvent[]): string {
  return changes.reduce((before, one) => {
    if (!('range' in one)) return one.text;
    const lines = new Lines(before);
    const [start = 0, end = 0] = [one.range.start, one.range.end].map((place) => lines.offsetAt(place)).sort(byNumber);
    return before.slice(0, start) + one.text + before.slice(end);
  }, text);
}

function byNumber(a: number, b: number): number {
  return a - b;
}

/** The text after changes, whose lines must be those that it has by itself. */
function checked(text: string, changes: readonly TextDocumentContentChangeEvent[]): string {
  const { text: changed, lines } = changedText(known(text), changes);
  const own = new Lines(changed);
  for (let offset = 0; offset <= changed.length; offset++) {
    assert.deepEqual(lines.positionAt(offset), own.positionAt(offset), JSON.stringify({ text, changes }));
  }
  return changed;
}

const names = 'a: one\nb: two\nc: three\n';

describe('changes of one notification', () => {
  it('are made in lines of their own, from either end of the text', () => {
    const [a, b, c] = [0, 1, 2].map((line) => change(at(line, 3), at(line, 99), `new\nand ${line}`));
    assert.ok(a && b && c);
    const bottomUp = checked(names, [c, b, a]);
    assert.equal(bottomUp, 'a: new\nand 0\nb: new\nand 1\nc: new\nand 2\n');
    // From the top, each place counts from what those above it have made.
    const lower = (one: typeof a, by: number): typeof a =>
      'range' in one ? change(at(one.range.start.line + by, 3), at(one.range.end.line + by, 99), one.text) : one;
    assert.equal(checked(names, [a, lower(b, 1), lower(c, 2)]), bottomUp);
  });

  it('count from one another within a line, and behind lines that are gone', () => {
    assert.equal(
      checked(names, [change(at(0, 0), at(0, 1), 'key'), change(at(0, 3), at(0, 3), '!')]),
      `key!${names.slice(1)}`,
    );
    assert.equal(checked(names, [change(at(0, 0), at(1, 0), ''), change(at(0, 3), at(0, 6), '2')]), 'b: 2\nc: three\n');
    assert.equal(
      checked(names, [change(at(1, 0), at(2, 0), ''), change(at(9, 0), at(9, 9), 'd: 4\n')]),
      'a: one\nc: three\nd: 4\n',
    );
  });

  it('may stand the wrong way round, be a whole text, or none', () => {
    assert.equal(checked(names, [change(at(1, 6), at(1, 3), '2')]), 'a: one\nb: 2\nc: three\n');
    assert.equal(
      checked(names, [change(at(0, 0), at(2, 0), ''), { text: 'x\ny' }, change(at(1, 0), at(1, 0), '- ')]),
      'x\n- y',
    );
    const before = known(names);
    assert.equal(changedText(before, []), before);
  });

  it('part and join ends of lines that are two characters', () => {
    assert.equal(checked('a\rb\nc\nd', [change(at(1, 0), at(1, 1), ''), change(at(1, 0), at(1, 1), 'x')]), 'a\r\nx\nd');
    assert.equal(checked('a\nb\nc', [change(at(0, 1), at(0, 1), '\r'), change(at(1, 0), at(1, 1), 'x')]), 'a\r\nx\nc');
  });

  for (const [name, ends] of Object.entries({
    'line feeds': ['\n'],
    'all ends of lines': ['\n', '\r\n', '\r', '\r\n'],
  })) {
    it(`leave what they leave one by one, with ${name}`, () => {
      const random = randomIntegers(ends.length);
      for (let round = 0; round < rounds(600); round++) {
        const text = randomText(random, ends, 100);
        let after = text;
        const changes = Array.from({ length: 1 + random(8) }, () => {
          const one = randomChange(random, ends, after);
          after = oneByOne(after, [one]);
          return one;
        });
        assert.equal(checked(text, changes), after, JSON.stringify({ text, changes }));
      }
    });
  }

  it('copy a long text once, wherever they are', (context) => {
    const { mock } = context.mock.method(Lines, 'after');
    const text = 'scale: ddat\n'.repeat(5_000);
    const all = Array.from({ length: 5_000 }, (_, line) => change(at(line, 7), at(line, 11), 'd'));
    for (const changes of [all, all.toReversed()]) {
      mock.resetCalls();
      assert.equal(changedText(known(text), changes).text, 'scale: d\n'.repeat(5_000));
      // Each text that is put together has its lines looked for.
      assert.equal(mock.callCount(), 1);
    }
  });
});

function randomText(random: Random, ends: readonly string[], most: number): string {
  return Array.from({ length: random(most) }, () =>
    random(3) === 0 ? ends[random(ends.length)] : 'ab: c'.charAt(random(5)),
  ).join('');
}

/** A change of a few characters somewhere, now and then behind the end of a line or of the text. */
function randomChange(random: Random, ends: readonly string[], text: string): TextDocumentContentChangeEvent {
  if (random(40) === 0) return { text: randomText(random, ends, 50) };
  const lines = new Lines(text);
  const start = random(text.length + 1);
  const [from, to] = [start, Math.min(text.length, start + random(4))].map((offset) => lines.positionAt(offset));
  const beyond = random(10) === 0 ? at((to?.line ?? 0) + random(3), 50) : to;
  return change(from ?? at(0, 0), beyond ?? at(0, 0), randomText(random, ends, 5));
}
