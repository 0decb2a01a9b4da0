import type { Takeable } from '../service/compare/takeable.ts';

/*
 * What is said between client and server when something is taken over from one role of a comparison by another; see `protocol.ts`, which exports it.
 */

export type { Takeable };

/**
 * Asks for the edit by which a role takes over what another one, or another version of it, has of an item. Gives an `EditResult` or an
 * `EditRefused`.
 */
export const takeOverMethod = 'roleProfile/takeOver';

export interface TakeOverParams {
  /** Where it is written: a file as it is, or another version of it, such as Git's. */
  readonly from: { readonly uri: string; readonly text?: string | null; readonly path: string };
  /** The role that takes it, and where it has the item, if it has it. Another version of a file cannot be edited, which is said. */
  readonly to: {
    readonly uri: string;
    readonly isOtherVersion?: boolean | null;
    readonly item?: { readonly uri: string; readonly path: string } | null;
  };
  readonly what: Takeable;
}
