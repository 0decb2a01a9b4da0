import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrastOf, leastContrast, paletteOf } from '../../../src/write/support/palette.ts';

/** The corners of what can be written, colours of real organisations, greys, and some between. */
const accents = [
  ...[
    '#000',
    '#fff',
    '#f00',
    '#0f0',
    '#00f',
    '#ff0',
    '#0ff',
    '#f0f',
    '#888',
    '#005eb8',
    '#ffd700',
    '#FFB81C',
    '#00a499',
  ],
  ...Array.from({ length: 60 }, (_, i) => `#${((i * 1_182_937) % 0x1000000).toString(16).padStart(6, '0')}`),
];

test('every colour of every accent can be read', () => {
  for (const accent of [undefined, 'blue', '', ...accents]) {
    const { ink, muted, accent: text, here, below, open, draft, gone } = paletteOf(accent);
    for (const colour of [ink, muted, text, here, draft, gone]) {
      assert(contrastOf(colour, '#ffffff') >= leastContrast.text, `${accent}: ${colour}`);
    }
    for (const colour of [below, open])
      assert(contrastOf(colour, '#ffffff') >= leastContrast.shape, `${accent}: ${colour}`);
    assert(contrastOf(here, below) >= leastContrast.steps, `${accent}: ${here} beside ${below}`);
  }
});

test('a colour that can be read stays as it is, and one of no known form is the usual', () => {
  assert.equal(paletteOf('#005eb8').accent, '#005eb8');
  assert.equal(paletteOf('#05b').accent, '#0055bb');
  assert.deepEqual(paletteOf('rebeccapurple'), paletteOf(undefined));
});

test('a darkened colour keeps its hue', () => {
  const [red = 0, green = 0, blue = 0] = (paletteOf('#ff0').accent.match(/[\da-f]{2}/g) ?? []).map((part) =>
    Number.parseInt(part, 16),
  );
  assert(red > 60 && green > 60 && blue < 30);
});
