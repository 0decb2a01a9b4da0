import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { applyWorkspaceEdit } from '../../support/applyWorkspaceEdit.ts';
import type { FixtureFile } from '../../support/fixture.ts';
import { assertFindings, type OpenWorkspace } from '../../support/workspaceFixture.ts';

/** Files with all the findings that are expected. */
export interface AcrossCase {
  /** A fact: "a level that falls is reported where it is written". */
  readonly name: string;
  /** Marked as `support/fixture.ts` says. */
  readonly files: string;
  /** The other places of all findings, in the order of the files: "/path line:start-end message", lines from 0. */
  readonly related?: readonly string[];
  /** The changed lines after the first fix with this title: those with `-` are removed, those with `+` added. */
  readonly after?: Readonly<Record<string, string>>;
  /** All titles of the fixes for the first finding, in order. */
  readonly offers?: readonly string[];
}

/** The beginnings of the codes that count; rules of other packs may find something in the same files. */
const counted = ['yaml/', 'schema/', 'reference/', 'catalogue/', 'ladder/'];

/** Checks every case, and for every fix of every finding that the finding is gone after it and that there is no new one. */
export function testAcross(code: string, cases: readonly AcrossCase[]): void {
  for (const one of cases) {
    test(`${code}: ${one.name}`, async () => {
      const workspace = await assertFindings(one.files, counted);
      const related: string[] = [];
      let offers: readonly string[] | undefined;
      const titles = new Set<string>();
      for (const file of workspace.fixture.files.values()) {
        const diagnostics = await findings(workspace, file, file.text);
        related.push(...diagnostics.flatMap(placesOf));
        const withCode = diagnostics.filter((diagnostic) => diagnostic.code === code);
        const actions = await fixes(workspace, file, file.text, withCode);
        await assertSameWithOtherLineBreaks(code, workspace, file, actions);
        const [first] = withCode;
        if (first) offers ??= actions.filter((action) => action.diagnostics?.[0] === first).map(({ title }) => title);
        for (const action of actions) {
          const text = applied(file.uri, file.text, action);
          const expected = titles.has(action.title) ? undefined : one.after?.[action.title];
          titles.add(action.title);
          if (expected !== undefined) assert.equal(changedLines(file.text, text), expected, action.title);
          await assertFixed(workspace, file, diagnostics, action, text);
        }
      }
      for (const title of Object.keys(one.after ?? {})) assert.ok(titles.has(title), `no fix is called ${title}`);
      if (one.related) assert.deepEqual(related, one.related);
      if (one.offers) assert.deepEqual(offers, one.offers);
    });
  }
}

async function findings({ service, item }: OpenWorkspace, file: FixtureFile, text: string): Promise<Diagnostic[]> {
  const diagnostics = await service.diagnostics(item(file, text));
  return diagnostics.filter((one) => counted.some((start) => String(one.code).startsWith(start)));
}

async function fixes(
  { service, item }: OpenWorkspace,
  file: FixtureFile,
  text: string,
  diagnostics: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const actions: CodeAction[] = [];
  for (const diagnostic of diagnostics) {
    const context = { diagnostics: [diagnostic], only: ['quickfix'] };
    const offered = await service.codeActions(item(file, text), diagnostic.range, context);
    const own = offered.filter((action) => action.diagnostics?.[0] === diagnostic);
    actions.push(...own.filter(({ title }) => !/^(Disable|Turn) /.test(title)));
  }
  return actions;
}

/** Checks that the fixes of a text with the line breaks of Windows do the same, and leave no other line breaks. */
async function assertSameWithOtherLineBreaks(
  code: string,
  workspace: OpenWorkspace,
  file: FixtureFile,
  expected: readonly CodeAction[],
): Promise<void> {
  if (expected.length === 0) return;
  const text = file.text.replaceAll('\n', '\r\n');
  const withCode = (await findings(workspace, file, text)).filter((diagnostic) => diagnostic.code === code);
  const actions = await fixes(workspace, file, text, withCode);
  assert.deepEqual(
    actions.map((action) => applied(file.uri, text, action)),
    expected.map((action) => applied(file.uri, file.text, action).replaceAll('\n', '\r\n')),
  );
  await findings(workspace, file, file.text);
}

function placesOf({ relatedInformation }: Diagnostic): string[] {
  return (relatedInformation ?? []).map(({ location: { uri, range }, message }) => {
    const to = range.end.line === range.start.line ? range.end.character : `${range.end.line}:${range.end.character}`;
    return `${uri.replace('file://', '')} ${range.start.line}:${range.start.character}-${to} ${message}`;
  });
}

function applied(uri: string, text: string, { edit }: CodeAction): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, character }: { line: number; character: number }) => (starts[line] ?? 0) + character;
  const edits = [...(edit?.changes?.[uri] ?? [])].sort((a, b) => offset(b.range.start) - offset(a.range.start));
  return edits.reduce(
    (edited, { range, newText }) => edited.slice(0, offset(range.start)) + newText + edited.slice(offset(range.end)),
    text,
  );
}

/** The lines that an edit changes, in the form of a patch; lines that stay at the beginning and the end are left out. */
function changedLines(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  while (old.length > 0 && now.length > 0 && old[0] === now[0]) {
    old.shift();
    now.shift();
  }
  while (old.length > 0 && now.length > 0 && old.at(-1) === now.at(-1)) {
    old.pop();
    now.pop();
  }
  return [...old.map((line) => `-${line}`), ...now.map((line) => `+${line}`)].join('\n');
}

async function assertFixed(
  workspace: OpenWorkspace,
  file: FixtureFile,
  before: readonly Diagnostic[],
  { title, diagnostics, edit }: CodeAction,
  text: string,
): Promise<void> {
  const [finding] = diagnostics ?? [];
  const others = [...workspace.fixture.files.values()].filter(({ uri }) => uri !== file.uri);
  const texts = applyWorkspaceEdit(new Map([file, ...others].map(({ uri, text }) => [uri, text])), edit);
  const changed = others.filter((other) => texts.get(other.uri) !== other.text);
  for (const other of changed) workspace.service.update(workspace.item(other, texts.get(other.uri)));
  const after = await findings(workspace, file, text);
  const count = (all: readonly Diagnostic[]) =>
    all.filter((one) => one.code === finding?.code && one.message === finding?.message).length;
  assert.ok(count(after) < count(before), `${title} fixes ${finding?.message}, giving\n${text}`);
  const known = before.map(({ code, message }) => `${code} ${message}`);
  const fresh = after.map(({ code, message }) => `${code} ${message}`).filter((one) => !known.includes(one));
  assert.deepEqual(fresh, [], `${title} brings nothing new`);
  for (const other of changed) workspace.service.update(workspace.item(other));
  await workspace.service.diagnostics(workspace.item(file));
}
