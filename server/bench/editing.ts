import { setTimeout } from 'node:timers/promises';
import { measuredEdits } from './edits.ts';
import { LanguageClient } from './languageClient.ts';
import { roleFile } from './roleFile.ts';

export interface Competitor {
  readonly name: string;
  readonly command: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** All in milliseconds, except the memory in megabytes (10^6 bytes). */
export const figures = ['initialize', 'open', 'all', 'edit', 'completion', 'hover', 'memory'] as const;
export type Figure = (typeof figures)[number];
/** With the edits of `measuredEdits` by their names. */
export type Samples = Record<Figure, number[]> & { readonly edits: Record<string, number[]> };

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

    const opened = performance.now();
    await timed(samples.open, async () => {
      client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: file.text } });
      await client.diagnostics(0);
    });

    // What is answered next has waited for all that is worked out of the file.
    const place = { line: file.line, character: file.keyCharacter };
    await client.request('textDocument/hover', { textDocument: { uri }, position: place });
    samples.all.push(performance.now() - opened);

    let version = 1;
    const edit = async (contentChanges: readonly object[], count?: number): Promise<void> => {
      client.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges });
      await client.diagnostics(count);
    };
    const edits = measuredEdits(file);
    for (let i = 0; i < perProcess.edits / 2; i++) {
      const [wrong, right] = edits['edit in the middle'] ?? [[], []];
      await timed(samples.edit, () => edit(wrong, 1));
      await timed(samples.edit, () => edit(right, 0));
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
    for (const [name, both] of Object.entries(edits)) {
      samples.edits[name] ??= [];
      for (const changes of both) await timed(samples.edits[name], () => edit(changes));
    }
  } finally {
    await client.stop();
  }
}

/** In milliseconds: by then what a server keeps for its next start has been written. */
const afterStart = 5000;

/** Starts a server as it is started for the first time. */
export async function warmUp({ command, settings }: Competitor, rootUri: string): Promise<void> {
  const client = new LanguageClient(command, settings);
  await client.initialize(rootUri);
  const { text } = roleFile(20);
  const textDocument = { uri: `${rootUri}/benchmark.role.yaml`, languageId: 'yaml', version: 1, text };
  client.notify('textDocument/didOpen', { textDocument });
  await setTimeout(afterStart);
  await client.stop();
}

async function timed(samples: number[], run: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await run();
  samples.push(performance.now() - start);
}
