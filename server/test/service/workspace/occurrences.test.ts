import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentKind } from '../../../src/service/document/kind.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { occurrencesOf, rangeOf } from '../../../src/service/workspace/references/occurrences.ts';
import { parseFixture } from '../../support/fixture.ts';
import { randomIntegers } from '../../support/random.ts';
import { readSamples } from '../../support/samples.ts';

/** Each occurrence in the order of the text: its kind, `!` if it defines, its scope, its id and, unless plain, its form. */
const cases: Record<string, readonly [marked: string, occurrences: readonly string[]]> = {
  'a role': [
    `--- /a.role.yaml
id: ‹|lead|>
grade: ‹|lead|> # the framework's
frameworks:
  ‹|ddat|>: ‹|./ddat.framework.yaml|>
  "‹|rmp|>": '‹|../rmp.framework.yaml|>'
  x-own: ./no.framework.yaml
extends: "‹|base|>"
progressesTo: [‹|head|>, '‹|principal|>']
summary: id ddat/testing
skills:
  - title: Technical
    framework: ‹|ddat|>
    scale: ‹|depth|>
    category: [‹|it-ops|>]
    items:
      - { ref: ‹|ddat|>/‹|testing|>, level: ‹|working|> }
      - ref: "‹|rmp|>/‹|coaching|>" # a comment
        level: { min: ‹|2|>, max: "‹|4|>" }
        scale: ‹|rmp|>/‹|depth|>
      - { id: own, name: Own, level: ‹|3|> }
      - { ref: no-alias }
`,
    [
      'role! lead',
      'grade lead',
      'alias! ddat',
      'framework ./ddat.framework.yaml',
      'alias! rmp (double)',
      'framework ../rmp.framework.yaml (single)',
      'role base (double)',
      'role head',
      'role principal (single)',
      'alias ddat',
      'scale depth',
      'category it-ops',
      'alias ddat (part)',
      'skill ddat/testing (part)',
      'level working',
      'alias rmp (part)',
      'skill rmp/coaching (part)',
      'level 2 (number)',
      'level 4 (double)',
      'alias rmp (part)',
      'scale rmp/depth (part)',
      'level 3 (number)',
    ],
  ],
  'a framework': [
    `--- /a.framework.yaml
id: house
defaultScale: ‹|depth|>
scales:
  ‹|depth|>:
    levels: [{ id: ‹|working|>, value: 2 }, { id: ‹|3|> }]
categories:
  - { id: ‹|it|>, name: IT }
  - { id: ‹|ops|>, parent: ‹|it|> }
grades:
  - id: ‹|lead|>
    progressesTo: [‹|head|>]
skills:
  - id: ‹|testing|>
    category: [‹|it|>, ‹|ops|>]
    replacedBy: ‹|checks|>
    levels:
      ‹|working|>: Text
      ‹|3|>: { description: id }
  - id: ‹|checks|>
    scale: ‹|sfia|>
    levels: { '‹|3|>': Text, x-own: 1 }
`,
    [
      'scale depth',
      'scale! depth',
      'level! depth/working',
      'level! depth/3',
      'category! it',
      'category! ops',
      'category it',
      'grade! lead',
      'grade head',
      'skill! testing',
      'category it',
      'category ops',
      'skill checks',
      'level working',
      'level 3',
      'skill! checks',
      'scale sfia',
      'level sfia/3 (single)',
    ],
  ],
  'what comes through YAML aliases and merge keys': [
    `--- /a.role.yaml
x-level: &level working
x-item: &item { ref: ddat/testing }
skills:
  - items:
      - { ref: ‹|ddat|>/‹|one|>, level: ‹|*level|> }
      - <<: ‹|*item|>
        level: ‹|expert|>
progressesTo:
  - &next ‹|head|>
  - ‹|*next|>
`,
    [
      'alias ddat (part)',
      'skill ddat/one (part)',
      'level working (reused)',
      'level expert',
      'alias ddat (reused)',
      'skill ddat/testing (reused)',
      'role head',
      'role head (reused)',
      'role! a (unwritten)',
    ],
  ],
  'block scalars, escapes and single values': [
    `--- /a.role.yaml
id: "‹|le\\u0061d|>"
extends: >-
  ‹|base|>
progressesTo: ‹|head|>
skills:
  - items:
      - ref: ‹|"dd\\u0061t/testing"|>
      - ref: ‹|ddat/|>
          testing
`,
    [
      'role! lead (double)',
      'role base (block)',
      'role head',
      'alias ddat (escaped)',
      'skill ddat/testing (escaped)',
      'alias ddat (escaped)',
      'skill ddat/ testing (escaped)',
    ],
  ],
  'a settings file': ['--- /.role-profiles.yaml\nrules: { text/spelling: off }\n', []],
};

for (const [name, [marked, expected]] of Object.entries(cases)) {
  test(`the ids of ${name} are found at their characters`, () => {
    const { main } = parseFixture(marked);
    const kind = documentKind(main.uri);
    assert.ok(kind);
    const document = readDocument(main.uri, kind, 1, main.text);
    const found = occurrencesOf(document);
    const told = found.map(({ kind: of, isDefinition, scope, id, form }) => {
      const whose = scope === undefined ? '' : `${scope}/`;
      return `${of}${isDefinition ? '!' : ''} ${whose}${id}${form === 'plain' ? '' : ` (${form})`}`;
    });
    assert.deepEqual(told, expected);
    const places = main.ranges.map(({ start, end }) => JSON.stringify(document.rangeOf({ start, end })));
    // Two occurrences may share a place, and those from merge keys come last.
    assert.deepEqual(
      new Set(
        found.filter(({ form }) => form !== 'unwritten').map((occurrence) => JSON.stringify(rangeOf(occurrence))),
      ),
      new Set(places),
    );
  });
}

test('an id is what stands at its place, in files that are whole and in half-written ones', async () => {
  for (const { uri, kind, text } of await readSamples()) {
    for (let length = text.length; length > 0; length -= 397) {
      const document = readDocument(uri, kind, 1, text.slice(0, length));
      for (const occurrence of occurrencesOf(document)) {
        if (occurrence.form === 'unwritten') continue;
        const { start, end } = rangeOf(occurrence);
        const written = document.text.slice(document.offsetAt(start), document.offsetAt(end));
        assert.equal(written, occurrence.id, `${occurrence.kind} in line ${start.line} of ${uri} up to ${length}`);
      }
    }
  }
});

test('mutilated files have ids within their text', async () => {
  const random = randomIntegers(7);
  for (const { uri, kind, text } of await readSamples()) {
    for (let round = 0; round < 20; round++) {
      const at = random(text.length);
      const noise = ['*x', '&x ', '<<: *x\n', '"', '{', '[', ': ', '\n- ', '\t', '?', '|\n'][random(11)] ?? '';
      const mutilated = text.slice(0, at) + noise + text.slice(at + random(4));
      const document = readDocument(uri, kind, 1, mutilated);
      for (const occurrence of occurrencesOf(document)) {
        const { start, end } = rangeOf(occurrence);
        assert.ok(document.offsetAt(start) <= document.offsetAt(end) && occurrence.start <= occurrence.end);
        assert.notEqual(occurrence.id, '');
      }
    }
  }
});
