import type { Framework } from '../../document/profile/profile.ts';
import { readFramework } from '../../document/profile/readFramework.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { keyName } from '../../document/syntax/tree.ts';
import type { Frameworks } from '../../model/frameworks.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { type Layout, layoutOf } from './layout.ts';

/** What completions are made from, besides the place. */
export interface Context {
  readonly document: SourceDocument;
  /** The frameworks that a role names. */
  readonly frameworks: Frameworks;
  /** All that is known of other files; without it their roles and paths are not offered. */
  readonly workspace: Workspace | undefined;
  readonly layout: Layout;
  /** The framework that this very file holds, but for its skills, of which there may be thousands. */
  readonly ownFramework: () => Framework;
}

export function createContext(document: SourceDocument, frameworks: Frameworks, workspace?: Workspace): Context {
  let own: Framework | undefined;
  return {
    document,
    frameworks,
    workspace,
    layout: layoutOf(document),
    ownFramework: () => {
      own ??= readFramework(withoutSkills(document));
      return own;
    },
  };
}

function withoutSkills(document: SourceDocument): SourceDocument {
  if (document.root?.kind !== 'mapping') return document;
  const pairs = document.root.pairs.filter((pair) => keyName(pair) !== 'skills');
  return { ...document, root: { ...document.root, pairs } };
}
