import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobProfileOf } from '../../../src/jobProfile/jobProfile.ts';
import { phrasesFor } from '../../../src/service/text/phrases/phrasesFor.ts';
import { renderProfile } from '../../../src/write/html/renderProfile.ts';
import { elementsOf, readHtml, textOf } from './readHtml.ts';
import { resolveFixture } from './resolved.ts';

const text = (lang: string) => `--- /r.role.yaml
title: Qtitle
lang: ${lang}
status: draft
grade: Qgrade
reportsTo: Qlead
summary: Qsummary
skills:
  - title: Qgroup
    scale: ddat
    items:
      - { name: Qskill, level: working, importance: essential, description: Qmeans }
      - { name: Qother, level: expert, importance: desirable }
notes: Qnotes
`;

/** The texts that are marked as English. */
async function marked(lang: string): Promise<string[]> {
  const root = readHtml(renderProfile(jobProfileOf(await resolveFixture(text(lang)), await phrasesFor(lang))).html);
  return elementsOf(root).flatMap((element) => (element.attributes.get('lang') === 'en' ? [textOf(element)] : []));
}

test('words of ours are marked as English in a page of a language that nobody has written down, and texts of the role are not', async () => {
  const words = await marked('fi');
  for (const word of [
    'Draft, not yet agreed',
    'Grade',
    '2 skills',
    'Skills at a glance',
    'Skills',
    'Notes',
    'Desirable',
  ])
    assert.ok(words.includes(word), `${word} in ${words.join(' | ')}`);
  assert.deepEqual(
    words.filter((word) => word.includes('Q')),
    [],
  );
});

test('words in the language of the page are not marked', async () => {
  assert.deepEqual(await marked('en-GB'), []);
  assert.deepEqual(await marked('de-AT'), []);
});
