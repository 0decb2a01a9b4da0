import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readDictionaries } from '../../src/node/dictionaries.ts';
import { judgedLanguages } from '../../src/service/text/orthography/judgedLanguages.ts';
import { loadOrthography } from '../../src/service/text/orthography/load.ts';
import { proseOf } from '../../src/service/text/prose/prose.ts';

const root = `${import.meta.dirname}/../../..`;

/** All that is said in a language: on pages and in documents, by rules and by commands. */
function sayings(language: string): readonly string[] {
  const { sections, facts, phrases } = JSON.parse(readFileSync(`${root}/server/languages/${language}.json`, 'utf8'));
  const others = ['server/l10n/', 'client/l10n/bundle.l10n.', 'client/l10n/package.nls.'].map(
    (file) => `${root}/${file}${language}.json`,
  );
  return [
    sections,
    facts,
    phrases,
    ...others.filter(existsSync).map((file) => JSON.parse(readFileSync(file, 'utf8'))),
  ].flatMap(textsIn);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.replace(/\{\w+\}/g, 'X1')];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

for (const language of judgedLanguages) {
  test(`what we say in ${language} is spelt right; a word that the dictionary lacks belongs into newWords.ts`, async () => {
    const dictionaries = await readDictionaries(language, { named: [`${root}/node_modules`], folders: [] });
    const orthography = await loadOrthography(language, dictionaries);
    const texts = sayings(language);
    assert.ok(texts.length > 200);
    const slips = texts.flatMap((text) => orthography.slipsIn(proseOf(text, 'prose', language)));
    assert.deepEqual([...new Set(slips.map(({ word, meant }) => `${word}: ${meant}`))], []);
  });
}
