import type { Framework } from '../../document/profile/profile.ts';
import { readFramework } from '../../document/profile/readFramework.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { keyName } from '../../document/syntax/tree.ts';
import { lazy } from '../../support/lazy.ts';
import type { FileContext } from '../support/fileContext.ts';
import { type Layout, layoutOf } from './layout.ts';

/** What completions are made from, besides the place. */
export interface Context extends Pick<FileContext, 'document' | 'workspace' | 'role' | 'frameworks'> {
  readonly layout: Layout;
  /** The framework in this file without its skills, of which there may be thousands. */
  readonly ownFramework: () => Framework;
}

export function createContext(file: FileContext): Context {
  const { document, workspace } = file;
  return {
    document,
    workspace,
    get role() {
      return file.role;
    },
    get frameworks() {
      return file.frameworks;
    },
    layout: layoutOf(document),
    ownFramework: lazy(() => readFramework(withoutSkills(document))),
  };
}

function withoutSkills(document: SourceDocument): SourceDocument {
  if (document.root?.kind !== 'mapping') return document;
  const pairs = document.root.pairs.filter((pair) => keyName(pair) !== 'skills');
  return { ...document, root: { ...document.root, pairs } };
}
