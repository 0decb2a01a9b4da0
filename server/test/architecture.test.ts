import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { type MapRow, readMap, rowOf } from './support/architectureMap.ts';
import { circlesIn, type Import, readSources } from './support/imports.ts';

const root = `${import.meta.dirname}/../..`;
const sources = readSources(root, ['server/src', 'client/src']);
const { files, imports } = sources;
const rows = readMap(read('server/ARCHITECTURE.md'));
const rowsByFile = new Map<string, MapRow | undefined>(files.map((file) => [file, rowOf(file, rows)]));
const service = 'server/src/service';

function read(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8');
}

/** The imports that break a rule, one line each. */
function importsThat(breakRule: (one: Import) => boolean): string[] {
  return imports.filter(breakRule).map(({ from, to }) => `${from} → ${to}`);
}

/** Fails with all lines, which a comparison of arrays would shorten. */
function assertNone(lines: readonly string[]): void {
  assert.ok(lines.length === 0, `\n${lines.join('\n')}`);
}

/** The name that follows a folder in a path; `undefined` for a path outside the folder. */
function nameBelow(folder: string, path: string): string | undefined {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/')[0] : undefined;
}

suite('the map of ARCHITECTURE.md', () => {
  test('every file belongs to a row', () => {
    assertNone(files.filter((file) => !rowsByFile.get(file)));
  });

  test('every row has files', () => {
    const used = new Set(rowsByFile.values());
    assertNone(rows.filter((row) => !used.has(row)).map(({ part }) => part));
  });

  test('each row may import rows above it alone, so that the map is a list of layers', () => {
    const places = new Map(rows.map(({ part }, place) => [part, place]));
    const upwards = rows.flatMap(({ part, mayImport }, place) =>
      mayImport.filter((other) => (places.get(other) ?? place) >= place).map((other) => `${part} → ${other}`),
    );
    assertNone(upwards);
  });

  test('no file imports a row that its own row does not name', () => {
    const violations = importsThat(({ from, to, isFile }) => {
      const [importer, imported] = [rowsByFile.get(from), rowsByFile.get(to)];
      if (!isFile || !importer || !imported || importer === imported) return false;
      return !importer.mayImport.includes(imported.part);
    });
    assertNone(violations);
  });
});

suite('imports', () => {
  test('no file leads back to itself', () => {
    assertNone(circlesIn(sources).map((circle) => circle.join(' → ')));
  });

  test('every imported file exists', () => {
    assertNone(importsThat(({ to, isFile }) => isFile && !rowsByFile.has(to)));
  });

  test('only the syntax of documents imports the yaml library', () => {
    assertNone(importsThat(({ from, to }) => to === 'yaml' && !from.startsWith(`${service}/document/syntax/`)));
  });

  test('only the schemas import the types of ajv', () => {
    assertNone(importsThat(({ from, to }) => /^ajv(?:\/|$)/.test(to) && !from.startsWith(`${service}/schema/`)));
  });

  test('only the clipboard imports the HTML library', () => {
    assertNone(importsThat(({ from, to }) => to === 'parse5' && !from.startsWith(`${service}/text/clipboard/`)));
  });

  test('the service imports no module of Node.js', () => {
    assertNone(importsThat(({ from, to }) => from.startsWith(`${service}/`) && to.startsWith('node:')));
  });

  test('the client imports nothing of the server but the protocol', () => {
    const protocol = 'server/src/protocol.ts';
    assertNone(
      importsThat(({ from, to }) => from.startsWith('client/') && to.startsWith('server/') && to !== protocol),
    );
  });

  test('the scripts of pages import nothing of VS Code', () => {
    assertNone(importsThat(({ from, to }) => /^client\/.*\/page\//.test(from) && to.startsWith('vscode')));
  });

  test('no rule imports another rule; only the index of a pack imports its rules', () => {
    const packOf = (path: string): string | undefined => {
      const [pack, name] = nameBelow(`${service}/rules`, path) === undefined ? [] : path.split('/').slice(-2);
      return pack === 'rules' || pack === 'support' || name === undefined ? undefined : pack;
    };
    const violations = importsThat(({ from, to }) => {
      const [pack, other] = [packOf(from), packOf(to)];
      if (pack === undefined || other === undefined) return false;
      return pack !== other || !from.endsWith('/index.ts');
    });
    assertNone(violations);
  });

  test('no feature imports another feature', () => {
    // What several features need has a row of its own.
    const featureOf = (path: string): string | undefined =>
      rowsByFile.get(path)?.part === `${service}/features/<feature>`
        ? nameBelow(`${service}/features`, path)
        : undefined;
    const violations = importsThat(({ from, to }) => {
      const [feature, other] = [featureOf(from), featureOf(to)];
      return feature !== undefined && other !== undefined && feature !== other;
    });
    assertNone(violations);
  });
});

test('no source file is longer than 400 lines', () => {
  const long = [...sources.lines].filter(([, lines]) => lines > 400);
  assertNone(long.map(([file, lines]) => `${file}: ${lines} lines`));
});

/** Where there is one such object for as long as a service lives. */
const ofServices: readonly string[] = [`${service}/languageService.ts`, `${service}/diagnostics/diagnostics.ts`];

test('no object of the service is written with a getter, which is another function for each', () => {
  const inService = files.filter((file) => file.startsWith(`${service}/`) && !ofServices.includes(file));
  assertNone(inService.flatMap((file) => writtenGetters(read(file)).map((line) => `${file}: ${line}`)));
});

/** The lines of getters that do not stand in a class. */
function writtenGetters(text: string): string[] {
  const lines = text.split('\n');
  return lines.filter((line, at) => {
    const lead = /^ +(?=get \w+\()/.exec(line)?.[0];
    const around =
      lead && lines.slice(0, at).findLast((above) => /^ *(?=\S)/.test(above) && indentOf(above) < lead.length);
    return around !== undefined && !/\bclass\b/.test(around);
  });
}

function indentOf(line: string): number {
  return line.search(/\S|$/);
}

suite('documentation', () => {
  const decisions = readdirSync(`${root}/server/decisions`);
  const pages = ['CONTRIBUTING.md', 'server/ARCHITECTURE.md', ...decisions.map((page) => `server/decisions/${page}`)];

  test('every file that a page names exists, and every folder, which ends in a slash', () => {
    const bases = ['', 'server/', 'server/src/', 'server/src/service/'];
    const missing = pages.flatMap((page) =>
      [...read(page).matchAll(/`([\w.@/-]+(?:\/|\.(?:ts|mjs|md|json|txt|css)))`/g)]
        .map(([, path = '']) => path)
        .filter((path) => !bases.some((base) => existsSync(`${root}/${base}${path}`)))
        .map((path) => `${page}: ${path}`),
    );
    assertNone(missing);
  });

  test('the index of decisions lists every page', () => {
    const listed = [...read('server/decisions/README.md').matchAll(/^- \[([\w-]+\.md)\]/gm)].map(([, page]) => page);
    const written = decisions.filter((page) => page !== 'README.md');
    assert.deepEqual(listed.toSorted(), written.toSorted());
  });
});
