import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { add, type Figures, printFigures } from './figures.ts';
import { LanguageClient } from './languageClient.ts';
import { timeToParse } from './processes.ts';
import { type BenchmarkWorkspace, writeWorkspace } from './workspaceFiles.ts';

const skills = 14_000;
const roles = 1_000;

/** Measures a large workspace from the first request on; prints a Markdown table of medians. */
export async function measureWorkspace(command: readonly string[], rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'role-profiles-bench-'));
  const figures: Figures = new Map();
  try {
    const files = writeWorkspace(folder, skills, roles);
    for (let round = 0; round < rounds; round++) {
      add(figures, 'yaml alone parses the same files, ms of processor time', timeToParse(folder));
      await measureOnce(command, pathToFileURL(folder).toString(), files, figures);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  printFigures(`A workspace of ${roles} roles with 20 skills each and a framework of ${skills} skills`, figures);
}

async function measureOnce(
  command: readonly string[],
  rootUri: string,
  files: BenchmarkWorkspace,
  figures: Figures,
): Promise<void> {
  const client = new LanguageClient(command, {});
  try {
    const scanned = client.progressEnded();
    const start = performance.now();
    await client.initialize(rootUri, { window: { workDoneProgress: true } });

    // A user hovers in one role while the server still reads the other files.
    const role = { uri: `${rootUri}/${files.roleFiles[0]}` };
    client.notify('textDocument/didOpen', {
      textDocument: { ...role, languageId: 'role-profile', version: 1, text: files.hover.text },
    });
    let ended = false;
    void scanned.then(() => {
      ended = true;
    });
    // The lines of the explorer are answered when every file is known; what rules find in files that are not open comes later.
    const known = client.request('roleProfile/explorer', { view: 'roles' }).then(() => {
      add(figures, 'cold: initialize → every file known, ms', performance.now() - start);
      add(figures, 'cold: the same, ms of processor time', client.processorMilliseconds());
    });
    const { line, character } = files.hover;
    while (!ended) {
      const asked = performance.now();
      await client.request('textDocument/hover', { textDocument: role, position: { line, character } });
      add(figures, 'hover while the files are read and judged, ms', performance.now() - asked);
      // Somebody looks at what a hover says; the next one at once would be most of what the server does.
      await setTimeout(50);
    }
    await Promise.all([known, scanned]);
    add(figures, 'cold: initialize → every file judged, ms', performance.now() - start);
    // The answer comes after all work that was still pending.
    await client.request('textDocument/hover', { textDocument: role, position: { line, character } });
    add(figures, 'resident memory with all files read, MB', client.residentMegabytes());

    const framework = { uri: `${rootUri}/${files.frameworkFile}` };
    const opened = client.published(new Set([framework.uri]));
    const asked = performance.now();
    client.notify('textDocument/didOpen', {
      textDocument: { ...framework, languageId: 'skill-framework', version: 1, text: files.framework },
    });
    await opened;
    add(figures, 'the framework opened → first findings, ms', performance.now() - asked);
    // Hovers in it are answered when all of it has been read.
    await client.request('textDocument/hover', { textDocument: framework, position: { line: 0, character: 0 } });
    add(figures, 'the framework opened → all of it read, ms', performance.now() - asked);

    const edit = async (name: string, version: number, change: object, uris: Iterable<string>) => {
      const updated = client.published(new Set(uris));
      const edited = performance.now();
      client.notify('textDocument/didChange', { textDocument: { ...framework, version }, contentChanges: [change] });
      await updated;
      add(figures, name, performance.now() - edited);
    };
    const { word, popularSkill, popularIn } = files;
    for (let i = 0; i < 4; i++) {
      const text = i % 2 === 0 ? 'carried' : 'carries';
      const range = {
        start: { line: word.line, character: word.start },
        end: { line: word.line, character: word.end },
      };
      await edit('a word edited in the framework → its diagnostics, ms', 2 + i, { range, text }, [framework.uri]);
    }
    const range = { start: { line: popularSkill.start, character: 0 }, end: { line: popularSkill.end, character: 0 } };
    const users = popularIn.map((path) => `${rootUri}/${path}`);
    const deleted = `a skill of ${users.length} roles deleted → the last role's diagnostics, ms`;
    await edit(deleted, 6, { range, text: '' }, users);
    const lines = files.framework.split('\n').slice(popularSkill.start, popularSkill.end);
    const back = { start: range.start, end: range.start };
    await edit(
      "the same skill back again → the last role's, ms",
      7,
      { range: back, text: `${lines.join('\n')}\n` },
      users,
    );
    const search = async (name: string, query: string) => {
      const asked = performance.now();
      await client.request('roleProfile/skills', { textDocument: role, query });
      add(figures, name, performance.now() - asked);
    };
    await search('the first search for skills, ms', '');
    for (const query of ['man', 'plan work', 'wrok', 'zzzz']) await search('a search for skills, ms', query);
    add(figures, 'resident memory at the end, MB', client.residentMegabytes());
  } finally {
    await client.stop();
  }
}
