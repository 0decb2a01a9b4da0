import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { readCorpus } from '../../support/corpus.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { randomIntegers } from '../../support/random.ts';
import { readSamples } from '../../support/samples.ts';

const role = 'file:///w/a.role.yaml';
const framework = 'file:///w/a.framework.yaml';

/** Pieces that break a text, or leave nothing where something is expected. */
const pieces =
  '|\n| |#|---|x|"|\'|[|]|{|}|:|-|- |?|? |: |&a|*a|!x|>|%|@|\t|a:|a: |...|\ufeff|\r|""|: ""|title:|skills: [|frameworks: {a: }|progressesTo: [~]'.split(
    '|',
  );

const empty = [
  'extends: ""\ngrade: ""\nlang: ""\nprogressesTo: ["", ~]\n',
  'frameworks: { a: "", "": "" }\nskills: [~, {}, { title: "", items: [{ ref: "" }, { ref: / }, { ref: a/ }, { level: "" }] }]\n',
  '? \n: a\n"": b\n',
  'skills:\n  - title: S\n    items:\n      - name: A\n        ? \n        : b\n      -\n',
  '[\n',
  '[',
  '?',
  '- a\nb',
];

/** What is wrong with the ranges of what is found in a text; files without any content have a range without any. */
async function wrongRanges(uri: string, text: string): Promise<string[]> {
  const host = new MemoryHost();
  host.folderUris = ['file:///'];
  host.write(uri, text);
  const service = createLanguageService(host);
  await service.scan();
  const diagnostics = await service.diagnostics({ uri, languageId: 'yaml', version: 1, text });
  return diagnostics.flatMap(({ code, message, range, relatedInformation = [] }) =>
    [range, ...relatedInformation.map(({ location }) => location.range)].flatMap(({ start, end }) =>
      end.line > start.line ||
      (end.line === start.line && end.character > start.character) ||
      String(message).startsWith('This file is empty')
        ? []
        : [`${code}: ${message} at ${JSON.stringify(start)}`],
    ),
  );
}

test('every range ends after it starts, in whatever is left empty', async () => {
  for (const uri of [role, framework, 'file:///w/.role-profiles.yaml']) {
    for (const text of [...empty, ...pieces, ...pieces.map((piece) => `${piece}\nid: a\n`)]) {
      assert.deepEqual(await wrongRanges(uri, text), [], `${uri}: ${JSON.stringify(text)}`);
    }
  }
});

test('every range ends after it starts, in samples and corpus, whole and spoiled', async () => {
  const random = randomIntegers(11);
  for (const { uri, text } of [...(await readSamples()), ...readCorpus()]) {
    assert.deepEqual(await wrongRanges(uri, text), [], uri);
    const at = random(text.length);
    const spoiled = `${text.slice(0, at)}${pieces[random(pieces.length)]}${text.slice(at + random(40), at + 2000)}`;
    assert.deepEqual(await wrongRanges(uri, spoiled), [], `${uri}: ${spoiled}`);
  }
});
