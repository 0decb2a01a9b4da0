import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { ErrorObject } from 'ajv';
import { config, framework, role, type Validator } from '../../../src/service/schema/generated/validators.js';

/*
 * Violations are made from the errors of ajv: from their keywords and parameters, from the escapes in their paths, and from their paths in the
 * schema. Each error that the code relies on is provoked here with the generated validators, so that a version with other errors is noticed.
 */

interface Case {
  readonly what: string;
  readonly validator: Validator;
  readonly value: unknown;
  readonly expected: Partial<ErrorObject>;
}

const valid = { id: 'a', title: 'A' };
const id = '^[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._-]*$';
const withLevel = (level: unknown) => ({ ...valid, skills: [{ title: 'T', items: [{ name: 'N', level }] }] });

const cases: readonly Case[] = [
  {
    what: 'a type',
    validator: role,
    value: { ...valid, title: 3 },
    expected: { keyword: 'type', instancePath: '/title', params: { type: 'string' } },
  },
  {
    what: 'one of several types',
    validator: role,
    value: withLevel([]),
    expected: {
      keyword: 'type',
      instancePath: '/skills/0/items/0/level',
      params: { type: ['string', 'integer', 'object'] },
    },
  },
  {
    what: 'one of several values',
    validator: role,
    value: { ...valid, status: 'final' },
    expected: {
      keyword: 'enum',
      instancePath: '/status',
      params: { allowedValues: ['draft', 'published', 'retired'] },
    },
  },
  {
    what: 'a least number',
    validator: config,
    value: { rules: { 'style/long-sentence': { maxWords: 1 } } },
    // A slash in a key is escaped.
    expected: {
      keyword: 'minimum',
      instancePath: '/rules/style~1long-sentence/maxWords',
      params: { comparison: '>=', limit: 5 },
    },
  },
  {
    what: 'a least number of items',
    validator: framework,
    value: { id: 'a', name: 'A', scales: { s: { name: 'S', levels: [] } } },
    expected: { keyword: 'minItems', instancePath: '/scales/s/levels', params: { limit: 1 } },
  },
  {
    what: 'a form',
    validator: role,
    value: { ...valid, id: 'a b' },
    expected: { keyword: 'pattern', instancePath: '/id', params: { pattern: id } },
  },
  {
    what: 'a form of keys',
    validator: role,
    value: { ...valid, frameworks: { 'a b': './x.yaml' } },
    expected: { keyword: 'pattern', instancePath: '/frameworks', propertyName: 'a b', params: { pattern: id } },
  },
  {
    what: 'a tilde and a slash in a path, escaped',
    validator: role,
    value: { ...valid, frameworks: { 'a/b~c': 3 } },
    expected: { keyword: 'type', instancePath: '/frameworks/a~1b~0c', params: { type: 'string' } },
  },
  {
    what: 'no other keys',
    validator: role,
    value: { ...valid, colour: 'red' },
    expected: { keyword: 'additionalProperties', instancePath: '', params: { additionalProperty: 'colour' } },
  },
  {
    what: 'a key',
    validator: role,
    value: { id: 'a' },
    expected: {
      keyword: 'required',
      instancePath: '',
      schemaPath: '#/required',
      params: { missingProperty: 'title' },
    },
  },
  {
    what: 'one of several keys, told apart by the path in the schema',
    validator: role,
    value: { ...valid, background: [{}] },
    expected: {
      keyword: 'required',
      instancePath: '/background/0',
      schemaPath: '#/anyOf/1/required',
      params: { missingProperty: 'name' },
    },
  },
];

for (const { what, validator, value, expected } of cases) {
  test(`where a schema asks for ${what}, ajv says so as we read it`, () => {
    assert.equal(validator(value), false);
    const errors = validator.errors ?? [];
    const keys = Object.keys(expected) as (keyof ErrorObject)[];
    const same = ({ keyword, instancePath, propertyName }: ErrorObject) =>
      keyword === expected.keyword && instancePath === expected.instancePath && propertyName === expected.propertyName;
    const seen = errors.filter(same).map((error) => Object.fromEntries(keys.map((key) => [key, error[key]])));
    assert.ok(seen.length > 0, JSON.stringify(errors));
    assert.ok(
      seen.some((error) => isDeepStrictEqual(error, expected)),
      JSON.stringify(seen),
    );
  });
}

test('where a schema lists the keys that may stand there, ajv names the key and the list', () => {
  assert.equal(config({ rules: { 'no/rule': 'off' } }), false);
  const error = config.errors?.find(({ keyword }) => keyword === 'enum');
  assert.equal(error?.propertyName, 'no/rule');
  assert.ok(Array.isArray(error?.params.allowedValues) && error.params.allowedValues.includes('yaml/syntax'));
});
