import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver-types';
import { assertFindings, type OpenWorkspace } from '../../../support/workspaceFixture.ts';

/** Checks the findings of marked files, as a test of its own. */
export async function expectFindings(files: string, only?: readonly string[]): Promise<void> {
  await assertFindings(files, only);
}

/** The quick fixes of the first finding with a code, by their titles. */
export async function fixesOf(workspace: OpenWorkspace, code: string): Promise<CodeAction[]> {
  const { diagnostic, path } = await first(workspace, code);
  const file = workspace.fixture.files.get(path);
  assert.ok(file);
  const context = { diagnostics: [diagnostic], only: ['quickfix'] };
  const actions = await workspace.service.codeActions(workspace.item(file), diagnostic.range, context);
  // Every finding can be suppressed as well.
  const isFix = (action: CodeAction) => !action.title.includes(` ${code} `);
  return actions.filter((action) => isFix(action) && action.diagnostics?.some((one) => one.code === code));
}

/** The related places of the first finding with a code. */
export async function relatedOf(workspace: OpenWorkspace, code: string): Promise<string[]> {
  const { diagnostic } = await first(workspace, code);
  return (diagnostic.relatedInformation ?? []).map(
    ({ location, message }) =>
      `${location.uri.slice('file://'.length)}:${location.range.start.line}:${location.range.start.character} ${message}`,
  );
}

async function first(workspace: OpenWorkspace, code: string): Promise<{ diagnostic: Diagnostic; path: string }> {
  for (const file of workspace.fixture.files.values()) {
    const diagnostics = await workspace.service.diagnostics(workspace.item(file));
    const diagnostic = diagnostics.find((one) => one.code === code);
    if (diagnostic) return { diagnostic, path: file.path };
  }
  throw new Error(`there is no ${code}`);
}

export interface FixTest {
  readonly name: string;
  /** Files with their findings of the code; the fixes of the first one are tried. */
  readonly files: string;
  /** The titles of the fixes, in order. */
  readonly offers: readonly string[];
  /** The titles of the safe fixes, which may be applied without being seen. */
  readonly safe?: readonly string[];
  /** The texts that a fix changes, by its title and by path. */
  readonly after?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The titles of fixes after which there is still a finding, with another message. */
  readonly leaves?: readonly string[];
}

/** Checks the findings of a code, its fixes, the texts after them, and that the finding is gone. */
export async function assertFixes(code: string, { files, offers, safe = [], after = {}, leaves = [] }: FixTest) {
  // Safe fixes of other packs would be applied together with these.
  const pack = /^(structure|catalogue|ladder)\//.exec(code)?.[1] ?? 'ladder';
  const settings =
    files.includes('--- /.role-profiles.yaml') || !files.endsWith('\n')
      ? ''
      : `--- /.role-profiles.yaml\npacks: [${pack}]\n`;
  const workspace = await assertFindings(files + settings, [code]);
  const actions = await fixesOf(workspace, code);
  assert.deepEqual(
    actions.map(({ title }) => title),
    offers,
  );
  assert.deepEqual(await safeTitles(workspace, code), safe);
  for (const action of actions) {
    const texts = applied(workspace, action);
    const expected = after[action.title];
    if (expected) assert.deepEqual(Object.fromEntries(texts), expected, action.title);
    if (!leaves.includes(action.title)) await assertFixed(workspace, texts, code, action.title);
  }
  const unknown = Object.keys(after).filter((title) => !offers.includes(title));
  assert.deepEqual(unknown, [], 'every text belongs to a fix');
}

/** The titles of the fixes that `source.fixAll` applies, recognised by the texts after it. */
async function safeTitles(workspace: OpenWorkspace, code: string): Promise<string[]> {
  const { path } = await first(workspace, code);
  const file = workspace.fixture.files.get(path);
  assert.ok(file);
  const context = { diagnostics: [], only: ['source.fixAll'] };
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const [all] = await workspace.service.codeActions(workspace.item(file), range, context);
  if (!all) return [];
  const text = applied(workspace, all).get(path);
  const same = (action: CodeAction) => applied(workspace, action).get(path) === text;
  return (await fixesOf(workspace, code)).filter(same).map(({ title }) => title);
}

/** The files that an action changes or creates, by path. */
export function applied(workspace: OpenWorkspace, { title, edit }: CodeAction): Map<string, string> {
  const changes: [string, TextEdit[]][] = Object.entries(edit?.changes ?? {});
  const created = new Set<string>();
  for (const change of edit?.documentChanges ?? []) {
    if ('textDocument' in change) changes.push([change.textDocument.uri, change.edits as TextEdit[]]);
    else if (change.kind === 'create') created.add(change.uri);
  }
  return new Map(
    changes.map(([uri, edits]) => {
      const stored = workspace.host.files.get(uri)?.text;
      assert.equal(stored === undefined, created.has(uri), `${title} creates what is not there, and nothing else`);
      const document = TextDocument.create(uri, 'yaml', 1, stored ?? '');
      return [uri.slice('file://'.length), TextDocument.applyEdits(document, edits)];
    }),
  );
}

async function assertFixed(before: OpenWorkspace, texts: ReadonlyMap<string, string>, code: string, title: string) {
  const count = async (workspace: OpenWorkspace) => {
    let found = 0;
    for (const { diagnostics } of workspace.service.workspaceFindings()) {
      found += diagnostics.filter((one) => one.code === code).length;
      const broken = diagnostics.filter((one) => /^(yaml|schema)\//.test(String(one.code)));
      assert.deepEqual(
        broken.map(({ message }) => message),
        [],
        `${title} leaves the texts sound`,
      );
    }
    return found;
  };
  const { host, service } = before;
  const was = await count(before);
  const kept = new Map([...texts.keys()].map((path) => [path, host.files.get(`file://${path}`)?.text]));
  for (const [path, text] of texts) host.write(`file://${path}`, text);
  // Files that were opened for a check are closed, so that the stored ones are used again.
  for (const file of before.fixture.files.values()) await service.close(file.uri);
  for (const path of texts.keys()) await service.fileChanged(`file://${path}`);
  assert.ok((await count(before)) < was, `${title} isFix it`);
  for (const [path, text] of kept) {
    if (text === undefined) host.files.delete(`file://${path}`);
    else host.write(`file://${path}`, text);
    await service.fileChanged(`file://${path}`);
  }
}
