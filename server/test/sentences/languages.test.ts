import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createLanguageService } from '../../src/service/languageService.ts';
import { MemoryHost } from '../support/memoryHost.ts';

/** What the default rules about texts mark in a text, each as its code and the marked characters. */
async function marksIn(lang: string, text: string, kind: 'name' | 'description'): Promise<string[]> {
  const host = new MemoryHost();
  const written = `title: A\nlang: ${lang}\ntraining:\n- ${JSON.stringify({ [kind]: text })}\n`;
  const document = { uri: 'file:///staff/a.role.yaml', languageId: 'yaml', version: 1, text: written };
  host.write(document.uri, written);
  const service = createLanguageService(host);
  await service.scan();
  const line = written.split('\n')[3] ?? '';
  return (await service.diagnostics(document))
    .filter(({ code }) => String(code).startsWith('text/'))
    .map(({ range, code }) => `${code} ${line.slice(range.start.character, range.end.character)}`);
}

const lines = (await readFile(new URL('languages.txt', import.meta.url), 'utf8')).split('\n');

for (const line of lines) {
  const [, lang, sign, isName, said] = /^(\w+) ([|!]) (~?)(.+)$/.exec(line) ?? [];
  if (lang === undefined || said === undefined) continue;
  test(line, async () => {
    const [, marked = said, code] = sign === '!' ? (/^(.+) (text\/[\w-]+)$/.exec(said) ?? []) : [];
    const expected = code === undefined ? [] : [`${code} ${/‹(.*)›/.exec(marked)?.[1]}`];
    assert.deepEqual(await marksIn(lang, marked.replace(/[‹›]/g, ''), isName ? 'name' : 'description'), expected);
  });
}
