import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../../src/cli/run.ts';
import { MemoryWorld } from '../../support/memoryWorld.ts';
import { readSamples } from '../../support/samples.ts';
import { elementsOf, readHtml, textOf } from '../html/readHtml.ts';

test('an index of roles in several languages says the language of each name, and of no word that is its own', async () => {
  const samples = await readSamples();
  const world = new MemoryWorld(Object.fromEntries(samples.map(({ path, text }) => [`in/${path}`, text])));
  assert.equal(await run(['render', 'in', '-o', 'out'], world), 0, world.errors);
  const root = readHtml((world.files.get('/project/out/index.html') ?? '').replace('<!DOCTYPE html>', ''));
  const marked = elementsOf(root).filter(({ name, attributes }) => name !== 'html' && attributes.has('lang'));
  const hebrew = marked.filter(({ attributes }) => attributes.get('lang') === 'he');
  for (const one of hebrew) {
    assert.equal(one.attributes.get('dir'), 'rtl', textOf(one));
    assert.doesNotMatch(textOf(one), /roles?|skills?/);
  }
  const texts = hebrew.map((one) => textOf(one));
  for (const text of ['קהילה', 'רכזת מתנדבים', 'ניהול נתונים ב־Salesforce'])
    assert(texts.includes(text), `${text} is not among ${texts.join(' | ')}`);
  // The number of skills stands behind the grade, in the direction of the page.
  const below = elementsOf(root).find((one) => textOf(one) === 'רכז בכיר · 3 skills');
  assert.equal(below?.attributes.get('dir'), undefined);
});
