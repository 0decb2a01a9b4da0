import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { comparisonCsv } from '../../../src/write/csv/comparisonCsv.ts';
import { matrixCsv } from '../../../src/write/csv/matrixCsv.ts';
import { exportComparison, exportMatrix } from '../../../src/write/exportSideBySide.ts';
import { comparePage } from '../../../src/write/html/comparePage.ts';
import { comparisonMarkdown } from '../../../src/write/markdown/comparisonMarkdown.ts';
import { matrixMarkdown } from '../../../src/write/markdown/matrixMarkdown.ts';
import { randomPair, serviceOver, textsOf } from '../../service/compare/randomRoles.ts';
import { joined } from '../../support/joined.ts';
import { rounds } from '../../support/thorough.ts';
import { hostilePair, hostileTexts, sideBySide } from '../html/sideBySide.ts';
import { parseCsv } from './parseCsv.ts';

const ladder = `--- /a.role.yaml
id: junior
title: Junior
grade: One
progressesTo: [senior]
summary: Helps the team.
skills: [{ title: Craft, scale: ddat, items: [{ name: Testing, level: awareness, description: Tests. }, { name: Kept, level: expert }] }]
--- /b.role.yaml
id: senior
title: Senior
summary: Helps the whole team.
skills: [{ title: Craft, scale: ddat, items: [{ name: Testing, level: practitioner, description: Tests. }, { name: Kept, level: expert }] }]
`;

test('a comparison as Markdown is a table a section, with what is the same folded away', async () => {
  const { comparison } = await sideBySide(ladder);
  assert.equal(
    comparisonMarkdown(comparison),
    `## From Junior to Senior

**2 skills: 1 at a higher level and 1 unchanged. Of what else the roles say, 3 things differ.**

| Change | Skill | Junior<br>One | Senior |
| --- | --- | --- | --- |
| **▲ Raised** (1) | **Testing**<br>Craft | ▰▱▱▱ Awareness | ▰▰▰▱ Practitioner (+2) |
| **= Unchanged** (1) | **Kept**<br>Craft | ▰▰▰▰ Expert | ▰▰▰▰ Expert |

### About the role

|  | Junior<br>One | Senior |
| --- | --- | --- |
| **Grade** | One | **− Gone** |
| **Next roles** | Senior | **− Gone** |
| **Summary** | Helps the team. | **~ Reworded**<br>Helps the <ins>whole</ins> team. |

### Skills

<details><summary>Their texts</summary>

|  | Junior<br>One | Senior |
| --- | --- | --- |
| **Testing**<br>Craft | Tests. | The same as before |

</details>

<details><summary>1 unchanged</summary>

|  | All |
| --- | --- |
| **Kept**<br>Craft | ▰▰▰▰ Expert |

</details>
`,
  );
});

test('tables of texts are compared by the words of their cells, in order', async () => {
  const table = (days: string) =>
    `| Task | Days |\n| --- | --: |\n| Plan with the team | two |\n| Run the service | ${days} |`;
  const role = (id: string, days: string, notes: string) =>
    `title: ${id}\nsummary: ${JSON.stringify(table(days))}\nnotes: ${JSON.stringify(notes)}`;
  const { comparison } = await sideBySide(
    `--- /a.role.yaml\n${role('A', 'three', table('ten'))}\n--- /b.role.yaml\n${role('B', 'four', 'Something else.')}\n`,
  );
  const written = comparisonMarkdown(comparison);
  assert.match(
    written,
    /\| • Task – Days<br>• Plan with the team – two<br>• Run the service – three \| .*• Task – Days<br>• Plan with the team – two<br>• Run the service – <del>three<\/del><ins>four<\/ins> \|/,
  );
  assert.match(written, /• Run the service – ten \| .*Something else\./);
  const page = String(comparePage(comparison).html);
  assert.match(page, /<th scope="col">Task<\/th>/);
  assert.match(page, /• Run the service – <del>three<\/del><\/p>/);
  assert.match(page, /• Run the service – <ins>four<\/ins><\/p>/);
});

test('a matrix as Markdown and CSV', async () => {
  const { matrix } = await sideBySide(ladder);
  assert.equal(
    joined(matrixMarkdown(matrix)),
    `## Skills by grade

| Skill | Junior<br>One | Senior |
| --- | --- | --- |
| **Craft** |  |  |
| Testing | ▰▱▱▱ Awareness | ▰▰▰▱ Practitioner (+2) |
| Kept | ▰▰▰▰ Expert | ▰▰▰▰ Expert |
`,
  );
  assert.deepEqual(parseCsv(joined(matrixCsv(matrix))), [
    ['Group', 'Skill', 'Junior', 'Senior'],
    ['', 'Grade', 'One', ''],
    ['Craft', 'Testing', 'Awareness', 'Practitioner'],
    ['Craft', 'Kept', 'Expert', 'Expert'],
  ]);
});

test('documents have names that any file system takes', async () => {
  const { comparison, matrix } = await sideBySide(ladder);
  assert.equal(exportComparison(comparison, 'markdown').fileName, 'from-junior-to-senior.md');
  assert.equal(exportMatrix(matrix, 'csv').fileName, 'skills-by-grade.csv');
  assert.match(joined(exportMatrix(matrix, 'html').pieces), /^<!DOCTYPE html>/);
});

test('every text of both roles is in the Markdown and in the CSV, which reads back as one table', async () => {
  for (let seed = 0; seed < rounds(10); seed++) {
    const pair = randomPair(seed);
    const { service, uris } = await serviceOver(pair);
    const found = await service.compare(uris.map((uri) => ({ uri })));
    assert(found);
    const rows = parseCsv(comparisonCsv(found.result));
    assert.deepEqual(new Set(rows.map(({ length }) => length)), new Set([7]));
    const cells = bare(rows.flat().join('\n'));
    const markdown = renderTables(comparisonMarkdown(found.result));
    const shown = [/<ins>.*?<\/ins>/gs, /<del>.*?<\/del>/gs].map((left) => bare(textOf(markdown.replaceAll(left, ''))));
    for (const text of pair.flatMap((role) => textsOf(role))) {
      assert(
        shown.some((all) => all.includes(bare(text))),
        `"${text}" is not in the Markdown, seed ${seed}`,
      );
      assert(cells.includes(bare(text)), `"${text}" is not in the CSV, seed ${seed}`);
    }
  }
});

for (const text of hostileTexts) {
  test(`nothing of ${JSON.stringify(text.slice(0, 40))} is markup, calls anybody or begins a formula`, async () => {
    const { comparison, matrix } = await sideBySide(hostilePair(text));
    for (const markdown of [comparisonMarkdown(comparison), joined(matrixMarkdown(matrix))]) {
      const html = renderTables(markdown);
      const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name));
      const ours = 'h2 h3 p ul li strong em br table thead tbody tr th td details summary ins del'.split(' ');
      assert.deepEqual(
        [...tags].filter((name) => !ours.includes(name ?? '')),
        [],
      );
      assert.doesNotMatch(html, /@everybody|#12|GH-12|:tada:/);
    }
    for (const row of [...parseCsv(comparisonCsv(comparison)), ...parseCsv(joined(matrixCsv(matrix)))]) {
      for (const cell of row) assert.doesNotMatch(cell, /^[\s\p{Cc}\p{Cf}]*[=+\-@]/u);
    }
  });
}

test('a text that turns the direction turns nothing that stands behind it', async () => {
  const { comparison, matrix } = await sideBySide(hostilePair('\u202Eab \u2067cd'));
  // An address after a name that reverses the direction would be read backwards.
  assert.match(comparisonCsv(comparison), /\u202Eab \u2067cd\u2069\u202C – /);
  for (const markdown of [comparisonMarkdown(comparison), joined(matrixMarkdown(matrix))]) {
    assert.match(markdown, /\u202E/);
    for (const line of markdown.split(/\n|<br>/)) {
      for (const [begin, end] of [
        [/[\u202a\u202b\u202d\u202e]/g, /\u202c/g],
        [/[\u2066-\u2068]/g, /\u2069/g],
      ] as const) {
        assert.equal((line.match(begin) ?? []).length, (line.match(end) ?? []).length, JSON.stringify(line));
      }
    }
  }
});

/** Markdown as GitHub renders it, with tables and with HTML as it is. */
function renderTables(markdown: string): string {
  return new MarkdownIt('default', { html: true, linkify: false }).render(markdown);
}

function textOf(html: string): string {
  const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
  return html.replaceAll(/<[^>]*>/g, '').replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity);
}

/** A text without blanks, without the Markdown of names, and without the characters that break up mentions and formulas. */
function bare(text: string): string {
  return text.replaceAll('[link](https://example.org/)', 'link').replaceAll(/[\s\u200b`*•'-]/g, '');
}
