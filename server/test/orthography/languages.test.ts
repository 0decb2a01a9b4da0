import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { readDictionaries } from '../../src/node/dictionaries.ts';
import { judgedLanguages } from '../../src/service/text/orthography/judgedLanguages.ts';
import { loadOrthography } from '../../src/service/text/orthography/load.ts';
import type { Orthography } from '../../src/service/text/orthography/orthography.ts';
import { proseOf } from '../../src/service/text/prose/prose.ts';

/** The dictionaries that the tests have, which are not shipped. */
const packages = `${import.meta.dirname}/../../../node_modules`;

/** So many of ten slips are found at least, and the word that was meant is among those offered. */
const leastFound = 6;

interface Sentence {
  readonly text: string;
  /** The slip in it, and what was meant. */
  readonly written?: string;
  readonly meant?: string;
}

/** The sentences of a language by the headings of its file. */
function sentencesOf(language: string): ReadonlyMap<string, readonly Sentence[]> {
  const sections = new Map<string, Sentence[]>();
  let current: Sentence[] = [];
  for (const line of readFileSync(`${import.meta.dirname}/${language}.txt`, 'utf8').split('\n')) {
    const [, written, meant] = /‹([^|›]+)\|([^›]+)›/.exec(line) ?? [];
    if (line.startsWith('## ')) {
      current = [];
      sections.set(line.slice(3), current);
    } else if (written !== undefined && meant !== undefined) {
      current.push({ text: line.replace(/‹([^|]+)\|[^›]+›/, '$1'), written, meant });
    } else if (line !== '') current.push({ text: line });
  }
  return sections;
}

async function orthographyOf(language: string): Promise<Orthography> {
  return loadOrthography(language, await readDictionaries(language, { named: [packages], folders: [] }));
}

for (const language of judgedLanguages) {
  suite(`spelling in ${language}`, async () => {
    const orthography = await orthographyOf(language);
    for (const [name, sentences] of sentencesOf(language)) {
      test(name, () => {
        assert.ok(sentences.length >= 10);
        const found = sentences.map(({ text }) => orthography.slipsIn(proseOf(text, 'prose', language)));
        if (name.startsWith('right')) {
          assert.deepEqual(
            found.flat().map(({ word, meant }) => `${word}: ${meant}`),
            [],
          );
          return;
        }
        const hits = sentences.filter(({ written, meant = '' }, index) =>
          found[index]?.some((slip) => slip.word === written && [slip.meant, ...slip.others()].includes(meant)),
        );
        assert.ok(hits.length >= leastFound, `${hits.length} of ${sentences.length} are found`);
        const others = found.flatMap((slips, index) => slips.filter(({ word }) => word !== sentences[index]?.written));
        assert.deepEqual(others, []);
      });
    }
  });
}
