import type { Node, Path } from '../document/syntax/tree.ts';
import type { Attempt } from './writtenAttempts.ts';

/** What a file is to say, and ways to get there. */
export interface Plan {
  /** The value as it is to be read, in the form in which the place was found. */
  readonly goal: Node;
  readonly attempts: () => Iterable<Attempt>;
  /** The places of the long form that are concerned. */
  readonly places: readonly Path[];
  readonly place: Path;
  /** Of a goal in the long form, which leaves out what has no place in it: what goes with all that stands in it. */
  readonly long?: { readonly gone: Node | undefined };
  /** The keys of a mapping of the long form in the order that is wanted; that of others does not matter. */
  readonly order?: { readonly path: Path; readonly keys: readonly string[] };
}
