import type { DocumentKind } from '../../document/kind.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import type { Translate } from '../../message.ts';
import type { Finding } from '../../model/finding.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What contexts are made from. */
export interface FileSources {
  readonly workspace: Workspace;
  /** What is wrong with a document. */
  findingsOf(document: SourceDocument): readonly Finding[];
  /** A file as it is open or stored; `undefined` when it cannot be read. */
  readFile(uri: string, kind: DocumentKind): Promise<SourceDocument | undefined>;
  /** Puts what an author reads into the author's language. */
  readonly translate: Translate;
  /** The URIs of the workspace's folders. */
  folders(): readonly string[];
}
