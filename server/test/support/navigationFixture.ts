import assert from 'node:assert/strict';
import type { Location, Position, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { documentKind } from '../../src/service/document/kind.ts';
import { readDocument } from '../../src/service/document/sourceDocument.ts';
import type { FixtureFile } from './fixture.ts';
import { type OpenWorkspace, openWorkspace } from './workspaceFixture.ts';

export interface Cursor extends OpenWorkspace {
  readonly document: ReturnType<OpenWorkspace['item']>;
  readonly position: Position;
}

/** A workspace with the cursor of its fixture as the parameters of a request. */
export async function atCursor(marked: string): Promise<Cursor> {
  const workspace = await openWorkspace(marked);
  const { main } = workspace.fixture;
  return { ...workspace, document: workspace.item(main), position: positionIn(main, main.cursor ?? 0) };
}

export function positionIn({ uri, text }: Pick<FixtureFile, 'uri' | 'text'>, offset: number): Position {
  return readDocument(uri, documentKind(uri) ?? 'role', 1, text).positionAt(offset);
}

/** The ranges marked in a fixture, as `/path line:start-end`, in the order of paths and lines. */
export function markedPlaces({ fixture }: Pick<OpenWorkspace, 'fixture'>): string[] {
  return [...fixture.files.values()]
    .flatMap((file) =>
      file.ranges.map(({ start, end }) =>
        place({ uri: file.uri, range: { start: positionIn(file, start), end: positionIn(file, end) } }),
      ),
    )
    .sort();
}

export function places(locations: readonly Location[]): string[] {
  return locations.map(place).sort();
}

function place({ uri, range: { start, end } }: Location): string {
  return `${uri.replace('file://', '')} ${start.line}:${start.character}-${end.character}`;
}

/** The texts of all files after an edit. */
export function applied(texts: ReadonlyMap<string, string>, edit: WorkspaceEdit): Map<string, string> {
  const result = new Map(texts);
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) {
    const text = texts.get(uri);
    assert.ok(text !== undefined, `an edit to ${uri}, which is no file`);
    result.set(uri, applyEdits(uri, text, edits));
  }
  return result;
}

function applyEdits(uri: string, text: string, edits: readonly TextEdit[]): string {
  const document = readDocument(uri, documentKind(uri) ?? 'role', 1, text);
  const spans = edits
    .map(({ range, newText }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      newText,
    }))
    .sort((a, b) => b.start - a.start);
  let [edited, before] = [text, Number.POSITIVE_INFINITY];
  for (const { start, end, newText } of spans) {
    assert.ok(end <= before, 'edits must not overlap');
    edited = edited.slice(0, start) + newText + edited.slice(end);
    before = start;
  }
  return edited;
}
