import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../src/service/document/sourceDocument.ts';
import { languageOf, textsOf } from '../src/service/document/texts/texts.ts';
import { createLanguageService } from '../src/service/languageService.ts';
import { primaryLanguage } from '../src/service/text/prose/prose.ts';
import { readCorpus } from './support/corpus.ts';
import { MemoryHost } from './support/memoryHost.ts';

const files = readCorpus();

test('the corpus holds as many texts as a rule must be right about, in several languages', () => {
  const count = new Map<string, number>();
  for (const { uri, kind, text } of files) {
    const document = readDocument(uri, kind, 1, text);
    const language = languageOf(document);
    const about = language === 'en-US' ? language : primaryLanguage(language);
    count.set(about, (count.get(about) ?? 0) + textsOf(document).filter((one) => one.value.includes(' ')).length);
  }
  const enough = { en: 300, 'en-US': 40, de: 10, fr: 10 };
  for (const [language, least] of Object.entries(enough)) {
    assert.ok((count.get(language) ?? 0) >= least, `${language}: ${count.get(language)}`);
  }
});

test('the rules that are on by default say nothing of the corpus', async () => {
  const host = new MemoryHost();
  for (const { uri, text } of files) host.write(uri, text);
  const service = createLanguageService(host);
  await service.scan();
  const found: string[] = [];
  for (const { uri, text, path } of files) {
    const lines = text.split('\n');
    for (const { code, range, message } of await service.diagnostics({ uri, languageId: 'yaml', version: 1, text })) {
      found.push(`${path}:${range.start.line + 1} ${String(code)} ${message}\n  ${lines[range.start.line]?.trim()}`);
    }
  }
  assert.deepEqual(found, []);
});
