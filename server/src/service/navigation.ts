import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentHighlight,
  Location,
  LocationLink,
  Position,
  TextDocumentItem,
  TypeHierarchyItem,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/callHierarchy.ts';
import { definition } from './features/definition.ts';
import { documentHighlights } from './features/documentHighlight.ts';
import { references } from './features/references.ts';
import { prepareRename, type Refusal, type Renameable, rename } from './features/rename/rename.ts';
import { type FileRename, willRenameFiles } from './features/rename/renameFiles.ts';
import { prepareTypeHierarchy, subtypes, supertypes } from './features/typeHierarchy.ts';
import { workspaceSymbols } from './features/workspaceSymbols.ts';
import type { FileEntry } from './workspace/index/fileEntry.ts';
import type { Workspace } from './workspace/workspace.ts';

/**
 * Ways through the workspace along its ids: skills, levels, scales, categories, grades, roles and the aliases of frameworks. What is in
 * files that have not been read yet is not found.
 */
export interface Navigation {
  /** Where the id at a position is defined, and from a framework's path the file; empty for what is defined nowhere. */
  definition(textDocument: TextDocumentItem, position: Position): Promise<LocationLink[]>;
  /** All places that mean the same as the id at a position; with `includeDeclaration` those that define it too. */
  references(textDocument: TextDocumentItem, position: Position, includeDeclaration: boolean): Promise<Location[]>;
  /** The places in this document that mean the same as the id at a position. */
  documentHighlights(textDocument: TextDocumentItem, position: Position): Promise<DocumentHighlight[]>;
  /** The id that would be renamed, or why it cannot be; `undefined` where there is no id. */
  prepareRename(textDocument: TextDocumentItem, position: Position): Promise<Renameable | Refusal | undefined>;
  /** Edits to every file that names what the id at a position means, or why there are none; `undefined` where there is no id. */
  rename(
    textDocument: TextDocumentItem,
    position: Position,
    newId: string,
  ): Promise<WorkspaceEdit | Refusal | undefined>;
  /** Roles and skills whose names or ids hold the letters of the query, the best first; no more than 200. */
  workspaceSymbols(query: string): WorkspaceSymbol[];
  /** What has to be edited before these files or folders are renamed, so that roles still find their frameworks. */
  willRenameFiles(renames: readonly FileRename[]): WorkspaceEdit;
  /** The role named at a position, else the document's own. */
  prepareTypeHierarchy(textDocument: TextDocumentItem, position: Position): Promise<TypeHierarchyItem[]>;
  /** What a role extends. */
  supertypes(item: TypeHierarchyItem): TypeHierarchyItem[];
  /** Who extends a role. */
  subtypes(item: TypeHierarchyItem): TypeHierarchyItem[];
  /** The role named at a position, else the document's own. */
  prepareCallHierarchy(textDocument: TextDocumentItem, position: Position): Promise<CallHierarchyItem[]>;
  /** The roles that lead to a role. */
  incomingCalls(item: CallHierarchyItem): CallHierarchyIncomingCall[];
  /** The roles that one can move up to from a role. */
  outgoingCalls(item: CallHierarchyItem): CallHierarchyOutgoingCall[];
}

/** `current` gives what is known of an open document as it is now, `undefined` for what is none of ours. */
export function createNavigation(
  workspace: Workspace,
  current: (textDocument: TextDocumentItem) => Promise<FileEntry | undefined>,
): Navigation {
  return {
    async definition(textDocument, position) {
      const entry = await current(textDocument);
      return entry ? definition(entry, position, workspace) : [];
    },
    async references(textDocument, position, includeDeclaration) {
      const entry = await current(textDocument);
      return entry ? references(entry, position, workspace, includeDeclaration) : [];
    },
    async documentHighlights(textDocument, position) {
      const entry = await current(textDocument);
      return entry ? documentHighlights(entry, position, workspace) : [];
    },
    async prepareRename(textDocument, position) {
      const entry = await current(textDocument);
      return entry && prepareRename(entry, position, workspace);
    },
    async rename(textDocument, position, newId) {
      const entry = await current(textDocument);
      return entry && rename(entry, position, newId, workspace);
    },
    workspaceSymbols: (query) => workspaceSymbols(query, workspace),
    willRenameFiles: (renames) => willRenameFiles(renames, workspace),
    async prepareTypeHierarchy(textDocument, position) {
      const entry = await current(textDocument);
      return entry ? prepareTypeHierarchy(entry, position, workspace) : [];
    },
    supertypes: (item) => supertypes(item, workspace),
    subtypes: (item) => subtypes(item, workspace),
    async prepareCallHierarchy(textDocument, position) {
      const entry = await current(textDocument);
      return entry ? prepareCallHierarchy(entry, position, workspace) : [];
    },
    incomingCalls: (item) => incomingCalls(item, workspace),
    outgoingCalls: (item) => outgoingCalls(item, workspace),
  };
}
