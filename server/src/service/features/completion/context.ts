import type { Framework } from '../../document/profile.ts';
import { readFramework } from '../../document/readFramework.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { keyName } from '../../document/tree.ts';
import type { Frameworks } from '../../workspace/frameworks.ts';
import { type Layout, layoutOf } from './layout.ts';

/** What completions are made from, besides the place. */
export interface Context {
  readonly document: SourceDocument;
  /** The frameworks that a role names. */
  readonly frameworks: Frameworks;
  readonly layout: Layout;
  /** The framework that this very file holds, but for its skills, of which there may be thousands. */
  readonly ownFramework: () => Framework;
}

export function createContext(document: SourceDocument, frameworks: Frameworks): Context {
  let own: Framework | undefined;
  return {
    document,
    frameworks,
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
