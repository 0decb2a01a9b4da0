import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Element, elementsOf, hasClass, readHtml, textOf } from './readHtml.ts';
import { pageOf, resolveFixture } from './resolved.ts';

/** The rows of the picture: the group, the height of each bar, and the words. */
async function shapeOf(skills: string): Promise<string[]> {
  const page = pageOf(await resolveFixture(`title: A\nskills:\n${skills}`));
  const table = elementsOf(readHtml(page.html)).find((element) => hasClass(element, 'rp-shape'));
  return table ? elementsOf(table).flatMap((row) => (row.attributes.has('data-line') ? [described(row)] : [])) : [];
}

function described(row: Element): string {
  const within = elementsOf(row);
  const bars = within.filter((element) => hasClass(element, 'rp-bar')).map((bar) => heightOf(bar));
  const words = within.find((element) => hasClass(element, 'rp-counts'));
  const title = within.find((element) => element.name === 'th');
  return [title && textOf(title), bars.join(' '), words && textOf(words).replaceAll('\u00a0', ' ')].join('; ');
}

function heightOf(bar: Element): string {
  const steps = elementsOf(bar);
  const top = steps.findLastIndex((step) => hasClass(step, 'rp-step-end'));
  return `${top + 1}/${steps.length}`;
}

test('each group has its skills as bars, the highest first, and says the same in words', async () => {
  assert.deepEqual(
    await shapeOf(`  - title: One
    scale: ddat
    items: [{ name: A, level: 2 }, { name: B, level: 4 }, { name: C, level: 2 }, { name: D, level: { min: 1, max: 3 } }]
  - title: Two
    items: [{ name: E, level: 7, scale: sfia }, { name: F, level: awareness, scale: ft-proficiency }, { name: G }]
  - title: Behaviour
    items: [{ name: H }, { name: I }]
`),
    [
      'One; 4/4 3/4 2/4 2/4; 1 Expert, 1 Awareness to Practitioner, 2 Working',
      'Two; 7/7 1/5; 1 Set strategy/inspire/mobilise, 1 Awareness, 1 without a level',
      'Behaviour; ; 2 skills',
    ],
  );
});

test('there is no picture of a role without levels, nor of a few skills whose strips say the same', async () => {
  assert.deepEqual(await shapeOf('  - { title: One, items: [{ name: A }] }\n'), []);
  assert.deepEqual(await shapeOf('  - { title: One, scale: sfia, items: [{ name: A, level: 2 }] }\n'), []);
});

test('one big group is worth a picture', async () => {
  const items = Array.from({ length: 8 }, (_, i) => `{ name: N${i}, level: ${(i % 7) + 1} }`);
  assert.equal((await shapeOf(`  - { scale: sfia, items: [${items}] }\n`)).length, 1);
});
