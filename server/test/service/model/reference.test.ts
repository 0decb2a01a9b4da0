import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aliasOf, findSkill, frameworkWithAlias } from '../../../src/service/model/frameworks.ts';
import { referenceParts, splitReference } from '../../../src/service/model/reference.ts';
import { directoryOf } from '../../support/directoryOf.ts';

const cases: readonly (readonly [text: string, parts: readonly [string, string] | undefined, isWhole: boolean])[] = [
  ['f/testing', ['f', 'testing'], true],
  ['f/a/b', ['f', 'a/b'], true],
  ['f/', ['f', ''], false],
  ['/testing', ['', 'testing'], false],
  ['/', ['', ''], false],
  ['testing', undefined, false],
  ['', undefined, false],
];

for (const [text, parts, isWhole] of cases) {
  test(`"${text}" is ${isWhole ? '' : 'not '}a whole reference`, () => {
    const expected = parts && { alias: parts[0], id: parts[1] };
    assert.deepEqual(referenceParts(text), expected);
    assert.deepEqual(splitReference(text), isWhole ? expected : undefined);
  });
}

test('an item draws on the framework of its reference, else on its group’s', () => {
  const place = { uri: '', path: '', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
  const text = (value: string) => ({ value, ...place });
  const group = { framework: text('g') };
  assert.equal(aliasOf({ ref: text('f/testing') }, group), 'f');
  assert.equal(aliasOf({ ref: text('testing') }, group), 'g');
  assert.equal(aliasOf({}, group), 'g');
  assert.equal(aliasOf({ ref: text('f/testing') }, undefined), 'f');
  assert.equal(aliasOf({}, {}), undefined);
});

test('a skill is found by alias and id', () => {
  const { profile } = directoryOf(`--- /f.framework.yaml
id: f
name: F
skills: [{ id: testing, name: Testing }]
--- /r.role.yaml
frameworks: { f: ./f.framework.yaml, x: ./missing.framework.yaml }
`);
  const { frameworks } = profile('r');
  const find = (ref: string) => findSkill(frameworks, ref)?.name?.value;
  assert.deepEqual(['f/testing', 'f/x', 'x/testing', 'y/testing', 'testing', 'f/'].map(find), [
    'Testing',
    ...Array.from({ length: 5 }, () => undefined),
  ]);
  assert.equal(frameworkWithAlias(frameworks, 'f')?.name?.value, 'F');
  assert.equal(frameworkWithAlias(frameworks, 'x'), undefined);
  assert.equal(frameworkWithAlias(frameworks, undefined), undefined);
});
