import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { editorLinks } from '../../../src/write/html/links.ts';
import { elementsOf, readHtml } from './readHtml.ts';
import { pageOf, readSample, resolveFixture, sampleNames } from './resolved.ts';

/** The paths of all single values below a value, without what readers see by another name or not at all. */
function* pathsIn(value: unknown, path = ''): Generator<string> {
  if (/\/(?:x-[^/]*|id|ref|lang|extends|frameworks|framework|scale|url)$/.test(path)) return;
  if (typeof value !== 'object' || value === null) yield path;
  else for (const [key, inner] of Object.entries(value)) yield* pathsIn(inner, `${path}/${key}`);
}

function dataPaths(html: string): string[] {
  return elementsOf(readHtml(html)).flatMap((element) => element.attributes.get('data-path') ?? []);
}

for (const name of sampleNames) {
  test(`in an editor every value of ${name} is on the page with its path, and no path leads nowhere`, async () => {
    const { text, profile } = await readSample(name);
    const shown = new Set(dataPaths(pageOf(profile, editorLinks).html));
    const data: unknown = parse(text);
    for (const path of pathsIn(data)) {
      // A range of levels is one value on the page, and so is a code; a type that only repeats a title is not shown again.
      const whole = path.replace(/\/(?:min|max)$|(?<=\/codes\/\d+)\/[a-z]+$/, '');
      const isShown = shown.has(path) || shown.has(whole);
      assert(isShown || /\/(?:type|category\/\d+)$/.test(path), `${path} is not on the page`);
    }
    for (const path of shown) assert(valueAt(data, path) !== undefined, path);
  });
}

function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const segment of pointer.split('/').slice(1)) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[segment] : undefined;
  }
  return value;
}

test('an element leads to the same value by its line and by its path', async () => {
  const { html } = pageOf(
    await resolveFixture(`title: A
skills:
  - title: B
    scale: ddat
    items:
      - name: C
        level: working
        importance: essential
        tags:
          - d
`),
    editorLinks,
  );
  const places = elementsOf(readHtml(html)).flatMap(({ attributes }) =>
    attributes.has('data-path') ? [`${attributes.get('data-line')} ${attributes.get('data-path')}`] : [],
  );
  assert.deepEqual([...new Set(places)].sort(), [
    '0 /title',
    '2 /skills',
    '2 /skills/0',
    '2 /skills/0/title',
    '5 /skills/0/items/0',
    '5 /skills/0/items/0/name',
    '6 /skills/0/items/0/level',
    '7 /skills/0/items/0/importance',
    '9 /skills/0/items/0/tags/0',
  ]);
});

test('a page that is no editor says nothing of paths', async () => {
  const { profile } = await readSample(sampleNames[0] ?? '');
  assert.doesNotMatch(pageOf(profile).html, /data-path/);
  assert.doesNotMatch(pageOf(profile, { linkTo: ({ uri }) => uri }).html, /data-path/);
});
