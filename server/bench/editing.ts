import { LanguageClient } from './languageClient.ts';
import { roleFile } from './roleFile.ts';

export interface Competitor {
  readonly name: string;
  readonly command: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** All in milliseconds, except the memory in megabytes (10^6 bytes). */
export const figures = ['initialize', 'open', 'edit', 'completion', 'hover', 'memory'] as const;
export type Figure = (typeof figures)[number];
export type Samples = Record<Figure, number[]>;

const perProcess = { edits: 4, completions: 10, hovers: 10 };

/** Runs a server once with one file of `skills` skills; adds at least one sample to every figure. */
export async function measure(
  competitor: Competitor,
  skills: number,
  rootUri: string,
  samples: Samples,
): Promise<void> {
  const file = roleFile(skills);
  const uri = `${rootUri}/benchmark.role.yaml`;
  const start = performance.now();
  const client = new LanguageClient(competitor.command, competitor.settings);
  try {
    await client.initialize(rootUri);
    samples.initialize.push(performance.now() - start);

    await timed(samples.open, async () => {
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: file.text } });
      await client.diagnostics(0);
    });

    // The value in the middle of the file is made wrong and right again.
    for (let edit = 0; edit < perProcess.edits; edit++) {
      const wrong = edit % 2 === 0;
      await timed(samples.edit, async () => {
        client.notify('textDocument/didChange', {
          textDocument: { uri, version: 2 + edit },
          contentChanges: [
            {
              range: {
                start: { line: file.line, character: file.valueCharacter },
                end: { line: file.line, character: file.valueEnd },
              },
              text: wrong ? 'essentiel' : 'essential',
            },
          ],
        });
        await client.diagnostics(wrong ? 1 : 0);
      });
    }

    const document = { textDocument: { uri } };
    for (let i = 0; i < perProcess.completions; i++) {
      const position = { line: file.line, character: file.valueCharacter };
      await timed(samples.completion, () => client.request('textDocument/completion', { ...document, position }));
    }
    for (let i = 0; i < perProcess.hovers; i++) {
      const position = { line: file.line, character: file.keyCharacter };
      await timed(samples.hover, () => client.request('textDocument/hover', { ...document, position }));
    }
    samples.memory.push(client.residentMegabytes());
  } finally {
    await client.stop();
  }
}

async function timed(samples: number[], run: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await run();
  samples.push(performance.now() - start);
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
