import type { SourceDocument } from '../../src/service/document/sourceDocument.ts';
import { type FileContext, fileContextOf } from '../../src/service/features/support/fileContext.ts';
import { inEnglish } from '../../src/service/message.ts';
import { WorkspaceIndex } from '../../src/service/workspace/index/workspaceIndex.ts';
import type { Workspace } from '../../src/service/workspace/workspace.ts';

export interface ContextParts extends Partial<Pick<FileContext, 'frameworks' | 'findings'>> {
  /** Left out, a workspace without any file that has been read to its end. */
  readonly workspace?: Workspace;
}

/** A document as features take it; no other file can be read. */
export function contextOf(document: SourceDocument, parts: ContextParts = {}): FileContext {
  const context = fileContextOf(document, {
    workspace: parts.workspace ?? emptyWorkspace(),
    translate: inEnglish,
    findingsOf: () => parts.findings ?? [],
    readFile: async () => undefined,
    folders: () => [],
  });
  const { frameworks } = parts;
  return frameworks ? { ...context, frameworks } : context;
}

function emptyWorkspace(): Workspace {
  const index = new WorkspaceIndex();
  index.isSettled = true;
  return index;
}
