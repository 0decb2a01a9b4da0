import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { add, type Figures, median, printFigures } from './figures.ts';
import { processorTime, timeToParse } from './processes.ts';
import { writeWorkspace } from './workspaceFiles.ts';

const skills = 14_000;
const roles = 1_000;
const rolesOfSite = 500;

/**
 * Measures what commands take over a large workspace, beside the yaml library, which only parses the same files; prints a Markdown table of processor
 * times. Each run is a process of its own.
 */
export function measureCommands(command: readonly string[], rounds: number): void {
  const [folder, other] = [temporaryFolder(), temporaryFolder()];
  const [site, output] = [join(other, 'site'), join(other, 'output')];
  const figures: Figures = new Map();
  try {
    const { roleFiles } = writeWorkspace(folder, skills, roles);
    writeWorkspace(join(other, 'roles'), skills, rolesOfSite, true);
    const cost = (name: string, cwd: string, ...args: string[]) =>
      add(figures, name, processorTime([...command, ...args], cwd));
    const makeSite = ['render', '.', '-o', site];
    processorTime([...command, ...makeSite], join(other, 'roles'));
    for (let round = 0; round < rounds; round++) {
      add(figures, parsing, timeToParse(folder));
      cost(checking, folder, 'check', '.');
      cost(`matrix of ${roles} roles as a page`, folder, 'matrix', '.', '--to', 'html', '-o', output);
      cost(`one role of ${roles} as a page`, folder, 'render', roleFiles[1] ?? '', '--to', 'html', '-o', output);
      cost(`a site of ${rolesOfSite} roles that have not changed`, join(other, 'roles'), ...makeSite);
    }
  } finally {
    for (const made of [folder, other]) rmSync(made, { recursive: true });
  }
  printFigures(`Processor time of commands over ${roles} roles and ${skills} skills, in ms`, figures);
  const ratio = median(figures.get(checking) ?? []) / median(figures.get(parsing) ?? []);
  console.log(`\nchecking takes ${ratio.toFixed(2)} of what parsing takes`);
}

const parsing = 'yaml alone parses the files';
const checking = 'check, all default packs';

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'role-profiles-bench-'));
}
