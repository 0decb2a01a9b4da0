import type { Framework } from '../../document/profile/profile.ts';
import { readFrameworkFrame } from '../../document/profile/readFramework.ts';
import { lazy, whenAsked } from '../../support/lazy.ts';
import type { FileContext } from '../support/fileContext.ts';
import { type Layout, layoutOf } from './layout.ts';

/** What completions are made from, besides the place. */
export interface Context extends Pick<FileContext, 'document' | 'workspace' | 'role' | 'frameworks' | 'translate'> {
  readonly layout: Layout;
  /** The framework in this file without its skills, of which there may be thousands. */
  readonly ownFramework: () => Framework;
}

export function createContext(file: FileContext): Context {
  const { document, workspace, translate } = file;
  const known = {
    document,
    workspace,
    translate,
    role: file.role,
    layout: layoutOf(document),
    ownFramework: lazy(() => readFrameworkFrame(document)),
  };
  return withFrameworks(() => file.frameworks, known);
}

const withFrameworks = whenAsked('frameworks');
