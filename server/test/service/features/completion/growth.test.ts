import assert from 'node:assert/strict';
import { test } from 'node:test';
import { levelPicture } from '../../../../src/service/describe/catalogueText.ts';
import type { Scale } from '../../../../src/service/document/profile/profile.ts';
import { createLanguageService } from '../../../../src/service/languageService.ts';
import { MemoryHost } from '../../../support/memoryHost.ts';

const uri = 'file:///w/r.role.yaml';
const role = (body: string) => `id: r\ntitle: R\nframeworks: { a: ./a.framework.yaml }\n${body}`;
const item = (keys: string) => role(`skills:\n  - title: S\n    items:\n      - { ${keys} }\n`);
const listed = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('');
const scale = (count: number) =>
  `id: a\nname: A\nscales:\n  s:\n    levels:\n${listed(count, (i) => `      - { id: level${10_000 + i}, name: Level }\n`)}skills:\n  - { id: k, name: K, scale: s }\n`;

/** By name, a framework of so many parts, and a role with \`|\` where something of it is offered, or said. */
const cases: Readonly<Record<string, readonly [framework: (count: number) => string, text: string]>> = {
  'the levels of a scale': [scale, item('ref: a/k, level: |')],
  'a level of a scale': [scale, item('ref: a/k, level: level1|0000')],
  'a scale of many levels': [scale, item('ref: a/k, scale: |')],
  'grades that lead to each other': [
    (count) =>
      `id: a\nname: A\ngrades:\n${listed(count, (i) => `  - { id: g${10_000 + i}, name: G, progressesTo: [g${10_001 + i}] }\n`)}`,
    role('grade: |\n'),
  ],
  'skills that replace each other': [
    (count) =>
      `id: a\nname: A\nskills:\n${listed(count, (i) => `  - { id: k${10_000 + i}, name: K, replacedBy: k${10_001 + i} }\n`)}`,
    item('ref: a/|'),
  ],
};

/** How long the list of completions and the hover are there. */
async function lengths(framework: string, marked: string): Promise<[list: number, hover: number]> {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const before = marked.slice(0, offset);
  const position = { line: before.split('\n').length - 1, character: offset - before.lastIndexOf('\n') - 1 };
  const host = new MemoryHost();
  host.folderUris = ['file:///w'];
  host.write('file:///w/a.framework.yaml', framework);
  host.write(uri, text);
  const service = createLanguageService(host);
  await service.scan();
  const document = { uri, languageId: 'yaml', version: 1, text };
  const [list, hover] = [await service.complete(document, position), await service.hover(document, position)];
  return [JSON.stringify(list.items).length, JSON.stringify(hover ?? '').length];
}

for (const [name, [framework, text]] of Object.entries(cases)) {
  test(`what is offered and said of ${name} grows no faster than they do`, async () => {
    const [few, many] = [await lengths(framework(100), text), await lengths(framework(400), text)];
    assert.ok(few[0] > 100, 'something is offered');
    for (const index of [0, 1] as const)
      assert.ok(many[index] <= 4.4 * few[index], `${few[index]} and ${many[index]} characters`);
  });
}

test('behind very many blanks the same is offered, and no more text is made', async () => {
  const offered = async (blanks: number) => {
    const text = item(`ref: a/k, level:${' '.repeat(blanks)}|`);
    return lengths(scale(5), text);
  };
  const [few, many] = [await offered(1000), await offered(60_000)];
  // Positions have more digits.
  assert.ok(Math.abs(many[0] - few[0]) < 200, `${few[0]} and ${many[0]} characters`);
});

test('the picture of a level has a square for each level, or for several of very many', () => {
  const pictures = (count: number, places: readonly number[]) => {
    const levels = Array.from({ length: count }, (_, i) => ({ id: String(i), name: String(i) }));
    const whole = { id: 's', name: 'S', levels } as unknown as Scale;
    return places.map((place) => {
      const level = whole.levels[place - 1];
      assert.ok(level);
      const picture = levelPicture(whole, level);
      return [picture.lastIndexOf('■') + 1, picture.length];
    });
  };
  assert.deepEqual(
    pictures(4, [1, 2, 3, 4]),
    [1, 2, 3, 4].map((place) => [place, 4]),
  );
  assert.deepEqual(pictures(24, [1, 24]), [
    [1, 24],
    [24, 24],
  ]);
  assert.deepEqual(pictures(4000, [1, 2000, 2001, 4000]), [
    [1, 24],
    [12, 24],
    [13, 24],
    [24, 24],
  ]);
});
