import type { CancellationToken } from '../../support/cancellation.ts';

/**
 * How far a file, or the workspace, has been read. Each state includes those before it:
 *
 * - `configured`: the settings in the folders above the file have been looked for. They decide how it is checked, so that they come before it.
 * - `indexed`: what the file says now, open or stored, is in the index. Of the workspace: so is every change of a file that was reported.
 * - `linked`: so are the frameworks that the role in the file names, or a role that it extends, wherever these lie.
 * - `settled`: so are all files of the workspace, each read at least once. What is not found then does not exist; before, it may only not
 *   have been read yet, so that it is not reported as unknown.
 *
 * A change of a file takes that file back, and the workspace with it, until the change has been read; a scan takes the workspace back until
 * it has come to its end.
 */
export const readStates = ['configured', 'indexed', 'linked', 'settled'] as const;

export type ReadState = (typeof readStates)[number];

/** Whether one state includes another. */
export function includes(state: ReadState, other: ReadState): boolean {
  return readStates.indexOf(state) >= readStates.indexOf(other);
}

export interface WaitOptions {
  /** The file that is to be in the state; left out for the workspace. */
  readonly uri?: string;
  /**
   * With `background` a long framework is not waited for while the workspace has not been read: it is read all the same, and what follows
   * from it is reported when it has been. Otherwise everything is waited for.
   */
  readonly longFiles?: 'await' | 'background';
  /** Once it is cancelled the wait ends with a `CancelledError`. */
  readonly token?: CancellationToken | undefined;
}
