import { type Message, say } from '../../message.ts';
import { fileNameOf } from '../../text/decoded.ts';
import type { SymbolKind } from '../../workspace/references/occurrencePlan.ts';
import type { Referent } from '../../workspace/references/referents.ts';

/** What authors call the kinds of things that have ids. */
export const kindNames: Readonly<Record<SymbolKind, Message>> = {
  skill: say`skill`,
  level: say`level`,
  scale: say`scale`,
  category: say`category`,
  grade: say`grade`,
  role: say`role`,
  alias: say`alias`,
  framework: say`framework`,
};

/** Such as `the level "working"`. */
export function describe({ kind, id }: Pick<Referent, 'kind' | 'id'>): Message {
  switch (kind) {
    case 'skill':
      return say`the skill "${id}"`;
    case 'level':
      return say`the level "${id}"`;
    case 'scale':
      return say`the scale "${id}"`;
    case 'category':
      return say`the category "${id}"`;
    case 'grade':
      return say`the grade "${id}"`;
    case 'role':
      return say`the role "${id}"`;
    case 'alias':
      return say`the alias "${id}"`;
    case 'framework':
      return say`the framework "${id}"`;
  }
}

/** The last part of a URI, as the author knows it, in quotes. */
export function fileName(uri: string): string {
  return `"${fileNameOf(uri)}"`;
}
