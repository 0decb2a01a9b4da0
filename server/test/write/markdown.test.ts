import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobProfileOf } from '../../src/jobProfile/jobProfile.ts';
import { createRichText } from '../../src/jobProfile/richText.ts';
import { blockLines } from '../../src/write/markdown/blocks.ts';
import { markdownOf } from '../../src/write/markdown/markdown.ts';
import { english } from '../support/phrases.ts';
import { randomIntegers } from '../support/random.ts';
import { resolveFixture } from './html/resolved.ts';

const rich = createRichText();

async function markdownFor(yaml: string): Promise<string> {
  return markdownOf(jobProfileOf(await resolveFixture(yaml), english));
}

/** The output for a text; a heading of level 1 stays one. */
function rewritten(markdown: string): string {
  return blockLines(rich.blocks(markdown), 1, rich).join('\n');
}

/** Texts that are easily read as something else when they are written again. */
const texts: readonly string[] = [
  'plain, with * and _ and snake_case and _ends_ and 2*3*4',
  '**bold**, *italic*, ***both***, **a *b* c**, *a **b** c*, __x__ and _y_',
  'in**side**words and **"quoted"** words, *(brackets)*s',
  '`code`, ``a ` b``, `` ` ``, ` ` and `` `x` ``',
  '[a link](https://example.org/a_(b)?x=1&copy=2 "with a title"), <https://example.org/x> and [**bold** link](mailto:a@example.org)',
  '[wrong](javascript:alert(1)) and <javascript:alert(1)>',
  'a [reference][one] and [one]\n\n[one]: https://example.org/one',
  '\\*not italic\\* \\# no heading \\\\ backslash C:\\dir \\',
  '\\# no heading\n\n\\- no point\n\n\\+ none\n\n1\\. none\n\n\\> none\n\n\\--- none\n\n\\---',
  '# one\n\n## two ##\n\nthree\n===\n\nfour\n---\n\n###### six\n\n# C\\#',
  '- a\n- b\n  - c\n    1. d\n    2. e\n- f',
  '- a\n\n  second paragraph\n\n- b',
  '* a\n* b\n\n- c\n- d\n\n1. e\n1) f',
  '3. three\n4. four\n   7. seven',
  '- # heading\n- > quote\n- ```\n  code\n  ```\n- ***\n-\n- 1. a',
  '> quote\n> - with points\n>\n> > and a quote',
  '```yaml\nfence: not closed\n  - ``` inside',
  '    indented\n\n    code',
  '~~~~\n``` inside\n````\n~~~~',
  '***\n___\n- - -',
  '<script>alert(1)</script> &lt;b&gt; &amp;amp; &copy; < b > a&b;',
  '<div>\n\n# heading\n\n</div>',
  '| a | b |\n| --- | --- |\n| c | d |',
  '$x$ and $y$, ~~struck~~ ~once~, :tada: @somebody #12',
  '![picture](https://example.org/x.png) and [![inside](https://example.org/y.png)](https://example.org)',
  '&#35; x\n\n&#45; y\n\n&#32;&#32;&#32;&#32;z\n\n&#9;tab &#10; line',
  'word  \nhard break\\\nanother\nsoft',
  '*'.repeat(50),
  '['.repeat(50),
  '_a_*b*_c_ **d**e**f** *g*h',
  'שלום **עולם** 漢字*かな* 👩‍👩‍👧',
];

for (const text of texts) {
  test(`what is written of ${JSON.stringify(text.slice(0, 50))} says the same`, () => {
    assert.deepEqual(shape(rewritten(text)), shape(text));
  });
}

test('whatever is put together of such texts says the same when it is written again', () => {
  for (let seed = 0; seed < 300; seed++) {
    const below = randomIntegers(seed);
    const pieces = Array.from({ length: 1 + below(6) }, () => {
      const text = texts[below(texts.length)] ?? '';
      const start = below(text.length);
      const piece = text.slice(start, start + 1 + below(40));
      return ['', '- ', '> ', '1. ', '  ', '# '][below(6)] + piece;
    });
    const text = pieces.join(['\n', '\n\n', ' '][below(3)]);
    assert.deepEqual(shape(rewritten(text)), shape(text), JSON.stringify(text));
  }
});

/**
 * The meaning of a text, as far as Markdown can express it: neighbours with the same formatting are joined, blanks at the edges are left out,
 * and runs of white space are one blank.
 */
function shape(markdown: string): unknown {
  return JSON.parse(JSON.stringify(rich.blocks(markdown)), (key, value: unknown) => {
    if (key === 'runs' && Array.isArray(value)) return mergedRuns(value);
    if (!Array.isArray(value)) return value;
    const filled = value.filter((block) => !isEmpty(block));
    return key === 'items' ? filled.filter((item) => JSON.stringify(item) !== '[]') : filled;
  });
}

function isEmpty(block: unknown): boolean {
  if (typeof block !== 'object' || block === null) return false;
  const content =
    'runs' in block ? block.runs : 'blocks' in block ? block.blocks : 'items' in block ? block.items : undefined;
  return JSON.stringify(content) === '[]';
}

function mergedRuns(runs: readonly unknown[]): unknown[] {
  const result: Record<string, unknown>[] = [];
  for (const run of runs) {
    if (typeof run !== 'object' || run === null) continue;
    const { text, ...look } = run as { text: string };
    const last = result.at(-1);
    const { text: before, ...lastLook } = last ?? {};
    if (last && JSON.stringify(lastLook) === JSON.stringify(look)) last.text = `${String(before)}${text}`;
    else result.push({ text, ...look });
  }
  for (const run of result) run.text = String(run.text).replaceAll(/[\t\r\n]+/g, ' ');
  const [first, last] = [result[0], result.at(-1)];
  if (first) first.text = String(first.text).replace(/^[ \t]+/, '');
  if (last) last.text = String(last.text).replace(/[ \t]+$/, '');
  return result.filter(({ text }) => text !== '');
}

test('a role reads well as plain text', async () => {
  const markdown = await markdownFor(
    [
      'id: lead',
      'title: Lead *librarian*',
      'family: Libraries',
      'organisation: Example Town',
      'grade: Lead',
      'status: draft',
      'progressesTo: [head]',
      'summary: |',
      '  # Why',
      '  Because.',
      'skills:',
      '  - title: Craft',
      '    scale: ddat',
      '    items:',
      '      - { name: Cataloguing, level: practitioner, importance: essential, tags: [books], description: Order. }',
      '      - { name: Lending, level: { min: working, max: expert }, examples: [A day at the desk.] }',
      'qualifications:',
      '  - { name: "A | B", awardingBody: Guild, status: retired, description: "- one\\n- two" }',
      'links:',
      '  - { label: Read this, url: "https://example.org/(x)" }',
      '  - { label: Not this, url: "javascript:alert(1)" }',
    ].join('\n'),
  );
  assert.equal(
    markdown,
    `# Lead *librarian*

**Draft, not yet agreed**

Libraries · Example Town

| Grade | Status |
| --- | --- |
| Lead | Draft |

Next roles: head

## Summary

### Why

Because.

## Skills

### Craft

#### Cataloguing

▰▰▰▱ **Practitioner** (3 of 4) · *Essential* · *Tags:* books

Order.

#### Lending

▰▰▰▰ **Working to Expert** (2 to 4 of 4)

*For example:*

- A day at the desk.

## Qualifications

| Qualification | Awarding body |
| --- | --- |
| A \\| B<br>*No longer awarded*<br>• one<br>• two | Guild |

## Links

- [Read this](<https://example.org/(x)>)
- Not this – javascript:alert(1)

## About this document

- **Status**: Draft, not yet agreed
- **Organisation**: Example Town
`,
  );
});

test('a text reaches no further than its place', async () => {
  const markdown = await markdownFor(
    'title: A\nsummary: |\n  ```\n  not closed\nbackground:\n  - { name: "B [one]", description: "[one]: https://example.org/x" }\nnotes: see [one]\n',
  );
  assert.match(markdown, /```\nnot closed\n```\n\n## Background\n\n### B \\\[one\\\]\n\n## Notes\n\nsee \\\[one\\\]\n/);
});
