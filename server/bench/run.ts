/**
 * Measures the language server side by side with the alternative, Red Hat's yaml-language-server with our JSON Schema: each in a process of
 * its own, with the same files, in turn. `npm run bench -- [--rounds N] [--sizes 20,100] [--quick]`; prints a Markdown table of medians. Then a
 * workspace of many roles and a large framework is measured (`--skip-workspace` leaves that out, `--workspace-only` everything else), what is done
 * in the explorer (`--explorer-only`) and on the page of a framework (`--framework-only`), the command line over many files (`--checking-only`, `--skip-checking`, `--commands-only`), and PDFs of many roles
 * (`--documents-only`). Floors are the times in which a text is parsed in a warm process. What a long session leaves in memory is measured by
 * `session.ts`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { measureChecking } from './checking.ts';
import { measureCommands } from './commands.ts';
import { measureDocuments } from './documents.ts';
import { type Competitor, type Figure, figures, measure, type Samples, warmUp } from './editing.ts';
import { measureExplorer } from './explorer.ts';
import { median } from './figures.ts';
import { floorsOf } from './floors.ts';
import { measureFrameworkPage } from './frameworkPage.ts';
import { roleFile } from './roleFile.ts';
import { measureWorkspace } from './workspace.ts';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    sizes: { type: 'string' },
    // A minute, for every change of the code: fails at twice the ratios that are promised.
    quick: { type: 'boolean', default: false },
    'workspace-only': { type: 'boolean', default: false },
    'skip-workspace': { type: 'boolean', default: false },
    'explorer-only': { type: 'boolean', default: false },
    'framework-only': { type: 'boolean', default: false },
    'checking-only': { type: 'boolean', default: false },
    'skip-checking': { type: 'boolean', default: false },
    'commands-only': { type: 'boolean', default: false },
    'documents-only': { type: 'boolean', default: false },
    // When nothing has been built, the sources can be used: `server/src/cli/main.ts`.
    cli: { type: 'string', default: join(root, 'dist/cli.mjs') },
  },
});
const rounds = Number(values.rounds ?? (values.quick ? 2 : 10));
const sizes = (values.sizes ?? (values.quick ? '20,1000' : '20,100,1000,5000')).split(',').map(Number);

const ours: Competitor = {
  name: 'role-profiles',
  command: [process.execPath, join(root, 'dist/server.mjs'), '--stdio'],
  settings: {},
};
const theirs: Competitor = {
  name: 'yaml-language-server',
  command: [process.execPath, join(root, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'],
  settings: {
    yaml: {
      schemas: { [pathToFileURL(join(root, 'schemas/role.schema.json')).toString()]: '*.role.yaml' },
      schemaStore: { enable: false },
      validate: true,
      completion: true,
      hover: true,
    },
  },
};

/** The greatest ratios of our median to theirs that the product promises for a file of so many skills. */
function promisedFor(skills: number): Partial<Record<Figure, number>> {
  const asked = skills >= 1000 ? { completion: 1 / 10, hover: 1 / 10 } : {};
  const edit = skills >= 5000 ? 1 / 20 : skills >= 1000 ? 1 / 15 : 1 / 10;
  return { initialize: 1 / 3, open: 1 / 2, edit, memory: skills >= 1000 ? 0.45 : 0.65, ...asked };
}

/** In the quick run a figure that is twice what is promised fails: such runs share their machine with others. */
const quickFactor = 2;
let missed = 0;
const titles: Record<Figure, string> = {
  initialize: 'initialize, ms',
  open: 'open → diagnostics, ms',
  all: 'open → all is known, ms',
  edit: 'edit → diagnostics, ms',
  completion: 'completion, ms',
  hover: 'hover, ms',
  memory: 'resident memory, MB',
};

console.log(`Node.js ${process.version}, ${cpus().length} cores, medians of at least ${rounds} samples\n`);
const parts = ['workspace', 'explorer', 'framework', 'commands', 'documents', 'checking'] as const;
const only = parts.find((part) => values[`${part}-only`]);
/** Whether a part is measured: all but the first are left out of the quick run, and all others where one is asked for alone. */
const measures = (part: (typeof parts)[number]) => !values.quick && (only === undefined || only === part);
if (!only) await compareAll();
// One round takes half a minute, and its figures vary little.
if (measures('workspace') && !values['skip-workspace']) await measureWorkspace(ours.command, Math.min(rounds, 3));
if (measures('explorer') && !values['skip-workspace']) await measureExplorer(ours.command, Math.min(rounds, 3));
if (measures('framework') && !values['skip-workspace']) await measureFrameworkPage(ours.command, Math.min(rounds, 3));
if (measures('commands')) measureCommands([resolve(values.cli)], Math.min(rounds, 3));
if (measures('documents')) await measureDocuments();
if ((measures('checking') || values['checking-only']) && !values['skip-checking']) {
  const [samples, roles] = values.quick ? [3, 250] : [Math.max(rounds, 5), 1_000];
  if (measureChecking([resolve(values.cli)], samples, roles) > quickFactor && values.quick) missed++;
}

if (missed > 0) {
  console.error(`${missed} figures are more than ${quickFactor} times what is promised.`);
  process.exitCode = 1;
}

async function compareAll(): Promise<void> {
  console.log('| skills | file | figure | role-profiles | yaml-language-server | ratio | promised |');
  console.log('|---|---|---|---|---|---|---|');
  const folder = mkdtempSync(join(tmpdir(), 'role-profiles-bench-'));
  try {
    // Every start but the first one after an update finds compiled code where the runtime keeps it.
    for (const competitor of [ours, theirs]) await warmUp(competitor, pathToFileURL(folder).toString());
    for (const size of sizes) await compare(size, pathToFileURL(folder).toString());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compare(size: number, rootUri: string): Promise<void> {
  const [our, their] = [emptySamples(), emptySamples()];
  for (let round = 0; round < rounds; round++) {
    await measure(ours, size, rootUri, our);
    await measure(theirs, size, rootUri, their);
  }
  for (const figure of figures) {
    const [a, b] = [median(our[figure]), median(their[figure])];
    printRow(size, titles[figure], a, b, promisedFor(size)[figure]);
  }
  for (const [name, times] of Object.entries(our.edits))
    printRow(size, `${name}, ms`, median(times), median(their.edits[name] ?? []), undefined);
  for (const { name, time } of floorsOf(roleFile(size).text))
    console.log(`| ${size} | | floor: ${name}, ms | ${time.toFixed(1)} | | | |`);
}

function printRow(size: number, title: string, a: number, b: number, limit: number | undefined): void {
  if (values.quick && limit !== undefined && a / b > limit * quickFactor) missed++;
  const cells = [
    size,
    `${Math.round(roleFile(size).text.length / 1024)} KB`,
    title,
    a.toFixed(1),
    b.toFixed(1),
    (a / b).toFixed(2),
    limit === undefined ? '' : `≤ ${limit.toFixed(2)} ${a / b <= limit ? 'kept' : 'MISSED'}`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

function emptySamples(): Samples {
  return { initialize: [], open: [], all: [], edit: [], completion: [], hover: [], memory: [], edits: {} };
}
