import assert from 'node:assert/strict';
import { test } from 'node:test';
import { constantsOf } from '../../../../src/import/support/data/constants.ts';
import type { Data } from '../../../../src/import/support/data/data.ts';
import { readLiteral } from '../../../../src/import/support/data/readLiteral.ts';
import { readYaml } from '../../../../src/import/support/data/readYaml.ts';
import { englishIn } from '../../../support/englishIn.ts';

function plain(data: Data | undefined): unknown {
  if (data === undefined) return undefined;
  if (data.kind === 'scalar') return data.value;
  if (data.kind === 'list') return data.items.map(plain);
  return Object.fromEntries([...data.entries].map(([key, value]) => [key, plain(value)]));
}

const literals: readonly (readonly [text: string, value: unknown])[] = [
  ['{"a":[1,-2.5,1e3,true,false,null],"b":""}', { a: [1, -2.5, 1000, true, false, null], b: '' }],
  ["{a: 'it\\'s', 'b-c': `x`, 3: 0x1f, 'd': 1_000,}", { a: "it's", 'b-c': 'x', 3: 31, d: 1000 }],
  ['["a\\u0041\\x42\\u{1F600}\\n\\t\\\\\\/", "b\\\nc"]', ['aAB😀\n\t\\/', 'bc']],
  ['[ /* one */ 1, // two\n 2 ]', [1, 2]],
  ["['a' + 'b' +\n \"c\", 'd' /* e */ + `f`]", ['abc', 'df']],
  ["[t('a'), i18n.t(\"b\",), new Date(), f(1, 'no'), x ? 'no' : 'no']", ['a', 'b']],
  ['{ a: Level.High, b: HIGH, c: undefined }', { a: 'High', b: 'HIGH', c: null }],
  ['{ a() { return "}" }, b: () => ({ c: 1 }), ...rest, d: 4 }', { d: 4 }],
  ['{ a: <Track>{ b: 1 }, c: [2] as const, d: { e: 1 } satisfies X }', { a: { b: 1 }, c: [2], d: { e: 1 } }],
  ['{ a: 1, a: 2, a: 3 }', { 'a-2': 1, 'a-3': 2, a: 3 }],
  ['{ [KEY]: 1, ["b"]: 2, [A.B]: 3 }', { KEY: 1, b: 2, B: 3 }],
  ['{ __proto__: 1, constructor: 2 }', { ['__proto__']: 1, constructor: 2 }],
  ['{ a: `one\n      two` }', { a: 'one\ntwo' }],
  ['{ a: "never ends\n, b: 2 }', { a: 'never ends', b: 2 }],
  ['[[1,2', [[1, 2]]],
  ['{ "a": 1 "b": 2 }', { a: 1 }],
];

for (const [text, value] of literals) {
  test(`the literal ${JSON.stringify(text)} is read as data`, () => {
    assert.deepEqual(JSON.stringify(plain(readLiteral(text, 0, 0)?.data)), JSON.stringify(value));
  });
}

test('what ends in the middle is told, with its line', () => {
  const { problems } = readLiteral('{\n a: [\n  1,\n', 0, 7) ?? { problems: [] };
  assert.deepEqual(englishIn(problems), [
    { message: 'The data ends in the middle of a list.', line: 10 },
    { message: 'The data ends in the middle of an object.', line: 10 },
  ]);
});

test('constants are found by their names, and functions are passed over', () => {
  const { constants } = constantsOf(`
    import x from 'y'
    const a = { b: 1 }, c = 2
    export const d: { [key: string]: E } = [1]
    export const f = (g: { h: 1 }) => { const i = { j: 2 }; return i }
    module.exports.k = { l: 3 }
    export default { m: 4 }
  `);
  assert.deepEqual(Object.fromEntries([...constants].map(([name, data]) => [name, plain(data)])), {
    a: { b: 1 },
    d: [1],
    i: { j: 2 },
    k: { l: 3 },
    default: { m: 4 },
  });
});

test('aliases that stand for more and more are not followed without end', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
  for (let index = 1; index < 12; index++) {
    lines.push(`a${index}: &a${index} [${Array.from({ length: 10 }, () => `*a${index - 1}`).join(', ')}]`);
  }
  const { data, problems } = readYaml(lines.join('\n'));
  let nodes = 0;
  const count = (one: Data | undefined): void => {
    nodes++;
    if (one?.kind === 'list') one.items.forEach(count);
    if (one?.kind === 'map') for (const value of one.entries.values()) count(value);
  };
  count(data);
  assert.ok(nodes < 1_000_000, String(nodes));
  assert.ok(problems.length > 0);
});

test('ten times the data takes ten times the steps', () => {
  const lengths = [100, 1000].map((count) => {
    const text = `[${"{ a: 'b', c: [1, 2] },\n".repeat(count)}]`;
    const literal = readLiteral(text, 0, 0);
    return [literal?.end === text.length, literal?.endLine, (plain(literal?.data) as unknown[]).length];
  });
  assert.deepEqual(lengths, [
    [true, 100, 100],
    [true, 1000, 1000],
  ]);
});
