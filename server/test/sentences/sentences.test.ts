import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createLanguageService } from '../../src/service/languageService.ts';
import { MemoryHost } from '../support/memoryHost.ts';

/*
 * Texts of forty trades by a writer who knew nothing of the rules: correct ones, of which nothing may be told, and wrong ones with one defect each.
 * The figures are printed, and may only get better.
 */

interface Sentence {
  readonly lang: string;
  readonly kind: 'prose' | 'name';
  readonly text: string;
  readonly defect?: string;
  readonly wrong?: string;
}

async function read(name: string): Promise<Sentence[]> {
  const lines = (await readFile(new URL(name, import.meta.url), 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Sentence);
}

/** What the default rules about texts mark in each sentence, as its own characters. Each stands in a role of its own, so that none depends on another. */
async function marksIn(sentences: readonly Sentence[]): Promise<string[][]> {
  const host = new MemoryHost();
  const documents = sentences.map(({ lang, kind, text }, index) => {
    const item = JSON.stringify({ [kind === 'name' ? 'name' : 'description']: text });
    const uri = `file:///r${index}.role.yaml`;
    return {
      uri,
      languageId: 'yaml',
      version: 1,
      text: `id: r${index}\ntitle: A\nlang: ${lang}\ntraining:\n- ${item}\n`,
    };
  });
  for (const { uri, text } of documents) host.write(uri, text);
  const service = createLanguageService(host);
  await service.scan();
  const marks: string[][] = [];
  for (const document of documents) {
    const line = document.text.split('\n')[4] ?? '';
    const found = (await service.diagnostics(document)).filter(({ code }) => String(code).startsWith('text/'));
    marks.push(
      found.map(({ range, code }) => `${code}: ${line.slice(range.start.character, Math.max(range.end.character, 0))}`),
    );
  }
  return marks;
}

test('next to nothing is told of correct texts', async (context) => {
  const sentences = await read('correct.jsonl');
  const told = (await marksIn(sentences)).flatMap((marks, i) =>
    marks.map((mark) => `${mark}\n    ${sentences[i]?.text}`),
  );
  context.diagnostic(`${sentences.length} correct texts, ${told.length} findings`);
  assert.ok(told.length <= 0, told.join('\n'));
});

test('most defects of wrong texts are found where they stand', async (context) => {
  const sentences = await read('wrong.jsonl');
  const marks = await marksIn(sentences);
  const byDefect = new Map<string, { found: number; all: number }>();
  const missed: string[] = [];
  for (const [i, { defect = '', wrong = '', text }] of sentences.entries()) {
    const figure = byDefect.get(defect) ?? { found: 0, all: 0 };
    byDefect.set(defect, figure);
    figure.all++;
    const isFound = (marks[i] ?? []).some((mark) => {
      const shown = mark.slice(mark.indexOf(': ') + 2);
      return (
        shown.includes(wrong) ||
        wrong.includes(shown) ||
        shown.split(' ').some((word) => word !== '' && wrong.includes(word))
      );
    });
    if (isFound) figure.found++;
    else missed.push(`${defect}: «${wrong}» ${text}`);
  }
  context.diagnostic(
    JSON.stringify(Object.fromEntries([...byDefect].map(([defect, { found, all }]) => [defect, `${found}/${all}`]))),
  );
  const words = ['spelling', 'real-word'].map((defect) => byDefect.get(defect)?.found ?? 0);
  assert.ok(words.reduce((sum, found) => sum + found, 0) >= 85, missed.join('\n'));
});
