import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRichText, type Run } from '../../src/jobProfile/richText.ts';
import type { Item } from '../../src/service/document/profile/profile.ts';
import { exportRole } from '../../src/write/exportRole.ts';
import { clustersOf, longestCluster } from '../../src/write/pdf/characters.ts';
import { readFonts } from '../../src/write/pdf/fonts.ts';
import { spansOf } from '../../src/write/pdf/texts.ts';
import { textStyles } from '../../src/write/pdf/theme.ts';
import { paletteOf } from '../../src/write/support/palette.ts';
import { english } from '../support/phrases.ts';
import { resolveText } from './html/resolved.ts';
import { readAsset } from './pdfText.ts';

const fonts = await readFonts(readAsset);
const rich = createRichText();
const context = {
  fonts,
  rich,
  plain: rich.plain,
  palette: paletteOf(undefined),
  phrases: english,
  pages: new Map<string, number>(),
};

/** How often the links of a text are looked at. */
function readsOf(links: number): number {
  let reads = 0;
  const runs = Array.from({ length: links }, (_, i): Run => {
    return {
      text: 'link',
      get href() {
        reads++;
        return `https://example.org/${i}`;
      },
    };
  });
  assert.equal(spansOf(context, runs, textStyles.body).length, 2 * links);
  return reads;
}

test('twice as many links are looked at twice as often', () => {
  assert(readsOf(400) <= 2 * readsOf(200) + 1);
});

test('links to one address count as one text, wherever they stand', () => {
  const run = (text: string, href?: string): Run => ({ text, ...(href === undefined ? {} : { href }) });
  const address = 'https://example.org';
  const runs = [run('https://', address), run(' and '), run('example.org', address), run('other', 'https://a.org')];
  assert.deepEqual(
    spansOf(context, runs, textStyles.body).map(({ text }) => text),
    ['https://', ' and ', 'example.org', 'other', ' (https://a.org)'],
  );
});

test('nothing that is taken for one character is longer than any step can take', () => {
  const text = `a${'\u0301'.repeat(1000)}b${'👩‍'.repeat(300)}`;
  const clusters = clustersOf(text);
  assert.equal(clusters.join(''), text);
  assert(clusters.every((cluster) => [...cluster].length <= longestCluster));
  assert.deepEqual(clustersOf('e\u0301👩‍👩‍👧‍👦x'), ['e\u0301', '👩‍👩‍👧‍👦', 'x']);
});

interface Shaped {
  readonly glyphs: readonly { readonly codePoints: readonly number[] }[];
  readonly positions: readonly { readonly yOffset: number }[];
}

function shaped(text: string): Shaped {
  const [stretch] = fonts.regular.stretches(text, false);
  assert(stretch);
  return stretch.source.layout(text);
}

test('a mark looks for its letter among a bounded number of glyphs, however many marks there are', () => {
  const { glyphs, positions } = shaped(`e${'\u0301'.repeat(5000)} x`);
  assert.equal(glyphs.flatMap(({ codePoints }) => codePoints).length, 5003);
  assert.equal(positions.length, glyphs.length);
  // The heights of marks grow with the marks before them that one step knows of.
  const highest = (marks: number) => {
    const { positions } = shaped(`e${'\u0301'.repeat(marks)}`);
    return positions.reduce((most, { yOffset }) => Math.max(most, yOffset), 0);
  };
  assert.equal(highest(5000), highest(2000));
});

/** How often the texts of a role with so many items are looked at while it is written. */
async function readsOfItems(count: number, textOf: (index: number) => string): Promise<number> {
  const items = Array.from(
    { length: count },
    (_, i) => `- { name: Course ${i}, description: ${JSON.stringify(textOf(i))} }\n`,
  );
  const profile = await resolveText(
    'file:///r.role.yaml',
    `id: r\ntitle: R\ntraining:\n${items.join('')}`,
    async () => undefined,
  );
  let reads = 0;
  const training = profile.role.training.map((item): Item => {
    const { description } = item;
    if (!description) return item;
    const counted = {
      ...description,
      get value() {
        reads++;
        return description.value;
      },
    };
    return { ...item, description: counted };
  });
  await exportRole({ ...profile, role: { ...profile.role, training } }, 'pdf', readAsset);
  return reads;
}

for (const [what, textOf] of [
  ['items', (i: number) => `Teaches the part with number ${i}.`],
  ['headings', (i: number) => `# Part ${i}\n\nTeaches it.\n\n## Further part ${i}`],
] as const) {
  test(`twice as many ${what} in a PDF are looked at twice as often`, async () => {
    const [some, more] = [await readsOfItems(40, textOf), await readsOfItems(80, textOf)];
    assert(some >= 40);
    assert(more <= 2 * some, `${some}, then ${more}`);
  });
}
