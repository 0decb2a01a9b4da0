import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentLinks } from '../../../src/service/features/documentLinks.ts';
import { contextOf } from '../../support/fileContext.ts';
import { openFixture } from '../../support/openFixture.ts';

/** The links are at the marked ranges and lead to these targets. */
const cases: Record<string, readonly [marked: string, targets: readonly string[]]> = {
  'framework files': [
    `--- /roles/a.role.yaml
frameworks:
  a: ‹|./a.framework.yaml|>
  b: "‹|../frameworks/b c.framework.yaml|>"
  c: https://example.org/c.framework.yaml
  d: javascript:alert(1)
  e: command:run
  f: [x]
  g:
  x-h: no
`,
    ['file:///roles/a.framework.yaml', 'file:///frameworks/b%20c.framework.yaml'],
  ],
  'addresses in url keys': [
    `source: { url: ‹|https://example.org/a?b=c#d|> }
links:
  - label: A
    url: '‹|http://example.org|>'
  - url: "‹|mailto:a@example.org|>"
  - url: javascript:alert(1)
  - url: command:run
  - url: file:///etc/passwd
  - url: not an address
`,
    ['https://example.org/a?b=c#d', 'http://example.org', 'mailto:a@example.org'],
  ],
  'Markdown links in texts': [
    `summary: See [this](‹|https://example.org/a_(b)|>), <‹|mailto:a@example.org|>> and [that](<‹|https://example.org/c|>> "Title").
training:
  - name: 'It''s [here](‹|https://example.org/it''s|>)'
    description: >-
      A long text with a [label
      over two lines](‹|https://example.org/folded|>) and
      [another](
      ‹|https://example.org/below|>).
  - description: "[a](‹|https://example.org/double|>) [b](https://example.org/\\u0061)"
  - description: |
      See [the page][1].

      [1]: ‹|https://example.org/one|>
`,
    [
      'https://example.org/a_(b)',
      'mailto:a@example.org',
      'https://example.org/c',
      "https://example.org/it's",
      'https://example.org/folded',
      'https://example.org/below',
      'https://example.org/double',
      'https://example.org/one',
    ],
  ],
  'what only looks like a link': [
    `summary: |
  \`[a](https://example.org)\` and \\[b\\](https://example.org), [c](command:run), <javascript:x>,
  [d](#e), [f](data:text/html,x), a < b and bare https://example.org.
notes: '[g]: nothing'
# [h](https://example.org)
`,
    [],
  ],
  'the schema of the yaml language server': [
    `--- /roles/a.role.yaml
# yaml-language-server: $schema=‹|../schemas/role.schema.json|>
# yaml-language-server: $schema=‹|https://example.org/schema.json|>
# yaml-language-server: $schema=command:run
notes: |
  # yaml-language-server: $schema=x
`,
    ['file:///schemas/role.schema.json', 'https://example.org/schema.json'],
  ],
  'aliases, once where they are written': [
    'links:\n  - &a\n    url: ‹|https://example.org|>\n  - *a\n',
    ['https://example.org'],
  ],
  'a lone backtick, which hides nothing of other paragraphs': [
    'notes: |\n  The ` key.\n\n  [a](‹|https://example.org|>)\n\n  Again `.\n',
    ['https://example.org'],
  ],
  'a skill of a framework': [
    '--- /a.framework.yaml\nskills:\n  - id: x\n    url: ‹|https://example.org|>\n    levels: { low: "[a](‹|https://example.org/b|>)" }\n',
    ['https://example.org', 'https://example.org/b'],
  ],
  'an empty file': ['', []],
};

for (const [name, [marked, targets]] of Object.entries(cases)) {
  test(`links: ${name}`, async () => {
    const { file, document } = await openFixture(marked);
    const found = documentLinks(contextOf(document));
    assert.deepEqual(
      found.map(({ range, target }) => ({ range, target })),
      targets.map((target, index) => ({ range: document.rangeOf(file.ranges[index] ?? { start: 0, end: 0 }), target })),
    );
    assert.equal(file.ranges.length, targets.length);
  });
}
