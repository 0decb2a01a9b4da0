import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { type KeyContext, knownKeys } from '../../../src/service/format/knownKeys.ts';

interface SchemaPart {
  readonly properties?: Readonly<Record<string, unknown>>;
}

interface SchemaFile extends SchemaPart {
  readonly $defs: Readonly<Record<string, SchemaPart | undefined>>;
}

function readSchema(name: string): SchemaFile {
  const url = new URL(`../../../../schemas/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as SchemaFile;
}

/** The definitions of the schemas that describe what stands in each place. */
const definitions: Readonly<Record<'role' | 'framework', Readonly<Record<string, KeyContext>>>> = {
  role: {
    workActivityItem: 'item',
    trainingItem: 'item',
    developmentActivityItem: 'item',
    backgroundItem: 'background',
    skillItem: 'skillItem',
    qualificationItem: 'qualification',
    skillGroup: 'group',
    section: 'section',
    code: 'code',
    link: 'link',
    source: 'source',
  },
  framework: {
    scale: 'scale',
    scaleLevel: 'scaleLevel',
    category: 'category',
    grade: 'grade',
    skill: 'skill',
    skillLevel: 'skillLevel',
    indicator: 'indicator',
    source: 'source',
  },
};

suite('the table of known keys', () => {
  for (const kind of ['role', 'framework'] as const) {
    const schema = readSchema(kind);

    test(`has all keys that the schema of a ${kind} has`, () => {
      const places: [string, KeyContext, SchemaPart | undefined][] = [
        [kind, kind, schema],
        ...Object.entries(definitions[kind]).map(([name, context]): [string, KeyContext, SchemaPart | undefined] => {
          return [name, context, schema.$defs[name]];
        }),
      ];
      for (const [name, context, part] of places) {
        const missing = Object.keys(part?.properties ?? {}).filter((key) => !knownKeys(context).has(key));
        assert.deepEqual(missing, [], name);
      }
    });
  }

  test('has a bit of its own for each key of a place', () => {
    for (const context of ['role', 'framework', 'skill', 'skillItem'] as const) {
      const bits = [...knownKeys(context).values()].map(({ bit }) => bit);
      assert.equal(new Set(bits).size, bits.length);
      assert.ok(bits.length <= 31);
    }
  });
});
