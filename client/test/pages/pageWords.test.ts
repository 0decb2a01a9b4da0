import assert from 'node:assert/strict';
import { after, test } from 'node:test';

/** What the module gives; its own types are those of a browser. */
interface Page {
  say(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string;
}

/** The module as a page has it whose frame holds these words; of a page in English, none. */
async function loadedWith(words: Readonly<Record<string, string>> | undefined): Promise<Page> {
  const dataset = words ? { words: JSON.stringify(words) } : {};
  Object.assign(globalThis, { document: { body: { dataset } } });
  const address = new URL(`../../src/panels/shared/page/say.ts?${words ? 'german' : 'english'}`, import.meta.url).href;
  return (await import(address)) as Page;
}

after(() => Reflect.deleteProperty(globalThis, 'document'));

test('a page says things in the words of its frame, with values where these have them', async () => {
  const { say } = await loadedWith({ 'Take {0} over to {1}': 'In {1} übernehmen: {0}' });
  assert.equal(say`Take ${'this'} over to ${'{0}'}`, 'In {0} übernehmen: this');
  assert.equal(say`Nobody translated ${2} of these`, 'Nobody translated 2 of these');
});

test('a page in English has no words in its frame', async () => {
  const { say } = await loadedWith(undefined);
  assert.equal(say`Take ${'this'} over`, 'Take this over');
});
