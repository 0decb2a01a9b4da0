import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { add, type Figures, printFigures } from './figures.ts';
import { LanguageClient } from './languageClient.ts';
import { type BenchmarkWorkspace, writeWorkspace } from './workspaceFiles.ts';

const skills = 14_000;
const roles = 500;

/** A sorted workspace of 500 roles and a framework of 14,000 skills, all files of which the server has read. */
export interface OpenedWorkspace extends BenchmarkWorkspace {
  readonly folder: string;
  readonly rootUri: string;
  readonly client: LanguageClient;
  /** Adds the milliseconds that some work takes to the figure of this name, and gives its result. */
  timed<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Adds milliseconds that something else has measured. */
  add(name: string, milliseconds: number): void;
}

/**
 * Measures work on such a workspace at a client over a connection; each round has a server of its own. Prints a Markdown table of medians under
 * `title`, to which the numbers of roles and of skills are given.
 */
export async function measureOpened(
  command: readonly string[],
  rounds: number,
  title: (roles: number, skills: number) => string,
  work: (opened: OpenedWorkspace) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'role-profiles-bench-'));
  const figures: Figures = new Map();
  try {
    const files = writeWorkspace(folder, skills, roles, true);
    for (let round = 0; round < rounds; round++) await measureOnce(command, folder, files, figures, work);
  } finally {
    rmSync(folder, { recursive: true });
    // What was measured before a fault says where it is.
    printFigures(title(roles, skills), figures);
  }
}

async function measureOnce(
  command: readonly string[],
  folder: string,
  files: BenchmarkWorkspace,
  figures: Figures,
  work: (opened: OpenedWorkspace) => Promise<void>,
): Promise<void> {
  const rootUri = pathToFileURL(folder).toString();
  const client = new LanguageClient(command, {});
  const timed = async <T>(name: string, asked: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const answer = await asked();
    add(figures, name, performance.now() - start);
    return answer;
  };
  try {
    const scanned = client.progressEnded();
    await client.initialize(rootUri, { window: { workDoneProgress: true } });
    await scanned;
    // The answer comes after all work that was still pending, such as telling the findings of all files.
    await client.request('workspace/symbol', { query: 'engineer' });
    await client.request('workspace/symbol', { query: 'engineer' });
    await work({ ...files, folder, rootUri, client, timed, add: (name, value) => add(figures, name, value) });
  } finally {
    await client.stop();
  }
}
