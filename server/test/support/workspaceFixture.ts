import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Operation } from '../../src/service/editing/operations.ts';
import { createLanguageService, type LanguageService } from '../../src/service/languageService.ts';
import { applyWorkspaceEdit } from './applyWorkspaceEdit.ts';
import { type Fixture, type FixtureFile, parseFixture } from './fixture.ts';
import { MemoryHost } from './memoryHost.ts';

/** A workspace of several files in memory, all of which have been read. */
export interface OpenWorkspace {
  readonly fixture: Fixture;
  readonly host: MemoryHost;
  readonly service: LanguageService;
  /** A file as an editor sends it; `text` is its unsaved text, if that differs. */
  item(file: FixtureFile, text?: string): { uri: string; languageId: string; version: number; text: string };
}

export async function openWorkspace(marked: string): Promise<OpenWorkspace> {
  const fixture = parseFixture(marked);
  const host = MemoryHost.of(fixture);
  const service = createLanguageService(host);
  await service.scan();
  let version = 1;
  return {
    fixture,
    host,
    service,
    item: (file, text = file.text) => ({
      uri: file.uri,
      languageId: 'yaml',
      version: text === file.text ? 1 : ++version,
      text,
    }),
  };
}

/** The URI of the file whose path ends with `/` and this name. */
export function uriOf({ fixture }: OpenWorkspace, name: string): string {
  const found = [...fixture.files.values()].find(({ uri }) => uri.endsWith(`/${name}`));
  assert.ok(found, `there is a file ${name}`);
  return found.uri;
}

/** All texts by URI as they are after operations on some files, by URI, none of which may be refused. The files themselves stay. */
export async function textsAfter(
  { fixture, service }: OpenWorkspace,
  changes: Iterable<readonly [uri: string, operations: readonly Operation[]]>,
): Promise<Map<string, string>> {
  let texts = new Map([...fixture.files.values()].map(({ uri, text }) => [uri, text]));
  for (const [uri, operations] of changes) {
    const result = await service.edit({ uri, open: undefined, seen: undefined }, operations);
    assert.ok(!('refused' in result), JSON.stringify(result));
    texts = applyWorkspaceEdit(texts, { changes: { [uri]: [...result.edits] } });
  }
  return texts;
}

const severities = new Map<unknown, string>([
  [DiagnosticSeverity.Error, 'error'],
  [DiagnosticSeverity.Warning, 'warning'],
  [DiagnosticSeverity.Information, 'info'],
]);

const references: readonly string[] = ['yaml/', 'schema/', 'reference/', 'ladder/', 'catalogue/'];

/**
 * Checks that the files of a workspace have exactly the findings that their `# ^^^` lines expect, both as files that are not open
 * and as open ones. `only` gives the beginnings of the codes that count; by default findings on texts and structure are left out, since
 * small fixtures are not complete profiles.
 */
export async function assertFindings(marked: string, only: readonly string[] = references): Promise<OpenWorkspace> {
  const workspace = await openWorkspace(marked);
  const counts = ({ code }: { code?: unknown }) => only.some((start) => String(code).startsWith(start));
  for (const file of workspace.fixture.files.values()) {
    const expected = file.expectations.map((one) => ({
      place: `${one.line}:${one.startCharacter}-${one.endCharacter}`,
      severity: one.severity,
      code: one.code,
      message: one.message,
    }));
    const [stored] = workspace.service.workspaceFindings([file.uri]);
    const open = await workspace.service.diagnostics(workspace.item(file));
    for (const [state, diagnostics] of [
      ['stored', stored?.diagnostics ?? []],
      ['open', open],
    ] as const) {
      const actual = diagnostics.filter(counts).map((one, index) => ({
        place: `${one.range.start.line}:${one.range.start.character}-${one.range.end.character}`,
        severity: severities.get(one.severity),
        code: one.code,
        // A message is compared where one is expected.
        message: expected[index]?.message === undefined ? undefined : one.message,
      }));
      assert.deepEqual(actual, expected, `${file.path} (${state}):\n${file.text}`);
    }
  }
  return workspace;
}
