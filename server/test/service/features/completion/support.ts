import { type CompletionItem, type CompletionList, InsertTextFormat, TextEdit } from 'vscode-languageserver-types';
import { URI } from 'vscode-uri';
import { documentKind } from '../../../../src/service/document/kind.ts';
import { readFramework } from '../../../../src/service/document/profile/readFramework.ts';
import { readRole } from '../../../../src/service/document/profile/readRole.ts';
import { readDocument, type SourceDocument } from '../../../../src/service/document/sourceDocument.ts';
import { type CompletionOptions, complete } from '../../../../src/service/features/completion/completion.ts';
import type { Frameworks } from '../../../../src/service/model/frameworks.ts';
import { WorkspaceIndex } from '../../../../src/service/workspace/index/workspaceIndex.ts';
import { bareEntry } from '../../../support/bareEntry.ts';
import { contextOf } from '../../../support/fileContext.ts';
import type { Fixture } from '../../../support/fixture.ts';
import { frameworksOf } from '../../../support/frameworksOf.ts';

/** A framework that every fixture may name as `./house.framework.yaml`. */
export const house = `id: house
name: House framework
defaultScale: depth
scales:
  depth:
    name: Depth
    display: "{value} – {name}"
    levels:
      - { id: low, value: 1, name: Low, description: Knows a little. }
      - { id: middle, value: 2, name: Middle }
      - { id: high, value: 3, name: High }
categories:
  - { id: networks, name: Networks, parent: operations }
  - { id: operations, name: Operations, description: Keeping services running. }
grades:
  - { id: senior, name: Senior, description: Leads a piece of work. }
  - { id: lead, name: Lead }
skills:
  - id: old-skill
    name: Old skill
    status: retired
  - id: incident
    name: Incident management
    aliases: [Firefighting]
    category: [operations]
    description: Restoring service.
    levels: { middle: You restore services., high: You lead others. }
  - id: design
    name: Network design
    category: [operations, networks]
    scale: ddat
`;

export async function frameworksFor(document: SourceDocument): Promise<Frameworks> {
  if (document.kind !== 'role') return new Map();
  return frameworksOf(readRole(document), async (uri) =>
    uri.endsWith('/house.framework.yaml') ? readFramework(readDocument(uri, 'framework', 1, house)) : undefined,
  );
}

/** A complete index of these files, which are given by path. */
export function workspaceWith(files: Readonly<Record<string, string>>): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [path, text] of Object.entries(files)) index.put(bareEntry(documentOf(path, text)));
  index.isSettled = true;
  return index;
}

/** Two frameworks and two roles around a document. */
export function workspaceAround(document: SourceDocument): WorkspaceIndex {
  return workspaceWith({
    '/house.framework.yaml': house,
    '/far off/second.framework.yaml': 'id: second\nname: The second\n',
    '/technician.role.yaml': 'id: technician\ntitle: Technician\nskills: []\n',
    '/other.role.yaml': 'id: other-role\nextends: technician\n',
    [URI.parse(document.uri).path]: document.text,
  });
}

export function documentOf(path: string, text: string): SourceDocument {
  return readDocument(`file://${path}`, documentKind(path) ?? 'role', 1, text);
}

export async function completeAt(fixture: Fixture, options?: CompletionOptions): Promise<CompletionList> {
  const { path, text, cursor } = fixture.main;
  if (cursor === undefined) throw new Error('the fixture has no cursor');
  const document = documentOf(path, text);
  const file = contextOf(document, { frameworks: await frameworksFor(document) });
  return complete(file, document.positionAt(cursor), options);
}

/** The text after a completion, with the placeholders of tab stops as they are. */
export function accept(document: SourceDocument, item: CompletionItem): string {
  const edit = item.textEdit;
  if (!edit || !TextEdit.is(edit)) throw new Error('a completion has a plain edit');
  const inserted = item.insertTextFormat === InsertTextFormat.Snippet ? expand(edit.newText) : edit.newText;
  const [start, end] = [document.offsetAt(edit.range.start), document.offsetAt(edit.range.end)];
  return document.text.slice(0, start) + inserted + document.text.slice(end);
}

/** The text of a snippet when the author tabs through it without typing. */
export function expand(snippet: string): string {
  return snippet.replace(
    /\\([\\$}])|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\d+/g,
    (_, escaped: string | undefined, placeholder: string | undefined) =>
      escaped ?? placeholder?.replace(/\\([\\$}])/g, '$1') ?? '',
  );
}
